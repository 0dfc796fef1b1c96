import type { Language, Said } from './said.ts'

/** Why a condition does not hold: a sentence with the values it was measured against. */
export class No {
  readonly #de: string
  readonly #en: string
  readonly #values: Readonly<Record<string, Said | string | number>>

  constructor(de: string, en: string, values: Readonly<Record<string, Said | string | number>> = {}) {
    this.#de = de
    this.#en = en
    this.#values = values
  }
  get de(): string {
    return this.#filled(this.#de, 'de')
  }
  get en(): string {
    return this.#filled(this.#en, 'en')
  }
  toJSON(): Said {
    return { de: this.de, en: this.en }
  }
  #filled(text: string, language: Language): string {
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = this.#values[name]
      return value === undefined ? whole : typeof value === 'object' ? value[language] : String(value)
    })
  }
}

/**
 * What `provided` answers: yes, or no with its reason. Write `condition || no('…', '…')`, and join several with `all`.
 * A `No` is an object and so truthy; `all` is the only right way to say "and".
 */
export type Answer = true | No

/** `no('Es ist kein Mahnschreiben zugegangen.', 'No reminder was received.')`; `{name}` in it is filled from `values`. */
export const no = (de: string, en: string, values?: Readonly<Record<string, Said | string | number>>): No =>
  new No(de, en, values)

/** Yes if every answer is yes; otherwise the first no. */
export function all(...answers: readonly Answer[]): Answer {
  return answers.find((answer): answer is No => answer !== true) ?? true
}
/** Yes if one answer is yes; otherwise the last no. */
export function any(...answers: readonly [Answer, ...Answer[]]): Answer {
  return answers.reduce((answer, next) => (answer === true ? answer : next))
}
