import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayAccessData, mayProcessFor } from '../../../../grammar/matters/processing.ts'
import { legalDuty } from '../../../../grammar/quantities/handling.ts'
import { engaged, isCommitted, isTrained, plannedProcessing } from '../../../../grammar/quantities/processing.ts'
import { isAgreedOrInstructed } from '../../../../grammar/quantities/processing-duties.ts'
import { after } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const isPlanned = (planned: unknown) =>
  planned !== undefined || no('Nichts dergleichen ist vorgesehen.', 'Nothing of that kind is planned.')

export const onlyOnInstruction = asLongAs({
  ref: '§ 25.3(1) S. 1',
  title: { de: 'Nur auf Weisung', en: 'On instruction alone' },
  decides: mayProcessFor,
  de: 'Der Anbieter verarbeitet Daten des Kunden nur, wie vereinbart oder angewiesen.',
  en: 'The provider processes data of the customer only as agreed or instructed.',
  where: {},
  given: { planned: plannedProcessing, covered: isAgreedOrInstructed },
  provided: ({ planned, covered }) =>
    all(
      isPlanned(planned),
      covered || no('Dafür gibt es weder Vertrag noch Weisung.', 'There is neither contract nor instruction for it.'),
    ),
  then: () => 'permitted',
  examples: {
    'for a service that is agreed': [{ planned: { purpose: 'mail' }, covered: true }, 'permitted'],
    'for something else': [{ planned: { purpose: 'statistics' }, covered: false }],
    'nothing is planned': [{ planned: undefined, covered: false }],
  },
  claims: ['kontent.avv.25.3.1a'],
})

export const unlessTheLawObliges = asLongAs({
  ref: '§ 25.3(1) S. 1 (Gesetz)',
  title: { de: 'Gesetzliche Pflichten', en: 'Duties of law' },
  decides: mayProcessFor,
  de: 'Anders nur, wenn ihn das Recht der Union oder eines Mitgliedstaats dazu verpflichtet.',
  en: 'Otherwise only if the law of the Union or of a member state obliges it.',
  where: {},
  given: { known: after('required ', legalDuty) },
  provided: ({ known }) =>
    known !== undefined || no('Keine gesetzliche Pflicht ist bekannt.', 'No duty of law is known.'),
  then: ({ known }) => (known?.law === 'third state' ? 'barred' : 'permitted'),
  examples: {
    'the law of a member state': [{ known: { law: 'member state' } }, 'permitted'],
    'the law of a third state is none of these': [{ known: { law: 'third state' } }, 'barred'],
    'no duty is known': [{ known: undefined }],
  },
  claims: ['kontent.avv.25.3.1a'],
  reading: 'Art. 28 (3) (a) GDPR says which law counts, and that the customer is told of it beforehand.',
})

export const noOtherPurposes = asLongAs({
  ref: '§ 25.3(1) S. 2',
  title: { de: 'Keine anderen Zwecke', en: 'No other purposes' },
  decides: mayProcessFor,
  de: 'Für andere, vor allem eigene Zwecke verwendet er die Daten nicht.',
  en: 'For other purposes, above all its own, it does not use the data.',
  where: {},
  given: { planned: plannedProcessing, covered: isAgreedOrInstructed },
  provided: ({ planned, covered }) =>
    all(isPlanned(planned), !covered || no('Es ist vereinbart oder angewiesen.', 'It is agreed or instructed.')),
  then: () => 'barred',
  examples: {
    'its own statistics': [{ planned: { purpose: 'statistics' }, covered: false }, 'barred'],
    'what is agreed is no other purpose': [{ planned: { purpose: 'mail' }, covered: true }],
  },
  claims: ['kontent.avv.25.3.1b'],
})

const persons = oneOf('Wer', 'Whoever', 'employee', 'leased worker', 'freelancer')

export const commitmentOfStaff = asLongAs({
  ref: '§ 25.3(4)',
  title: { de: 'Verpflichtung der Beschäftigten', en: 'Commitment of staff' },
  decides: mayAccessData,
  de: '{who} von den Daten Kenntnis erlangen kann, ist schriftlich zur Vertraulichkeit verpflichtet, soweit ihn nicht schon ein Gesetz bindet, und hat vorher keinen Zugang.',
  en: '{who} may learn of the data is committed to confidentiality in writing, unless bound by a statute already, and has no access before.',
  where: { who: persons },
  given: { party: engaged, committed: isCommitted },
  provided: ({ party, committed }, { who }) =>
    all(
      who.has(party?.as) || no('Keine Person.', 'Not a person.'),
      !committed || no('Die Verpflichtung liegt vor.', 'The commitment is there.'),
    ),
  then: () => 'barred',
  examples: {
    'nothing is signed': [{ party: { as: 'employee' }, committed: false }, 'barred'],
    signed: [{ party: { as: 'employee' }, committed: true }],
    'a company commits its own people': [{ party: { as: 'company' }, committed: false }],
  },
  claims: ['kontent.avv.25.3.4'],
  reading: 'Whom a statute binds is entered as committed.',
})

export const trainingFirst = asLongAs({
  ref: '§ 25.3(5) S. 1',
  title: { de: 'Einweisung vor Beginn', en: 'Training before the start' },
  decides: mayAccessData,
  de: '{who} eingesetzt wird, ist vor Beginn mit den Vorschriften und diesem Vertrag vertraut gemacht.',
  en: '{who} is assigned has been made familiar with the rules and this contract before the start.',
  where: { who: persons },
  given: { party: engaged, trained: isTrained },
  provided: ({ party, trained }, { who }) =>
    all(
      who.has(party?.as) || no('Keine Person.', 'Not a person.'),
      !trained || no('Die Schulung ist nachgewiesen.', 'Training is on record.'),
    ),
  then: () => 'barred',
  examples: {
    'a new colleague': [{ party: { as: 'employee' }, trained: false }, 'barred'],
    trained: [{ party: { as: 'employee' }, trained: true }],
    'a company trains its own people': [{ party: { as: 'company' }, trained: false }],
  },
  claims: ['kontent.avv.25.3.5a'],
})
