import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import { reading, type Transaction } from '../journal/transaction.ts'

/** Reads as the role `auth`, to which the database then shows what belongs to this person. */
export const readAsPerson = <T>(
  auth: Pool,
  person: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => reading(auth, 'klausel.person', person, work)

/** Reads as the role `auth`, to which the database then shows the one row whose secret has this digest. */
export const readAsShown = <T>(
  auth: Pool,
  digest: Buffer,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => reading(auth, 'klausel.shown', digest.toString('hex'), work)

/** What is kept of a secret of 256 random bits: nobody can guess it, so it needs no salt. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()
