import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { mayChangeMeasure } from '../../../../grammar/matters/supervision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { measureChange } from '../../../../grammar/quantities/safeguards.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'

export const guarantee = measure({
  ref: '§ 5.1 S. 1',
  title: { de: 'Maßnahmen nach Anhang 2', en: 'Measures of Annex 2' },
  de: 'Der Anbieter gewährleistet die Maßnahmen in Anhang 2, die der Kunde für das Risiko für erforderlich hält (Art. 32 DSGVO), soweit einzelne Weisungen nichts anderes bestimmen.',
  en: 'The provider guarantees the measures in Annex 2, which the customer considers necessary for the risk (Art. 32 GDPR), unless individual instructions say otherwise.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Nachweise zu jeder Maßnahme in Anhang 2', en: 'evidence for each measure in Annex 2' },
  },
  claims: ['q.av.5.1a'],
  reading: '"Guarantees" does not mean liability without fault: § 10.2 limits it to fault.',
})

export const noLessProtection = asLongAs({
  ref: '§ 5.1 S. 2',
  title: { de: 'Änderung ohne Absenkung', en: 'Change without less protection' },
  decides: mayChangeMeasure,
  de: 'Er darf Maßnahmen ändern, wenn das Schutzniveau nicht sinkt; ob es das tut, wird vor der Änderung festgestellt.',
  en: 'It may change measures if the level of protection does not fall; whether it does is assessed before the change.',
  where: {},
  given: { planned: measureChange },
  provided: ({ planned }) => planned !== undefined || no('Keine Änderung ist vorgesehen.', 'No change is planned.'),
  then: ({ planned }) =>
    planned?.protection === undefined ? 'ask a person' : planned.protection === 'lower' ? 'barred' : 'permitted',
  examples: {
    'ninety days of logs cut to sixty': [{ planned: { protection: 'lower' } }, 'barred'],
    'equal protection': [{ planned: { protection: 'equal' } }, 'permitted'],
    'more of it': [{ planned: { protection: 'higher' } }, 'permitted'],
    'nobody has assessed it': [{ planned: { change: 'measure 1' } }, 'ask a person'],
    'nothing is planned': [{ planned: undefined }],
  },
  claims: ['q.av.5.1b'],
})

export const noticeOfMeasures = clause({
  ref: '§ 5.1 S. 3',
  title: { de: 'Rechtzeitige Nachricht', en: 'Notice in good time' },
  when: 'measureChangePlanned',
  de: 'Über solche Änderungen unterrichtet er den Kunden rechtzeitig, also bevor sie wirken.',
  en: 'It informs the customer of such changes in good time, that is before they take effect.',
  where: {},
  provided: ({ protection }) => protection !== 'lower' || no('Sie ist nicht erlaubt.', 'It is not permitted.'),
  then: ({ change, from }) => must('provider', 'announceMeasure', change, { by: midnight(from) }),
  examples: {
    'before the day from which it applies': [
      { change: 'measure 1', from: '2026-09-01', protection: 'equal' },
      must('provider', 'announceMeasure', 'measure 1', { by: midnight('2026-09-01') }),
    ],
    'what is not permitted is not announced': [{ change: 'measure 1', from: '2026-09-01', protection: 'lower' }, []],
  },
  claims: ['q.av.5.1c'],
  reading:
    'Before it takes effect, so that the customer can react; for measures a notice is enough, against the form of § 11.2.',
})

export const furtherMeasures = textOnly({
  ref: '§ 5.1 S. 4',
  title: { de: 'Mehr ist erlaubt', en: 'More is allowed' },
  de: 'Weitergehende Maßnahmen stehen ihm frei.',
  en: 'It is free to take further measures.',
  where: {},
  textOnly: 'A liberty: nothing follows from using it.',
  claims: ['q.av.5.1d'],
})

export const effectivenessReview = measure({
  ref: '§ 5.2',
  title: { de: 'Überprüfung der Wirksamkeit', en: 'Review of effectiveness' },
  de: 'Ein Verfahren zur regelmäßigen Überprüfung, Bewertung und Evaluierung der Maßnahmen ist eingeführt (Art. 32 Abs. 1 Buchst. d DSGVO).',
  en: 'A procedure for regularly testing, assessing and evaluating the measures is in use (Art. 32 (1) (d) GDPR).',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokolle der Überprüfung nach Anhang 2 Nr. 6', en: 'minutes of the review under Annex 2 no. 6' },
  },
  claims: ['q.av.5.2'],
})

export const dataProtectionOfficer = measure({
  ref: '§ 5.3 S. 1',
  title: { de: 'Datenschutzbeauftragter', en: 'Data protection officer' },
  de: 'Der Anbieter gestaltet seine Organisation nach dem Gesetz und bestellt, soweit vorgeschrieben, einen Datenschutzbeauftragten.',
  en: 'The provider shapes its organisation as the law asks and, where required, appoints a data protection officer.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Bestellung und Kontaktdaten', en: 'appointment and contact data' },
  },
  claims: ['q.av.5.3a'],
})

export const internalChecks = measure({
  ref: '§ 5.3 S. 2',
  title: { de: 'Interne Kontrollen', en: 'Internal checks' },
  de: 'Er führt die Kontrollen durch, die das Datenschutzrecht verlangt.',
  en: 'It carries out the checks that data protection law asks for.',
  where: {},
  measure: { kept: 'by people', evidence: { de: 'Berichte der Kontrollen', en: 'reports of the checks' } },
  claims: ['q.av.5.3b'],
})

export const trainingOfStaff = measure({
  ref: '§ 5.3 S. 3',
  title: { de: 'Schulung und Verpflichtung', en: 'Training and commitment' },
  de: 'Wer mit den Daten umgeht, wird geschult, unterwiesen und auf Vertraulichkeit verpflichtet.',
  en: 'Whoever deals with the data is trained, briefed and committed to confidentiality.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Nachweis der Schulung, Verpflichtung', en: 'record of training, commitment' },
  },
  claims: ['q.av.5.3c'],
})

export const recordOfProcessing = measure({
  ref: '§ 5.3 S. 4',
  title: { de: 'Verzeichnis der Verarbeitung', en: 'Record of processing' },
  de: 'Er führt ein aktuelles Verzeichnis der Verarbeitungen im Auftrag (Art. 30 Abs. 2 DSGVO).',
  en: 'It keeps a current record of processing on behalf of controllers (Art. 30 (2) GDPR).',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'das Verzeichnis, erzeugt aus den genutzten Diensten',
      en: 'the record, drawn from the services used',
    },
  },
  claims: ['q.av.5.3d'],
})
