import { demoPassword } from '../../server/demo.ts'

/** Somebody who is signed in and asks the door. */
export interface Person {
  /** @throws Error with status and beginning of the answer, unless it succeeds */
  ask<T>(path: string, body?: unknown): Promise<T>
  leave(): Promise<void>
}

/** Signs in as one of the people of the example. */
export async function comeIn(address: string, email: string): Promise<Person> {
  const post = (path: string, cookie: string, body: unknown): Promise<Response> =>
    fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie },
      body: JSON.stringify(body),
    })
  const answer = await post('/api/auth/sign-in/email', '', { email, password: demoPassword })
  await succeeded(answer)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return {
    ask: async <T>(path: string, body?: unknown) => {
      const answered =
        body === undefined
          ? await fetch(`${address}/api${path}`, { headers: { cookie } })
          : await post(`/api${path}`, cookie, body)
      return (await succeeded(answered)) as T
    },
    leave: async () => void (await succeeded(await post('/api/auth/sign-out', cookie, {}))),
  }
}

/** The answer, read to its end: JSON as what it says, all else as bytes. */
export async function succeeded(answer: Response): Promise<unknown> {
  const bytes = Buffer.from(await answer.arrayBuffer())
  const { pathname } = new URL(answer.url)
  if (!answer.ok) throw new Error(`${answer.status} for ${pathname}: ${bytes.toString().slice(0, 200)}`)
  return answer.headers.get('content-type')?.includes('json') && bytes.length > 0 ? JSON.parse(bytes.toString()) : bytes
}
