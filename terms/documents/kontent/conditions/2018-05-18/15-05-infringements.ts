import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayBlock } from '../../../../grammar/matters/rights.ts'
import { must } from '../../../../grammar/outcome.ts'
import { reportOfInfringement } from '../../../../grammar/quantities/abuse.ts'
import { after } from '../../../../grammar/quantity.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Report = Pick<Fact<'infringementReported'>, 'in' | 'documents' | 'credible'>

const asking = 'askForDocuments:'
const isCredible = (report: Partial<Report> | undefined) =>
  (report?.documents === true && report.credible === true) ||
  no('Keine Unterlagen machen eine Verletzung glaubhaft.', 'No documents make an infringement credible.')
const concerned = oneOf(
  'eine Domain, Inhalte unter einer betreuten Domain oder Inhalte eines Zusatzdienstes',
  'a domain, content under a domain in our care or content of an add-on',
  'domain',
  'content',
  'add-on',
)
const contents = oneOf('Inhalte oder Zusatzdienste', 'content or add-ons', 'content', 'add-on')

export const documentsFirst = asLongAs({
  ref: '§ 15.5 S. 1',
  title: { de: 'Meldung mit Unterlagen', en: 'Report with documents' },
  decides: duty,
  ofEvery: [asking],
  de: 'Meldet ein Dritter, dass {concerned} seine Rechte verletzt, und belegt er es nicht durch Unterlagen, die es glaubhaft machen, fordert der Anbieter sie an; vorher trifft er keine Maßnahme.',
  en: 'If a third party reports that {concerned} infringes its rights and does not support this by documents that make it credible, the provider asks for them; before that it takes no measure.',
  where: { concerned },
  given: { report: after(asking, reportOfInfringement) },
  provided: ({ report }, { concerned: what }) =>
    all(
      what.has(report?.in) || no('Gemeldet ist gehosteter Inhalt (§ 16.1).', 'Hosted content is reported (§ 16.1).'),
      isCredible(report) !== true ||
        no('Die Verletzung ist glaubhaft gemacht.', 'The infringement has been made credible.'),
    ),
  then: () => 'owed',
  examples: {
    'a report without documents': [{ report: { in: 'domain', documents: false, credible: false } }, 'owed'],
    'documents that make nothing credible': [{ report: { in: 'add-on', documents: true, credible: false } }, 'owed'],
    'a credible report asks for no more': [{ report: { in: 'content', documents: true, credible: true } }],
    'hosted content has a rule of its own': [{ report: { in: 'web space', documents: false, credible: false } }],
  },
  claims: ['kontent.bb.15.5a'],
})

export const blockOfContent = asLongAs({
  ref: '§ 15.5 S. 2',
  title: { de: 'Vorläufige Sperre von Inhalten', en: 'Temporary block of content' },
  decides: mayBlock,
  de: 'Ist die Verletzung glaubhaft gemacht, darf der Anbieter die betroffenen {contents} vorläufig sperren.',
  en: 'If the infringement has been made credible, the provider may temporarily block the {contents} concerned.',
  where: { contents },
  given: { report: reportOfInfringement },
  provided: ({ report }, { contents: what }) =>
    all(
      what.has(report?.in) || no('Gemeldet sind keine Inhalte.', 'It is no content that is reported.'),
      isCredible(report),
    ),
  then: () => 'permitted',
  examples: {
    'content of an add-on': [{ report: { in: 'add-on', documents: true, credible: true } }, 'permitted'],
    'not without documents': [{ report: { in: 'content', documents: false, credible: false } }],
    'not without a report': [{ report: undefined }],
    'a domain is another matter': [{ report: { in: 'domain', documents: true, credible: true } }],
  },
  claims: ['kontent.bb.15.5b'],
})

export const unreachableDomain = asLongAs({
  ref: '§ 15.5 S. 3',
  title: { de: 'Domain vorläufig nicht erreichbar', en: 'Domain temporarily unreachable' },
  decides: mayBlock,
  de: 'Verletzt die Domain selbst glaubhaft gemachte Rechte, darf der Anbieter sie durch technische Maßnahmen vorläufig unerreichbar machen; Registrierung und Entgelt bleiben unberührt.',
  en: 'If the domain itself infringes rights that have been made credible, the provider may make it temporarily unreachable by technical measures; registration and fee stay as they are.',
  where: {},
  given: { report: reportOfInfringement },
  provided: ({ report }) =>
    all(
      report?.in === 'domain' || no('Gemeldet ist keine Domain.', 'It is no domain that is reported.'),
      isCredible(report),
    ),
  then: () => 'permitted',
  examples: {
    'a domain': [{ report: { in: 'domain', documents: true, credible: true } }, 'permitted'],
    'not on a mere report': [{ report: { in: 'domain', documents: false, credible: false } }],
    'content is another matter': [{ report: { in: 'content', documents: true, credible: true } }],
  },
  claims: ['kontent.bb.15.5c'],
})

export const reviewOfBlock = clause({
  ref: '§ 15.5 S. 4',
  title: { de: 'Prüfung einer vorläufigen Sperre', en: 'Review of a temporary block' },
  when: 'contentBlocked',
  de: 'Ob eine vorläufige Sperre fortbesteht, prüft der Anbieter {period}.',
  en: 'Whether a temporary block goes on the provider reviews {period}.',
  where: { period: within(14, 'days', stays(noDeclaration)) },
  provided: ({ by }) => by === 'provider' || no('Gesperrt hat der Kunde selbst.', 'It is the customer who blocked it.'),
  then: ({ content, on }, { period }) =>
    must('provider', 'reviewBlock', content, { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'blocked on 23 November, to be reviewed by 7 December': [
      { content: 'content 1', by: 'provider', on: '2026-11-23' },
      must('provider', 'reviewBlock', 'content 1', { by: midnight('2026-12-08') }),
    ],
    'what the customer blocks itself needs no review': [{ content: 'content 1', by: 'customer', on: '2026-11-23' }, []],
  },
  claims: ['kontent.bb.15.5b'],
  reading:
    'The source says "temporarily" without a figure. Without a review a temporary block would last for ever; fourteen days are chosen.',
})

export const indemnity = textOnly({
  ref: '§ 15.6',
  title: { de: 'Freistellung', en: 'Indemnity' },
  de: 'Von Ansprüchen, die aus solchen Maßnahmen entstehen, stellt der Kunde den Anbieter frei.',
  en: 'The customer holds the provider harmless from claims that arise from such measures.',
  where: {},
  claims: ['kontent.bb.15.6'],
  textOnly: 'Somebody must first make such a claim, and whether it is founded is decided by people.',
})
export const waiver = undertaking({
  ref: '§ 15.7',
  title: { de: 'Verzicht auf eine Domain', en: 'Waiver of a domain' },
  de: 'Gibt der Kunde eine Domain gegenüber Vergabestelle oder Registrar auf, teilt er das dem Anbieter unverzüglich mit.',
  en: 'If the customer gives up a domain towards registry or registrar, it tells the provider without undue delay.',
  where: {},
  claims: ['kontent.bb.15.7'],
  undertaking: { who: 'customer', duty: 'tellOfWaiver' },
})
