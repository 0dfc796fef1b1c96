import { tellIn } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { readTold } from '../journal/intake/told.ts'
import { keyRing, seal, sealingKey, unseal } from '../journal/keys.ts'
import { customerColumn, customerOf, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { dress, type PlainPaper } from '../post/letters/dress.ts'
import { handOver } from '../post/letters/hand-over.ts'
import { asMessage } from '../post/letters/message.ts'
import { domainOf } from '../post/settings/settings.ts'
import { type OpenedSettings, readSettings } from '../post/settings/store.ts'
import { showInstant } from '../terms/grammar/day.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import type { Language } from '../terms/grammar/said.ts'
import { idOf } from './secret.ts'

/** What is written to somebody who is no member yet. */
export interface ApplicantLetter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** In which language it is written; left out in letters of earlier versions. */
  readonly language?: Language
  /** What its paper is called by, `applicationReceived`; left out in letters of earlier versions. */
  readonly is?: string
  /** What of it stands on paper too. */
  readonly paper?: Omit<PlainPaper, 'name'>
  /** What is a fact of an agreement once a mail server has taken this letter over. */
  readonly tells?: { readonly agreement: string; readonly facts: readonly string[] }
}

/** Whose letter it is: a customer's, or the provider's own where no customer is known. */
export interface LetterOwner {
  readonly provider: string
  readonly customer: string | null
  /** What the key is for, where it is not an application that is written about. */
  readonly purpose?: string
}

const kind = 'applicant letter'

