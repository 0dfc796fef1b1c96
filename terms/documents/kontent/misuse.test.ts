import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import { end } from '../../grammar/matters/agreement.ts'
import { weightOfEvidence } from '../../grammar/matters/conduct.ts'
import { mayBlock, maySuspend, mayTerminate } from '../../grammar/matters/rights.ts'
import { eur } from '../../grammar/money.ts'
import { amountOf, at, decided, done, dutyIn, notice, program, term, told } from './conditions.test-support.ts'

// --- what happens in a life -----------------------------------------------------------------------------------------

const reported = (on: string, more: Partial<Facts['misuseReported']> = {}): AnyFact =>
  told('misuseReported', on, {
    case: 'case 1',
    duty: 'AGB § 4.4',
    content: 'website W',
    in: 'website',
    evidence: 'possible violation',
    ...more,
  })
const atFault = (on: string, culpable = true, of = 'case 1'): AnyFact =>
  told('faultEstablished', on, { case: of, culpable })
const demanded = (on: string, of = 'case 1'): AnyFact => told('penaltyDemanded', on, { case: of })
const block = (life: readonly AnyFact[], content: string, when: string) => decided(life, mayBlock, content, when)
const exclusion = (life: readonly AnyFact[], when: string) => decided(life, maySuspend, 'services', when)

// --- § 5.1: blocking and exclusion ----------------------------------------------------------------------------------

example('kontent.agb.5.1a', 1, () => ({
  got: ['website W', 'website V'].map((content) => block([reported('2026-11-23')], content, '2026-11-23')),
  expected: ['permitted', undefined],
}))
example('kontent.agb.5.1b', 1, () => {
  const life = [reported('2026-11-23T10:00', { duty: 'AGB § 4.6', evidence: 'confirmed' })]
  return {
    got: ['2026-11-23T09:59', '2026-11-23T10:00'].map((when) => exclusion(life, when)),
    expected: [undefined, 'permitted'],
  }
})
test('a confirmed breach of another duty excludes nobody, and each of the four named does', () => {
  const of = (duty: string) => exclusion([reported('2026-11-23', { duty, evidence: 'confirmed' })], '2026-11-23')
  assert.deepEqual(['AGB § 4.3', 'AGB § 4.4', 'AGB § 4.5', 'AGB § 4.6', 'AGB § 4.7'].map(of), [
    'permitted',
    'permitted',
    undefined,
    'permitted',
    'permitted',
  ])
})
test('a suspicion of malware does not exclude, but the website may be blocked', () => {
  const life = [reported('2026-11-23', { duty: 'AGB § 4.6', evidence: 'urgent suspicion' })]
  assert.deepEqual([exclusion(life, '2026-11-23'), block(life, 'website W', '2026-11-23')], [undefined, 'permitted'])
})
example('kontent.agb.5.1c', 1, () => ({
  got: exclusion([reported('2026-11-23', { evidence: 'urgent suspicion' })], '2026-11-23'),
  expected: 'permitted',
}))
example('kontent.agb.5.1c', 2, () => {
  const alleged = [reported('2026-11-23', { evidence: 'mere allegation' })]
  const possible = [reported('2026-11-23')]
  return {
    got: [
      exclusion(alleged, '2026-11-23'),
      exclusion(possible, '2026-11-23'),
      block(alleged, 'website W', '2026-11-23'),
      block(possible, 'website W', '2026-11-23'),
    ],
    expected: [undefined, undefined, undefined, 'permitted'],
  }
})
example('kontent.agb.5.1d', 1, () => {
  const life = [
    reported('2026-11-18', { evidence: 'mere allegation' }),
    told('misuseOpinionReceived', '2026-11-20', { case: 'case 1', of: 'lawyer' }),
  ]
  return {
    got: [
      ['2026-11-19', '2026-11-20'].map((when) => exclusion(life, when)),
      decided(life, weightOfEvidence, 'case 1', '2026-11-20'),
    ],
    expected: [[undefined, 'permitted'], 'urgent suspicion'],
  }
})
test('the opinion of anybody else raises nothing, that of a body of self-regulation does', () => {
  const life = (of: Facts['misuseOpinionReceived']['of']) => [
    reported('2026-11-18', { evidence: 'mere allegation' }),
    told('misuseOpinionReceived', '2026-11-20', { case: 'case 1', of }),
  ]
  assert.equal(exclusion(life('somebody else'), '2026-11-21'), undefined)
  assert.equal(exclusion(life('self-regulation body'), '2026-11-21'), 'permitted')
})
const conflict = (informant: Facts['misuseReported']['informant']) => [
  reported('2026-11-23', {
    duty: 'AGB § 4.3',
    content: 'domain',
    in: 'domain',
    evidence: 'mere allegation',
    ...(informant ? { informant } : {}),
  }),
]
example('kontent.agb.5.1e', 1, () => ({
  got: block(conflict('right holder'), 'domain', '2026-11-23'),
  expected: 'permitted',
}))
example('kontent.agb.5.1e', 2, () => ({
  got: block(conflict('anonymous'), 'domain', '2026-11-23'),
  expected: undefined,
}))
test('a person affected is heard as well', () => {
  assert.equal(block(conflict('affected person'), 'domain', '2026-11-23'), 'permitted')
})
test('what is refuted is open again', () => {
  const life = [
    reported('2026-11-23', { evidence: 'confirmed' }),
    told('misuseRefuted', '2026-11-25', { case: 'case 1' }),
  ]
  assert.deepEqual(
    ['2026-11-24', '2026-11-25'].map((when) => [exclusion(life, when), block(life, 'website W', when)]),
    [
      ['permitted', 'permitted'],
      [undefined, undefined],
    ],
  )
})
test('a confirmed breach of a key duty suspends the services, where the provider has set so', () => {
  const life = [
    told('activated', '2026-01-01', {}),
    term('hosting', '2026-01-01'),
    reported('2026-11-23', { evidence: 'confirmed' }),
  ]
  const suspended = duties(program, life, instantOf('2026-11-23')).due.find(({ act }) => act === 'setAccess')
  assert.deepEqual([suspended?.content, suspended?.because?.ref], ['suspended', 'AGB § 5.1 S. 2'])
})

