/** Reads what an authority answers (RFC 3161, 2.4.2), in the form of RFC 5652; it judges nothing yet. */
import { X509Certificate } from 'node:crypto'
import {
  type Element,
  integerIn,
  isInteger,
  isSequence,
  isTrue,
  NotUnderstood,
  octetsIn,
  oidIn,
  partsOf,
  rawOf,
  read,
  tagged,
  timeIn,
} from './der.ts'

/** A token, taken apart. */
export interface Token {
  /** The time in it. */
  readonly at: number
  /** What was stamped: the algorithm and the digest. */
  readonly imprint: { readonly algorithm: string; readonly digest: Buffer }
  /** In hexadecimal digits; undefined if the authority repeated none. */
  readonly nonce: string | undefined
  /** What is stated, as bytes: digest and time stand in it. */
  readonly content: Buffer
  readonly certificates: readonly X509Certificate[]
  readonly signer: Signer
}

/** Whoever signed the token, and over what. */
export interface Signer {
  readonly digestAlgorithm: string
  readonly signatureAlgorithm: string
  readonly signature: Buffer
  /** The signed attributes as they are hashed: with the tag of a set. */
  readonly attributes: Buffer
  /** Digest of the content, as the attributes state it. */
  readonly messageDigest: Buffer
  /** Which certificate signed: its digest, and by which algorithm. */
  readonly certificate: { readonly algorithm: string; readonly digest: Buffer }
}

/** What an authority answered: a token, or that it gives none. */
export type StampAnswer = { readonly refused: number } | { readonly refused?: undefined; readonly token: Token }

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SHA1 = '1.3.14.3.2.26'
const SHA256 = '2.16.840.1.101.3.4.2.1'
const SET = 0x31

/** @throws NotUnderstood, and whatever a broken certificate makes Node throw */
export function readAnswer(bytes: Uint8Array): StampAnswer {
  const [status, token] = partsOf(read(bytes))
  const given = Number.parseInt(integerIn(partsOf(status)[0]), 16)
  // 0 granted, 1 granted with changes; all else comes without a token (RFC 3161, 2.4.2).
  if (given > 1) return { refused: given }
  const [type, content] = partsOf(token)
  if (oidIn(type) !== SIGNED_DATA) throw new NotUnderstood('signed data')
  return { token: tokenIn(partsOf(partsOf(content)[0])) }
}

function tokenIn(signedData: readonly Element[]): Token {
  const [type, wrapped] = partsOf(signedData[2])
  if (oidIn(type) !== TST_INFO) throw new NotUnderstood('time stamp')
  const content = octetsIn(partsOf(wrapped)[0])
  const held = tagged(signedData, 0)
  const signers = partsOf(signedData.at(-1))
  if (signers.length !== 1) throw new NotUnderstood('token of one authority')
  return {
    ...stated(partsOf(read(content))),
    content,
    certificates: held
      ? partsOf(held)
          .filter(isSequence)
          .map((each) => new X509Certificate(rawOf(each)))
      : [],
    signer: signerIn(partsOf(signers[0])),
  }
}

/** TSTInfo: version, policy, imprint, serial number, time, and then what may be missing. */
function stated([, , imprint, , time, ...rest]: readonly Element[]): Pick<Token, 'at' | 'imprint' | 'nonce'> {
  const [algorithm, digest] = partsOf(imprint)
  const nonce = rest.find(isInteger)
  return {
    at: timeIn(time),
    imprint: { algorithm: oidIn(partsOf(algorithm)[0]), digest: octetsIn(digest) },
    nonce: nonce && integerIn(nonce),
  }
}

/** SignerInfo: version, whose, digest algorithm, signed attributes, signature algorithm, signature. */
function signerIn(parts: readonly Element[]): Signer {
  const [, , digest, signed, algorithm, signature] = parts
  if (signed === undefined || signed !== tagged(parts, 0)) throw new NotUnderstood('token with signed attributes')
  const attributes = new Map(partsOf(signed).map((each) => attributeIn(partsOf(each))))
  if (oidIn(attributes.get(CONTENT_TYPE)) !== TST_INFO) throw new NotUnderstood('signature of a time stamp')
  const hashed = rawOf(signed)
  hashed[0] = SET
  return {
    digestAlgorithm: oidIn(partsOf(digest)[0]),
    signatureAlgorithm: oidIn(partsOf(algorithm)[0]),
    signature: octetsIn(signature),
    attributes: hashed,
    messageDigest: octetsIn(attributes.get(MESSAGE_DIGEST)),
    certificate: certificateNamed(attributes),
  }
}

const attributeIn = ([type, values]: readonly Element[]): [string, Element | undefined] => [
  oidIn(type),
  partsOf(values)[0],
]

/** RFC 5816: the second form names its algorithm, SHA-256 where it names none; the first form is SHA-1. */
function certificateNamed(attributes: ReadonlyMap<string, Element | undefined>): Signer['certificate'] {
  const [second, first] = [attributes.get(SIGNING_CERTIFICATE_V2), attributes.get(SIGNING_CERTIFICATE)]
  const [named] = partsOf(partsOf(second ?? first)[0])
  const parts = partsOf(named)
  const [algorithm, digest] = isSequence(parts[0]) ? parts : [undefined, parts[0]]
  if (second === undefined) return { algorithm: SHA1, digest: octetsIn(parts[0]) }
  return { algorithm: algorithm ? oidIn(partsOf(algorithm)[0]) : SHA256, digest: octetsIn(digest) }
}

const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** Whether a certificate is for time stamps and nothing else, and says so with emphasis (RFC 3161, 2.3). */
export function isForTimeStamps(certificate: X509Certificate): boolean {
  const held = tagged(partsOf(partsOf(read(certificate.raw))[0]), 3)
  if (held === undefined) return false
  const usage = partsOf(partsOf(held)[0])
    .map(partsOf)
    .find(([type]) => oidIn(type) === EXTENDED_KEY_USAGE)
  const uses = usage ? partsOf(read(octetsIn(usage.at(-1)))).map(oidIn) : []
  return isTrue(usage?.[1]) && uses.join() === TIME_STAMPING
}
