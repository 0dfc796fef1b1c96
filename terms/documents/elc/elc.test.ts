/** The inventory's own examples, each as a life under the terms alone. */
import { everyExampleOf, example } from '../../../tools/inventory-example.ts'
import { duties } from '../../engine/duties.ts'
import { replayAndLook } from '../../engine/replay.ts'
import { type Day, instantOf, midnight, plusDays } from '../../grammar/day.ts'
import { minimumNotice, notice as noticePeriod, stays } from '../../grammar/deadline.ts'
import { conclusion, version } from '../../grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../../grammar/matters/changes.ts'
import { duty } from '../../grammar/matters/duties.ts'
import { price, type StandingInvoice, standingInvoice } from '../../grammar/matters/prices.ts'
import { mayErase } from '../../grammar/matters/rights.ts'
import { access, exportWindow } from '../../grammar/matters/services.ts'
import { eur, eurNet } from '../../grammar/money.ts'
import {
  activated,
  at,
  bigPlan,
  decided,
  endingOn,
  endOf,
  fee,
  type Life,
  maySuspendOn,
  mayTerminateOn,
  newPrice,
  newTerms,
  notice,
  oneCentMore,
  pays,
  program,
  setsOff,
  singlePlan,
  told,
} from './life.test-support.ts'

// --- price list -------------------------------------------------------------------------------------------------------

/** What is due for the first month after activation. */
const firstFee = (from: Day, ...booked: Parameters<typeof activated>[1][]) =>
  fee(at(activated(from, ...booked), from), from.slice(0, 7))?.amount

example('elc.preise.1a', 1, () => ({
  got: fee(at(singlePlan, '2026-03-01'), '2026-03')?.amount,
  expected: eur('59.50'),
}))
example('elc.preise.1a', 2, () => ({ got: firstFee('2026-03-12', ['files.single', 1]), expected: eur('38.39') }))
example('elc.preise.2a', 1, () => ({ got: firstFee('2026-04-01', ['files.multi', 1]), expected: eur('178.50') }))
example('elc.preise.3a', 1, () => ({
  got: firstFee('2026-06-01', ['files.single', 1], ['files.archive', 1]),
  expected: eur('66.05'),
}))
example('elc.preise.5a', 1, () => ({ got: firstFee('2026-06-01', ...bigPlan), expected: eur('198.14') }))

const sinceJune2020 = activated('2020-06-01', ['files.single', 1])
;(['2020-06', '2020-07', '2021-01'] as const).forEach((month, n) => {
  example('elc.preise.9', n + 1, () => ({
    got: fee(at(sinceJune2020, '2021-01-01'), month)?.amount,
    expected: eur(n === 1 ? '58.00' : '59.50'),
  }))
})

example('elc.preise.10', 1, () => {
  const life = [
    ...activated('2026-03-01', ['files.single', 1]),
    told('booked', '2026-06-01', { item: 'files.archive', count: 1 }),
  ]
  const days: readonly Day[] = ['2026-03-01', '2026-05-31', '2026-06-01']
  const invoices = replayAndLook(program, life, days.map(midnight), (walk) =>
    walk.watched.find(({ topic }) => topic.matter.name === standingInvoice.name),
  )
  return {
    got: invoices.map((invoice) => [
      (invoice?.value as StandingInvoice | undefined)?.monthly,
      days.find((day) => midnight(day) === invoice?.since),
    ]),
    expected: [
      [eur('59.50'), '2026-03-01'],
      [eur('59.50'), '2026-03-01'],
      [eur('66.05'), '2026-06-01'],
    ],
  }
})

const defaults = { '2026-02': '2026-02-03', '2026-04': '2026-04-02', '2026-05': '2026-05-05', '2026-11': '2026-11-03' }
Object.entries(defaults).forEach(([month, from], n) => {
  example('elc.preise.11', n + 1, () => ({
    got: fee(at(singlePlan, `${month}-01`), month)?.defaultFrom,
    expected: from,
  }))
})

// --- general terms ----------------------------------------------------------------------------------------------------

