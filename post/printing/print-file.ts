import { randomUUID } from 'node:crypto'
import { nowOf } from '../../journal/intake/clock.ts'
import { customerColumn, everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import type { Instant } from '../../terms/grammar/day.ts'
import { faultPoint } from '../fault-point.ts'
import { tryDutyAgain } from '../letters/duty.ts'
import type { LetterKey } from '../letters/letter.ts'
import { tellOf } from '../letters/told.ts'
import { refuse } from '../refusal.ts'
import type { PostRunning } from '../running.ts'
import { type OnPaper, readOnPaper } from './waiting.ts'

/** What was printed at one go. */
export interface PrintFile {
  readonly printFile: string
  readonly madeAt: Instant
  /** When all of it was handed to the post; null until then. */
  readonly postedAt: Instant | null
}

/** The print files of a provider, newest first. */
export async function readPrintFiles(
  transaction: Transaction,
  provider: string,
  limit = 50,
): Promise<readonly PrintFile[]> {
  const { rows } = await transaction.query<{ print_file: string; made_at: Date; posted_at: Date | null }>(
    `select print_file, made_at, posted_at from print_file where provider = $1 order by made_at desc, print_file limit $2`,
    [provider, limit],
  )
  return rows.map(({ print_file, made_at, posted_at }) => ({
    printFile: print_file,
    madeAt: made_at.getTime(),
    postedAt: posted_at?.getTime() ?? null,
  }))
}

/** So many letters go into one print file: it is set within half a minute, and printed within an hour. The next takes the rest. */
const LETTERS_MOST = 2_000

/**
 * Takes every letter that waits to be printed into a new print file. Each is in one alone: whoever asks at the same time gets the
 * others, or nothing.
 *
 * @param by the random id of whoever prints
 * @throws Refusal NOTHING_TO_PRINT
 */
export async function makePrintFile(running: PostRunning, provider: string, by: string): Promise<string> {
  return inTransaction(running.app, { provider, customer: everyCustomer }, async (transaction) => {
    const waiting = (await readOnPaper(transaction, provider))
      .filter(({ printFile, obstacle }) => printFile === null && obstacle === null)
      .slice(0, LETTERS_MOST)
    const printFile = randomUUID()
    const { rowCount } = await transaction.query(
      `update dispatch d set print_file = $2
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::smallint[]) as w (customer, agreement, letter, attempt)
       where d.provider = $1 and (d.customer, d.agreement, d.letter, d.attempt) = (w.customer, w.agreement, w.letter, w.attempt)
         and d.medium = 'letter' and d.state = 'ready' and d.print_file is null`,
      [
        ...[provider, printFile, waiting.map(({ customer }) => customerColumn(customer))],
        ...[waiting.map(({ agreement }) => agreement), waiting.map(({ letter }) => letter)],
        waiting.map(({ attempt }) => attempt),
      ],
    )
    if (rowCount === 0) throw nothingToPrint()
    const madeAt = new Date(await nowOf(transaction, running, provider))
    await transaction.query(
      'insert into print_file (provider, customer, print_file, made_at, made_by) values ($1, $2, $3, $4, $5)',
      [provider, customerColumn(null), printFile, madeAt, by],
    )
    return printFile
  })
}

/**
 * Somebody has handed a print file to the post: each letter of it is told as dispatched, once, however often this is called or where
 * it broke off. Those that were kept back wait to be printed again.
 *
 * @param by the random id of whoever did it
 * @throws Refusal PRINT_FILE_UNKNOWN
 */
export async function handToPost(
  running: PostRunning,
  { provider, printFile, by }: { readonly provider: string; readonly printFile: string; readonly by: string },
  keptBack: readonly Pick<LetterKey, 'agreement' | 'letter'>[] = [],
): Promise<void> {
  const scope = { provider, customer: everyCustomer } as const
  const letters = await inTransaction(running.app, scope, (transaction) => lettersOf(transaction, provider, printFile))
  const ready = letters.filter(({ state }) => state === 'ready')
  for (const letter of ready) {
    const isKeptBack = keptBack.some((each) => each.agreement === letter.agreement && each.letter === letter.letter)
    await inTransaction(running.app, scope, (transaction) =>
      isKeptBack ? release(transaction, letter) : tellPosted(transaction, running, letter),
    )
    faultPoint(running, 'after a letter on paper is told as handed to the post')
  }
  await inTransaction(running.app, scope, async (transaction) => {
    await transaction.query(
      `update print_file set posted_at = $3, posted_by = $4 where provider = $1 and print_file = $2 and posted_at is null`,
      [provider, printFile, new Date(await nowOf(transaction, running, provider)), by],
    )
  })
}

/** @throws Refusal PRINT_FILE_UNKNOWN */
export async function lettersOf(
  transaction: Transaction,
  provider: string,
  printFile: string,
): Promise<readonly OnPaper[]> {
  const { rowCount } = await transaction.query('select from print_file where provider = $1 and print_file = $2', [
    provider,
    printFile,
  ])
  if (rowCount === 0) throw printFileUnknown(printFile)
  return readOnPaper(transaction, provider, printFile)
}

async function tellPosted(transaction: Transaction, running: PostRunning, letter: OnPaper): Promise<void> {
  const at = await nowOf(transaction, running, letter.provider)
  const became = { state: 'dispatched', dispatchedAt: at } as const
  await tellOf(transaction, running, letter, ['ready'], { fact: 'letterDispatched', at, became })
  await tryDutyAgain(transaction, running, letter)
}

async function release(
  transaction: Transaction,
  { provider, customer, agreement, letter, attempt }: OnPaper,
): Promise<void> {
  await transaction.query(
    `update dispatch set print_file = null
     where provider = $1 and customer = $2 and agreement = $3 and letter = $4 and medium = 'letter' and attempt = $5
       and state = 'ready'`,
    [provider, customerColumn(customer), agreement, letter, attempt],
  )
}

const nothingToPrint = () =>
  refuse({
    code: 'NOTHING_TO_PRINT',
    seen: { de: 'Kein Brief wartet auf den Druck', en: 'No letter waits to be printed' },
    expected: {
      de: 'gedruckt wird, was auf Papier hinausgeht und in keiner Druckdatei steht',
      en: 'what leaves on paper and is in no print file is printed',
    },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })

const printFileUnknown = (printFile: string) =>
  refuse({
    code: 'PRINT_FILE_UNKNOWN',
    seen: { de: `Eine Druckdatei ${printFile} gibt es hier nicht`, en: `There is no print file ${printFile} here` },
    expected: { de: 'eine Druckdatei gehört zu einem Anbieter', en: 'a print file belongs to a provider' },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })
