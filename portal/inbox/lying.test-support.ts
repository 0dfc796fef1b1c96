import { openLife } from '../../api/house.test-support.ts'
import { type Lying, layDuties } from '../../api/many-duties.test-support.ts'
import type { DutyKey } from '../../duties/queued.ts'
import { setRule } from '../../duties/rules.ts'
import { byHand } from '../../services/by-hand.ts'
import type { Hands } from '../../services/driver.ts'
import { type OpenedHouse, openHouseWithWindow } from '../browser.test-support.ts'

const names = [
  'Lippe Werkstätten GmbH',
  'Stadt Haltern am See',
  'Emscher Druck KG',
  'Kanalbau Herne AG',
  'Praxis Dr. Öz',
]
const kinds: readonly Lying[] = [
  {
    act: 'setAccess',
    about: 'services',
    content: 'suspended',
    harmful: true,
    state: 'approval',
    clause: 'AGB § 5.2 S. 1',
  },
  { act: 'confirmTermination', state: 'person', clause: 'AGB § 13.3' },
  { act: 'issueInvoice', about: 'fee 2026-02', content: 'EUR 59.50 (19 %)', state: 'approval', clause: 'AGB § 5.1' },
  { act: 'notifyBreach', about: 'breach 1', state: 'person', clause: 'AVV § 4.1' },
  { act: 'reviewObjection', about: 'T', state: 'person', clause: 'AGB § 11.2' },
]

/** Duties of several kinds and customers, the first of them overdue. */
export const someDuties = (count: number): readonly Lying[] =>
  Array.from({ length: count }, (_, n) => ({
    ...(kinds[n % kinds.length] as Lying),
    name: `${names[n % names.length]}${n < names.length ? '' : ` ${n}`}`,
    days: Math.floor(n / 4) - 2,
  }))

const hands: Hands = {
  ...byHand,
  // An invoice goes out by itself; everything else at the desk is done by a person.
  desk: async ({ act }) => ({ is: act === 'issueInvoice' ? 'done' : 'waits for a person' }),
  driver: { ...byHand.driver, activate: async () => ({ is: 'done' }), suspend: async () => ({ is: 'done' }) },
  preview: async ({ act }) =>
    act === 'confirmTermination'
      ? {
          language: 'de',
          to: 'Kim Muster',
          subject: 'Bestätigung Ihrer Kündigung',
          text: 'Guten Tag Kim Muster,\n\nIhre Kündigung ist uns zugegangen.',
        }
      : undefined,
}

/** A house with a window and an inbox of so many duties; an approval of what harms can be undone for a minute. */
export async function openInbox(lying: readonly Lying[]): Promise<OpenedHouse & { readonly keys: readonly DutyKey[] }> {
  const opened = await openHouseWithWindow({ life: openLife.slice(0, 3), hands })
  const { house } = opened
  await setRule(house.running, house.key.provider, 'setAccess', {
    carriedOut: 'after approval by one',
    harmfulPerDay: 100,
    graceSeconds: 60,
  })
  return { ...opened, keys: await layDuties(house, lying) }
}