const withArchive = activated('2026-01-01', ['files.archive', 1])
const cheaperArchive = told('priceAgreed', '2026-02-20', {
  item: 'files.archive',
  price: eurNet('4.00'),
  by: 'provider',
  medium: 'e-mail',
})
example('elc.agb.1.2c', 1, () => ({
  got: decided([...withArchive, cheaperArchive], price, 'files.archive', '2026-03-01'),
  expected: eurNet('4.00'),
}))
example('elc.agb.1.2c', 2, () => ({
  got: decided(withArchive, price, 'files.archive', '2026-03-01'),
  expected: eurNet('5.50'),
}))

const applies = (on: string, applicant: 'company' | 'association' = 'company') =>
  told('applicationReceived', on, { by: 'customer', medium: 'portal', applicant, inTheArea: true })
const accepts = (on: string) => told('applicationAccepted', on, { by: 'provider', medium: 'e-mail' })
example('elc.agb.3.1b', 1, () => ({
  got: decided([applies('2026-03-02'), accepts('2026-03-10')], access, 'services', '2026-03-11'),
  expected: undefined,
}))
example('elc.agb.3.1b', 2, () => ({
  got: decided(activated('2026-03-12', ['files.multi', 1]), access, 'services', '2026-03-12'),
  expected: 'open',
}))
example('elc.agb.3.2c', 1, () => ({
  got: decided([applies('2026-03-02'), accepts('2026-03-10T09:12')], conclusion, 'agreement', '2026-03-10T09:12'),
  expected: '2026-03-10',
}))
example('elc.agb.3.2c', 2, () => ({
  got: decided([applies('2026-03-02')], conclusion, 'agreement', '2027-03-02'),
  expected: undefined,
}))
example('elc.agb.3.5a', 1, () => {
  const asked = [applies('2026-03-02', 'association'), told('evidenceRequested', '2026-03-03', {})]
  const answer = (life: Life, when: string) => decided(life, duty, 'answerApplication:application', when)
  const received = told('evidenceReceived', '2026-03-20', {})
  return {
    got: [answer(asked, '2026-12-01'), answer([...asked, received], '2026-03-20')],
    expected: ['silenced', 'owed'],
  }
})

example('elc.agb.5.1a', 1, () => ({
  got: decided(singlePlan, price, 'files.single', '2026-06-01'),
  expected: eurNet('50.00'),
}))

example('elc.agb.5.2a', 1, () => ({ got: maySuspendOn(singlePlan, '2026-02-02'), expected: undefined }))
example('elc.agb.5.2a', 2, () => ({ got: maySuspendOn(singlePlan, '2026-02-03'), expected: 'permitted' }))
example('elc.agb.5.2a', 3, () => ({
  got: [maySuspendOn(oneCentMore, '2026-02-03'), mayTerminateOn(oneCentMore, '2026-02-03')],
  expected: ['permitted', undefined],
}))
/** Two months of the big plan are 396.28; what is left of a payment is in default on 3 February. */
const bigPlanAfter = (paid: string): Life => [...activated('2026-01-01', ...bigPlan), pays('2026-02-02', paid)]
example('elc.agb.5.2a', 4, () => ({
  got: ['198.14', '198.13'].map((paid) => {
    const walk = at(bigPlanAfter(paid), '2026-02-03')
    return [
      walk.openItems.reduce((sum, { open }) => sum.plus(open), eur('0.00')),
      maySuspendOn(bigPlanAfter(paid), '2026-02-03'),
    ]
  }),
  expected: [
    [eur('198.14'), undefined],
    [eur('198.15'), 'permitted'],
  ],
}))
example('elc.agb.5.2a', 5, () => ({
  got: ['2026-02-09', '2026-02-10'].map((day) => maySuspendOn([...singlePlan, pays('2026-02-10', '59.50')], day)),
  expected: ['permitted', undefined],
}))
example('elc.agb.5.2a', 6, () => {
  const dearer = [
    ...singlePlan,
    told('booked', '2026-03-01', { item: 'files.single', count: 0 }),
    told('booked', '2026-03-01', { item: 'files.multi', count: 1 }),
    pays('2026-03-02', '178.50', 'fee 2026-03'),
  ]
  return {
    got: [maySuspendOn(dearer, '2026-03-03'), mayTerminateOn(dearer, '2026-03-03')],
    expected: [undefined, undefined],
  }
})

