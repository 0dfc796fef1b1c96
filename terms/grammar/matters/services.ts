import type { Day } from '../day.ts'
import type { Standing } from '../standing.ts'
import { matter, named, only } from './matter-of.ts'

export const access = matter<'open' | 'export only' | 'closed'>(
  'access',
  'Zugang',
  'access',
  { watched: only('services'), broughtAboutBy: 'setAccess' },
  named({
    open: { de: 'offen', en: 'open' },
    'export only': { de: 'nur Export', en: 'export only' },
    closed: { de: 'geschlossen', en: 'closed' },
  }),
)
export const exportWindow = matter<Day>('exportWindow', 'Export bis', 'export until')
const contentsAndVouchers = (standing: Standing): readonly string[] => [
  'contents',
  ...standing.all('voucherDated').map((dated) => `voucher ${dated.voucher}`),
]
export const content = matter<'erased'>(
  'content',
  'Inhalte',
  'contents',
  { watched: contentsAndVouchers, broughtAboutBy: 'eraseContents' },
  named({ erased: { de: 'gelöscht', en: 'erased' } }),
)
