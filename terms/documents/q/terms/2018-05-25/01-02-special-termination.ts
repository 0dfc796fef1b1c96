import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfMonth } from '../../../../grammar/end-date.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { changeNotified, objectionInTime, reasonsAccepted } from '../../../../grammar/quantities/change.ts'
import { mayLeaveOnChange } from '../../../../grammar/quantities/termination.ts'
import { after } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'

export const reasonableChanges = undertaking({
  ref: '§ 1.2 S. 1 (Zumutbarkeit)',
  title: { de: 'Zumutbare Änderungen', en: 'Reasonable changes' },
  de: 'Der Anbieter darf diese Bedingungen jederzeit ohne Angabe von Gründen ändern, wenn die Änderung dem Kunden zumutbar ist; dass sie es ist, hält er vor der Mitteilung fest.',
  en: 'The provider may change these terms at any time without giving reasons if the change is reasonable for the customer; that it is so the provider puts on record before the notice.',
  where: {},
  claims: ['q.agb.1.2a'],
  undertaking: { who: 'provider', duty: 'assessReasonableness' },
  reading:
    'What is reasonable only a person can judge. Against consumers silence would not carry such a change (BGH, 27 April 2021, XI ZR 26/20).',
})

export const specialRight = asLongAs({
  ref: '§ 1.2 S. 5',
  title: { de: 'Sonderkündigung nach begründetem Widerspruch', en: 'Special termination after a reasoned objection' },
  decides: mayTerminate,
  ofEvery: ['change '],
  de: 'Hat der Kunde rechtzeitig widersprochen und nachvollziehbar dargelegt, dass ihm die Änderung nicht zumutbar ist, darf er kündigen.',
  en: 'If the customer objected in time and showed comprehensibly that the change is unreasonable for it, the customer may terminate.',
  where: {},
  given: {
    notified: after('change ', changeNotified),
    objection: after('change ', objectionInTime),
    accepted: after('change ', reasonsAccepted),
  },
  provided: ({ notified, objection, accepted }) =>
    all(
      notified?.of === 'terms' || no('Geändert werden nicht die Bedingungen.', 'It is not the terms that change.'),
      objection !== undefined || no('Es fehlt ein rechtzeitiger Widerspruch.', 'There is no objection in time.'),
      accepted !== undefined || no('Die Gründe sind nicht anerkannt.', 'The reasons have not been accepted.'),
    ),
  then: () => 'permitted',
  examples: {
    'objected in time, and the reasons carry': [
      { notified: { of: 'terms' }, objection: {}, accepted: {} },
      'permitted',
    ],
    'an objection alone is not enough': [{ notified: { of: 'terms' }, objection: {}, accepted: undefined }],
    'nor are reasons after the two weeks': [{ notified: { of: 'terms' }, objection: undefined, accepted: {} }],
    'nor is it about prices': [{ notified: { of: 'price' }, objection: {}, accepted: {} }],
  },
  claims: ['q.agb.1.2f'],
  reading:
    'Whether the reasons carry a person of the provider says; where they are not disputed that is told at once. The text names no period for using the right, and doubts go against its author (§ 305c (2) BGB), so it stays open.',
})

export const specialTermination = clause({
  ref: '§ 1.2 S. 6',
  title: { de: 'Ende der Sonderkündigung', en: 'End by special termination' },
  when: 'terminationReceived',
  about: ({ change }) => change ?? '',
  de: 'Diese Kündigung beendet den Vertrag zum {end}.',
  en: 'This notice ends the agreement at the {end}.',
  where: { end: endOfMonth('current') },
  given: { right: mayLeaveOnChange, notified: changeNotified },
  provided: (notice, _, { right, notified }) =>
    all(
      (notice.by === 'customer' && notice.ground === 'change') ||
        no('Der Kunde kündigt nicht wegen einer Änderung.', 'The customer does not leave for a change.'),
      notified?.of === 'terms' || no('Geändert werden nicht die Bedingungen.', 'It is not the terms that change.'),
      right === 'permitted' || no('Das Recht zur Sonderkündigung fehlt.', 'There is no right of special termination.'),
    ),
  then: ({ on }, { end }) => ends(end.countedFrom(on)),
  examples: {
    'five minutes into February it is February': [
      { by: 'customer', ground: 'change', change: 'T', on: '2027-02-01' },
      ends('2027-02-28'),
      { right: 'permitted', notified: { of: 'terms' } },
    ],
    'without the right nothing ends': [
      { by: 'customer', ground: 'change', change: 'T', on: '2027-02-01' },
      [],
      { right: undefined, notified: { of: 'terms' } },
    ],
  },
  claims: ['q.agb.1.2g'],
  reading: 'Receipt counts (§ 130 BGB); § 193 BGB moves no end. What was prepaid beyond the end a person settles.',
})
