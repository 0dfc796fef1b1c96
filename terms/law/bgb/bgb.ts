import type { Document } from '../../grammar/document.ts'
import { performance, returnedDebit } from './2002-01-01/performance.ts'

export const bgb: Document = {
  id: 'bgb',
  short: 'BGB',
  title: { de: 'Bürgerliches Gesetzbuch', en: 'German Civil Code' },
  rank: 'default law',
  version: '2002-01-01',
  clauses: [performance, returnedDebit],
}
