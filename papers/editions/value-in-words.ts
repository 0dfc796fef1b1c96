import type { Program } from '../../terms/engine/program.ts'
import { type Day, dayAt, type Instant, instantOf, isDay, plusDays, showInstant } from '../../terms/grammar/day.ts'
import { dayInWords } from '../../terms/grammar/day-in-words.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import type { Reached } from '../../terms/grammar/quantity.ts'
import { fieldsOf, isToldKind } from '../../terms/grammar/read-fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { choiceInWords, labelOf } from '../../terms/words/fields.ts'
import { subjectInWords } from '../../terms/words/subjects.ts'

const say = (de: string, en: string): Said => ({ de, en })
const nothing = say('–', '–')

/** An instant as people write it, its time left out where it is midnight: `2. März 2026, 10:00`. */
export function instantInWords(at: Instant): Said {
  // Examples that turn on no day name their instants by small numbers.
  if (at < FIRST) return say(`Zeitpunkt ${at}`, `instant ${at}`)
  const { de, en } = dayInWords(dayAt(at))
  const time = showInstant(at).slice(11, 16)
  return time === '00:00' ? say(de, en) : say(`${de}, ${time}`, `${en}, ${time}`)
}

/** Which fact a value stands in: its kind says what a choice is called. */
export interface Place {
  readonly kind?: string | undefined
  readonly field?: string
}

/**
 * What an example states, as a lawyer reads it: amounts, days, facts with their fields.
 *
 * @example anyInWords(program, { amount: eur('59.50') }, { kind: 'paymentCredited' }).en // 'Amount: EUR 59.50'
 */
export function anyInWords(program: Program, value: unknown, place: Place = {}): Said {
  if (value === undefined || value === null || value === '') return nothing
  if (typeof value === 'boolean') return value ? say('ja', 'yes') : say('nein', 'no')
  if (typeof value === 'number') return isInstant(value) ? instantInWords(value) : numberInWords(value)
  if (typeof value === 'string') return textInWords(program, value, place)
  if (typeof value === 'function') return say('wie berechnet', 'as computed')
  if (Array.isArray(value) || value instanceof Set) {
    const all = [...value].map((each) => anyInWords(program, each, place))
    return all.length === 0 ? say('keine', 'none') : joined(all, '; ')
  }
  return objectInWords(program, value, place)
}

function objectInWords(program: Program, value: object, place: Place): Said {
  if (isSaid(value)) return say(value.de, value.en)
  if ('lastDay' in value && isDayIn(value.lastDay)) return dayInWords(value.lastDay)
  if ('nth' in value && 'first' in value && isDayIn(value.first)) return since(value.first)
  if ('from' in value && 'to' in value && isDayIn(value.from) && isDayIn(value.to)) return between(value.from, value.to)
  const kind = 'kind' in value && typeof value.kind === 'string' ? value.kind : place.kind
  const fields = Object.entries(value).filter(([field, of]) => field !== 'kind' && field !== 'id' && of !== undefined)
  if (fields.length === 0) return say('ja', 'yes')
  const all = fields.map(([field, of]) => colon(fieldInWords(kind, field), anyInWords(program, of, { kind, field })))
  return joined(all, ', ')
}

const isSaid = (value: object): value is Said =>
  'de' in value && 'en' in value && typeof value.de === 'string' && typeof value.en === 'string'
const isDayIn = (value: unknown): value is Day => typeof value === 'string' && isDay(value)
const since = (first: Day): Said => colon(say('ab', 'from'), dayInWords(first), ' ')
const between = (from: Day, to: Day): Said => joined([dayInWords(from), dayInWords(to)], ' – ')

function textInWords(program: Program, value: string, { kind, field }: Place): Said {
  if (isDay(value)) return dayInWords(value)
  if (kind !== undefined && field !== undefined && isToldKind(kind)) {
    const isChoice = 'enum' in (fieldsOf(kind)[field]?.schema ?? {})
    return isChoice ? choiceInWords(kind, value) : subjectInWords(program, value)
  }
  const subject = subjectInWords(program, value)
  // Countries and languages are named by two letters: they stay as they are.
  return subject.de === value && value.length > 2 ? choiceInWords('dutyDone', value) : subject
}

/** Where facts happen and are known: no field of their own, and so without a name in the vocabulary. */
const times: Readonly<Record<string, Said>> = {
  at: say('Zeitpunkt', 'time'),
  on: say('Tag', 'day'),
  learnedAt: say('bekannt', 'known'),
  due: say('fällig', 'due'),
  open: say('offen', 'open'),
  isDone: say('erledigt', 'done'),
}
const fieldInWords = (kind: string | undefined, field: string): Said =>
  times[field] ?? labelOf((kind ?? 'dutyDone') as ToldKind, field)

/** Instants of examples are whole minutes between 1990 and 2110; no count is. */
const isInstant = (value: number): boolean => value % 60_000 === 0 && value > FIRST && value < LAST
const FIRST = instantOf('1990-01-01')
const LAST = instantOf('2110-12-31')

const numberInWords = (value: number): Said => say(String(value).replace('.', ','), String(value))

/** A question whether a time has come knows when it is asked: the last instant to which it says yes. */
export function askedAt(reached: Reached): Said {
  if (reached(LAST)) return say('jede Zeit ist gekommen', 'any time has come')
  if (!reached(FIRST)) return say('keine Zeit ist gekommen', 'no time has come')
  let [yes, no] = [FIRST, LAST]
  while (no - yes > 1) {
    const middle = Math.floor((yes + no) / 2)
    if (reached(middle)) yes = middle
    else no = middle
  }
  return instantInWords(yes)
}

const colon = (before: Said, after: Said, between = ': '): Said =>
  say(`${before.de}${between}${after.de}`, `${before.en}${between}${after.en}`)

/** Several as one: `Betrag: 59,50 EUR, fällig: 2. März 2026`. */
export const joined = (all: readonly Said[], between: string): Said =>
  say(all.map(({ de }) => de).join(between), all.map(({ en }) => en).join(between))

/** The day before an instant that ends with a whole day. */
export const lastDayBefore = (end: Instant): Day => plusDays(dayAt(end), -1)
