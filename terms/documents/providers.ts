import type { Terms } from '../grammar/document.ts'
import { dc } from './dc/dc.ts'
import { elc } from './elc/elc.ts'
import { kontent } from './kontent/kontent.ts'
import { partner } from './kontent/partner.ts'
import { q } from './q/q.ts'
import { rapidstream } from './rapidstream/rapidstream.ts'

/** The terms that ship with the product, by name. */
export const providers: Readonly<Record<string, Terms>> = { elc, rapidstream, q, kontent, partner, dc }
