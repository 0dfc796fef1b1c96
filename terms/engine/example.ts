import type { Clause } from '../grammar/clause.ts'

/** An example as a clause holds it: what it is about, what follows or holds, and what the rule is given. */
export type Example = readonly [factOrGiven: unknown, follows?: unknown, given?: unknown]

/** The examples of a clause by their names. */
export const examplesOf = ({ examples = {} }: Clause): readonly (readonly [name: string, example: Example])[] =>
  Object.entries(examples)

/** What a rule is called with in an example. */
export function argumentsOf(clause: Clause, [first, , given]: Example, where: unknown = clause.where) {
  if (clause.when === undefined) return [first, where, undefined] as const
  return [{ kind: clause.when, id: 1, ...(first as object) }, where, given] as const
}

/** Whether the condition of a clause holds in an example. */
export function isMet(clause: Clause, example: Example): boolean {
  const [a, b, c] = argumentsOf(clause, example)
  return (clause.provided?.(a, b, c) ?? true) === true
}

/** What a rule answers, and what the example says; upon an act both are lists. */
export function answered(clause: Clause, example: Example): { readonly answer: unknown; readonly expected: unknown } {
  const [a, b, c] = argumentsOf(clause, example)
  const [, expected] = example
  const answer = isMet(clause, example) ? clause.then(a, b, c) : undefined
  if (clause.when === undefined) return { answer, expected }
  return { answer: isMet(clause, example) ? [answer].flat() : [], expected: [expected].flat() }
}
