/** Lists of revoked certificates (RFC 5280, 5), as an operator lays them beside the roots: they are read, and nobody is asked for them. */
import { verify, type X509Certificate } from 'node:crypto'
import {
  bitsIn,
  type Element,
  integerIn,
  isSequence,
  NotUnderstood,
  octetsIn,
  oidIn,
  partsOf,
  rawOf,
  read,
  tagged,
  timeIn,
} from './der.ts'

/** A list, taken apart. Who signed it is not judged yet. */
export interface RevocationList {
  /** The name of whoever issued it, in DER. */
  readonly issuer: Buffer
  /** What is signed, and by which signature. */
  readonly content: Buffer
  readonly algorithm: string
  readonly signature: Buffer
  /** By serial numbers, in hexadecimal digits. */
  readonly revoked: ReadonlyMap<string, Revocation>
}

export interface Revocation {
  /** In milliseconds. */
  readonly at: number
  /** RFC 5280, 5.3.1; null where the list gives none. */
  readonly reason: number | null
}

const REASON = '2.5.29.21'
/** It was withdrawn again: RFC 5280, 5.3.1. */
const REMOVED = 8
/**
 * Unspecified, affiliation changed, superseded, cessation of operation: what was stamped before stays good. With any other reason, and
 * without one, nobody knows who held the key before (RFC 3161, 4, no. 1 and 2).
 */
const HARMLESS: readonly (number | null)[] = [0, 3, 4, 5]

const DIGESTS: Readonly<Record<string, string | null>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
  '1.3.101.112': null,
}

/** The lists in a PEM text, which may hold certificates too; undefined if one of them cannot be read. */
export function revocationListsIn(pem: string): readonly RevocationList[] | undefined {
  const blocks = pem.matchAll(/-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/g)
  try {
    return [...blocks].map(([, base64 = '']) => listIn(Buffer.from(base64, 'base64')))
  } catch {
    return undefined
  }
}

/** CertificateList: what is signed, algorithm, signature. */
function listIn(der: Uint8Array): RevocationList {
  const [content, algorithm, signature] = partsOf(read(der))
  if (content === undefined) throw new NotUnderstood('list of revoked certificates')
  // A version may stand before, an algorithm and the issuer always; then times, and entries if there are any.
  const parts = partsOf(content)
  const [issuer, ...rest] = parts.slice(isSequence(parts[0]) ? 1 : 2)
  if (issuer === undefined) throw new NotUnderstood('list of revoked certificates')
  const entries = rest.find(isSequence)
  return {
    issuer: rawOf(issuer),
    content: rawOf(content),
    algorithm: oidIn(partsOf(algorithm)[0]),
    signature: bitsIn(signature),
    revoked: new Map((entries ? partsOf(entries) : []).map((each) => entryIn(partsOf(each)))),
  }
}

function entryIn([serial, at, extensions]: readonly Element[]): readonly [string, Revocation] {
  const given = (extensions ? partsOf(extensions) : []).map(partsOf).find(([type]) => oidIn(type) === REASON)
  const reason = given ? Number.parseInt(integerIn(read(octetsIn(given.at(-1)))), 16) : null
  return [integerIn(serial), { at: timeIn(at), reason }]
}

/**
 * Whether a certificate was revoked so that what was signed with it at that time proves nothing: it was revoked by then, or later for
 * a reason that leaves open who held the key before. Only lists that its issuer has signed count.
 */
export function isRevoked(
  certificate: X509Certificate,
  issuer: X509Certificate,
  lists: readonly RevocationList[],
  at: number,
): boolean {
  const { serial, issuedBy } = namedIn(certificate)
  return lists
    .filter((list) => list.issuer.equals(issuedBy) && isSignedBy(list, issuer))
    .some(({ revoked }) => {
      const found = revoked.get(serial)
      if (found === undefined || found.reason === REMOVED) return false
      return found.at <= at || !HARMLESS.includes(found.reason)
    })
}

function isSignedBy({ algorithm, content, signature }: RevocationList, { publicKey }: X509Certificate): boolean {
  const digest = DIGESTS[algorithm]
  return digest !== undefined && verify(digest, content, publicKey, signature)
}

/** TBSCertificate: a version in a tag, serial number, algorithm, issuer. */
function namedIn(certificate: X509Certificate): { readonly serial: string; readonly issuedBy: Buffer } {
  const parts = partsOf(partsOf(read(certificate.raw))[0])
  const [serial, , issuer] = tagged(parts.slice(0, 1), 0) ? parts.slice(1) : parts
  if (issuer === undefined) throw new NotUnderstood('certificate')
  return { serial: integerIn(serial), issuedBy: rawOf(issuer) }
}
