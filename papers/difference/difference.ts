import { type ClauseChange, compareTerms, type Needs } from '../../terms/edition/compare.ts'
import { type ChoiceChange, compareChoices } from '../../terms/edition/compare-choices.ts'
import { marked, type Stretch } from '../../terms/edition/marked.ts'
import type { Day } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { Document, Terms } from '../../terms/grammar/document.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { settingInWords } from '../../terms/words/settings.ts'
import type { Look } from '../press/order.ts'
import { kinds, need, texts } from './texts.ts'

/** A right to leave that comes with new terms, as a trial has shown it. */
export interface MayLeave {
  /** What the reader knows the agreement by. */
  readonly agreement: string
  /** The last day on which it can be used; null if that lies beyond the trial. */
  readonly lastOn: Day | null
}

/** Two versions of terms, and for whom their difference is put on paper. */
export interface Compared {
  readonly language: Language
  /** The provider's name. */
  readonly author: string
  readonly look: Look
  /** In seconds since 1970. */
  readonly madeAt: number
  /** Each with one version of every document: `signedOn(terms, day)`. */
  readonly before: Terms
  readonly after: Terms
  /** The day from which the later one holds; left out where no day is decided. */
  readonly from?: Day
  /** Sentences and choices that are better for the customer now, by reference and name. */
  readonly favourable?: readonly string[]
  /** What a trial has shown; left out where none was run. */
  readonly trial?: { readonly tried: number; readonly of: number; readonly mayLeave: readonly MayLeave[] }
}

/** A text in which what was inserted and struck out is marked, with what that needs. */
export interface MarkedText {
  readonly ref: string
  readonly title: string
  readonly stretches: readonly Stretch[]
  readonly notes: readonly { readonly label: string; readonly text: string }[]
}
export interface PartOfDifference {
  readonly heading: string
  readonly lead: readonly string[]
  readonly texts: readonly MarkedText[]
  readonly table?: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
}
/** What is otherwise, as it is read on paper and in a word processor. */
export interface Difference {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly parts: readonly PartOfDifference[]
}

/** All that two versions say differently, document by document in the order of the text, then choices, then who may leave. */
export function differenceOf(compared: Compared): Difference {
  const { language, before, after, from, favourable, trial } = compared
  const changes = compareTerms(before, after, favourable)
  const choices = compareChoices(before, after, favourable)
  const count = changes.length + choices.length
  const documents = [...Map.groupBy(changes, ({ document }) => document)]
  return {
    title: texts.title[language],
    subtitle: after.title[language],
    facts: [
      ...(from ? [{ label: texts.holdsFrom[language], value: dayInWords(from)[language] }] : []),
      { label: texts.changes[language], value: String(count) },
    ],
    parts: [
      ...(count === 0 ? [{ heading: texts.changes[language], lead: [texts.same[language]], texts: [] }] : []),
      ...documents.map(([id, all]) => partOf(compared, id, all)),
      ...(choices.length > 0 ? [choicesPart(choices, language)] : []),
      ...(trial ? [leavingPart(trial, language)] : []),
    ],
  }
}

function partOf({ language, before, after }: Compared, id: string, changes: readonly ClauseChange[]): PartOfDifference {
  const [old, now] = [before, after].map(({ documents }) => documents.find((each) => each.id === id))
  return {
    heading: (now ?? old)?.title[language] ?? id,
    lead: versionsInWords(old, now, language),
    texts: changes.map((change) => ({
      ref: change.ref,
      title: change.title[language],
      stretches: marked(change.before?.[language] ?? '', change.after?.[language] ?? ''),
      notes: [
        { label: texts.kind[language], text: kinds[change.change][language] },
        ...(change.moved ? [{ label: texts.place[language], text: placeInWords(change.moved, language) }] : []),
        { label: texts.needs[language], text: needInWords(change, language) },
      ],
    })),
  }
}

/** A draft and what it is drafted on may have the same day: then there is nothing to say. */
function versionsInWords(old: Document | undefined, now: Document | undefined, language: Language): readonly string[] {
  const day = ({ version }: Document): string => dayInWords(version)[language]
  if (!now) return old ? [`${texts.goneDocument[language]} ${day(old)}.`] : []
  if (!old) return [`${texts.newDocument[language]} ${day(now)}.`]
  if (old.version === now.version) return []
  return [`${texts.versionOf[language]} ${day(now)} ${texts.insteadOf[language]} ${day(old)}.`]
}

const placeInWords = ({ after }: { readonly after: string | null }, language: Language): string =>
  after === null ? texts.nowFirst[language] : `${texts.nowAfter[language]} ${after}`

/** `eine Mitteilung (AGB § 11.1)`; where the terms name no clause for what has to happen, that is said. */
function needInWords(
  { needs, by }: { readonly needs: Needs; readonly by: string | undefined },
  language: Language,
): string {
  const asks = needs === 'notice' || needs === 'consent'
  const clause = by ?? (asks ? texts.silent[language] : undefined)
  return `${need[needs][language]}${clause === undefined ? '' : ` (${clause})`}`
}

function choicesPart(choices: readonly ChoiceChange[], language: Language): PartOfDifference {
  return {
    heading: texts.choices[language],
    lead: [],
    texts: choices.map((change) => ({
      ref: change.choice.ref ?? begun(settingInWords(change.choice.name))[language],
      title: change.choice.ref === undefined ? '' : texts.reading[language],
      stretches: marked(change.before[language], change.after[language]),
      notes: [{ label: texts.needs[language], text: needInWords(change, language) }],
    })),
  }
}

const begun = ({ de, en }: Said): Said => ({ de: capital(de), en: capital(en) })
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

function leavingPart({ tried, of, mayLeave }: NonNullable<Compared['trial']>, language: Language): PartOfDifference {
  const count = { de: `Ausprobiert an ${tried} von ${of} Verträgen.`, en: `Tried on ${tried} of ${of} agreements.` }
  const lead = [`${texts.tried[language]} ${count[language]}`]
  if (mayLeave.length === 0)
    return { heading: texts.leaving[language], lead: [...lead, texts.nobody[language]], texts: [] }
  return {
    heading: texts.leaving[language],
    lead,
    texts: [],
    table: {
      columns: [texts.agreement[language], texts.mayLeaveUntil[language]],
      rows: mayLeave.map(({ agreement, lastOn }) => [
        agreement,
        lastOn === null ? texts.beyond[language] : dayInWords(lastOn)[language],
      ]),
    },
  }
}
