import { noteChanges } from '../journal/accesses/change.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { keyRing, type Opened, seal, sealingKey, unseal } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import type { Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import type { Language } from '../terms/grammar/said.ts'
import { compact, refuseCountry, refuseVatId } from './letterhead/checked.ts'
import type { PostalAddress } from './letterhead/letterhead.ts'

/** Whom a customer's papers go to, and what its invoices must quote. */
export interface Addressee extends PostalAddress {
  /** Who receives them: `Hanna Kaczmarek`. Empty where an organisation is named alone. */
  readonly name: string
  readonly organisation?: string
  /** ISO 3166-1 alpha-2; empty while nobody has said it, and then nothing leaves that needs it. */
  readonly country: string
  /** Where invoices go by e-mail, if not to those who administer the agreement. */
  readonly mail?: string
  /** What invoices quote: the Leitweg-ID of an authority, or an order number (BT-10). */
  readonly buyerReference?: string
  /** The customer's own VAT identification number. */
  readonly vatId?: string
  /** Whether letters come on paper too. */
  readonly onPaper?: true
}

/** Which customer. */
export type CustomerKey = Pick<AgreementKey, 'provider'> & { readonly customer: string }

const KIND = 'addressee'

/**
 * Whom a customer's papers go to: as it or a clerk has said, else as its application says. Undefined where neither is there, or where
 * the customer's key was destroyed.
 */
export async function readAddressee(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer }: Pick<AgreementKey, 'provider' | 'customer'>,
): Promise<Addressee | undefined> {
  if (customer === null) return undefined
  const { rows } = await transaction.query<SealedRow>(
    'select sealed, key_id from addressee where provider = $1 and customer = $2',
    [provider, customer],
  )
  const [row] = rows
  if (row === undefined) return fromApplication(transaction, master, { provider, customer })
  const opened = await open(transaction, master, { provider, customer }, { agreement: customer, kind: KIND }, row)
  return opened.erased ? undefined : (opened.content as unknown as Addressee)
}

/**
 * Somebody corrects where a customer's papers go. Papers that were made already stay as they are.
 *
 * @param by the random id of whoever says so; null for an example
 * @throws Refusal COUNTRY_UNKNOWN, VAT_ID_NOT_VALID
 */
export async function saveAddressee(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer }: CustomerKey,
  typed: Addressee,
  { at, by }: { readonly at: Instant; readonly by: string | null },
): Promise<Addressee> {
  const vatId = typed.vatId === undefined ? undefined : compact(typed.vatId)
  const addressee = { ...typed, ...(vatId === undefined ? {} : { vatId }) }
  refuseCountry(addressee.country)
  if (vatId !== undefined) refuseVatId(vatId)
  const before = await readAddressee(transaction, master, { provider, customer })
  const thing = { provider, customer, person: null, kind: KIND, object: customer }
  await noteChanges(transaction, master, thing, KIND, { before, after: addressee })
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: KIND })
  const { sealed, keyId } = seal(key, { agreement: customer, kind: KIND }, { ...addressee })
  await transaction.query(
    `insert into addressee (provider, customer, changed_at, changed_by, sealed, key_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (provider, customer) do update
     set changed_at = excluded.changed_at, changed_by = excluded.changed_by, sealed = excluded.sealed, key_id = excluded.key_id`,
    [provider, customer, new Date(at).toISOString(), by, sealed, keyId],
  )
  return addressee
}

/**
 * The address as it stands in the window of an envelope: at most six lines, the country only where it is another than the sender's
 * (DIN 5008).
 */
export function addressLines(addressee: Addressee, from: PostalAddress, language: Language): readonly string[] {
  const { organisation, name, lines, postCode, city, country } = addressee
  const isAbroad = country !== '' && country !== from.country
  return [
    ...(organisation ? [organisation] : []),
    name,
    ...lines,
    `${postCode} ${city}`.trim(),
    ...(isAbroad ? [countryName(country, language).toUpperCase()] : []),
  ].filter((line) => line !== '')
}

const countryName = (country: string, language: Language): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country

interface SealedRow {
  readonly sealed: Buffer
  readonly key_id: string
}

async function open(
  transaction: Transaction,
  master: MasterKey,
  key: CustomerKey,
  from: { readonly agreement: string; readonly kind: string },
  { sealed, key_id: keyId }: SealedRow,
): Promise<Opened> {
  return unseal(await keyRing(transaction, master, key, [keyId]), from, { sealed, keyId })
}

/** What applicants say about themselves, as the room of applications seals it; here it is only read. */
interface Applicant {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly street: string
  readonly postcode: string
  readonly town: string
  readonly country: string
}

/** As its application says it: the newest that was accepted, else the newest. */
async function fromApplication(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer }: CustomerKey,
): Promise<Addressee | undefined> {
  const { rows } = await transaction.query<SealedRow & { application: string }>(
    `select application, sealed, key_id from application where provider = $1 and customer = $2
     order by state = 'accepted' desc, received_at desc limit 1`,
    [provider, customer],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const from = { agreement: row.application, kind: 'application' }
  const opened = await open(transaction, master, { provider, customer }, from, row)
  if (opened.erased) return undefined
  const said = opened.content as unknown as Applicant
  return {
    name: said.name,
    ...(said.organisation === '' ? {} : { organisation: said.organisation }),
    lines: said.street === '' ? [] : [said.street],
    ...{ postCode: said.postcode, city: said.town, country: said.country },
    ...(said.email === '' ? {} : { mail: said.email }),
  }
}
