import { readAgreement } from '../api/read-agreement.ts'
import type { JsonObject } from '../journal/fact.ts'
import { everyCustomer } from '../journal/transaction.ts'
import { live, readLife } from '../terms/engine/life.ts'
import { showLine } from '../terms/engine/shown.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { factNumber } from '../terms/grammar/field.ts'
import { fieldsOf, isToldKind } from '../terms/grammar/read-fact.ts'
import type { Happening, Line } from './line.ts'
import { agreementOf, type Stage } from './stage.ts'
import { asJson, type Known } from './written.ts'

/** The life of one customer as JSON lines, one fact a line: what a person would have given to `klausel simulate`. */
export function asJsonLines(stage: Stage, customer: string): string {
  const lines = tellingLines(stage, customer)
  const places = new Map<Line, number>()
  let place = 1
  for (const line of lines) {
    places.set(line, place)
    place += line.facts.length
  }
  const known = (line: Line): Known => ({
    due: stage.paid.get(stage.story.lines.indexOf(line)),
    numberOf: ({ line: earlier }) => places.get(stage.story.lines[earlier] as Line) ?? 0,
  })
  return lines
    .flatMap((line) =>
      line.facts.map((fact) => asJson(fact, { at: line.receivedAt ?? line.at, learnedAt: line.at }, known(line))),
    )
    .map((json) => `${JSON.stringify(json)}\n`)
    .join('')
}

type TellingLine = Line & Extract<Happening, { readonly is: 'told' | 'told to the installation' }>

const tellingLines = ({ story }: Stage, customer: string): readonly TellingLine[] =>
  story.lines.filter(
    (line): line is TellingLine =>
      line.is === 'told to the installation' || (line.is === 'told' && line.customer === customer),
  )

/**
 * The lines that the preview shows for the life of one customer: `klausel simulate`, fed with the story's own JSON lines.
 *
 * Two things the preview cannot know are taken from the journal: the numbers of facts, since receipts take numbers too;
 * and, where a person did what had to be done, when it was done.
 */
export async function foreseenLines(stage: Stage, customer: string): Promise<readonly JsonObject[]> {
  const { agreement, provider } = agreementOf(stage, customer)
  const { program, facts, now } = await readAgreement(
    { running: stage.house.running, provider, customer: everyCustomer },
    agreement,
  )
  const { facts: told, unreadable } = readLife(asJsonLines(stage, customer))
  if (unreadable.length > 0) throw new RangeError(unreadable.map(({ line, en }) => `line ${line}: ${en}`).join('\n'))
  const numbered = withNumbersOf(facts, told)
  const receipts = isDoneByItself(stage) ? [] : facts.filter(({ kind }) => kind === 'dutyDone')
  const { lines } = live(program, [...numbered, ...receipts], now)
  return lines.map((line) => JSON.parse(JSON.stringify(showLine(line))))
}

const isDoneByItself = ({ story: { sold } }: Stage): boolean =>
  sold.doneBy !== 'a person' && Object.keys(sold.rules).length === 0

/** Facts of a life, numbered and referring to each other as in the journal that the same life gave. */
function withNumbersOf(journal: readonly AnyFact[], told: readonly AnyFact[]): readonly AnyFact[] {
  const known = journal.filter(({ kind }) => kind !== 'dutyDone')
  const numbers = new Map(told.map(({ id }, n) => [Math.abs(id), known[n]?.id ?? 0]))
  return told.map((fact) => ({ ...fact, ...referring(fact, numbers), id: numbers.get(Math.abs(fact.id)) ?? 0 }))
}

function referring(fact: AnyFact, numbers: ReadonlyMap<number, number>): Readonly<Record<string, unknown>> {
  if (!isToldKind(fact.kind)) return {}
  const names = Object.entries(fieldsOf(fact.kind)).flatMap(([name, field]) => (field === factNumber ? [name] : []))
  return Object.fromEntries(
    names.filter((name) => fact[name] !== undefined).map((name) => [name, numbers.get(Number(fact[name]))]),
  )
}
