import type { OutgoingHttpHeaders } from 'node:http'
import type { Role } from '../access/roles.ts'
import type { TestHouse } from './house.test-support.ts'
import type { Problem } from './problem.ts'

interface Asked {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  readonly headers?: OutgoingHttpHeaders
  /** Who asks: the administrator of the provider, if nothing else is said. */
  readonly as?: Role | 'stranger'
  /** From which address; one of this machine, if nothing else is said. */
  readonly from?: string
}
export interface Answer<T> {
  readonly status: number
  readonly type: string
  readonly body: T
}

/** Asks the door as a program on this machine does. `path` begins after `/api`. */
export async function ask<T>(
  house: Pick<TestHouse, 'http' | 'as'>,
  path: string,
  {
    body,
    method = body === undefined ? 'GET' : 'POST',
    headers = {},
    as = 'administrator',
    from = '127.0.0.1',
  }: Asked = {},
): Promise<Answer<T>> {
  const sentBy = as === 'stranger' ? {} : await house.as(as)
  const response = await house.http.inject({
    method,
    url: `/api${path}`,
    remoteAddress: from,
    headers: { host: '127.0.0.1:4180', ...sentBy, ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  const isJson = String(response.headers['content-type']).includes('json')
  return {
    status: response.statusCode,
    type: String(response.headers['content-type']).split(';')[0] ?? '',
    body: (isJson && response.body !== '' ? response.json() : response.body) as T,
  }
}

/** What is asked of the house's own agreement: `/standing`. */
export const askAgreement = <T>(house: TestHouse, view: string, asked: Asked = {}): Promise<Answer<T>> =>
  ask<T>(house, `/agreements/${house.key.agreement}${view}`, asked)

/** Status and code of a refusal, and the fields that were wrong. */
export function refused({ status, type, body }: Answer<unknown>): string {
  const { code, fields } = body as Problem
  if (type !== 'application/problem+json') throw new Error(`${status} ${type} is no problem`)
  return [status, code, ...(fields ?? []).map(({ field }) => field)].join(' ')
}