// --- § 5.2 and § 6.4: suspension for other reasons ------------------------------------------------------------------

const cause = (on: string, of: 'customer' | 'provider' = 'provider'): AnyFact => told('goodCauseFound', on, { of })
example('kontent.agb.5.2a', 1, () => ({
  got: ['2026-11-22', '2026-11-23'].map((when) => exclusion([cause('2026-11-23')], when)),
  expected: [undefined, 'ask a person'],
  inItsWords: false,
}))
test('cause alone suspends nothing by itself, beside a confirmed breach or two reminders in vain it changes nothing', () => {
  const begun = [told('activated', '2026-01-01', {}), term('hosting', '2026-01-01'), cause('2026-11-23')]
  const acts = (life: readonly AnyFact[], when: string) =>
    duties(program, life, instantOf(when)).due.filter(({ content }) => content === 'suspended').length
  assert.equal(acts(begun, '2026-11-24'), 0)
  assert.equal(acts([...begun, reported('2026-11-23', { evidence: 'confirmed' })], '2026-11-24'), 1)
  assert.equal(
    exclusion([cause('2026-11-23'), reported('2026-11-23', { evidence: 'urgent suspicion' })], '2026-11-24'),
    'permitted',
  )
  const reminder = (on: string, step: number, more = {}) =>
    told('reminderReceived', on, { claim: 'R1', step, medium: 'letter', receiptProven: true, ...more })
  const inVain = [
    told('invoiceReceived', '2026-10-01', { claim: 'R1', amount: eur('119.00') }),
    reminder('2026-11-10', 1),
    reminder('2026-11-20', 2, { deadline: '2026-11-30' }),
  ]
  assert.equal(acts([...begun, ...inVain], '2026-12-01'), 1)
})
test('counter-evidence is examined at once, whenever it comes, and the examination is done once', () => {
  const proof = [reported('2026-11-23'), told('counterEvidenceReceived', '2027-06-01T09:00', { case: 'case 1' })]
  const review = 'reviewSuspension:case 1'
  assert.equal(dutyIn(proof, review, '2027-06-01T09:00')?.by, instantOf('2027-06-01T09:00'))
  assert.equal(dutyIn([...proof, done('2027-06-02', review)], review, '2027-06-03'), undefined)
})
example('kontent.agb.6.4', 1, () => {
  const dispute = { dispute: 'dispute 1', content: 'website W' }
  const life = [
    told('thirdPartyClaimReceived', '2026-11-23', dispute),
    told('thirdPartyClaimSettled', '2026-12-01', { dispute: 'dispute 1' }),
  ]
  return {
    got: [
      decided(life, maySuspend, 'website W', '2026-11-23'),
      decided(life, maySuspend, 'mail', '2026-11-23'),
      decided(life, maySuspend, 'website W', '2026-12-01'),
    ],
    expected: ['permitted', undefined, undefined],
  }
})

