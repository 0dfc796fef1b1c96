import { type Finding, stampFinding } from './finding.ts'
import type { Verdict, VerifiedBy } from './verdict.ts'

/** A time stamp on a checkpoint that was found to be of the log. */
export interface FoundStamp {
  readonly size: number
  readonly authority: string
  /** The note, and the answer of the authority. */
  readonly note: string
  readonly answer: Uint8Array
}

/** Judges time stamps one after the other and says at the end what they prove. */
export interface StampJudge {
  /** What is wrong with it; undefined if it holds, or nobody can say. */
  judge(stamp: FoundStamp): Promise<Finding | undefined>
  /** How many leaves of the log the newest good one covers. */
  covered(): number
  /** @param facts how many of the facts that were looked at are covered */
  result(facts: number): Verdict['stamps']
}

export function judgeStamps({ roots, lists = [] }: Pick<VerifiedBy, 'roots' | 'lists'>): StampJudge {
  const by = new Set<string>()
  let [good, unjudged, largest] = [0, 0, 0]
  let latestAt: number | null = null
  return {
    judge: async ({ size, authority, note, answer }) => {
      if (roots === undefined) {
        unjudged += 1
        return undefined
      }
      const { judgeStamp } = await import('../time-stamp/judge.ts')
      const stamp = judgeStamp(answer, { data: Buffer.from(note), roots, lists })
      if (stamp.fault !== undefined) return stampFinding(stamp.fault, size, authority)
      by.add(stamp.by)
      good += 1
      if (size >= largest) [largest, latestAt] = [size, stamp.at]
      return undefined
    },
    covered: () => largest,
    result: (facts) => ({ good, unjudged, facts, latestAt, by: [...by], lists: lists.length }),
  }
}
