import type { Clause, SaysWhatItDoes, Where, Written } from './clause.ts'
import type { Party } from './party.ts'
import type { Said } from './said.ts'

/**
 * A sentence that the engine does not decide by itself. It says what becomes of it instead: a case that people work through, a measure that is
 * kept up and evidenced, a function that is sold, or nothing at all.
 */
export type Statement = TextOnly | Undertaking | Measure | Performance

/** Said but deliberately not done: liability, jurisdiction. The reason is counted in the coverage report. */
export interface TextOnly extends Written<Where> {
  readonly textOnly: string
}

/** What somebody does when the occasion comes, by a judgement that no rule can make. */
export interface Undertaking extends Written<Where> {
  readonly undertaking: {
    readonly who: Party | 'both'
    /** The duty that it is tracked as: `assistDataSubject`. */
    readonly duty: string
  }
}

/** A technical or organisational measure (Art. 32 GDPR). */
export interface Measure extends Written<Where> {
  readonly measure: {
    /** The software enforces it, or people keep it up and show that they do. */
    readonly kept: 'by the software' | 'by people'
    /** What shows that it is kept: a log, a photograph of the door, a record of training. */
    readonly evidence: Said
    /** After how many months somebody looks again; twelve unless the text says otherwise. */
    readonly reviewedAfterMonths?: number
  }
}

/** A function of a service that is sold. */
export interface Performance extends Written<Where> {
  /** The item of the offer that carries it: `files.single`. */
  readonly performance: { readonly item: string }
}

/**
 * Each as it is written. `textOnly({ ref: '§ 8.3', …, where: {}, textOnly: 'Limitation is a defence that somebody must raise.' })`; a name in
 * the sentence without value does not compile, as in a clause.
 */
const stated =
  <S extends Statement>() =>
  <W extends Where, const De extends string, const En extends string>(
    written: Omit<S, 'de' | 'en' | 'where'> & {
      readonly where: W
      de: De & SaysWhatItDoes<De, W>
      en: En & SaysWhatItDoes<En, W>
    },
  ): S =>
    written as unknown as S

export const textOnly = stated<TextOnly>()
export const undertaking = stated<Undertaking>()
export const measure = stated<Measure>()
export const performance = stated<Performance>()

/** Whether the engine decides by a sentence. */
export const isClause = (written: Clause | Statement): written is Clause => 'when' in written || 'decides' in written
