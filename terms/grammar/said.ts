/** What a person reads, in both languages. */
export interface Said {
  readonly de: string
  readonly en: string
}
export type Language = keyof Said

/** A value that a sentence can name: its words in both languages, and what the rule does with it. */
export const say = <Does extends object>(de: string, en: string, does: Does): Said & Does => ({ de, en, ...does })

/** The words alone, of what is said and does something besides; what is kept or sent needs no more. */
export const wordsOf = ({ de, en }: Said): Said => ({ de, en })
