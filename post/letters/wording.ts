import type { Wording } from './named.ts'
import { aboutAccess } from './wordings/access.ts'
import { aboutTheAgreement } from './wordings/agreement.ts'
import { aboutBills } from './wordings/bills.ts'
import { aboutIncidents } from './wordings/incidents.ts'
import { aboutMoney } from './wordings/money.ts'
import { aboutProcessing } from './wordings/processing.ts'

export type { Wording } from './named.ts'

/** The duties that mean a letter and nothing else, and the letters that leave of their own accord. All others are done otherwise. */
const wordings = {
  ...aboutTheAgreement,
  ...aboutMoney,
  ...aboutBills,
  ...aboutAccess,
  ...aboutIncidents,
  ...aboutProcessing,
} as const satisfies Readonly<Record<string, Wording>>

/** How a duty of this kind is put into a letter; undefined where a letter does not carry it out. */
export const wordingOf = (act: string): Wording | undefined =>
  Object.hasOwn(wordings, act) ? (wordings as Readonly<Record<string, Wording>>)[act] : undefined

/** Those whose letter is a paper of its own; a bill brings the paper that its duty means. */
export const actsOfLetters: readonly string[] = Object.keys(wordings).filter((act) => !wordingOf(act)?.bringsPaper)
