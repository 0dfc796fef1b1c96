/** A JSON Schema, as Fastify takes it for checking, for writing answers and for the reference. */
export type Schema = { readonly [keyword: string]: unknown }

export const text: Schema = { type: 'string' }
export const flag: Schema = { type: 'boolean' }
export const count: Schema = { type: 'integer' }
/** As the clock in Berlin shows it, with its offset. */
export const time: Schema = { type: 'string', examples: ['2026-02-02T10:00+01:00'] }
export const day: Schema = { type: 'string', format: 'date' }
export const amount: Schema = { type: 'string', examples: ['59.50'] }
/** Whatever the engine writes there: it is documented where it is made. */
export const free: Schema = { type: 'object', additionalProperties: true }

export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
export const list = (items: Schema, description?: string): Schema => ({
  type: 'array',
  items,
  ...(description ? { description } : {}),
})

/** An object with these fields and no others; those in `optional` may be missing. */
export function object(
  properties: { readonly [name: string]: Schema },
  { optional = [], description }: { readonly optional?: readonly string[]; readonly description?: string } = {},
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', additionalProperties: false, required, properties, ...(description ? { description } : {}) }
}

/** A schema that others name by its `$id`. */
export const named = ($id: string, schema: Schema): Schema => ({ $id, ...schema })
export const ref = (id: string): Schema => ({ $ref: `${id}#` })

/** Every answer that is no success is a problem. */
export const answers = (success: { readonly [status: number]: Schema }): Schema => ({
  ...success,
  default: {
    description: 'A refusal or a defect',
    content: { 'application/problem+json': { schema: ref('Problem') } },
  },
})
