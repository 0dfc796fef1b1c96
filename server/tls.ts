import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import type { Place, TlsFiles } from './place.ts'
import {
  tlsCertificateInvalid,
  tlsCertificateNotValid,
  tlsCertificateOtherName,
  tlsFileUnreadable,
  tlsKeyInvalid,
  tlsKeyOther,
} from './place-problems.ts'
import { ProblemError } from './problems.ts'

/** What an encrypted server needs: certificate with chain, key, and how it speaks. */
export interface Tls extends SecureContextOptions {
  readonly cert: string
  readonly key: string
}

/**
 * TLS 1.3, and of 1.2 what forward secrecy and authenticated encryption leave (BSI TR-02102-2, Mozilla "intermediate"). The
 * client chooses among them, since it knows whether it computes AES fast.
 */
const speaks = {
  minVersion: 'TLSv1.2',
  ciphers: [
    'TLS_AES_128_GCM_SHA256',
    'TLS_AES_256_GCM_SHA384',
    'TLS_CHACHA20_POLY1305_SHA256',
    'ECDHE-ECDSA-AES128-GCM-SHA256',
    'ECDHE-RSA-AES128-GCM-SHA256',
    'ECDHE-ECDSA-AES256-GCM-SHA384',
    'ECDHE-RSA-AES256-GCM-SHA384',
    'ECDHE-ECDSA-CHACHA20-POLY1305',
    'ECDHE-RSA-CHACHA20-POLY1305',
  ].join(':'),
} as const satisfies SecureContextOptions

/**
 * Reads certificate and key and makes sure that browsers will accept them for the public addresses.
 *
 * @throws ProblemError TLS_FILE_UNREADABLE, TLS_CERTIFICATE_INVALID, TLS_KEY_INVALID, TLS_KEY_OTHER, TLS_CERTIFICATE_NOT_VALID,
 *   TLS_CERTIFICATE_OTHER_NAME
 */
export async function readTls(files: TlsFiles, origins: Place['origins'], now = new Date()): Promise<Tls> {
  const [cert, key] = await Promise.all([readText(files.certificate), readText(files.key)])
  const certificate = certificateIn(cert, files.certificate)
  if (!certificate.checkPrivateKey(keyIn(key, files.key))) throw new ProblemError(tlsKeyOther(files))
  refuseOtherTimes(certificate, files.certificate, now)
  for (const origin of origins) refuseOtherName(certificate, files.certificate, new URL(origin).hostname)
  refuseWhatCannotServe({ cert, key, ...speaks }, files.certificate)
  return { cert, key, ...speaks }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new ProblemError(tlsFileUnreadable({ file, reason }), { cause: error })
  }
}

/** The first certificate of a file; those of its chain come after it. */
function certificateIn(pem: string, file: string): X509Certificate {
  try {
    return new X509Certificate(pem)
  } catch (error) {
    throw new ProblemError(tlsCertificateInvalid({ file, reason: 'PEM' }), { cause: error })
  }
}

/** What the library says of a key stays here: it may quote the key. */
function keyIn(pem: string, file: string) {
  try {
    return createPrivateKey(pem)
  } catch {
    throw new ProblemError(tlsKeyInvalid({ file }))
  }
}

function refuseOtherTimes({ validFromDate, validToDate }: X509Certificate, file: string, now: Date): void {
  if (validFromDate <= now && now <= validToDate) return
  const [from, until] = [validFromDate, validToDate].map((time) => time.toISOString().slice(0, 16))
  throw new ProblemError(tlsCertificateNotValid({ file, from: `${from}Z`, until: `${until}Z` }))
}

/** Browsers look at the alternative names alone, and so do we. */
function refuseOtherName(certificate: X509Certificate, file: string, hostname: string): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  const names = certificate.subjectAltName
  const isNamed = isIP(host) ? certificate.checkIP(host) : certificate.checkHost(host, { subject: 'never' })
  if (names && isNamed) return
  throw new ProblemError(tlsCertificateOtherName({ file, host, found: names ?? '–' }))
}

/** The last word has OpenSSL: a key may be too short for it, or its digest too weak. */
function refuseWhatCannotServe(tls: Tls, file: string): void {
  try {
    createSecureContext(tls)
  } catch (error) {
    const { reason = 'OpenSSL' } = error as { reason?: string }
    throw new ProblemError(tlsCertificateInvalid({ file, reason }), { cause: error })
  }
}

/** How many days the certificate of a file is still valid, rounded down. */
export const daysLeft = ({ cert }: Tls, now = new Date()): number =>
  Math.floor((new X509Certificate(cert).validToDate.getTime() - now.getTime()) / 86_400_000)
