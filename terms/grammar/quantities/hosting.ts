import { given } from '../quantity.ts'

/** The customer's wish that copies of its contents be erased; the subject is the item. */
export const copyErasureRequested = given(
  'verlangte Löschung der Kopien',
  'erasure of copies asked for',
  'fact',
  (standing, item) => standing.last('copyErasureRequested', { item }),
)
