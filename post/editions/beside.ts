import { readProvider } from '../../access/provider.ts'
import type { AgreementRow } from '../../journal/agreement.ts'
import { namesOf } from '../../journal/names.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import { addressLines, readAddressee } from '../../papers/addressee.ts'
import { type Applied, type Beside, lookBeside } from '../../papers/editions/agreement-on-paper.ts'
import { type Letterhead, readLetterhead, senderLine } from '../../papers/letterhead/letterhead.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { languageOf } from '../letters/recipient.ts'
import type { PostRunning } from '../running.ts'
import { keysGone } from './keys-gone.ts'

/** What papers say of an agreement and no journal holds, and the language in which its customer is written to. */
export async function besideOf(
  transaction: Transaction,
  { master }: Pick<PostRunning, 'master'>,
  row: AgreementRow,
  terms: Terms,
  facts: readonly AnyFact[],
): Promise<{ readonly beside: Beside; readonly language: Language }> {
  const provider = await readProvider(transaction, row.provider)
  const letterhead = await readLetterhead(transaction, row.provider)
  const applied = await appliedFor(transaction, row)
  const language = applied?.language ?? (await languageOf(transaction, row))
  const look = lookBeside(await lookOf(transaction, row.provider))
  const keys = await keysGone(transaction, row)
  return {
    language,
    beside: {
      provider: provider?.title ?? letterhead?.name ?? terms.title[language],
      sender: letterhead ? senderLine(letterhead) : null,
      look,
      customer: await customerLines(transaction, master, row, letterhead, language),
      ...(await personNames(transaction, row, facts)),
      application: applied?.application ?? null,
      ...(keys ? { keys } : {}),
    },
  }
}

/** Name and address as its papers go to; the name of the application where nobody has said an address. */
async function customerLines(
  transaction: Transaction,
  master: PostRunning['master'],
  row: AgreementRow,
  letterhead: Letterhead | undefined,
  language: Language,
): Promise<readonly string[]> {
  const addressee = await readAddressee(transaction, master, row)
  const from = letterhead?.address ?? { lines: [], postCode: '', city: '', country: 'DE' }
  if (addressee) return addressLines(addressee, from, language)
  const name = (await namesOf(transaction, master, [row])).get(row.agreement)
  return name === undefined ? [] : [name]
}

/** What the customer applied for and was shown, as it was kept; no words of it. */
async function appliedFor(
  transaction: Transaction,
  { provider, customer, agreement }: AgreementRow,
): Promise<{ readonly language: Language; readonly application: Applied } | undefined> {
  const { rows } = await transaction.query<{ language: Language } & Applied>(
    `select language, reference, ordered, documents from application
     where provider = $1 and customer = $2 and agreement = $3 and state = 'accepted'`,
    [provider, customerColumn(customer), agreement],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { language, ...application } = row
  return { language, application }
}

/** The names of members whom facts name, on either side. */
async function personNames(
  transaction: Transaction,
  { provider, customer }: AgreementRow,
  facts: readonly AnyFact[],
): Promise<Pick<Beside, 'names' | 'staff'>> {
  const asked = [...new Set(facts.flatMap(({ person, toldBy }) => [person, toldBy]))].filter(isId)
  if (asked.length === 0) return { names: {}, staff: [] }
  const { rows } = await transaction.query<{ id: string; name: string; is_staff: boolean }>(
    `select p.id::text as id, p.name, bool_or(m.customer = $4) as is_staff from membership m join access.person p on p.id = m.person
     where m.provider = $1 and m.customer = any ($2::uuid[]) and p.id = any ($3::uuid[]) group by p.id, p.name order by id`,
    [provider, [customerColumn(customer), customerColumn(null)], asked, customerColumn(null)],
  )
  return {
    names: Object.fromEntries(rows.map(({ id, name }) => [id, name])),
    staff: rows.flatMap(({ id, is_staff }) => (is_staff ? [id] : [])),
  }
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value)
