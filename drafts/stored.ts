import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Examined } from '../terms/edition/draft.ts'
import type { Edit } from '../terms/edition/edit.ts'
import type { Day } from '../terms/grammar/day.ts'
import { refuse } from './refusal.ts'

export const draftStates = ['open', 'proposed', 'published', 'discarded'] as const
export type DraftState = (typeof draftStates)[number]

/** An example that no longer holds, by its name. */
export type Example = Examined['failing'][number]

/** That a person says it may be published, although these examples no longer hold. */
export interface Approval {
  readonly person: string
  readonly at: Date
  readonly confirmed: readonly Example[]
}

/** A draft as it is kept. */
export interface StoredDraft {
  readonly draft: string
  /** The name of the terms that it changes. */
  readonly terms: string
  /** The day from which whoever signs is bound to it. */
  readonly from: Day
  readonly edits: readonly Edit[]
  readonly state: DraftState
  readonly madeBy: string
  readonly madeAt: Date
  readonly changedAt: Date
  /** Everybody who wrote in it, and who opened it. */
  readonly writers: readonly string[]
  readonly publishedBy: string | null
  readonly publishedAt: Date | null
  readonly approvals: readonly Approval[]
}

const READ = `select d.draft, d.terms, d.from_day::text as "from", d.edits, d.state, d.made_by as "madeBy", d.made_at as "madeAt",
    d.changed_at as "changedAt", array_append(d.written_by, d.made_by) as writers, d.published_by as "publishedBy",
    d.published_at as "publishedAt", coalesce((
      select jsonb_agg(jsonb_build_object('person', a.person, 'at', a.at, 'confirmed', a.confirmed) order by a.at)
      from terms_approval a where a.provider = d.provider and a.customer = d.customer and a.draft = d.draft), '[]') as approvals
  from terms_draft d where d.provider = $1`

interface Row extends Omit<StoredDraft, 'approvals'> {
  readonly approvals: readonly (Omit<Approval, 'at'> & { readonly at: string })[]
}
const draftOf = (row: Row): StoredDraft => ({
  ...row,
  approvals: row.approvals.map((each) => ({ ...each, at: new Date(each.at) })),
})

/** All drafts of a provider, the one that was touched last first. */
export async function readDrafts(transaction: Transaction, provider: string): Promise<readonly StoredDraft[]> {
  const { rows } = await transaction.query<Row>(`${READ} order by d.changed_at desc, d.draft`, [provider])
  return rows.map(draftOf)
}

/** @throws Refusal DRAFT_UNKNOWN */
export async function readDraft(transaction: Transaction, provider: string, draft: string): Promise<StoredDraft> {
  const { rows } = await transaction.query<Row>(`${READ} and d.draft = $2`, [provider, draft])
  if (!rows[0]) throw unknown(draft)
  return draftOf(rows[0])
}

/** One act on a provider's drafts at a time: what one person sees is what he decides about. */
export async function lockDrafts(transaction: Transaction, provider: string): Promise<void> {
  await transaction.query("select pg_advisory_xact_lock(hashtextextended('drafts ' || $1, 0))", [provider])
}

/** What is put down anew; whoever approved before has approved something else. */
export async function writeDraft(
  transaction: Transaction,
  provider: string,
  { draft, from, edits, state, writers }: Pick<StoredDraft, 'draft' | 'from' | 'edits' | 'state' | 'writers'>,
): Promise<void> {
  await forgetApprovals(transaction, provider, draft)
  await transaction.query(
    `update terms_draft set from_day = $3, edits = $4, state = $5, written_by = $6, changed_at = clock_timestamp()
     where provider = $1 and draft = $2`,
    [provider, draft, from, JSON.stringify(edits), state, [...new Set(writers)]],
  )
}

export async function forgetApprovals(transaction: Transaction, provider: string, draft: string): Promise<void> {
  await transaction.query('delete from terms_approval where provider = $1 and draft = $2', [provider, draft])
}

export async function insertDraft(
  transaction: Transaction,
  {
    provider,
    draft,
    terms,
    from,
    person,
  }: Readonly<Record<'provider' | 'draft' | 'terms' | 'from' | 'person', string>>,
): Promise<void> {
  await transaction.query(
    `insert into terms_draft (provider, customer, draft, terms, from_day, made_by) values ($1, $2, $3, $4, $5, $6)`,
    [provider, customerColumn(null), draft, terms, from, person],
  )
}

const unknown = (draft: string) =>
  refuse({
    code: 'DRAFT_UNKNOWN',
    seen: { de: `Den Entwurf ${draft} gibt es hier nicht`, en: `There is no draft ${draft} here` },
    expected: { de: 'die Seite der Entwürfe nennt alle', en: 'the page of drafts lists all' },
    remedy: { de: 'Laden Sie sie neu', en: 'Load it again' },
  })
