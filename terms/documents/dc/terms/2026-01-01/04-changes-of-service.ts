import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnChange } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

const devaluedFrom = (from: Day) => ({ of: 'service', devalues: true, from }) as const

export const eightWeeksToLeave = asLongAs({
  ref: 'Ziff. 4 S. 3',
  title: { de: 'Acht Wochen nach einer Entwertung', en: 'Eight weeks after a devaluation' },
  decides: mayTerminate,
  de: 'Entwertet eine Änderung die Leistung nicht nur unerheblich, kann der Kunde {period} fristlos kündigen, nachdem sie wirksam wurde.',
  en: 'If a change devalues the service more than insignificantly, the customer may terminate without notice {period} of its taking effect.',
  where: { period: within(8, 'weeks', moves(workingDayNW)) },
  given: { change: after('change ', changeNotified), reached },
  provided: ({ change, reached: isReached }, { period }) => {
    if (change?.of !== 'service' || change.devalues !== true)
      return no('Keine Änderung, die die Leistung entwertet.', 'No change that devalues the service.')
    const effective = change.from ?? change.on
    return all(
      isReached(effective) || no('Die Änderung ist noch nicht wirksam.', 'The change has not yet taken effect.'),
      !isReached(period.firstDayAfter(effective)) || no('Die Frist ist abgelaufen.', 'The period has run out.'),
    )
  },
  then: () => 'permitted',
  examples: {
    'eight weeks that would end on Saturday, the day after Christmas, end on Monday': [
      { change: devaluedFrom('2026-10-31'), reached: asOf('2026-12-28T23:59') },
      'permitted',
    ],
    'on Tuesday they are over': [{ change: devaluedFrom('2026-10-31'), reached: asOf('2026-12-29') }],
    'before the change takes effect there is no right': [
      { change: devaluedFrom('2026-10-31'), reached: asOf('2026-10-30T23:59') },
    ],
    'nor upon a change that takes nothing away': [
      { change: { of: 'service', devalues: false, from: '2026-10-31' }, reached: asOf('2026-11-01') },
    ],
  },
  claims: ['dc.agb.4.2d', 'dc.agb.4.2e'],
  reading:
    'It begins with the change, not with the knowledge of it. Whether the loss is significant, a person has said.',
})

export const terminationUponDevaluation = clause({
  ref: 'Ziff. 4 S. 2',
  title: { de: 'Fristlose Kündigung nach einer Entwertung', en: 'Termination upon a devaluation' },
  when: 'terminationReceived',
  about: (notice) => notice.change ?? '',
  exceptionTo: ['Ziff. 14.1 S. 1'],
  de: 'Diese Kündigung beendet den Vertrag {end}.',
  en: 'Such a notice ends the agreement {end}.',
  where: { end: immediately },
  given: { right: mayLeaveOnChange },
  provided: (notice, _, { right }) =>
    all(
      (notice.by === 'customer' && notice.ground === 'change') ||
        no('Keine Kündigung des Kunden wegen einer Änderung.', 'No notice of the customer upon a change.'),
      right === 'permitted' || no('Bei Zugang bestand kein Recht dazu.', 'There was no right to it on receipt.'),
    ),
  then: ({ at }, { end }) => ends(end.at(at)),
  examples: {
    'it ends in the course of the day': [
      { by: 'customer', ground: 'change', change: 'S', at: instantOf('2027-04-26T17:00') },
      ends(inCourseOf(instantOf('2027-04-26T17:00'))),
      { right: 'permitted' },
    ],
    'after the eight weeks it does not': [
      { by: 'customer', ground: 'change', change: 'S', at: instantOf('2027-04-27') },
      [],
      { right: undefined },
    ],
  },
  claims: ['dc.agb.4.2d'],
  reading:
    'A notice that comes too late for this is an ordinary one. The fee is settled to that day: what is paid for later the law gives back (§ 547 (1) BGB).',
  mend: {
    de: 'Wer nach einer Entwertung geht, soll Vorausgezahltes zurückerhalten, sonst wäre das Recht wertlos; der Satz fehlt: „Im Voraus gezahltes Entgelt für die Zeit danach erstattet der Anbieter nach Tagen.“',
    en: 'Who leaves after a devaluation should get back what was prepaid, or the right would be worth nothing; the sentence is missing: “A fee paid in advance for the time after that is refunded by the day.”',
  },
})
