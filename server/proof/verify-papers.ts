import { createHash } from 'node:crypto'
import type { Pool } from 'pg'
import type { AgreementKey } from '../../journal/fact.ts'
import type { MasterKey } from '../../journal/master-key.ts'
import { customerOf, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { openPaper } from '../../papers/kept/store.ts'
import { type Finding, finding } from '../../proof/verify/finding.ts'

/** Papers that are opened at a time: some megabytes. */
const AT_A_TIME = 20

/** What was found out about the papers of a provider. */
export interface PapersVerified {
  readonly findings: readonly Finding[]
  /** How many there are, erased ones included, and of how many the digest stands in a fact. */
  readonly papers: number
  readonly inJournal: number
}

/**
 * Opens every paper of a provider that is not erased and compares it with the digest that was kept beside it, and compares that digest with
 * the receipts in the journal, which name it since it was issued: a paper that was exchanged together with its digest is found too.
 *
 * @param master undefined where no key is at hand: then nothing is opened, and the digests alone are compared
 */
export async function verifyPapers(
  app: Pool,
  master: MasterKey | undefined,
  provider: string,
): Promise<PapersVerified> {
  const scope = { provider, customer: everyCustomer }
  const { papers, inJournal, missing } = await inTransaction(app, scope, async (transaction) => ({
    ...(await countPapers(transaction, provider)),
    missing: await missingPapers(transaction, provider),
  }))
  const files = master === undefined ? [] : await verifyFiles(app, master, provider)
  return { papers, inJournal, findings: [...files, ...missing] }
}

/** Each file against the digest beside it. */
async function verifyFiles(app: Pool, master: MasterKey, provider: string): Promise<readonly Finding[]> {
  const found: Finding[] = []
  for (let after: PaperRow | undefined; ; ) {
    const scope = { provider, customer: everyCustomer }
    const rows = await inTransaction(app, scope, async (transaction) => {
      const some = await papersAfter(transaction, provider, after)
      for (const row of some) if (!(await isAsKept(transaction, master, provider, row))) found.push(differs(row))
      return some
    })
    after = rows.at(-1)
    if (rows.length < AT_A_TIME) return found
  }
}

/** A receipt and a paper belong together by the duty's key, or by what the receipt of a paper without a duty names. */
const named = `f.kind = 'dutyDone' and f.clear ->> 'paper' = 'sha256 ' || encode(p.digest, 'hex')
  and (starts_with(p.paper, (f.clear ->> 'duty') || '#') or f.clear ->> 'duty' = left('keepPaper:' || p.paper, 120))`
const ofOneAgreement = 'f.provider = p.provider and f.customer = p.customer and f.agreement = p.agreement'

async function countPapers(
  transaction: Transaction,
  provider: string,
): Promise<Pick<PapersVerified, 'papers' | 'inJournal'>> {
  const { rows } = await transaction.query<{ papers: number; in_journal: number }>(
    `select (select count(*)::int from paper where provider = $1) as papers,
       (select count(*)::int from paper p where p.provider = $1
          and exists (select from fact f where ${ofOneAgreement} and ${named})) as in_journal`,
    [provider],
  )
  return { papers: rows[0]?.papers ?? 0, inJournal: rows[0]?.in_journal ?? 0 }
}

/** Findings beyond these say nothing new. */
const MOST_FINDINGS = 100

/** Receipts that name a paper which is not kept any more, or is another one. */
async function missingPapers(transaction: Transaction, provider: string): Promise<readonly Finding[]> {
  const { rows } = await transaction.query<{ agreement: string; number: number; duty: string }>(
    `select f.agreement, f.number, f.clear ->> 'duty' as duty from fact f
     where f.provider = $1 and f.kind = 'dutyDone' and f.clear ? 'paper'
       and not exists (select from paper p where ${ofOneAgreement} and ${named})
     order by f.customer, f.agreement, f.number limit ${MOST_FINDINGS}`,
    [provider],
  )
  return rows.map(exchanged)
}

interface PaperRow {
  readonly customer: string
  readonly agreement: string
  readonly paper: string
  readonly digest: string
}

async function papersAfter(
  transaction: Transaction,
  provider: string,
  after: PaperRow | undefined,
): Promise<readonly PaperRow[]> {
  const { rows } = await transaction.query<PaperRow>(
    `select customer, agreement, paper, encode(digest, 'hex') as digest from paper
     where provider = $1 and ($2::uuid is null or (customer, agreement, paper) > ($2, $3, $4))
     order by customer, agreement, paper limit ${AT_A_TIME}`,
    [provider, after?.customer ?? null, after?.agreement ?? null, after?.paper ?? null],
  )
  return rows
}

async function isAsKept(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  { customer, agreement, paper, digest }: PaperRow,
): Promise<boolean> {
  const key: AgreementKey = { provider, customer: customerOf(customer), agreement }
  try {
    const file = await openPaper(transaction, master, { ...key, paper }, { evenBlocked: true })
    // Erased with its key, as it may be: the digest is left.
    return file === undefined || createHash('sha256').update(file).digest('hex') === digest
  } catch (error) {
    // The seal shows a changed byte before the digest does.
    if (error instanceof Error && error.name === 'SealBroken') return false
    throw error
  }
}

const differs = ({ agreement, paper }: PaperRow): Finding =>
  finding(
    'PAPER_DIFFERS',
    `Das Papier ${paper} des Vertrags ${agreement} ist nicht die Datei, die aufbewahrt wurde.`,
    `The paper ${paper} of agreement ${agreement} is not the file that was kept.`,
  )
const exchanged = ({ agreement, number, duty }: { agreement: string; number: number; duty: string }): Finding =>
  finding(
    'PAPER_DIFFERS',
    `Das Papier, das Fakt ${number} des Vertrags ${agreement} quittiert (${duty}), ist nicht mehr da oder ein anderes.`,
    `The paper that fact ${number} of agreement ${agreement} receipts (${duty}) is gone or another one.`,
  )
