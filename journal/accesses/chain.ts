import { hash } from 'node:crypto'

/** Before the first row. */
export const NOTHING_YET: Buffer = Buffer.alloc(32)

/**
 * The head after one more row: SHA-256(head before ‖ number as eight bytes ‖ SHA-256(row)). The database does the same as it writes
 * (`write_accesses`); anybody else can.
 *
 * @param entry the row as it stands there, in UTF-8
 */
export function headAfter(head: Uint8Array, number: number, entry: string): Buffer {
  const place = Buffer.alloc(8)
  place.writeBigInt64BE(BigInt(number))
  return hash('sha256', Buffer.concat([head, place, hash('sha256', entry, 'buffer')]), 'buffer')
}
