import { tellIn } from '../duties/agenda.ts'
import { readJournals } from '../duties/known.ts'
import { programFor } from '../duties/programs.ts'
import { readAgreements } from '../journal/agreement.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { nowOf } from '../journal/intake/clock.ts'
import { engineFact } from '../journal/intake/engine-fact.ts'
import { readTold } from '../journal/intake/told.ts'
import { keyRing, seal, sealingKey, unseal } from '../journal/keys.ts'
import { findAgreement } from '../journal/list.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { replay } from '../terms/engine/replay.ts'
import { type Day, type Instant, showInstant } from '../terms/grammar/day.ts'
import { end } from '../terms/grammar/matters/agreement.ts'
import type { Language, Said } from '../terms/grammar/said.ts'
import { writeLetter } from './letter.ts'
import type { Applications } from './links.ts'
import { offerNow } from './offer-now.ts'
import { refuse } from './refusal.ts'
import { addressDigest, idOf, referenceOf } from './secret.ts'
import { buttonLetter } from './wording.ts'

export const buttonKinds = ['cancellation', 'withdrawal'] as const
export type ButtonKind = (typeof buttonKinds)[number]

/** What somebody declares by a button: no more than the law lets be asked (§§ 312k (2), 356a (2) BGB). */
export interface ByButton {
  readonly kind: ButtonKind
  /** Given by the browser before it sends: the same key is the same declaration. */
  readonly key: string
  readonly language: Language
  readonly name: string
  /** Where the confirmation goes. */
  readonly email: string
  /** By which the declarer names the agreement: a number, a service. */
  readonly agreement: string
  /** Of a notice alone. */
  readonly ground: 'ordinary' | 'for cause'
  readonly reason: string
  /** The day to which notice is given; null for the earliest. */
  readonly to: Day | null
  /** A field that no person sees. Whatever is in it, a declaration is taken in; filled, a person looks at it. */
  readonly website: string
}

/** What the page shows and lets be kept: that it was received, when, and what was declared. */
export interface Confirmed {
  readonly reference: string
  readonly receivedAt: Date
  readonly subject: string
  readonly text: string
  readonly provider: string
}

/**
 * Takes in what was declared by a button: at once a fact where the agreement is known beyond doubt, else a matter for a person,
 * in both cases with the time of receipt, and confirmed in text form at once. The answer is the same in both cases: whether somebody is
 * a customer, and when the agreement ends, stands in the letter to the address that was given, and nowhere else.
 *
 * @throws Refusal OFFER_UNKNOWN
 */
export async function declareByButton(house: Applications, name: string, declared: ByButton): Promise<Confirmed> {
  const { running } = house
  const { provider, look } = await offerNow(running, name)
  const scope = { provider: provider.provider, customer: everyCustomer } as const
  return inTransaction(running.app, scope, async (transaction) => {
    const id = idOf(running.master, 'declaration', provider.provider, declared.kind, declared.key)
    // Pressed twice: the second waits, and finds what the first has written.
    await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
    const before = await readDeclaration(transaction, running.master, provider.provider, id)
    const now = before?.receivedAt.getTime() ?? (await nowOf(transaction, running, provider.provider))
    const content = before?.content ?? declared
    if (!before) await insertDeclaration(transaction, running.master, provider.provider, id, now, declared)
    const found = before ? before.key : await agreementOf(transaction, house, provider.provider, declared)
    if (!before && found) await tellDeclared(transaction, house, found, { id, now, learned: now, content: declared })
    const ends = found && (await endOf(transaction, house, found, now))
    const reference = referenceOf(id, content.kind === 'cancellation' ? 'K' : 'W')
    const receivedAt = new Date(now)
    const lines = linesOf(content)
    const said = { ...content, reference, receivedAt, lines }
    const letter = buttonLetter({ ...said, end: endInWords(content.kind, ends) }, look)
    const { subject, text } = buttonLetter({ ...said, end: undefined }, look)
    const about = `declaration ${id}`
    // Under the key of the declaration: both go with the customer whose they turn out to be.
    const owner = { provider: provider.provider, customer: null, purpose: purposeFor(id) }
    if (!before) await writeLetter(transaction, running, owner, about, receivedAt, letter)
    return { reference, receivedAt, subject, text, provider: provider.provider }
  })
}

/** What was declared, line by line, as page, letter and clerk have it. */
export function linesOf({ kind, name, agreement, ground, reason, to }: Omit<ByButton, 'key' | 'website'>): Said[] {
  const line = (de: string, en: string, value: string): Said[] =>
    value === '' ? [] : [{ de: `${de}: ${value}`, en: `${en}: ${value}` }]
  const notice = [
    ground === 'ordinary'
      ? { de: 'Art: ordentliche Kündigung', en: 'Kind: ordinary notice' }
      : { de: 'Art: außerordentliche Kündigung', en: 'Kind: notice for cause' },
    ...line('Grund', 'Reason', ground === 'for cause' ? reason : ''),
    to === null
      ? { de: 'Zum: nächstmöglichen Zeitpunkt', en: 'To: the earliest day possible' }
      : { de: `Zum: ${to}`, en: `To: ${to}` },
  ]
  return [
    ...line('Name', 'Name', name),
    ...line('Vertrag', 'Agreement', agreement),
    ...(kind === 'cancellation'
      ? notice
      : [{ de: 'Ich widerrufe den Vertrag.', en: 'I withdraw from the agreement.' }]),
  ]
}

