import type { AgreementKey } from '../../journal/fact.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { openPaper } from '../../papers/kept/store.ts'
import { footOf } from '../../papers/letterhead/letterhead.ts'
import { DriverFailed } from '../../services/driver.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { keepOnRecord } from '../keep-on-record.ts'
import type { PostRunning } from '../running.ts'
import { asHtml } from './html.ts'
import type { Written } from './letter.ts'
import { fileNameOf, letterPaper } from './letter-paper.ts'
import type { Addressed } from './message.ts'
import { setNow } from './set-now.ts'
import { readStationery } from './stationery.ts'
import { isForMail, MARK } from './written.ts'

/** A letter in plain paragraphs, as those who are no customers yet get it. */
export interface Plain {
  readonly subject: string
  readonly text: string
  readonly language: Language
  /** What of it stands on paper too, and to which agreement that belongs; left out, the mail alone leaves. */
  readonly paper?: PlainPaper
}
export interface PlainPaper {
  readonly agreement: string
  /** What the paper is kept under: `letter:accepted …`. */
  readonly name: string
  readonly recipient: string
  /** Without links that let somebody in: a paper is passed on. */
  readonly paragraphs: readonly string[]
  readonly closing: readonly string[]
}

/** A letter as it goes over the wire. */
export type Dressed = { readonly written: Written } & Pick<Addressed, 'papers' | 'mark'>

/** Whose letter it is; without a customer it stands on no paper. */
export type Owner = Pick<AgreementKey, 'provider' | 'customer'> & { readonly title: string }

/**
 * Gives a plain letter the provider's design, and its paper, which is set and kept once before anything leaves.
 *
 * @returns undefined if the paper could not be set now: then nothing leaves, and it is tried again
 */
export async function dress(
  running: PostRunning,
  { provider, customer, title }: Owner,
  { subject, text, language, paper }: Plain,
  at: Instant,
): Promise<Dressed | undefined> {
  const scope = { provider, customer: everyCustomer }
  const { letterhead, look, addressee } = await inTransaction(running.app, scope, (transaction) =>
    readStationery(transaction, running.master, { provider, customer }),
  )
  const foot = letterhead && footOf(letterhead, language)
  const isMarked = isForMail(look) && look.mark !== undefined
  const head = { provider: title, colour: look.colour, ...(isMarked ? { mark: MARK } : {}) }
  const html = asHtml(subject, language, [{ paragraphs: text.split('\n\n') }], head, foot)
  const dressed = { written: { subject, text, html }, ...(isMarked && look.mark ? { mark: look.mark } : {}) }
  if (!letterhead || !paper || customer === null) return dressed
  const { agreement, name, recipient, paragraphs, closing } = paper
  const key = { provider, customer, agreement, paper: name }
  const open = () => inTransaction(running.app, scope, (transaction) => openPaper(transaction, running.master, key))
  const before = await open()
  if (before === undefined) {
    const plain = { subject, sections: [{ paragraphs }], clauses: [], happened: [], closing, reference: agreement }
    const order = letterPaper(plain, { letterhead, look, addressee }, { language, at, recipient })
    const file = await setNow(running.press, order).catch(asNotNow)
    if (file === undefined) return undefined
    const made = { kind: 'letter', number: null, language, madeAt: at, known: 0, file } as const
    await inTransaction(running.app, scope, (transaction) => keepOnRecord(transaction, running, { ...key, ...made }))
  }
  // What travels is what is kept, whoever has made it.
  const content = before ?? (await open())
  return content === undefined ? undefined : { ...dressed, papers: [{ name: fileNameOf(subject), content }] }
}

function asNotNow(error: unknown): undefined {
  if (!(error instanceof DriverFailed)) throw error
}
