import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, earliest, latest } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { endOfMonth } from '../../../../grammar/end-date.ts'
import { approval, objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends, holds } from '../../../../grammar/outcome.ts'
import {
  agreementOn,
  completeNotice,
  consentTo,
  isAnnouncedByProvider,
  objectionKept,
  objectionPeriodOf,
} from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnObjection } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { say } from '../../../../grammar/said.ts'
import { fourteenDays } from './objection-period.ts'

export const periodToObject = clause({
  ref: '§ 12.4 S. 1',
  title: { de: 'Vierzehn Tage für den Widerspruch', en: 'Fourteen days to object' },
  when: 'changeReceived',
  de: 'Der Kunde kann {period} widersprechen, nachdem ihm Name, Anschrift und Tätigkeit des Unterauftragsverarbeiters mitgeteilt sind.',
  en: 'The customer may object {period} of having been told name, address and activity of the subprocessor.',
  where: { period: fourteenDays },
  provided: (change) =>
    all(
      isAnnouncedByProvider(change),
      change.of === 'subprocessor' || no('Kein Unterauftragsverarbeiter ändert sich.', 'No subprocessor changes.'),
      change.complete === true || no('Name, Anschrift oder Tätigkeit fehlt.', 'Name, address or activity is missing.'),
    ),
  then: ({ change, on }, { period }) =>
    holds(objectionPeriod, change, period.lastDay(on), { until: period.lastDay(on), then: 'objectionPeriodOver' }),
  examples: {
    'day fourteen on a Saturday moves to Monday': [
      { by: 'provider', of: 'subprocessor', complete: true, change: 'V', on: '2027-02-13' },
      holds(objectionPeriod, 'V', '2027-03-01', { until: '2027-03-01', then: 'objectionPeriodOver' }),
    ],
    'Reformation Day is a holiday in Hamburg': [
      { by: 'provider', of: 'subprocessor', complete: true, change: 'V', on: '2028-10-17' },
      holds(objectionPeriod, 'V', '2028-11-01', { until: '2028-11-01', then: 'objectionPeriodOver' }),
    ],
    'what a customer announces starts nothing': [
      { by: 'customer', of: 'subprocessor', complete: true, change: 'V', on: '2027-02-01' },
      [],
    ],
    'a notice without the address starts nothing': [
      { by: 'provider', of: 'subprocessor', complete: false, change: 'V', on: '2027-02-01' },
      [],
    ],
  },
  claims: ['rapidstream.avv.12.3c', 'rapidstream.avv.12.4a'],
  reading:
    'Counted from receipt of the complete notice (§ 130 BGB); told completely once more while it runs, it starts anew. The notice fixes the last day: what is agreed about the period later does not move it.',
})

export const silence = asLongAs({
  ref: '§ 12.4 S. 2',
  title: { de: 'Schweigen gilt als Genehmigung', en: 'Silence counts as approval' },
  decides: approval,
  de: 'Widerspricht der Kunde nicht rechtzeitig oder stimmt er zu, gilt die Änderung als genehmigt.',
  en: 'If the customer does not object in time, or consents, the change counts as approved.',
  where: {},
  given: { objection: objectionKept, over: objectionPeriodOf, consent: consentTo },
  provided: ({ objection, over, consent }) =>
    all(
      objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
      over !== undefined ||
        consent !== undefined ||
        no('Die Widerspruchsfrist läuft noch.', 'The objection period is still running.'),
    ),
  then: () => 'approved',
  examples: {
    'the period ran out in silence': [{ objection: undefined, over: {}, consent: undefined }, 'approved'],
    'a consent need not await it': [{ objection: undefined, over: undefined, consent: {} }, 'approved'],
    'while it runs nothing is approved': [{ objection: undefined, over: undefined, consent: undefined }],
    'nor after an objection in time': [{ objection: {}, over: {}, consent: undefined }],
  },
  claims: ['rapidstream.avv.12.4b'],
  reading: 'Approved from the day after the last day of the period, or from the consent on, which need not await it.',
})

