import { randomUUID } from 'node:crypto'
import type { Running } from '../duties/running.ts'
import { everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { drafted } from '../terms/edition/draft.ts'
import { type Edit, placeOf, UnfitEdit } from '../terms/edition/edit.ts'
import { type Day, plusDays } from '../terms/grammar/day.ts'
import type { Said } from '../terms/grammar/said.ts'
import { firstDay, type Ground, groundOf, termsBefore } from './looked-at.ts'
import { refuse } from './refusal.ts'
import { type DraftState, insertDraft, lockDrafts, readDraft, type StoredDraft, writeDraft } from './stored.ts'

/** Whose drafts, and who acts. */
export interface Acting {
  readonly running: Running
  readonly provider: string
  /** The random id of the person. */
  readonly person: string
}

/** An act on drafts in a transaction of its own; all of a provider's come one after the other. */
export async function acting<T>(
  { running, provider }: Acting,
  work: (transaction: Transaction, ground: Ground) => Promise<T>,
): Promise<T> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await lockDrafts(transaction, provider)
    return work(transaction, await groundOf(transaction, running, provider))
  })
}

/**
 * Opens a draft of a later version of the provider's terms; it changes nothing yet.
 *
 * @throws Refusal DRAFT_DAY_NOT_FREE
 */
export async function openDraft(by: Acting, from: Day): Promise<string> {
  return acting(by, async (transaction, ground) => {
    refuseDay(ground, from)
    const draft = randomUUID()
    await insertDraft(transaction, { ...by, draft, terms: ground.terms.name, from })
    return draft
  })
}

/**
 * Puts something otherwise; an edit of the same place is replaced. A draft that was proposed is open again, and its approvals are gone.
 *
 * @throws Refusal DRAFT_UNKNOWN, DRAFT_IN_ANOTHER_STATE, EDIT_UNFIT
 */
export async function putEdit(by: Acting, draft: string, edit: Edit): Promise<void> {
  await rewrite(by, draft, (found, ground) => {
    const edits = [...found.edits.filter((each) => placeOf(each) !== placeOf(edit)), edit]
    refuseUnfit(ground, { from: found.from, edits })
    return { ...found, edits }
  })
}

/** Takes back what is put otherwise at a place; nothing changes where nothing is. */
export async function takeEditBack(by: Acting, draft: string, edit: Edit): Promise<void> {
  await rewrite(by, draft, (found) => ({
    ...found,
    edits: found.edits.filter((each) => placeOf(each) !== placeOf(edit)),
  }))
}

/** @throws Refusal DRAFT_DAY_NOT_FREE, EDIT_UNFIT */
export async function moveDay(by: Acting, draft: string, from: Day): Promise<void> {
  await rewrite(by, draft, (found, ground) => {
    refuseDay(ground, from)
    refuseUnfit(ground, { from, edits: found.edits })
    return { ...found, from }
  })
}

async function rewrite(
  by: Acting,
  draft: string,
  anew: (found: StoredDraft, ground: Ground) => StoredDraft,
): Promise<void> {
  await acting(by, async (transaction, ground) => {
    const found = await readDraft(transaction, by.provider, draft)
    refuseState(found, ['open', 'proposed'])
    const { writers, ...written } = anew(found, ground)
    await writeDraft(transaction, by.provider, { ...written, state: 'open', writers: [...writers, by.person] })
  })
}

/** @throws Refusal DRAFT_IN_ANOTHER_STATE */
export function refuseState({ state }: Pick<StoredDraft, 'state'>, fitting: readonly DraftState[]): void {
  if (fitting.includes(state)) return
  throw refuse({
    code: 'DRAFT_IN_ANOTHER_STATE',
    seen: { de: `Der Entwurf ist ${stateInWords[state].de}`, en: `The draft is ${stateInWords[state].en}` },
    expected: {
      de: `Das geht, solange er ${fitting.map((each) => stateInWords[each].de).join(' oder ')} ist`,
      en: `This is possible while it is ${fitting.map((each) => stateInWords[each].en).join(' or ')}`,
    },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })
}
const stateInWords: Readonly<Record<DraftState, Said>> = {
  open: { de: 'offen', en: 'open' },
  proposed: { de: 'vorgeschlagen', en: 'proposed' },
  published: { de: 'veröffentlicht', en: 'published' },
  discarded: { de: 'verworfen', en: 'discarded' },
}

/** @throws Refusal DRAFT_DAY_NOT_FREE for a day that is over, or not after the last version */
export function refuseDay(ground: Ground, from: Day): void {
  const first = firstDay(ground, (day) => plusDays(day, 1))
  if (from >= first) return
  throw refuse({
    code: 'DRAFT_DAY_NOT_FREE',
    seen: { de: `Die Fassung soll ab ${from} gelten`, en: `The version is to hold from ${from}` },
    expected: {
      de: `Möglich ist es ab ${first}: nicht in der Vergangenheit, und nach der letzten Fassung`,
      en: `It is possible from ${first}: not in the past, and after the last version`,
    },
    remedy: { de: 'Nehmen Sie einen späteren Tag', en: 'Take a later day' },
  })
}

function refuseUnfit(ground: Ground, draft: Pick<StoredDraft, 'from' | 'edits'>): void {
  try {
    drafted(termsBefore(ground, draft), draft)
  } catch (error) {
    if (error instanceof UnfitEdit) throw unfit(error)
    throw error
  }
}

/** An edit that the terms do not take, said as every refusal is. */
export const unfit = ({ says }: UnfitEdit) =>
  refuse({
    code: 'EDIT_UNFIT',
    seen: { de: says.de.replace(/\.$/, ''), en: says.en.replace(/\.$/, '') },
    expected: {
      de: 'eine Zahl, ein Satz oder eine Wahl, die die Bedingungen haben',
      en: 'a number, a sentence or a choice that the terms have',
    },
    remedy: { de: 'Ändern Sie den Wert, oder nehmen Sie ihn zurück', en: 'Change the value, or take it back' },
  })
