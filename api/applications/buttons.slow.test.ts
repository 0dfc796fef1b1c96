import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { plainLook, saveLook } from '../../applications/look.ts'
import { replay } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { type Answer, ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { type SentBy, signInAs } from '../signed-in.test-support.ts'
import { anywhere, applicationOn, applyTo, offerOf, openShop, type Shop } from './applying.test-support.ts'
import type { ConfirmedByButton } from './button.ts'
import type { ListedDeclaration } from './declarations.ts'

let house: TestHouse
let shop: Shop
let clerk: SentBy
before(async () => {
  house = await openHouse()
  shop = await openShop(house, 'kontent')
  await inTransaction(house.running.app, { provider: shop.provider, customer: everyCustomer }, (transaction) =>
    saveLook(transaction, shop.provider, { ...plainLook('KONTENT'), prices: { domain: '12.00' } }),
  )
  clerk = await signInAs(house.http, { ...house, key: { ...house.key, provider: shop.provider } }, 'clerk')
})
after(() => house.close())

const asClerk = <T>(path: string, body?: unknown): Promise<Answer<T>> =>
  ask<T>(house, path, { as: 'stranger', headers: clerk, ...(body === undefined ? {} : { body }) })

/** A consumer who has ordered a domain and was accepted: the agreement, and the number it goes by. */
async function customer(email: string): Promise<{ readonly agreement: string; readonly reference: string }> {
  const order = {
    applicant: 'consumer',
    organisation: '',
    country: '',
    items: [{ item: 'domain', count: 1 }],
    email,
  } as const
  const { body } = await applyTo(house, shop, applicationOn(await offerOf(house, shop), order))
  const path = `/applications/${body.token.slice(0, 36)}`
  const accepted = await asClerk(`${path}/accept`, { prices: {}, note: '' })
  assert.equal(accepted.status, 200, JSON.stringify(accepted.body))
  const shown = await asClerk<{ agreement: string; reference: string }>(path)
  return shown.body
}
const factsOf = (agreement: string) =>
  inTransaction(house.running.app, { provider: shop.provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ customer: string }>(
      'select customer from agreement where agreement = $1',
      [agreement],
    )
    const key = { provider: shop.provider, customer: rows[0]?.customer ?? '', agreement }
    return (await replay(transaction, key)).facts
  })

const declared = (changed: object = {}) => ({
  ...{ language: 'de', name: 'Kim Muster', email: 'kim@example.org', agreement: 'meine Domain', website: '' },
  ...changed,
})
const gives = (changed: object = {}, key: string = randomUUID()) =>
  ask<ConfirmedByButton>(house, `/offers/${shop.name}/cancellations`, {
    ...{ as: 'stranger', from: anywhere(), headers: { 'idempotency-key': key } },
    body: { ...declared(changed), ...{ ground: 'ordinary', reason: '', to: null }, ...changed },
  })
const withdraws = (changed: object = {}, key: string = randomUUID()) =>
  ask<ConfirmedByButton>(house, `/offers/${shop.name}/withdrawals`, {
    ...{ as: 'stranger', from: anywhere(), headers: { 'idempotency-key': key } },
    body: declared(changed),
  })

test('a notice by the button is a fact of its agreement with form and time of receipt, confirmed with date and time', async () => {
  const { agreement, reference } = await customer('erika@example.org')
  const { status, body } = await gives({ email: 'Erika@example.org', agreement: `Vertrag ${reference.toLowerCase()}` })
  assert.equal(status, 201)
  const fact = (await factsOf(agreement)).find(({ kind }) => kind === 'terminationReceived')
  assert.deepEqual([fact?.clear.by, fact?.clear.medium, fact?.clear.ground], ['customer', 'portal', 'ordinary'])
  assert.ok(Math.abs((fact?.at ?? 0) - instantOf(body.receivedAt)) < 60_000)
  assert.match(body.text, /Ihre Kündigung ist am \d+\. \S+ \d{4} um \d\d:\d\d:\d\d Uhr bei uns eingegangen/)
  assert.match(body.text, /nächstmöglichen Zeitpunkt/)
})

