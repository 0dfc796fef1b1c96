import { setTimeout as pause } from 'node:timers/promises'
import { demoPassword, demoPeople } from '../../server/demo.ts'
import { example } from '../../server/example.ts'

/** A house with the example in it, which an administrator leads through its days, and tells something on each of them. */
export interface Living {
  /** `2026-11-22` */
  today(): Promise<string>
  /** One day on; asked again until it has come, as a person would. */
  nextDay(): Promise<void>
  /** A payment of so many cents, told under its own key; asked again until it is answered with success. */
  pay(cents: number): Promise<void>
  /** What was answered instead of success: the code, or that nothing was answered. */
  readonly refused: readonly string[]
  /** Waits for the first checkpoint of the log, which comes within a minute. */
  untilSigned(): Promise<void>
  /** All that must be the same for the agreement, whatever happened to the machines below it. */
  end(): Promise<LivedEnd>
}

export interface LivedEnd {
  readonly facts: readonly string[]
  readonly lines: readonly string[]
  readonly duties: readonly string[]
}

/** Between two tries, in milliseconds. */
const again = 100

export async function liveIn(address: string): Promise<Living> {
  const cookie = await signIn(address)
  const refused: string[] = []

  async function ask(path: string, body?: object, key?: string): Promise<Response> {
    return fetch(`${address}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        ...{ cookie, origin: address, 'content-type': 'application/json' },
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(60_000),
    })
  }

  /** The answer, if it is one of success. */
  async function answered(path: string, body?: object, key?: string): Promise<unknown> {
    const response = await ask(path, body, key).catch(() => undefined)
    if (response?.ok) return response.json()
    refused.push(response ? ((await response.json()) as { readonly code: string }).code : 'no answer')
    await pause(again)
    return undefined
  }

  async function untilAnswered(path: string, body?: object, key?: string): Promise<unknown> {
    for (;;) {
      const answer = await answered(path, body, key)
      if (answer !== undefined) return answer
    }
  }

  const today = async (): Promise<string> =>
    ((await untilAnswered('/clock')) as { readonly now: string }).now.slice(0, 10)

  return {
    refused,
    today,
    nextDay: async () => {
      const before = await today()
      // The day may have come although nobody could say so.
      while ((await answered('/clock', { by: 'day' })) === undefined) if ((await today()) !== before) return
    },
    pay: async (cents) => {
      const at = ((await untilAnswered('/clock')) as { readonly now: string }).now
      const payment = { fact: 'paymentCredited', at, amount: (cents / 100).toFixed(2), remittance: `cents ${cents}` }
      await untilAnswered(`/agreements/${example.agreement}/facts`, { facts: [payment] }, `pay ${cents}`)
    },
    untilSigned: async () => {
      while (!(await ask('/proof/log/checkpoint')).ok) await pause(again)
    },
    end: async () => {
      const of = async (path: string): Promise<Record<string, readonly object[]>> =>
        (await untilAnswered(`/agreements/${example.agreement}${path}`)) as Record<string, readonly object[]>
      const [{ facts = [] }, { lines = [] }, { duties = [] }] = [
        await of('/journal'),
        await of('/timeline'),
        await of('/duties'),
      ]
      const written = (all: readonly object[]) =>
        all.map((each) => JSON.stringify({ ...each, toldBy: undefined })).toSorted()
      return { facts: written(facts), lines: written(lines), duties: written(duties) }
    },
  }
}

async function signIn(address: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: demoPeople[0].email, password: demoPassword }),
  })
  const cookies = response.headers.getSetCookie().map((each) => each.split(';')[0])
  return cookies.join('; ')
}
