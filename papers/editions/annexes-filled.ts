import { isMeantBy, type Particular, particularsOf } from '../../terms/documents/particulars.ts'
import { inOrder } from '../../terms/edition/text.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { sentence } from '../../terms/grammar/clause.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { approval } from '../../terms/grammar/matters/changes.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { choiceInWords } from '../../terms/words/fields.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import { orderTable } from './order-table.ts'
import type { BindingDocument } from './signed-documents.ts'
import type { Table } from './steps-table.ts'
import { instantInWords } from './value-in-words.ts'

/**
 * What Art. 28 (3) GDPR wants said, filled in for one customer: as parts of its processing agreement.
 *
 * @param own the documents of the processing agreement
 */
export function filledParts(of: AgreementOnPaper, walk: Walk, own: readonly BindingDocument[]): readonly object[] {
  const { language } = of
  const words = texts[language]
  const ordered = orderTable(of, walk)
  const tables = [personsTable(of, walk), subprocessorTable(of, walk), measuresTable(own, language)]
  const [persons, subprocessors, measures] = tables
  return [
    {
      heading: words.filled,
      lead: [words.filledLead(instantInWords(of.madeAt)[language])],
      tables: ordered ? [{ ...ordered, caption: words.booked }] : [],
      clauses: particularClauses(of, own),
    },
    { heading: words.persons, lead: persons ? [] : [words.noPersons], tables: persons ? [persons] : [], clauses: [] },
    {
      heading: words.subprocessors,
      lead: subprocessors ? [] : [words.noSubprocessors],
      tables: subprocessors ? [subprocessors] : [],
      clauses: sentencesMeant(of, own, 'subprocessors'),
    },
    ...(measures ? [{ heading: words.measures, lead: [words.measuresLead], tables: [measures], clauses: [] }] : []),
  ]
}

/** What the terms say on each point of Art. 28 (3) GDPR; where they say nothing, that is said. */
function particularClauses(of: AgreementOnPaper, own: readonly BindingDocument[]): readonly object[] {
  const asked = ['subject', 'duration', 'purpose', 'data', 'persons', 'places'] as const
  return asked.flatMap((particular): object[] => {
    const found = sentencesMeant(of, own, particular)
    const title = names[particular][of.language]
    if (found.length === 0) return [{ ref: title, title: '', text: texts[of.language].nothingSaid, notes: [] }]
    const [first] = found
    if (found.length === 1 && first) return [{ ref: title, title: `(${first.ref})`, text: first.text, notes: [] }]
    return [{ ref: title, title: '', text: '', notes: found.map(({ ref, text }) => ({ label: ref, text })) }]
  })
}

interface Meant {
  readonly ref: string
  readonly title: string
  readonly text: string
}

function sentencesMeant(
  of: AgreementOnPaper,
  own: readonly BindingDocument[],
  particular: Particular,
): readonly Meant[] {
  const meant = particularsOf[of.program.terms.name]?.[particular] ?? []
  return own.flatMap(({ document }) =>
    inOrder(document).flatMap((part) => {
      const ref = `${document.short} ${part.ref}`
      return meant.some((each) => isMeantBy(ref, each))
        ? [{ ref, title: part.title[of.language], text: sentence(part, of.language) }]
        : []
    }),
  )
}

/** Who may give and who receives instructions, as it stands now. */
function personsTable(of: AgreementOnPaper, walk: Walk): Table | undefined {
  const { facts, language, beside } = of
  const words = texts[language]
  const known = facts.filter(({ at }) => at <= walk.now)
  const isOver = (granted: AnyFact): boolean =>
    known.some(
      (other) =>
        (other.kind === 'powerEnded' || other.kind === 'roleRevoked') &&
        other.person === granted.person &&
        other.at >= granted.at &&
        (other.scope === undefined || other.scope === granted.scope),
    )
  const granted = known.filter(
    (fact) =>
      (fact.kind === 'roleGranted' ||
        (fact.kind === 'powerGranted' && String(fact.scope).startsWith('instructions'))) &&
      !isOver(fact),
  )
  if (granted.length === 0) return undefined
  return {
    columns: [words.person, words.side, words.may, words.since],
    widths: [4, 3, 4, 3],
    rows: granted.map((fact) => [
      beside.names[String(fact.person)] ?? String(fact.person),
      choiceInWords('powerGranted', String(fact.represents ?? 'customer'))[language],
      choiceInWords('powerGranted', String(fact.scope ?? 'instructions given'))[language],
      instantInWords(fact.at)[language],
    ]),
  }
}

