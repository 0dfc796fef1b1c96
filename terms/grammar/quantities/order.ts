import { given } from '../quantity.ts'

/** The order by which an item came into the agreement; the subject is the item. */
export const orderOf = given('Bestellung', 'order', 'fact', (standing, item) => standing.last('orderPlaced', { item }))
/** What the customer last selected of an item; the subject is the item. */
export const selectionOf = given('Auswahl', 'selection', 'fact', (standing, item) =>
  standing.last('addOnSelected', { item, by: 'customer' }),
)
