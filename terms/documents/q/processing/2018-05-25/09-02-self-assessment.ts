import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { withinWerktage } from '../../../../grammar/deadline.ts'
import { mayBill } from '../../../../grammar/matters/processing.ts'
import { must } from '../../../../grammar/outcome.ts'
import {
  announcedCosts,
  assessmentInItsYear,
  auditInItsYear,
  beginOfWork,
  cameFirst,
  inItsYear,
} from '../../../../grammar/quantities/visits-and-help.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { moreThanInAYear } from '../../../../grammar/threshold.ts'

const wasHeld = (place: unknown) =>
  place !== undefined || no('Der Kunde hat nicht geprüft.', 'The customer did not audit.')

export const furtherAudits = asLongAs({
  ref: '§ 9.1 S. 9',
  title: { de: 'Aufwand weiterer Prüfungen', en: 'Expenses of further audits' },
  decides: mayBill,
  de: 'Finden solche Termine {often} statt, kann der Anbieter seinen Aufwand für die weiteren verlangen.',
  en: 'If such appointments take place {often}, the provider may ask for its expenses of the further ones.',
  where: { often: moreThanInAYear(1) },
  given: { place: auditInItsYear },
  provided: ({ place }, { often }) => all(wasHeld(place), often.isMetBy(place?.number ?? 0)),
  then: () => 'permitted',
  examples: {
    'the second of a year': [{ place: inItsYear(2) }, 'permitted'],
    'the first': [{ place: inItsYear(1) }],
    'none was held, or by an authority': [{ place: undefined }],
  },
  claims: ['q.av.9.1i'],
  reading:
    'A calendar year and not any twelve months (§ 305c (2) BGB). Visits of an authority do not count. Whether an audit that an incident or a finding made necessary is charged, the provider decides.',
})

export const customaryRates = textOnly({
  ref: '§ 9.1 S. 10',
  title: { de: 'Übliche Tagessätze', en: 'Customary day rates' },
  de: 'Bemessen wird er nach branchenüblichen Tagessätzen.',
  en: 'They are measured by day rates customary in the trade.',
  where: {},
  textOnly: 'What is customary somebody must find out; no figure is agreed that a rule could use.',
  claims: ['q.av.9.1j'],
  mend: {
    de: '§ 2.5 nimmt die Tagessätze des Hauptvertrags, § 9.1 übliche: ein Satz für beide sollte genannt werden.',
    en: '§ 2.5 takes the day rates of the main contract, § 9.1 customary ones: one rate for both should be named.',
  },
})

export const costsOfAuditFirst = asLongAs({
  ref: '§ 9.1 S. 11',
  title: { de: 'Kosten der Prüfung vorher', en: 'Costs of an audit beforehand' },
  decides: mayBill,
  de: 'Über diese Kosten unterrichtet der Anbieter den Kunden vor dem Termin.',
  en: 'The provider informs the customer of these costs before the appointment.',
  where: {},
  given: { place: auditInItsYear, announced: announcedCosts, began: beginOfWork },
  provided: ({ place, announced, began }) =>
    all(
      wasHeld(place),
      !cameFirst(announced, began) || no('Die Kosten waren angekündigt.', 'The costs were announced.'),
    ),
  then: () => 'barred',
  examples: {
    'told with the invoice only': [{ place: inItsYear(2), announced: { at: 3 }, began: { at: 2 } }, 'barred'],
    'never told': [{ place: inItsYear(2), announced: undefined, began: { at: 2 } }, 'barred'],
    'told before': [{ place: inItsYear(2), announced: { at: 1 }, began: { at: 2 } }],
    'nothing was held': [{ place: undefined, announced: undefined, began: undefined }],
  },
  claims: ['q.av.9.1k'],
})

