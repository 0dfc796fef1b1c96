import { readSettings } from '../settings/read.ts'
import { CommandProblem } from './command-problem.ts'

/** The people to try things out as, and their password; nobody and none on an installation that was set up. */
interface Demo {
  readonly people: readonly { readonly email: string; readonly role: string }[]
  readonly password: string | null
}

/**
 * The headers by which the door knows who asks: the token in KLAUSEL_TOKEN, which an administrator makes in the window; where Klausel
 * is only tried out, the example's administrator, whose password everybody knows.
 *
 * @throws CommandProblem where there is neither
 */
export async function comeIn(
  address: string,
  environment: NodeJS.ProcessEnv,
): Promise<Readonly<Record<string, string>>> {
  const { token } = readSettings([], environment)
  if (token !== undefined) return { authorization: `Bearer ${token}` }
  const { people, password } = (await (await fetch(`${address}/api/demo/people`)).json()) as Demo
  const administrator = people.find(({ role }) => role === 'administrator')
  if (administrator && password !== null) return { cookie: await cookieOf(address, administrator.email, password) }
  throw new CommandProblem({
    de: 'Klausel weiß nicht, wer fragt. Legen Sie im Fenster unter „Programme“ ein Token an, und setzen Sie es in KLAUSEL_TOKEN.',
    en: 'Klausel does not know who asks. Make a token in the window under "Programs" and set it in KLAUSEL_TOKEN.',
  })
}

async function cookieOf(address: string, email: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password }),
  })
  const cookies = response.headers.getSetCookie()
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}
