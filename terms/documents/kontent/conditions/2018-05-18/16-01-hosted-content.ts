import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayBlock } from '../../../../grammar/matters/rights.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { imprintFoundMissing, infringementFound, reportOfInfringement } from '../../../../grammar/quantities/abuse.ts'
import { after } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

/** A day later, or on the next working day after it. */
const byTheNextWorkingDay = adjustable([1], (days) => {
  const { firstDayAfter } = within(days, 'days', moves(workingDayNW))
  return say('spätestens am nächsten Arbeitstag', 'on the next working day at the latest', { firstDayAfter })
})
type Report = Partial<Fact<'infringementReported'>>

const isHosted = (report: Report) =>
  report.in === 'web space' || no('Gemeldet ist kein gehosteter Inhalt.', 'It is no hosted content that is reported.')
const isProven = ({ documents, credible }: Report) =>
  (documents === true && credible === true) ||
  no('Die Belege fehlen oder genügen nicht.', 'The evidence is missing or not enough.')

export const webHosting = performance({
  ref: '§ 16 (Gegenstand)',
  title: { de: 'Webhosting', en: 'Web hosting' },
  de: 'Webhosting ist Speicherplatz auf einem Server für Dokumente, Seiten und andere Daten, die dauerhaft über das Internet abrufbar sind.',
  en: 'Web hosting is space on a server for documents, pages and other data that can be reached over the internet permanently.',
  where: {},
  claims: ['kontent.bb.16.0'],
  performance: { item: 'hosting' },
})
export const lawfulContent = textOnly({
  ref: '§ 16.1 S. 1',
  title: { de: 'Rechtmäßigkeit der Inhalte', en: 'Lawfulness of content' },
  de: 'Der Kunde sichert zu, dass seine Seiten und die zu ihrer Darstellung verwendeten Daten weder deutsches noch anderes anwendbares Recht verletzen.',
  en: 'The customer assures that its pages and the data used to display them violate neither German nor other applicable law.',
  where: {},
  claims: ['kontent.bb.16.1a'],
  textOnly: 'Whether content is lawful is judged by people and courts; what follows say the next sentences.',
})

export const blockOnOwnFinding = asLongAs({
  ref: '§ 16.1 S. 2',
  title: { de: 'Sperre bei möglicher Verletzung', en: 'Block on a possible infringement' },
  decides: mayBlock,
  de: 'Inhalte, die Rechte verletzen können, darf der Anbieter vorläufig sperren.',
  en: 'Content that may infringe rights may temporarily be blocked by the provider.',
  where: {},
  given: { found: infringementFound },
  provided: ({ found }) =>
    found !== undefined || no('Eine mögliche Verletzung ist nicht bemerkt.', 'No possible infringement was found.'),
  then: () => 'permitted',
  examples: {
    'a possible misuse of a trade mark': [{ found: { content: 'content 1' } }, 'permitted'],
    'nothing was found': [{ found: undefined }],
  },
  claims: ['kontent.bb.16.1b'],
  reading: 'A possible infringement is enough; the block is temporary and reviewed (§ 15.5 S. 4).',
})