example('elc.agb.5.2b', 1, () => ({
  got: mayTerminateOn([...singlePlan, pays('2026-02-03', '0.01')], '2026-02-03'),
  expected: undefined,
}))
example('elc.agb.5.2b', 2, () => ({ got: mayTerminateOn(singlePlan, '2026-02-03'), expected: 'permitted' }))
example('elc.agb.5.2b', 3, () => ({
  got: [bigPlanAfter('0.01'), activated('2026-01-01', ...bigPlan)].map((life) => mayTerminateOn(life, '2026-02-03')),
  expected: [undefined, 'permitted'],
}))
example('elc.agb.5.2b', 4, () => ({
  got: endOf(
    [...singlePlan, pays('2026-02-04', '0.01'), notice('2026-02-05', { by: 'provider', ground: 'default' })],
    '2026-02-06',
  ),
  expected: undefined,
}))

example('elc.agb.5.3a', 1, () => ({
  got: maySuspendOn([...oneCentMore, setsOff('acknowledged')], '2026-02-03'),
  expected: undefined,
}))
example('elc.agb.5.3a', 2, () => ({
  got: maySuspendOn([...oneCentMore, setsOff('disputed')], '2026-02-03'),
  expected: 'permitted',
}))
example('elc.agb.5.3b', 1, () => {
  const life = [
    ...oneCentMore,
    setsOff('disputed', { ground: 'defect', doubted: true }),
    told('dutyDone', '2026-01-01', { duty: 'access:services', content: 'open' }),
  ]
  const { due, held } = duties(program, life, instantOf('2026-02-03'))
  const suspensions = (found: typeof due) => found.filter(({ content }) => content === 'suspended').length
  return { got: [suspensions(due), suspensions(held)], expected: [0, 1] }
})
example('elc.agb.5.3b', 2, () => ({
  got: maySuspendOn([...oneCentMore, setsOff('disputed')], '2026-02-03'),
  expected: 'permitted',
}))

example('elc.agb.9.1a', 1, () => ({ got: endOf(singlePlan, '2031-03-10'), expected: undefined }))
const endsOf9_1b: readonly (readonly [n: number, received: readonly Day[], ends: Day])[] = [
  [1, ['2026-01-30'], '2026-02-28'],
  [2, ['2026-02-02'], '2026-03-31'],
  [3, ['2026-02-27'], '2026-03-31'],
  [4, ['2026-12-01', '2026-12-31'], '2027-01-31'],
  [5, ['2027-12-31'], '2028-01-31'],
  [6, ['2028-01-31'], '2028-02-29'],
]
for (const [n, received, lastDay] of endsOf9_1b)
  example('elc.agb.9.1b', n, () => ({
    got: received.map((on) => endOf([...singlePlan, notice(on)], on)),
    expected: received.map(() => lastDay),
  }))
example('elc.agb.9.1b', 7, () => ({
  got: endOf([applies('2026-03-02'), accepts('2026-03-10'), notice('2026-03-10T15:00')], '2026-03-10T15:00'),
  expected: '2026-04-30',
}))

