import type { Right } from '../access/rights.ts'
import { ask } from './asking.test-support.ts'
import type { TestHouse } from './house.test-support.ts'

/** JSON Schema as the description of the door uses it. */
export interface DescribedSchema {
  readonly type?: string | readonly string[]
  readonly $ref?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly default?: unknown
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly properties?: Readonly<Record<string, DescribedSchema>>
  readonly required?: readonly string[]
  readonly items?: DescribedSchema
  readonly minItems?: number
  readonly anyOf?: readonly DescribedSchema[]
  readonly oneOf?: readonly DescribedSchema[]
}
interface DescribedParameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: DescribedSchema
}
interface DescribedBody {
  readonly content: Readonly<Record<string, { readonly schema: DescribedSchema }>>
}
interface DescribedOperation {
  readonly summary?: string
  readonly 'x-right': Right | 'anybody' | 'signed in'
  readonly parameters?: readonly DescribedParameter[]
  readonly requestBody?: DescribedBody
}
interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> }
}

/** A route as the description of the door has it. */
export interface Operation {
  /** `GET /api/agreements/{agreement}/standing` */
  readonly name: string
  readonly method: string
  readonly path: string
  readonly right: Right | 'anybody' | 'signed in'
  readonly parameters: readonly DescribedParameter[]
  /** The schema of the body, and its type: JSON, if there is a body at all. */
  readonly body: { readonly type: string; readonly schema: DescribedSchema } | undefined
}

export interface Described {
  readonly operations: readonly Operation[]
  readonly schemas: Readonly<Record<string, DescribedSchema>>
}

/** Every route that the door describes. */
export async function describedBy(house: TestHouse): Promise<Described> {
  const { body } = await ask<Description>(house, '/openapi.json', { as: 'stranger' })
  const operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationOf(path, method.toUpperCase(), operation)),
  )
  return { operations, schemas: body.components.schemas }
}

function operationOf(path: string, method: string, described: DescribedOperation): Operation {
  const [type, content] = Object.entries(described.requestBody?.content ?? {})[0] ?? []
  return {
    name: `${method} ${path}`,
    method,
    path,
    right: described['x-right'],
    parameters: described.parameters ?? [],
    body: type && content ? { type, schema: content.schema } : undefined,
  }
}
