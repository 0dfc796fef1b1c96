import { type Known, namesOf } from '../../access/names.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { type OpenedFact, replayOpened } from '../../journal/replay.ts'
import type { Transaction } from '../../journal/transaction.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { choiceInWords } from '../../terms/words/fields.ts'
import type { Inside } from '../door.ts'

/** Who told a fact: a person of one of the two sides, or the program by itself. */
export interface Teller {
  readonly is: 'customer' | 'provider' | 'program'
  /** Null where there is no name to show: for a customer, the provider's people have none. */
  readonly name: string | null
}
/** A fact with whoever told it, how it came, and what was said with it. */
export interface ToldFact {
  readonly told: Teller
  /** Who declared it, where that is known: he need not be who told it. */
  readonly declaredBy: Teller | null
  /** How a declaration came. */
  readonly medium: Said | null
  /** The words that came with it; null where none came, and `erased` once their key is destroyed. */
  readonly words: string | null
  readonly isErased: boolean
}

/** Reads of each fact of an agreement who told it and what was said, by its number. */
export async function readTellers(
  transaction: Transaction,
  { running }: Pick<Inside, 'running'>,
  key: AgreementKey,
): Promise<ReadonlyMap<number, ToldFact>> {
  const facts = await replayOpened(transaction, running.master, key)
  const persons = facts.flatMap(({ clear }) => [clear.toldBy, clear.person])
  const names = await namesOf(transaction, key, [...new Set(persons.filter((each) => typeof each === 'string'))])
  return new Map(facts.map((fact) => [fact.number, toldFact(fact, names)]))
}

function toldFact({ kind, clear, opened }: OpenedFact, names: ReadonlyMap<string, Known>): ToldFact {
  const side = clear.by === 'customer' || clear.by === 'provider' ? clear.by : undefined
  const { toldBy, person, medium } = clear
  const words = opened && !opened.erased ? Object.values(opened.content).filter((each) => typeof each === 'string') : []
  return {
    told: typeof toldBy === 'string' ? tellerOf(toldBy, names) : { is: 'program', name: null },
    declaredBy: side ? { is: side, name: (typeof person === 'string' && names.get(person)?.name) || null } : null,
    medium: typeof medium === 'string' ? choiceInWords(kind as ToldKind, medium) : null,
    words: words.length > 0 ? words.join('\n') : null,
    isErased: opened?.erased ?? false,
  }
}

function tellerOf(person: string, names: ReadonlyMap<string, Known>): Teller {
  const known = names.get(person)
  return { is: known?.isOfCustomer ? 'customer' : 'provider', name: known?.name ?? null }
}
