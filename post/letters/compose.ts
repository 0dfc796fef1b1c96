import type { AgreementRow } from '../../journal/agreement.ts'
import { wanted } from '../../terms/engine/duties.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { type Instant, isDay } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { AnyFact, Declaration } from '../../terms/grammar/fact.ts'
import { end } from '../../terms/grammar/matters/agreement.ts'
import { form } from '../../terms/grammar/matters/declarations.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { detailsOf } from '../../terms/words/facts.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import type { Named, Shown, Wording } from './named.ts'
import { phrases } from './phrases.ts'
import { instantInWords, nearestFact, reasonsFor } from './reasons.ts'
import type { Composed, Section } from './section.ts'

/** An agreement as a letter sees it. */
export interface LetterAgreement {
  readonly row: AgreementRow
  readonly program: Program
  readonly facts: readonly AnyFact[]
  readonly now: Instant
}

/** What a letter is made from. */
export interface Occasion {
  readonly wording: Wording
  /** The duty's key and content: `confirmTermination:agreement`. */
  readonly key: string
  readonly content: string
  readonly language: Language
  /** The provider's name, as it signs. */
  readonly provider: string
  /** The name of whoever the letter goes to; empty where it is written to nobody by name. */
  readonly recipient: string
  /** How the provider is reached, where its letterhead says it. */
  readonly contact?: string
  /** When what the letter tells of happened, where no fact behind its duty says so. */
  readonly happened?: Instant
}

/**
 * A letter made from the duty's sentence, its reasons and what the reader can do, before it takes a form.
 *
 * @returns undefined where the facts do not tell what the letter must say: then a person writes it
 */
export function compose(agreement: LetterAgreement, occasion: Occasion): Composed | undefined {
  const { wording, language, provider, recipient } = occasion
  const named = namedIn(agreement, occasion)
  const sentence = wording.says(named)
  if (sentence === undefined) return undefined
  const shown = wording.shows?.(named)
  const reasons = reasonsFor(agreement.program, becauseOf(named, occasion), language)
  const words = phrases[language]
  return {
    subject: wording.subject[language],
    sections: [
      { paragraphs: [recipient === '' ? words.greetingToNobody : words.greeting(recipient), sentence[language]] },
      ...(shown === undefined ? [] : [sectionOf(shown, language)]),
      { heading: words.youCan, paragraphs: [wording.youCan[language]] },
    ],
    clauses: reasons.clauses.map(({ ref, title, sentence: text }) => ({ ref, title, text })),
    happened: reasons.facts,
    closing: [words.closing, provider],
    reference: agreement.row.agreement,
  }
}

function namedIn(agreement: LetterAgreement, { key, content, contact, happened }: Occasion): Named {
  const { program } = agreement
  const walk = replay(program, agreement.facts, agreement.now)
  const about = key.slice(key.indexOf(':') + 1)
  const fact = nearestFact(wanted(walk).get(key)?.because)
  const at = happened ?? fact?.at
  return {
    about,
    called: subjectInWords(program, about),
    content,
    fact,
    details: fact === undefined ? [] : detailsOf(program, fact),
    happened: at === undefined ? undefined : instantInWords(at),
    ends: lastDayOf(walk, about),
    contact,
    walk,
  }
}

const becauseOf = (named: Named, { wording, key }: Occasion) =>
  wanted(named.walk).get(key)?.because ?? wording.because?.(named)

/** Of what it is about, where that ends apart; else of the agreement. */
function lastDayOf(walk: Walk, about: string): Said | undefined {
  const ending = walk.decision(end, about) ?? walk.decision(end, 'agreement')
  const lastDay = ending?.value.lastDay
  return lastDay !== undefined && isDay(lastDay) ? dayInWords(lastDay) : undefined
}

function sectionOf({ heading, paragraphs = [], table, points }: Shown, language: Language): Section {
  const inLanguage = (all: readonly Said[]): readonly string[] => all.map((each) => each[language])
  return {
    ...(heading === undefined ? {} : { heading: heading[language] }),
    paragraphs: inLanguage(paragraphs),
    ...(table === undefined ? {} : { table: { heads: inLanguage(table.heads), rows: table.rows.map(inLanguage) } }),
    ...(points === undefined ? {} : { points: inLanguage(points) }),
  }
}

/**
 * Whether the terms ask for any form of what the provider declares. Then a letter is both sent and kept: an e-mail names its
 * author on a durable medium (§ 126b BGB), and the post box shows it to those whose mail was lost.
 */
export function termsAskForm({ program, facts, now }: LetterAgreement): boolean {
  const declaration = { kind: 'changeReceived', by: 'provider', id: 0, at: now } as unknown as Declaration
  const asked = replay(program, facts, now).value(form, declaration)
  return asked !== undefined && asked.isMetBy('telephone') !== true
}
