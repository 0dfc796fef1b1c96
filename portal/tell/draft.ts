import type { DescribedField, DescribedKind } from '../../api/views/vocabulary.ts'
import type { Day } from '../../terms/grammar/day.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { ToldFact } from '../door/queries.ts'
import { readAmount } from './read-amount.ts'
import { readDay } from './read-day.ts'
import { texts } from './texts.ts'

/** What a person has typed so far, field by field, as text. */
export type Draft = Readonly<Record<string, string>>

/** The fields of the time, beside those of the kind. */
export const dayField = 'at',
  timeField = 'at time'

export interface Composed {
  readonly fact: ToldFact | undefined
  /** What is wrong, by field; empty where `fact` is there. */
  readonly wrong: Readonly<Record<string, Said>>
}

/** Makes a fact of what was typed, or says of every field what is missing in it. */
export function compose(kind: DescribedKind, draft: Draft, today: Day): Composed {
  const wrong: Record<string, Said> = {},
    fields: Record<string, unknown> = {}
  const day = readDay(draft[dayField] ?? '', today)
  if (!day) wrong[dayField] = texts.noDay
  const time = (draft[timeField] ?? '').trim()
  if (time !== '' && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time)) wrong[timeField] = texts.noTime
  for (const field of kind.fields) {
    const typed = (draft[field.name] ?? '').trim()
    if (typed === '') {
      if (field.required) wrong[field.name] = texts.missing
      continue
    }
    const value = valueIn(field, typed, today)
    if (value === undefined) wrong[field.name] = reasonOf(field)
    else fields[field.name] = value
  }
  if (Object.keys(wrong).length > 0) return { fact: undefined, wrong }
  const at = time === '' ? String(day) : `${day}T${time.padStart(5, '0')}`
  return { fact: { fact: kind.fact, at, ...fields }, wrong }
}

function valueIn({ type }: DescribedField, typed: string, today: Day): unknown {
  switch (type) {
    case 'day':
      return readDay(typed, today)
    case 'moment': {
      const [day = '', time = '00:00'] = typed.split(' at ')
      const read = readDay(day, today)
      return read && `${read}T${time.padStart(5, '0')}`
    }
    case 'gross':
    case 'net':
      return readAmount(typed)
    case 'count':
    case 'fact':
      return /^-?\d+$/.test(typed) ? Number(typed) : undefined
    case 'flag':
      return typed === 'true'
    case 'patch':
      return JSON.parse(typed) as unknown
    case 'choice':
    case 'name':
    case 'words':
      return typed
  }
}

function reasonOf({ type }: DescribedField): Said {
  if (type === 'gross' || type === 'net') return texts.noAmount
  if (type === 'day' || type === 'moment') return texts.noDay
  return texts.noNumber
}
