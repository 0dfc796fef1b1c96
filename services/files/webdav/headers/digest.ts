/** Whether somebody asks for the digest of the content (RFC 9530, 4): `sha-256=10`, among others, and not with 0. */
export const wantsSha256 = (header: string | readonly string[] | undefined): boolean =>
  typeof header === 'string' && /(?:^|,)\s*sha-256\s*=\s*(?:[1-9]|10)\s*(?:,|$)/i.test(header)

/** @param sha256 in hexadecimal digits */
export const reprDigest = (sha256: string): readonly string[] => [
  'Repr-Digest',
  `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
]

const structured = /(?:^|,)\s*sha-256\s*=\s*:([A-Za-z0-9+/]{43}=):\s*(?:,|$)/i

/**
 * What a content has to be, by what its sender says: `Repr-Digest` or `Content-Digest` (RFC 9530, 2 and 3; they mean the same where
 * nothing is encoded), or `OC-Checksum`, as programs for Nextcloud send it.
 *
 * @returns SHA-256 in hexadecimal digits; undefined if none is named
 */
export function sha256Named(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | undefined {
  for (const header of [headers['repr-digest'], headers['content-digest']]) {
    const digest = typeof header === 'string' ? structured.exec(header)?.[1] : undefined
    if (digest !== undefined) return Buffer.from(digest, 'base64').toString('hex')
  }
  const checksum = headers['oc-checksum']
  return typeof checksum === 'string' ? /\bsha256:([0-9a-f]{64})\b/i.exec(checksum)?.[1]?.toLowerCase() : undefined
}
