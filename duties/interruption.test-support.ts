/**
 * Lives a life in a process of its own that is killed at a named point and started again, to see that nothing is lost and
 * nothing is done twice. For tests alone.
 */
import { spawn } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { AgreementKey } from '../journal/fact.ts'
import { showInstant } from '../terms/grammar/day.ts'
import type { TestDatabase } from '../tools/test-database.ts'
import type { FaultPoint } from './fault-point.ts'
import type { Running } from './running.ts'
import { dutiesIn, journalOf, linesOf } from './sample.test-support.ts'
import type { Life } from './scenario.ts'

/** A life that is lived through again and again. */
export interface InterruptedLife {
  readonly terms: string
  /** The day on which the scenario begins, and how far time passes. */
  readonly begins: string
  readonly until: string
  readonly life: Life
}

/** What a process needs to live a life, as it is handed over on its command line. */
export interface Process extends InterruptedLife {
  readonly app: string
  readonly queue: string
  readonly masterKey: string
  readonly key: AgreementKey
  /** Where its driver keeps what it has done. */
  readonly folder: string
}

/** How a life ended, and how often its process was killed. */
export interface Lived {
  readonly kills: number
  readonly end: EndState
  /** How often the driver acted for each duty; more than once would be the customer's harm. */
  readonly acts: Readonly<Record<string, number>>
  /** How often the driver was asked in all: once more than it acted where its answer was lost. */
  readonly asked: number
}

/** All that must be the same whether or not a process was killed. What was done at one instant has no order. */
export interface EndState {
  readonly facts: readonly string[]
  readonly lines: readonly string[]
  readonly duties: readonly string[]
  /** Jobs that are left in the queue. */
  readonly jobs: number
}

/**
 * Lives a life in a new scenario. The process is killed with SIGKILL when it first comes to `at` (`point@3`: when it comes
 * there for the third time), started again, and lives on to the end.
 */
export async function liveInterrupted(
  running: Running,
  database: TestDatabase,
  life: InterruptedLife,
  at?: FaultPoint | `${FaultPoint}@${number}`,
): Promise<Lived> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-interruption-'))
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  const process: Process = {
    ...life,
    ...connections(database),
    masterKey: randomBytes(32).toString('hex'),
    key,
    folder,
  }
  try {
    const kills = at !== undefined && (await isKilled(process, at)) ? 1 : 0
    if (kills > 0 || at === undefined) await isKilled(process)
    return { kills, end: await endOf(running, key), ...(await deedsIn(folder, key)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function connections(database: TestDatabase): Pick<Process, 'app' | 'queue'> {
  const address = (role: 'app' | 'queue') => database.pool(role).options.connectionString ?? ''
  return { app: address('app'), queue: address('queue') }
}

/** Runs the process to its end; true if it was killed on the way. */
async function isKilled(handed: Process, at?: string): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'interruption-process.test-support.ts'), JSON.stringify(handed)],
    {
      env: { PATH: process.env.PATH, ...(at === undefined ? {} : { KLAUSEL_FAULT_POINT: at }) },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const [errors, [code, signal]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  if (signal !== 'SIGKILL' && code !== 0) throw new Error(`The process that lives a life has failed:\n${errors}`)
  return signal === 'SIGKILL'
}

async function endOf(running: Running, key: AgreementKey): Promise<EndState> {
  const { rowCount } = await running.queue.query('select from graphile_worker.jobs where key like $1', [
    `${key.agreement}%`,
  ])
  return {
    facts: (await journalOf(running, key))
      .map(({ kind, at, learnedAt, clear }) => [showInstant(at), showInstant(learnedAt), kind, clear])
      .map((fact) => JSON.stringify(fact))
      .sort(),
    lines: (await linesOf(running, key)).map(({ content }) => JSON.stringify(content)).sort(),
    duties: (await dutiesIn(running, key)).map(({ duty, content, state }) => `${duty} ${content}: ${state}`),
    jobs: rowCount ?? 0,
  }
}

/** The driver of the process has a file for each duty, with one line for each time it was asked or acted. */
async function deedsIn(folder: string, { agreement }: AgreementKey): Promise<Pick<Lived, 'acts' | 'asked'>> {
  const acts: Record<string, number> = {}
  let asked = 0
  for (const file of (await readdir(folder)).sort()) {
    const duty = Buffer.from(file, 'base64url').toString().replace(`${agreement} `, '')
    const deeds = (await readFile(join(folder, file), 'utf8')).split('\n')
    acts[duty] = deeds.filter((deed) => deed === 'acted').length
    asked += deeds.filter((deed) => deed === 'asked').length
  }
  return { acts, asked }
}
