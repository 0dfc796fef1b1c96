import { dutyContent, factNumber, flag, named, optional } from '../field.ts'
import { remark, word } from './word.ts'

/** Receipts and decisions. */
export const receipts = {
  dutyDone: word('Pflicht erledigt', 'duty carried out', {
    duty: named('access'),
    content: optional(dutyContent),
    ...remark,
  }),
  decided: word('über Zurückgestelltes entschieden', 'decided on what was set aside', { act: factNumber, keep: flag }),
} as const
