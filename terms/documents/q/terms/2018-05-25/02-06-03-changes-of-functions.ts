import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfMonth } from '../../../../grammar/end-date.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { changeNotified, reasonsAccepted } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnChange } from '../../../../grammar/quantities/termination.ts'
import { after, reached } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'

export const newAndOldFunctions = undertaking({
  ref: '§ 2.6.3 S. 1',
  title: { de: 'Neue und wegfallende Funktionen', en: 'New functions and removed ones' },
  de: 'Der Anbieter darf Funktionen ergänzen und entfernen; vorher hält er fest, wen das trifft und wie stark.',
  en: 'The provider may add functions and remove them; before that it records whom this concerns and how much.',
  where: {},
  claims: ['q.agb.2.6.3a'],
  undertaking: { who: 'provider', duty: 'recordChangeOfFunctions' },
  reading: 'No notice is asked for; what is removed is told all the same, since a right hangs on it.',
})

export const rightAfterRemoval = asLongAs({
  ref: '§ 2.6.3 S. 2',
  title: { de: 'Sonderkündigung nach Wegfall einer Funktion', en: 'Special termination after a function is removed' },
  decides: mayTerminate,
  ofEvery: ['change '],
  de: 'Schränkt der Wegfall einer Funktion die Nutzung unverhältnismäßig ein, darf der Kunde kündigen, sobald sie fehlt.',
  en: 'If the removal of a function restricts the use disproportionately, the customer may terminate as soon as it is missing.',
  where: {},
  given: { notified: after('change ', changeNotified), accepted: after('change ', reasonsAccepted), reached },
  provided: ({ notified, accepted, reached: hasCome }) =>
    all(
      (notified?.of === 'service' && notified.by === 'provider') ||
        no('Der Anbieter hat keine Funktion geändert.', 'The provider has changed no function.'),
      accepted !== undefined ||
        no('Dass es die Nutzung unverhältnismäßig einschränkt, ist nicht anerkannt.', 'Disproportion is not accepted.'),
      (notified !== undefined && hasCome(notified.from ?? notified.on)) ||
        no('Noch ist die Funktion da.', 'The function is still there.'),
    ),
  then: () => 'permitted',
  examples: {
    'from the day on which it is gone': [
      {
        notified: { of: 'service', by: 'provider', on: '2026-03-01', from: '2026-04-15' },
        accepted: {},
        reached: asOf('2026-04-15'),
      },
      'permitted',
    ],
    'on the eve it is still there': [
      {
        notified: { of: 'service', by: 'provider', on: '2026-03-01', from: '2026-04-15' },
        accepted: {},
        reached: asOf('2026-04-14'),
      },
    ],
    'a restriction nobody accepts gives no right': [
      {
        notified: { of: 'service', by: 'provider', on: '2026-03-01' },
        accepted: undefined,
        reached: asOf('2026-05-01'),
      },
    ],
    'new terms are no removal': [
      { notified: { of: 'terms', by: 'provider', on: '2026-03-01' }, accepted: {}, reached: asOf('2026-05-01') },
    ],
  },
  claims: ['q.agb.2.6.3b'],
  reading:
    'The customer says what it can no longer do, a person of the provider decides with a record. How long the right lasts the text leaves open; doubts go against its author (§ 305c (2) BGB).',
})

export const endAfterRemoval = clause({
  ref: '§ 2.6.3 S. 3',
  title: { de: 'Ende nach Wegfall einer Funktion', en: 'End after a function is removed' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Mit dieser Kündigung endet der Vertrag zum {end}.',
  en: 'With this notice the agreement ends at the {end}.',
  where: { end: endOfMonth('current') },
  given: { right: mayLeaveOnChange, notified: changeNotified },
  provided: (notice, _, { right, notified }) =>
    all(
      (notice.by === 'customer' && notice.ground === 'change') ||
        no('Der Kunde kündigt nicht wegen einer Änderung.', 'The customer does not leave for a change.'),
      notified?.of === 'service' || no('Es ist keine Funktion weggefallen.', 'No function was removed.'),
      right === 'permitted' || no('Das Recht zur Sonderkündigung fehlt.', 'There is no right of special termination.'),
    ),
  then: ({ on }, { end }) => ends(end.countedFrom(on)),
  examples: {
    'in the last minute of April it is April': [
      { by: 'customer', ground: 'change', change: 'F', on: '2026-04-30' },
      ends('2026-04-30'),
      { right: 'permitted', notified: { of: 'service' } },
    ],
    'without the right nothing ends': [
      { by: 'customer', ground: 'change', change: 'F', on: '2026-04-30' },
      [],
      { right: undefined, notified: { of: 'service' } },
    ],
  },
  claims: ['q.agb.2.6.3c'],
  reading: 'It may be given at once and works at the end of the month; § 193 BGB moves no end.',
})
