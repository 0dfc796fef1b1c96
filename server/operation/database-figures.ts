import type { Pool } from 'pg'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import type { Metric, Sample } from './exposition.ts'

/** How long the database may take to count, in milliseconds. */
const patience = 5_000

interface Figure {
  readonly figure: string
  readonly state: string
  readonly value: number
}

/** What waits for somebody, over all tenants; states that have nothing in them are named with 0. */
const states = {
  duties: ['open', 'approval', 'held', 'person', 'rejected', 'bounded'],
  letters: ['ready', 'handed over'],
  jobs: ['waiting', 'running', 'later', 'given up'],
} as const

/**
 * What the database holds that somebody has to see to: counts that name nobody.
 *
 * @param queue connections of the role `queue`
 * @throws Error of the database, also where it takes longer than five seconds
 */
export async function databaseMetrics(queue: Pool): Promise<readonly Metric[]> {
  const figures = await readFigures(queue)
  const of = (figure: string, all: readonly string[]): readonly Sample[] =>
    all.map((state) => ({ labels: { state }, value: numberOf(figures, figure, state) }))
  const single = (figure: string): readonly Sample[] => [{ value: numberOf(figures, figure, '') }]
  return [
    gauge('klausel_duties', 'Duties that are not done, by where they are on their way.', of('duties', states.duties)),
    gauge('klausel_duties_late', 'Duties that are past their deadline.', of('late', states.duties)),
    gauge(
      'klausel_duties_oldest_late_seconds',
      'By how much the duty is late that is latest, in the time of its provider.',
      of('latest', states.duties),
    ),
    gauge(
      'klausel_jobs',
      'Jobs in the queue: given up are those that were tried as often as it was worth.',
      of('jobs', states.jobs),
    ),
    gauge(
      'klausel_letters_waiting',
      'Letters that have not left, or of which nobody knows whether they have.',
      of('letters', states.letters),
    ),
    gauge('klausel_incoming_waiting', 'Post on which nobody has decided yet.', single('incoming')),
    gauge('klausel_invoices_set_aside', 'Invoices that can not leave.', single('obstacles')),
    gauge('klausel_agreements_halted', 'Agreements at which the program could not go on.', single('halted')),
  ]
}

const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  name,
  type: 'gauge',
  help,
  samples,
})

const numberOf = (figures: readonly Figure[], figure: string, state: string): number =>
  figures.find((each) => each.figure === figure && each.state === state)?.value ?? 0

async function readFigures(queue: Pool): Promise<readonly Figure[]> {
  return inTransactionOfAll(queue, async (transaction) => {
    await transaction.query(`set local statement_timeout = ${patience}`)
    const { rows } = await transaction.query<Figure>('select figure, state, value from installation_figures()')
    const { rows: jobs } = await transaction.query<Figure>(`
      select 'jobs' as figure,
        case when locked_at is not null then 'running' when attempts >= max_attempts then 'given up'
          when run_at > now() then 'later' else 'waiting' end as state,
        count(*)::float8 as value
      from graphile_worker.jobs group by 2`)
    return [...rows, ...jobs]
  })
}
