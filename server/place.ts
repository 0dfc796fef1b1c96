import { resolve } from 'node:path'
import {
  addressMissing,
  addressNotHttps,
  addressNotServed,
  listenNotProtected,
  tlsHalfGiven,
} from './place-problems.ts'
import { ProblemError } from './problems.ts'
import { isLoopback, isLoopbackOrigin } from './settings/network.ts'
import type { Settings } from './settings/table.ts'

/** Where the house stands, and under which addresses people reach it. */
export interface Place {
  /** The address of this machine at which it listens. */
  readonly host: string
  /** 0 for any port that is free. */
  readonly port: number
  /** The public addresses, the first for links; none on loopback, where it is the one that is listened at. */
  readonly origins: readonly string[]
  readonly tls: TlsFiles | undefined
  /** Addresses and networks of the proxies in front whose word counts. */
  readonly proxies: readonly string[]
}

/** Absolute paths of PEM files. */
export interface TlsFiles {
  readonly certificate: string
  readonly key: string
}

const usualPort = 4180

/**
 * The place that the settings name, if they fit together: whatever leaves this machine is encrypted, by Klausel or by a proxy
 * in front of it, and a public house knows its address.
 *
 * @throws ProblemError TLS_HALF_GIVEN, LISTEN_NOT_PROTECTED, ADDRESS_MISSING, ADDRESS_NOT_HTTPS, ADDRESS_NOT_SERVED
 */
export function placeIn(settings: Settings): Place {
  const place: Place = {
    host: settings.listen ?? '127.0.0.1',
    port: settings.port ?? usualPort,
    origins: settings.address ?? [],
    tls: tlsIn(settings),
    proxies: settings.proxies ?? [],
  }
  refuseOpenEar(place)
  refuseUnknownAddress(place)
  for (const address of place.origins) refuseEmptyPromise(address, place)
  return place
}

function tlsIn({ tlsCertificate, tlsKey }: Settings): TlsFiles | undefined {
  if (tlsCertificate && tlsKey) return { certificate: resolve(tlsCertificate), key: resolve(tlsKey) }
  const [certificate, key] = ['--tls-cert', '--tls-key']
  if (tlsCertificate) throw new ProblemError(tlsHalfGiven({ given: certificate, missing: key }))
  if (tlsKey) throw new ProblemError(tlsHalfGiven({ given: key, missing: certificate }))
  return undefined
}

const isProtected = ({ tls, proxies }: Place): boolean => tls !== undefined || proxies.length > 0

function refuseOpenEar(place: Place): void {
  if (!isLoopback(place.host) && !isProtected(place)) throw new ProblemError(listenNotProtected({ host: place.host }))
}

function refuseUnknownAddress({ host, proxies, origins }: Place): void {
  if (origins.length > 0) return
  if (!isLoopback(host)) throw new ProblemError(addressMissing({ listen: `--listen ${host}` }))
  if (proxies.length > 0) throw new ProblemError(addressMissing({ listen: '--behind-proxy' }))
}

function refuseEmptyPromise(address: string, place: Place): void {
  const isEncrypted = address.startsWith('https:')
  if (!isEncrypted && !isLoopbackOrigin(address)) throw new ProblemError(addressNotHttps({ address }))
  if (isEncrypted && !isProtected(place)) throw new ProblemError(addressNotServed({ address }))
}

/** Whether nobody but this machine itself reaches the house: no public address, no proxy in front. */
export const isPrivate = ({ host, origins, proxies }: Place): boolean =>
  isLoopback(host) && proxies.length === 0 && origins.every(isLoopbackOrigin)

/** The address for people, once the port is known: the public one, or the one that is listened at. */
export function addressAt({ host, origins, tls }: Place, port: number): string {
  return origins[0] ?? `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}
