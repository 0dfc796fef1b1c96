import type { Program } from '../engine/program.ts'
import { isDay } from '../grammar/day.ts'
import { dayInWords } from '../grammar/day-in-words.ts'
import { type AnyFact, type ToldKind, vocabulary } from '../grammar/fact.ts'
import { Gross, Net } from '../grammar/money.ts'
import { fieldsOf, isToldKind, writeFields } from '../grammar/read-fact.ts'
import type { Said } from '../grammar/said.ts'
import { choiceInWords, labelOf } from './fields.ts'
import { dutyInWords, subjectInWords } from './subjects.ts'

/** One field of a fact, as people read it. */
export interface Detail {
  readonly field: string
  readonly label: Said
  readonly value: Said
  /** As it is told: `59.50`, `2026-02-01`. */
  readonly raw: string
}

/** Facts that nobody told: a moment has passed, something has turned. */
const derived: Readonly<Record<string, Said>> = {
  agreementEnded: { de: 'Vertrag beendet', en: 'agreement ended' },
  periodBegan: { de: 'Zeitraum begonnen', en: 'period began' },
  objectionPeriodOver: { de: 'Widerspruchsfrist abgelaufen', en: 'objection period over' },
  waitingPeriodOver: { de: 'Wartezeit abgelaufen', en: 'waiting period over' },
  scopeDayOver: { de: 'Tag des Umfangs vorbei', en: 'day of the scope over' },
  turned: { de: 'geändert', en: 'turned' },
}

/** What a kind of fact is called, told or derived. */
export const kindInWords = (kind: string): Said =>
  isToldKind(kind) ? vocabulary[kind] : (derived[kind] ?? { de: kind, en: kind })

/**
 * A fact in a few words: `Zahlung gutgeschrieben, 59,50 EUR`. What is sealed is not among them.
 */
export function factInWords(program: Program, fact: AnyFact): Said {
  if (isPaperKept(fact)) return paperKeptInWords(fact)
  const kind = kindInWords(fact.kind),
    short = shortOf(program, fact)
  return short ? { de: `${kind.de}, ${short.de}`, en: `${kind.en}, ${short.en}` } : { de: kind.de, en: kind.en }
}

/** A receipt behind which no duty stands: it says which paper was kept, by the beginning of its digest. */
const isPaperKept = ({ kind, duty }: AnyFact): boolean => kind === 'dutyDone' && String(duty).startsWith('keepPaper:')

function paperKeptInWords({ paper }: AnyFact): Said {
  const digest = String(paper ?? '').replace(/^sha256 (.{8}).*/, 'SHA-256 $1…')
  return { de: `Papier aufbewahrt, ${digest}`, en: `paper kept, ${digest}` }
}

/** What tells two facts of one kind apart: the amount, else the service, the duty or the ground. */
function shortOf(program: Program, fact: AnyFact): Said | undefined {
  if (fact.kind === 'dutyDone') return receiptInWords(program, fact)
  for (const name of ['amount', 'item', 'change', 'ground', 'instruction', 'breach', 'claim', 'day']) {
    if (fact[name] !== undefined && isToldKind(fact.kind)) return valueInWords(program, fact.kind, name, fact[name])
  }
  return undefined
}
function receiptInWords(program: Program, fact: AnyFact): Said {
  const key = String(fact.duty),
    content = String(fact.content ?? '')
  return dutyInWords(program, { act: actOf(key), key, content })
}
const acts: Readonly<Record<string, string>> = {
  access: 'setAccess',
  content: 'eraseContents',
  provision: 'adjustServices',
  standingInvoice: 'issueStandingInvoice',
}
/** The act behind a duty's key: `access:services` is brought about by `setAccess`, all others name their act. */
export function actOf(key: string): string {
  const [first = ''] = key.split(':')
  return acts[first] ?? first
}

/** All that a fact tells openly, in the order of the vocabulary. */
export function detailsOf(program: Program, fact: AnyFact): readonly Detail[] {
  const { kind } = fact
  if (!isToldKind(kind)) return []
  const written = writeFields(fact)
  return Object.entries(fieldsOf(kind)).flatMap(([field, { place }]) => {
    if (place === 'sealed' || fact[field] === undefined) return []
    const value = valueInWords(program, kind, field, fact[field]),
      told = written[field]
    const raw = typeof told === 'string' ? told : JSON.stringify(told)
    return [{ field, label: labelOf(kind, field), value, raw }]
  })
}

function valueInWords(program: Program, kind: ToldKind, field: string, value: unknown): Said {
  if (value instanceof Gross || value instanceof Net) return { de: value.de, en: value.en }
  if (typeof value === 'boolean') return value ? { de: 'ja', en: 'yes' } : { de: 'nein', en: 'no' }
  if (typeof value === 'string') {
    if (isDay(value)) return dayInWords(value)
    const isChoice = 'enum' in (fieldsOf(kind)[field]?.schema ?? {})
    return isChoice ? choiceInWords(kind, value) : subjectInWords(program, value)
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return { de: text, en: text }
}