/** The subprocessors of whom this customer was told, and what came of it. Those of the first day stand in the documents. */
function subprocessorTable(of: AgreementOnPaper, walk: Walk): Table | undefined {
  const { facts, language, program } = of
  const words = texts[language]
  const told = facts.filter(
    (fact) => fact.kind === 'changeReceived' && fact.of === 'subprocessor' && fact.at <= walk.now,
  )
  if (told.length === 0) return undefined
  return {
    columns: [words.change, words.told, words.standing],
    widths: [5, 4, 4],
    rows: told.map((fact) => {
      const value = walk.value(approval, String(fact.change))
      return [
        subjectInWords(program, String(fact.change))[language],
        instantInWords(fact.at)[language],
        value === undefined ? words.undecided : approval.show(value, language),
      ]
    }),
  }
}

/** All measures that the documents promise, with what shows that each is kept. */
function measuresTable(own: readonly BindingDocument[], language: Language): Table | undefined {
  const words = texts[language]
  const rows = own.flatMap(({ document }) =>
    inOrder(document).flatMap((part) =>
      'measure' in part
        ? [
            [
              `${document.short} ${part.ref} ${part.title[language]}`,
              words.kept[part.measure.kept],
              part.measure.evidence[language],
              words.months(part.measure.reviewedAfterMonths ?? 12),
            ],
          ]
        : [],
    ),
  )
  return rows.length === 0 ? undefined : { columns: words.measureHeads, widths: [5, 3, 6, 3], rows }
}

const names: Readonly<Record<Exclude<Particular, 'subprocessors'>, Said>> = {
  subject: { de: 'Gegenstand', en: 'Subject' },
  duration: { de: 'Dauer', en: 'Duration' },
  purpose: { de: 'Art und Zweck', en: 'Nature and purpose' },
  data: { de: 'Arten personenbezogener Daten', en: 'Types of personal data' },
  persons: { de: 'Kategorien betroffener Personen', en: 'Categories of data subjects' },
  places: { de: 'Orte und Drittländer', en: 'Places and third countries' },
}

const texts = {
  de: {
    filled: 'Festlegungen für diesen Kunden',
    filledLead: (now: string) =>
      `Was Art. 28 Abs. 3 DSGVO verlangt, so wie es für diesen Vertrag gilt: aus den Anlagen und aus dem, was im Journal des Vertrags steht. Stand: ${now}.`,
    booked: 'Verarbeitet wird, um dies zu leisten:',
    nothingSaid: 'Die Dokumente nennen dazu nichts Eigenes.',
    persons: 'Wer Weisungen erteilt und empfängt',
    noPersons: 'Es ist niemand benannt; es weist an, wer den Kunden nach dem Gesetz vertritt.',
    subprocessors: 'Unterauftragsverarbeiter',
    noSubprocessors: 'Zu denen, die in den Dokumenten stehen, ist niemand hinzugekommen.',
    measures: 'Technische und organisatorische Maßnahmen',
    measuresLead: 'Jede mit dem, was zeigt, dass sie eingehalten wird.',
    measureHeads: ['Maßnahme', 'Eingehalten', 'Nachweis', 'Überprüft'],
    kept: { 'by the software': 'durch das Programm', 'by people': 'durch Menschen' },
    months: (n: number) => `alle ${n} Monate`,
    person: 'Wer',
    side: 'Für',
    may: 'Was',
    since: 'Seit',
    change: 'Änderung',
    told: 'Mitgeteilt am',
    standing: 'Stand',
    undecided: 'offen',
  },
  en: {
    filled: 'Specifications for this customer',
    filledLead: (now: string) =>
      `What Art. 28 (3) GDPR asks for, as it is in this agreement: from the annexes, and from what stands in the journal of the agreement. As of ${now}.`,
    booked: 'Data are processed to provide this:',
    nothingSaid: 'The documents say nothing of their own on this.',
    persons: 'Who gives and receives instructions',
    noPersons: 'Nobody is named; whoever represents the customer by law instructs.',
    subprocessors: 'Subprocessors',
    noSubprocessors: 'Nobody has come to those that stand in the documents.',
    measures: 'Technical and organisational measures',
    measuresLead: 'Each with what shows that it is kept up.',
    measureHeads: ['Measure', 'Kept up', 'Evidence', 'Reviewed'],
    kept: { 'by the software': 'by the software', 'by people': 'by people' },
    months: (n: number) => `every ${n} months`,
    person: 'Who',
    side: 'For',
    may: 'What',
    since: 'Since',
    change: 'Change',
    told: 'Told on',
    standing: 'Standing',
    undecided: 'open',
  },
} as const satisfies Record<Language, unknown>
