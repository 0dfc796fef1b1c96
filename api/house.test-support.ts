import { createSecretKey, randomBytes } from 'node:crypto'
import { type FastifyInstance, fastify } from 'fastify'
import type { AskDomain } from '../access/directories/domain.ts'
import { reachWithin } from '../access/directories/reach.ts'
import type { Mailer } from '../access/mailer.ts'
import { makePeople, type People } from '../access/people.ts'
import { openProvider } from '../access/provider.ts'
import type { Role } from '../access/roles.ts'
import { noteErasuresDue } from '../duties/erasure/note-due.ts'
import type { Running } from '../duties/running.ts'
import { sampleAgreement, sampleHouse } from '../duties/sample.test-support.ts'
import { type Life, liveThrough } from '../duties/scenario.ts'
import { openAccessBook } from '../journal/accesses/book.ts'
import type { AgreementKey } from '../journal/fact.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Hands } from '../services/driver.ts'
import { type Day, instantOf, plusDays } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import type { BackupAtDoor } from './backup/backup-at-door.ts'
import type { DemoPeople } from './demo.ts'
import type { DriveAtDoor } from './drive/drive-at-door.ts'
import { answerNoAddress } from './errors.ts'
import { openApi } from './open.ts'
import type { ProofAtDoor } from './proof/proof-at-door.ts'
import { strictly } from './schema-compilers.ts'
import { type SentBy, signInAs } from './signed-in.test-support.ts'
import { sampleVpn } from './vpn/vpn-at-door.test-support.ts'
import type { VpnAtDoor } from './vpn/vpn-at-door.ts'

/** A file service for one user, opened on 12 January; the part month and February are paid. */
export const openLife: Life = [
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

/** A house with one agreement in a scenario of its own, and people of every role. */
export interface TestHouse {
  readonly http: FastifyInstance
  readonly running: Running
  readonly people: People
  readonly database: TestDatabase
  readonly key: AgreementKey
  /** What a request carries that one of the people sends who are what the role says, to this provider or this customer. */
  as(role: Role): Promise<SentBy>
  close(): Promise<void>
}
interface Opening {
  readonly life?: Life
  /** The name of the provider's terms: those of the file service, if nothing else is said. */
  readonly terms?: string
  readonly until?: string
  /** A diligent clerk, unless somebody else carries out what must be done. */
  readonly hands?: Hands
  /** Whether the life goes on being told beyond `until` as the clock is moved. */
  readonly goesOn?: boolean
  /** Who is asked what e-mail domains show, instead of the name servers of this machine. */
  readonly askDomain?: AskDomain
  /** Where people reach it. */
  readonly address?: string
  /** Who takes the messages about signing in; without it links are for people to hand over. */
  readonly mailer?: Mailer
  /** Those to try things out as. */
  readonly demo?: DemoPeople
  /** The network drive, and where it lies. */
  readonly drive?: DriveAtDoor
  /** The backups of the house; it makes none, if left out. */
  readonly backup?: BackupAtDoor
  /** The log of the house, over the database that was just made. */
  readonly proof?: (database: TestDatabase) => Promise<ProofAtDoor>
  /** The gateway of the VPN; one that is nowhere, if nothing else is said. */
  readonly vpn?: VpnAtDoor | null
  /** What keys lie under, over the database that was just made; a key of its own, if nothing else is said. */
  readonly master?: (database: TestDatabase) => Promise<MasterKey>
  /** Adds what other rooms hang beside the door. */
  readonly hang?: (http: FastifyInstance) => Promise<void>
}

/** Asked twice for the same, gives the same. */
function remembered<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, Value>()
  return (key) => {
    const value = found.get(key) ?? find(key)
    found.set(key, value)
    return value
  }
}

const dayBefore = (time: string): string => plusDays(time.slice(0, 10) as Day, -1)

/** Opens the door over a real database, lives a life through and stands at `until`: 10 February 2026. */
export async function openHouse({
  life = openLife,
  terms = 'elc',
  until = '2026-02-10T10:00',
  hands = diligentClerk,
  goesOn = false,
  askDomain,
  address = 'http://127.0.0.1:4180',
  mailer,
  demo,
  vpn = sampleVpn(),
  proof,
  drive,
  backup,
  master: openMaster,
  hang,
}: Opening = {}): Promise<TestHouse> {
  const database = await testDatabase()
  const book = openAccessBook({
    app: database.pool('app'),
    now: () => instantOf('2026-01-01'),
    report: () => undefined,
  })
  const own = { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' }
  const master: MasterKey = (await openMaster?.(database)) ?? own
  master.accesses = book
  const running = await sampleHouse(database, { hands: () => hands, master, alsoNote: noteErasuresDue })
  const key = await sampleAgreement(running, dayBefore(String(life[0]?.at ?? until)), undefined, terms)
  await liveThrough(running, key, life, instantOf(until))
  const people = makePeople({
    app: running.app,
    reach: reachWithin(['127.0.0.0/8', '::1/128']),
    ...(askDomain ? { askDomain } : {}),
    auth: database.pool('auth'),
    master: running.master,
    address,
    programs: running.programs,
    ...(mailer ? { mailer } : {}),
  })
  await openProvider(running.app, {
    provider: key.provider,
    name: `test-${key.provider.slice(0, 8)}`,
    title: 'Emscher-Lippe-Cloud',
    terms,
    isDemo: false,
  })
  const http = fastify({ ajv: strictly, frameworkErrors: answerNoAddress as never })
  await openApi(http, {
    running,
    ...(vpn ? { vpn } : {}),
    ...(proof ? { proof: await proof(database) } : {}),
    people,
    ...(demo ? { demo } : {}),
    ...(drive ? { drive } : {}),
    ...(backup ? { backup } : {}),
    ...(goesOn ? { story: { key, life } } : {}),
  })
  await hang?.(http)
  await http.ready()
  return {
    http,
    running,
    people,
    database,
    key,
    as: remembered((role: Role) => signInAs(http, { running, people, key }, role)),
    close: async () => {
      await http.close()
      await book.settled()
      await database.close()
    },
  }
}
