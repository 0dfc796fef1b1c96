import { type Day, type Instant, instantOf, isDay, showInstant } from './day.ts'
import { eur, eurNet, type Gross, type Net } from './money.ts'

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** One thing that a fact tells: how it is read at the door, written to the journal, described and shown by an example. */
export interface Field<
  T,
  Presence extends 'required' | 'optional' = 'required' | 'optional',
  Place extends 'clear' | 'sealed' = 'clear' | 'sealed',
> {
  readonly presence: Presence
  /** `sealed` fields are encrypted in the journal, and no rule ever sees them: erasing them changes no outcome. */
  readonly place: Place
  /** What is expected, as a refusal says it: `a day as 2026-01-31`. */
  readonly expected: string
  readonly example: Json
  readonly schema: { readonly [keyword: string]: Json }
  /** Undefined if `json` is not what is expected. */
  read(json: unknown): T | undefined
  write(value: T): Json
}
type Kept<T> = Field<T, 'required', 'clear'>

const asIs = <T extends Json>(value: T): Json => value

const field = <T>(
  expected: string,
  example: Json,
  schema: { readonly [keyword: string]: Json },
  read: (json: unknown) => T | undefined,
  write: (value: T) => Json,
): Kept<T> => ({ presence: 'required', place: 'clear', expected, example, schema, read, write })

/** Undefined instead of an exception: the caller names line and field. */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
const fromText =
  <T>(read: (text: string) => T) =>
  (json: unknown): T | undefined =>
    typeof json === 'string' ? attempt(() => read(json)) : undefined

export const day: Kept<Day> = field<Day>(
  'a calendar day as 2026-01-31',
  '2026-01-31',
  { type: 'string', format: 'date' },
  (json) => (typeof json === 'string' && isDay(json) ? json : undefined),
  asIs,
)
export const moment: Kept<Instant> = field<Instant>(
  'a time as 2026-01-31T10:00+01:00',
  '2026-01-31T10:00+01:00',
  { type: 'string', format: 'date-time' },
  fromText(instantOf),
  showInstant,
)
export const gross: Kept<Gross> = field<Gross>(
  'a gross amount in euro as "59.50"',
  '59.50',
  { type: 'string', pattern: '^\\d+\\.\\d\\d$' },
  fromText((text) => positive(eur(text))),
  (amount) => amount.toString(),
)
export const net: Kept<Net> = field<Net>(
  'a net amount in euro as "50.00"',
  '50.00',
  { type: 'string', pattern: '^\\d+\\.\\d\\d$' },
  fromText((text) => positive(eurNet(text))),
  (amount) => amount.toString(),
)
const positive = <T extends { cents: number }>(amount: T): T => {
  if (amount.cents < 0) throw new RangeError('A fact never tells a negative amount.')
  return amount
}
export const count: Kept<number> = field<number>(
  'a whole number from 0 on',
  1,
  { type: 'integer', minimum: 0 },
  (json) => (Number.isSafeInteger(json) && (json as number) >= 0 ? (json as number) : undefined),
  asIs,
)
/** The number of another fact in the same journal. */
export const factNumber: Kept<number> = field<number>(
  'the number of a fact told before',
  1,
  { type: 'integer' },
  (json) => (Number.isSafeInteger(json) ? (json as number) : undefined),
  asIs,
)
export const flag: Kept<boolean> = field<boolean>(
  'true or false',
  true,
  { type: 'boolean' },
  (json) => (typeof json === 'boolean' ? json : undefined),
  asIs,
)

const reference = /^[\p{L}\p{N}][\p{L}\p{N} ._:#()§/-]{0,119}$/u
/** A name that the provider's system gave: an item, a claim, a change. Random or technical, never of a person. */
export const named = (example: string): Kept<string> =>
  field<string>(
    'a short identifier',
    example,
    { type: 'string', maxLength: 120 },
    (json) => (typeof json === 'string' && reference.test(json) ? json : undefined),
    asIs,
  )
const content = /^[\p{L}\p{N} .,:;#()§%€/+?'"=[\]-]{0,400}$/u
/** What a duty was about, as the engine worded it: `open`, `EUR 59.50 (19 %)`. */
export const dutyContent: Kept<string> = field<string>(
  'the content of the duty',
  'open',
  { type: 'string', maxLength: 400 },
  (json) => (typeof json === 'string' && content.test(json) ? json : undefined),
  asIs,
)
export const choice = <const T extends string>(...of: readonly [T, ...T[]]): Kept<T> =>
  field<T>(
    `one of ${of.map((name) => `"${name}"`).join(', ')}`,
    of[0],
    { enum: of },
    (json) => of.find((name) => name === json),
    asIs,
  )

/** Corrected fields of another fact, each as that fact's own field is written; `at` too. */
export const patch: Kept<{ readonly [name: string]: Json }> = field(
  'the corrected fields as an object',
  { amount: '59.50' },
  { type: 'object' },
  (json) =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? (json as { readonly [name: string]: Json })
      : undefined,
  asIs,
)
/** Words of a person: sealed. */
export const words = (example: string): Field<string, 'optional', 'sealed'> => ({
  ...field<string>('text', example, { type: 'string' }, (json) => (typeof json === 'string' ? json : undefined), asIs),
  presence: 'optional',
  place: 'sealed',
})
export const optional = <T>(of: Kept<T>): Field<T, 'optional', 'clear'> => ({ ...of, presence: 'optional' })
