import { createHash } from 'node:crypto'
import { rights } from '../access/rights.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { Examined } from '../terms/edition/draft.ts'
import { UnfitEdit } from '../terms/edition/edit.ts'
import type { Said } from '../terms/grammar/said.ts'
import { type Ground, lookAtDraft } from './looked-at.ts'
import { refuse } from './refusal.ts'
import {
  type Approval,
  type Example,
  forgetApprovals,
  readDraft,
  readDrafts,
  type StoredDraft,
  writeDraft,
} from './stored.ts'
import { type Acting, acting, refuseDay, refuseState, unfit } from './write.ts'

/** How many people have to approve. */
export const APPROVALS = 2

/** By which it is known whether a draft is still the one that somebody saw: its day and what it puts otherwise. */
export const digestOf = ({ from, edits }: Pick<StoredDraft, 'from' | 'edits'>): string =>
  createHash('sha256').update(JSON.stringify({ from, edits })).digest('hex').slice(0, 16)

/**
 * Puts a draft before those who approve.
 *
 * @param seen the digest of what was on the screen
 * @throws Refusal DRAFT_IN_ANOTHER_STATE, DRAFT_CHANGED, DRAFT_DAY_NOT_FREE, EDIT_UNFIT, DRAFT_CHANGES_NOTHING, DRAFT_HAS_A_DEFECT
 */
export async function propose(by: Acting, draft: string, seen: string): Promise<void> {
  await acting(by, async (transaction, ground) => {
    const found = await readDraft(transaction, by.provider, draft)
    refuseState(found, ['open'])
    refuseOther(found, seen)
    refuseUnlessFit(ground, found)
    await writeDraft(transaction, by.provider, { ...found, state: 'proposed' })
  })
}

/** Takes a proposal back, or a draft out of the bin. */
export async function reopen(by: Acting, draft: string): Promise<void> {
  await acting(by, async (transaction) => {
    const found = await readDraft(transaction, by.provider, draft)
    refuseState(found, ['proposed', 'discarded'])
    await writeDraft(transaction, by.provider, { ...found, state: 'open' })
  })
}

export async function discard(by: Acting, draft: string): Promise<void> {
  await acting(by, async (transaction) => {
    const found = await readDraft(transaction, by.provider, draft)
    refuseState(found, ['open', 'proposed'])
    await writeDraft(transaction, by.provider, { ...found, state: 'discarded' })
  })
}

/**
 * Says that a draft may be published. Approved again by the same person, it is approved once.
 *
 * @param confirmed every example that no longer holds, by its name
 * @throws Refusal DRAFT_IN_ANOTHER_STATE, DRAFT_CHANGED, EDIT_UNFIT, APPROVED_BY_WHO_WROTE_IT, EXAMPLES_NOT_CONFIRMED
 */
