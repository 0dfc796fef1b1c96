import ajvCompiler from '@fastify/ajv-compiler'
import serializerCompiler from '@fastify/fast-json-stringify-compiler'
import type { FastifySchemaCompiler } from 'fastify'

/** What a request holds beyond its schema is refused and not silently dropped, and a refusal names every fault. */
export const strictly = { customOptions: { removeAdditional: false, allErrors: true } } as const

const compileValidators = ajvCompiler()
const compileSerializers = serializerCompiler()

/**
 * Lets each schema be compiled when its route is first asked for, which takes a millisecond or two, and not all of them
 * before the door opens, which takes a quarter of a start. Names of headers in schemas are written in small letters, since
 * Fastify makes them small only where it compiles by itself.
 *
 * A schema that can't be compiled would be noticed by the first person who asks; doors of tests leave this out for that reason.
 */
export const compiledAtFirstUse = {
  compilersFactory: {
    // The package describes the whole function of Ajv; Fastify calls it and reads what it answers.
    buildValidator: buildValidator as unknown as typeof compileValidators,
    buildSerializer: ((shared, options) => {
      const compile = once(() => compileSerializers(shared, options))
      return (route) => {
        const serialize = once(() => compile()(route))
        return (data) => serialize()(data)
      }
    }) satisfies typeof compileSerializers,
  },
}

function buildValidator(...shared: Parameters<typeof compileValidators>): FastifySchemaCompiler<unknown> {
  const compile = once(() => compileValidators(...shared))
  return (route) => {
    const validate = once(() => compile()(route as never))
    return (data: unknown) => validate()(data) === true || { error: validate().errors ?? [] }
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
