import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type FastifyInstance, fastify, type InjectOptions } from 'fastify'
import { answerWithProblems } from './errors.ts'
import { networkOf } from './network.ts'
import type { Problem } from './problem.ts'
import { keepPace, paces } from './rates.ts'

/** A door with a pace that a test reaches: ten of any kind, three attempts to sign in, two expensive questions. */
async function door(): Promise<FastifyInstance> {
  const http = fastify({ trustProxy: true })
  answerWithProblems(http, () => undefined)
  const inside = await keepPace(http, { ...paces, usual: 10, 'sign-in': 3, expensive: 2 })
  await http.register(async (api) => {
    api.decorateRequest('signedIn', null)
    api.addHook('onRequest', async (request) => {
      const id = String(request.headers.person ?? '')
      request.signedIn = id === '' ? null : { person: { id, name: '', email: '' }, session: '', memberships: [] }
    })
    inside(api)
    api.get('/usual', async () => ({}))
    api.post('/in', { config: { pace: 'sign-in' } }, async () => ({}))
    api.get('/in', { config: { pace: 'sign-in' } }, async () => ({}))
    api.get('/much', { config: { pace: 'expensive' } }, async () => ({}))
  })
  return http
}

const from = (ip: string, person = ''): Record<string, string> => ({
  'x-forwarded-for': ip,
  ...(person ? { person } : {}),
})

async function statuses(http: FastifyInstance, times: number, options: InjectOptions) {
  const all: number[] = []
  for (let time = 0; time < times; time += 1) all.push((await http.inject(options)).statusCode)
  return all.join(' ')
}

test('whoever asks too often is told after how many seconds it goes on, as a problem', async () => {
  const http = await door()
  await statuses(http, 10, { url: '/usual', headers: from('203.0.113.1') })
  const refused = await http.inject({ url: '/usual', headers: from('203.0.113.1') })
  assert.equal(refused.statusCode, 429)
  assert.equal(refused.headers['content-type'], 'application/problem+json')
  const seconds = Number(refused.headers['retry-after'])
  assert.ok(seconds > 50 && seconds <= 60, String(seconds))
  const { code, detail } = refused.json<Problem>()
  assert.equal(code, 'TOO_MANY_REQUESTS')
  assert.equal(
    detail,
    `TOO_MANY_REQUESTS  Those were more than 10 requests a minute; that many are answered here. Try again in ${seconds} seconds.`,
  )
})

test('another network is answered meanwhile, and one network of IPv6 counts as one', async () => {
  const http = await door()
  assert.match(await statuses(http, 11, { url: '/usual', headers: from('203.0.113.1') }), /429$/)
  assert.equal(await statuses(http, 1, { url: '/usual', headers: from('203.0.113.2') }), '200')
  assert.match(await statuses(http, 10, { url: '/usual', headers: from('2001:db8:1:2::1') }), /200$/)
  assert.equal(await statuses(http, 1, { url: '/usual', headers: from('2001:db8:1:2:ffff::9') }), '429')
})

test('attempts to sign in are counted more strictly, and looking whether one is signed in is none', async () => {
  const http = await door()
  const headers = from('203.0.113.1')
  assert.equal(await statuses(http, 4, { method: 'POST', url: '/in', headers }), '200 200 200 429')
  assert.equal(await statuses(http, 1, { url: '/in', headers }), '200')
})

test('expensive questions are counted for each person, wherever it asks from', async () => {
  const http = await door()
  const ask = (ip: string, person: string) => statuses(http, 1, { url: '/much', headers: from(ip, person) })
  assert.equal(await ask('203.0.113.1', 'anna'), '200')
  assert.equal(await ask('203.0.113.2', 'anna'), '200')
  assert.equal(await ask('203.0.113.3', 'anna'), '429')
  assert.equal(await ask('203.0.113.3', 'berta'), '200')
})

test('an address of IPv6 stands for its network, however it is written', () => {
  assert.equal(networkOf('2001:db8:0001:2:3:4:5:6'), networkOf('2001:db8:1:2::1'))
  assert.equal(networkOf('::1'), '0:0:0:0::/64')
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64')
  assert.equal(networkOf('203.0.113.1'), '203.0.113.1')
})
