import { createHash } from 'node:crypto'
import { keyRing, type Opening, sealBytes, sealingKey, unsealBytes } from '../../journal/keys.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerColumn, customerOf, type Transaction } from '../../journal/transaction.ts'
import { dayAt } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { type Paper, type PaperKey, type PaperKind, sealedFor } from './paper.ts'

/** What a kept paper is bound to beside its agreement: its file opens under no other name. */
const boundTo = (paper: string): string => `paper ${paper}`

/** A paper that has just been made. */
export type NewPaper = Omit<Paper, 'digest' | 'bytes'> & { readonly file: Uint8Array }

/**
 * Keeps a paper. What is kept under the same identity stays as it is, so that whoever is stopped in between makes no second one.
 *
 * @returns the paper that is kept, this one or the earlier one
 */
export async function keepPaper(transaction: Transaction, master: MasterKey, paper: NewPaper): Promise<Paper> {
  const { provider, customer, agreement, kind, madeAt, file } = paper
  const purpose = sealedFor(kind, dayAt(madeAt))
  const key = await sealingKey(transaction, master, { provider, customer, person: null, purpose })
  const { sealed, keyId } = sealBytes(key, { agreement, kind: boundTo(paper.paper) }, file)
  await transaction.query(
    `insert into paper (provider, customer, agreement, paper, kind, number, language, made_at, known, digest, bytes, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (provider, customer, agreement, paper) do nothing`,
    [
      ...placeOf(paper),
      ...[kind, paper.number, paper.language, new Date(paper.madeAt).toISOString(), paper.known],
      ...[createHash('sha256').update(file).digest(), file.length, sealed, keyId],
    ],
  )
  const kept = await readPaper(transaction, paper)
  if (kept === undefined) throw new Error(`The paper ${paper.paper} was kept and is not there.`)
  return kept
}

/** A paper without its file; undefined if none is kept under this identity. */
export async function readPaper(transaction: Transaction, key: PaperKey): Promise<Paper | undefined> {
  const { rows } = await transaction.query<PaperRow>(
    `select ${columns} from paper where provider = $1 and customer = $2 and agreement = $3 and paper = $4`,
    placeOf(key),
  )
  return rows.map(paperIn)[0]
}

/** The papers of a duty: the one that is called as it is, first, and further ones, `issueInvoice:fee 2026-05#1 2`. */
export async function papersOfDuty(transaction: Transaction, key: PaperKey): Promise<Paper[]> {
  const { rows } = await transaction.query<PaperRow>({
    name: 'papers of a duty',
    text: `select ${columns} from paper
     where provider = $1 and customer = $2 and agreement = $3 and (paper = $4 or starts_with(paper, $4 || ' '))
     order by length(paper), paper`,
    values: placeOf(key),
  })
  return rows.map(paperIn)
}

/** Which papers one looks for. */
export interface Wanted {
  readonly agreement?: string
  readonly kinds?: readonly PaperKind[]
  readonly limit?: number
}

/** Papers of a provider, or of the one customer of the transaction's scope, newest first. */
export async function readPapers(
  transaction: Transaction,
  provider: string,
  { agreement, kinds, limit = 200 }: Wanted = {},
): Promise<Paper[]> {
  const { rows } = await transaction.query<PaperRow>(
    `select ${columns} from paper
     where provider = $1 and ($2::uuid is null or agreement = $2) and ($3::text[] is null or kind = any ($3))
     order by made_at desc, agreement, paper limit $4`,
    [provider, agreement ?? null, kinds ?? null, limit],
  )
  return rows.map(paperIn)
}

/**
 * The file of a paper, as it was made; undefined if there is none, if it was erased with its customer's key, or if it is blocked.
 *
 * @param opening whether it opens although it is blocked
 * @throws SealBroken if it is not what was kept
 */
export async function openPaper(
  transaction: Transaction,
  master: MasterKey,
  key: PaperKey,
  opening: Opening = {},
): Promise<Uint8Array | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>(
    'select sealed, key_id from paper where provider = $1 and customer = $2 and agreement = $3 and paper = $4',
    placeOf(key),
  )
  const [row] = rows
  if (row === undefined) return undefined
  const ring = await keyRing(transaction, master, key, [row.key_id], opening)
  const from = { agreement: key.agreement, kind: boundTo(key.paper) }
  return unsealBytes(ring, from, { sealed: row.sealed, keyId: row.key_id })
}

const columns =
  'provider, customer, agreement, paper, kind, number, language, made_at, known, encode(digest, $$hex$$) as digest, bytes'

interface PaperRow {
  readonly provider: string
  readonly customer: string
  readonly agreement: string
  readonly paper: string
  readonly kind: PaperKind
  readonly number: string | null
  readonly language: Language
  readonly made_at: Date
  readonly known: number
  readonly digest: string
  readonly bytes: number
}

const paperIn = ({ customer, made_at, ...row }: PaperRow): Paper => ({
  ...row,
  customer: customerOf(customer),
  madeAt: made_at.getTime(),
})

const placeOf = ({ provider, customer, agreement, paper }: PaperKey): unknown[] => [
  provider,
  customerColumn(customer),
  agreement,
  paper,
]
