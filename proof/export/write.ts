import type { AgreementKey } from '../../journal/fact.ts'
import { readHashes } from '../../journal/stored-tree.ts'
import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import { consistencyPath, inclusionPath, rangeHash } from '../../journal/tree.ts'
import type { Keeper } from '../keeper.ts'
import { showVerifierKey } from '../note.ts'
import { LEAF_COLUMNS, type LeafRow, leafBytes } from '../prove-fact.ts'
import { type KeptCheckpoint, readCheckpoint, withCosignatures } from '../store.ts'
import { makeFrontier } from '../verify/frontier.ts'
import {
  type EndLine,
  type ExportForm,
  type FactLine,
  FORM,
  type Heading,
  SELECTION,
  type StampLine,
  statementText,
} from './form.ts'

/** Facts that are read and proven at a time. */
const AT_A_TIME = 500

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const line = (of: Heading | StampLine | FactLine | EndLine): string => `${JSON.stringify(of)}\n`

/** Reads in a short transaction of its own: whoever takes an export slowly holds nothing. */
export type Read = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>

/**
 * Writes all facts of an agreement that the newest checkpoint has, with what proves them, line by line. What is sealed stays sealed: of
 * it the digest alone is written. What was signed never changes, so it does not matter that other facts come meanwhile.
 *
 * @param read in the scope of the agreement, or of its provider
 * @param only the numbers of some facts, where not all are to be written
 * @returns nothing at all while no checkpoint was made
 */
export async function* writeExport(
  read: Read,
  keeper: Keeper,
  key: AgreementKey,
  only?: readonly number[],
): AsyncGenerator<string> {
  const begun = await read((transaction) => begin(transaction, keeper, key))
  if (begun === undefined) return
  const { checkpoint, stamps } = begun
  const { origin, size } = checkpoint
  const { agreement } = key
  const form: ExportForm = only === undefined ? FORM : SELECTION
  yield line({ klausel: form, agreement, origin, verifierKey: showVerifierKey(keeper.key), checkpoint: begun.note })
  for (const stamp of stamps) yield line({ stamp: await read((transaction) => proveStamp(transaction, stamp, size)) })
  const leaves = makeFrontier()
  for (let after = 0; ; ) {
    const facts = await read((transaction) => factsAfter(transaction, checkpoint, key, { after, only }))
    for (const { hash, shown } of facts) {
      leaves.add(hash)
      yield line(shown)
    }
    if (facts.length < AT_A_TIME) break
    after = facts.at(-1)?.number ?? after
  }
  const stated = { form, origin, size, agreement, facts: leaves.size, root: leaves.root() }
  yield line({ statement: await keeper.signStatement(statementText(stated)) })
}

async function begin(transaction: Transaction, keeper: Keeper, key: AgreementKey) {
  const checkpoint = await readCheckpoint(transaction, { origin: keeper.key.name })
  if (checkpoint === undefined) return undefined
  const note = await withCosignatures(transaction, checkpoint)
  return { checkpoint, note, stamps: await stampsFor(transaction, checkpoint, key) }
}

async function factsAfter(
  transaction: Transaction,
  { size }: KeptCheckpoint,
  { provider, customer, agreement }: AgreementKey,
  { after, only }: { readonly after: number; readonly only: readonly number[] | undefined },
): Promise<readonly { readonly number: number; readonly hash: Buffer; readonly shown: FactLine }[]> {
  const { rows } = await transaction.query<LeafRow>({
    name: 'read leaves to export',
    text: `
      select ${LEAF_COLUMNS} from fact f join sequenced s using (provider, customer, agreement, number)
      where f.provider = $1 and f.customer = $2 and f.agreement = $3 and f.number > $4 and s.position < $5
        and ($6::integer[] is null or f.number = any ($6))
      order by f.number limit ${AT_A_TIME}`,
    values: [provider, customerColumn(customer), agreement, after, size, only ?? null],
  })
  const ranges = rows.map(({ position }) => inclusionPath(Number(position), size))
  const hashOf = await readHashes(transaction, ranges.flat())
  return rows.map((row, place) => {
    const bytes = leafBytes(row)
    const path = (ranges[place] ?? []).map((range) => base64(rangeHash(range, hashOf)))
    const [fact, sealed] = [bytes.subarray(0, -32).toString(), base64(bytes.subarray(-32))]
    return { number: row.number, hash: row.hash, shown: { index: Number(row.position), fact, sealed, path } }
  })
}

interface StampToProve {
  readonly size: string
  readonly authority: string
  readonly answer: Buffer
  readonly note: string
}

/** For each fact the first stamp on a checkpoint that has it: a time after which it can not have come. */
async function stampsFor(
  transaction: Transaction,
  { origin, size }: KeptCheckpoint,
  { provider, customer, agreement }: AgreementKey,
): Promise<readonly StampToProve[]> {
  const { rows } = await transaction.query<StampToProve>(
    `select distinct on (t.size, t.authority) t.size, t.authority, t.answer, c.note
     from sequenced s
     cross join lateral (
       select * from time_stamp t where t.origin = $4 and t.size > s.position and t.size <= $5 order by t.size limit 1) t
     join checkpoint c on c.origin = t.origin and c.size = t.size
     where s.provider = $1 and s.customer = $2 and s.agreement = $3
     order by t.size, t.authority`,
    [provider, customerColumn(customer), agreement, origin, size],
  )
  return rows
}

/** With what shows that the newest checkpoint continues the stamped one. */
async function proveStamp(
  transaction: Transaction,
  { size, authority, answer, note }: StampToProve,
  newest: number,
): Promise<StampLine['stamp']> {
  const ranges = consistencyPath(Number(size), newest)
  const hashOf = await readHashes(transaction, ranges)
  const path = ranges.map((range) => base64(rangeHash(range, hashOf)))
  return { authority, checkpoint: note, answer: base64(answer), path }
}
