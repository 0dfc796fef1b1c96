import type { Language, Said } from '../terms/grammar/said.ts'

/** One thing that was wrong with one field: what was seen there, and what is expected. */
export interface WrongField extends Said {
  readonly field: string
  readonly seen: string
}
/** What was seen, what is asked for, and what to do: without full stops. */
export interface Told {
  readonly seen: Said
  readonly expected: Said
  readonly remedy: Said
}
/** A refusal as it leaves the door: RFC 9457, with the same parts as everywhere in the house. */
export interface Problem extends Told {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  /** The whole sentence in the language that was asked for. */
  readonly detail: string
  /** Where several fields of what was sent are wrong, all of them at once. */
  readonly fields?: readonly WrongField[]
}

/** Thrown by acts and views; the door answers with it. */
export class Refused extends Error {
  readonly code: string
  readonly told: Told
  readonly fields: readonly WrongField[] | undefined

  constructor(code: string, told: Told, fields?: readonly WrongField[]) {
    super(sentenceOf(code, told, 'en'))
    this.name = 'Refused'
    this.code = code
    this.told = told
    this.fields = fields
  }
}

/** `MATTER_UNKNOWN  There is no matter 'acces'; a matter, a claim … is asked about. Look the names up …` */
export function sentenceOf(code: string, { seen, expected, remedy }: Told, language: Language): string {
  return `${code}  ${seen[language]}; ${expected[language]}. ${remedy[language]}.`
}

/** The language that was asked for first among those we speak; English for all others. */
export function languageIn(acceptLanguage: string | undefined): Language {
  const asked = (acceptLanguage ?? '').split(',').map((each) => each.trim().slice(0, 2).toLowerCase())
  return asked.find((each): each is Language => each === 'de' || each === 'en') ?? 'en'
}