const endedForDefault = [...singlePlan, notice('2026-02-10T11:00', { by: 'provider', ground: 'default' })]
example('elc.agb.9.2a', 1, () => ({
  got: ['2026-02-10T10:59', '2026-02-10T11:00'].map((when) => decided(endedForDefault, access, 'services', when)),
  expected: ['open', 'export only'],
}))
const exportUntil = (life: Life, ended: string) => decided(life, exportWindow, 'contents', ended)
const exports9_2c: readonly (readonly [ended: Day, until: Day])[] = [
  ['2026-02-28', '2026-03-31'],
  ['2026-03-31', '2026-04-30'],
  ['2026-04-30', '2026-05-31'],
  ['2027-01-31', '2027-02-28'],
  ['2028-02-29', '2028-03-31'],
]
exports9_2c.forEach(([ended, until], n) => {
  example('elc.agb.9.2c', n + 1, () => ({
    got: [plusDays(ended, 1), until, plusDays(until, 1)].map((day) => [
      exportUntil(endingOn(ended), day),
      decided(endingOn(ended), access, 'services', day),
    ]),
    expected: [
      [until, 'export only'],
      [until, 'export only'],
      [undefined, 'closed'],
    ],
  }))
})
example('elc.agb.9.2c', 6, () => ({ got: exportUntil(endedForDefault, '2026-02-10T11:00'), expected: '2026-03-10' }))
example('elc.agb.9.2c', 7, () => ({
  got: exportUntil(
    [
      ...activated('2025-10-01', ['files.single', 1]),
      notice('2026-01-31T15:00', { by: 'provider', ground: 'default' }),
    ],
    '2026-01-31T15:00',
  ),
  expected: '2026-02-28',
}))
const mayEraseOn = (life: Life, when: string) => decided(life, mayErase, 'contents', when)
example('elc.agb.9.2d', 1, () => ({
  got: ['2026-03-31T23:59', '2026-04-01'].map((when) => mayEraseOn(endingOn('2026-02-28'), when)),
  expected: [undefined, 'permitted'],
}))
example('elc.agb.9.2d', 2, () => ({
  got: ['2026-10-31T23:59', '2026-11-01'].map((when) => mayEraseOn(endingOn('2026-09-30'), when)),
  expected: [undefined, 'permitted'],
}))
example('elc.agb.9.2d', 3, () => ({ got: mayEraseOn(endingOn('2026-02-28'), '2026-03-31'), expected: undefined }))
example('elc.agb.9.3', 1, () => {
  const forCause = notice('2026-02-10T11:00', { ground: 'for cause' })
  const decides = (keep: boolean) => told('decided', '2026-02-20', { act: forCause.id, keep })
  const lives = [[forCause], [forCause, decides(true)], [forCause, decides(false)]]
  return {
    got: lives.map((more) => {
      const life = [...singlePlan, ...more]
      return [endOf(life, '2026-02-20'), decided(life, exportWindow, 'contents', '2026-02-20')]
    }),
    expected: [
      [undefined, undefined],
      ['2026-02-10T11:00+01:00', '2026-03-10'],
      ['2026-03-31', undefined],
    ],
  }
})

example('elc.agb.10.2c', 1, () => {
  const signed = [told('processingAgreementSigned', '2026-03-13', { originals: 2 })]
  return {
    got: ['2026-03-12', '2026-03-13'].map((when) => decided(signed, duty, 'returnProcessingAgreement:avv', when)),
    expected: [undefined, 'owed'],
  }
})

/** From when the new terms apply, looked at on the eve of a day and on it. */
const newFrom = (life: Life, day: Day) =>
  [plusDays(day, -1), day].find((when) => decided(life, version, 'terms', when) === '2026-03-01')
const effective11_1b: readonly (readonly [n: number, days: readonly (readonly [received: Day, from: Day])[]])[] = [
  [1, [['2026-01-30', '2026-03-01']]],
  [2, [['2026-02-01', '2026-04-01']]],
  [
    3,
    [
      ['2026-11-30', '2027-01-01'],
      ['2026-12-01', '2027-02-01'],
    ],
  ],
  [4, [['2027-12-31', '2028-02-01']]],
]
for (const [n, days] of effective11_1b)
  example('elc.agb.11.1b', n, () => ({
    got: days.map(([received, from]) => newFrom([...singlePlan, newTerms(received)], from)),
    expected: days.map(([, from]) => from),
  }))
// The reading that is not chosen counts the two weeks back from the day; in the one that is, both days lead to April.
example('elc.agb.11.1b', 5, () => {
  const twoWeeks = noticePeriod(2, 'weeks', stays(minimumNotice))
  const days: readonly Day[] = ['2026-02-14', '2026-02-15']
  return {
    got: days.map((received) => [
      twoWeeks.earliest(received) <= '2026-03-01',
      newFrom([...singlePlan, newTerms(received)], '2026-04-01'),
    ]),
    expected: [
      [true, '2026-04-01'],
      [false, '2026-04-01'],
    ],
    inItsWords: false,
  }
})

