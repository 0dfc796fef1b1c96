import type { ToldKind } from '../../terms/grammar/fact.ts'
import type { Field } from '../../terms/grammar/field.ts'
import { fieldsOf, type Misread } from '../../terms/grammar/read-fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { choiceInWords, labelOf } from '../../terms/words/fields.ts'
import type { WrongField } from '../problem.ts'

/** What fields expect, as they say it themselves in English. */
const german: Readonly<Record<string, string>> = {
  'a calendar day as 2026-01-31': 'ein Tag des Kalenders wie 2026-01-31',
  'a time as 2026-01-31T10:00+01:00': 'ein Zeitpunkt wie 2026-01-31T10:00+01:00',
  'a gross amount in euro as "59.50"': 'ein Bruttobetrag in Euro wie "59.50"',
  'a net amount in euro as "50.00"': 'ein Nettobetrag in Euro wie "50.00"',
  'a whole number from 0 on': 'eine ganze Zahl ab 0',
  'the number of a fact told before': 'die Nummer einer früheren Tatsache',
  'true or false': 'true oder false',
  'a short identifier': 'eine kurze Kennung',
  'the content of the duty': 'der Inhalt der Pflicht',
  'the corrected fields as an object': 'die berichtigten Felder als Objekt',
  text: 'ein Text',
}

/** What a field of a kind expects, in both languages. */
export function expectedInWords(kind: ToldKind, { expected, schema }: Field<unknown>): Said {
  if (!Array.isArray(schema.enum)) return { de: german[expected] ?? expected, en: expected }
  const choices = (schema.enum as readonly string[]).map((choice) => `"${choice}" (${choiceInWords(kind, choice).de})`)
  return { de: `eines von ${choices.join(', ')}`, en: expected }
}

/** A field that could not be read, with its name as people know it. */
export function misreadInWords(kind: ToldKind | undefined, misread: Misread): WrongField {
  const { field, seen, de, en } = misread,
    described = kind && fieldsOf(kind)[field]
  if (!kind || !described) return { field, seen, de, en }
  const label = labelOf(kind, field),
    expected = expectedInWords(kind, described)
  return {
    field,
    seen,
    de:
      seen === 'nothing'
        ? `${label.de} fehlt; erwartet ist ${expected.de}.`
        : `${label.de} ist ${seen}; erwartet ist ${expected.de}.`,
    en:
      seen === 'nothing'
        ? `${label.en} is missing; expected is ${expected.en}.`
        : `${label.en} is ${seen}; expected is ${expected.en}.`,
  }
}
