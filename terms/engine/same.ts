/** Whether two values of a matter or two outcomes are the same: by content, so that clauses which agree never clash. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a.constructor !== b.constructor) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => same(a[name as keyof typeof a], b[name as keyof typeof b]))
  )
}
