import type { Instant } from '../../terms/grammar/day.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import type { Medium } from '../../terms/grammar/form.ts'
import type { FileKind } from './file-kind.ts'
import type { Whose } from './whose.ts'

/** What of a piece of post is sealed and shown in the list. */
export interface Summary {
  /** As the sender calls himself; empty for a scan. */
  readonly sender: string
  readonly address: string
  /** The subject of a mail, or the name of an uploaded file. */
  readonly subject: string
  /** Its first words. */
  readonly beginning: string
  /** Why nothing follows from it. */
  readonly reason?: string
}

/** A piece of post that has come in. */
export interface NewIncoming {
  readonly source: 'mailbox' | 'upload'
  readonly file: FileKind
  /** Of all of it, also where `content` is left out because it is too large. */
  readonly digest: Buffer
  readonly bytes: number
  readonly content?: Buffer
  readonly medium: Medium
  readonly receivedAt: Instant
  readonly storedAt: Instant
  readonly whose: Whose | undefined
  readonly proposes: ToldKind | undefined
  readonly isAutomatic: boolean
  readonly state: 'proposed' | 'settled'
  readonly summary: Summary
}

export type IncomingState = 'proposed' | 'confirmed' | 'rejected' | 'settled'

/** A piece of post as it is kept; `summary` is undefined once it was erased. */
export interface Incoming {
  readonly incoming: string
  readonly source: 'mailbox' | 'upload'
  readonly file: FileKind
  readonly bytes: number
  readonly medium: Medium
  readonly receivedAt: Instant
  readonly customer: string | null
  readonly agreement: string | null
  readonly person: string | null
  readonly role: string | null
  readonly proposes: ToldKind | null
  readonly isAutomatic: boolean
  readonly state: IncomingState
  readonly decidedBy: string | null
  readonly decidedAt: Instant | null
  /** The number of the fact it became. */
  readonly fact: number | null
  /** Whether all of it is here; else it was too large, and lies in the mailbox. */
  readonly isWhole: boolean
  readonly summary: Summary | undefined
}
