import { hash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from './whole-file.ts'

/** What is kept of a share that was erased: ids, sums and digests, nothing of anybody and nothing of what lay there. */
export interface ErasureReceipt {
  readonly share: string
  readonly agreement: string
  /** In milliseconds since 1970, by the provider's clock. */
  readonly orderedAt: number
  readonly files: number
  readonly folders: number
  readonly bytes: number
  /** SHA-256 of the list of all that was there, a line for each: `<bytes> <path>`. The list itself is not kept. */
  readonly manifest: string
  /** SHA-256 of the manifest of what the customer last took along; null if it took nothing. */
  readonly exported: string | null
  /** The orders that were done on it, so that one that comes late is known and does nothing. */
  readonly orders: readonly string[]
}

/** Where an erasure is on its way. */
export interface Erasure {
  readonly receipt: ErasureReceipt
  /** SHA-256 of the receipt, in hexadecimal digits. */
  readonly proof: string
  /** Whether nothing is left; before that it was ordered and is under way. */
  readonly isDone: boolean
}

/** Where receipts lie, beside the shares. No share is called so. */
export const erasedFolder = (drive: string): string => join(drive, 'erased')

/** Where what is being erased lies from the moment on in which nobody reaches it any more. */
export const goingFolder = (drive: string, name: string): string => join(erasedFolder(drive), `${name}.going`)

const receiptFile = (drive: string, name: string): string => join(erasedFolder(drive), `${name}.json`)

/** The erasure of a share, if one was ever ordered. */
export function findErasure(drive: string, name: string): Erasure | undefined {
  const file = receiptFile(drive, name)
  if (!existsSync(file)) return undefined
  const { receipt, isDone } = JSON.parse(readFileSync(file, 'utf8')) as Pick<Erasure, 'receipt' | 'isDone'>
  return { receipt, isDone, proof: proofOf(receipt) }
}

/** Keeps a receipt so that it is on the disk when this returns. */
export function keepErasure(drive: string, name: string, receipt: ErasureReceipt, isDone: boolean): Erasure {
  mkdirSync(erasedFolder(drive), { recursive: true })
  writeWhole(receiptFile(drive, name), JSON.stringify({ receipt, isDone }, null, 2))
  return { receipt, isDone, proof: proofOf(receipt) }
}

/** The receipt word for word, as its digest is computed: the same for the same receipt, on whatever machine. */
export const receiptText = (receipt: ErasureReceipt): string => JSON.stringify(receipt)

const proofOf = (receipt: ErasureReceipt): string => hash('sha256', receiptText(receipt))