/** Stores a letter with what it tells of; asked twice about the same, it is written once. */
export async function writeLetter(
  transaction: Transaction,
  { master }: Pick<Running, 'master'>,
  { provider, customer, purpose = 'application' }: LetterOwner,
  about: string,
  at: Date,
  written: ApplicantLetter,
): Promise<string> {
  const letter = idOf(master, 'letter', provider, about)
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose })
  const { sealed, keyId } = seal(key, { agreement: letter, kind }, { ...written })
  await transaction.query(
    `insert into applicant_letter (provider, customer, letter, written_at, sealed, key_id) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [provider, customerColumn(customer), letter, at, sealed, keyId],
  )
  return letter
}

export type LetterState = 'ready' | 'handed over' | 'sent' | 'refused'

/** How the letters of a customer stand, the newest first. */
export async function letterStates(
  transaction: Transaction,
  { provider, customer }: LetterOwner,
): Promise<readonly { readonly letter: string; readonly state: LetterState; readonly writtenAt: Date }[]> {
  const { rows } = await transaction.query<{ letter: string; state: LetterState; written_at: Date }>(
    'select letter, state, written_at from applicant_letter where provider = $1 and customer = $2 order by written_at desc',
    [provider, customerColumn(customer)],
  )
  return rows.map(({ letter, state, written_at: writtenAt }) => ({ letter, state, writtenAt }))
}

/** The words of the letters of a customer, the newest first: for an example, in whose name no post goes out. */
export async function readLetters(
  transaction: Transaction,
  { master }: Pick<Running, 'master'>,
  { provider, customer }: LetterOwner,
): Promise<readonly Pick<ApplicantLetter, 'subject' | 'text'>[]> {
  const { rows } = await transaction.query<{ letter: string; sealed: Buffer; key_id: string }>(
    `select letter, sealed, key_id from applicant_letter where provider = $1 and customer = $2
     order by written_at desc, letter`,
    [provider, customerColumn(customer)],
  )
  const ids = rows.map(({ key_id }) => key_id)
  const ring = await keyRing(transaction, master, { provider, customer }, ids)
  return rows.flatMap(({ letter, sealed, key_id: keyId }) => {
    const opened = unseal(ring, { agreement: letter, kind }, { sealed, keyId })
    if (opened.erased) return []
    const { subject, text } = opened.content as unknown as ApplicantLetter
    return [{ subject, text }]
  })
}

/**
 * Sends the letters of a provider that wait. Each leaves once: before its last byte it is noted that it may have left, and what is
 * unknown after that is left to a person.
 *
 * @returns how many were sent
 */
export async function sendLetters(running: Running, provider: string): Promise<number> {
  let sent = 0
  for (const { customer, letter } of await waiting(running, provider)) {
    const state = await send(running, { provider, customer }, letter)
    if (state === 'no server') break
    if (state === 'sent') sent += 1
  }
  return sent
}

async function waiting(running: Running, provider: string) {
  const { rows } = await inTransaction(running.app, { provider, customer: everyCustomer }, (transaction) =>
    transaction.query<{ customer: string; letter: string }>(
      `select customer, letter from applicant_letter
       where provider = $1 and state = 'ready' and (tried_at is null or tried_at < now() - interval '30 seconds')
       order by written_at limit 100`,
      [provider],
    ),
  )
  return rows.map(({ customer, letter }) => ({ customer: customerOf(customer), letter }))
}

async function send(running: Running, owner: LetterOwner, letter: string): Promise<LetterState | 'no server'> {
  const found = await inTransaction(running.app, { provider: owner.provider, customer: everyCustomer }, async (t) => {
    const settings = await readSettings(t, running, owner.provider)
    const now = new Date(await nowOf(t, running, owner.provider))
    return { settings, now, written: await take(t, running, owner, letter) }
  })
  const { settings, now, written } = found
  const server = settings?.settings.outgoing
  if (settings === undefined || server === undefined) return 'no server'
  // Erased, or taken by another process a moment ago.
  if (written === undefined) return 'ready'
  const parcel = await wrap(running, settings, owner, letter, { ...written, date: now })
  if (parcel === undefined) return 'ready'
  const become = (state: LetterState) => note(running, owner, letter, state, written)
  const answer = await handOver(server, settings.secrets.outgoing, parcel, () => become('handed over'))
  const state = answer.is === 'taken over' ? 'sent' : answer.is === 'refused' ? 'refused' : undefined
  if (state) await become(state)
  if (answer.is === 'not now') await become('ready')
  return state ?? 'ready'
}

/** Notes that it is being tried, so that no other process takes it meanwhile, and opens it. */
async function take(
  transaction: Transaction,
  { master }: Running,
  { provider, customer }: LetterOwner,
  letter: string,
): Promise<ApplicantLetter | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>(
    `update applicant_letter set tried_at = now()
     where provider = $1 and customer = $2 and letter = $3 and state = 'ready'
       and (tried_at is null or tried_at < now() - interval '30 seconds')
     returning sealed, key_id`,
    [provider, customerColumn(customer), letter],
  )
  const [row] = rows
  if (!row) return undefined
  const ring = await keyRing(transaction, master, { provider, customer }, [row.key_id])
  const opened = unseal(ring, { agreement: letter, kind }, { sealed: row.sealed, keyId: row.key_id })
  return opened.erased ? undefined : (opened.content as unknown as ApplicantLetter)
}

/** Undefined if its paper could not be set now: it stays, and is tried again with the next look. */
async function wrap(
  running: Running,
  settings: OpenedSettings,
  owner: LetterOwner,
  letter: string,
  { to, subject, text, language = 'de', paper, date, is = 'letter' }: ApplicantLetter & { readonly date: Date },
) {
  const { address, name } = settings.settings.from
  const plain = { subject, text, language, ...(paper ? { paper: { ...paper, name: `${is}:${letter}` } } : {}) }
  const dressed = await dress(running, { ...owner, title: name }, plain, date.getTime())
  if (dressed === undefined) return undefined
  const message = await asMessage(settings, { to, messageId: `<${letter}@${domainOf(address)}>`, date, ...dressed })
  return { from: address, to, envelope: letter, message }
}

async function note(
  running: Running,
  { provider, customer }: LetterOwner,
  letter: string,
  state: LetterState,
  { tells }: ApplicantLetter,
): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await transaction.query(
      `update applicant_letter set state = $4, sent_at = case when $4 = 'sent' then now() end
       where provider = $1 and customer = $2 and letter = $3`,
      [provider, customerColumn(customer), letter, state],
    )
    if (state !== 'sent' || !tells) return
    const now = await nowOf(transaction, running, provider)
    const told = tells.facts.map((fact) => readTold({ fact, at: showInstant(now) }, now))
    const read = told.filter((each): each is Told => 'fact' in each)
    await tellIn(transaction, running, { provider, customer, agreement: tells.agreement }, read, {
      messageKey: `letter ${letter}`,
    })
  })
}
