import { argumentsOf, type Example, examplesOf } from '../../terms/engine/example.ts'
import type { Program } from '../../terms/engine/program.ts'
import { No } from '../../terms/grammar/answer.ts'
import type { Clause } from '../../terms/grammar/clause.ts'
import type { Outcome } from '../../terms/grammar/outcome.ts'
import { type Reached, reached } from '../../terms/grammar/quantity.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Matter } from '../../terms/grammar/standing.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { kindInWords } from '../../terms/words/facts.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'
import { decidedInWords } from '../../terms/words/values.ts'
import { outcomeInWords } from './outcome-in-words.ts'
import { anyInWords, askedAt, joined } from './value-in-words.ts'

const say = (de: string, en: string): Said => ({ de, en })

/** One line of a rule: what it waits for, what it decides, what it is given. */
export interface RuleLine {
  readonly label: Said
  readonly says: readonly Said[]
}

/**
 * A rule as a lawyer reads it, put together from what the program carries out: what sets it off or what it decides, what it depends
 * on, and every reason for which it lets nothing follow.
 */
export function ruleInWords(program: Program, clause: Clause): readonly RuleLine[] {
  const given = Object.values(clause.given ?? {})
  const reasons = reasonsAgainst(clause)
  return [
    ...(clause.when ? [{ label: labels.upon, says: [kindInWords(clause.when)] }] : []),
    ...(clause.decides ? [{ label: labels.decides, says: [decides(program, clause)] }] : []),
    ...(given.length > 0 ? [{ label: labels.given, says: given.map(({ de, en }) => say(de, en)) }] : []),
    ...(reasons.length > 0 ? [{ label: labels.against, says: reasons }] : []),
    ...(clause.yieldsTo ? [{ label: labels.yields, says: [labels.noWorse] }] : []),
    ...(clause.asks ?? []).map(({ of, what }) => ({ label: labels.asks[what], says: [actInWords(of)] })),
  ]
}

function decides(program: Program, { decides: matter, of = [], ofEvery = [] }: Clause): Said {
  const name = say(matter?.de ?? '', matter?.en ?? '')
  const subjects = [
    ...of.map((subject) => subjectInWords(program, subject)),
    ...ofEvery.map((word) => say(`jedes „${word.trim()}“`, `every "${word.trim()}"`)),
  ]
  return subjects.length === 0 ? name : joined([name, joined(subjects, ', ')], ': ')
}

/** The sentences with which its condition says no, as far as its examples bring them up. */
function reasonsAgainst(clause: Clause): readonly Said[] {
  const reasons = examplesOf(clause).flatMap(([, example]) => reasonIn(clause, example) ?? [])
  return [...new Map(reasons.map((reason) => [reason.en, reason])).values()]
}

function reasonIn(clause: Clause, example: Example): Said | undefined {
  const [a, b, c] = argumentsOf(clause, example)
  const answer = clause.provided?.(a, b, c)
  return answer instanceof No ? say(answer.de, answer.en) : undefined
}

/** An example at the edge of a rule, as a row of a table. */
export interface ExampleRow {
  /** As its author called it: in English. */
  readonly name: string
  readonly given: Said
  readonly follows: Said
}

/** All examples of a clause: what is given, and what follows or why nothing does. They are the ones that the tests hold it to. */
export function examplesInWords(program: Program, clause: Clause): readonly ExampleRow[] {
  return examplesOf(clause).map(([name, example]) => {
    const [first, follows, given] = example
    const quantities = (clause.when === undefined ? first : given) as Readonly<Record<string, unknown>> | undefined
    const fact = clause.when === undefined ? [] : [factInWords(program, clause, first as object)]
    const stated = Object.entries(quantities ?? {}).map(([asked, value]) =>
      statedInWords(program, clause, asked, value),
    )
    const all = [...fact, ...stated]
    return {
      name,
      given: all.length === 0 ? say('–', '–') : joined(all, '; '),
      follows: followsInWords(program, clause, follows) ?? nothingSince(reasonIn(clause, example)),
    }
  })
}

function statedInWords(program: Program, clause: Clause, asked: string, value: unknown): Said {
  const isTime = clause.given?.[asked] === reached && typeof value === 'function'
  return isTime
    ? joined([labels.time, askedAt(value as Reached)], ': ')
    : joined([labelOf(clause, asked), anyInWords(program, value)], ': ')
}

function factInWords(program: Program, clause: Clause, fact: object): Said {
  const kind = clause.when ?? 'noted'
  const stated = anyInWords(program, fact, { kind })
  const isBare = Object.keys(fact).length === 0
  return isBare ? kindInWords(kind) : joined([kindInWords(kind), stated], ', ')
}

function labelOf({ given = {} }: Clause, name: string): Said {
  const quantity = given[name]
  return quantity ? say(quantity.de, quantity.en) : say(name, name)
}

function followsInWords(program: Program, { when, decides: matter }: Clause, follows: unknown): Said | undefined {
  if (when === undefined)
    return follows === undefined || !matter ? undefined : decidedInWords(matter as Matter<unknown>, follows)
  const outcomes = [follows].flat() as Outcome[]
  return outcomes.length === 0
    ? undefined
    : joined(
        outcomes.map((outcome) => outcomeInWords(program, outcome)),
        '; ',
      )
}

const nothingSince = (reason: Said | undefined): Said =>
  reason ? say(`nichts: ${reason.de}`, `nothing: ${reason.en}`) : say('nichts', 'nothing')

const labels = {
  time: say('Zeitpunkt', 'time'),
  upon: say('Wird ausgelöst durch', 'Set off by'),
  decides: say('Entscheidet', 'Decides'),
  given: say('Hängt ab von', 'Depends on'),
  against: say('Nichts folgt, wenn', 'Nothing follows where'),
  yields: say('Halbzwingend', 'Half-mandatory'),
  noWorse: say(
    'lässt stehen, was für den Geschützten nicht schlechter ist',
    'lets stay what is no worse for whom it protects',
  ),
  asks: {
    content: say('Verlangt einen Inhalt von', 'Asks for a content of'),
    form: say('Verlangt eine Form von', 'Asks for a form of'),
    proof: say('Verlangt einen Nachweis von', 'Asks for proof of'),
    cost: say('Sagt, wer bezahlt', 'Says who pays for'),
  },
} as const
