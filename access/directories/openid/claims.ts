import type { Found } from '../directory.ts'

/** What a sign-in service says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * Somebody as his sign-in service describes him, known by issuer and subject (OpenID Connect Core, § 5.7): both, because
 * another issuer may use the same subject for somebody else.
 *
 * @returns undefined if it does not vouch for an e-mail address
 */
export function foundIn(claims: Claims, issuer: string, groupsClaim: string): Found | undefined {
  const { sub, email, name } = claims
  if (typeof sub !== 'string' || typeof email !== 'string' || !isVerified(claims)) return undefined
  return {
    subject: `${issuer} ${sub}`,
    name: typeof name === 'string' && name !== '' ? name : email,
    email: email.toLowerCase(),
    groups: groupsIn(claims[groupsClaim]),
  }
}

/** Whether the service says that more than one factor was shown (RFC 8176). */
export const saysSecondFactor = ({ amr }: Claims): boolean => Array.isArray(amr) && amr.includes('mfa')

/** Some services write it as a text. */
const isVerified = ({ email_verified: verified }: Claims): boolean => verified === true || verified === 'true'

function groupsIn(claim: unknown): readonly string[] {
  const listed = Array.isArray(claim) ? claim : [claim]
  return listed.filter((group): group is string => typeof group === 'string' && group !== '')
}
