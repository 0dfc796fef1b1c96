import type { Found } from '../journal/intake/found.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import { faultPoint } from './fault-point.ts'
import { writeLines } from './lines.ts'
import { writeAgendas } from './outbox.ts'
import type { NewlyTold, Running } from './running.ts'
import type { Unfolded } from './unfold.ts'

/** An agreement that is locked, and what has come to light in it. */
export interface Noted {
  readonly found: Found
  readonly unfolded: Unfolded
}

/**
 * Writes what has come to light in agreements of one provider: lines, duties, jobs, and how far each was looked at. All of
 * it stands in the transaction that holds the agreements.
 */
export async function note(transaction: Transaction, running: Running, all: readonly Noted[]): Promise<void> {
  await writeLines(
    transaction,
    all.map(({ found, unfolded }) => ({ ...found, lines: unfolded.lines })),
  )
  faultPoint(running, 'after the lines, before the duties')
  await writeAgendas(
    transaction,
    running,
    all.flatMap(({ found, unfolded: { agenda } }) => (agenda === undefined ? [] : [{ ...found, ...agenda }])),
  )
  await running.alsoNote?.(transaction, all.flatMap(newlyTold))
  faultPoint(running, 'after the jobs, before the next moment')
  await noteMoments(transaction, running, all)
}

/** What was told since the agreement was locked. */
function newlyTold({ found, unfolded: { agenda } }: Noted): readonly NewlyTold[] {
  const { provider, customer, agreement, lastNumber } = found
  const last = agenda?.facts.at(-1)
  if (agenda === undefined || last === undefined || last.id <= lastNumber) return []
  return [{ provider, customer, agreement, facts: agenda.facts.filter(({ id }) => id > lastNumber) }]
}

/** How far each agreement was looked at, and when it has to be looked at again. */
async function noteMoments(transaction: Transaction, { program }: Running, all: readonly Noted[]): Promise<void> {
  await transaction.query({
    name: 'note moments',
    text: `
      update agreement a
      set looked_at = noted.looked_at, next_at = noted.next_at, installation_number = noted.installation_number,
        halted = null, program = $7, standing_digest = noted.standing
      from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::timestamptz[], $6::integer[], $8::bytea[])
        as noted (customer, agreement, looked_at, next_at, installation_number, standing)
      where a.provider = $1 and a.customer = noted.customer and a.agreement = noted.agreement`,
    values: [
      all[0]?.found.provider,
      all.map(({ found }) => customerColumn(found.customer)),
      all.map(({ found }) => found.agreement),
      all.map(({ unfolded }) => new Date(unfolded.lookedAt).toISOString()),
      all.map(({ unfolded }) => (unfolded.nextAt === null ? null : new Date(unfolded.nextAt).toISOString())),
      all.map(({ unfolded }) => unfolded.installationNumber),
      program ?? null,
      all.map(({ unfolded }) => unfolded.standing),
    ],
  })
}
