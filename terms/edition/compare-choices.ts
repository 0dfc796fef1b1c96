import type { Terms } from '../grammar/document.ts'
import type { Said } from '../grammar/said.ts'
import { type Choice, type Chosen, choicesIn, chosenInWords, isSameChoice } from './choices.ts'
import { type Needs, needed } from './compare.ts'

/** A choice that is made otherwise, as both versions make it. */
export interface ChoiceChange {
  /** As it was. */
  readonly choice: Choice
  readonly to: Chosen
  readonly before: Said
  readonly after: Said
  readonly needs: Needs
  /** The clause of the terms' own rules of change that says so; undefined where they are silent. */
  readonly by: string | undefined
}

/** What two versions of terms choose differently; each is a value like those in a sentence. `favourable` names those that are better for the customer now. */
export function compareChoices(
  before: Terms,
  after: Terms,
  favourable: readonly string[] = [],
): readonly ChoiceChange[] {
  const later = new Map(choicesIn(after).map((choice) => [choice.name, choice]))
  return choicesIn(before).flatMap((choice) => {
    const to = later.get(choice.name)?.now
    if (to === undefined || isSameChoice(choice, choice.now, to)) return []
    const needs = favourable.includes(choice.name) ? 'favourable' : needed.value
    const [was, is] = [chosenInWords(choice, choice.now), chosenInWords(choice, to)]
    return [{ choice, to, before: was, after: is, needs, by: after.changedBy?.[needs] }]
  })
}
