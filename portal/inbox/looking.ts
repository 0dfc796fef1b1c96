import type { InboxFilter, InboxOrder } from '../../api/views/inbox.ts'
import type { Said } from '../../terms/grammar/said.ts'

/** What one looks at: which duties, in which order. */
export interface Looking {
  readonly filter: InboxFilter
  readonly order: InboxOrder
}
/** The same under a name. */
export interface Saved extends Looking {
  readonly view: string
  readonly name: string
  readonly shared: boolean
  readonly own: boolean
}

/** What waits for a person. What is under way or was rejected is looked for by itself. */
const toDo = ['approval', 'person', 'held', 'bounded'] as const

/** The views that everybody has. */
export const ownViews: readonly (Looking & { readonly name: Said })[] = [
  { name: { de: 'Zu tun', en: 'To do' }, filter: { states: toDo }, order: 'deadline' },
  { name: { de: 'Zur Freigabe', en: 'To approve' }, filter: { states: ['approval'] }, order: 'deadline' },
  { name: { de: 'Meine', en: 'Mine' }, filter: { states: toDo, assigned: 'me' }, order: 'deadline' },
  { name: { de: 'Ruhende', en: 'Sleeping' }, filter: { snoozed: 'only' }, order: 'deadline' },
  { name: { de: 'Alle', en: 'All' }, filter: { snoozed: 'shown' }, order: 'deadline' },
]

export const firstView: Looking = { filter: { states: toDo }, order: 'deadline' }

/** Whether two looks show the same. */
export const isSame = (a: Looking, b: Looking): boolean => nameOf(a) === nameOf(b)

const nameOf = ({ filter, order }: Looking): string =>
  JSON.stringify([
    order,
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && value !== '')
      .sort(),
  ])
