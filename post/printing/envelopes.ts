import type { MasterKey } from '../../journal/master-key.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { kindInWords } from '../../papers/kept/kind-in-words.ts'
import type { Paper } from '../../papers/kept/paper.ts'
import { openPaper, readPapers } from '../../papers/kept/store.ts'
import { readLetterhead, senderLine } from '../../papers/letterhead/letterhead.ts'
import { lookOf } from '../../papers/letterhead/look-of-papers.ts'
import type { PrintOrder } from '../../papers/press/order.ts'
import { pagesOf } from '../../papers/press/pages.ts'
import { letterheadMissing } from '../../papers/refusal.ts'
import { openAddress } from '../letters/dispatches.ts'
import { openLetter } from '../letters/store.ts'
import type { OnPaper } from './waiting.ts'

/** A letter, or what lies beside it, as it goes into an envelope. */
interface Enclosed {
  readonly letter: OnPaper
  readonly address: string
  readonly subject: string
  readonly file: Uint8Array
}

/**
 * How a print file is set: for each envelope a cover sheet whose address stands in the window, then the pages of its letters as they
 * were made. What goes to the same customer at the same address goes into one envelope. Letters that were erased meanwhile are left out.
 *
 * @throws Refusal LETTERHEAD_MISSING
 */
export async function printOrder(
  transaction: Transaction,
  master: MasterKey,
  provider: string,
  { letters, madeAt }: { readonly letters: readonly OnPaper[]; readonly madeAt: number },
): Promise<PrintOrder> {
  const letterhead = await readLetterhead(transaction, provider, madeAt)
  if (letterhead === undefined) throw letterheadMissing()
  const enclosed: Enclosed[] = []
  for (const letter of letters) enclosed.push(...(await enclosedOf(transaction, master, letter)))
  const envelopes = [...Map.groupBy(enclosed, ({ letter, address }) => `${letter.customer} ${address}`).values()]
  return {
    sheet: 'post',
    standard: 'plain',
    language: 'de',
    title: 'Druckdatei / Print file',
    author: letterhead.name,
    madeAt: Math.floor(madeAt / 1000),
    look: await lookOf(transaction, provider),
    content: {
      'sender-line': senderLine(letterhead),
      envelopes: envelopes.map((each, place) => ({
        language: each[0]?.letter.language ?? 'de',
        number: place + 1,
        of: envelopes.length,
        recipient: each[0]?.address.split('\n') ?? [],
        letters: each.map((one) => ({
          subject: one.subject,
          agreement: one.letter.agreement.slice(0, 8),
          pages: pagesOf(one.file),
          path: `/${nameOf(enclosed.indexOf(one))}`,
        })),
      })),
    },
    pictures: enclosed.map(({ file }, place) => ({ name: nameOf(place), content: file })),
  }
}

const nameOf = (place: number): string => `letter-${place + 1}.pdf`

/** A letter and what lies beside it; nothing once it is erased. */
async function enclosedOf(transaction: Transaction, master: MasterKey, letter: OnPaper): Promise<readonly Enclosed[]> {
  const address = await openAddress(transaction, master, letter)
  const written = await openLetter(transaction, master, letter)
  if (address === undefined || written === undefined) return []
  const enclosed: Enclosed[] = []
  for (const { paper, kind, language } of await papersOf(transaction, letter)) {
    const file = await openPaper(transaction, master, { ...letter, paper })
    const subject = paper === letter.letter ? written.subject : kindInWords(kind)[language]
    if (file) enclosed.push({ letter, address, subject, file })
  }
  return enclosed
}

/** The letter first; what lies beside it is kept under its name and its own kind. */
async function papersOf(transaction: Transaction, { provider, agreement, letter }: OnPaper): Promise<readonly Paper[]> {
  const kept = await readPapers(transaction, provider, { agreement, limit: 10_000 })
  return kept
    .filter(({ paper }) => paper === letter || paper.startsWith(`${letter} `))
    .toSorted((a, b) => a.paper.length - b.paper.length)
}
