import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { People } from '../access/people.ts'
import { mayUse, type Right, rights } from '../access/rights.ts'
import { secondFactorNeeded } from '../access/sign-in-refusals.ts'
import type { SignedIn, Who } from '../access/who.ts'
import { membershipUnknown, passwordChangeNeeded, rightMissing, signInNeeded } from './entrance-problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What one needs to use a route; every route of the door says it. */
    readonly right?: Right | 'anybody' | 'signed in'
  }
  interface FastifyRequest {
    /** Whoever is signed in, on routes that are not for anybody. */
    signedIn: SignedIn | null
    /** As what he acts, on routes that need a right. */
    who: Who | null
  }
}

/** Names the membership as which a request acts, for a person who has several. */
export const membershipHeader = 'klausel-membership'

/**
 * Stands behind the guard and before every route of the door: a route that does not say who may use it keeps the server from
 * starting, and nobody comes in without the right it names.
 */
export function entrance(api: FastifyInstance, people: People): void {
  api.decorateRequest('signedIn', null)
  api.decorateRequest('who', null)
  api.addHook('onRoute', ({ method, url, config, schema }) => {
    const isDescription = schema?.hide === true
    if (!isDescription && config?.right === undefined) throw new Error(`${method} ${url} does not say who may use it.`)
    // The description says it too; whatever begins with x- is copied there.
    if (schema) Object.assign(schema, { 'x-right': config?.right })
  })
  api.addHook('onRequest', async (request) => {
    const { right = 'anybody' } = request.routeOptions.config
    if (right === 'anybody') return
    const signedIn = await people.whoIs(headersOf(request))
    if (!signedIn) throw signInNeeded()
    request.signedIn = signedIn
    if (right === 'signed in') return
    if (signedIn.changeAsked) throw passwordChangeNeeded(signedIn.changeAsked)
    request.who = actingAs(signedIn, request.headers[membershipHeader] ?? membershipInLink(request))
    const { membership, only, inUse } = request.who
    if (membership.demandsSecondFactor && inUse?.proof === 'password') throw secondFactorNeeded()
    if (!mayUse(membership.role, right) || only?.includes(right) === false) throw rightMissing(right, rights[right])
  })
}

/** A link and a picture carry no headers: where they lead to something that is only read, the address names the membership. */
function membershipInLink({ method, query }: FastifyRequest): string | undefined {
  const named =
    method === 'GET' || method === 'HEAD' ? (query as { readonly membership?: unknown }).membership : undefined
  return typeof named === 'string' ? named : undefined
}

/** The membership that was named, or the first one. One that is not the person's own is none. */
function actingAs({ memberships, ...signedIn }: SignedIn, named: string | string[] | undefined): Who {
  const membership = named === undefined ? memberships[0] : memberships.find((each) => each.membership === named)
  if (!membership) throw membershipUnknown()
  return { ...signedIn, membership }
}

/** The headers of a request in the form that the web's own `Request` has. */
export function headersOf({ headers }: FastifyRequest): Headers {
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) copied.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return copied
}
