import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayChangeMeasure } from '../../../../grammar/matters/supervision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { agreementOn } from '../../../../grammar/quantities/change.ts'
import { measureChange } from '../../../../grammar/quantities/safeguards.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const measures = measure({
  ref: 'Nr. 14.1',
  title: { de: 'Technische und organisatorische Maßnahmen', en: 'Technical and organisational measures' },
  de: 'Der Anbieter trifft die technischen und organisatorischen Maßnahmen, die das Datenschutzrecht verlangt, vor allem Art. 32 DSGVO.',
  en: 'The provider takes the technical and organisational measures that data protection law asks for, above all Art. 32 GDPR.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'aktuelle Liste der Maßnahmen mit Stand', en: 'current list of measures with its date' },
  },
  claims: ['dc.avv.14.1'],
  mend: {
    de: 'Nr. 14.2 spricht von „diesen Maßnahmen“, doch keine Liste ist beigefügt.',
    en: 'Nr. 14.2 speaks of "these measures", though no list is attached.',
  },
})
export const acceptedAsSufficient = textOnly({
  ref: 'Nr. 14.2 S. 1',
  title: { de: 'Anerkennung der Maßnahmen', en: 'Acceptance of the measures' },
  de: 'Der Kunde erkennt die Maßnahmen nach dem Stand der Technik als ausreichend an.',
  en: 'The customer accepts the measures as sufficient by the state of the art.',
  where: {},
  textOnly: 'A statement about measures; what Art. 32 GDPR asks for remains.',
  claims: ['dc.avv.14.2a'],
})
/** As somebody has assessed it; what was not assessed yet may impair something. */
const isHarmless = ({ protection }: Pick<Fact<'measureChangePlanned'>, 'protection'>): boolean =>
  protection === 'equal' || protection === 'higher'

export const coordinatedChanges = asLongAs({
  ref: 'Nr. 14.2 S. 2',
  title: { de: 'Abgestimmte Änderungen', en: 'Coordinated changes' },
  decides: mayChangeMeasure,
  de: 'Wesentliche Änderungen, die Integrität, Vertraulichkeit oder Verfügbarkeit beeinträchtigen können, stimmt er vorher mit dem Kunden ab.',
  en: 'Essential changes that may impair integrity, confidentiality or availability it coordinates with the customer beforehand.',
  where: {},
  given: { change: measureChange, agreed: agreementOn },
  provided: ({ change }) =>
    change !== undefined && !isHarmless(change)
      ? true
      : no('Keine Änderung, die etwas beeinträchtigen kann.', 'No change that may impair something.'),
  then: ({ agreed }) => (agreed === undefined ? 'barred' : 'permitted'),
  examples: {
    'another encryption, not yet agreed': [{ change: { protection: 'lower' }, agreed: undefined }, 'barred'],
    'once agreed': [{ change: { protection: 'lower' }, agreed: { change: 'C' } }, 'permitted'],
    'what nobody has assessed waits too': [{ change: { change: 'C' }, agreed: undefined }, 'barred'],
    'an equal lock for the door': [{ change: { protection: 'equal' }, agreed: undefined }],
  },
  claims: ['dc.avv.14.2b'],
  reading: 'Coordination asks for agreement, a bare notice is not enough. What may impair them is essential.',
})
export const otherChanges = asLongAs({
  ref: 'Nr. 14.2 S. 3',
  title: { de: 'Änderungen ohne Abstimmung', en: 'Changes without coordination' },
  decides: mayChangeMeasure,
  de: 'Geringfügige Änderungen ohne solchen Nachteil führt er ohne Abstimmung durch; der neue Stand wird festgehalten.',
  en: 'Minor changes without such a disadvantage it carries out without coordination; the new version is recorded.',
  where: {},
  given: { change: measureChange },
  provided: ({ change }) =>
    all(
      change !== undefined || no('Keine Änderung ist geplant.', 'No change is planned.'),
      change === undefined || isHarmless(change) || no('Sie kann etwas beeinträchtigen.', 'It may impair something.'),
    ),
  then: () => 'permitted',
  examples: {
    'an equal lock for the door': [{ change: { protection: 'equal' } }, 'permitted'],
    'what may weaken confidentiality': [{ change: { protection: 'lower' } }],
    'nothing is planned': [{ change: undefined }],
  },
  claims: ['dc.avv.14.2c'],
  reading: 'Essential changes that impair nothing are not regulated: they too need no coordination.',
})
export const currentMeasures = clause({
  ref: 'Nr. 14.2 S. 4',
  title: { de: 'Aktueller Stand auf Verlangen', en: 'Current version on request' },
  when: 'papersRequested',
  de: 'Den aktuellen Stand der Maßnahmen kann der Kunde jederzeit verlangen.',
  en: 'The customer may ask for the current version of the measures at any time.',
  where: {},
  provided: ({ of }) =>
    of === 'documentation of measures' || no('Nicht nach den Maßnahmen gefragt.', 'Not asked for the measures.'),
  then: ({ request }) => must('provider', 'supplyMeasures', request),
  examples: {
    'of the measures': [
      { of: 'documentation of measures', request: 'request 1' },
      must('provider', 'supplyMeasures', 'request 1'),
    ],
    'of something else': [{ of: 'subprocessor contract', request: 'request 1' }, []],
  },
  claims: ['dc.avv.14.2d'],
  reading: 'That it must be supplied follows from the right to ask; no day is named.',
})
export const effectiveness = measure({
  ref: 'Nr. 14.3 S. 1',
  title: { de: 'Prüfung der Wirksamkeit', en: 'Checks of effectiveness' },
  de: 'Regelmäßig und aus Anlass prüft er, ob sie wirksam sind.',
  en: 'Regularly and when there is cause it checks whether they are effective.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bericht über die Prüfung', en: 'report of the check' },
    reviewedAfterMonths: 12,
  },
  claims: ['dc.avv.14.3a'],
  reading: 'No interval is printed; a year unless there is cause before.',
})
export const needForImprovement = undertaking({
  ref: 'Nr. 14.3 S. 2',
  title: { de: 'Bedarf an Verbesserung', en: 'Need for improvement' },
  de: 'Zeigt sich dabei Bedarf an Verbesserung oder Änderung, unterrichtet er den Kunden.',
  en: 'If this shows a need for improvement or change, it informs the customer.',
  where: {},
  undertaking: { who: 'provider', duty: 'informOfImprovement' },
  claims: ['dc.avv.14.3b'],
})
