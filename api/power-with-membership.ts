import type { CameIn } from '../access/accept-invitation.ts'
import { powersOf } from '../access/role-power.ts'
import type { Role } from '../access/roles.ts'
import type { Membership } from '../access/who.ts'
import { tell } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readTold } from '../journal/intake/told.ts'
import { inTransaction } from '../journal/transaction.ts'
import { type Day, dayAt, type Instant, showInstant } from '../terms/grammar/day.ts'
import type { PowerScope } from '../terms/grammar/power.ts'
import type { Told } from '../terms/grammar/read-fact.ts'

interface Given {
  readonly person: string
  readonly until?: Day | null | undefined
  /** The random id of whoever gave it. */
  readonly by: string
}

/**
 * Tells every agreement of a customer that somebody was given a role with a power in it, or no longer has it. A membership is the
 * sign-in, the power is in the journal: here the two meet, and nowhere else.
 *
 * @param is 'given' or 'ended', from this moment on
 * @returns how many agreements were told
 */
export async function tellPowerOf(
  running: Running,
  membership: Pick<Membership, 'provider' | 'customer' | 'role'>,
  is: 'given' | 'ended',
  { person, until, by }: Given,
): Promise<number> {
  const { provider, customer, role } = membership
  const scopes = powersOf(role)
  if (scopes.length === 0 || customer === null) return 0
  const { agreements, now } = await inTransaction(running.app, { provider, customer }, async (transaction) => ({
    agreements: (
      await transaction.query<{ agreement: string }>(
        'select agreement from agreement where provider = $1 and customer = $2 order by agreement',
        [provider, customer],
      )
    ).rows,
    now: await nowOf(transaction, running, provider),
  }))
  const told = scopes.map((scope) => readOrThrow(factOf(is, role, scope, { person, until }), now))
  for (const { agreement } of agreements) await tell(running, { provider, customer, agreement }, told, { by })
  return agreements.length
}

const factOf = (
  is: 'given' | 'ended',
  role: Role,
  scope: PowerScope,
  { person, until }: Pick<Given, 'person' | 'until'>,
) =>
  is === 'given'
    ? {
        fact: 'powerGranted',
        person,
        represents: 'customer',
        scope,
        as: role === 'officer' ? 'officer' : 'attorney',
        proof: 'word of the one represented',
        ...(until ? { until } : {}),
      }
    : { fact: 'powerEnded', person, represents: 'customer', scope }

function readOrThrow(fact: ReturnType<typeof factOf>, now: Instant): Told {
  const told = readTold({ ...fact, at: showInstant(now) }, now)
  if (!('fact' in told)) throw new Error('A power of a role cannot be told.')
  return told
}

/** Whoever takes an invitation up holds from now on what the role means; a role that begins later counts from then by itself. */
export async function tellPowerOfNewcomer(
  running: Running,
  { person, from, until, ...membership }: CameIn,
): Promise<void> {
  if (from.getTime() > Date.now()) return
  await tellPowerOf(running, membership, 'given', { person, by: person, until: until && dayAt(until.getTime()) })
}