// --- § 5.4: penalty -------------------------------------------------------------------------------------------------

const twice = [
  reported('2026-11-02'),
  atFault('2026-11-02'),
  demanded('2026-11-02'),
  reported('2026-11-20', { case: 'case 2', duty: 'AGB § 4.6' }),
  atFault('2026-11-20', true, 'case 2'),
  demanded('2026-11-20', 'case 2'),
]
const openOf = (life: readonly AnyFact[], when: string) =>
  at(life, when).openItems.map(({ key, open }) => [key, open.toString()])
example('kontent.agb.5.4a', 1, () => ({
  got: openOf(twice, '2026-11-21'),
  expected: [
    ['penalty case 1', '1000.00'],
    ['penalty case 2', '1000.00'],
  ],
  inItsWords: false,
}))
example('kontent.agb.5.4a', 2, () => ({
  got: openOf(
    [reported('2026-11-02', { duty: 'AGB § 4.5' }), atFault('2026-11-02'), demanded('2026-11-02')],
    '2026-11-03',
  ),
  expected: [],
}))
test('no penalty without a fault that was established, and none by itself', () => {
  assert.deepEqual(openOf([reported('2026-11-02'), demanded('2026-11-02')], '2026-11-03'), [])
  assert.deepEqual(
    openOf([reported('2026-11-02'), atFault('2026-11-02', false), demanded('2026-11-02')], '2026-11-03'),
    [],
  )
  assert.deepEqual(openOf([reported('2026-11-02'), atFault('2026-11-02')], '2026-11-03'), [])
})
const once = twice.slice(0, 3)
const proves = (damage: string): AnyFact =>
  told('lowerDamageProven', '2026-12-01', { claim: 'penalty case 1', damage: eur(damage) })
example('kontent.agb.5.4b', 1, () => ({
  got: openOf([...once, proves('1000.00')], '2026-12-01'),
  expected: [['penalty case 1', '1000.00']],
  inItsWords: false,
}))
test('a lower damage that is proven is all that is owed, and what was paid beyond it is credit', () => {
  assert.deepEqual(openOf([...once, proves('999.99')], '2026-12-01'), [['penalty case 1', '999.99']])
  const paid = told('paymentCredited', '2026-11-10', { amount: eur('1000.00'), claim: 'penalty case 1' })
  assert.deepEqual(at([...once, paid, proves('400.00')], '2026-12-01').credit(), eur('600.00'))
})
test('a still lower damage that is proven later counts from what is still owed, and a higher one changes nothing', () => {
  const proofs = [proves('400.00'), proves('400.00'), proves('250.00'), proves('300.00')]
  const walk = at([...once, ...proofs], '2026-12-01')
  assert.deepEqual(
    [openOf([...once, ...proofs], '2026-12-01'), walk.credit()],
    [[['penalty case 1', '250.00']], eur('0.00')],
  )
  const paid = told('paymentCredited', '2026-11-10', { amount: eur('300.00'), claim: 'penalty case 1' })
  const after = at([...once, paid, ...proofs], '2026-12-01')
  assert.deepEqual([after.openItems.length, after.credit()], [0, eur('50.00')])
})
test('a lower damage proven for another claim leaves the penalty', () => {
  const invoice = told('invoiceReceived', '2026-11-20', { claim: 'R1', amount: eur('50.00') })
  const other = told('lowerDamageProven', '2026-12-01', { claim: 'R1', damage: eur('10.00') })
  assert.deepEqual(openOf([...once, invoice, other], '2026-12-01'), [
    ['penalty case 1', '1000.00'],
    ['R1', '50.00'],
  ])
})
const damages = (damage: string): AnyFact =>
  told('damagesDemanded', '2026-12-01', { case: 'case 1', damage: eur(damage) })
example('kontent.agb.5.4c', 1, () => ({
  got: amountOf([...once, damages('1400.00')], 'damages case 1', '2026-12-01'),
  expected: '400.00',
}))
test('a damage that the penalty covers costs no more', () => {
  assert.equal(amountOf([...once, damages('1000.00')], 'damages case 1', '2026-12-01'), undefined)
  assert.deepEqual(amountOf([...once, damages('1000.01')], 'damages case 1', '2026-12-01'), eur('0.01'))
})

