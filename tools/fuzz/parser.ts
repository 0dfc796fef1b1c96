/** A number from 0 on, below a limit. */
export type Below = (limit: number) => number

/**
 * Somebody here reads what a stranger has written. Whatever that is, it is understood or refused by name: in time, and without keeping
 * anything of it. Each parser is described in a `*.fuzz.ts` beside it, which exports `parsers`; all of them are tried.
 */
export interface Parser {
  /** As findings and figures name it; no other has the same. */
  readonly name: string
  /** All that means something to whoever reads, and some that looks like it. */
  readonly pieces: readonly string[]
  /** What real programs send. */
  readonly real: readonly string[]
  /** Puts an input together by rules of its own, where those that nest or are signed would not come about by chance. */
  readonly grown?: (below: Below) => string
  /** So many letters the door lets through at most; those of all headers together, if nothing else is said. */
  readonly longest?: number
  /** Milliseconds that an input of that length may take, where 50 are not enough for one that is read once. */
  readonly within?: number
  /** Whether each letter stands for the byte of its number, as node gives headers and files are told here. */
  readonly isBytes?: boolean
  /** Of so many inputs one is tried, where each takes a way through the whole house. */
  readonly oneOf?: number
  /** Begins what reads, before the first input; what it gives ends it. */
  readonly open?: () => Promise<() => Promise<void>>
  /** Throws unless what has to hold of every input holds of this one. */
  readonly holds: (input: string) => void | Promise<void>
}

type Kind = abstract new (...needed: never[]) => Error

/** What was read; undefined where it was refused in a way that is named. Whatever else is thrown is no answer. */
export function unlessRefused<Value>(read: () => Value, ...kinds: readonly Kind[]): Value | undefined {
  try {
    return read()
  } catch (error) {
    if (kinds.some((kind) => error instanceof kind)) return undefined
    throw error
  }
}
