/** A house with a provider in real time, a customer with people, and an agreement, for tests of the post. */
import { createSecretKey, randomBytes, randomUUID } from 'node:crypto'
import type { Email } from 'postal-mime'
import { giveMembership } from '../access/membership.ts'
import { openProvider } from '../access/provider.ts'
import type { Role } from '../access/roles.ts'
import { openAgreement, tell } from '../duties/agenda.ts'
import { makeRunning, type Needed } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import { type QueuedDuty, readDuties } from '../duties/queued.ts'
import { prepareQueue } from '../duties/work.ts'
import type { AgreementKey, JournalFact, JsonObject } from '../journal/fact.ts'
import { readTold } from '../journal/intake/told.ts'
import { replay } from '../journal/replay.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { byHand } from '../services/by-hand.ts'
import { providers } from '../terms/documents/providers.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { TestDatabase } from '../tools/test-database.ts'
import type { PostFaultPoint } from './fault-point.ts'
import { letterDesk } from './letters/desk.ts'
import type { Letter } from './letters/letter.ts'
import { readLetters } from './letters/store.ts'
import type { MailServer } from './mail-server.test-support.ts'
import { deliveryReportIn } from './reports/delivery-report.ts'
import type { PostRunning } from './running.ts'
import { saveSettings } from './settings/store.ts'

export interface PostHouse {
  readonly running: PostRunning
  /** The time of the world as the house sees it. */
  now: () => Instant
  /** Who stops the program, if anybody. */
  stop: ((at: PostFaultPoint) => void) | undefined
}

/** A house whose letters are written by the program. */
export async function openPostHouse(database: TestDatabase, parts: Partial<Needed> = {}): Promise<PostHouse> {
  const house = { now: () => Date.now(), stop: undefined } as unknown as {
    -readonly [N in keyof PostHouse]: PostHouse[N]
  }
  const running: PostRunning = {
    ...makeRunning({
      app: database.pool('app'),
      queue: database.pool('queue'),
      master: { key: createSecretKey(randomBytes(32)), fingerprint: randomBytes(8), file: 'a test' },
      programs: programsOf(providers),
      hands: () => ({ driver: byHand.driver, desk: letterDesk(() => running, byHand.desk) }),
      realTime: () => house.now(),
      trying: { attempts: 4, patience: 20_000 },
      ...parts,
    }),
    stop: (at) => house.stop?.(at),
  }
  house.running = running
  await prepareQueue(running)
  return house
}

/** A provider with its name, and one customer of it whose people have these addresses. */
export async function openCustomer(
  database: TestDatabase,
  { running }: PostHouse,
  people: Readonly<Record<string, Role>>,
  terms = 'dc',
): Promise<AgreementKey & { readonly customer: string; readonly people: readonly string[] }> {
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  const named = { name: `p${provider.slice(0, 8)}`, title: 'Emscher-Lippe-Cloud', terms, isDemo: false }
  await openProvider(running.app, { provider, ...named })
  await openAgreement(running, { provider, customer, agreement }, { terms })
  const ids: string[] = []
  for (const [email, role] of Object.entries(people)) {
    const person = await personAt(database, email)
    ids.push(person)
    await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
      giveMembership(transaction, { provider, customer, person, role }),
    )
  }
  return { provider, customer, agreement, people: ids }
}

async function personAt(database: TestDatabase, email: string): Promise<string> {
  const name = email.slice(0, email.indexOf('@'))
  const { rows } = await database.pool('auth').query<{ id: string }>(
    `insert into access.person (name, email, email_verified) values ($1, $2, true)
     on conflict (email) do update set name = excluded.name returning id`,
    [`${name.slice(0, 1).toUpperCase()}${name.slice(1)} Muster`, email],
  )
  return rows[0]?.id ?? ''
}

/** The provider's letters leave through this server, and its mail is fetched there. */
export async function usePost(
  { running }: PostHouse,
  provider: string,
  server: Pick<MailServer, 'smtp' | 'imap' | 'authority'>,
): Promise<void> {
  const { smtp, imap, authority } = server
  const user = 'post@elc.example'
  await saveSettings(
    running,
    provider,
    {
      from: { name: 'Emscher-Lippe-Cloud', address: user },
      outgoing: { ...smtp, protection: 'starttls', user, authority },
      incoming: { host: imap.host, port: imap.tlsPort, protection: 'tls', user, authority, folder: 'INBOX' },
    },
    { outgoing: 'secret', incoming: 'secret' },
  )
}

/** Tells one fact as of now. */
export async function tellNow({ running, now }: PostHouse, key: AgreementKey, json: JsonObject): Promise<void> {
  const told = readTold(json, now())
  if (!('fact' in told)) throw new Error(`This test tells something that cannot be read: ${JSON.stringify(told)}`)
  await tell(running, key, [told])
}

/** The kinds of facts about letters that the journal holds, in their order, with what they name. */
export const letterFactsOf = async ({ running }: PostHouse, key: AgreementKey): Promise<JournalFact[]> =>
  (await factsOf(running, key)).filter(({ kind }) => /^letter|^withdrawn|^dutyDone/.test(kind))

export const factsOf = (running: PostRunning, key: AgreementKey): Promise<readonly JournalFact[]> =>
  inTransaction(running.app, key, async (transaction) => (await replay(transaction, key)).facts)

export const dutiesOf = ({ running }: PostHouse, key: AgreementKey): Promise<QueuedDuty[]> =>
  inTransaction(running.app, key, (transaction) => readDuties(transaction, key))

export const lettersOf = ({ running }: PostHouse, key: AgreementKey): Promise<Letter[]> =>
  inTransaction(running.app, key, (transaction) => readLetters(transaction, key.provider))

/** How each way of a letter stands: `['e-mail 1: dispatched']`. */
export const waysOf = (letters: readonly Letter[]): string[] =>
  letters.flatMap(({ dispatches }) => dispatches.map(({ medium, attempt, state }) => `${medium} ${attempt}: ${state}`))

/** The name of the message as which the letter of an agreement left last. */
export async function messageOf(house: PostHouse, key: AgreementKey): Promise<string> {
  const all = (await lettersOf(house, key)).flatMap(({ dispatches }) => dispatches)
  return all.findLast(({ medium }) => medium === 'e-mail')?.messageId ?? ''
}

export const isNamed =
  (messageId: string) =>
  (mail: Email): boolean =>
    mail.messageId === messageId

/** Whether a mail is a server's report about that message. */
export const isReportAbout =
  (messageId: string) =>
  (mail: Email): boolean =>
    deliveryReportIn(mail)?.messageId === messageId
