/**
 * The form of an export of the access log: lines of JSON, to be written and read without being held as a whole.
 *
 *   { "klausel": "access log 1", … }     whose log, of which installation, and the public half of its key
 *   { "day": "2026-11-22", … }           each day on which something was written: its first and last number, its head, signed; rows of a
 *                                        day that was erased are missing, its head is not
 *   { "number": 17, "entry": "…" }       a row, as it is hashed; beside it what a field was and is, as far as it still opens
 *   { "size": 57, "statement": "…" }     at the end: how many rows there are in all, and the head, signed
 *
 * The head after a row is SHA-256(head before ‖ number as eight bytes ‖ SHA-256(entry)), beginning with 32 zeros.
 */
export const FORM = 'access log 1'

export interface AccessHeading {
  readonly klausel: typeof FORM
  readonly provider: string
  /** Null for the provider's own content. */
  readonly customer: string | null
  readonly origin: string
  readonly verifierKey: string
}

export interface AccessDayLine {
  readonly day: string
  readonly first: number
  readonly last: number
  /** In base64. */
  readonly head: string
  /** The note with `statementText`; null while the day goes on. */
  readonly note: string | null
  /** The clause by which its rows were erased; null while they are there. */
  readonly erasedBy: string | null
}

export interface AccessLine {
  readonly number: number
  readonly entry: string
  readonly before?: string | null
  readonly after?: string | null
}

export interface AccessEnd {
  readonly size: number
  readonly statement: string
}

/** What the installation signs: so far this log had come at the end of that day, or now. */
export interface AccessStatement {
  readonly origin: string
  readonly provider: string
  readonly customer: string | null
  /** A day, or `so far`. */
  readonly day: string
  readonly size: number
  readonly head: Uint8Array
}

export const statementText = ({ origin, provider, customer, day, size, head }: AccessStatement): string =>
  `klausel ${FORM}\n${origin}\nprovider ${provider}\ncustomer ${customer ?? 'none'}\nday ${day}\nrows ${size}\n` +
  `${Buffer.from(head).toString('base64')}\n`
