import { dutyContent, factNumber, flag, named, optional } from '../field.ts'
import { remark, word } from './word.ts'

/** Receipts and decisions. */
export const receipts = {
  dutyDone: word('Pflicht erledigt', 'duty carried out', {
    duty: named('access'),
    content: optional(dutyContent),
    /** Of an erasure the digest of its receipt, of an export that of its list of files. In the clear, since it outlives what is erased. */
    proof: optional(named('sha256 9f86d081')),
    /** The digest of the paper that was made for it, as it is kept: whoever exchanges the paper later is found by the tree. */
    paper: optional(named('sha256 9f86d081')),
    ...remark,
  }),
  decided: word('über Zurückgestelltes entschieden', 'decided on what was set aside', { act: factNumber, keep: flag }),
} as const
