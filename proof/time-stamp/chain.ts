import type { X509Certificate } from 'node:crypto'
import { isRevoked, type RevocationList } from './revocation.ts'

/** What is wrong with a chain of certificates. */
export type ChainFault = 'AUTHORITY_EXPIRED' | 'AUTHORITY_NOT_TRUSTED' | 'AUTHORITY_REVOKED'

/** No real chain is longer. */
const LONGEST = 8

/**
 * Whether a certificate leads to one of those that are trusted, every one of the chain being valid at a time: that of the token, and
 * not that of today. Whether one was revoked is said by lists that are at hand, and nobody is asked: that would need a network, and what
 * it answers changes.
 *
 * @param at in milliseconds
 * @param lists whatever is not on them counts as not revoked
 */
export function judgeChain(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  at: number,
  lists: readonly RevocationList[] = [],
): ChainFault | undefined {
  const chain = chainTo(certificate, others, trusted, LONGEST)
  if (chain === undefined) return 'AUTHORITY_NOT_TRUSTED'
  if (!chain.every((each) => isValidAt(each, at))) return 'AUTHORITY_EXPIRED'
  // Nobody stands above the last one: it is trusted or it is not.
  const revoked = chain.some((each, n) => chain[n + 1] && isRevoked(each, chain[n + 1] as X509Certificate, lists, at))
  return revoked ? 'AUTHORITY_REVOKED' : undefined
}

function chainTo(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  trusted: readonly X509Certificate[],
  left: number,
): readonly X509Certificate[] | undefined {
  if (trusted.some((each) => each.raw.equals(certificate.raw))) return [certificate]
  if (left === 0) return undefined
  const issuers = [...trusted, ...others].filter((each) => hasIssued(each, certificate))
  for (const issuer of issuers) {
    const above = chainTo(issuer, others, trusted, left - 1)
    if (above) return [certificate, ...above]
  }
  return undefined
}

const hasIssued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca &&
  !issuer.raw.equals(certificate.raw) &&
  certificate.checkIssued(issuer) &&
  certificate.verify(issuer.publicKey)

const isValidAt = ({ validFromDate, validToDate }: X509Certificate, at: number): boolean =>
  validFromDate.getTime() <= at && at <= validToDate.getTime()
