/** What becomes of an entry: the engine decides it, people work it through, it is enforced or evidenced, it is sold, or it is only said. */
export const natures = ['rule', 'process', 'control', 'service', 'text'] as const
export type Nature = (typeof natures)[number]


/** How far an entry has come. From `claimed` on its sentence stands in a document. */
export const states = [
  'executed',
  'tracked',
  'enforced',
  'evidenced',
  'sold',
  'text only',
  'claimed',
  'missing',
] as const
export type State = (typeof states)[number]

export interface Covered {
  readonly id: string
  readonly nature: Nature
  readonly state: State
  /** Where its sentences stand: `AGB § 5.2 S. 1`. */
  readonly refs: readonly string[]
  /** Why it has come no further, for people who write terms. */
  readonly lacking: readonly string[]
}
export interface CoverageOfProvider {
  readonly id: string
  readonly total: number
  readonly byKind: Readonly<Record<Nature, Readonly<Record<string, number>>>>
  readonly missing: readonly string[]
  /** The kinds of facts that happen in lives under these terms. */
  readonly kinds: readonly string[]
  readonly entries: readonly Covered[]
}
