import { writeFileSync } from 'node:fs'
import { providers } from '../terms/documents/providers.ts'
import type { Clause } from '../terms/grammar/clause.ts'
import type { Document } from '../terms/grammar/document.ts'
import type { Statement } from '../terms/grammar/statement.ts'
import {
  type CoverageOfProvider,
  type Covered,
  type Nature,
  natures,
  type State,
  states,
} from '../terms/inventory/coverage.ts'
import { coverageFile } from './coverage-kept.ts'
import { type Entry, entriesOf, providersOfInventory } from './inventory.ts'
import { collectTests, failing, kindsIn, type Proof, proveClauses } from './proof-of-clauses.ts'

// What the product makes of each entry of the inventories: `node tools/coverage.ts [provider]` prints what is missing, and with `--write` keeps
// the result in terms/inventory/coverage.json, where the command and the page of the portal read it. A test computes it again.

/** One entry by the sentences that claim it. A rule is executed when every clause that claims it is, and every example of the inventory is lived. */
function covered(entry: Entry, claims: readonly Claim[], unlived: readonly number[]): Covered {
  const refs = claims.map(({ ref }) => ref)
  const lacking = [
    ...claims.flatMap(({ ref, proof }) => proof?.lacking.map((each) => `${ref}: ${each}`) ?? []),
    ...unlived.map((number) => `example ${number} is not lived`),
  ]
  return { id: entry.id, nature: entry.executable, state: stateOf(entry.executable, claims, lacking), refs, lacking }
}

function stateOf(nature: Nature, claims: readonly Claim[], lacking: readonly string[]): State {
  if (claims.length === 0) return 'missing'
  const isExecuted = claims.some(({ proof }) => proof) && lacking.length === 0
  if (isExecuted) return nature === 'control' ? 'enforced' : 'executed'
  return nature === 'text' && claims.every(({ statement }) => statement && 'textOnly' in statement)
    ? 'text only'
    : 'claimed'
}

/** A sentence that claims an entry: a clause with its proof, or a statement. */
interface Claim {
  readonly ref: string
  readonly proof?: Proof
  readonly statement?: Statement
}

/** Everything about one provider; its tests must be collected, not run. */
export async function coverageOf(provider: string): Promise<CoverageOfProvider> {
  const documents = documentsOf(provider)
  const proofs = new Map<Clause, Proof>((await proveClauses(provider, documents)).map((proof) => [proof.clause, proof]))
  const { notLived } = await import('./inventory-example.ts')
  const claims = new Map<string, Claim[]>()
  const claim = (ids: readonly string[], by: Claim): void => {
    for (const id of ids) claims.set(id, [...(claims.get(id) ?? []), by])
  }
  for (const { short, clauses, statements = [] } of documents) {
    for (const clause of clauses)
      claim(clause.claims, { ref: `${short} ${clause.ref}`, proof: proofs.get(clause) as Proof })
    for (const statement of statements) claim(statement.claims, { ref: `${short} ${statement.ref}`, statement })
  }
  const entries = entriesOf(provider).map((entry) => covered(entry, claims.get(entry.id) ?? [], notLived(entry.id)))
  return {
    id: provider,
    total: entries.length,
    byKind: Object.fromEntries(
      natures.map((nature) => [nature, counted(nature, entries)]),
    ) as CoverageOfProvider['byKind'],
    missing: entries.filter(({ state }) => state === 'missing').map(({ id }) => id),
    kinds: kindsIn(provider),
    entries,
  }
}

/** What an entry of each kind is to become; it is counted even where none has come so far. */
const best: Readonly<Record<Nature, State>> = {
  rule: 'executed',
  process: 'tracked',
  control: 'enforced',
  service: 'sold',
  text: 'text only',
}
/** `{ total: 71, executed: 70, claimed: 1 }` */
function counted(nature: Nature, entries: readonly Covered[]): Readonly<Record<string, number>> {
  const own = entries.filter((entry) => entry.nature === nature)
  const inStates = states.map((state) => [state, own.filter((entry) => entry.state === state).length] as const)
  return {
    total: own.length,
    ...Object.fromEntries(inStates.filter(([state, count]) => count > 0 || state === best[nature])),
  }
}

/** The documents of all terms that a provider publishes: `kontent` has terms for customers, and others for partners. */
export function documentsOf(provider: string): readonly Document[] {
  const all = Object.values(providers).filter(
    ({ name }) => name === provider || (provider === 'kontent' && name === 'partner'),
  )
  return [...new Set(all.flatMap(({ documents, later = [] }) => [...documents, ...later]))]
}

if (import.meta.main) {
  collectTests()
  const [asked] = process.argv.slice(2).filter((word) => !word.startsWith('-'))
  const computed = await Array.fromAsync(asked ? [asked] : providersOfInventory, coverageOf)
  for (const { id, byKind, entries } of computed) {
    console.log(`\n${id}`, JSON.stringify(byKind))
    for (const { id, state, nature, lacking } of entries)
      if (state === 'missing' || lacking.length > 0)
        console.log(`  ${id} (${nature}) ${state}${lacking.map((each) => `\n      ${each}`).join('')}`)
  }
  for (const life of failing) console.error(`fails as it is written: ${life}`)
  if (process.argv.includes('--write'))
    writeFileSync(coverageFile, `${JSON.stringify({ providers: computed }, null, 1)}\n`)
}
