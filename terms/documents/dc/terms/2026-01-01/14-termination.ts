import { type Answer, all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import type { Right } from '../../../../grammar/matters/matter-of.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eur, Gross } from '../../../../grammar/money.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { highestFee, inDefault } from '../../../../grammar/quantities/arrears.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { monthsOfTerm, termPeriods } from '../../../../grammar/quantities/term.ts'
import { mayLeaveOnChange, mayTerminateForDefault } from '../../../../grammar/quantities/termination.ts'
import { given, periodAt } from '../../../../grammar/quantity.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { feesOrMore } from '../../../../grammar/threshold.ts'

const yearFromMarch = rowOf.countedFromFirstDay('2026-03-01', 12)
/** A notice that names a part, or the processing agreement, is no notice of the whole. */
const ofTheWhole = (scope: string | undefined): Answer =>
  scope === undefined || scope === 'agreement' || no('Gekündigt ist nur ein Teil.', 'Only a part is terminated.')

export const noticeByCustomer = clause({
  ref: 'Ziff. 14.1 S. 1',
  title: { de: 'Kündigung des Kunden', en: 'Notice of the customer' },
  when: 'terminationReceived',
  de: 'Der Kunde kann mit einer Frist von {notice} zum Ende eines Nutzungszeitraums kündigen.',
  en: 'The customer may terminate with a notice of {notice} to the end of a subscription period.',
  where: { notice: notice(3, 'months', stays(minimumNotice)) },
  given: { term: termPeriods },
  provided: ({ by, ground, scope }, _, { term }) =>
    all(
      (by === 'customer' && (ground === 'ordinary' || ground === 'change')) ||
        no('Keine ordentliche Kündigung des Kunden.', 'Not an ordinary notice of the customer.'),
      ofTheWhole(scope),
      term !== undefined || no('Es ist keine Laufzeit vereinbart.', 'No term is agreed.'),
    ),
  then: ({ on, to }, { notice: least }, { term }) => {
    if (term === undefined) return []
    const runsOut = least.runsOut(on)
    return ends(periodAt(term, to === undefined ? runsOut : latest(runsOut, to)).to)
  },
  examples: {
    'three months to the day are in time': [
      { by: 'customer', ground: 'ordinary', on: '2026-11-30' },
      ends('2027-02-28'),
      { term: yearFromMarch },
    ],
    'one day later is late': [
      { by: 'customer', ground: 'ordinary', on: '2026-12-01' },
      ends('2028-02-29'),
      { term: yearFromMarch },
    ],
    'the provider gives another notice': [
      { by: 'provider', ground: 'ordinary', on: '2026-11-30' },
      [],
      { term: yearFromMarch },
    ],
    'the processing agreement is another one': [
      { by: 'customer', ground: 'ordinary', scope: 'avv', on: '2026-11-30' },
      [],
      { term: yearFromMarch },
    ],
  },
  claims: ['dc.agb.14.1a', 'dc.agb.13.2a', 'dc.agb.13.2b'],
  reading:
    'Who is late has given notice to the next possible day. Plans of a month too: the end of the first period that ends three months after receipt or later. § 193 BGB moves nothing.',
})

const leavesOnChange = given<Right | undefined, Declaration>(
  mayLeaveOnChange.de,
  mayLeaveOnChange.en,
  mayLeaveOnChange.source,
  (standing, { change }) => (change === undefined ? undefined : mayLeaveOnChange.of(standing, change)),
)

export const writtenNotice = asLongAs({
  ref: 'Ziff. 14.1 S. 2',
  title: { de: 'Schriftform', en: 'Written form' },
  decides: form,
  de: 'Die ordentliche Kündigung des Kunden bedarf der {form}.',
  en: 'The ordinary notice of the customer needs {form}.',
  where: { form: writtenForm },
  given: { declared, right: leavesOnChange },
  provided: ({ declared: { kind, by, ground }, right }) =>
    all(
      (kind === 'terminationReceived' && by === 'customer') ||
        no('Keine Kündigung des Kunden.', 'Not a notice of the customer.'),
      ground === 'ordinary' ||
        (ground === 'change' && right !== 'permitted') ||
        no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
    ),
  then: (_, { form: needed }) => needed,
  examples: {
    'a notice to the end of the term': [
      { declared: { kind: 'terminationReceived', by: 'customer', ground: 'ordinary' }, right: undefined },
      writtenForm,
    ],
    'leaving upon a devaluation needs none': [
      { declared: { kind: 'terminationReceived', by: 'customer', ground: 'change' }, right: 'permitted' },
    ],
    'unless it comes too late for that': [
      { declared: { kind: 'terminationReceived', by: 'customer', ground: 'change' }, right: undefined },
      writtenForm,
    ],
    'nor does a notice of the provider': [
      { declared: { kind: 'terminationReceived', by: 'provider', ground: 'ordinary' }, right: undefined },
    ],
  },
  claims: ['dc.agb.14.1b'],
  reading:
    '§ 127 (2) BGB: an e-mail or a message in the portal is enough, since no other will is clear; a signed copy may be asked for afterwards.',
})

export const noticeByProvider = clause({
  ref: 'Ziff. 14.1 S. 3',
  title: { de: 'Kündigung des Anbieters', en: 'Notice of the provider' },
  when: 'terminationReceived',
  de: 'Der Anbieter kann jederzeit mit einer Frist von {notice} kündigen.',
  en: 'The provider may terminate at any time with a notice of {notice}.',
  where: { notice: notice(3, 'months', stays(minimumNotice)) },
  provided: ({ by, scope }) =>
    all(by === 'provider' || no('Keine Kündigung des Anbieters.', 'Not a notice of the provider.'), ofTheWhole(scope)),
  then: ({ on, to }, { notice: least }) => ends(to === undefined ? least.runsOut(on) : latest(least.runsOut(on), to)),
  examples: {
    'from the last of November to the last of February': [{ by: 'provider', on: '2026-11-30' }, ends('2027-02-28')],
    'to the 29th in a leap year': [{ by: 'provider', on: '2027-11-29' }, ends('2028-02-29')],
    'a later day that was named is kept': [{ by: 'provider', on: '2026-11-30', to: '2027-06-30' }, ends('2027-06-30')],
    'the customer is bound to the end of a period': [{ by: 'customer', on: '2026-11-30' }, []],
    'a part alone is not the agreement': [{ by: 'provider', scope: 'media-desk', on: '2026-11-30' }, []],
  },
  claims: ['dc.agb.14.1c', 'dc.agb.13.3d'],
  reading:
    'On any day, and within a term that is paid. A notice for a ground that was missing works as an ordinary one (§ 140 BGB), since the provider may give that at any time. What is paid for the time after the end the law gives back (§ 547 (1) BGB).',
  mend: {
    de: 'Es fehlt, was mit dem Entgelt für die Zeit nach dem Ende geschieht: „Im Voraus gezahltes Entgelt für die Zeit nach dem Ende erstattet der Anbieter nach Tagen.“',
    en: 'What becomes of the fee for the time after the end is missing: “A fee paid in advance for the time after the end is refunded by the day.”',
  },
})

export const causeByDefault = asLongAs({
  ref: 'Ziff. 14.2 (Verzug)',
  title: { de: 'Wichtiger Grund: zwei Monatsentgelte', en: 'Cause: two monthly fees' },
  decides: mayTerminate,
  of: ['default'],
  de: 'Ein wichtiger Grund liegt vor, wenn der Kunde mit {limit} in Verzug ist.',
  en: 'There is cause if the customer is in default with {limit}.',
  where: { limit: feesOrMore(2) },
  given: { inDefault, fee: highestFee, months: monthsOfTerm },
  provided: ({ inDefault: sum, fee, months }, { limit }) =>
    months === undefined
      ? no('Es ist keine Laufzeit vereinbart.', 'No term is agreed.')
      : limit.isMetBy(sum, fee.share(1, months)),
  then: () => 'permitted',
  examples: {
    'one cent less than two months is no cause': [{ inDefault: eur('1799.99'), fee: eur('900.00'), months: 1 }],
    'two months are': [{ inDefault: eur('1800.00'), fee: eur('900.00'), months: 1 }, 'permitted'],
    'a twelfth of a year is a month': [{ inDefault: eur('2000.00'), fee: eur('12000.00'), months: 12 }, 'permitted'],
    'nothing is not two times nothing': [{ inDefault: Gross.zero, fee: Gross.zero, months: 1 }],
  },
  claims: ['dc.agb.14.2b'],
  reading:
    'Invoice amounts against invoice amounts. The second case of the sentence, a not insignificant part of one fee, is left to a person (§ 543 (2) no. 3 BGB asks for two consecutive due days).',
})

export const terminationForDefault = clause({
  ref: 'Ziff. 14.2',
  title: { de: 'Kündigung aus wichtigem Grund', en: 'Termination for cause' },
  when: 'terminationReceived',
  exceptionTo: ['Ziff. 14.1 S. 3'],
  de: 'Dann darf der Anbieter {end} kündigen.',
  en: 'The provider may then terminate {end}.',
  where: { end: immediately },
  given: { right: mayTerminateForDefault },
  provided: ({ by, ground, scope }, _, { right }) =>
    all(
      (by === 'provider' && ground === 'default') ||
        no('Keine Kündigung des Anbieters wegen Verzugs.', 'Not a notice of the provider for default.'),
      ofTheWhole(scope),
      right === 'permitted' || no('Bei Zugang fehlte der Grund.', 'The cause was missing on receipt.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'it ends in the course of the day': [
      { by: 'provider', ground: 'default', at: instantOf('2027-05-04T09:00') },
      ends(inCourseOf(instantOf('2027-05-04T09:00'))),
      { right: 'permitted' },
    ],
    'of a part alone it ends nothing': [
      { by: 'provider', ground: 'default', scope: 'media-desk', at: instantOf('2027-05-04T09:00') },
      [],
      { right: 'permitted' },
    ],
    'a payment that came before has removed the cause': [
      { by: 'provider', ground: 'default', at: instantOf('2027-05-04T09:00') },
      [],
      { right: undefined },
    ],
  },
  claims: ['dc.agb.14.2b'],
})
