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
/** The block of an account for a suspicion. The subject is the suspicion. */
export const block = matter<'in force' | 'lifted'>(
  'block',
  'Sperre des Kontos',
  'block of the account',
  {},
  named({ 'in force': { de: 'in Kraft', en: 'in force' }, lifted: { de: 'aufgehoben', en: 'lifted' } }),
)
