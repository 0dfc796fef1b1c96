import { type Day, dayAt, type Instant } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'

/** What law keeps although its purpose is over: it is blocked until its day, and erased then. */
export interface KeptByLaw {
  /** Full calendar years after the one in which it came about (§ 147 (4) AO, § 257 (5) HGB). */
  readonly years: number
  readonly says: Said
  /** As people look it up. */
  readonly law: string
}

/** The rules by their names, as the database has them. */
export const keptByLaw = {
  vouchers: {
    years: 8,
    says: { de: 'Buchungsbelege', en: 'Vouchers' },
    law: '§ 147 Abs. 1 Nr. 4, Abs. 3 und 4 AO; § 257 Abs. 1 Nr. 4, Abs. 4 und 5 HGB',
  },
  letters: {
    years: 6,
    says: { de: 'Handelsbriefe', en: 'Commercial letters' },
    law: '§ 147 Abs. 1 Nr. 2 und 3, Abs. 3 und 4 AO; § 257 Abs. 1 Nr. 2 und 3, Abs. 4 und 5 HGB',
  },
} as const satisfies Readonly<Record<string, KeptByLaw>>
export type RetentionRule = keyof typeof keptByLaw

/** What parties wrote to each other on a transaction: also an application, a declaration, and where letters went. */
const letters: readonly string[] = ['correspondence', 'contract', 'application', 'addressee']

/** What a key is for decides how long it is kept: by a rule of law, and from which year on. Undefined: it goes with its customer. */
export function retentionOf(
  purpose: string,
  endedAt: Instant,
): { readonly rule: RetentionRule; readonly until: Day } | undefined {
  const [word = '', year] = purpose.split(' ')
  if (word === 'accounting') return { rule: 'vouchers', until: lastDay('vouchers', year ?? yearOf(endedAt)) }
  if (letters.includes(word) || word === 'declaration')
    return { rule: 'letters', until: lastDay('letters', yearOf(endedAt)) }
  return undefined
}

const yearOf = (at: Instant): string => dayAt(at).slice(0, 4)

const lastDay = (rule: RetentionRule, year: string): Day => `${Number(year) + keptByLaw[rule].years}-12-31` as Day
