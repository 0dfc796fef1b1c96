/**
 * The order of two references as a reader finds them: by their numbers, and where these are equal by what stands in brackets.
 *
 * @example ['§ 9.2 S. 10', '§ 9.2 S. 3 (Zugang)', '§ 9.2 S. 3', '§ 10'].toSorted(inOrderOfReading)
 * // § 9.2 S. 3, § 9.2 S. 3 (Zugang), § 9.2 S. 10, § 10
 */
export function inOrderOfReading(a: string, b: string): number {
  const [one, other] = [numbersIn(a), numbersIn(b)]
  for (const [place, number] of one.entries()) {
    const difference = number - (other[place] ?? -1)
    if (difference !== 0) return difference
  }
  return one.length - other.length || a.length - b.length || (a < b ? -1 : 1)
}

/** Those before any bracket: what stands in one only tells apart what shares a number. */
const numbersIn = (ref: string): readonly number[] =>
  [...(ref.split(' (')[0] ?? '').matchAll(/\d+/g)].map(([number]) => Number(number))
