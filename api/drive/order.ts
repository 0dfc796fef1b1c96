import type { Entry } from '../../services/files/visit.ts'

export const orders = ['name', 'size', 'changed'] as const
export type Order = (typeof orders)[number]

/** Numbers in names count as such: `2.pdf` before `10.pdf`. */
const names = new Intl.Collator('de', { numeric: true, sensitivity: 'base' })
const byName = (a: Entry, b: Entry): number => names.compare(a.name, b.name) || (a.name < b.name ? -1 : 1)

const by: Readonly<Record<Order, (a: Entry, b: Entry) => number>> = {
  name: byName,
  size: (a, b) => a.size - b.size || byName(a, b),
  changed: (a, b) => a.changedAt - b.changedAt || byName(a, b),
}

/** Folders first, whichever way it goes. */
export const compare =
  (order: Order, isDown: boolean) =>
  (a: Entry, b: Entry): number =>
    a.kind === b.kind ? (isDown ? -1 : 1) * by[order](a, b) : a.kind === 'folder' ? -1 : 1
