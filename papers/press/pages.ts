/**
 * How many pages a paper of the press has: the largest count in its tree of pages, which the press writes uncompressed.
 *
 * @throws Error for what the press did not make
 */
export function pagesOf(file: Uint8Array): number {
  const text = Buffer.from(file).toString('latin1')
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)/g)].map(([, count]) => Number(count))
  if (counts.length === 0) throw new Error('A paper without pages was not made by the press.')
  return Math.max(...counts)
}
