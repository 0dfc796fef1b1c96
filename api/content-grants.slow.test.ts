import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { mayReadContent } from '../access/content-grant.ts'
import type { Role } from '../access/roles.ts'
import { sampleAgreement } from '../duties/sample.test-support.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { ShownGrant } from './views/content-grants.ts'
import type { Me } from './views/me.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const reason = 'The upload of 9 February fails'
const asks = (body: object = {}, as: Role | 'stranger' = 'clerk') =>
  askAgreement<{ grant: string }>(house, '/content-grants', {
    body: { scope: 'files/offers', reason, hours: 4, ...body },
    as,
  })
const answer = (grant: string, how: 'allow' | 'end', as: Role) =>
  askAgreement(house, `/content-grants/${grant}/${how}`, { method: 'POST', as })
const grants = async (as: Role = 'customerAdministrator'): Promise<readonly ShownGrant[]> =>
  (await askAgreement<{ grants: readonly ShownGrant[] }>(house, '/content-grants', { as })).body.grants
const clerk = async () => (await ask<Me>(house, '/me', { as: 'clerk' })).body.person.id

/** Whether the clerk may see it now. */
const maySee = async (content: string, at = Date.now(), agreement = house.key.agreement): Promise<boolean> => {
  const { provider, customer } = house.key
  const person = await clerk()
  const found = await inTransaction(house.running.app, { provider, customer: everyCustomer }, (transaction) =>
    mayReadContent(transaction, { provider, customer, agreement, person, content }, at),
  )
  return found !== undefined
}

test('staff sees nothing of a customer’s content without a grant, nor while one is only asked for', async () => {
  assert.equal(await maySee('files/offers'), false)
  const asked = await asks()
  assert.equal(asked.status, 201)
  assert.equal(await maySee('files/offers'), false)
  const [shown] = await grants()
  assert.deepEqual([shown?.person, shown?.reason, shown?.hours, shown?.state], ['Kim clerk', reason, 4, 'asked'])
})
test('allowed by the customer it reaches its scope until its end, and nothing else', async () => {
  const { grant } = (await asks()).body
  assert.equal((await answer(grant, 'allow', 'customerAdministrator')).status, 204)
  const seen = await Promise.all(
    ['files/offers', 'files/offers/2026.pdf', 'files/offers2', 'files', 'files/offers/../pay'].map((content) =>
      maySee(content),
    ),
  )
  assert.deepEqual(seen, [true, true, false, false, false])
  assert.equal(await maySee('files/offers', Date.now() + 5 * 3_600_000), false)
  assert.equal(await maySee('files/offers', Date.now(), randomUUID()), false)
})
test('the customer sees who may look, why, who allowed it and until when, and ends it at once', async () => {
  const open = (await grants()).find(({ state }) => state === 'open')
  assert.deepEqual(
    [open?.person, open?.allowedBy, open?.scope],
    ['Kim clerk', 'Kim customerAdministrator', 'files/offers'],
  )
  assert.equal((await answer(open?.grant ?? '', 'end', 'officer')).status, 204)
  assert.equal(await maySee('files/offers'), false)
  assert.equal((await grants()).find(({ grant }) => grant === open?.grant)?.state, 'over')
})
test('what was asked for can be declined, and then no longer be allowed', async () => {
  const { grant } = (await asks()).body
  assert.equal((await answer(grant, 'end', 'customerAdministrator')).status, 204)
  assert.equal(refused(await answer(grant, 'allow', 'customerAdministrator')), '409 GRANT_NOT_OPEN')
  assert.equal((await grants()).find((each) => each.grant === grant)?.state, 'declined')
})
test('nobody allows what he asked for himself', async () => {
  const { grant } = (await asks({}, 'dataProtectionOfficer')).body
  assert.equal(refused(await answer(grant, 'allow', 'dataProtectionOfficer')), '409 GRANT_NOT_OPEN')
})
test('a grant needs a reason, a scope and an end within a month', async () => {
  for (const wrong of [{ reason: 'x' }, { hours: 745 }, { hours: 0 }, { scope: '' }, { scope: '/etc' }])
    assert.equal((await asks(wrong)).status, 400, JSON.stringify(wrong))
})
test('clerks allow nothing, users and strangers ask for nothing, and of another customer nobody learns a thing', async () => {
  const { grant } = (await asks()).body
  assert.equal(refused(await answer(grant, 'allow', 'clerk')), '403 RIGHT_MISSING')
  assert.equal(refused(await answer(grant, 'end', 'auditor')), '403 RIGHT_MISSING')
  assert.equal(refused(await asks({}, 'user')), '403 RIGHT_MISSING')
  assert.equal(refused(await asks({}, 'stranger')), '401 SIGN_IN_NEEDED')
  const neighbour = await sampleAgreement(house.running, '2026-02-09', house.key.provider)
  const there = await ask(house, `/agreements/${neighbour.agreement}/content-grants`, { as: 'customerAdministrator' })
  assert.equal(refused(there), '404 AGREEMENT_UNKNOWN')
  const foreign = await ask(house, `/agreements/${neighbour.agreement}/content-grants/${grant}/allow`, {
    method: 'POST',
    as: 'dataProtectionOfficer',
  })
  assert.equal(refused(foreign), '409 GRANT_NOT_OPEN')
})