export const selfAssessment = clause({
  ref: '§ 9.2 S. 1',
  title: { de: 'Selbstauskunft statt Besuch', en: 'Self-assessment instead of a visit' },
  when: 'selfAssessmentRequested',
  de: 'Stattdessen kann der Kunde eine Selbstauskunft verlangen, in der der Anbieter wahrheitsgemäß berichtet, wie weit die Pflichten, vor allem die Maßnahmen, umgesetzt sind; sie erfolgt unverzüglich, in der Regel {period}.',
  en: 'Instead the customer may ask for a self-assessment in which the provider truthfully reports how far the duties, above all the measures, are implemented; it is given without undue delay, as a rule {period}.',
  where: { period: withinWerktage(30, workingDayHH) },
  then: ({ assessment, on }, { period }) =>
    must('provider', 'reportSelfAssessment', assessment, { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'Saturdays count, Easter does not': [
      { assessment: 'assessment 1', on: '2026-03-02' },
      must('provider', 'reportSelfAssessment', 'assessment 1', { by: midnight('2026-04-09') }),
    ],
    'a last day on a Saturday moves to Monday': [
      { assessment: 'assessment 1', on: '2026-11-25' },
      must('provider', 'reportSelfAssessment', 'assessment 1', { by: midnight('2027-01-05') }),
    ],
  },
  asks: [{ of: 'reportSelfAssessment', what: 'content' }],
  claims: ['q.av.9.2a', 'q.av.9.2b'],
  reading:
    'A Werktag includes Saturday in German civil law; that is the earlier day, and the duty is the provider’s. In special cases it may take longer, with reasons on record.',
})

export const furtherSelfAssessments = asLongAs({
  ref: '§ 9.2 S. 2',
  title: { de: 'Kosten weiterer Selbstauskünfte', en: 'Costs of further self-assessments' },
  decides: mayBill,
  de: 'Wird sie {often} verlangt, gilt die Kostenregel für Prüfungen mit ihrer Ankündigung entsprechend.',
  en: 'If it is asked for {often}, the rule on costs of audits applies with its announcement.',
  where: { often: moreThanInAYear(1) },
  given: { place: assessmentInItsYear, announced: announcedCosts, began: beginOfWork },
  provided: ({ place, announced, began }, { often }) =>
    all(
      place !== undefined || no('Keine Selbstauskunft ist verlangt.', 'No self-assessment was asked for.'),
      often.isMetBy(place?.number ?? 0),
      cameFirst(announced, began) || no('Die Kosten waren nicht angekündigt.', 'The costs were not announced.'),
    ),
  then: () => 'permitted',
  examples: {
    'the second of a year, announced': [{ place: inItsYear(2), announced: { at: 1 }, began: undefined }, 'permitted'],
    'announced when the work had begun': [{ place: inItsYear(2), announced: { at: 2 }, began: { at: 1 } }],
    'never announced': [{ place: inItsYear(2), announced: undefined, began: undefined }],
    'the first is free': [{ place: inItsYear(1), announced: { at: 1 }, began: undefined }],
    'none was asked for': [{ place: undefined, announced: undefined, began: undefined }],
  },
  claims: ['q.av.9.2c'],
  reading: 'It counts apart from audits, by the day of the request.',
  mend: {
    de: '§ 9.2 verweist auf die Kostenregel in § 9.2; gemeint ist die in § 9.1.',
    en: '§ 9.2 refers to the rule on costs of § 9.2; that of § 9.1 is meant.',
  },
})

export const otherProofs = undertaking({
  ref: '§ 9.3',
  title: { de: 'Andere Nachweise', en: 'Other proofs' },
  de: 'Die Parteien können vereinbaren, dass die Einhaltung anders nachgewiesen wird, vor allem durch Verhaltensregeln oder eine Zertifizierung (Art. 40, 42 DSGVO).',
  en: 'The parties may agree that compliance is shown in another way, above all by a code of conduct or a certificate (Art. 40, 42 GDPR).',
  where: {},
  undertaking: { who: 'both', duty: 'agreeOnProof' },
  claims: ['q.av.9.3'],
})
