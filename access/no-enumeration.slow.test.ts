import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { openHouse } from '../api/house.test-support.ts'
import { password } from '../api/signed-in.test-support.ts'
import { enterPerson } from './people.ts'

/** A mail server that is slow, as real ones are. */
const mailer = { send: () => new Promise<boolean>((resolve) => setTimeout(() => resolve(true), 300)) }
const house = await openHouse({ life: [], until: '2026-01-02', mailer })
after(() => house.close())

const address = () => `kim-${randomUUID().slice(0, 8)}@example.org`
async function known(): Promise<string> {
  const email = address()
  await enterPerson(house.people.auth, { name: 'Kim Reiherbach', email, password })
  return email
}

/** How long an answer takes, in milliseconds, from a network that nobody has asked from before. */
async function timed(path: string, body: object, network: number): Promise<{ took: number; said: string }> {
  const begun = performance.now()
  const response = await house.http.inject({
    method: 'POST',
    url: `/api${path}`,
    remoteAddress: `10.${network >> 8}.${network & 255}.1`,
    headers: { host: '127.0.0.1:4180' },
    payload: body,
  })
  return { took: performance.now() - begun, said: `${response.statusCode} ${response.body}` }
}
const median = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

/** Known and unknown addresses in turn, so that whatever else the machine does meets both. */
async function compared(path: string, bodyOf: (email: string) => object) {
  const [times, said] = [{ known: [] as number[], unknown: [] as number[] }, new Set<string>()]
  for (let round = 0; round < 12; round += 1)
    for (const kind of ['known', 'unknown'] as const) {
      const email = kind === 'known' ? await known() : address()
      const answer = await timed(path, bodyOf(email), rounds)
      rounds += 1
      times[kind].push(answer.took)
      said.add(answer.said)
    }
  return { known: median(times.known), unknown: median(times.unknown), said }
}
let rounds = 0

test('a wrong password takes as long, and says the same, for an address that nobody has', async () => {
  const { known, unknown, said } = await compared('/auth/sign-in/email', (email) => ({
    email,
    password: 'falsch geraten',
  }))
  assert.equal(said.size, 1)
  // Without the hash for nobody it would be a tenth.
  assert.ok(Math.abs(known - unknown) < 0.35 * Math.max(known, unknown), `${known} and ${unknown} ms`)
})
test('a hash is made for nobody, too: it takes most of the time', async () => {
  const spent = async (email: string): Promise<number> => {
    const begun = process.cpuUsage()
    await timed('/auth/sign-in/email', { email, password: 'falsch geraten' }, rounds)
    rounds += 1
    const { user, system } = process.cpuUsage(begun)
    return user + system
  }
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let round = 0; round < 9; round += 1) {
    times.known.push(await spent(await known()))
    times.unknown.push(await spent(address()))
  }
  const [forKnown, forUnknown] = [median(times.known), median(times.unknown)]
  assert.ok(forUnknown > 0.5 * forKnown, `${forKnown} and ${forUnknown} µs of processor time`)
})
test('asking for a new password takes as long whether anything is mailed or not', async () => {
  const { known, unknown, said } = await compared('/auth/request-password-reset', (email) => ({ email }))
  assert.equal(said.size, 1)
  assert.ok(Math.abs(known - unknown) < 0.2 * Math.max(known, unknown), `${known} and ${unknown} ms`)
})