const changed = [...singlePlan, newTerms('2026-01-30')]
example('elc.agb.11.1c', 1, () => {
  const life = [...changed, notice('2026-03-02', { ground: 'change', change: 'T' })]
  return {
    got: [endOf(life, '2026-03-02'), decided(life, version, 'terms', '2026-03-02')],
    expected: ['2026-04-30', '2026-03-01'],
  }
})
example('elc.agb.11.1c', 2, () => {
  const objected = [
    ...changed,
    told('objectionReceived', '2026-02-10', { change: 'T', by: 'customer', medium: 'e-mail' }),
  ]
  return {
    got: [
      newFrom(objected, '2026-03-01'),
      endOf(objected, '2026-03-01'),
      at(objected, '2026-02-10').duties.has('reviewObjection:T'),
    ],
    expected: ['2026-03-01', undefined, true],
  }
})

const raised = [...singlePlan, newPrice('2026-02-02', '52.00')]
example('elc.agb.11.2d', 1, () => ({
  got: ['2026-03-31', '2026-04-01'].map((day) => decided(raised, price, 'files.single', day)),
  expected: [eurNet('50.00'), eurNet('52.00')],
}))
example('elc.agb.11.2d', 2, () => ({
  got: decided([...singlePlan, newPrice('2026-02-02', '48.00')], price, 'files.single', '2026-04-01'),
  expected: eurNet('48.00'),
}))
const byTelephone = [...singlePlan, notice('2026-01-30', { medium: 'telephone' })]
example('elc.agb.13.3b', 1, () => ({
  got: [endOf(byTelephone, '2026-02-01'), at(byTelephone, '2026-02-01').refusals.map(({ code }) => code)],
  expected: [undefined, ['FORM_NOT_MET']],
}))
example('elc.agb.13.3b', 2, () => ({
  got: endOf([...singlePlan, notice('2026-01-30')], '2026-02-01'),
  expected: '2026-02-28',
}))

// --- processing agreement -----------------------------------------------------------------------------------------------

example('elc.avv.0', 1, () => ({
  got: decided(
    [
      told('processingAgreementSigned', '2026-03-11', { originals: 2 }),
      told('processingAgreementReturned', '2026-03-13', {}),
    ],
    conclusion,
    'avv',
    '2026-03-13',
  ),
  expected: '2026-03-13',
}))

const noted = (on: string) => told('noted', on, { change: 'S' })
const subprocessor = told('changeReceived', '2026-06-01', {
  change: 'S',
  of: 'subprocessor',
  by: 'provider',
  medium: 'e-mail',
})
example('elc.avv.6.1', 1, () => ({
  got: ['2026-07-03T23:59', '2026-07-04'].map((when) =>
    decided([...singlePlan, subprocessor, noted('2026-06-05')], approval, 'S', when),
  ),
  expected: [undefined, 'approved'],
}))
const lastDays6_2b: readonly (readonly [noted: Day, last: Day])[] = [
  ['2026-06-05', '2026-07-03'],
  ['2026-03-09', '2026-04-07'],
  ['2026-01-31', '2026-03-02'],
  ['2026-11-27', '2026-12-28'],
  ['2026-12-04', '2027-01-04'],
]
lastDays6_2b.forEach(([on, last], n) => {
  example('elc.avv.6.2b', n + 1, () => ({
    got: decided([...singlePlan, noted(on)], objectionPeriod, 'S', on),
    expected: last,
  }))
})

/** An objection for good cause on 1 July 2026, and a grace period to 31 July. */
const inGrace: Life = [
  ...singlePlan,
  ...['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07'].map((month) => pays(`${month}-01`, '59.50')),
  subprocessor,
  noted('2026-06-05'),
  told('objectionReceived', '2026-07-01', { change: 'S', goodCause: true, by: 'customer', medium: 'e-mail' }),
  told('graceSet', '2026-07-01', { change: 'S', until: '2026-07-31' }),
]
const mayLeaveOn = (life: Life, when: string) => mayTerminateOn(life, when, 'replacement S')
const leaves = (on: string, by: 'customer' | 'provider') =>
  notice(on, { by, ground: 'failed replacement', change: 'S' })
