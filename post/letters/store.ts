import { seal, sealingKey } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerOf, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { readDispatches } from './dispatches.ts'
import type { Letter, LetterKey, Written } from './letter.ts'
import { opened, PURPOSE, placeOf } from './letter-seal.ts'

const LETTER = 'letter'

/** A letter that is to be stored. */
export interface NewLetter extends LetterKey {
  readonly act: string
  readonly language: Language
  readonly writtenAt: Instant
  readonly written: Written
}

/** Stores a letter; what was stored before under the same identity stays as it is. */
export async function insertLetter(transaction: Transaction, master: MasterKey, letter: NewLetter): Promise<void> {
  const { provider, customer, agreement, act, language, writtenAt, written } = letter
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose: PURPOSE })
  const { sealed, keyId } = seal(key, { agreement, kind: LETTER }, { ...written })
  await transaction.query(
    `insert into letter (provider, customer, agreement, letter, act, language, written_at, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [...placeOf(letter), act, language, iso(writtenAt), sealed, keyId],
  )
}

/** A letter and its ways; undefined if none was written. */
export async function readLetter(transaction: Transaction, key: LetterKey): Promise<Letter | undefined> {
  const [found] = await readWhere(
    transaction,
    'l.provider = $1 and l.customer = $2 and l.agreement = $3 and l.letter = $4',
    placeOf(key),
  )
  return found
}

/** Letters of a provider, or of the one customer of the transaction's scope, newest first. */
export async function readLetters(transaction: Transaction, provider: string, limit = 200): Promise<Letter[]> {
  return readWhere(transaction, 'l.provider = $1', [provider], limit)
}

async function readWhere(
  transaction: Transaction,
  condition: string,
  values: readonly unknown[],
  limit = 1,
): Promise<Letter[]> {
  const letters = await transaction.query<LetterRow>(
    `select provider, customer, agreement, letter, act, language, written_at from letter l
     where ${condition} order by written_at desc, agreement, letter limit ${limit}`,
    [...values],
  )
  const dispatches = await readDispatches(transaction, letters.rows.map(keyOf))
  return letters.rows.map((row) => ({
    ...keyOf(row),
    act: row.act,
    language: row.language,
    writtenAt: row.written_at.getTime(),
    dispatches: dispatches.filter((each) => each.agreement === row.agreement && each.letter === row.letter),
  }))
}

/** What a letter says; undefined if it was erased with its customer's key. */
export async function openLetter(
  transaction: Transaction,
  master: MasterKey,
  key: LetterKey,
): Promise<Written | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>(
    'select sealed, key_id from letter where provider = $1 and customer = $2 and agreement = $3 and letter = $4',
    placeOf(key),
  )
  return opened<Written>(transaction, master, key, LETTER, rows[0])
}

const iso = (instant: Instant): string => new Date(instant).toISOString()

interface LetterRow {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly letter: string
  readonly act: string
  readonly language: Language
  readonly written_at: Date
}

const keyOf = ({ provider, customer, agreement, letter }: LetterRow): LetterKey => {
  return { provider, customer: customerOf(customer), agreement, letter }
}