function endInWords(kind: ButtonKind, ends: Day | undefined): Said | undefined {
  if (ends)
    return {
      de: `Nach dem Stand jetzt endet der Vertrag mit dem ${ends}.`,
      en: `As things stand the agreement ends with ${ends}.`,
    }
  return kind === 'cancellation'
    ? {
        de: 'Zu welchem Tag der Vertrag endet, teilen wir Ihnen mit.',
        en: 'We will tell you on which day the agreement ends.',
      }
    : undefined
}

/**
 * The one agreement that is named by its number, of a customer who is known by this e-mail address. Whoever knows the address
 * alone ends nobody's agreement: then, and where anything is in doubt, it is undefined.
 */
async function agreementOf(
  transaction: Transaction,
  { running }: Applications,
  provider: string,
  { email, agreement, website }: ByButton,
): Promise<AgreementKey | undefined> {
  if (website !== '') return undefined
  const { rows } = await transaction.query<{ customer: string; agreement: string; reference: string | null }>(
    `select a.customer, a.agreement, p.reference from agreement a
     left join application p using (provider, customer, agreement)
     where a.provider = $1 and (p.address_digest = $2 and p.state = 'accepted' or a.customer in (
       select m.customer from membership m join access.person o on o.id = m.person
       where m.provider = $1 and o.email = $3 and m.role = 'customerAdministrator'
         and (m.until_at is null or m.until_at > now())))`,
    [provider, addressDigest(running.master, provider, email), email.trim().toLowerCase()],
  )
  const [found, other] = rows.filter((row) => names(agreement, row))
  return found && !other ? { provider, customer: found.customer, agreement: found.agreement } : undefined
}

const names = (said: string, { agreement, reference }: { agreement: string; reference: string | null }): boolean => {
  const plain = said.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return [agreement, reference ?? '–'].some((each) => plain.includes(each.toUpperCase().replace(/[^A-Z0-9]/g, '')))
}

interface Telling {
  readonly id: string
  /** When it was received, and when it became known which agreement it is about. */
  readonly now: Instant
  readonly learned: Instant
  readonly content: Omit<ByButton, 'key' | 'website'>
  readonly by?: string
}

/** The declaration becomes a fact of its agreement, received when it came; once. */
async function tellDeclared(
  transaction: Transaction,
  { running }: Applications,
  key: AgreementKey,
  { id, now, learned, content, by }: Telling,
): Promise<void> {
  const { kind, ground, reason, to } = content
  const common = { at: showInstant(now), by: 'customer', medium: 'portal' } as const
  const json: JsonObject =
    kind === 'withdrawal'
      ? { fact: 'withdrawalReceived', ...common }
      : {
          ...{ fact: 'terminationReceived', ...common, ground },
          ...(to === null ? {} : { to }),
          ...(reason === '' ? {} : { wording: reason }),
        }
  const told = readTold(json, learned)
  if (!('fact' in told)) throw new Error('A declaration by a button cannot be told as a fact.')
  const { last } = await tellIn(transaction, running, key, [told], { messageKey: `button ${id}`, by })
  await transaction.query(
    `update button_declaration set state = 'told', of_customer = $3, of_agreement = $4, fact = $5, decided_by = $6,
       decided_at = $7 where provider = $1 and declaration = $2`,
    [key.provider, id, customerColumn(key.customer), key.agreement, last, by ?? null, by ? new Date(learned) : null],
  )
}

/** The last day of an agreement as it stands; undefined where nothing ends it as a whole. */
async function endOf(
  transaction: Transaction,
  { running }: Applications,
  key: AgreementKey,
  now: Instant,
): Promise<Day | undefined> {
  const [row] = await readAgreements(transaction, [key])
  if (!row) return undefined
  const { facts, installation } = await readJournals(transaction, key.provider, [row])
  const known = [...installation, ...(facts[0] ?? []).map(engineFact)].toSorted((a, b) => a.learnedAt - b.learnedAt)
  return replay(programFor(running, row), known, now).decision(end, 'agreement')?.value.lastDay
}

/** A declaration as it is kept. */
export interface KeptDeclaration {
  readonly declaration: string
  readonly kind: ButtonKind
  readonly receivedAt: Date
  readonly state: 'waits' | 'told' | 'no effect'
  readonly key: AgreementKey | undefined
  readonly fact: number | null
  readonly content: Omit<ByButton, 'key' | 'website'>
}

/** What the content is bound to; and each has a key of its own, since it goes with the customer whose it turns out to be. */
const sealedAs = 'declarations'
const purposeFor = (declaration: string): string => `declaration ${declaration}`

