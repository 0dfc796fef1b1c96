import type { Terms } from '../grammar/document.ts'
import { elc } from './elc/elc.ts'

/** The terms that ship with the product, by name. */
export const providers: Readonly<Record<string, Terms>> = { elc }
