import type { Declaration } from '../fact.ts'
import { given } from '../quantity.ts'

/** Who declared what: all that decides about the form of a declaration and the power to make it. */
export type Declared = Pick<Declaration, 'kind' | 'by' | 'person' | 'ground' | 'item' | 'of' | 'change' | 'recipient'>
export const declared = given<Declared, Declaration>(
  'Erklärung',
  'declaration',
  'fact',
  (_, declaration) => declaration,
)
