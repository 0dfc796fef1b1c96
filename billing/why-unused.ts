import type { DutyState } from '../duties/queued.ts'

/** Why a number stays without a paper, as whoever audits the rows of numbers reads it. */
export const whysUnused = ['nothing owed', 'issued by hand', 'issued under another number'] as const
export type WhyUnused = (typeof whysUnused)[number]

/** In these states the program makes no paper unless a person asks for it. */
const atRest: ReadonlySet<DutyState> = new Set(['person', 'rejected', 'done', 'dropped'])
export const isAtRest = (state: DutyState | null): boolean => state === null || atRest.has(state)

/** What a note about a number is bound to beside its agreement. */
export const noteOf = (paper: string): string => `number unused ${paper}`
