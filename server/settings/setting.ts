import type { Sentence } from '../language.ts'

/** One thing that can be set at a start: by an option of the command, by a variable, or not at all. */
export interface Setting<Value> {
  /** `port` for `--port`; absent where other users of the machine, who see commands, may not see the value. */
  readonly option?: string
  readonly variable: string
  /** What stands in the usage: `<number>`. */
  readonly takes: Sentence
  /** What holds where nothing is set, in words. */
  readonly usual: Sentence
  readonly meaning: Sentence
  /** What a value must look like, in words. */
  readonly expected: Sentence
  /** The value that was given, or undefined where it is none. */
  readonly read: (given: string) => Value | undefined
}

/** States a setting; only for the type of its value. */
export const setting = <Value>(stated: Setting<Value>): Setting<Value> => stated

/** The same in both languages: numbers, addresses, names. */
export const same = (text: string): Sentence => ({ de: text, en: text })
