import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import {
  accountAddress,
  mayAssign,
  mayCompareSignIns,
  mayReassign,
  passwordRule,
} from '../../grammar/matters/accounts.ts'
import { maySignIn } from '../../grammar/matters/results.ts'
import { personal, replacedAtOnce } from '../../grammar/password-rule.ts'
import { isPersonal, onePersonalAddress } from '../../grammar/personal-address.ts'
import { signingIn } from '../../grammar/quantities/account-holder.ts'
import { teller } from '../../grammar/told.ts'
import { elc } from '../elc/elc.ts'
import { q } from '../q/q.ts'
import { dc } from './dc.ts'

const program = underTest(dc)
const ofTermsAlone = underTest(dc, { strict: true })
const told = teller()
const at = (life: readonly AnyFact[], when: string, under = program): Walk => {
  const walk = replay(under, life, instantOf(when))
  assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
  return walk
}
const assigned = (
  account: number | string,
  person: string,
  on = '2027-03-02',
  more: Partial<Facts['accountAssigned']> = {},
) => told('accountAssigned', on, { account: `${account}`, person, worksFor: 'customer', ...more })
const passed = (person: string, on: string, stopped = true) =>
  told('accountReassigned', on, { account: '1', person, worksFor: 'customer', stopped })
const closed = (account: number, on: string) => told('accountClosed', on, { account: `${account}` })
const full = [
  told('booked', '2027-01-01', { item: 'seats', count: 25 }),
  ...Array.from({ length: 25 }, (_, n) => assigned(n + 1, `person ${n + 1}`)),
]
const oneMore = (life: readonly AnyFact[], when: string, under = program) =>
  at(life, when, under).decision(mayAssign, 'accounts')?.value
const mayPass = (life: readonly AnyFact[], to: string, when: string) =>
  at(life, when).decision(mayReassign, `1 to ${to}`)
/** What a person is asked, and by which clause. */
const asked = (life: readonly AnyFact[], when: string) =>
  duties(program, life, instantOf(when)).due.map(({ act, because }) => [act, because?.ref])
const inOtherWords = (got: unknown, expected: unknown) => ({ got, expected, inItsWords: false })

example('dc.agb.3.1b', 1, () => inOtherWords(oneMore(full, '2027-05-10'), 'barred'))
example('dc.agb.3.1b', 2, () => inOtherWords(oneMore([...full, closed(3, '2027-05-10')], '2027-05-10'), 'permitted'))
test('a provider that reads the number as soft opens more accounts and bills them afterwards', () => {
  const soft = underTest(dc, { settings: { 'reading of dc.agb.3.1b': 'billed afterwards' } })
  assert.equal(oneMore(full, '2027-05-10', soft), 'permitted')
})
test('an account that passes on is no further account', () => {
  const passedOn = told('accountReassigned', '2027-04-01', {
    account: '2',
    person: 'B',
    worksFor: 'customer',
    stopped: true,
  })
  const life = [told('booked', '2027-01-01', { item: 'seats', count: 3 }), assigned(1, 'A'), assigned(2, 'C'), passedOn]
  assert.equal(oneMore(life, '2027-05-10'), 'permitted')
})

example('dc.agb.2.4', 1, () =>
  inOtherWords(asked([assigned(1, 'D', '2027-04-01', { worksFor: 'client' })], '2027-04-02'), []),
)
example('dc.agb.2.4', 2, () =>
  inOtherWords(asked([assigned(1, 'J', '2027-04-01', { worksFor: 'nobody of these' })], '2027-04-02'), [
    ['decide', 'AGB Ziff. 2 Abs. 4'],
  ]),
)

const maySign = (life: readonly AnyFact[], person: string, when: string) =>
  at(life, when).decision(maySignIn, signingIn('1', person))?.value
