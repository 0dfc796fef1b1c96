import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, earliest, latest } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { endOfMonth } from '../../../../grammar/end-date.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { agreementOn, objectionKept } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnObjection } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { say } from '../../../../grammar/said.ts'

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

export const terminationAfterObjection = clause({
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
