import assert from 'node:assert/strict'
import { test } from 'node:test'
import { outByDay, outOfActiveDirectory } from './account-state.ts'

const now = Temporal.Instant.from('2026-11-22T00:00:00Z')
const account = (attributes: Readonly<Record<string, string>>) =>
  outOfActiveDirectory({ dn: 'cn=Kim', ...attributes }, now)

test('an account that is not switched off may sign in', () => {
  assert.equal(account({ userAccountControl: '512', accountExpires: '9223372036854775807' }), undefined)
  assert.equal(account({ userAccountControl: '66048', accountExpires: '0' }), undefined)
})

test('an account that is switched off may not', () => {
  assert.equal(account({ userAccountControl: '514' }), 'disabled')
})

test('an account that was locked by wrong passwords may not', () => {
  assert.equal(account({ userAccountControl: '512', 'msDS-User-Account-Control-Computed': '16' }), 'locked')
})

test('an account ends at its instant, not before', () => {
  // 22 November 2026, midnight, in steps of 100 nanoseconds since 1601.
  assert.equal(account({ userAccountControl: '512', accountExpires: '134397792000000000' }), 'expired')
  assert.equal(account({ userAccountControl: '512', accountExpires: '134397792000000001' }), undefined)
})

test('an account whose state is not shown counts as switched off', () => {
  assert.equal(account({}), 'disabled')
})

test('a Unix account ends with its day', () => {
  const day = String(now.epochMilliseconds / 86_400_000)
  assert.equal(outByDay({ dn: 'uid=kim', shadowExpire: day }, now), 'expired')
  assert.equal(outByDay({ dn: 'uid=kim', shadowExpire: day }, now.subtract({ seconds: 1 })), undefined)
  assert.equal(outByDay({ dn: 'uid=kim', shadowExpire: '-1' }, now), undefined)
})
