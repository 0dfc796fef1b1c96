import type { Entry, May } from '../../services/files/visit.ts'
import type { Problem } from '../problem.ts'
import { count, list, object, orNull, ref, type Schema, text } from '../schema.ts'
import { type Shown, shownAs } from './kinds.ts'

/** Where something lies: names with '/' between them, '' for the drive itself. */
export const path: Schema = { type: 'string', maxLength: 4_096, examples: ['Angebote/2026'] }

/** What lies in a folder, as the page shows it. */
export interface ShownEntry {
  readonly path: string
  readonly name: string
  readonly kind: Entry['kind']
  /** In bytes. */
  readonly size: number
  /** In milliseconds since 1970. */
  readonly changedAt: number
  /** How it can be shown in a page; null for what only a program of one's own opens. */
  readonly shows: Shown['as'] | null
}
export const shownEntry: Schema = object({
  path: text,
  name: text,
  kind: { enum: ['file', 'folder'] },
  size: count,
  changedAt: count,
  shows: orNull({ enum: ['image', 'pdf', 'text', 'audio', 'video'] }),
})
export const showEntry = ({ path: place, name, kind, size, changedAt }: Entry): ShownEntry => ({
  path: place,
  name,
  kind,
  size,
  changedAt: Math.round(changedAt),
  shows: kind === 'file' ? (shownAs(name)?.as ?? null) : null,
})

/** One part of what lies in a folder. */
export interface ShownFolder {
  readonly path: string
  /** What the reader may do in it. */
  readonly may: May
  /** How many there are in all. */
  readonly total: number
  readonly entries: readonly ShownEntry[]
}
export interface Found {
  readonly entries: readonly ShownEntry[]
  /** Whether all was looked at; otherwise the time was up, or there were too many. */
  readonly isAll: boolean
}

/** What became of one of several. */
export interface Outcome {
  readonly path: string
  /** Where it lies now. */
  readonly to: string | null
  /** Why it was not done. */
  readonly problem: Problem | null
}
export interface Outcomes {
  readonly items: readonly Outcome[]
}
export const outcomes: Schema = object({
  items: list(object({ path: text, to: orNull(text), problem: orNull(ref('Problem')) })),
})
