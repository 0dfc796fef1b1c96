import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import { Webhook as Signature } from 'standardwebhooks'
import { sequence } from '../journal/sequence.ts'
import { inTransaction } from '../journal/transaction.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { ShownToken, ShownWebhook } from './views/programs.ts'
import { type Delivered, tellOne } from './webhooks/deliver.ts'
import { isPublic, mayBeTarget } from './webhooks/target.ts'
import { openWebhook } from './webhooks/webhook.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const payment = (amount: string) => ({ facts: [{ fact: 'paymentCredited', at: '2026-02-10', amount }] })

describe('a token', () => {
  test('lets a program act as whoever made it, with the rights named alone, until it is ended', async () => {
    const made = await ask<ShownToken & { secret: string }>(house, '/tokens', {
      body: { name: 'Buchhaltung', rights: ['see agreements', 'tell'] },
    })
    assert.equal(made.status, 201)
    const headers = { authorization: `Bearer ${made.body.secret}` }
    const asProgram = { as: 'stranger', headers } as const
    assert.equal((await askAgreement(house, '/standing', asProgram)).status, 200)
    assert.equal((await askAgreement(house, '/facts', { ...asProgram, body: payment('1.00') })).status, 201)
    assert.equal(refused(await ask(house, '/duties', asProgram)), '403 RIGHT_MISSING')
    assert.equal(refused(await ask(house, '/tokens', asProgram)), '403 RIGHT_MISSING')
    assert.equal((await ask(house, `/tokens/${made.body.token}/end`, { body: {} })).status, 204)
    assert.equal(refused(await askAgreement(house, '/standing', asProgram)), '401 SIGN_IN_NEEDED')
    assert.equal(refused(await ask(house, `/tokens/${made.body.token}/end`, { body: {} })), '404 TOKEN_UNKNOWN')
  })
  test('ends with the membership it acts as', async () => {
    const made = await ask<{ secret: string }>(house, '/tokens', {
      as: 'customerAdministrator',
      body: { name: 'Archiv' },
    })
    const asProgram = { as: 'stranger', headers: { authorization: `Bearer ${made.body.secret}` } } as const
    assert.equal((await askAgreement(house, '/standing', asProgram)).status, 200)
    const { 'klausel-membership': membership } = await house.as('customerAdministrator')
    await inTransaction(house.running.app, house.key, (transaction) =>
      transaction.query('update membership set until_at = now() where membership = $1', [membership]),
    )
    assert.equal(refused(await askAgreement(house, '/standing', asProgram)), '401 SIGN_IN_NEEDED')
  })
  test('is kept as a hash alone', async () => {
    const made = await ask<{ secret: string }>(house, '/tokens', { body: { name: 'Kasse' } })
    const owner = house.database.pool('owner')
    const { rows } = await owner.query<{ row: string }>('select t::text as row from api_token t')
    const raw = Buffer.from(made.body.secret)
    assert.ok(rows.every(({ row }) => !row.includes(made.body.secret) && !row.includes(raw.toString('hex'))))
  })
})

describe('an idempotency key', () => {
  const post = (key: string, amount: string, as: 'clerk' | 'administrator' = 'clerk') =>
    askAgreement<{ first: number }>(house, '/facts', {
      body: payment(amount),
      headers: { 'idempotency-key': key },
      as,
    })
  test('gives the same answer again, and tells nothing twice', async () => {
    const first = await post('letter 17', '2.00')
    const again = await post('letter 17', '2.00')
    assert.deepEqual([again.status, again.body], [first.status, first.body])
    const { body } = await askAgreement<{ facts: { amount?: string }[] }>(house, '/journal')
    assert.equal(body.facts.filter(({ amount }) => amount === '2.00').length, 1)
  })
  test('is refused for another request', async () => {
    await post('letter 18', '3.00')
    assert.equal(refused(await post('letter 18', '4.00')), '422 IDEMPOTENCY_KEY_USED')
  })
  test('lets what was refused be tried again', async () => {
    assert.equal((await post('letter 19', 'three')).status, 422)
    assert.equal((await post('letter 19', 'three')).status, 422)
  })
  test('is waited for while the first request is still on its way, and not for ever', async () => {
    const { 'klausel-membership': membership } = await house.as('clerk')
    const under = (age: string) =>
      house.database.pool('owner').query(
        `update kept_answer set status = null, sealed = null, key_id = null, begun_at = now() - $2::interval
         where membership = $1 and key = 'letter 17'`,
        [membership, age],
      )
    await under('1 second')
    assert.equal(refused(await post('letter 17', '2.00')), '409 REQUEST_UNDER_WAY')
    await under('2 minutes')
    assert.equal((await post('letter 17', '2.00')).status, 201)
  })
})