example('dc.agb.3.3a', 1, () => {
  const life = [assigned(1, 'E')]
  return inOtherWords(
    [maySign(life, 'E', '2027-03-01'), maySign(life, 'E', '2027-03-02'), maySign(life, 'F', '2027-03-02')],
    ['barred', 'permitted', 'barred'],
  )
})
example('dc.agb.3.3a', 2, () => inOtherWords(maySign([], 'E', '2027-03-02'), 'barred'))
test('nobody signs in with an account that was closed, until it is assigned anew', () => {
  const life = [assigned(1, 'E'), closed(1, '2027-04-01')]
  assert.equal(maySign(life, 'E', '2027-04-01'), 'barred')
  assert.equal(maySign([...life, assigned(1, 'E', '2027-05-01')], 'E', '2027-05-01'), 'permitted')
})
/** Under the terms alone: the state of the art, beside them, asks for the same. */
const ofPasswords = (aspect: 'initial password' | 'whose') =>
  at([], '2027-03-02', ofTermsAlone).decision(passwordRule, aspect)?.value
const firstAccess = () => ofPasswords('initial password')
example('dc.agb.3.3c', 1, () => inOtherWords([firstAccess(), ofPasswords('whose')], [replacedAtOnce, personal]))
example('dc.agb.3.3c', 2, () => {
  const life = [assigned(1, 'A'), passed('B', '2027-06-01')]
  return inOtherWords(
    [maySign(life, 'A', '2027-06-01'), maySign(life, 'B', '2027-06-01'), firstAccess()],
    ['barred', 'permitted', replacedAtOnce],
  )
})
test('the sign-in name of each account is one address of its own', () =>
  assert.equal(at([], '2027-03-02').decision(accountAddress, 'accounts')?.value, onePersonalAddress))
example('dc.agb.3.3b', 1, () => inOtherWords(isPersonal('anna.beispiel@kunde.example'), true))
example('dc.agb.3.3b', 2, () => inOtherWords(isPersonal('mediateam@kunde.example') === true, false))
test('mailboxes of functions are suspected by their names, whatever their spelling', () => {
  const suspected = (address: string) => isPersonal(address) !== true
  assert.deepEqual(
    ['INFO@kunde.example', 'sales.north@kunde.example', 'team-media@kunde.example', 'no-reply@kunde.example'].filter(
      suspected,
    ).length,
    4,
  )
  assert.deepEqual(['m.infortunati@kunde.example', 'teamer@kunde.example', 'ida@kunde.example'].filter(suspected), [])
})

example('dc.agb.3.5.1b', 1, () =>
  inOtherWords(asked([assigned(1, 'A'), passed('B', '2027-07-05', false)], '2027-07-06'), [
    ['decide', 'AGB Ziff. 3.5 Nr. 1 S. 2 (Vertretung)'],
  ]),
)
example('dc.agb.3.5.1b', 2, () => {
  const life = [assigned(1, 'A'), passed('B', '2027-06-01')]
  const back = mayPass(life, 'A', '2027-06-15')
  return inOtherWords(
    [mayPass([assigned(1, 'A')], 'B', '2027-06-01')?.value, back?.value, back?.because.ref],
    ['permitted', 'ask a person', 'AGB Ziff. 3.5 Nr. 1 S. 2'],
  )
})

const suspected = told('sharedUseSuspected', '2027-05-12T10:03', { account: '7', places: 2 })
example('dc.agb.3.5.1c', 1, () =>
  inOtherWords(asked([suspected], '2027-05-12T10:03'), [['decide', 'AGB Ziff. 3.5 Nr. 1 S. 3']]),
)
example('dc.agb.3.5.1c', 2, () =>
  inOtherWords(asked([told('sharedUseAgreed', '2027-01-01', { account: '7' }), suspected], '2027-05-12T10:03'), []),
)
test('whatever a person answers to the question of sharing, nothing follows by itself', () => {
  for (const keep of [true, false]) {
    const answered = told('decided', '2027-05-13', { act: suspected.id, keep })
    assert.deepEqual(asked([suspected, answered], '2027-05-14'), [])
  }
})
test('sign-ins are compared only where the terms say so', () => {
  const may = [dc, q, elc].map(
    (terms) => at([], '2027-05-12', underTest(terms)).decision(mayCompareSignIns, 'accounts')?.value,
  )
  assert.deepEqual(may, ['permitted', undefined, undefined])
})

everyExampleOf([
  'dc.agb.3.1b',
  'dc.agb.2.4',
  'dc.agb.3.3a',
  'dc.agb.3.3b',
  'dc.agb.3.3c',
  'dc.agb.3.5.1b',
  'dc.agb.3.5.1c',
])
