import { matter, named, right } from './matter-of.ts'

/** Whether the provider may hold an instruction back. The subject is the instruction. */
export const mayHold = right('mayHold', 'Aussetzen einer Weisung', 'holding an instruction back', (standing) =>
  standing.all('instructionWarnedOf').map(({ instruction }) => instruction),
)
/** Whether the provider may refuse an instruction for good. */
export const mayRefuse = right('mayRefuse', 'Ablehnung einer Weisung', 'refusing an instruction', (standing) =>
  standing.all('instructionFoundUnlawful').map(({ instruction }) => instruction),
)
/** As what an instruction is treated. */
export const treatment = matter<'change request'>(
  'treatment',
  'Behandlung als',
  'treated as',
  { watched: (standing) => standing.all('instructionExamined').map(({ instruction }) => instruction) },
  named({ 'change request': { de: 'Wunsch nach Leistungsänderung', en: 'change request' } }),
)
/** Whether an instruction still waits for a confirmation in form. */
export const confirmation = matter<'pending'>(
  'confirmation',
  'Bestätigung der Weisung',
  'confirmation of the instruction',
  {
    watched: (standing) =>
      standing.all('instructionReceived', { medium: 'telephone' }).map(({ instruction }) => instruction),
  },
  named({ pending: { de: 'steht aus', en: 'pending' } }),
)
