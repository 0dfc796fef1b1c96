import type { AnyFact, Fact } from '../grammar/fact.ts'
import type { Medium } from '../grammar/form.ts'
import type { UntilTold } from '../grammar/outcome.ts'
import type { Must, State } from './state.ts'

/**
 * A fact ends the duties that last until it is told, also those that wait since their act is set aside. It is looked at before anything
 * follows from the fact itself: what was told before a duty arose does not end it.
 */
export function endDuties(state: State, fact: Fact): void {
  if (!state.endingDuties.has(fact.kind)) return
  const isOver = ({ until }: Must): boolean => until !== undefined && ends(until, fact as AnyFact)
  for (const must of state.duties.values()) if (isOver(must)) state.duties.delete(must.key)
  for (const [act, waiting] of state.withheld)
    if (waiting.some(isOver))
      state.withheld.set(
        act,
        waiting.filter((must) => !isOver(must)),
      )
}

const ends = ({ fact, tells, inForm }: UntilTold, told: AnyFact): boolean =>
  told.kind === fact &&
  Object.entries(tells).every(([name, value]) => told[name] === value) &&
  (inForm === undefined || inForm.isMetBy(told.medium as Medium | undefined) === true)
