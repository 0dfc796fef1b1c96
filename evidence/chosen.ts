import type { JournalFact } from '../journal/fact.ts'
import { personKeyId } from '../journal/intake/told.ts'
import { customerColumn, type Transaction } from '../journal/transaction.ts'
import type { BundleAsked } from './asked.ts'
import type { Followed } from './life.ts'
import type { AgreementRead } from './read-agreement.ts'

/** What of an agreement lies in a bundle. */
export interface Chosen {
  /** Whether the words of a fact may be opened in it. */
  readonly opens: (fact: { readonly number: number; readonly keyId: string }) => boolean
  readonly agreement: AgreementRead
  readonly followed: readonly Followed[]
}

/** What a person has declared or told herself: the numbers of these facts. */
export async function factsOfPerson(
  transaction: Transaction,
  { agreement: { provider, customer, agreement } }: BundleAsked,
  person: string,
): Promise<readonly number[]> {
  const { rows } = await transaction.query<{ number: number }>(
    `select number from fact
     where provider = $1 and customer = $2 and agreement = $3 and $4 in (clear ->> 'person', clear ->> 'toldBy')
     order by number`,
    [provider, customerColumn(customer), agreement, person],
  )
  return rows.map(({ number }) => number)
}

/** The keys under which words of others are sealed, and those that are the customer's own. */
export async function keysOfOthers(
  transaction: Transaction,
  { agreement: { provider, customer } }: BundleAsked,
  person: string,
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ key_id: string }>(
    'select key_id from seal_key where provider = $1 and customer = $2 and person <> $3',
    [provider, customerColumn(customer), personKeyId(person)],
  )
  return rows.map(({ key_id }) => key_id)
}

/** Of a person: her own facts, opened unless they are sealed under a key that is not hers. What others said of her, papers and consequences are not hers alone. */
export function chosenForPerson(
  agreement: AgreementRead,
  {
    person,
    facts,
    others,
  }: { readonly person: string; readonly facts: readonly number[]; readonly others: readonly string[] },
): Chosen {
  const own = new Set(facts)
  const name = agreement.names.get(person)
  return {
    opens: ({ number, keyId }) => own.has(number) && !others.includes(keyId),
    agreement: {
      ...withFacts(agreement, own),
      customer: null,
      names: new Map(name ? [[person, name]] : []),
      papers: [],
    },
    followed: [],
  }
}

/** Of an incident: the facts that name it, what followed from them, the duties about it, and their papers. */
export function chosenForIncident(agreement: AgreementRead, followed: readonly Followed[], name: string): Chosen {
  const about = new Set(agreement.journal.filter((fact) => isAbout(fact, name)).map(({ number }) => number))
  const lines = followed.filter(({ duty, facts }) => isDutyAbout(duty, name) || facts.some((each) => about.has(each)))
  const duties = new Set(lines.flatMap(({ duty }) => duty ?? []))
  const keys = new Set([...duties].map(keyOf))
  const all = new Set(about)
  for (const { number, kind, clear } of agreement.journal)
    if (kind === 'dutyDone' && (keys.has(String(clear.duty)) || isDutyAbout(String(clear.duty), name))) all.add(number)
  return {
    opens: ({ number }) => all.has(number),
    agreement: {
      ...withFacts(agreement, all),
      papers: agreement.papers.filter(({ paper }) => duties.has(paper) || isDutyAbout(paper, name)),
    },
    followed: lines,
  }
}

const withFacts = (agreement: AgreementRead, numbers: ReadonlySet<number>): AgreementRead => ({
  ...agreement,
  journal: agreement.journal.filter(({ number }) => numbers.has(number)),
  facts: agreement.facts.filter(({ id }) => numbers.has(id)),
})

/** Fields whose values name a matter that has facts, duties and letters of its own. */
const naming = [
  ...['breach', 'matter', 'request', 'instruction', 'audit', 'defect', 'violation', 'suspicion', 'incident'],
  ...['dispute', 'proceedings', 'disclosure', 'error', 'change'],
] as const

const isAbout = ({ clear }: Pick<JournalFact, 'clear'>, name: string): boolean =>
  naming.some((field) => clear[field] === name)

/** `reportBreach:breach 1#2` is about `breach 1`. */
const isDutyAbout = (duty: string | undefined, name: string): boolean => {
  const about = duty === undefined ? undefined : keyOf(duty).replace(/^[^:]*:/, '')
  return about === name || about?.startsWith(`${name} `) === true
}

const keyOf = (duty: string): string => duty.replace(/#\d+$/, '')

/** The incidents of an agreement by their names, the latest first. */
export function incidentsIn(journal: readonly Pick<JournalFact, 'clear'>[]): readonly string[] {
  const names = journal.flatMap(({ clear }) =>
    naming.flatMap((field) => (typeof clear[field] === 'string' ? [clear[field]] : [])),
  )
  return [...new Set(names.toReversed())]
}
