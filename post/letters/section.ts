/** One part of a letter: paragraphs, with a heading and points below it. */
export interface Section {
  readonly heading?: string
  readonly paragraphs: readonly string[]
  readonly points?: readonly string[]
}