export const objectionStands = asLongAs({
  ref: '§ 12.4 S. 3',
  title: { de: 'Der Widerspruch hält die Änderung auf', en: 'An objection holds the change back' },
  decides: approval,
  exceptionTo: ['§ 12.5'],
  de: 'Ein rechtzeitiger Widerspruch hält die Änderung für diesen Kunden auf, bis die Parteien sich einigen.',
  en: 'An objection in time holds the change back for this customer until the parties agree.',
  where: {},
  given: { objection: objectionKept, agreement: agreementOn },
  provided: ({ objection, agreement }) =>
    all(
      objection !== undefined || no('Kein rechtzeitiger Widerspruch.', 'No objection in time.'),
      agreement === undefined || no('Die Parteien haben sich geeinigt.', 'The parties have agreed.'),
    ),
  then: () => 'objected',
  examples: {
    'as long as nothing is agreed': [{ objection: {}, agreement: undefined }, 'objected'],
    'an agreement settles it': [{ objection: {}, agreement: {} }],
  },
  claims: ['rapidstream.avv.12.4c'],
  reading:
    'The text does not say what an objection does to the plan; as long as it stands, this customer is left out of it.',
})

export const thirdCountry = asLongAs({
  ref: '§ 12.5',
  title: { de: 'Drittländer nur mit Einwilligung', en: 'Third countries only with consent' },
  decides: approval,
  exceptionTo: ['§ 12.4 S. 2'],
  de: 'In einem Drittland darf ein Unterauftragsverarbeiter nur tätig werden, wenn der Kunde vorher eingewilligt hat und die Übermittlung eine Grundlage nach Art. 44 ff. DSGVO hat; Schweigen genügt nicht.',
  en: 'A subprocessor may work in a third country only if the customer has consented before and the transfer has a basis under Art. 44 ff. GDPR; silence is not enough.',
  where: {},
  given: { notice: completeNotice, consent: consentTo },
  provided: ({ notice, consent }) =>
    all(
      notice?.thirdCountry === true || no('Kein Drittland.', 'Not a third country.'),
      notice?.basis !== true ||
        consent === undefined ||
        no('Einwilligung und Grundlage liegen vor.', 'Consent and basis are there.'),
    ),
  then: () => 'consent missing',
  examples: {
    'silence is not enough': [{ notice: { thirdCountry: true, basis: true }, consent: undefined }, 'consent missing'],
    'nor a consent without a basis': [{ notice: { thirdCountry: true, basis: false }, consent: {} }, 'consent missing'],
    'both together are': [{ notice: { thirdCountry: true, basis: true }, consent: {} }],
    'within the Union silence counts': [{ notice: { thirdCountry: false }, consent: undefined }],
  },
  claims: ['rapidstream.avv.12.5a', 'rapidstream.avv.12.5b'],
})

/** § 314 (3) BGB asks for a reasonable time and names none. */
const reasonableTime = within(2, 'months', moves(workingDayHH))
const howLongOneMayLeave = readings(
  'rapidstream.avv.12.4c',
  {
    'stays open': say('Das Recht bleibt offen.', 'The right stays open.', {
      lapsesOn: (_objection: Day): Day | undefined => undefined,
    }),
    lapses: say(
      `Das Recht erlischt, wenn es nicht ${reasonableTime.de} nach dem Widerspruch ausgeübt wird (§ 314 Abs. 3 BGB).`,
      `The right lapses if it is not used ${reasonableTime.en} of the objection (§ 314 (3) BGB).`,
      { lapsesOn: (objection: Day): Day | undefined => reasonableTime.firstDayAfter(objection) },
    ),
  },
  'stays open',
)
const unresolved = 'unresolved objection '

