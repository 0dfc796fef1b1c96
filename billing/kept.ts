import { createHash } from 'node:crypto'
import type { AgreementKey } from '../journal/fact.ts'
import { keyRing, sealBytes, sealingKey, unsealBytes } from '../journal/keys.ts'
import type { MasterKey } from '../journal/master-key.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { EInvoice } from '../money/e-invoice/invoice.ts'
import { type PaperKey, sealedFor } from '../papers/kept/paper.ts'
import type { Day } from '../terms/grammar/day.ts'
import type { BilledLine, Standing } from './bill.ts'
import type { BilledBefore } from './claim-bill.ts'

/** Whether the file for machines lies in the paper, or leaves beside it. */
export type Form = 'ZUGFeRD' | 'XRechnung UBL'

/** What left under a number, as data. */
export interface KeptInvoice {
  readonly form: Form
  readonly invoice: EInvoice
  /** How the matter stands after it, as invoices say it. */
  readonly stands: readonly BilledLine[]
  readonly standing?: Standing
  /** The day until which it asks to be paid, where the claim has no day of its own. */
  readonly asksUntil?: Day
  /** It says from when on a consumer is in default. */
  readonly hintsAtDefault?: true
  /** What the duty asked for: `59.50`. */
  readonly content: string
  /** The file as it left. */
  readonly xml: string
}

const boundTo = (paper: string): string => `e-invoice ${paper}`

/** Keeps what left; what is kept under the same identity stays as it is. Goes into the transaction that keeps the paper. */
export async function keepInvoice(
  transaction: Transaction,
  master: MasterKey,
  key: PaperKey,
  kept: KeptInvoice,
): Promise<void> {
  const { provider, customer, agreement, paper } = key
  const sealing = await sealingKey(transaction, master, {
    provider,
    customer,
    person: null,
    // As the paper itself: it goes with it.
    purpose: sealedFor('invoice', kept.invoice.issuedOn),
  })
  const content = Buffer.from(JSON.stringify(kept))
  const { sealed, keyId } = sealBytes(sealing, { agreement, kind: boundTo(paper) }, content)
  await transaction.query(
    `insert into e_invoice (provider, customer, agreement, paper, form, digest, sealed, key_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      ...[provider, customerColumn(customer), agreement, paper, kept.form],
      ...[createHash('sha256').update(kept.xml).digest(), sealed, keyId],
    ],
  )
}

/** What left; undefined if nothing did, or if it was erased with its customer's key. */
export async function readInvoice(
  transaction: Transaction,
  master: MasterKey,
  key: PaperKey,
): Promise<KeptInvoice | undefined> {
  const { rows } = await transaction.query<{ sealed: Buffer; key_id: string }>(
    'select sealed, key_id from e_invoice where provider = $1 and customer = $2 and agreement = $3 and paper = $4',
    [key.provider, customerColumn(key.customer), key.agreement, key.paper],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const ring = await keyRing(transaction, master, key, [row.key_id])
  const from = { agreement: key.agreement, kind: boundTo(key.paper) }
  const opened = unsealBytes(ring, from, { sealed: row.sealed, keyId: row.key_id })
  return opened && (JSON.parse(Buffer.from(opened).toString('utf8')) as KeptInvoice)
}

/** A file for machines, as it travels and as it is fetched. */
export interface FileForMachines {
  readonly name: string
  readonly mime: string
  readonly content: Uint8Array
}

/** The files that leave beside the papers of a duty; none where they lie in the papers. */
export async function filesBeside(
  transaction: Transaction,
  master: MasterKey,
  { provider, customer, agreement, letter }: AgreementKey & { readonly letter: string },
): Promise<readonly FileForMachines[]> {
  const { rows } = await transaction.query<{ paper: string }>(
    `select paper from e_invoice where provider = $1 and customer = $2 and agreement = $3 and form <> 'ZUGFeRD'
       and (paper = $4 or starts_with(paper, $4 || ' '))
     order by paper`,
    [provider, customerColumn(customer), agreement, letter],
  )
  const files: FileForMachines[] = []
  for (const { paper } of rows) {
    const kept = await readInvoice(transaction, master, { provider, customer, agreement, paper })
    if (kept)
      files.push({ name: `${kept.invoice.number}.xml`, mime: 'application/xml', content: Buffer.from(kept.xml) })
  }
  return files
}

/** What was billed under one key, the oldest first: each with the paper it stands on. */
export type Billed = KeptInvoice & { readonly paper: string }

/**
 * @param duty the key of the duty: `issueInvoice:fee 2026-05`
 * @param until the number of the duty up to which it is asked
 */
export async function billedUntil(
  transaction: Transaction,
  master: MasterKey,
  agreement: AgreementKey,
  { duty, until }: { readonly duty: string; readonly until: number },
): Promise<readonly Billed[]> {
  const { rows } = await transaction.query<{ paper: string }>(
    `select paper from e_invoice
     where provider = $1 and customer = $2 and agreement = $3 and starts_with(paper, $4)`,
    [agreement.provider, customerColumn(agreement.customer), agreement.agreement, `${duty}#`],
  )
  const papers = rows
    .map(({ paper }) => paper)
    .filter((paper) => numberOf(paper) <= until)
    .toSorted((one, other) => numberOf(one) - numberOf(other) || placeOf(one) - placeOf(other))
  const kept: Billed[] = []
  for (const paper of papers) {
    const { provider, customer } = agreement
    const each = await readInvoice(transaction, master, { provider, customer, agreement: agreement.agreement, paper })
    if (each) kept.push({ ...each, paper })
  }
  return kept
}

/** What a further bill has to know of them: what was billed since it was last taken back. */
export function beforeNext(kept: readonly KeptInvoice[]): BilledBefore {
  const since = kept.slice(kept.findLastIndex(({ stands }) => stands.length === 0) + 1)
  return {
    preceding: since.map(({ invoice }) => ({ number: invoice.number, issuedOn: invoice.issuedOn })),
    stands: since.at(-1)?.stands ?? [],
    standings: kept.flatMap(({ standing }) => (standing ? [standing] : [])),
  }
}

/** `2` for `issueInvoice:fee 2026-05#2`, and for a further paper of the same duty, `issueInvoice:fee 2026-05#2 3`. */
export const numberOf = (paper: string): number => Number.parseInt(paper.slice(paper.lastIndexOf('#') + 1), 10)
/** `1` for the first paper of a duty, `3` for `issueInvoice:fee 2026-05#2 3`. */
export const placeOf = (paper: string): number => Number(/#\d+ (\d+)$/.exec(paper)?.[1] ?? 1)
