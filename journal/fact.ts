import { hash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Instant } from '../terms/grammar/day.ts'
import { leafHash } from './tree.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }
export type JsonObject = { readonly [name: string]: Json }

/** Which agreement: ids, all random. The installation's own agreement of a provider has no customer. */
export interface AgreementKey {
  readonly provider: string
  readonly customer: string | null
  readonly agreement: string
}

/** Encrypted content, and the id of the key that opens it. */
export interface Sealed {
  readonly sealed: Uint8Array
  readonly keyId: string
}

/** A fact before it has its number. */
export interface NewFact {
  /** When it happened, and when it became known here. Both to the millisecond. */
  readonly at: Instant
  readonly learnedAt: Instant
  readonly kind: string
  /** Random ids, kinds, days, amounts as text like "59.50": never anything of a person. */
  readonly clear: JsonObject
  /** All else, from `seal`. */
  readonly sealed?: Sealed | undefined
}

/** A fact as the journal holds it, without what is sealed. */
export interface JournalFact extends AgreementKey {
  /** 1, 2, 3 … within the agreement. */
  readonly number: number
  readonly at: Instant
  readonly learnedAt: Instant
  readonly kind: string
  readonly clear: JsonObject
  /** The key under which something is sealed; null if nothing is. The key may be destroyed by now. */
  readonly keyId: string | null
}

/** What a leaf binds beside the sealed bytes. */
export type Bound = Pick<JournalFact, 'agreement' | 'number' | 'at' | 'learnedAt' | 'kind' | 'keyId' | 'clear'>

const NOTHING_SEALED = hash('sha256', '', 'buffer')

/**
 * The leaf of a fact in the Merkle tree: SHA-256(0x00 ‖ canonical form ‖ SHA-256(sealed)), that is RFC 6962's leaf hash
 * over the last two. Where nothing is sealed, the last is the hash of the empty string. So the leaf still proves the
 * fact after the key, or the sealed bytes themselves, are gone: their hash is enough.
 */
export function leafOf(fact: Bound, sealed: Uint8Array | null): Buffer {
  const sealedHash = sealed === null ? NOTHING_SEALED : hash('sha256', sealed, 'buffer')
  return leafHash(Buffer.from(canonicalForm(fact)), sealedHash)
}

/**
 * All of a fact that is not sealed, as RFC 8785 writes it. Instants are UTC to the millisecond, so that anybody can
 * write them the same way: `{"agreement":"…","at":"2026-01-31T09:00:00.000Z","clear":{…},"keyId":null,…}`.
 *
 * The frame is written out here, its names in their order, since only what is clear varies; a test holds it against the
 * canonical form of the whole.
 */
export function canonicalForm({ agreement, number, at, learnedAt, kind, keyId, clear }: Bound): string {
  return (
    `{"agreement":"${agreement}","at":"${new Date(at).toISOString()}","clear":${canonicalize(clear)},` +
    `"keyId":${keyId === null ? 'null' : `"${keyId}"`},"kind":${JSON.stringify(kind)},` +
    `"learnedAt":"${new Date(learnedAt).toISOString()}","number":${number}}`
  )
}
