import { choice, count, day, moment, named, net, optional } from '../field.ts'
import { change, word } from './word.ts'

/** Beside the services that were booked: estimates and results of work, support, defects. */
export const orderedWork = {
  estimateRequested: word('Kostenvoranschlag verlangt', 'estimate asked for', { work: named('work 1') }),
  estimateGiven: word('Kostenvoranschlag erteilt', 'estimate given', { work: named('work 1'), cost: net }),
  resultDelivered: word('Arbeitsergebnis geliefert', 'work result delivered', { result: named('result 1') }),
  widerUseAgreed: word('weitergehende Nutzung vereinbart', 'wider use agreed', { result: named('result 1') }),
  supportContacted: word('Support angesprochen', 'support contacted', {
    ticket: named('ticket 1'),
    contact: named('contact 1'),
  }),
  /** By a person: an outage alone is no defect. */
  defectFound: word('Mangel festgestellt', 'defect found', {
    defect: named('defect 1'),
    /** The first day of the month in which it lay. */
    month: day,
    use: choice('ruled out', 'impaired'),
    /** Of an impairment: when, and by how much the fee is lowered meanwhile. */
    from: optional(moment),
    to: optional(moment),
    percent: optional(count),
  }),
  reductionAgreed: word('Minderung vereinbart', 'reduction agreed', { change, percent: count }),
} as const
