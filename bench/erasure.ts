import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAgreement } from '../duties/agenda.ts'
import { eraseCustomer } from '../duties/erasure/erase-customer.ts'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import type { Running } from '../duties/running.ts'
import { factOf } from '../duties/scenario.ts'
import { prepareQueue } from '../duties/work.ts'
import { append } from '../journal/append.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { asNewFacts } from '../journal/intake/told.ts'
import { sealingKey } from '../journal/keys.ts'
import { type MasterKey, openMasterKey } from '../journal/master-key.ts'
import { keepMasterKey } from '../journal/rotation/keep-master-key.ts'
import { usualPlan } from '../journal/rotation/rotating.ts'
import { inTransaction } from '../journal/transaction.ts'
import { keepPaper } from '../papers/kept/store.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf, showInstant } from '../terms/grammar/day.ts'
import { type Figure, inFull } from './measure.ts'
import { openScratchDatabase, type ScratchDatabase } from './scratch-database.ts'

const FACTS = 100_000
const [PERSONS, PAPERS, BATCH] = [1_000, 1_000, 1_000]
const began = instantOf('2026-01-05T10:00')
const after = instantOf('2026-12-01T10:00')

/** The row of the figure that concerns erasure: a customer with 100,000 facts, sealed under the keys of a thousand persons. */
export async function erasureFigures(): Promise<readonly Figure[]> {
  const database = await openScratchDatabase(2)
  const folder = await mkdtemp(join(tmpdir(), 'klausel-bench-keys-'))
  try {
    const master = await openMasterKey(folder, database.pool('app'))
    const running = await houseOn(database, master)
    const key = await customerWith(running, FACTS)
    const rotation = await timed(() =>
      keepMasterKey({ queue: database.pool('queue'), master, plan: usualPlan, now: Date.now }, true),
    )
    const erased = await timed(() => eraseCustomer(running, { provider: key.provider, customer: String(key.customer) }))
    if (erased.result.is !== 'erased') throw new Error(`The customer was not erased: ${erased.result.for}.`)
    const destroyed = Object.values(erased.result.destroyed).reduce((sum, each) => sum + each, 0)
    const blocked = erased.result.blocked.reduce((sum, { keys }) => sum + keys, 0)
    return [
      {
        work: `erase a customer with ${inFull(FACTS)} facts`,
        goal: '< 10 s',
        measured: `${erased.seconds.toFixed(1)} s`,
        reached: erased.seconds < 10,
        note:
          `one transaction, durable: whether anything runs any more is replayed from all facts, ${inFull(destroyed)} keys are destroyed, ` +
          `${inFull(blocked)} blocked; ${PAPERS} papers. All ${inFull(rotation.result?.wrapped ?? 0)} keys wrapped anew under a new master key: ` +
          `${rotation.seconds.toFixed(2)} s`,
      },
    ]
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

async function houseOn(database: ScratchDatabase, master: MasterKey): Promise<Running> {
  const running = makeRunning({
    ...{ app: database.pool('app'), queue: database.pool('queue'), master, programs: programsOf(providers) },
    ...{ hands: () => diligentClerk, realTime: () => after },
  })
  await prepareQueue(running)
  return running
}

/** A customer whose agreement came about, was ended, and of whom people wrote all the time in between. */
async function customerWith(running: Running, facts: number): Promise<AgreementKey> {
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  await openAgreement(running, key, { terms: 'elc' })
  const persons = Array.from({ length: PERSONS }, () => randomUUID())
  const said = (n: number): JsonObject => ({
    ...{
      fact: 'propertyAssured',
      at: showInstant(began + n * 60_000),
      property: `property ${n % 100}`,
      by: 'provider',
    },
    ...{ medium: 'e-mail', person: persons[n % PERSONS] ?? '', wording: `Words number ${n}, as somebody wrote them.` },
  })
  const refused = {
    fact: 'applicationRefused',
    at: showInstant(began + facts * 60_000),
    by: 'provider',
    medium: 'e-mail',
  }
  let expected = 0
  for (let from = 0; from < facts; from += BATCH) {
    const some = Array.from({ length: Math.min(BATCH, facts - from) }, (_, n) => said(from + n))
    expected = await tellAll(running, key, from + BATCH >= facts ? [...some.slice(1), refused] : some, expected)
  }
  await keepPapers(running, key)
  await makeKeys(running, key, persons)
  await inTransaction(running.app, key, (transaction) =>
    transaction.query('insert into customer_erasure (provider, customer, ended_at, due_at) values ($1, $2, $3, $3)', [
      ...[key.provider, key.customer, new Date(began).toISOString()],
    ]),
  )
  return key
}

function tellAll(running: Running, key: AgreementKey, life: readonly JsonObject[], expected: number): Promise<number> {
  return inTransaction(running.app, key, async (transaction) => {
    const facts = await asNewFacts(
      transaction,
      running.master,
      key,
      life.map((json) => factOf(json, after)),
    )
    return (await append(transaction, { ...key, expected, facts })).last
  })
}

async function keepPapers(running: Running, key: AgreementKey): Promise<void> {
  const made = { ...key, kind: 'invoice', number: null, language: 'de', madeAt: began, known: 1 } as const
  await inTransaction(running.app, key, async (transaction) => {
    for (let n = 0; n < PAPERS; n++)
      await keepPaper(transaction, running.master, { ...made, paper: `invoice ${n}`, file: randomBytes(20_000) })
  })
}

/** Keys that go at once: of what nobody has to keep. */
async function makeKeys(running: Running, { provider, customer }: AgreementKey, persons: readonly string[]) {
  await inTransaction(running.app, { provider, customer }, async (transaction) => {
    for (const person of persons)
      await sealingKey(transaction, running.master, { provider, customer, person, purpose: 'handling' })
  })
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const start = performance.now()
  const result = await work()
  return { result, seconds: (performance.now() - start) / 1000 }
}
