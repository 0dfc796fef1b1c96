/** A house, agreements and lives for tests and benchmarks. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import type { AgreementKey, JournalFact, JsonObject } from '../journal/fact.ts'
import { giveOwnClock } from '../journal/intake/clock.ts'
import { replay } from '../journal/replay.ts'
import { inTransaction } from '../journal/transaction.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { TestDatabase } from '../tools/test-database.ts'
import { openAgreement, type Taken, type Telling, tell } from './agenda.ts'
import { type KeptLine, readLines } from './lines.ts'
import { makeRunning, type Needed } from './make-running.ts'
import { programsOf } from './programs.ts'
import { type QueuedDuty, readDuties } from './queued.ts'
import type { Running } from './running.ts'
import { factOf, type Life } from './scenario.ts'
import { timeOf } from './time.ts'
import { prepareQueue } from './work.ts'

/** A house on a test's database; a diligent clerk does everything as far as nothing else is said. */
export async function sampleHouse(database: TestDatabase, parts: Partial<Needed> = {}): Promise<Running> {
  const running = makeRunning({
    app: database.pool('app'),
    queue: database.pool('queue'),
    master: { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' },
    programs: programsOf(providers),
    hands: () => diligentClerk,
    realTime: () => instantOf('2026-01-01'),
    ...parts,
  })
  await prepareQueue(running)
  return running
}

/** A provider of its own with a clock of its own, and an agreement under its terms in which nothing has happened yet. */
export async function sampleAgreement(running: Running, now: string, provider: string = randomUUID(), terms = 'elc') {
  const key: AgreementKey = { provider, customer: randomUUID(), agreement: randomUUID() }
  await giveOwnClock(running, provider, instantOf(now)).catch((error: { code?: string }) => {
    if (error.code !== 'CLOCK_NOT_MOVABLE') throw error
  })
  await openAgreement(running, key, { terms })
  return key
}

/** A company books one share; it pays late, is suspended, pays, gives notice, and its contents are erased at the end. */
export const companyLife: Life = [
  {
    fact: 'applicationReceived',
    at: '2026-01-02',
    by: 'customer',
    medium: 'portal',
    applicant: 'company',
    inTheArea: true,
    name: 'Muster GmbH',
  },
  { fact: 'applicationAccepted', at: '2026-01-05', by: 'provider', medium: 'e-mail' },
  { fact: 'concluded', at: '2026-01-05', first: '2026-01-05' },
  { fact: 'booked', at: '2026-01-05', item: 'files.single', count: 1 },
  { fact: 'activated', at: '2026-01-12' },
  { fact: 'paymentCredited', at: '2026-01-20', amount: '38.39' },
  { fact: 'paymentCredited', at: '2026-03-05', amount: '119.00' },
  { fact: 'terminationReceived', at: '2026-03-31T10:00', by: 'customer', medium: 'letter', ground: 'ordinary' },
]

/** Tells one fact at the provider's own time, and leaves what follows to be carried out. */
export async function tellOne(
  running: Running,
  key: AgreementKey,
  json: JsonObject,
  telling: Telling = {},
): Promise<Taken> {
  return tell(running, key, [factOf(json, await timeOf(running, key.provider))], telling)
}

export const journalOf = (running: Running, key: AgreementKey): Promise<readonly JournalFact[]> =>
  inTransaction(running.app, key, async (transaction) => (await replay(transaction, key)).facts)
export const linesOf = (running: Running, key: AgreementKey): Promise<KeptLine[]> =>
  inTransaction(running.app, key, (transaction) => readLines(transaction, key))
export const dutiesIn = (running: Running, key: AgreementKey): Promise<QueuedDuty[]> =>
  inTransaction(running.app, key, (transaction) => readDuties(transaction, key))

/** Makes copies of an agreement as it stands, with other ids: many agreements in little time. */
export async function copies(database: TestDatabase, key: AgreementKey, count: number): Promise<AgreementKey[]> {
  const owner = database.pool('owner')
  const { rows } = await owner.query<AgreementKey>(
    `with copy as (
       insert into agreement (provider, customer, agreement, terms, versions, last_number, next_at, looked_at)
       select a.provider, gen_random_uuid(), gen_random_uuid(), terms, versions, last_number, next_at, looked_at
       from agreement a, generate_series(1, $2) where a.agreement = $1
       returning provider, customer, agreement)
     select * from copy`,
    [key.agreement, count],
  )
  await owner.query(
    `insert into fact (provider, customer, agreement, number, at, learned_at, kind, clear, leaf)
     select f.provider, copy.customer, copy.agreement, f.number, f.at, f.learned_at, f.kind, f.clear, f.leaf
     from fact f, unnest($2::uuid[], $3::uuid[]) as copy (customer, agreement) where f.agreement = $1`,
    [key.agreement, rows.map(({ customer }) => customer), rows.map(({ agreement }) => agreement)],
  )
  return rows
}
