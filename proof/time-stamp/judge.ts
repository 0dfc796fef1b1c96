import { constants, hash, verify, type X509Certificate } from 'node:crypto'
import { isForTimeStamps, readAnswer, type Token } from './answer.ts'
import { type ChainFault, judgeChain } from './chain.ts'
import type { RevocationList } from './revocation.ts'

/** Why a time stamp proves nothing. */
export type StampFault =
  /** The authority gave none. */
  | 'AUTHORITY_REFUSED'
  /** The answer is not of the form, not about this, or not signed as it says. */
  | 'AUTHORITY_WRONG'
  | ChainFault

export type Stamp =
  | { readonly fault: StampFault }
  | {
      readonly fault?: undefined
      /** The time that is proven. */
      readonly at: number
      /** Who the authority says it is: the name in its certificate. */
      readonly by: string
    }

export interface Judging {
  /** What must have been stamped. */
  readonly data: Uint8Array
  /** The roots that are trusted. */
  readonly roots: readonly X509Certificate[]
  /** What is known of revoked certificates; left out, nothing. */
  readonly lists?: readonly RevocationList[]
  /** What the authority had to repeat, in the moment of asking; later nobody knows it any more. */
  readonly nonce?: string
}

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** Names a certificate inside what is signed with a better one; RFC 3161 began with it. */
const HASHES_OF_CERTIFICATES: Readonly<Record<string, string>> = { ...HASHES, '1.3.14.3.2.26': 'sha1' }

/** Signature algorithms that state their digest themselves. */
const STATED: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
}
const RSA = '1.2.840.113549.1.1.1'
const RSA_PSS = '1.2.840.113549.1.1.10'
const ED25519 = '1.3.101.112'

/**
 * Judges the answer of an authority as RFC 3161 and RFC 5816 ask: it is about these bytes, signed by a certificate for time stamps
 * alone, whose chain leads to a trusted root and was valid at the time in the token. A token stays good when its certificate expires
 * later; one from an expired certificate was never any.
 */
export function judgeStamp(answer: Uint8Array, judging: Judging): Stamp {
  try {
    const read = readAnswer(answer)
    if (read.refused !== undefined) return { fault: 'AUTHORITY_REFUSED' }
    return judgeToken(read.token, judging)
  } catch {
    // Whatever an answer is made of: it is the authority's, and it is wrong.
    return { fault: 'AUTHORITY_WRONG' }
  }
}

function judgeToken(token: Token, { data, roots, lists, nonce }: Judging): Stamp {
  const { at, imprint, content, signer, certificates } = token
  const digest = digestBy(HASHES, imprint.algorithm, data)
  const isAboutThis = digest?.equals(imprint.digest) && (nonce === undefined || nonce === token.nonce)
  const certificate = certificates.find((each) =>
    digestBy(HASHES_OF_CERTIFICATES, signer.certificate.algorithm, each.raw)?.equals(signer.certificate.digest),
  )
  const statesContent = digestBy(HASHES, signer.digestAlgorithm, content)?.equals(signer.messageDigest)
  if (!isAboutThis || !certificate || !statesContent || !isForTimeStamps(certificate))
    return { fault: 'AUTHORITY_WRONG' }
  if (!isSigned(token, certificate)) return { fault: 'AUTHORITY_WRONG' }
  const fault = judgeChain(certificate, certificates, roots, at, lists)
  return fault === undefined ? { at, by: nameOf(certificate) } : { fault }
}

function digestBy(hashes: Readonly<Record<string, string>>, algorithm: string, data: Uint8Array): Buffer | undefined {
  const name = hashes[algorithm]
  return name === undefined ? undefined : hash(name, data, 'buffer')
}

function isSigned({ signer }: Token, { publicKey }: X509Certificate): boolean {
  const { signatureAlgorithm, digestAlgorithm, signature, attributes } = signer
  if (signatureAlgorithm === ED25519) return verify(null, attributes, publicKey, signature)
  const digest = STATED[signatureAlgorithm] ?? HASHES[digestAlgorithm]
  if (digest === undefined) return false
  if (signatureAlgorithm === RSA_PSS) {
    const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
    return verify(digest, attributes, key, signature)
  }
  return (
    (signatureAlgorithm === RSA || signatureAlgorithm in STATED) && verify(digest, attributes, publicKey, signature)
  )
}

/** The common name of a certificate, or all of its subject. */
function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}
