import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { keyRing, type Opened, seal, sealingKey, unseal } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Applicant } from '../terms/grammar/offering.ts'
import type { Language } from '../terms/grammar/said.ts'
import type { ShownDocument } from './offer-now.ts'
import { refuse } from './refusal.ts'

export const states = ['received', 'asked back', 'answered', 'accepted', 'refused'] as const
export type ApplicationState = (typeof states)[number]

/** Who applies: sealed under the customer's key. */
export interface ApplicantData {
  /** Empty for a consumer. */
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  /** ISO 3166-1; empty where no clause asks for it. */
  readonly country: string
  readonly remark: string
}

/** An item as it was ordered: at the price that was shown, with the clause it came from. */
export interface OrderedItem {
  readonly item: string
  readonly count: number
  /** As the provider says its prices; null for what is priced on request. */
  readonly price: string | null
  readonly is: 'net' | 'gross'
  readonly per: string
  readonly ref: string
}

export interface NewApplication extends AgreementKey {
  readonly customer: string
  readonly application: string
  readonly reference: string
  readonly language: Language
  readonly applicant: Applicant
  readonly inArea: 'yes' | 'a person decides' | null
  readonly receivedAt: Date
  readonly ordered: readonly OrderedItem[]
  readonly documents: readonly ShownDocument[]
  readonly addressDigest: Buffer
  readonly data: ApplicantData
}
/** An application as it is kept. */
export interface Application extends Omit<NewApplication, 'data' | 'addressDigest'> {
  readonly state: ApplicationState
  readonly decidedAt: Date | null
  /** Undefined once the customer's key was destroyed. */
  readonly data: ApplicantData | undefined
}

/** Under which purpose what applicants say is sealed; evidence has a key of its own, since it goes earlier. */
export const purposes = { application: 'application', evidence: 'evidence' } as const

/** @returns false if it was there before; then nothing was changed */
export async function insertApplication(
  transaction: Transaction,
  master: MasterKey,
  { data, ...row }: NewApplication,
): Promise<boolean> {
  const { sealed, keyId } = await sealFor(transaction, master, row, 'application', { ...data })
  const { rowCount } = await transaction.query(
    `insert into application (provider, customer, application, agreement, reference, language, applicant, in_area,
       received_at, ordered, documents, address_digest, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
    [
      ...[row.provider, row.customer, row.application, row.agreement, row.reference, row.language, row.applicant],
      ...[row.inArea, row.receivedAt, JSON.stringify(row.ordered), JSON.stringify(row.documents), row.addressDigest],
      ...[sealed, keyId],
    ],
  )
  return rowCount === 1
}

/** One application of a provider; undefined if there is none that the transaction may see. */
export async function readApplication(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  application: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Application | undefined> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from application where provider = $1 and application = $2 ${lock ? 'for update' : ''}`,
    [provider, application],
  )
  return (await opened(transaction, master, rows))[0]
}

