import { type AgreementKey, canonicalForm, type JsonObject } from '../journal/fact.ts'
import { proveLeaf } from '../journal/proof.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Instant } from '../terms/grammar/day.ts'
import { type KeptCheckpoint, noteGiven, readCheckpoint, withCosignatures } from './store.ts'
import { showLogProof } from './tlog-proof.ts'

/** One fact of an agreement. */
export type FactKey = AgreementKey & { readonly number: number }

/** A file that proves a fact: to keep, and to check with anybody's tools. */
export interface ProofFile {
  /** `klausel-7f0c2a1e-12.tlog-proof` */
  readonly name: string
  readonly type: 'text/plain'
  readonly content: string
  /** Since when a signature stands for it. */
  readonly signedAt: Instant
}

/**
 * The proof of a fact against the first checkpoint that has it, so that it is the same file whenever it is asked for; as long as
 * no more witnesses have seen that checkpoint. From then on that checkpoint is kept for good.
 *
 * @returns undefined while no checkpoint has the fact yet, or if there is no such fact
 */
export async function proveInFile(transaction: Transaction, fact: FactKey): Promise<ProofFile | undefined> {
  const found = await readLeaf(transaction, fact)
  const checkpoint = found && (await readCheckpoint(transaction, { after: found.position }))
  if (!found || !checkpoint) return undefined
  const proof = await proveLeaf(transaction, found.position, found.hash, checkpoint.size)
  if (proof === undefined) return undefined
  await noteGiven(transaction, checkpoint)
  const { index, path } = proof
  const note = await withCosignatures(transaction, checkpoint)
  return fileOf(fact, checkpoint, showLogProof({ index, path, checkpoint: note, leaf: found.leaf }))
}

const fileOf = ({ agreement, number }: FactKey, { madeAt }: KeptCheckpoint, content: string): ProofFile => ({
  name: `klausel-${agreement.slice(0, 8)}-${number}.tlog-proof`,
  type: 'text/plain',
  content,
  signedAt: madeAt,
})

/** A leaf: what is hashed, its hash, and its place. */
export interface PlacedLeaf {
  readonly number: number
  readonly position: number
  readonly leaf: Buffer
  readonly hash: Buffer
}

/** What of a fact is bound by its leaf, as bytes: its canonical form, and the hash of what is sealed. */
export function leafBytes(row: LeafRow): Buffer {
  const bound = { ...row, at: Math.round(row.at), learnedAt: Math.round(row.learned_at), keyId: row.key_id }
  return Buffer.concat([Buffer.from(canonicalForm(bound)), row.sealed_hash])
}

export interface LeafRow {
  readonly agreement: string
  readonly number: number
  readonly at: number
  readonly learned_at: number
  readonly kind: string
  readonly clear: JsonObject
  readonly key_id: string | null
  readonly sealed_hash: Buffer
  readonly position: string
  readonly hash: Buffer
}

/** The columns of a leaf, of `fact f join sequenced s`. */
export const LEAF_COLUMNS = `f.agreement, f.number, date_part('epoch', f.at) * 1000 as at,
  date_part('epoch', f.learned_at) * 1000 as learned_at, f.kind, f.clear, f.key_id,
  sha256(coalesce(f.sealed, '')) as sealed_hash, s.position, f.leaf as hash`

export const leafIn = (row: LeafRow): PlacedLeaf => ({
  number: row.number,
  position: Number(row.position),
  leaf: leafBytes(row),
  hash: row.hash,
})

async function readLeaf(transaction: Transaction, fact: FactKey): Promise<PlacedLeaf | undefined> {
  const { rows } = await transaction.query<LeafRow>({
    name: 'read leaf',
    text: `
      select ${LEAF_COLUMNS} from fact f join sequenced s using (provider, customer, agreement, number)
      where f.provider = $1 and f.customer = $2 and f.agreement = $3 and f.number = $4`,
    values: [fact.provider, customerColumn(fact.customer), fact.agreement, fact.number],
  })
  return rows.map(leafIn)[0]
}
