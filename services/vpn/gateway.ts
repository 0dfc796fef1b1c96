import type { Addresses } from './address-plan.ts'

/** A device as the gateway has it. */
export interface Peer {
  readonly publicKey: string
  readonly presharedKey?: string
  readonly addresses: Addresses
}

/** What the gateway says of a device. */
export interface Connection {
  readonly publicKey: string
  /** Address and port from which it was last heard; null for never. */
  readonly from: string | null
  /** In milliseconds since 1970; null for never. */
  readonly handshakeAt: number | null
  /** In bytes, since the gateway has the device. */
  readonly received: number
  readonly sent: number
}

/** Where the tunnels end. */
export interface Gateway {
  /** Brings it up, or takes over one that is up; in both cases with nobody connected. */
  open(): Promise<void>
  /** From now on exactly these may connect: others are off at once, and who stays notices nothing. */
  apply(peers: readonly Peer[]): Promise<void>
  connections(): Promise<readonly Connection[]>
  /** Takes it down: nobody is connected any more. */
  close(): Promise<void>
}