example('elc.avv.6.2e', 1, () => {
  const impossible = [
    ...inGrace,
    told('replacementDeclaredImpossible', '2026-07-20', { change: 'S', by: 'provider', medium: 'e-mail' }),
  ]
  return {
    got: [
      ...['2026-07-19T23:59', '2026-07-20'].map((when) => mayLeaveOn(impossible, when)),
      endOf([...impossible, leaves('2026-07-20T12:00', 'provider')], '2026-07-20T12:00')?.lastDay,
      endOf([...impossible, leaves('2026-07-20T12:00', 'customer')], '2026-07-20T12:00'),
    ],
    expected: [undefined, 'permitted', '2026-07-20', undefined],
  }
})
example('elc.avv.6.2e', 2, () => {
  const left = [...inGrace, leaves('2026-08-03T10:00', 'customer')]
  return {
    got: [
      ...['2026-07-31T23:59', '2026-08-01'].map((when) => mayLeaveOn(inGrace, when)),
      endOf(left, '2026-08-03T10:00'),
      exportUntil(left, '2026-08-03T10:00'),
    ],
    expected: [undefined, 'permitted', '2026-08-03T10:00+02:00', '2026-09-03'],
  }
})

example('elc.avv.11.1a', 1, () => ({
  got: endOf([...singlePlan, notice('2026-02-10')], '2030-01-01', 'avv'),
  expected: undefined,
}))
example('elc.avv.11.1b', 1, () => ({
  got: endOf(endingOn('2026-03-31'), '2026-04-01', 'annexes'),
  expected: '2026-03-31',
}))
example('elc.avv.11.1b', 2, () => ({
  got: endOf(endingOn('2026-03-31'), '2026-04-01', 'annexes'),
  expected: '2026-03-31',
}))

/** The processing agreement is terminated on one day, the main contract on another. */
const endOfAvv = (received: Day, mainReceived: Day) =>
  endOf(
    [...activated('2024-01-01', ['files.single', 1]), notice(received, { scope: 'avv' }), notice(mainReceived)],
    '2030-01-01',
    'avv',
  )
const endsOf11_2: readonly (readonly [n: number, days: readonly (readonly [received: Day, ends: Day])[]])[] = [
  [1, [['2026-04-01', '2026-09-30']]],
  [
    2,
    [
      ['2025-12-31', '2026-03-31'],
      ['2026-01-01', '2026-06-30'],
    ],
  ],
  [
    3,
    [
      ['2026-09-30', '2026-12-31'],
      ['2026-10-01', '2027-03-31'],
    ],
  ],
  [4, [['2028-10-02', '2029-03-31']]],
]
for (const [n, days] of endsOf11_2)
  example('elc.avv.11.2', n, () => ({
    got: days.map(([received]) => endOfAvv(received, '2024-06-01')),
    expected: days.map(([, lastDay]) => lastDay),
  }))
example('elc.avv.11.2', 5, () => ({ got: endOfAvv('2026-03-31', '2026-05-15'), expected: '2026-06-30' }))
example('elc.avv.11.2', 6, () => ({ got: endOfAvv('2026-03-31', '2026-06-15'), expected: '2026-09-30' }))

example('elc.avv.11.3a', 1, () => ({
  got: endOf(endingOn('2026-02-28'), '2026-03-01', 'annexes'),
  expected: '2026-02-28',
}))
example('elc.avv.11.3a', 2, () => ({
  got: endOf(endedForDefault, '2026-02-10T11:00', 'annexes')?.lastDay,
  expected: '2026-02-10',
}))
example('elc.avv.11.3b', 1, () => {
  const chosen = endingOn('2026-02-28', told('erasureChosen', '2026-02-20', { choice: 'return' }))
  const handedOver = [...chosen, told('handedOver', '2026-04-20', {})]
  const handOver = (when: string) => decided(chosen, duty, 'handOverContents:contents', when)
  return {
    got: [
      ...['2026-02-28T23:59', '2026-03-01'].map(handOver),
      mayEraseOn(chosen, '2026-05-01'),
      mayEraseOn(handedOver, '2026-05-01'),
    ],
    expected: [undefined, 'owed', 'barred', 'permitted'],
  }
})
example('elc.avv.11.3b', 2, () => ({
  got: ['2026-03-31', '2026-04-01'].map((day) => mayEraseOn(endingOn('2026-02-28'), day)),
  expected: [undefined, 'permitted'],
}))

everyExampleOf([
  'elc.agb.5.2a',
  'elc.agb.9.2c',
  'elc.agb.11.1b',
  'elc.agb.11.1c',
  'elc.avv.6.2e',
  'elc.avv.11.2',
  'elc.avv.11.3b',
  'elc.preise.10',
])
