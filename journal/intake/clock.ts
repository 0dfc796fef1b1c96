import { type Instant, showInstant } from '../../terms/grammar/day.ts'
import { customerColumn, inTransaction, type Transaction } from '../transaction.ts'
import type { Intake } from './intake.ts'
import { refuse } from './refusal.ts'

/** The time of the world. Nothing else in the rooms asks the computer for it: they are handed this function. */
export const realTime = (): Instant => Date.now()

/** What time it is for a provider: that of the scenario it lives in, else that of the world. */
export async function nowOf(
  transaction: Transaction,
  intake: Pick<Intake, 'realTime'>,
  provider: string,
): Promise<Instant> {
  return (await ownTime(transaction, provider)) ?? intake.realTime()
}

/** The time of a scenario; undefined for a provider that lives in real time. */
export async function ownTime(transaction: Transaction, provider: string): Promise<Instant | undefined> {
  const { rows } = await transaction.query<{ now: Date }>({
    name: 'read clock',
    text: 'select now from clock where provider = $1',
    values: [provider],
  })
  return rows[0]?.now.getTime()
}

/**
 * Gives a provider a clock of its own, for a scenario that can be moved. It must be done before anything has happened.
 *
 * @throws Refusal CLOCK_NOT_MOVABLE if the provider has agreements already, or a clock
 * @example await giveOwnClock(running, provider, instantOf('2026-01-02'))
 */
export async function giveOwnClock(intake: Pick<Intake, 'app'>, provider: string, now: Instant): Promise<void> {
  const { rowCount } = await inTransaction(intake.app, { provider, customer: '*' }, (transaction) =>
    transaction.query(
      `insert into clock (provider, customer, now)
       select $1::uuid, $2::uuid, $3::timestamptz where not exists (select from agreement where provider = $1::uuid)
       on conflict do nothing`,
      [provider, customerColumn(null), new Date(now).toISOString()],
    ),
  )
  if (rowCount === 0) throw notMovable(provider)
}

/**
 * Moves a scenario's clock forward. It changes nothing else: what becomes due is looked at by `workThrough`.
 *
 * @throws Refusal CLOCK_NOT_MOVABLE for a provider in real time, CLOCK_ONLY_FORWARD
 */
export async function setClock(intake: Pick<Intake, 'app'>, provider: string, to: Instant): Promise<void> {
  await inTransaction(intake.app, { provider, customer: null }, async (transaction) => {
    const now = await ownTime(transaction, provider)
    if (now === undefined) throw notMovable(provider)
    const { rowCount } = await transaction.query('update clock set now = $2 where provider = $1 and now <= $2', [
      provider,
      new Date(to).toISOString(),
    ])
    if (rowCount === 0) throw onlyForward(now, to)
  })
}

const notMovable = (provider: string) =>
  refuse({
    code: 'CLOCK_NOT_MOVABLE',
    seen: {
      de: `Der Anbieter ${provider} lebt in der wirklichen Zeit, oder sein Leben hat schon begonnen`,
      en: `Provider ${provider} lives in real time, or its life has begun already`,
    },
    expected: {
      de: 'eine eigene Uhr hat nur ein Szenario, von Anfang an',
      en: 'only a scenario has a clock of its own, from its beginning on',
    },
    remedy: { de: 'Legen Sie ein neues Szenario an', en: 'Make a new scenario' },
  })

const onlyForward = (now: Instant, to: Instant) =>
  refuse({
    code: 'CLOCK_ONLY_FORWARD',
    seen: {
      de: `Die Uhr sollte auf ${showInstant(to)} gestellt werden`,
      en: `The clock was to be set to ${showInstant(to)}`,
    },
    expected: {
      de: `es ist schon ${showInstant(now)}, und was geschehen ist, bleibt`,
      en: `it is ${showInstant(now)} already, and what has happened remains`,
    },
    remedy: { de: 'Beginnen Sie ein neues Szenario', en: 'Begin a new scenario' },
  })
