import type { ListAsked } from '../door/living-agreement.ts'

const key = 'klausel order of agreements'

/** The order that was chosen here before: what comes next first, if none was. */
export const keptOrder = (): ListAsked['order'] => (localStorage.getItem(key) === 'customer' ? 'customer' : 'next')
export const keepOrder = (order: ListAsked['order']): void => localStorage.setItem(key, order)
