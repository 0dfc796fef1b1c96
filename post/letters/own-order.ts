import type { AgreementKey } from '../../journal/fact.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { LetterOrder } from './write.ts'

/** Letters that tell what was done, or what ends soon: the program writes them by itself. */
export const actsByItself = [
  'tellOfSuspension',
  'tellOfResumption',
  'tellOfExport',
  'tellOfClosing',
  'remindOfExport',
] as const

/** Letters that a person has written: a right is no act, and whether it is used is decided by somebody. */
export const actsByHand = ['remindOfDebt', 'refuseDeclaration', 'noticeOfChange'] as const
export type ActByHand = (typeof actsByHand)[number]

/** Letters behind which no duty stands. */
export const ownActs: readonly string[] = [...actsByItself, ...actsByHand]

/** The order of such a letter; its name follows from what it tells, so that it is written once. */
export function ownOrder(key: AgreementKey, act: string, about: string, at: Instant, more: More = {}): LetterOrder {
  return {
    duty: `${key.agreement} ${act}:${about}#1`,
    ...{ ...key, act, about, at },
    content: more.content ?? '',
    agreed: { items: {} },
    ...(more.happened === undefined ? {} : { happened: more.happened }),
  }
}

interface More {
  readonly content?: string
  /** When what it tells of happened. */
  readonly happened?: Instant
}
