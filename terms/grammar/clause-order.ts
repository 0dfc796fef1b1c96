/**
 * The order in which clauses stand in their document, by the numbers of their references: `§ 5.2` before `§ 5.2 S. 1` before
 * `§ 10`; what has no number comes first. Letters count as numbers where they are called so: `Nr. 3 Buchst. b` after `Nr. 3 Buchst. a S. 2`.
 */
export const byNumber = (a: { readonly ref: string }, b: { readonly ref: string }): number =>
  compared(numbersIn(a.ref), numbersIn(b.ref))

const numbersIn = (ref: string): readonly number[] =>
  [...ref.matchAll(/\d+|(?<=Buchst\. )[a-z]/g)].map(([part]) => (/\d/.test(part) ? Number(part) : letter(part)))
const letter = (part: string): number => part.charCodeAt(0) - 'a'.charCodeAt(0) + 1

function compared(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((number, n) => number !== b[n])
  if (place < 0) return a.length - b.length
  return (a[place] ?? 0) - (b[place] ?? -1)
}