export async function approve(
  by: Acting,
  draft: string,
  { seen, confirmed }: { readonly seen: string; readonly confirmed: readonly Example[] },
): Promise<void> {
  await acting(by, async (transaction, ground) => {
    const found = await readDraft(transaction, by.provider, draft)
    refuseState(found, ['proposed'])
    refuseOther(found, seen)
    const { failing } = refuseUnlessFit(ground, found)
    if (!(await mayApprove(transaction, found, by.person))) throw writtenByApprover()
    const missing = failing.filter((each) => !isAmong(confirmed, each))
    if (missing.length > 0) throw notConfirmed(missing)
    await transaction.query(
      `insert into terms_approval (provider, customer, draft, person, confirmed) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [by.provider, customerColumn(null), draft, by.person, JSON.stringify(failing)],
    )
  })
}

/** Takes one's own approval back, as long as the draft is not published. */
export async function takeApprovalBack(by: Acting, draft: string): Promise<void> {
  await acting(by, async (transaction) => {
    refuseState(await readDraft(transaction, by.provider, draft), ['proposed'])
    await transaction.query('delete from terms_approval where provider = $1 and draft = $2 and person = $3', [
      by.provider,
      draft,
      by.person,
    ])
  })
}

/**
 * Publishes a draft: whoever signs from its day on is bound to it. Published again, it stays published once. Other drafts that were
 * proposed stand on other ground now: they are open again, and have to be looked at anew.
 *
 * @throws Refusal DRAFT_IN_ANOTHER_STATE, DRAFT_CHANGED, DRAFT_DAY_NOT_FREE, EDIT_UNFIT, DRAFT_CHANGES_NOTHING, DRAFT_HAS_A_DEFECT,
 *   EXAMPLES_NOT_CONFIRMED, APPROVALS_MISSING
 */
export async function publish(by: Acting, draft: string, seen: string): Promise<void> {
  await acting(by, async (transaction, ground) => {
    const found = await readDraft(transaction, by.provider, draft)
    if (found.state === 'published') return
    refuseState(found, ['proposed'])
    refuseOther(found, seen)
    const { failing } = refuseUnlessFit(ground, found)
    const counting = await countingApprovals(transaction, found)
    if (counting.length < APPROVALS) throw approvalsMissing(counting.length)
    const missing = failing.filter((each) => counting.some(({ confirmed }) => !isAmong(confirmed, each)))
    if (missing.length > 0) throw notConfirmed(missing)
    await transaction.query(
      `update terms_draft set state = 'published', published_by = $3, published_at = clock_timestamp(),
         changed_at = clock_timestamp() where provider = $1 and draft = $2`,
      [by.provider, draft, by.person],
    )
    for (const other of await readDrafts(transaction, by.provider))
      if (other.state === 'proposed' && other.terms === found.terms) {
        await forgetApprovals(transaction, by.provider, other.draft)
        await writeDraft(transaction, by.provider, { ...other, state: 'open' })
      }
  })
}

/** Approvals of people who may still give them. */
export async function countingApprovals(transaction: Transaction, found: StoredDraft): Promise<readonly Approval[]> {
  const approvers = await approversIn(transaction)
  return found.approvals.filter(({ person }) => approvers.includes(person))
}

/**
 * Nobody approves what he wrote himself; only in a house with fewer than two others who could do it, he may. Two people it takes always.
 */
export async function mayApprove(
  transaction: Transaction,
  { writers }: Pick<StoredDraft, 'writers'>,
  person: string,
): Promise<boolean> {
  if (!writers.includes(person)) return true
  const others = (await approversIn(transaction)).filter((each) => !writers.includes(each))
  return others.length < APPROVALS
}

/** The provider's people whose role lets them approve, now. */
async function approversIn(transaction: Transaction): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ person: string }>(
    `select distinct person from membership where customer = $1 and role = any ($2)
       and from_at <= clock_timestamp() and (until_at is null or until_at > clock_timestamp())`,
    [customerColumn(null), rights['approve terms']],
  )
  return rows.map(({ person }) => person)
}

const isAmong = (all: readonly Example[], { ref, example }: Example): boolean =>
  all.some((each) => each.ref === ref && each.example === example)

function refuseOther(found: StoredDraft, seen: string): void {
  if (digestOf(found) === seen) return
  throw refuse({
    code: 'DRAFT_CHANGED',
    seen: { de: 'Der Entwurf ist inzwischen ein anderer', en: 'The draft is another one by now' },
    expected: { de: 'entschieden wird, was man gesehen hat', en: 'one decides on what one has seen' },
    remedy: { de: 'Laden Sie ihn neu und sehen Sie ihn an', en: 'Load it again and look at it' },
  })
}

function refuseUnlessFit(ground: Ground, found: StoredDraft): Examined {
  refuseDay(ground, found.from)
  const examined = examinedOrRefused(ground, found)
  if (examined.changes.length + examined.choices.length === 0) throw changesNothing()
  if (examined.defect !== undefined) throw defective(examined.defect)
  return examined
}

function examinedOrRefused(ground: Ground, found: StoredDraft): Examined {
  try {
    return lookAtDraft(ground, found)
  } catch (error) {
    throw error instanceof UnfitEdit ? unfit(error) : error
  }
}

const changesNothing = () =>
  refuse({
    code: 'DRAFT_CHANGES_NOTHING',
    seen: { de: 'Der Entwurf sagt dasselbe wie bisher', en: 'The draft says the same as before' },
    expected: { de: 'eine neue Fassung sagt etwas anderes', en: 'a new version says something else' },
    remedy: { de: 'Ändern Sie etwas, oder verwerfen Sie ihn', en: 'Change something, or discard it' },
  })

const defective = (defect: Said) =>
  refuse({
    code: 'DRAFT_HAS_A_DEFECT',
    seen: { de: `So kann niemand nach ihm handeln: ${defect.de}`, en: `Nobody can act by it like that: ${defect.en}` },
    expected: { de: 'Bedingungen, die sich ausführen lassen', en: 'terms that can be carried out' },
    remedy: { de: 'Nehmen Sie die letzte Änderung zurück', en: 'Take the last change back' },
  })

const writtenByApprover = () =>
  refuse({
    code: 'APPROVED_BY_WHO_WROTE_IT',
    seen: { de: 'Sie haben an dem Entwurf mitgeschrieben', en: 'You wrote in this draft' },
    expected: { de: 'zwei andere Personen geben ihn frei', en: 'two other people approve it' },
    remedy: { de: 'Bitten Sie zwei von ihnen darum', en: 'Ask two of them' },
  })

const notConfirmed = (missing: readonly Example[]) => {
  const names = missing.map(({ ref, example }) => `${ref}: ${example}`).join('; ')
  return refuse({
    code: 'EXAMPLES_NOT_CONFIRMED',
    seen: { de: `Beispiele treffen nicht mehr zu: ${names}`, en: `Examples no longer hold: ${names}` },
    expected: { de: 'wer freigibt, bestätigt jedes beim Namen', en: 'whoever approves confirms each by its name' },
    remedy: { de: 'Bestätigen Sie sie, oder ändern Sie den Entwurf', en: 'Confirm them, or change the draft' },
  })
}

const approvalsMissing = (given: number) =>
  refuse({
    code: 'APPROVALS_MISSING',
    seen: { de: `Freigegeben haben ${given} von ${APPROVALS}`, en: `${given} of ${APPROVALS} have approved` },
    expected: { de: 'zwei Personen geben eine Fassung frei', en: 'two people approve a version' },
    remedy: { de: 'Bitten Sie um die Freigabe, die noch fehlt', en: 'Ask for the approval that is missing' },
  })