/** The applications of a provider, those that wait first, and of these the oldest. */
export async function listApplications(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  { limit = 200 }: { readonly limit?: number } = {},
): Promise<readonly Application[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from application where provider = $1
     order by state in ('accepted', 'refused'), case when decided_at is null then received_at end, decided_at desc
     limit $2`,
    [provider, limit],
  )
  return opened(transaction, master, rows)
}

/** Those of an e-mail address that were accepted, for declarations that name it. */
export async function acceptedOf(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  addressDigest: Buffer,
): Promise<readonly Application[]> {
  const { rows } = await transaction.query<Row>(
    `select ${columns} from application where provider = $1 and address_digest = $2 and state = 'accepted'`,
    [provider, addressDigest],
  )
  return opened(transaction, master, rows)
}

export async function setState(
  transaction: Transaction,
  { provider, application }: Pick<Application, 'provider' | 'application'>,
  state: ApplicationState,
  decided: { readonly by: string | null; readonly at: Date } | null = null,
): Promise<void> {
  await transaction.query(
    'update application set state = $3, decided_by = $4, decided_at = $5 where provider = $1 and application = $2',
    [provider, application, state, decided?.by ?? null, decided?.at ?? null],
  )
}

/** Seals something of a customer that belongs to one of its applications. */
export async function sealFor(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, application }: Pick<NewApplication, 'provider' | 'customer' | 'application'>,
  purpose: keyof typeof purposes,
  content: JsonObject,
) {
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: purposes[purpose] })
  return seal(key, { agreement: application, kind: purpose }, content)
}

interface Row {
  readonly provider: string
  readonly customer: string
  readonly application: string
  readonly agreement: string
  readonly reference: string
  readonly state: ApplicationState
  readonly language: Language
  readonly applicant: Applicant
  readonly in_area: 'yes' | 'a person decides' | null
  readonly received_at: Date
  readonly ordered: readonly OrderedItem[]
  readonly documents: readonly ShownDocument[]
  readonly decided_at: Date | null
  readonly sealed: Buffer
  readonly key_id: string
}
const columns = `provider, customer, application, agreement, reference, state, language, applicant, in_area, received_at,
  ordered, documents, decided_at, sealed, key_id`

async function opened(transaction: Transaction, master: MasterKey, rows: readonly Row[]): Promise<Application[]> {
  const all: Application[] = []
  for (const row of rows) {
    const ring = await keyRing(transaction, master, row, [row.key_id])
    const from = { agreement: row.application, kind: 'application' }
    const content: Opened = unseal(ring, from, { sealed: row.sealed, keyId: row.key_id })
    all.push({
      provider: row.provider,
      customer: row.customer,
      application: row.application,
      agreement: row.agreement,
      reference: row.reference,
      state: row.state,
      language: row.language,
      applicant: row.applicant,
      inArea: row.in_area,
      receivedAt: row.received_at,
      ordered: row.ordered,
      documents: row.documents,
      decidedAt: row.decided_at,
      data: content.erased ? undefined : (content.content as unknown as ApplicantData),
    })
  }
  return all
}

/** What somebody said about an application, in its order. */
export interface Message {
  readonly author: 'applicant' | 'provider'
  readonly writtenAt: Date
  /** Undefined once the customer's key was destroyed. */
  readonly text: string | undefined
}

/** Adds a message; the application is locked, so the next number is free. */
export async function addMessage(
  transaction: Transaction,
  master: MasterKey,
  application: Application,
  message: { readonly author: Message['author']; readonly person?: string; readonly at: Date; readonly text: string },
): Promise<void> {
  const { sealed, keyId } = await sealFor(transaction, master, application, 'application', { text: message.text })
  await transaction.query(
    `insert into application_message (provider, customer, application, message, author, person, written_at, sealed, key_id)
     select $1, $2, $3, coalesce(max(message), 0) + 1, $4, $5, $6, $7, $8 from application_message
     where provider = $1 and customer = $2 and application = $3`,
    [
      ...[application.provider, application.customer, application.application, message.author],
      ...[message.person ?? null, message.at, sealed, keyId],
    ],
  )
}

export async function readMessages(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, application }: Application,
): Promise<readonly Message[]> {
  const { rows } = await transaction.query<{
    author: Message['author']
    written_at: Date
    sealed: Buffer
    key_id: string
  }>(
    `select author, written_at, sealed, key_id from application_message
     where provider = $1 and customer = $2 and application = $3 order by message`,
    [provider, customerColumn(customer), application],
  )
  const ring = await keyRing(
    transaction,
    master,
    { provider, customer },
    rows.map(({ key_id }) => key_id),
  )
  return rows.map(({ author, written_at: writtenAt, sealed, key_id: keyId }) => {
    const content = unseal(ring, { agreement: application, kind: 'application' }, { sealed, keyId })
    return { author, writtenAt, text: content.erased ? undefined : String(content.content.text) }
  })
}

export const applicationUnknown = () =>
  refuse({
    code: 'APPLICATION_UNKNOWN',
    seen: { de: 'Diesen Antrag gibt es hier nicht', en: 'There is no such application here' },
    expected: { de: 'der Link aus der Bestätigung, vollständig', en: 'the link of the confirmation, all of it' },
    remedy: { de: 'Öffnen Sie den Link aus der E-Mail', en: 'Open the link of the e-mail' },
  })

export const notOpen = (state: ApplicationState) =>
  refuse({
    code: 'APPLICATION_NOT_OPEN',
    seen: {
      de: state === 'accepted' ? 'Der Antrag ist angenommen' : 'Der Antrag ist abgelehnt',
      en: state === 'accepted' ? 'The application was accepted' : 'The application was refused',
    },
    expected: { de: 'über einen Antrag wird einmal entschieden', en: 'an application is decided on once' },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })

export const isOpen = ({ state }: Pick<Application, 'state'>): boolean => state !== 'accepted' && state !== 'refused'
