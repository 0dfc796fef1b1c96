import { customerColumn, type Transaction } from '../../journal/transaction.ts'
import type { Travelling } from '../../post/letters/message.ts'
import type { FilesBeside } from '../../post/letters/papers-of.ts'
import type { Proofs } from '../../proof/proofs.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import { isDeclaration } from '../../terms/grammar/fact.ts'

/** Duties that confirm to somebody what he has declared. */
const confirms = /^confirm[A-Z]/

/**
 * What proves the act travels with the mail that confirms it: the `.tlog-proof` of the customer's declaration. A mail waits for no
 * proof: where none can be made now, it leaves without, and the portal has it.
 */
export const proofsBeside =
  (proofs: () => Proofs | undefined): FilesBeside =>
  async (transaction, letter) => {
    const number = confirms.test(letter.letter) ? await confirmedBy(transaction, letter) : undefined
    const file = number === undefined ? undefined : await proofs()?.fileIn(transaction, { ...letter, number })
    return file === undefined ? [] : [{ name: file.name, content: Buffer.from(file.content), mime: file.type }]
  }

/** The newest declaration of the customer among the facts that a duty rests on. */
async function confirmedBy(
  transaction: Transaction,
  { provider, customer, agreement, letter }: Parameters<FilesBeside>[1],
): Promise<number | undefined> {
  const { rows } = await transaction.query<{ number: number; kind: string }>(
    `select f.number, f.kind from duty d
     cross join lateral jsonb_array_elements(d.because) as reason
     cross join lateral jsonb_array_elements_text(reason -> 'facts') as grounds (number)
     join fact f on f.provider = d.provider and f.customer = d.customer and f.agreement = d.agreement
       and f.number = grounds.number::integer
     where d.provider = $1 and d.customer = $2 and d.agreement = $3 and d.id = $4 and f.clear ->> 'by' = 'customer'
     order by f.number desc`,
    [provider, customerColumn(customer), agreement, letter],
  )
  return rows.find(({ kind }) => isDeclaration(kind as ToldKind))?.number
}

/** Several sources of what travels with a letter, one after the other. */
export const allBeside =
  (...sources: readonly FilesBeside[]): FilesBeside =>
  async (transaction, letter) => {
    const files: Travelling[] = []
    for (const source of sources) files.push(...(await source(transaction, letter)))
    return files
  }
