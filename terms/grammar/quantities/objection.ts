import type { Declaration, Fact } from '../fact.ts'
import { given } from '../quantity.ts'

/** What the change is about to which somebody objects: a price, a subprocessor; undefined where it was not announced. */
export const changeObjectedTo = given<Fact<'changeReceived'>['of'] | undefined, Declaration>(
  'Gegenstand des Widerspruchs',
  'what is objected to',
  'notice of the change',
  (standing, { change }) => (change === undefined ? undefined : standing.last('changeReceived', { change })?.of),
)
