/** What the customer gets when it asks, and what follows from an audit: each request or finding opens a duty that stands until it is done. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from '../../grammar/fact.ts'
import { at, due, told } from './life.test-support.ts'

const asks = { by: 'customer', medium: 'e-mail' } as const

for (const [of, ref] of [
  ['documentation of measures', 'AVV § 7.3 S. 3'],
  ['information on an incident', 'AVV § 8.3'],
  ['attestations', 'AVV § 9.1 S. 2'],
  ['proof of measures', 'AVV § 9.2'],
  ['security concept', 'AVV § 9.4 S. 1'],
  ['persons with access', 'AVV § 9.4 S. 2'],
  ['choice of a subprocessor', 'AVV § 12.3 S. 5'],
  ['checks of subprocessors', 'AVV § 12.9 S. 1'],
] as const)
  test(`${of}: supplied on request of the customer, under ${ref}, and once`, () => {
    const asked = told('papersRequested', '2027-02-01', { request: 'R', of, ...asks })
    const must = at([asked], '2027-02-01').duties.get('supplyPapers:R')
    assert.deepEqual([must?.content, must?.because?.ref], [of, ref])
    assert.deepEqual(due([asked], '2027-02-01'), ['supplyPapers:R#1'])
    const supplied = told('dutyDone', '2027-02-03', { duty: 'supplyPapers:R', content: of })
    assert.deepEqual(due([asked, supplied], '2027-02-03'), [])
  })
test('nobody but the customer can ask', () => {
  const asked = told('papersRequested', '2027-02-01', { request: 'R', of: 'attestations', by: 'provider' })
  assert.deepEqual(due([asked], '2027-02-01'), [])
})

const opens = (kind: Facts['assistanceRequested']['with']) =>
  due([told('assistanceRequested', '2027-02-01', { help: 'H', with: kind, ...asks })], '2027-02-01')
test('help is given on request with rights of data subjects, notifications, records, assessments and consultations', () => {
  assert.deepEqual(opens('data subject'), ['assistDataSubject:H#1', 'supportTechnically:H#1'])
  assert.deepEqual(opens('breach'), ['assistNotification:H#1'])
  assert.deepEqual(opens('records'), ['assistRecords:H#1'])
  assert.deepEqual(opens('impact assessment'), ['assistImpactAssessment:H#1'])
  assert.deepEqual(opens('consultation'), ['supportTechnically:H#1'])
})

test('after an audit the customer shares its result, reports errors and tells which procedure must change', () => {
  const life = [
    told('auditHeld', '2027-02-15', { audit: 'A', auditor: 'customer' }),
    told('processingErrorFound', '2027-02-15', { error: 'E' }),
    told('findingMade', '2027-02-15', { finding: 'F' }),
  ]
  const owed = [...at(life, '2027-02-15').duties.values()].map(({ who, key }) => `${who} ${key}`)
  assert.deepEqual(owed, ['customer shareAuditResult:A', 'customer reportError:E', 'customer tellChangesOfProcedure:F'])
})
test('an error is to be reported until it has been', () => {
  const found = told('processingErrorFound', '2027-02-15', { error: 'E' })
  const reported = told('processingErrorReported', '2027-02-16', { error: 'E' })
  assert.deepEqual([...at([found, reported], '2027-02-15').duties.keys()], ['reportError:E'])
  assert.deepEqual([...at([found, reported], '2027-02-16').duties.keys()], [])
})
test('what an authority has audited it tells itself', () => {
  const byAuthority = told('auditHeld', '2027-02-15', { audit: 'A', auditor: 'authority' })
  assert.equal(at([byAuthority], '2027-02-15').duties.size, 0)
})
test('a claim for damages against the provider is settled in coordination with the customer', () => {
  const claimed = (from: 'customer' | 'provider') => told('damagesClaimed', '2027-02-15', { claimed: 'D', from })
  assert.deepEqual(due([claimed('provider')], '2027-02-15'), ['coordinateSettlement:D#1'])
  assert.deepEqual(due([claimed('customer')], '2027-02-15'), [])
})
