import type { Problem } from '../../api/problem.ts'
import { chosenMembership } from './membership.ts'

/** What the door refused, with what to do about it. */
export class Unanswered extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'Unanswered'
    this.problem = problem
  }
}

interface Asking {
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Asks the door.
 *
 * @throws Unanswered if it refuses; TypeError if it cannot be reached
 */
export async function ask<T>(path: string, { body, headers }: Asking = {}): Promise<T> {
  const response = await fetch(`/api${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...actsAs(), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Unanswered(await response.json())
  return response.status === 204 ? (undefined as T) : response.json()
}

/** As what this tab acts, for a person who is several things. */
function actsAs(): Readonly<Record<string, string>> {
  const membership = chosenMembership()
  return membership === null ? {} : { 'klausel-membership': membership }
}
