/** Changes of the service and of the contract, defects and what they take from the fee, parts that end over rights of others. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { mayChange } from '../../grammar/matters/contract-documents.ts'
import { amended } from '../../grammar/matters/parties.ts'
import { price } from '../../grammar/matters/prices.ts'
import { mayCharge } from '../../grammar/matters/results.ts'
import { mayTerminate } from '../../grammar/matters/rights.ts'
import { mayReduce } from '../../grammar/matters/support.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import { at, decided, due, inOtherWords, netOf, owed, program, reading, refused, told } from './life.test-support.ts'

const priced = (first: string, net: string, months = 1): readonly AnyFact[] => [
  told('priceAgreed', first, { item: 'subscription', price: eurNet(net), by: 'provider', medium: 'e-mail' }),
  told('termAgreed', first, { row: 'term', first: first as '2027-01-01', months }),
]
const changes = (on: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', on, { change: 'S', of: 'service', by: 'provider', medium: 'e-mail', ...more })
const leaves = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  told('terminationReceived', on, { by: 'customer', ground: 'change', change: 'S', medium: 'e-mail', ...more })
const amends = (on: string, more: Partial<Facts['amendmentAgreed']> = {}): AnyFact =>
  told('amendmentAgreed', on, { amendment: 'S', of: 'terms', namesIt: true, by: 'provider', medium: 'e-mail', ...more })

// Ziff. 4 Abs. 2 S. 1
const mayBeMade = (...life: readonly AnyFact[]) => decided(life, mayChange, 'S', '2027-04-01')
example('dc.agb.4.2a', 1, () =>
  inOtherWords(mayBeMade(changes('2027-03-01', { reason: 'licence reasons' })), 'permitted'),
)
example('dc.agb.4.2a', 2, () => {
  const cheaper = changes('2027-03-01', { reason: 'lower hosting cost' })
  return inOtherWords([mayBeMade(cheaper), mayBeMade(cheaper, amends('2027-03-20'))], ['barred', 'permitted'])
})
test('prices may change at any time, whatever the reason', () =>
  assert.equal(
    mayBeMade(changes('2027-03-01', { of: 'price', item: 'subscription', price: eurNet('1.00') })),
    'permitted',
  ))

// Ziff. 4 Abs. 2 S. 2
const devalued = changes('2027-02-10', { devalues: true, from: '2027-03-01' })
const options = (life: readonly AnyFact[], when: string) => [
  decided(life, mayReduce, 'change S', when),
  decided(life, mayTerminate, 'change S', when),
]
example('dc.agb.4.2b', 1, () =>
  inOtherWords(
    ['2027-02-28T23:59', '2027-03-01', '2027-04-26T23:59', '2027-04-27'].map((when) => options([devalued], when)),
    [
      [undefined, undefined],
      ['permitted', 'permitted'],
      ['permitted', 'permitted'],
      ['permitted', undefined],
    ],
  ),
)
example('dc.agb.4.2b', 2, () => {
  const moved = changes('2027-02-10', { devalues: false, from: '2027-03-01' })
  return inOtherWords(options([moved], '2027-03-01'), [undefined, undefined])
})
const reduces = (on: string): AnyFact => told('reductionAgreed', on, { change: 'S', percent: 15 })
test('who has chosen the reduction can no longer leave upon that change, and the other way round', () => {
  const life = [...priced('2027-01-01', '1200.00'), devalued]
  assert.equal(options([...life, reduces('2027-03-05')], '2027-03-06')[1], 'barred')
  assert.equal(options([...life, leaves('2027-03-05')], '2027-03-06')[0], undefined)
  const late = at([...life, reduces('2027-03-05'), leaves('2027-03-06T10:00')], '2027-03-07').decision(end, 'agreement')
  assert.equal(late?.value.inCourse, false)
})
example('dc.agb.4.2c', 1, () => {
  const change = changes('2027-04-20', { devalues: true, from: '2027-05-10' })
  const life = [...priced('2027-01-01', '1200.00'), change, reduces('2027-05-20')]
  const walk = at(life, '2027-06-01')
  const may = netOf(walk, 'fee 2027-05-01')?.minus(netOf(walk, 'reduction S') ?? eurNet('0.00'))
  assert.deepEqual(netOf(walk, 'fee 2027-06-01'), eurNet('1020.00'))
  return { got: [walk.decision(price, 'subscription')?.value, may], expected: [eurNet('1020.00'), eurNet('1072.26')] }
})
test('what was agreed before the change takes effect lowers the fee from that day, and is credited for its month', () => {
  const change = changes('2027-04-20', { devalues: true, from: '2027-05-10' })
  const walk = at([...priced('2027-01-01', '1200.00'), change, reduces('2027-04-25')], '2027-06-01')
  assert.deepEqual(
    ['fee 2027-05-01', 'fee 2027-06-01', 'reduction S'].map((key) => walk.knownItems.get(key)?.amount),
    ['1200.00', '1020.00', '127.74'].map((net) => eurNet(net).withVat(19)),
  )
})

test('what was agreed before a change that begins with a month is credited by nothing but the lower fee', () => {
  const change = changes('2027-04-20', { devalues: true, from: '2027-06-01' })
  const walk = at([...priced('2027-01-01', '1200.00', 1), change, reduces('2027-05-20')], '2027-07-01')
  assert.deepEqual(netOf(walk, 'fee 2027-06-01'), eurNet('1020.00'))
  assert.equal(walk.knownItems.get('reduction S'), undefined)
})

// Ziff. 9
const outage = (minutes: number): AnyFact => {
  const from = Date.UTC(2027, 3, 10)
  return told('outage', '2027-04-10T02:00', { from, to: from + minutes * 60_000 })
}
const found = (more: Partial<Facts['defectFound']> = {}): AnyFact =>
  told('defectFound', '2027-05-03', { defect: 'defect 1', month: '2027-04-01', use: 'ruled out', ...more })
const waived = (life: readonly AnyFact[], under = program) =>
  netOf(at([...priced('2027-01-01', '900.00'), ...life], '2027-05-03', under), 'waiver 2027-04-01')
example('dc.agb.9.3a', 1, () => ({ got: waived([outage(2304), found()]), expected: eurNet('30.00') }))
example('dc.agb.9.3a', 2, () => ({ got: waived([outage(865), found()]), expected: eurNet('0.02') }))
test('an outage within the allowance waives nothing, nor does one that nobody found to be a defect', () => {
  assert.equal(waived([outage(864), found()]), undefined)
  assert.equal(waived([outage(2304)]), undefined)
})
test('two findings in one month credit it once', () => {
  const second = found({ defect: 'defect 9' })
  assert.deepEqual(waived([outage(2304), found(), second]), eurNet('30.00'))
  const credits = due([...priced('2027-01-01', '900.00'), outage(2304), found(), second], '2027-05-04')
  assert.equal(credits.filter((key) => key.startsWith('giveCredit:')).length, 1)
})
test('read in favour of the customer every minute of the outage is free', () =>
  assert.deepEqual(waived([outage(864), found()], reading('dc.agb.9.3a', 'every minute')), eurNet('18.00')))
example('dc.agb.9.3b', 1, () => {
  const from = Date.UTC(2027, 3, 10)
  const impaired = found({ use: 'impaired', percent: 20, from, to: from + 7200 * 60_000 })
  const walk = at([...priced('2027-01-01', '900.00'), impaired], '2027-05-03')
  return { got: netOf(walk, 'reduction defect 1 2027-04-01'), expected: eurNet('30.00') }
})
test('of a yearly fee a twelfth is the fee of a month, and only what lies in the month counts', () => {
  const from = Date.UTC(2027, 2, 31)
  const impaired = found({ use: 'impaired', percent: 50, from, to: Date.UTC(2027, 3, 14, 22) })
  const walk = at([...priced('2027-01-01', '12000.00', 12), impaired], '2027-05-03')
  assert.deepEqual(walk.knownItems.get('reduction defect 1 2027-04-01')?.amount, eur('277.66'))
})

test('a defect that lasts into the next month lowers the fee of both', () => {
  const from = Date.UTC(2027, 3, 29, 22)
  const impaired = { use: 'impaired', percent: 20, from, to: from + 2 * 24 * 3_600_000 } as const
  const may = told('defectFound', '2027-06-01', { defect: 'defect 1', month: '2027-05-01', ...impaired })
  const walk = at([...priced('2027-01-01', '900.00', 1), found(impaired), may], '2027-06-01')
  // A fifth of a thirtieth and of a thirty-first of 900.00.
  assert.deepEqual(
    ['2027-04-01', '2027-05-01'].map((month) => netOf(walk, `reduction defect 1 ${month}`)?.toString()),
    ['6.00', '5.81'],
  )
})

// Ziff. 11.3
const claimed = told('infringementClaimed', '2026-11-02', { matter: 'M', part: 'media-desk' })
const ruledOut = (remedy: Facts['remedyRuledOut']['remedy'], on = '2026-12-01'): AnyFact =>
  told('remedyRuledOut', on, { matter: 'M', remedy, why: 'disproportionate' })
const bothOut = [claimed, ruledOut('change of the service'), ruledOut('purchase of the rights')]
const endsPart = (on: string): AnyFact =>
  told('terminationReceived', on, { by: 'provider', ground: 'for cause', scope: 'media-desk', medium: 'e-mail' })
const mayFollow = (received: string, when: string) =>
  decided([...bothOut, endsPart(received)], mayTerminate, 'rest without media-desk', when)
example('dc.agb.11.3a', 1, () => {
  const open = [...priced('2026-01-01', '900.00'), claimed, ruledOut('change of the service'), endsPart('2026-12-17')]
  const walk = at(open, '2026-12-18')
  return inOtherWords([walk.decision(end, 'media-desk'), walk.decision(end, 'agreement')], [undefined, undefined])
})
test('once both ways are out the part ends with the receipt, and the rest goes on', () => {
  const life = [...priced('2026-01-01', '900.00'), ...bothOut, endsPart('2026-12-17T10:00')]
  assert.equal(decided(bothOut, mayTerminate, 'part media-desk', '2026-12-02'), 'permitted')
  const ended = at(life, '2026-12-18').decision(end, 'media-desk')?.value
  assert.equal(ended && showInstant(ended.at), '2026-12-17T10:00+01:00')
  assert.equal(at(life, '2026-12-18').decision(end, 'agreement'), undefined)
})
example('dc.agb.11.3b', 1, () =>
  inOtherWords(
    ['2026-12-17', '2026-12-31T23:59', '2027-01-01'].map((when) => mayFollow('2026-12-17', when)),
    ['permitted', 'permitted', undefined],
  ),
)
example('dc.agb.11.3b', 2, () =>
  inOtherWords(
    ['2027-01-04T23:59', '2027-01-05'].map((when) => mayFollow('2026-12-18', when)),
    ['permitted', undefined],
  ),
)
test('the customer follows with immediate effect on the last day, and the day after not at all', () => {
  const life = [...priced('2026-01-01', '900.00'), ...bothOut, endsPart('2026-12-17')]
  const follows = (on: string) => leaves(on, { ground: 'partial termination', change: 'media-desk' })
  const endOf = (on: string) => at([...life, follows(on)], '2027-02-01').decision(end, 'agreement')?.value
  assert.equal(endOf('2026-12-31T17:00')?.inCourse, true)
  assert.equal(endOf('2027-01-01T00:00'), undefined)
})

// Ziff. 13.1 S. 5
const chooses = (on: string, method: Facts['paymentMeansChosen']['method'], means: string): AnyFact =>
  told('paymentMeansChosen', on, { method, means })
const yearly = priced('2027-04-30', '1000.00', 12)
const mayBeCharged = (life: readonly AnyFact[], when: string, means = 'card 1111') =>
  decided([...yearly, ...life], mayCharge, means, when)
const byCard = chooses('2027-04-01', 'credit card', 'card 1111')
example('dc.agb.13.1d', 1, () =>
  inOtherWords(
    ['2027-04-29', '2027-04-30'].map((when) => mayBeCharged([byCard], when)),
    [undefined, 'permitted'],
  ),
)
example('dc.agb.13.1d', 2, () =>
  inOtherWords(mayBeCharged([byCard, chooses('2027-04-29', 'invoice', 'invoice')], '2027-04-30'), undefined),
)
test('neither another card nor a paid fee lets anything be charged', () => {
  const pays = told('paymentCredited', '2027-05-01', { amount: eur('1190.00') })
  assert.equal(mayBeCharged([byCard], '2027-04-30', 'card 2222'), undefined)
  assert.equal(mayBeCharged([byCard, pays], '2027-05-01'), undefined)
})

// Ziff. 16, AVV Nr. 17.2
const inForce = (life: readonly AnyFact[], when: string) => [refused(life, when), decided(life, amended, 'S', when)]
example('dc.agb.16.1b', 1, () =>
  inOtherWords(inForce([amends('2027-04-01', { medium: 'telephone' })], '2027-04-02'), [
    ['FORM_NOT_MET AGB Ziff. 16 Abs. 1 S. 2'],
    undefined,
  ]),
)
example('dc.agb.16.1b', 2, () =>
  inOtherWords(
    (['signed letter', 'e-mail'] as const).map((medium) => inForce([amends('2027-04-01', { medium })], '2027-04-01')),
    [
      [[], 'in force'],
      [[], 'in force'],
    ],
  ),
)
const ofProcessing = (more: Partial<Facts['amendmentAgreed']> = {}): AnyFact =>
  amends('2027-08-02', { of: 'processing agreement', medium: 'portal', ...more })
example('dc.avv.17.2a', 1, () => inOtherWords(inForce([ofProcessing()], '2027-08-02'), [[], 'in force']))
example('dc.avv.17.2a', 2, () =>
  inOtherWords(inForce([ofProcessing({ namesIt: false })], '2027-08-02'), [[], undefined]),
)
test('the processing agreement is not amended by telephone', () =>
  assert.deepEqual(inForce([ofProcessing({ medium: 'telephone' })], '2027-08-02'), [
    ['FORM_NOT_MET AVV Nr. 17.2 S. 1'],
    undefined,
  ]))
const ofRules = (medium: Facts['amendmentAgreed']['medium']): AnyFact =>
  amends('2027-08-02', { of: 'rules on subprocessors', ...(medium ? { medium } : {}) })
example('dc.avv.17.2b', 1, () => inOtherWords(inForce([ofRules('signed letter')], '2027-08-02'), [[], 'in force']))
example('dc.avv.17.2b', 2, () =>
  inOtherWords(refused([changes('2027-08-02', { of: 'subprocessor' })], '2027-08-02'), []),
)
test('rules on subprocessors are amended by hand alone', () =>
  assert.deepEqual(inForce([ofRules('e-mail')], '2027-08-02'), [['FORM_NOT_MET AVV Nr. 17.2 S. 2'], undefined]))

test('development is checked and estimated first, and billed by its cost once it is done', () => {
  const wished = told('workRequested', '2027-05-03', {
    work: 'work 1',
    service: 'development',
    by: 'customer',
    medium: 'e-mail',
  })
  assert.deepEqual(owed([wished], '2027-05-03'), ['checkFeasibility:work 1', 'giveEstimate:work 1'])
  const work = told('workDone', '2027-06-10', { work: 'work 1', purpose: 'development', cost: eurNet('2450.00') })
  assert.deepEqual(at([wished, work], '2027-06-10').knownItems.get('work work 1')?.amount, eur('2915.50'))
  for (const estimate of [
    told('dutyDone', '2027-05-10', { duty: 'giveEstimate:work 1', content: '' }),
    told('estimateGiven', '2027-05-10', { work: 'work 1', cost: eurNet('2450.00') }),
  ])
    assert.deepEqual(due([wished, estimate], '2027-05-11'), ['checkFeasibility:work 1'])
})

everyExampleOf([
  'dc.agb.4.2a',
  'dc.agb.4.2b',
  'dc.agb.4.2c',
  'dc.agb.9.3a',
  'dc.agb.9.3b',
  'dc.agb.11.3a',
  'dc.agb.11.3b',
  'dc.agb.13.1d',
  'dc.agb.16.1b',
  'dc.avv.17.2a',
  'dc.avv.17.2b',
])
