import { dayAt, instantOf } from './day.ts'
import { type AnyFact, aboutOf, type ToldKind, vocabulary } from './fact.ts'
import type { Field, Json } from './field.ts'
import type { Said } from './said.ts'

/** What was wrong with one field of what was told: seen, expected, and what to do. */
export interface Misread extends Said {
  readonly field: string
  readonly seen: string
}
/** A fact as it was told at the door: the clear part for the engine and the journal, the sealed part for the journal alone. */
export interface Told {
  readonly fact: AnyFact
  readonly sealed: Readonly<Record<string, Json>>
}
export type Fields = Readonly<Record<string, Field<unknown>>>

/** The fields of a kind, as the vocabulary describes them. */
export const fieldsOf = (kind: ToldKind): Fields => vocabulary[kind].fields as unknown as Fields
export const isToldKind = (name: unknown): name is ToldKind =>
  typeof name === 'string' && Object.hasOwn(vocabulary, name)

const own = ['fact', 'at', 'learnedAt']
const shown = (json: unknown): string => (json === undefined ? 'nothing' : JSON.stringify(json))

/**
 * Reads `{"fact":"terminationReceived","at":"2026-01-31T10:00+01:00","by":"customer","ground":"ordinary"}`. Left out,
 * `learnedAt` is `at`. Unknown kinds and fields, wrong types and impossible days are refused, all at once, by field.
 */
export function readFact(json: unknown, number: number): Told | readonly Misread[] {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return [
      misread(
        '',
        json,
        'an object such as {"fact":"activated","at":"2026-01-12"}',
        'ein Objekt wie {"fact":"activated","at":"2026-01-12"}',
      ),
    ]
  const told = json as Readonly<Record<string, unknown>>
  if (!isToldKind(told.fact)) return [unknownKind(told.fact)]
  const fields = fieldsOf(told.fact)
  const wrong: Misread[] = []
  const at = readTime('at', told.at, wrong)
  const learnedAt = told.learnedAt === undefined ? at : readTime('learnedAt', told.learnedAt, wrong)
  for (const name of Object.keys(told))
    if (!own.includes(name) && !Object.hasOwn(fields, name))
      wrong.push(unknownField(name, told[name], told.fact, fields))
  const clear: Record<string, unknown> = {}
  const sealed: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (told[name] === undefined && field.presence === 'optional') continue
    const value = field.read(told[name])
    if (value === undefined) wrong.push(misread(name, told[name], field.expected, field.expected))
    else if (field.place === 'sealed') sealed[name] = field.write(value)
    else clear[name] = value
  }
  if (told.fact === 'corrected') wrong.push(...uncorrectable(clear.to))
  if (wrong.length > 0 || at === undefined || learnedAt === undefined) return wrong
  const id = aboutOf(told.fact) === 'the installation' ? -number : number
  return {
    fact: { kind: told.fact, id, at, on: dayAt(at), learnedAt, ...clear } as unknown as AnyFact,
    sealed,
  }
}

/** The clear fields of a fact as JSON, for the journal and for people: amounts as "59.50", days as 2026-01-31. */
export function writeFields(fact: AnyFact): Readonly<Record<string, Json>> {
  if (!isToldKind(fact.kind)) return {}
  const written: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fieldsOf(fact.kind)))
    if (field.place === 'clear' && fact[name] !== undefined) written[name] = field.write(fact[name])
  return written
}

/** Reads clear fields as the journal keeps them; they were checked when they were told. */
export function readFields(kind: ToldKind, clear: Readonly<Record<string, Json>>): Readonly<Record<string, unknown>> {
  const fields = fieldsOf(kind)
  const read: Record<string, unknown> = {}
  for (const name of Object.keys(clear)) {
    const field = fields[name]
    if (field) read[name] = field.read(clear[name])
  }
  return read
}

/** A correction lies open in the journal: it names clear fields only. What is sealed is taken back and told again. */
function uncorrectable(to: unknown): readonly Misread[] {
  const all = Object.keys(vocabulary).filter(isToldKind).map(fieldsOf)
  const isClear = (name: string): boolean =>
    name === 'at' ||
    all.some((fields) => fields[name]?.place === 'clear' && !all.some((other) => other[name]?.place === 'sealed'))
  return Object.keys((to ?? {}) as object)
    .filter((name) => !isClear(name))
    .map((name) => ({
      field: `to.${name}`,
      seen: shown(name),
      en: `"${name}" cannot be corrected: no fact has a clear field of that name. Take the fact back and tell it again.`,
      de: `„${name}“ kann nicht berichtigt werden: keine Tatsache hat ein offenes Feld dieses Namens. Nehmen Sie die Tatsache zurück und erzählen Sie sie neu.`,
    }))
}

function readTime(name: string, json: unknown, wrong: Misread[]): number | undefined {
  try {
    if (typeof json === 'string') return instantOf(json)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    wrong.push({ field: name, seen: shown(json), de: error.message, en: error.message })
    return undefined
  }
  wrong.push(
    misread(
      name,
      json,
      'a day or time as 2026-01-31 or 2026-01-31T10:00+01:00',
      'ein Tag oder Zeitpunkt wie 2026-01-31 oder 2026-01-31T10:00+01:00',
    ),
  )
  return undefined
}
const misread = (field: string, json: unknown, expected: string, erwartet: string): Misread => ({
  field,
  seen: shown(json),
  en: `${field || 'The line'} is ${shown(json)}; expected is ${expected}.`,
  de: `${field || 'Die Zeile'} ist ${shown(json)}; erwartet ist ${erwartet}.`,
})
function unknownKind(seen: unknown): Misread {
  const near = typeof seen === 'string' ? nearest(seen, Object.keys(vocabulary)) : undefined
  return {
    field: 'fact',
    seen: shown(seen),
    en: `No fact is called ${shown(seen)}.${near ? ` Did you mean "${near}"?` : ''} "klausel facts" lists all of them.`,
    de: `Keine Tatsache heißt ${shown(seen)}.${near ? ` Ist „${near}“ gemeint?` : ''} „klausel facts“ zeigt alle.`,
  }
}
function unknownField(name: string, seen: unknown, kind: ToldKind, fields: Fields): Misread {
  const names = Object.keys(fields).join(', ') || '–'
  return {
    field: name,
    seen: shown(seen),
    en: `"${kind}" has no field "${name}". Its fields are: ${names}.`,
    de: `„${kind}“ hat kein Feld „${name}“. Es hat: ${names}.`,
  }
}
/** The name that shares the longest beginning or, failing that, a part. */
function nearest(seen: string, names: readonly string[]): string | undefined {
  const small = seen.toLowerCase()
  return (
    names.find((name) => name.toLowerCase() === small) ??
    names.find((name) => name.toLowerCase().startsWith(small.slice(0, 6))) ??
    names.find((name) => small.length > 3 && name.toLowerCase().includes(small))
  )
}
