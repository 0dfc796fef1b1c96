/** References in the order of the text with one of them moved to stand after another; `null`: before all. */
export function withMoved(order: readonly string[], ref: string, after: string | null): readonly string[] {
  const others = order.filter((each) => each !== ref)
  return others.toSpliced(after === null ? 0 : others.indexOf(after) + 1, 0, ref)
}

/** All references of two versions: in the order of the later one, and what is gone where it stood. */
export function bothInOrder(before: readonly string[], after: readonly string[]): readonly string[] {
  const all = [...after]
  for (const [n, ref] of before.entries())
    if (!all.includes(ref)) all.splice(n === 0 ? 0 : all.indexOf(before[n - 1] ?? '') + 1, 0, ref)
  return all
}

/** What stands elsewhere in a later version: as few as explain the new order. */
export function movedIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const places = new Map(before.map((ref, place) => [ref, place]))
  const stayed = after.filter((ref) => places.has(ref))
  const inPlace = new Set(longestRising(stayed.map((ref) => places.get(ref) ?? 0)))
  return stayed.filter((ref) => !inPlace.has(places.get(ref) ?? 0))
}

/** The longest row of numbers that rises, leaving others out. */
function longestRising(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = []
  for (const number of numbers) {
    const length = best.findLastIndex((row) => (row.at(-1) ?? -1) < number)
    best[length + 1] = [...(best[length] ?? []), number]
  }
  return best.at(-1) ?? []
}
