import { randomUUID } from 'node:crypto'
import { openAgreement, tell } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { factOf } from '../duties/scenario.ts'
import { nextMoment, settle, timeOf } from '../duties/time.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { giveOwnClock, setClock } from '../journal/intake/clock.ts'
import { workThrough } from '../journal/intake/day.ts'
import { type Instant, instantOf, midnight, plusDays } from '../terms/grammar/day.ts'
import { type ModelLife, measuredDay } from './model-lives.ts'
import type { ScratchDatabase } from './scratch-database.ts'

/** A model life as it stands in the database on the evening before the measured day: the rows of each table. */
export interface Lived {
  readonly owes: boolean
  readonly agreement: readonly JsonObject[]
  readonly facts: readonly JsonObject[]
  readonly duties: readonly JsonObject[]
  readonly lines: readonly JsonObject[]
}

/**
 * Lives the models through in the real house, together in one scenario, until the evening before the measured day: what
 * they say is told, each moment is looked at, duties are carried out and receipted.
 */
export async function liveModels(
  database: ScratchDatabase,
  running: Running,
  models: readonly ModelLife[],
): Promise<readonly Lived[]> {
  const keys = await openAll(running, models)
  const events = models.flatMap(({ life }, n) => life.map((json) => ({ key: keys[n], json, at: atOf(json) })))
  const byInstant = Map.groupBy(events, ({ at }) => at)
  const provider = keys[0]?.provider ?? ''
  for (const [now, together] of [...byInstant].toSorted(([a], [b]) => a - b)) {
    await moveTo(running, provider, now)
    for (const [key, told] of Map.groupBy(together, ({ key }) => key))
      if (key)
        await tell(
          running,
          key,
          told.map(({ json }) => factOf(json, now)),
        )
    await settle(running, provider)
  }
  await moveTo(running, provider, midnight(measuredDay) - 1)
  await settle(running, provider)
  return Promise.all(keys.map((key, n) => read(database, key, models[n]?.owes ?? false)))
}

const atOf = ({ at }: JsonObject): Instant => instantOf(String(at))

async function openAll(running: Running, models: readonly ModelLife[]): Promise<readonly AgreementKey[]> {
  const provider = randomUUID()
  await giveOwnClock(running, provider, midnight(plusDays(measuredDay, -400)))
  const keys = models.map(() => ({ provider, customer: randomUUID(), agreement: randomUUID() }))
  for (const key of keys) await openAgreement(running, key, { terms: 'elc' })
  return keys
}

/** Every moment on the way is looked at when it comes, as it is in real time. */
async function moveTo(running: Running, provider: string, to: Instant): Promise<void> {
  for (let now = await timeOf(running, provider); ; ) {
    now = Math.min(to, (await nextMoment(running, provider, now)) ?? to)
    await setClock(running, provider, now)
    await workThrough(running, provider, true)
    if (now === to) return
  }
}

async function read(database: ScratchDatabase, { agreement }: AgreementKey, owes: boolean): Promise<Lived> {
  const rows = async (table: string, order: string): Promise<readonly JsonObject[]> => {
    const { rows: found } = await database.pool('postgres').query<{ row: JsonObject }>(
      `select to_jsonb(t) - '{provider,customer,agreement,written_in}'::text[] as row
       from ${table} t where agreement = $1 order by ${order}`,
      [agreement],
    )
    return found.map(({ row }) => row)
  }
  return {
    owes,
    agreement: await rows('agreement', 'agreement'),
    facts: await rows('fact', 'number'),
    duties: await rows('duty', 'id'),
    lines: await rows('line', 'place'),
  }
}