test('penalty and damages of a case are owed once, however often they are demanded', () => {
  const life = [...once, demanded('2026-11-30'), damages('1400.00'), damages('1400.00')]
  assert.deepEqual(
    openOf(life, '2026-12-02').filter(([key]) => key?.endsWith('case 1')),
    [
      ['penalty case 1', '1000.00'],
      ['damages case 1', '400.00'],
    ],
  )
})
test('a penalty that is demanded after the damages is owed only as far as it exceeds them', () => {
  const after = (damage: string) =>
    amountOf(
      [
        reported('2026-10-01', { duty: 'AGB § 4.6', evidence: 'confirmed' }),
        atFault('2026-10-02'),
        damages(damage),
        demanded('2026-12-02'),
      ],
      'penalty case 1',
      '2026-12-02',
    )
  assert.deepEqual(['999.99', '1000.00', '1400.00'].map(after), [eur('0.01'), undefined, undefined])
})

// --- § 5.5 and § 3.3: termination for cause -------------------------------------------------------------------------

const domain = term('domain', '2026-03-01')
const forCause = (on: string, more: Partial<Facts['terminationReceived']> = {}): AnyFact =>
  notice(on, 'letter', { by: 'provider', ground: 'for cause', ...more })
const endAt = (life: readonly AnyFact[], when: string) => {
  const ending = decided(life, end, 'domain', when)
  return ending && showInstant(ending.at)
}
example('kontent.agb.3.3g', 1, () => ({
  got: endAt([domain, cause('2026-11-20'), forCause('2026-11-23T11:00')], '2026-11-23T11:00'),
  expected: showInstant(instantOf('2026-11-23T11:00')),
  inItsWords: false,
}))
example('kontent.agb.5.5a', 1, () => ({
  got: decided([domain, cause('2026-11-20'), forCause('2026-11-23T11:00')], end, 'domain', '2026-11-23T11:00')?.lastDay,
  expected: '2026-11-23',
}))
const hacked = [reported('2026-11-20', { evidence: 'confirmed' }), atFault('2026-11-21', false)]
example('kontent.agb.5.5b', 1, () => ({
  got: [
    decided(hacked, mayTerminate, 'cause', '2026-11-22'),
    block(hacked, 'website W', '2026-11-22'),
    decided([...hacked, atFault('2026-11-22')], mayTerminate, 'cause', '2026-11-22'),
  ],
  expected: [undefined, 'permitted', 'permitted'],
}))
test('a culpable breach of a key duty lets the provider terminate at once; of another duty it does not', () => {
  const breach = (duty: string) => [
    domain,
    reported('2026-11-20', { duty }),
    atFault('2026-11-21'),
    forCause('2026-11-23T11:00'),
  ]
  assert.equal(endAt(breach('AGB § 4.7'), '2026-11-23T11:00'), showInstant(instantOf('2026-11-23T11:00')))
  assert.equal(endAt(breach('AGB § 4.5'), '2026-11-23T11:00'), undefined)
})
test('without a cause that was found a person decides; if the notice is kept, it ends at its own time', () => {
  const life = [domain, cause('2026-11-20'), forCause('2026-11-23T11:00', { by: 'customer' })]
  const act = life[2]?.id ?? 0
  const asked = at(life, '2026-11-24')
  assert.deepEqual([[...asked.setAside.keys()], asked.decision(end, 'domain')], [[act], undefined])
  const kept = [...life, told('decided', '2026-11-25', { act, keep: true })]
  assert.equal(endAt(kept, '2026-11-26'), showInstant(instantOf('2026-11-23T11:00')))
})
test('a cause that the customer has ends its contract as well', () => {
  const life = [domain, cause('2026-11-20', 'customer'), forCause('2026-11-23T11:00', { by: 'customer' })]
  assert.equal(endAt(life, '2026-11-23T11:00'), showInstant(instantOf('2026-11-23T11:00')))
})

everyExampleOf([
  'kontent.agb.5.1a',
  'kontent.agb.5.1b',
  'kontent.agb.5.1c',
  'kontent.agb.5.1d',
  'kontent.agb.5.1e',
  'kontent.agb.5.2a',
  'kontent.agb.5.4a',
  'kontent.agb.5.4b',
  'kontent.agb.5.4c',
  'kontent.agb.5.5a',
  'kontent.agb.5.5b',
  'kontent.agb.6.4',
])
