import type { Described, DescribedSchema, Operation } from './described.test-support.ts'

/** The id that stands for a name in path, query or body. */
export type IdFor = (name: string) => string

export interface Sent {
  readonly method: string
  readonly url: string
  readonly payload?: string
  readonly type?: string
}

/** A request to a route with these ids wherever an id may stand, and else with whatever its schema allows. */
export function requestWith({ schemas }: Pick<Described, 'schemas'>, operation: Operation, id: IdFor): Sent {
  const { method, path, parameters, body } = operation
  // A number names nothing outside of what stands before it.
  const counts = new Set(parameters.filter(({ schema }) => schema.type === 'integer').map(({ name }) => name))
  const url = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) =>
    counts.has(name) ? '1' : encodeURIComponent(id(name)),
  )
  const query = new URLSearchParams(
    parameters
      .filter((each) => each.in === 'query' && (each.required || mayBeId(each.name, each.schema)))
      .map(({ name, schema }) => [name, String(sample(schemas, name, schema, id))]),
  )
  const address = { method, url: query.size > 0 ? `${url}?${query}` : url }
  if (!body) return address
  const content = sample(schemas, '', body.schema, id)
  return { ...address, payload: JSON.stringify(content), type: 'application/json' }
}

/** A page begins after an id whether there is such a thing or not: nothing is looked up by it. */
const mayBeId = (name: string, { format }: DescribedSchema): boolean =>
  name !== 'after' && (format === 'uuid' || name === 'agreement')

/** Something that a schema allows; ids are those of `id`. */
function sample(schemas: Described['schemas'], name: string, schema: DescribedSchema, id: IdFor): unknown {
  const { $ref, properties = {}, required = [], items, minItems = 0, examples, format, minimum = 0 } = schema
  if ($ref) return sample(schemas, name, schemas[$ref.split('/').at(-1) ?? ''] ?? {}, id)
  if (mayBeId(name, schema)) return id(name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  if (examples) return examples[0]
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0]
  if (choice) return sample(schemas, name, choice, id)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'object' || schema.properties) {
    const wanted = Object.entries(properties).filter(
      ([property, inside]) => required.includes(property) || mayBeId(property, inside),
    )
    return Object.fromEntries(wanted.map(([property, inside]) => [property, sample(schemas, property, inside, id)]))
  }
  if (type === 'array')
    return Array.from({ length: Math.max(minItems, 1) }, () => sample(schemas, name, items ?? {}, id))
  if (type === 'integer' || type === 'number') return minimum
  if (type === 'boolean') return true
  return textOf(format, schema.minLength ?? 1)
}

function textOf(format: string | undefined, length: number): string {
  if (format === 'date') return '2026-02-10'
  if (format === 'date-time') return '2026-02-10T10:00:00Z'
  if (format === 'email') return 'kim@example.org'
  if (format === 'uri') return 'https://example.org/'
  return 'x'.repeat(Math.max(length, 1))
}