async function insertDeclaration(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  declaration: string,
  now: Instant,
  { key: _, website: __, ...content }: ByButton,
): Promise<void> {
  const purpose = purposeFor(declaration)
  const key = await sealingKey(transaction, master, { provider, customer: null, person: null, purpose })
  const { sealed, keyId } = seal(key, { agreement: declaration, kind: sealedAs }, { ...content })
  await transaction.query(
    `insert into button_declaration (provider, customer, declaration, kind, language, received_at, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [provider, customerColumn(null), declaration, content.kind, content.language, new Date(now), sealed, keyId],
  )
}

async function readDeclaration(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  declaration: string,
): Promise<KeptDeclaration | undefined> {
  return (await declarationsWhere(transaction, master, provider, 'declaration = $2', declaration))[0]
}

/** What came by the buttons of a provider: what waits first, then the newest. */
export const listDeclarations = (
  transaction: Transaction,
  master: MasterKey,
  provider: string,
): Promise<readonly KeptDeclaration[]> =>
  declarationsWhere(
    transaction,
    master,
    provider,
    `($2::text is null) order by state <> 'waits', received_at desc`,
    null,
  )

async function declarationsWhere(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  where: string,
  value: string | null,
): Promise<readonly KeptDeclaration[]> {
  const { rows } = await transaction.query<Row>(
    `select declaration, kind, received_at, state, of_customer, of_agreement, fact, sealed, key_id
     from button_declaration where provider = $1 and ${where} limit 200`,
    [provider, value],
  )
  const ring = await keyRing(
    transaction,
    master,
    { provider, customer: null },
    rows.map(({ key_id }) => key_id),
  )
  return rows.flatMap((row) => {
    const opened = unseal(
      ring,
      { agreement: row.declaration, kind: sealedAs },
      { sealed: row.sealed, keyId: row.key_id },
    )
    if (opened.erased) return []
    const key =
      row.of_agreement && row.of_customer
        ? { provider, customer: row.of_customer, agreement: row.of_agreement }
        : undefined
    return [
      {
        ...{ declaration: row.declaration, kind: row.kind, receivedAt: row.received_at, state: row.state, key },
        ...{ fact: row.fact, content: opened.content as unknown as KeptDeclaration['content'] },
      },
    ]
  })
}

interface Row {
  readonly declaration: string
  readonly kind: ButtonKind
  readonly received_at: Date
  readonly state: KeptDeclaration['state']
  readonly of_customer: string | null
  readonly of_agreement: string | null
  readonly fact: number | null
  readonly sealed: Buffer
  readonly key_id: string
}

/**
 * A clerk says which agreement a declaration is about. It counts from when it was received.
 *
 * @throws Refusal DECLARATION_UNKNOWN, DECLARATION_DECIDED
 */
export async function assignDeclaration(
  house: Applications,
  provider: string,
  declaration: string,
  { agreement, by }: { readonly agreement: string; readonly by: string },
): Promise<void> {
  await deciding(house, provider, declaration, async (transaction, found, now) => {
    const key = await findAgreement(transaction, provider, agreement)
    if (!key) throw declarationUnknown()
    const telling = { id: declaration, now: found.receivedAt.getTime(), learned: now, content: found.content, by }
    await tellDeclared(transaction, house, key, telling)
  })
}

/** A clerk says that nothing follows from a declaration: nobody here has such an agreement. It stays. */
export async function leaveWithoutEffect(
  house: Applications,
  provider: string,
  declaration: string,
  by: string,
): Promise<void> {
  await deciding(house, provider, declaration, async (transaction, _, now) => {
    await transaction.query(
      `update button_declaration set state = 'no effect', decided_by = $3, decided_at = $4
       where provider = $1 and declaration = $2`,
      [provider, declaration, by, new Date(now)],
    )
  })
}

async function deciding(
  { running }: Applications,
  provider: string,
  declaration: string,
  decide: (transaction: Transaction, found: KeptDeclaration, now: Instant) => Promise<void>,
): Promise<void> {
  await inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await transaction.query('select from button_declaration where provider = $1 and declaration = $2 for update', [
      provider,
      declaration,
    ])
    const found = await readDeclaration(transaction, running.master, provider, declaration)
    if (!found) throw declarationUnknown()
    if (found.state !== 'waits') throw declarationDecided()
    await decide(transaction, found, await nowOf(transaction, running, provider))
  })
}

const declarationUnknown = () =>
  refuse({
    code: 'DECLARATION_UNKNOWN',
    seen: {
      de: 'Diese Erklärung oder diesen Vertrag gibt es hier nicht',
      en: 'There is no such declaration or agreement',
    },
    expected: { de: 'beide aus den Listen dieses Anbieters', en: 'both from the lists of this provider' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })
const declarationDecided = () =>
  refuse({
    code: 'DECLARATION_DECIDED',
    seen: { de: 'Über diese Erklärung ist schon entschieden', en: 'This declaration was decided about before' },
    expected: { de: 'über jede wird einmal entschieden', en: 'each is decided about once' },
    remedy: { de: 'Laden Sie die Liste neu', en: 'Load the list again' },
  })
