import type { Fact } from '../grammar/fact.ts'
import { asks, type Outcome } from '../grammar/outcome.ts'
import type { Said } from '../grammar/said.ts'
import type { Candidate } from './precedence.ts'
import type { State } from './state.ts'

/**
 * One cause, named by one key, founds one claim. What would found it a second time is set aside, and a person is asked: either it was told
 * twice, or it is another claim, which then gets a key of its own. A moment that comes again lets nothing follow again.
 */
export function owedOnce(
  { ledger }: State,
  following: readonly Candidate<Outcome>[],
  fact: Fact,
): readonly Candidate<Outcome>[] {
  const again = following.filter(({ value }) => value.is === 'owes' && ledger.has(value.key))
  const first = again[0]
  if (!first) return following
  if (fact.id === 0) return following.filter(({ placed }) => !again.some((each) => each.placed === placed))
  const asked = { ...first, value: asks(fact.id, isItAnother(again)) }
  return [asked, ...following.map((each) => (again.includes(each) ? underItsOwnKey(each, fact.id) : each))]
}

function isItAnother(again: readonly Candidate<Outcome>[]): Said {
  const keys = again.map(({ value }) => (value.is === 'owes' ? `“${value.key}”` : '')).join(', ')
  return {
    de: `${keys.replaceAll('“', '„').replaceAll('”', '“')} ist schon gefordert. Ist das eine weitere Forderung, oder wurde dasselbe zweimal gemeldet?`,
    en: `${keys} is claimed already. Is this another claim, or was the same told twice?`,
  }
}

/** `usage traffic 2026-11-30 (17)`: told by fact 17, and kept as another claim. */
function underItsOwnKey(each: Candidate<Outcome>, act: number): Candidate<Outcome> {
  const { value } = each
  return value.is === 'owes' ? { ...each, value: { ...value, key: `${value.key} (${act})` } } : each
}