test('a withdrawal by the button is a fact of its agreement, and the law asks for its confirmation at once', async () => {
  const { agreement, reference } = await customer('wilma@example.org')
  await withdraws({ email: 'wilma@example.org', agreement: reference })
  const fact = (await factsOf(agreement)).find(({ kind }) => kind === 'withdrawalReceived')
  assert.deepEqual([fact?.clear.by, fact?.clear.medium], ['customer', 'portal'])
})

test('pressed twice at once it is declared once, and confirmed alike', async () => {
  const { agreement, reference } = await customer('doppelt@example.org')
  const key = randomUUID()
  const said = { email: 'doppelt@example.org', agreement: reference }
  const both = await Promise.all([gives(said, key), gives(said, key)])
  assert.deepEqual(both[0].body, both[1].body)
  assert.equal((await factsOf(agreement)).filter(({ kind }) => kind === 'terminationReceived').length, 1)
})

test('whoever knows an address alone ends nothing: a person finds out which agreement is meant, and the first receipt counts', async () => {
  const { agreement } = await customer('zwei@example.org')
  const { body } = await gives({ email: 'zwei@example.org' })
  const listed = await asClerk<{ declarations: ListedDeclaration[] }>('/button-declarations')
  const waiting = listed.body.declarations.find(({ reference }) => reference === body.reference)
  assert.equal(waiting?.state, 'waits')
  const path = `/button-declarations/${waiting?.declaration}`
  assert.equal((await asClerk(`${path}/assign`, { agreement })).status, 204)
  const fact = (await factsOf(agreement)).find(({ kind }) => kind === 'terminationReceived')
  assert.ok(fact && Math.abs(fact.at - instantOf(body.receivedAt)) < 60_000 && fact.learnedAt >= fact.at)
  assert.equal(refused(await asClerk(`${path}/leave`, {})), '409 DECLARATION_DECIDED')
})

test('somebody nobody knows is confirmed the receipt like everybody, and learns nothing about who is a customer', async () => {
  const { reference } = await customer('bekannt@example.org')
  const known = await gives({ email: 'bekannt@example.org', agreement: reference })
  const unknown = await gives({ email: 'unbekannt@example.org' })
  assert.deepEqual([known.status, unknown.status], [201, 201])
  const plain = ({ body: { text } }: Answer<ConfirmedByButton>) => text.replaceAll(/Vertrag: .*|\d+/g, '')
  assert.equal(plain(known), plain(unknown))
})

test('a declaration that looks made by a program is taken in all the same, and left to a person', async () => {
  const { agreement, reference } = await customer('vorsicht@example.org')
  const said = { email: 'vorsicht@example.org', agreement: reference, website: 'https://spam.example' }
  assert.equal((await gives(said)).status, 201)
  assert.ok(!(await factsOf(agreement)).some(({ kind }) => kind === 'terminationReceived'))
})

test('what was declared lies open in no table, and only the staff of the provider sees it', async () => {
  await withdraws({ name: 'Geheime Person', email: 'geheim@example.org', agreement: 'streng geheim' })
  const { rows } = await house.database
    .pool('owner')
    .query<{ row: string }>('select to_jsonb(t)::text as row from button_declaration t')
  const secrets = ['Geheime Person', 'geheim@example.org', 'streng geheim']
  const forms = secrets.flatMap((words) => [words, Buffer.from(words).toString('hex')])
  for (const { row } of rows)
    assert.deepEqual(
      forms.filter((form) => row.includes(form)),
      [],
    )
  assert.equal(refused(await ask(house, '/button-declarations', { as: 'stranger' })), '401 SIGN_IN_NEEDED')
  assert.equal(refused(await ask(house, '/button-declarations', { as: 'customerAdministrator' })), '403 RIGHT_MISSING')
  const neighbour = await ask<{ declarations: ListedDeclaration[] }>(house, '/button-declarations', { as: 'clerk' })
  assert.deepEqual(neighbour.body.declarations, [])
})
