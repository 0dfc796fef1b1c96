/**
 * The order in which clauses stand in their document, by the numbers of their references: `§ 5.2` before `§ 5.2 S. 1` before
 * `§ 10`; what has no number comes first.
 */
export const byNumber = (a: { readonly ref: string }, b: { readonly ref: string }): number =>
  compared(numbersIn(a.ref), numbersIn(b.ref))

const numbersIn = (ref: string): readonly number[] => [...ref.matchAll(/\d+/g)].map(([digits]) => Number(digits))

function compared(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, n) => number !== b[n])
  if (place < 0) return a.length - b.length
  return (a[place] ?? 0) - (b[place] ?? -1)
}
