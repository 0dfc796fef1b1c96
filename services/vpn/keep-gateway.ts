import { setTimeout as pause } from 'node:timers/promises'
import type { Connection, Gateway, Peer } from './gateway.ts'

/** Who may connect, and where it is written down who did. */
export interface WhoMayConnect {
  /** Another text whenever somebody may connect who might not before, or the other way round. */
  edition(): Promise<string>
  peers(): Promise<readonly Peer[]>
  note(seen: readonly SeenPeer[]): Promise<void>
}

/** What was heard of a device since the last look. */
export interface SeenPeer {
  readonly publicKey: string
  readonly from: string
  /** In milliseconds since 1970. */
  readonly handshakeAt: number
  readonly received: number
  readonly sent: number
}

export interface Keeping {
  readonly gateway: Gateway
  readonly who: WhoMayConnect
  /** Tells the operator what stands in the way, once until it is otherwise. */
  readonly report: (error: unknown) => void
  /** Between two looks at who may connect, and at who does; in milliseconds. */
  readonly pauses?: { readonly who: number; readonly connections: number }
}

/** A gateway that is looked after. */
export interface KeptGateway {
  /** Takes it down: nobody is connected by a program that no longer looks after it. */
  stop(): Promise<void>
}

/** Whoever is taken off may try for half a second more. */
const usual = { who: 500, connections: 15_000 }

/**
 * Keeps a gateway as it has to be for as long as the program runs: brings it up, lets exactly those connect who may, and writes
 * down who does. Whatever fails is tried again at the next look.
 *
 */
export function keepGateway({ gateway, who, report, pauses = usual }: Keeping): KeptGateway {
  const ended = new AbortController()
  const look = lookAfter(gateway, who, pauses.connections)
  const once = onceEach(report)
  const running = (async () => {
    while (!ended.signal.aborted) {
      await look().then(() => once(undefined), once)
      await pause(pauses.who, undefined, { signal: ended.signal, ref: false }).catch(() => undefined)
    }
    await gateway.close()
  })()
  return {
    stop: async () => {
      ended.abort()
      await running
    },
  }
}

function lookAfter(gateway: Gateway, who: WhoMayConnect, between: number): () => Promise<void> {
  let isOpen = false
  let applied: string | undefined
  let lookedAt = 0
  let last: ReadonlyMap<string, Connection> = new Map()
  const note = async (now: readonly Connection[]) => {
    const seen = now.flatMap((each) => sinceThen(each, last.get(each.publicKey)))
    if (seen.length > 0) await who.note(seen)
    last = new Map(now.map((each) => [each.publicKey, each]))
    lookedAt = Date.now()
  }
  /** What fails at the gateway may mean that it is gone: it is brought up anew then. */
  const at = async <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      isOpen = false
      throw error
    })
  return async () => {
    if (!isOpen) {
      await gateway.open()
      isOpen = true
      applied = undefined
    }
    // Asked before the devices are: what changes in between is seen at the next look.
    const edition = await who.edition()
    if (edition !== applied) {
      const peers = await who.peers()
      // What went over the tunnel of somebody who is taken off now is known only until then.
      const now = await at(gateway.connections())
      await at(gateway.apply(peers))
      applied = edition
      await note(now)
    } else if (Date.now() - lookedAt >= between) await note(await at(gateway.connections()))
  }
}

/** What is new about a device; nothing, if nothing was heard of it. Its counters begin anew when it was off in between. */
function sinceThen(now: Connection, before: Connection | undefined): readonly SeenPeer[] {
  const { publicKey, from, handshakeAt } = now
  if (from === null || handshakeAt === null) return []
  const known = before && now.received >= before.received && now.sent >= before.sent ? before : undefined
  const received = now.received - (known?.received ?? 0)
  const sent = now.sent - (known?.sent ?? 0)
  if (known?.handshakeAt === handshakeAt && received === 0) return []
  return [{ publicKey, from, handshakeAt, received, sent }]
}

/** Reports a trouble when it begins or becomes another. */
function onceEach(report: (error: unknown) => void): (error: unknown) => void {
  let told: string | undefined
  return (error) => {
    const name = error === undefined ? undefined : String(error instanceof Error ? error.message : error)
    if (name !== undefined && name !== told) report(error)
    told = name
  }
}
