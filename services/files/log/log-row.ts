import type { Accessed, Way } from '../visit.ts'

/** What somebody changed in who may do what; it stands in the same log as who read and wrote what. */
export type Decision =
  | 'let in'
  | 'end person'
  | 'change administrator'
  | 'make password'
  | 'end password'
  | 'change permission'
  | 'make team'
  | 'change team'
  | 'end team'
  | 'change directory'
  | 'change log'
  | 'take log along'

export interface Decided {
  /** In milliseconds since 1970. */
  readonly at: number
  /** The id of whoever did it; '' for the program itself, which follows the portal and the directory. */
  readonly person: string
  readonly act: Decision
  /** What it was done to: the id of a person, the title of a device or team, a folder. */
  readonly about: string
  /** What is so now. */
  readonly now?: string
  readonly way: Way
  /** The address that the request came from; '' where nobody asked. */
  readonly from: string
}

/** A row of the log of a share. */
export type LogRow = Accessed | Decided

const decisions: Readonly<Record<Decision, true>> = {
  'let in': true,
  'end person': true,
  'change administrator': true,
  'make password': true,
  'end password': true,
  'change permission': true,
  'make team': true,
  'change team': true,
  'end team': true,
  'change directory': true,
  'change log': true,
  'take log along': true,
}
export const isDecided = (row: LogRow): row is Decided => Object.hasOwn(decisions, row.act)

/** The UTC day of a moment, by which the log is kept: `2026-11-22`. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The file of a day: `2026-11-22.ndjson`. */
export const fileOf = (day: string): string => `${day}.ndjson`
export const dayIn = (file: string): string | undefined => /^(\d{4}-\d{2}-\d{2})\.ndjson$/.exec(file)?.[1]

/**
 * A row as it was kept. A line that broke off, since the disk was full or the machine lost power, is none; what was
 * written behind it on the same line is.
 */
export function rowIn(line: string): LogRow | undefined {
  const start = line.lastIndexOf('{"at":')
  if (start < 0) return undefined
  try {
    const row: unknown = JSON.parse(start === 0 ? line : line.slice(start))
    return isRow(row) ? row : undefined
  } catch {
    return undefined
  }
}

const isRow = (row: unknown): row is LogRow =>
  typeof row === 'object' && row !== null && 'at' in row && typeof row.at === 'number' && 'act' in row
