import { choice, count, named, optional } from '../field.ts'
import { word } from './word.ts'

/** Work beside what a fee covers: asked for, agreed upon, done. */
const services = [
  'support',
  'new version',
  'database changes',
  'data recovery',
  'data import',
  'hand-over of data',
  'consulting',
  'training',
  'development',
] as const
export const extraWork = {
  extraWorkRequested: word('Arbeit angefragt', 'extra work asked for', {
    work: named('work 1'),
    service: choice(...services),
    /** Where something was lost or damaged: through whose fault. */
    faultOf: optional(choice('customer', 'provider')),
  }),
  extraWorkDone: word('Arbeit erledigt', 'extra work done', { work: named('work 1'), minutes: count }),
} as const