export const blockOnDemand = clause({
  ref: '§ 16.1 S. 3',
  title: { de: 'Sperre auf Verlangen Dritter', en: 'Block on demand of third parties' },
  when: 'infringementReported',
  de: 'Verlangt ein Dritter die Sperre gehosteter Inhalte und ist sein Verlangen belegt, sperrt der Anbieter sie {period}.',
  en: 'If a third party demands that hosted content be blocked and supports the demand, the provider blocks it {period}.',
  where: { period: byTheNextWorkingDay },
  provided: (report) => all(isHosted(report), isProven(report)),
  then: ({ content, on }, { period }) =>
    must('provider', 'blockContent', content, { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'complete on Monday, blocked by Tuesday': [
      { content: 'content 1', in: 'web space', documents: true, credible: true, on: '2026-11-23' },
      must('provider', 'blockContent', 'content 1', { by: midnight('2026-11-25') }),
    ],
    'complete on Friday, blocked by Monday': [
      { content: 'content 1', in: 'web space', documents: true, credible: true, on: '2026-11-27' },
      must('provider', 'blockContent', 'content 1', { by: midnight('2026-12-01') }),
    ],
    'a bare assertion obliges to nothing': [
      { content: 'content 1', in: 'web space', documents: false, credible: false, on: '2026-11-23' },
      [],
    ],
    'a domain is another matter': [
      { content: 'content 1', in: 'domain', documents: true, credible: true, on: '2026-11-23' },
      [],
    ],
  },
  claims: ['kontent.bb.16.1c'],
  reading: 'The source sets no time; the next working day is chosen. Unlike § 15.5 there is no discretion.',
})

const asking = 'askForEvidence:'
export const evidenceOfThirdParty = asLongAs({
  ref: '§ 16.1 S. 4',
  title: { de: 'Belege des Dritten', en: 'Evidence of the third party' },
  decides: duty,
  ofEvery: [asking],
  de: 'Der Dritte hat die Verletzung darzulegen und durch geeignete Belege glaubhaft zu machen, nötigenfalls zu beweisen; fehlen sie, fordert der Anbieter sie an.',
  en: 'The third party has to set out the infringement and to make it credible by suitable evidence, to prove it if need be; where that is missing the provider asks for it.',
  where: {},
  given: { report: after(asking, reportOfInfringement) },
  provided: ({ report = {} }) =>
    all(isHosted(report), isProven(report) !== true || no('Das Verlangen ist belegt.', 'The demand is supported.')),
  then: () => 'owed',
  examples: {
    'a bare assertion': [{ report: { in: 'web space', documents: false, credible: false } }, 'owed'],
    'documents that are not enough': [{ report: { in: 'web space', documents: true, credible: false } }, 'owed'],
    'a demand with evidence': [{ report: { in: 'web space', documents: true, credible: true } }],
    'a domain is another matter': [{ report: { in: 'domain', documents: false, credible: false } }],
  },
  claims: ['kontent.bb.16.1d'],
})

const imprintOn = (content: string) =>
  must('customer', 'provideImprint', content, { until: untilTold('complaintSettled', { about: content }) })

export const imprint = clause({
  ref: '§ 16.2 S. 1',
  title: { de: 'Impressum', en: 'Imprint' },
  when: 'imprintFoundMissing',
  de: 'Wer Inhalte zum Abruf bereithält, versieht sie mit einem Impressum: Name, bei juristischen Personen die Vertretungsberechtigten, E-Mail-Adresse und, soweit vorhanden, Registernummer und Umsatzsteuer-Identifikationsnummer.',
  en: 'Who offers content for retrieval gives it an imprint: name, for legal persons those entitled to represent them, e-mail address and, as far as there are any, register number and VAT identification number.',
  where: {},
  asks: [{ of: 'provideImprint', what: 'content' }],
  then: ({ content }) => imprintOn(content),
  examples: {
    'an imprint that is missing': [{ content: 'content 1' }, imprintOn('content 1')],
  },
  claims: ['kontent.bb.16.2a'],
  reading:
    'The list names no postal address, which § 5 DDG demands too; § 16.2 S. 3 leaves statutory duties untouched.',
  mend: {
    de: 'Die Anschrift (§ 5 Abs. 1 Nr. 1 DDG) in die Liste aufnehmen.',
    en: 'Add the postal address (§ 5 (1) no. 1 DDG) to the list.',
  },
})
export const blockWithoutImprint = asLongAs({
  ref: '§ 16.2 S. 2',
  title: { de: 'Folge eines fehlenden Impressums', en: 'Consequence of a missing imprint' },
  decides: mayBlock,
  de: 'Fehlt das Impressum, darf der Anbieter die Inhalte nach § 5 sperren, bis es nachgeholt ist; weitere Folgen treten nur ein, wo ihre eigenen Voraussetzungen erfüllt sind.',
  en: 'If the imprint is missing, the provider may block the content under § 5 until it is provided; other consequences only follow where their own conditions are met.',
  where: {},
  given: { missing: imprintFoundMissing },
  provided: ({ missing }) => missing !== undefined || no('Das Impressum fehlt nicht.', 'The imprint is not missing.'),
  then: () => 'permitted',
  examples: {
    'the imprint is missing': [{ missing: { content: 'content 1' } }, 'permitted'],
    'it is there': [{ missing: undefined }],
  },
  claims: ['kontent.bb.16.2b'],
  reading: '§ 5.4 lists the duties whose breach costs a penalty; the imprint is not among them.',
})
export const furtherInformation = textOnly({
  ref: '§ 16.2 S. 3',
  title: { de: 'Weitere Informationspflichten', en: 'Further duties of information' },
  de: 'Weitere gesetzliche Informationspflichten bleiben; über sie unterrichtet sich der Kunde selbst.',
  en: 'Further statutory duties of information remain; the customer informs itself about them.',
  where: {},
  claims: ['kontent.bb.16.2c'],
  textOnly: 'It refers to statutes that bind the customer without the terms.',
})
