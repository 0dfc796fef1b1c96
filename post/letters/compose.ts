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
import { asHtml } from './html.ts'
import type { Written } from './letter.ts'
import { instantInWords, nearestFact, reasonsFor } from './reasons.ts'
import type { Section } from './section.ts'
import type { Wording } from './wording.ts'

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
}

/** A letter made from the duty's sentence, its reasons and what the reader can do; as text, and the same as HTML. */
export function compose(agreement: LetterAgreement, occasion: Occasion): Written {
  const { wording, language } = occasion
  const subject = wording.subject[language]
  const sections = sectionsOf(agreement, occasion)
  return { subject, text: sections.map(asText).join('\n\n'), html: asHtml(subject, language, sections) }
}

function sectionsOf(agreement: LetterAgreement, occasion: Occasion): readonly Section[] {
  const { wording, key, content, language, provider, recipient } = occasion
  const walk = replay(agreement.program, agreement.facts, agreement.now)
  const because = wanted(walk).get(key)?.because
  const reasons = reasonsFor(agreement.program, because, language)
  const fact = nearestFact(because)
  const sentence = wording.says({
    about: key.slice(key.indexOf(':') + 1),
    content,
    happened: fact && instantInWords(fact.at),
    ends: lastDayOf(walk),
  })
  const words = phrases[language]
  return [
    { paragraphs: [recipient === '' ? words.greetingToNobody : words.greeting(recipient), sentence[language]] },
    {
      heading: words.why,
      paragraphs: reasons.clauses.map((each) => `${each.ref} ${each.title}: ${words.quote(each.sentence)}`),
      points: reasons.facts,
    },
    { heading: words.youCan, paragraphs: [wording.youCan[language]] },
    { paragraphs: [words.closing, provider] },
    { paragraphs: [`${words.agreement} ${agreement.row.agreement}`] },
  ]
}

function lastDayOf(walk: Walk): Said | undefined {
  const lastDay = walk.decision(end, 'agreement')?.value.lastDay
  return lastDay !== undefined && isDay(lastDay) ? dayInWords(lastDay) : undefined
}

const phrases = {
  de: {
    greeting: (name: string) => `Guten Tag ${name},`,
    greetingToNobody: 'Guten Tag,',
    why: 'Warum Sie diesen Brief bekommen',
    youCan: 'Was Sie tun können',
    closing: 'Mit freundlichen Grüßen',
    agreement: 'Vertrag',
    quote: (sentence: string) => `„${sentence}“`,
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    greetingToNobody: 'Good day,',
    why: 'Why you receive this letter',
    youCan: 'What you can do',
    closing: 'Kind regards',
    agreement: 'Agreement',
    quote: (sentence: string) => `"${sentence}"`,
  },
} as const satisfies Record<Language, unknown>

const asText = ({ heading, paragraphs, points = [] }: Section): string =>
  [...(heading === undefined ? [] : [heading]), paragraphs.join('\n\n'), points.map((point) => `- ${point}`).join('\n')]
    .filter((part) => part !== '')
    .join('\n\n')

/**
 * Whether the terms ask for any form of what the provider declares. Then a letter is both sent and kept: an e-mail names its
 * author on a durable medium (§ 126b BGB), and the post box shows it to those whose mail was lost.
 */
export function termsAskForm({ program, facts, now }: LetterAgreement): boolean {
  const declaration = { kind: 'changeReceived', by: 'provider', id: 0, at: now } as unknown as Declaration
  const asked = replay(program, facts, now).value(form, declaration)
  return asked !== undefined && asked.isMetBy('telephone') !== true
}
