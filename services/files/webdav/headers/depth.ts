/** How far down a request reaches (RFC 4918, 10.2). */
export type Depth = '0' | '1' | 'infinity'

/**
 * @param header as it was sent; undefined if it was not
 * @returns undefined if it says nothing that is known
 */
export function depthFrom(header: string | undefined, otherwise: Depth): Depth | undefined {
  if (header === undefined) return otherwise
  const said = header.trim().toLowerCase()
  return said === '0' || said === '1' || said === 'infinity' ? said : undefined
}
