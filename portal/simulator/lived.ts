import type { Because } from '../../terms/engine/because.ts'
import { accessInWords } from '../../terms/engine/coming.ts'
import type { Program } from '../../terms/engine/program.ts'
import { replay } from '../../terms/engine/replay.ts'
import { sentenceOf } from '../../terms/engine/sentence.ts'
import { type StandingAt, standingOf } from '../../terms/engine/standing.ts'
import { type Line, Unfolding } from '../../terms/engine/unfolding.ts'
import { type Day, dayAt, type Instant, midnight, plusDays } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { end } from '../../terms/grammar/matters/agreement.ts'
import { access } from '../../terms/grammar/matters/services.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { factInWords } from '../../terms/words/facts.ts'
import { lineInWords } from '../../terms/words/lines.ts'
import { dutyInWords, subjectInWords, topicInWords } from '../../terms/words/subjects.ts'
import { shownInWords } from '../../terms/words/values.ts'

/** Something that shows, and why. */
export interface Shown {
  readonly key: string
  readonly says: Said
  readonly because: Because | undefined
}
/** A line of the life, and the day on which it was seen. */
export interface Step extends Shown {
  readonly on: Day
}
/** A life as far as one day. */
export interface Lived {
  readonly sentence: Said
  readonly holds: readonly Shown[]
  readonly owed: readonly Shown[]
  readonly duties: readonly Shown[]
  /** What has no effect, clashes, or has stopped. */
  readonly trouble: readonly Shown[]
}

/** The days one can look at: from the first fact to two years after the last. */
export function spanOf(facts: readonly AnyFact[], otherwise: Day): { readonly first: Day; readonly last: Day } {
  const days = facts.flatMap(({ at, learnedAt }) => [dayAt(at), dayAt(learnedAt)]).toSorted()
  return { first: days[0] ?? otherwise, last: plusDays(days.at(-1) ?? otherwise, 731) }
}

/** Where a life stands at the end of a day, by what was known then. */
export function livedTo(program: Program, facts: readonly AnyFact[], day: Day): Lived {
  const at = endOf(day)
  const known = facts.filter(({ learnedAt }) => learnedAt <= at)
  const walk = replay(program, known, at)
  const standing = standingOf(walk, known, at)
  return {
    sentence: sentenceOf(walk).says,
    holds: [...servicesIn(program, standing), ...endsIn(program, standing), ...decidedIn(program, standing)],
    owed: owedIn(program, standing),
    duties: standing.duties.map((duty) => ({ key: duty.id, says: dutyInWords(program, duty), because: duty.because })),
    trouble: troubleIn(program, standing),
  }
}

const endOf = (day: Day): Instant => midnight(plusDays(day, 1)) - 1

/** The access as it is to be: a suspension is no state of its own but a right that is used, so the state alone goes on through it. */
const servicesIn = (program: Program, { services }: StandingAt): readonly Shown[] =>
  services.map(({ service, should = '', because }) => ({
    key: `service ${service}`,
    says: joined(topicInWords(program, access, service), accessInWords(should)),
    because,
  }))

const endsIn = (program: Program, { ends }: StandingAt): readonly Shown[] =>
  ends.map(({ scope, ending, because }) => ({
    key: `end ${scope}`,
    says: joined(topicInWords(program, end, scope), dayInWords(ending.lastDay)),
    because,
  }))

const decidedIn = (program: Program, { states, rights }: StandingAt): readonly Shown[] =>
  [...states.filter(({ matter }) => matter.name !== access.name), ...rights].map(
    ({ matter, about, value, because }) => ({
      key: `${matter.name} ${about}`,
      says: joined(topicInWords(program, matter, about), shownInWords(matter, matter.show(value, 'en'))),
      because,
    }),
  )

const owedIn = (program: Program, { amounts }: StandingAt): readonly Shown[] =>
  amounts.open.map(({ key, open, due, inDefault, because }) => {
    const day = dayInWords(due)
    return {
      key,
      says: joined(subjectInWords(program, key), {
        de: `${open.de}, fällig am ${day.de}${inDefault ? ', in Verzug' : ''}`,
        en: `${open.en}, due on ${day.en}${inDefault ? ', in default' : ''}`,
      }),
      because,
    }
  })

function troubleIn(program: Program, { refusals, clashes, stopped }: StandingAt): readonly Shown[] {
  const refused = refusals.map(({ code, fact, no, because }, n) => ({
    key: `refused ${n}`,
    says: joined(factInWords(program, fact), no ?? { de: code, en: code }),
    because,
  }))
  const clashing = clashes.map(({ about, says }) => ({
    key: `clash ${about}`,
    says: joined({ de: 'Klauseln widersprechen sich', en: 'clauses clash' }, says),
    because: undefined,
  }))
  const stop = stopped === undefined ? [] : [{ key: 'stopped', says: stopped, because: undefined }]
  return [...stop, ...clashing, ...refused]
}

const joined = (of: Said, what: Said): Said => ({ de: `${of.de}: ${what.de}`, en: `${of.en}: ${what.en}` })

/** Every step of a life to its last day, each fact at the time it was learned, every duty carried out at once. */
export function stepsOf(program: Program, facts: readonly AnyFact[], last: Day): readonly Step[] {
  const unfolding = new Unfolding(program, () => true)
  const inOrder = facts.toSorted((a, b) => a.learnedAt - b.learnedAt)
  const lines: Line[] = []
  for (const together of Map.groupBy(inOrder, ({ learnedAt }) => learnedAt).values())
    lines.push(...unfolding.tell(together))
  lines.push(...unfolding.moveTo(endOf(last)))
  return lines.map((line, n) => ({
    key: String(n),
    on: dayAt(line.seenAt),
    says: lineInWords(program, line),
    because: line.because,
  }))
}
