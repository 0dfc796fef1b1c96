import { choice, day, named, optional } from '../field.ts'
import { declaration, word } from './word.ts'

/** Ways to reach the provider's support; `imprint` is the address that anybody finds on its website. */
export const channels = ['ticket', 'chat', 'telephone', 'e-mail', 'imprint'] as const
export type Channel = (typeof channels)[number]

const defect = named('defect 1')
/** Defects, and what follows if nobody repairs them. */
export const support = {
  defectReported: word('Mangel angezeigt', 'defect reported', { defect, channel: choice(...channels) }),
  defectRepaired: word('Mangel behoben', 'defect repaired', { defect }),
  repairFailed: word('Nachbesserung fehlgeschlagen', 'repair failed', { defect }),
  repairDemanded: declaration('Frist zur Nachbesserung gesetzt', 'period to repair set', {
    defect,
    until: optional(day),
  }),
  reductionClaimed: declaration('Minderung verlangt', 'reduction claimed', { defect }),
} as const
