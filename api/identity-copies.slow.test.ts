import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Role } from '../access/roles.ts'
import type { Life } from '../duties/scenario.ts'
import { byHand } from '../services/by-hand.ts'
import { ask, askAgreement, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import type { ListedDuty } from './views/duties.ts'
import type { ShownCopy } from './views/identity-copies.ts'

/** An administrator instructs, and RapidStream doubts that it was one. */
const life: Life = [
  { fact: 'roleGranted', at: '2026-01-05', person: 'U' },
  {
    fact: 'instructionReceived',
    at: '2026-02-09T10:00',
    by: 'customer',
    medium: 'portal',
    person: 'U',
    instruction: 'I',
  },
  { fact: 'legitimacyDoubted', at: '2026-02-09T11:00', instruction: 'I' },
]
let house: TestHouse
before(async () => {
  house = await openHouse({ life, terms: 'rapidstream', hands: byHand })
})
after(() => house.close())

type As = Role | 'stranger'
const jpeg = Buffer.from('ffd8ffe000104a46494600', 'hex').toString('base64')
const passport = { instruction: 'I', document: 'passport', ofSigner: true, content: jpeg }
const handIn = (body: object, as: As = 'clerk') =>
  askAgreement<{ copy: string }>(house, '/identity-copies', { body, as })
const destroy = (as: As = 'clerk') =>
  askAgreement<{ destroyed: number }>(house, '/identity-copies/destroy', { body: { instruction: 'I' }, as })
const copies = async () => (await askAgreement<{ copies: readonly ShownCopy[] }>(house, '/identity-copies')).body.copies
const due = async () =>
  (await askAgreement<{ duties: readonly ListedDuty[] }>(house, '/duties')).body.duties
    .filter(({ state }) => state !== 'done' && state !== 'dropped')
    .map(({ act }) => act)

test('doubt opens a check, and only a doubted instruction lets a copy be taken', async () => {
  assert.deepEqual(await due(), ['checkIdentity'])
  assert.equal(refused(await handIn({ ...passport, instruction: 'another' })), '409 IDENTITY_COPY_NOT_NEEDED')
  const text = Buffer.from('this is no picture').toString('base64')
  assert.equal(refused(await handIn({ ...passport, content: text })), '422 IDENTITY_COPY_NOT_READABLE')
  assert.deepEqual(await copies(), [])
})
test('a copy is there for whoever checks, and for nobody else, not even for whoever handed it in', async () => {
  const { copy } = (await handIn(passport, 'customerAdministrator')).body
  const opened = await askAgreement(house, `/identity-copies/${copy}`, { as: 'clerk' })
  assert.deepEqual([opened.status, opened.type], [200, 'image/jpeg'])
  for (const role of ['customerAdministrator', 'auditor', 'user'] as const)
    assert.equal(
      refused(await askAgreement(house, `/identity-copies/${copy}`, { as: role })),
      '403 RIGHT_MISSING',
      role,
    )
})
test('the check done, the copy is destroyed with a receipt, and the record stays', async () => {
  const signed = {
    fact: 'signedConfirmationReceived',
    at: '2026-02-10T09:00',
    instruction: 'I',
    medium: 'signed letter',
  }
  assert.equal((await askAgreement(house, '/facts', { body: { facts: [signed] } })).status, 201)
  assert.deepEqual(await due(), ['destroyIdentityCopy'])
  assert.equal((await destroy()).body.destroyed, 1)
  assert.deepEqual(await due(), [])
  const [record] = await copies()
  assert.ok(record?.destroyedAt)
  assert.match(record.hash, /^[0-9a-f]{64}$/)
  assert.equal(
    refused(await askAgreement(house, `/identity-copies/${record.copy}`, { as: 'clerk' })),
    '404 IDENTITY_COPY_UNKNOWN',
  )
  const { rows } = await house.database
    .pool('owner')
    .query<{ length: number }>('select length(content) from identity_copy')
  assert.deepEqual(
    rows.map(({ length }) => length),
    [0],
  )
})
test('a copy that comes once more is destroyed once more', async () => {
  await handIn(passport, 'customerAdministrator')
  assert.deepEqual(await due(), ['destroyIdentityCopy'])
  assert.equal((await destroy()).body.destroyed, 1)
  assert.deepEqual(await due(), [])
})
test('strangers and neighbours neither hand in nor destroy, nor learn that anything is there', async () => {
  assert.equal(refused(await handIn(passport, 'stranger')), '401 SIGN_IN_NEEDED')
  assert.equal(refused(await handIn(passport, 'user')), '403 RIGHT_MISSING')
  assert.equal(refused(await destroy('customerAdministrator')), '403 RIGHT_MISSING')
  assert.equal(refused(await ask(house, `/agreements/${randomUUID()}/identity-copies`)), '404 AGREEMENT_UNKNOWN')
})
