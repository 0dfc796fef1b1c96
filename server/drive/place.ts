import { resolve } from 'node:path'
import type { TlsFiles } from '../place.ts'
import { addressNotHttps, driveAddressNotServed, driveNotProtected, tlsHalfGiven } from '../place-problems.ts'
import { ProblemError } from '../problems.ts'
import { isLoopback, isLoopbackOrigin } from '../settings/network.ts'
import type { Settings } from '../settings/table.ts'

/** Where the network drive stands. */
export interface DrivePlace {
  /** The address of this machine at which it listens. */
  readonly host: string
  /** 0 for any port that is free. */
  readonly port: number
  /** The public address; undefined for the one that is listened at. */
  readonly origin: string | undefined
  readonly tls: TlsFiles | undefined
  /** How many processes answer. */
  readonly processes: number
}

/** While Klausel is only tried out, on this machine alone. */
export const placeForTrying: DrivePlace = {
  host: '127.0.0.1',
  port: 0,
  origin: undefined,
  tls: undefined,
  processes: 1,
}

/**
 * The place that the settings name. Nobody stands between the drive and those who use it: where they come from decides whether
 * they may, and a proxy would hide it. So whatever leaves this machine the drive encrypts by itself.
 *
 * @returns undefined if nothing is said of a drive
 * @throws ProblemError TLS_HALF_GIVEN, DRIVE_NOT_PROTECTED, DRIVE_ADDRESS_NOT_SERVED, ADDRESS_NOT_HTTPS
 */
export function drivePlaceIn(settings: Settings): DrivePlace | undefined {
  const { driveListen, drivePort, driveAddress, driveProcesses = 1 } = settings
  const tls = tlsIn(settings)
  if ([driveListen, drivePort, driveAddress, tls, settings.driveProcesses].every((each) => each === undefined))
    return undefined
  const host = driveListen ?? '127.0.0.1'
  if (!tls && !isLoopback(host)) throw new ProblemError(driveNotProtected({ host }))
  if (driveAddress) refuseEmptyPromise(driveAddress, tls)
  return { host, port: drivePort ?? (tls ? 443 : 0), origin: driveAddress, tls, processes: driveProcesses }
}

function tlsIn({ driveTlsCertificate, driveTlsKey }: Settings): TlsFiles | undefined {
  if (driveTlsCertificate && driveTlsKey) {
    return { certificate: resolve(driveTlsCertificate), key: resolve(driveTlsKey) }
  }
  const [certificate, key] = ['--drive-tls-cert', '--drive-tls-key']
  if (driveTlsCertificate) throw new ProblemError(tlsHalfGiven({ given: certificate, missing: key }))
  if (driveTlsKey) throw new ProblemError(tlsHalfGiven({ given: key, missing: certificate }))
  return undefined
}

function refuseEmptyPromise(address: string, tls: TlsFiles | undefined): void {
  const isEncrypted = address.startsWith('https:')
  if (isEncrypted && !tls) throw new ProblemError(driveAddressNotServed({ address }))
  if (!isEncrypted && !isLoopbackOrigin(address)) throw new ProblemError(addressNotHttps({ address }))
}

/** The address for programs, once the port is known: the public one, or the one that is listened at. */
export function driveAddressAt({ origin, tls, host }: DrivePlace, port: number): string {
  if (origin !== undefined) return origin
  const usual = tls ? 443 : 80
  return `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}${port === usual ? '' : `:${port}`}`
}
