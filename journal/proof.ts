import type { AgreementKey } from './fact.ts'
import { readHashes, readTreeHead } from './stored-tree.ts'
import { customerColumn, type Transaction } from './transaction.ts'
import {
  type ConsistencyProof,
  consistencyPath,
  type InclusionProof,
  inclusionPath,
  rangeHash,
  rootHash,
} from './tree.ts'

/**
 * Proves that a fact is in the tree. With the fact itself, the proof and the root, anybody can check it with
 * `verifyInclusion` or any other implementation of RFC 6962.
 *
 * @param size of the tree in which it is to be proven, for a root that was witnessed then; left out, the tree of today
 * @returns undefined while the sequencer has not given the fact its place, or if the tree of that size is without it
 * @throws RangeError if the tree has not grown to that size yet
 * @example verifyInclusion(await proveFact(transaction, { provider, customer, agreement, number: 7 })) // true
 */
export async function proveFact(
  transaction: Transaction,
  fact: AgreementKey & { readonly number: number },
  size?: number,
): Promise<InclusionProof | undefined> {
  const { rows } = await transaction.query<{ position: string; leaf: Buffer }>({
    name: 'find position',
    text: `
      select s.position, f.leaf
      from sequenced s join fact f using (provider, customer, agreement, number)
      where s.provider = $1 and s.customer = $2 and s.agreement = $3 and s.number = $4`,
    values: [fact.provider, customerColumn(fact.customer), fact.agreement, fact.number],
  })
  const [row] = rows
  if (row === undefined) return undefined
  return proveLeaf(transaction, Number(row.position), row.leaf, size)
}

/** The same for a leaf whose position is known. */
export async function proveLeaf(
  transaction: Transaction,
  index: number,
  leaf: Uint8Array,
  size?: number,
): Promise<InclusionProof | undefined> {
  const head = await headOf(transaction, size)
  if (index >= head.size) return undefined
  const ranges = inclusionPath(index, head.size)
  const hashOf = await readHashes(transaction, head.root ? ranges : [...ranges, { start: 0, end: head.size }])
  const path = ranges.map((range) => rangeHash(range, hashOf))
  return { leaf, index, size: head.size, path, root: head.root ?? rootHash(head.size, hashOf) }
}

/**
 * Proves that a tree only grew: that the one of `first` leaves is the beginning of the one of `second`. A witness who
 * kept an earlier root checks it with `verifyConsistency`.
 *
 * @param second left out, the tree of today
 * @throws RangeError if the first is larger than the second, or the tree has not grown to that size yet
 */
export async function proveConsistency(
  transaction: Transaction,
  first: number,
  second?: number,
): Promise<ConsistencyProof> {
  const head = await headOf(transaction, second)
  const ranges = consistencyPath(first, head.size)
  const roots = [first, head.size].map((end) => ({ start: 0, end }))
  const hashOf = await readHashes(transaction, [...ranges, ...roots])
  return {
    first,
    firstRoot: rootHash(first, hashOf),
    second: head.size,
    secondRoot: rootHash(head.size, hashOf),
    path: ranges.map((range) => rangeHash(range, hashOf)),
  }
}

/** The tree of today with its root, or an earlier one whose root has to be hashed again. */
async function headOf(
  transaction: Transaction,
  size: number | undefined,
): Promise<{ size: number; root?: Uint8Array }> {
  const head = await readTreeHead(transaction)
  if (size === undefined || size === head.size) return head
  if (size > head.size) throw new RangeError(`The tree has ${head.size} leaves, not yet ${size}. Ask again later.`)
  return { size }
}
