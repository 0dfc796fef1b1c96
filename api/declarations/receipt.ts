import { inTransaction } from '../../journal/transaction.ts'
import { replay } from '../../terms/engine/replay.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { isDeclaration } from '../../terms/grammar/fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { factInWords } from '../../terms/words/facts.ts'
import type { Inside } from '../door.ts'
import { type ReadAgreement, readAgreement } from '../read-agreement.ts'
import { count, flag, object, orNull, ref, type Schema, text, time } from '../schema.ts'
import { readTellers, type ToldFact } from '../words/told.ts'
import { receiptUnknown } from './problems.ts'

/** What shows that a declaration was received: number, time, text, and who declared it how. */
export interface Receipt extends ToldFact {
  readonly agreement: string
  readonly title: Said
  /** The number of the fact: the same for as long as the journal is kept. */
  readonly number: number
  readonly says: Said
  readonly receivedAt: string
  /** Whether it has an effect as things stand; if not, why. */
  readonly holds: boolean
  readonly no: Said | null
}

export const teller: Schema = object({ is: { enum: ['customer', 'provider', 'program'] }, name: orNull(text) })

export const receiptSchema: Schema = object({
  agreement: text,
  title: ref('Said'),
  number: count,
  says: ref('Said'),
  receivedAt: time,
  told: teller,
  declaredBy: orNull(teller),
  medium: orNull(ref('Said')),
  words: orNull(text),
  isErased: flag,
  holds: flag,
  no: orNull(ref('Said')),
})

/**
 * The receipt of a declaration that is in the journal.
 *
 * @throws Refused AGREEMENT_UNKNOWN, RECEIPT_UNKNOWN
 */
export async function receiptOf(inside: Inside, agreement: string, number: number): Promise<Receipt> {
  const read = await readAgreement(inside, agreement)
  const tellers = await inTransaction(inside.running.app, inside, (transaction) =>
    readTellers(transaction, inside, read.row),
  )
  const told = tellers.get(number)
  if (!told) throw receiptUnknown(number)
  return { ...declared(read, number), ...told }
}

function declared({ row, program, facts, now }: ReadAgreement, number: number): Omit<Receipt, keyof ToldFact> {
  const fact = facts.find(({ id }) => id === number)
  if (!fact || !(isDeclaration(fact.kind) || fact.kind === 'noted')) throw receiptUnknown(number)
  const refusal = replay(program, facts, now).refusals.find((each) => each.fact.id === number)
  return {
    agreement: row.agreement,
    title: program.terms.title,
    number,
    says: factInWords(program, fact),
    receivedAt: showInstant(fact.at),
    holds: refusal === undefined,
    no: refusal?.no ? { de: refusal.no.de, en: refusal.no.en } : null,
  }
}
