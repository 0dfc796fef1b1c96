import type { Accessor, InPlain } from '../../journal/accesses/noted.ts'
import type { StoredAccess } from '../../journal/accesses/read.ts'

/** What a row says. */
export interface Entry {
  readonly at: string
  readonly by: Pick<Accessor, 'side' | 'person' | 'role' | 'token'>
  readonly did: 'read' | 'written' | 'changed'
  readonly kind: string
  readonly object: string
  readonly why: string
  readonly right?: string
  /** Whom it is about. */
  readonly of?: string
  readonly count?: number
  readonly field?: string
  readonly change?: InPlain
  readonly grant?: string
  readonly status?: number
}

/** A row was written by this program. */
export const entryOf = ({ entry }: Pick<StoredAccess, 'entry'>): Entry => JSON.parse(entry) as Entry
