import { randomUUID } from 'node:crypto'
import { customerColumn, everyCustomer, inTransaction } from '../journal/transaction.ts'
import type { InboxFilter, InboxOrder } from './inbox-filter.ts'
import { refuse } from './refusal.ts'
import type { Running } from './running.ts'

/** A filter and an order under a name. */
export interface SavedView {
  readonly view: string
  readonly name: string
  /** Everybody in the provider's house sees it; else only whoever saved it. */
  readonly shared: boolean
  /** Whether it is the one's own who asks. */
  readonly own: boolean
  readonly filter: InboxFilter
  readonly order: InboxOrder
}
interface Whose {
  readonly provider: string
  /** The random id of the person. */
  readonly person: string
}

/** The views of a person, and those that others share, by name. */
export async function savedViews(running: Running, { provider, person }: Whose): Promise<readonly SavedView[]> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<Row>(
      `select view, name, shared, person = $2 as own, content from saved_view
       where provider = $1 and (person = $2 or shared) order by lower(name), view`,
      [provider, person],
    )
    return rows.map(({ content, ...row }) => ({ ...row, ...content }))
  })
}

/** Saves a view; one of the same name and person is replaced. */
export async function saveView(
  running: Running,
  { provider, person }: Whose,
  { name, shared, filter, order }: Pick<SavedView, 'name' | 'shared' | 'filter' | 'order'>,
): Promise<{ readonly view: string }> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rows } = await transaction.query<{ view: string }>(
      `insert into saved_view (provider, customer, view, person, name, shared, content)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (provider, customer, person, name) do update
       set shared = excluded.shared, content = excluded.content returning view`,
      [provider, customerColumn(null), randomUUID(), person, name, shared, JSON.stringify({ filter, order })],
    )
    const [saved] = rows
    if (!saved) throw new Error('A view was saved and is not there.')
    return saved
  })
}

/**
 * Forgets a view of one's own.
 *
 * @throws Refusal SAVED_VIEW_UNKNOWN, also for one that somebody else shares
 */
export async function forgetView(running: Running, { provider, person }: Whose, view: string): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const { rowCount } = await transaction.query(
      'delete from saved_view where provider = $1 and view = $2 and person = $3',
      [provider, view, person],
    )
    if (rowCount === 0) throw unknown(view)
  })
}

interface Row extends Pick<SavedView, 'view' | 'name' | 'shared' | 'own'> {
  readonly content: Pick<SavedView, 'filter' | 'order'>
}

const unknown = (view: string) =>
  refuse({
    code: 'SAVED_VIEW_UNKNOWN',
    seen: { de: `Eine eigene Ansicht ${view} gibt es nicht`, en: `There is no view ${view} of your own` },
    expected: { de: 'vergessen kann man eigene Ansichten', en: 'one can forget views of one’s own' },
    remedy: { de: 'Laden Sie die Ansichten neu', en: 'Load the views again' },
  })