describe('a webhook', () => {
  const reach = { ownMachine: true }
  interface Came {
    readonly headers: Record<string, string>
    readonly text: string
  }

  /** Another program on this machine, which answers with these statuses, one after the other, then 204. */
  async function otherProgram(...statuses: number[]) {
    const came: Came[] = []
    const server = createServer(async (request, response) => {
      const text = (await Array.fromAsync(request)).join('')
      came.push({ headers: request.headers as Record<string, string>, text })
      response.writeHead(statuses.shift() ?? 204).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    return { came, url: `http://127.0.0.1:${port}/`, close: () => server.close() }
  }
  const open = (url: string, kinds: readonly string[] = []) =>
    inTransaction(house.running.app, { ...house.key, customer: null }, (transaction) =>
      openWebhook(transaction, house.running.master, { provider: house.key.provider, customer: null, url, kinds }),
    )
  const tellNow = async (webhook: Awaited<ReturnType<typeof open>>) => {
    await sequence(house.database.pool('queue'))
    await tellOne(house.running, reach, webhook)
  }
  const state = async (webhook: string) => {
    const { body } = await ask<{ webhooks: ShownWebhook[] }>(house, '/webhooks')
    const found = body.webhooks.find((each) => each.webhook === webhook)
    return found && [found.state, found.attempts, found.failure]
  }

  test('is told of each fact once, in order, signed after Standard Webhooks', async (t) => {
    const { came, url, close } = await otherProgram()
    t.after(close)
    await sequence(house.database.pool('queue'))
    const webhook = await open(url, ['paymentCredited'])
    await askAgreement(house, '/facts', { body: payment('5.00') })
    await askAgreement(house, '/facts', { body: payment('6.00') })
    await tellNow(webhook)
    await tellNow(webhook)
    const verified = came.map(({ text, headers }) => new Signature(webhook.secret).verify(text, headers) as Delivered)
    assert.deepEqual(
      verified.map(({ type, data }) => [type, data.amount]),
      [
        ['fact.paymentCredited', '5.00'],
        ['fact.paymentCredited', '6.00'],
      ],
    )
    assert.match(came[0]?.headers['webhook-id'] ?? '', new RegExp(`^fact_${house.key.agreement}_\\d+$`))
  })
  test('that fails is told again under the same id, later and later', async (t) => {
    const { came, url, close } = await otherProgram(500)
    t.after(close)
    await sequence(house.database.pool('queue'))
    const webhook = await open(url)
    await askAgreement(house, '/facts', { body: payment('7.00') })
    await tellNow(webhook)
    assert.deepEqual(await state(webhook.webhook), ['on', 1, '500'])
    await tellNow(webhook)
    assert.equal(came.length, 1, 'not before its time')
    assert.equal((await ask(house, `/webhooks/${webhook.webhook}/resume`, { body: {} })).status, 204)
    await tellNow(webhook)
    assert.equal(came[1]?.headers['webhook-id'], came[0]?.headers['webhook-id'])
    assert.deepEqual(await state(webhook.webhook), ['on', 0, null])
  })
  test('where nobody is any more ends', async (t) => {
    const { url, close } = await otherProgram(410)
    t.after(close)
    await sequence(house.database.pool('queue'))
    const webhook = await open(url)
    await askAgreement(house, '/facts', { body: payment('8.00') })
    await tellNow(webhook)
    assert.equal(await state(webhook.webhook), undefined)
  })
  test('of a customer is told of that customer alone', async (t) => {
    const { came, url, close } = await otherProgram()
    t.after(close)
    await sequence(house.database.pool('queue'))
    const stranger = { ...house.key, customer: 'c0000000-0000-4000-8000-000000000001' }
    const webhook = await inTransaction(house.running.app, stranger, (transaction) =>
      openWebhook(transaction, house.running.master, { ...stranger, url, kinds: [] }),
    )
    await askAgreement(house, '/facts', { body: payment('9.00') })
    await tellNow(webhook)
    assert.deepEqual(came, [])
  })
  test('leads to the public network alone', async () => {
    for (const inside of [
      '10.1.2.3',
      '127.0.0.1',
      '169.254.169.254',
      '192.168.1.1',
      '::1',
      'fe80::1',
      '2002:a01:203::1',
      '::ffff:10.0.0.1',
    ])
      assert.equal(isPublic(inside), false, inside)
    for (const outside of ['9.9.9.9', '2620:fe::fe']) assert.equal(isPublic(outside), true, outside)
    const closed = { ownMachine: false }
    for (const url of [
      'http://example.org',
      'https://localhost/',
      'https://10.0.0.1/',
      'https://a:b@example.org/',
      'x',
    ])
      assert.equal(mayBeTarget(url, closed), false, url)
    assert.equal(mayBeTarget('https://example.org/hook', closed), true)
    const opened = await ask(house, '/webhooks', { body: { url: 'http://127.0.0.1:9/' } })
    assert.equal(refused(opened), '422 WEBHOOK_TARGET_NOT_ALLOWED')
  })
})
