/** Figures in rows, as a letter shows them: what is open, since when. */
export interface Table {
  /** What the columns hold. The first one names the row. */
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One part of a letter: paragraphs, with a heading, and figures or points below it. */
export interface Section {
  readonly heading?: string
  readonly paragraphs: readonly string[]
  readonly table?: Table
  readonly points?: readonly string[]
}

/** A clause as a letter cites it. */
export interface Cited {
  readonly ref: string
  readonly title: string
  readonly text: string
}

/** A letter before it takes a form: text, HTML and paper are made from the same. */
export interface Composed {
  readonly subject: string
  /** What it says, and what whoever reads it can do; without the reasons. */
  readonly sections: readonly Section[]
  /** Why it is written: the clauses in their own words. */
  readonly clauses: readonly Cited[]
  /** And what happened. */
  readonly happened: readonly string[]
  /** Greeting and name at the end, a line each. */
  readonly closing: readonly string[]
  /** By which the reader finds it again: the agreement. */
  readonly reference: string
}
