import type { ServiceState } from '../driver.ts'
import type { Addresses } from './address-plan.ts'

/** What connects: a router that was lent, a device that the customer brings to connect a place, a computer, a phone. */
export const deviceKinds = ['router', 'own equipment', 'computer', 'phone'] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** For which system a profile is made, and told how to use. */
export const systems = ['windows', 'macos', 'linux', 'ios', 'android', 'other'] as const
export type System = (typeof systems)[number]

/** Whose it is. */
export interface OfAgreement {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
}

/** The private network of an agreement. */
export interface VpnNetwork extends OfAgreement, Addresses {
  /** Its place among all of the gateway. */
  readonly number: number
  /** How the service stands: who is connected follows from it. */
  readonly state: ServiceState
}

/** A device that may connect, or might once. */
export interface Device extends OfAgreement {
  readonly device: string
  readonly kind: DeviceKind
  readonly system: System
  /** What people call it: `Laptop in the office`. */
  readonly title: string
  readonly publicKey: string
  /** Its number in the network of the agreement. */
  readonly host: number
  readonly madeAt: Date
  readonly endedAt: Date | null
  /** When the gateway last heard of it. */
  readonly seenAt: Date | null
  /** Under the keys of the house: a preshared key, and the private key where the provider sets the device up. */
  readonly secret: SealedSecret | null
}

/** A secret as it lies in a row. */
export interface SealedSecret {
  readonly sealed: Buffer
  readonly keyId: string
}

/** What is kept secret of a device. */
export interface DeviceSecret {
  readonly presharedKey?: string
  readonly privateKey?: string
}

/**
 * Which kinds are on the gateway while the service stands so: all of them while people work with it, and none while it is closed.
 * Whoever may only take its contents along does that from the places it has; phones are not needed for it.
 */
export function mayConnect(state: ServiceState, kind: DeviceKind): boolean {
  if (state === 'closed') return false
  return state !== 'export-only' || kind !== 'phone'
}