export const rightToLeave = asLongAs({
  ref: '§ 12.4 S. 4 (Recht)',
  title: { de: 'Lösung bei ungelöstem Widerspruch', en: 'Right to leave after an objection' },
  decides: mayTerminate,
  de: 'Einigen sich die Parteien nach einem rechtzeitigen Widerspruch nicht, kann sich der Kunde vom Hauptvertrag lösen.',
  en: 'If the parties do not agree after an objection in time, the customer may leave the main contract.',
  where: {},
  given: {
    objection: after(unresolved, objectionKept),
    agreement: after(unresolved, agreementOn),
    reached,
    reading: howLongOneMayLeave.inForce,
  },
  provided: ({ objection, agreement, reached: isReached, reading }) => {
    const lapse = objection && reading.lapsesOn(objection.on)
    return all(
      objection !== undefined || no('Kein rechtzeitiger Widerspruch.', 'No objection in time.'),
      agreement === undefined || no('Die Parteien haben sich geeinigt.', 'The parties have agreed.'),
      lapse === undefined || !isReached(lapse) || no('Die angemessene Zeit ist um.', 'The reasonable time has passed.'),
    )
  },
  then: () => 'permitted',
  examples: {
    'years later, if the right stays open': [
      {
        objection: { on: '2027-02-15' },
        agreement: undefined,
        reached: asOf('2030-01-01'),
        reading: howLongOneMayLeave.all['stays open'],
      },
      'permitted',
    ],
    'two months later, if it lapses': [
      {
        objection: { on: '2027-02-15' },
        agreement: undefined,
        reached: asOf('2027-04-15T23:59'),
        reading: howLongOneMayLeave.all.lapses,
      },
      'permitted',
    ],
    'but not a day after them': [
      {
        objection: { on: '2027-02-15' },
        agreement: undefined,
        reached: asOf('2027-04-16'),
        reading: howLongOneMayLeave.all.lapses,
      },
    ],
    'an agreement takes it away': [
      {
        objection: { on: '2027-02-15' },
        agreement: {},
        reached: asOf('2027-02-18'),
        reading: howLongOneMayLeave.all['stays open'],
      },
    ],
  },
  claims: ['rapidstream.avv.12.4c'],
  readings: howLongOneMayLeave,
  reading:
    'No time for negotiation is set, so the right begins with the objection. The provider has no such right here.',
})

export const leavingAfterObjection = clause({
  ref: '§ 12.4 S. 4',
  title: { de: 'Lösung zum Monatsende', en: 'Leaving at the end of the month' },
  when: 'terminationReceived',
  about: (notice) => notice.change ?? '',
  de: 'Der Hauptvertrag endet dann zum {end} oder an einem früheren Tag dieses Monats, den der Kunde nennt.',
  en: 'The main contract then ends at the {end}, or on an earlier day of that month that the customer names.',
  where: { end: endOfMonth('current') },
  given: { right: mayLeaveOnObjection },
  provided: (notice, _, { right }) =>
    all(
      (notice.by === 'customer' && notice.ground === 'unresolved objection') ||
        no('Keine Lösung des Kunden nach einem Widerspruch.', 'The customer does not leave upon an objection.'),
      right === 'permitted' || no('Bei Zugang bestand kein Recht dazu.', 'There was no right to it on receipt.'),
    ),
  then: ({ on, to }, { end }) => {
    const last = end.countedFrom(on)
    return ends(to === undefined ? last : earliest(last, latest(on, to)))
  },
  examples: {
    'received on the last day of February it ends that day': [
      { by: 'customer', ground: 'unresolved objection', change: 'V', on: '2027-02-28' },
      ends('2027-02-28'),
      { right: 'permitted' },
    ],
    'in a leap year on the 29th': [
      { by: 'customer', ground: 'unresolved objection', change: 'V', on: '2028-02-01' },
      ends('2028-02-29'),
      { right: 'permitted' },
    ],
    'an earlier day of the month that was named counts': [
      { by: 'customer', ground: 'unresolved objection', change: 'V', on: '2027-02-15', to: '2027-02-20' },
      ends('2027-02-20'),
      { right: 'permitted' },
    ],
    'a later one does not': [
      { by: 'customer', ground: 'unresolved objection', change: 'V', on: '2027-02-15', to: '2027-03-15' },
      ends('2027-02-28'),
      { right: 'permitted' },
    ],
    'without the right nothing ends': [
      { by: 'customer', ground: 'unresolved objection', change: 'V', on: '2027-02-15' },
      [],
      { right: undefined },
    ],
  },
  claims: ['rapidstream.avv.12.4d'],
  reading:
    'The month in which the customer leaves, not that of the objection: after an objection on the last day there would be no time left (§ 305c (2) BGB). § 193 BGB moves no end.',
})
