import type { Json, JsonObject } from './fact.ts'
import { Refusal } from './refusal.ts'

// What random ids, kinds, days, amounts, references of clauses and names given by the provider's systems are made of. An
// e-mail address, a telephone number with its plus, a line break or a paragraph is not.
const PLAIN = /^(?:-?[\p{L}\p{N}§][\p{L}\p{N} ,._:#()§/+-]{0,119})?$/u
const FIELD = /^[A-Za-z][\w.-]{0,63}$/

/**
 * The second fence against personal data that would lie open: the first is the vocabulary, which says of each field
 * whether it is sealed. This one looks at the form alone, so it catches `max@example.org` and `+49 2361 123456`, and
 * can not know that `Erika` is a name.
 *
 * @throws Refusal CLEAR_NOT_PLAIN naming the field, never the text: it goes into logs
 * @example refuseUnlessPlain('paymentCredited', { claim: 'fee 2026-02', amount: '59.50' }) // returns
 */
export function refuseUnlessPlain(kind: string, clear: JsonObject): void {
  const field = notPlain(clear)
  if (field === undefined) return
  throw new Refusal({
    code: 'CLEAR_NOT_PLAIN',
    seen: {
      de: `Das Feld „${field}“ der Tatsache ${kind} enthält freien Text`,
      en: `The field '${field}' of the fact ${kind} holds free text`,
    },
    expected: {
      de: 'offen liegen nur Kennungen, Arten, Tage und Beträge',
      en: 'only ids, kinds, days and amounts lie open',
    },
    remedy: { de: 'Versiegeln Sie dieses Feld', en: 'Seal that field' },
  })
}

/** The path of the first field that is not plain; a field whose own name is not plain is named by its place. */
function notPlain(value: Json): string | undefined {
  if (typeof value === 'string') return PLAIN.test(value) ? undefined : ''
  if (typeof value !== 'object' || value === null) return undefined
  for (const [place, [name, inner]] of Object.entries(value).entries()) {
    const shown = Array.isArray(value) || FIELD.test(name) ? name : `${place + 1}`
    if (shown !== name) return shown
    const below = notPlain(inner)
    if (below !== undefined) return below === '' ? shown : `${shown}.${below}`
  }
  return undefined
}
