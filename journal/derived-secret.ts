import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import type { Pool } from 'pg'
import type { MasterKey } from './held-master-key.ts'
import { fingerprintOf, unwrapUnder, wrapUnder } from './wrapping.ts'

/** What secrets are derived from: an opened master key brings those that were derived once and stay. */
export type Deriving = Pick<MasterKey, 'key' | 'derived'>

/**
 * Every name under which a secret is derived. None of them is asked for elsewhere: what stands here outlives the master key it came from,
 * so sessions, links of applicants and second factors go on when another one comes.
 */
export const derivedNames = [
  'klausel sign-in 1',
  'klausel attempts 1',
  'klausel browser errand 1',
  'klausel browser proof 1',
  'klausel applications 1 id customer',
  'klausel applications 1 id application',
  'klausel applications 1 id agreement',
  'klausel applications 1 id declaration',
  'klausel applications 1 id evidence',
  'klausel applications 1 id letter',
  'klausel applications 1 token',
  'klausel applications 1 address',
  'klausel applications 1 form',
] as const
export type DerivedName = (typeof derivedNames)[number]

/**
 * A secret for one purpose alone (RFC 5869). It tells nothing about the master key, nor about what is sealed.
 *
 * @example secretOf(running.master, 'klausel sign-in 1').export()
 */
export function secretOf({ key, derived }: Deriving, name: DerivedName): KeyObject {
  if (derived === undefined) return derive(key, name)
  const found = derived.get(name)
  if (found === undefined) throw new Error(`Nothing was derived under the name '${name}'.`)
  return found
}

const derive = (key: KeyObject, name: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', key, '', name, 32)))

/** To what a derived secret is bound where it lies wrapped. */
export const derivedAs = (name: string): Buffer => Buffer.from(JSON.stringify(['klausel derived 1', name]))

/**
 * The secrets as they were derived first; those of which there is none yet are derived now and stay.
 *
 * @throws Refusal MASTER_KEY_OTHER
 */
export async function derivedSecrets(pool: Pool, master: MasterKey): Promise<ReadonlyMap<string, KeyObject>> {
  const wrap = (name: string): Buffer => wrapUnder(master, derivedAs(name), derive(master.key, name).export())
  const { rows } = await pool.query<{ name: string; wrapped: Buffer; sealed: boolean }>(
    'select name, wrapped, anything_sealed() as sealed from derived_secrets($1, $2)',
    [derivedNames, derivedNames.map(wrap)],
  )
  const found = new Map<string, KeyObject>()
  for (const { name, wrapped, sealed } of rows) {
    if (!sealed && isForeign(master, wrapped)) {
      // Nothing was ever sealed here, so nobody has lost anything: the file was removed before it was used.
      await pool.query('select wrap_derived_secret($1, $2, $3)', [name, wrapped, wrap(name)])
      found.set(name, derive(master.key, name))
    } else {
      const secret = unwrapUnder(master, derivedAs(name), wrapped)
      if (secret === undefined)
        throw new Error(`KEY_BROKEN  The wrapped key ${name} was changed or moved. Restore its row.`)
      found.set(name, createSecretKey(secret))
    }
  }
  return found
}

function isForeign(master: MasterKey, wrapped: Buffer): boolean {
  const fingerprint = fingerprintOf(wrapped)
  return !fingerprint.equals(master.fingerprint) && master.files?.find(fingerprint) === undefined
}
