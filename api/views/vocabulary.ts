import type { Program } from '../../terms/engine/program.ts'
import { type ToldKind, vocabulary } from '../../terms/grammar/fact.ts'
import type { Field, Json } from '../../terms/grammar/field.ts'
import { fieldsOf } from '../../terms/grammar/read-fact.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { choiceInWords, labelOf } from '../../terms/words/fields.ts'
import type { Route } from '../door.ts'
import { answers, flag, free, list, object, ref, text } from '../schema.ts'
import { expectedInWords } from '../words/expected.ts'

/** What a form needs to ask for a field. */
export type FieldType =
  | 'day'
  | 'moment'
  | 'gross'
  | 'net'
  | 'count'
  | 'flag'
  | 'choice'
  | 'fact'
  | 'name'
  | 'words'
  | 'patch'

export interface DescribedField {
  readonly name: string
  readonly label: Said
  readonly type: FieldType
  readonly required: boolean
  /** Encrypted in the journal; no rule ever sees it. */
  readonly sealed: boolean
  readonly expected: Said
  readonly example: Json
  readonly choices: readonly { readonly value: string; readonly says: Said }[]
  readonly schema: { readonly [keyword: string]: Json }
}
/** A kind of fact, as forms and programs tell it. */
export interface DescribedKind {
  readonly fact: ToldKind
  readonly says: Said
  readonly about: 'the agreement' | 'another fact' | 'the installation'
  readonly declaration: boolean
  /** The clauses of these terms from which something follows at once. */
  readonly clauses: readonly string[]
  readonly fields: readonly DescribedField[]
  readonly schema: { readonly [keyword: string]: Json }
  readonly example: { readonly [name: string]: Json }
}

/** Everything that may be told, in the order of the vocabulary. */
export function vocabularyOf(program: Program | undefined): readonly DescribedKind[] {
  return (Object.keys(vocabulary) as ToldKind[]).map((kind) => describe(kind, program))
}

function describe(kind: ToldKind, program: Program | undefined): DescribedKind {
  const { de, en, about, declaration } = vocabulary[kind],
    fields = Object.entries(fieldsOf(kind)).map(([name, field]) => describeField(kind, name, field)),
    required = fields.filter((field) => field.required)
  return {
    fact: kind,
    says: { de, en },
    about,
    declaration,
    clauses: (program?.upon.get(kind) ?? []).map(({ ref }) => ref),
    fields,
    schema: schemaOf(kind, fields),
    example: {
      fact: kind,
      at: '2026-01-31T10:00+01:00',
      ...Object.fromEntries(required.map(({ name, example }) => [name, example])),
    },
  }
}

/** As JSON Schema: what `POST …/facts` accepts for this kind. */
function schemaOf(kind: ToldKind, fields: readonly DescribedField[]): { readonly [keyword: string]: Json } {
  return {
    type: 'object',
    required: ['fact', 'at', ...fields.filter(({ required }) => required).map(({ name }) => name)],
    additionalProperties: false,
    properties: {
      fact: { const: kind },
      at: { type: 'string' },
      learnedAt: { type: 'string' },
      ...Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    },
  }
}

function describeField(kind: ToldKind, name: string, field: Field<unknown>): DescribedField {
  const { schema, example, presence, place } = field
  const choices = Array.isArray(schema.enum) ? (schema.enum as readonly string[]) : []
  return {
    name,
    label: labelOf(kind, name),
    type: typeOf(field),
    required: presence === 'required',
    sealed: place === 'sealed',
    expected: expectedInWords(kind, field),
    example,
    choices: choices.map((value) => ({ value, says: choiceInWords(kind, value) })),
    schema,
  }
}

/** Fields are told apart by what they say of themselves: the vocabulary knows no forms. */
function typeOf({ schema, expected, place }: Field<unknown>): FieldType {
  if (schema.enum) return 'choice'
  if (schema.type === 'boolean') return 'flag'
  if (schema.type === 'object') return 'patch'
  if (schema.type === 'integer') return 'minimum' in schema ? 'count' : 'fact'
  if (schema.format === 'date') return 'day'
  if (schema.format === 'date-time') return 'moment'
  if (schema.pattern) return expected.includes('net') ? 'net' : 'gross'
  return place === 'sealed' ? 'words' : 'name'
}

/** What may be told, for forms and programs. */
export const vocabularyView: Route = (api, door) => {
  api.get<{ Querystring: { terms?: string } }>(
    '/vocabulary',
    {
      config: { right: 'see agreements' },
      schema: {
        summary: 'All that may be told, each kind with its fields, JSON Schema and an example',
        querystring: object(
          { terms: { ...text, description: 'Names the clauses of these terms that wait for each kind' } },
          { optional: ['terms'] },
        ),
        response: answers({
          200: object({
            kinds: list(
              object({
                fact: text,
                says: ref('Said'),
                about: { enum: ['the agreement', 'another fact', 'the installation'] },
                declaration: flag,
                clauses: list(text),
                fields: list(
                  object({
                    name: text,
                    label: ref('Said'),
                    type: text,
                    required: flag,
                    sealed: flag,
                    expected: ref('Said'),
                    example: {},
                    choices: list(object({ value: text, says: ref('Said') })),
                    schema: free,
                  }),
                ),
                schema: free,
                example: free,
              }),
            ),
          }),
        }),
      },
    },
    async ({ query }) => ({
      kinds: vocabularyOf(query.terms === undefined ? undefined : door.running.programs(query.terms)),
    }),
  )
}
