/** Who may leave Digital Control's agreements at once, and for which cause. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { mayTerminate } from '../../grammar/matters/rights.ts'
import { at, decided, due, inOtherWords, owed, told } from './life.test-support.ts'

const term = told('termAgreed', '2027-01-01', { row: 'term', first: '2027-01-01', months: 12 })
const cause = (life: readonly AnyFact[], when: string) => decided(life, mayTerminate, 'cause', when)
const found = (more: Partial<Facts['violationFound']> = {}, on = '2027-05-03'): AnyFact =>
  told('violationFound', on, { violation: 'V', by: 'customer', against: 'essential duty', serious: false, ...more })
const ends = (when: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', when, { by: 'provider', ground: 'for cause', medium: 'e-mail', ...more })
const endOf = (life: readonly AnyFact[], when: string, scope = 'agreement') => {
  const ending = at([term, ...life], when).decision(end, scope)?.value
  return ending && (ending.inCourse ? showInstant(ending.at) : ending.lastDay)
}

// Ziff. 14.2 S. 3 and 4
const files = (on: string): AnyFact => told('insolvencyFiled', on, { proceedings: 'P' })
const settles = (on: string, how: Facts['insolvencyDecided']['how']): AnyFact =>
  told('insolvencyDecided', on, { proceedings: 'P', how })
for (const [n, filed] of ['2027-12-30', '2027-12-31'].entries())
  example('dc.agb.14.2h', n + 1, () =>
    inOtherWords(
      ['2028-02-29T23:59', '2028-03-01'].map((when) => cause([files(filed)], when)),
      [undefined, 'permitted'],
    ),
  )
example('dc.agb.14.2h', 3, () => {
  const life = [files('2027-12-30'), settles('2028-02-29', 'withdrawn')]
  return inOtherWords(cause(life, '2028-03-01'), undefined)
})
test('an application that was rejected gives no right, one upon which proceedings were opened still does', () => {
  const after = (how: Facts['insolvencyDecided']['how']) =>
    cause([files('2027-12-30'), settles('2028-02-01', how)], '2028-03-01')
  assert.deepEqual([after('rejected'), after('opened')], [undefined, 'permitted'])
})
example('dc.agb.14.2i', 1, () => {
  const life = [files('2027-12-30'), settles('2028-01-20', 'refused for lack of assets')]
  return inOtherWords(
    ['2028-01-19', '2028-01-20'].map((when) => cause(life, when)),
    [undefined, 'permitted'],
  )
})
example('dc.agb.14.2i', 2, () =>
  inOtherWords(cause([files('2027-12-30'), settles('2028-01-20', 'rejected')], '2028-01-20'), undefined),
)

test('an essential breach is a cause once the time that the warning gave has passed in vain', () => {
  const warned = told('violationWarned', '2027-05-04', { violation: 'V', until: '2027-05-14' })
  const life = [found(), warned]
  assert.deepEqual(
    ['2027-05-03', '2027-05-14T23:59', '2027-05-15'].map((when) => cause(life, when)),
    [undefined, undefined, 'permitted'],
  )
  const remedied = told('violationRemedied', '2027-05-14', { violation: 'V' })
  assert.equal(cause([...life, remedied], '2027-05-15'), undefined)
  const ofAnother = told('violationWarned', '2027-05-04', { violation: 'W', until: '2027-05-04' })
  assert.equal(cause([found(), ofAnother], '2027-06-01'), undefined)
})
test('deterioration that was shown, a statutory prohibition and forbidden content are a cause at once', () => {
  const causes = [
    [told('assetsDeteriorated', '2027-05-03', {})],
    [found({ against: 'statutory prohibition' })],
    [found({ against: 'rule on content' })],
    [found({ against: 'data protection', serious: true })],
  ].map((life) => cause(life, '2027-05-03'))
  assert.deepEqual(causes, ['permitted', 'permitted', 'permitted', undefined])
})
test('misuse is a cause if it is serious, or the second time', () => {
  const misuse = (violation: string, serious = false) =>
    found({ violation, against: 'security or rights of others', serious })
  assert.equal(cause([misuse('V')], '2027-05-03'), undefined)
  assert.equal(cause([misuse('V'), misuse('W')], '2027-05-03'), 'permitted')
  assert.equal(cause([misuse('V', true)], '2027-05-03'), 'permitted')
})
test('with a cause the provider ends the agreement at once, without one in three months', () => {
  const forbidden = found({ against: 'rule on content' })
  assert.equal(endOf([forbidden, ends('2027-05-04T09:00')], '2027-05-04T09:00'), '2027-05-04T09:00+02:00')
  assert.equal(endOf([ends('2027-05-04T09:00')], '2027-05-04T09:00'), '2027-08-04')
})
test('the customer leaves for cause with the receipt, by any way', () => {
  const leaves = ends('2027-05-04T09:00', { by: 'customer', medium: 'telephone' })
  assert.equal(endOf([leaves], '2027-05-04T09:00'), '2027-05-04T09:00+02:00')
})

// AVV Nr. 16.2
const instructs = (medium: 'e-mail' | 'telephone' = 'e-mail'): AnyFact =>
  told('instructionReceived', '2027-05-03', { instruction: 'I', by: 'customer', medium })
const refusal = told('instructionRefused', '2027-05-06', { instruction: 'I' })
const leaving = ends('2027-05-07T11:00', { by: 'customer', scope: 'avv' })
const mayLeave = (life: readonly AnyFact[], when = '2027-05-07') =>
  decided(life, mayTerminate, 'processing agreement', when)
example('dc.avv.16.2b', 1, () => {
  const life = [instructs(), refusal, leaving]
  return inOtherWords(
    [endOf(life, '2027-05-07T11:00', 'avv'), owed([term, ...life], '2027-05-07T11:00').at(-1)],
    ['2027-05-07T11:00+02:00', 'askAboutMainAgreement:agreement'],
  )
})
example('dc.avv.16.2b', 2, () =>
  inOtherWords([mayLeave([instructs()]), endOf([instructs(), leaving], '2027-05-08', 'avv')], [undefined, undefined]),
)
test('to refuse an instruction by telephone gives no right to leave', () =>
  assert.equal(mayLeave([instructs('telephone'), refusal]), undefined))
test('a serious violation of the provider gives the right to leave, another one does not', () => {
  const byProvider = (serious: boolean) => found({ by: 'provider', against: 'data protection', serious })
  assert.deepEqual([mayLeave([byProvider(true)]), mayLeave([byProvider(false)])], ['permitted', undefined])
  assert.equal(mayLeave([found({ serious: true })]), undefined)
  assert.deepEqual(due([byProvider(false)], '2027-05-07'), ['reportViolation:V'])
})
test('a closed door gives it too, unless the commitment was missing or the auditor refused with right', () => {
  const by = { by: 'customer', medium: 'e-mail' } as const
  const announced = told('auditAnnounced', '2027-05-01', { audit: 'X', from: instantOf('2027-05-06T10:00'), ...by })
  const promised = told('secrecyUndertaken', '2027-05-02', { audit: 'X', ...by })
  const denied = (to: 'customer' | 'authority') => told('inspectionDenied', '2027-05-06', { audit: 'X', to })
  const competitor = told('auditorNamed', '2027-05-02', { audit: 'X', auditor: 'P', competes: true, ...by })
  const refuses = told('auditorRefused', '2027-05-03', { auditor: 'P', by: 'provider', medium: 'e-mail' })
  assert.equal(mayLeave([announced, promised, denied('customer')]), 'permitted')
  assert.equal(mayLeave([announced, denied('customer')]), undefined)
  assert.equal(mayLeave([announced, promised, competitor, refuses, denied('customer')]), undefined)
  assert.equal(mayLeave([denied('authority')]), 'permitted')
})

everyExampleOf(['dc.agb.14.2h', 'dc.agb.14.2i', 'dc.avv.16.2b'])
