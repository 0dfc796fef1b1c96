import { randomUUID } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FastifyInstance, fastify } from 'fastify'
import { openAgreement, tell } from '../duties/agenda.ts'
import { programsOf } from '../duties/programs.ts'
import { makeRunning, type Running } from '../duties/running.ts'
import { letTimePass, settle } from '../duties/time.ts'
import { prepareQueue } from '../duties/work.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { giveOwnClock, realTime } from '../journal/intake/clock.ts'
import { readTold } from '../journal/intake/told.ts'
import { openMasterKey } from '../journal/master-key.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Hands } from '../services/driver.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { Json } from '../terms/grammar/field.ts'
import { testDatabase } from '../tools/test-database.ts'
import { openApi } from './open.ts'

/** A file service of one user, opened on 12 January; the part month and February are paid. */
export const openLife: readonly { readonly [name: string]: Json }[] = [
  {
    fact: 'applicationReceived',
    at: '2025-12-15T09:12+01:00',
    by: 'customer',
    medium: 'portal',
    applicant: 'company',
    inTheArea: true,
    name: 'Lippe Werkstätten GmbH',
  },
  { fact: 'applicationAccepted', at: '2025-12-18T11:00+01:00', by: 'provider', medium: 'e-mail' },
  { fact: 'concluded', at: '2025-12-18T11:00+01:00', first: '2026-01-12' },
  { fact: 'booked', at: '2026-01-12T10:00+01:00', item: 'files.single', count: 1 },
  { fact: 'activated', at: '2026-01-12T10:00+01:00' },
  { fact: 'paymentCredited', at: '2026-01-14T09:00+01:00', amount: '38.39' },
  { fact: 'paymentCredited', at: '2026-02-02T09:00+01:00', amount: '59.50' },
]

/** A house with one agreement in a scenario of its own. */
export interface TestHouse {
  readonly http: FastifyInstance
  readonly running: Running
  readonly key: AgreementKey
  close(): Promise<void>
}

/** Opens the door over a real database, tells it a life and lets time pass to `until`. */
export async function openHouse(
  life: readonly { readonly [name: string]: Json }[] = openLife,
  until = '2026-02-10T10:00',
  hands: Hands = diligentClerk,
): Promise<TestHouse> {
  const database = await testDatabase(),
    folder = await mkdtemp(join(tmpdir(), 'klausel-api-'))
  await chmod(folder, 0o700)
  const running = makeRunning({
    app: database.pool('app'),
    queue: database.pool('queue'),
    master: await openMasterKey(folder, database.pool('app')),
    realTime,
    programs: programsOf(providers),
    hands: () => hands,
  })
  await prepareQueue(running)
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  await giveOwnClock(running, key.provider, instantOf('2025-12-01'))
  await openAgreement(running, key, { terms: 'elc' })
  for (const fact of life) await tellWhenItHappens(running, key, fact)
  await letTimePass(running, key.provider, { until: instantOf(until) })
  const http = fastify({ ajv: { customOptions: { removeAdditional: false, allErrors: true } } })
  await openApi(http, { running, provider: key.provider })
  await http.ready()
  return {
    http,
    running,
    key,
    close: async () => {
      await http.close()
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function tellWhenItHappens(running: Running, key: AgreementKey, fact: { readonly [name: string]: Json }) {
  const learnedAt = instantOf(String(fact.learnedAt ?? fact.at))
  await letTimePass(running, key.provider, { until: learnedAt })
  const told = readTold(fact, learnedAt)
  if (!('fact' in told)) throw new Error(told.map(({ en }) => en).join(' '))
  await tell(running, key, [told])
  await settle(running, key.provider)
}
