import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider, { type FindAccount } from 'oidc-provider'
import { freePort } from '../server-process.test-support.ts'
import type { OpenIdSettings } from './settings.ts'

/** Somebody at the sign-in service; his login is the key. */
export interface PersonThere {
  readonly email: string
  readonly email_verified: boolean
  readonly name: string
  readonly groups: readonly string[]
}

/** The sign-in service of an organisation: `oidc-provider`, with people of its own. */
export interface SignInService {
  readonly settings: OpenIdSettings
  readonly secret: string
  /** Whom it knows; to be changed at will. */
  readonly people: Map<string, PersonThere>
  /**
   * Goes to an address as a browser would, signs in as somebody and agrees to what is asked.
   *
   * @returns where he is sent back to
   */
  goAs(login: string, address: URL): Promise<URL>
  close(): Promise<void>
}

/**
 * @param back the addresses to which it sends people back, after signing in and after signing out
 * @param keepsGoing whether it lets itself be asked about people who are away
 */
export async function signInService(
  back: readonly string[],
  { keepsGoing = true }: { readonly keepsGoing?: boolean } = {},
): Promise<SignInService> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, PersonThere>()
  const findAccount: FindAccount = async (_context, id) => {
    const person = people.get(id)
    return person && { accountId: id, claims: async () => ({ sub: id, ...person }) }
  }
  const client = { id: 'klausel', secret: 'Geheimnis-des-Klienten' }
  const provider = new Provider(issuer, configuration(client, back, findAccount, keepsGoing))
  const server = createServer(provider.callback()).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    settings: { issuer, client: client.id, scopes: ['groups'], groupsClaim: 'groups', authority: null },
    secret: client.secret,
    people,
    goAs: (login, address) => goAs(login, address, issuer),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function configuration(
  client: { readonly id: string; readonly secret: string },
  back: readonly string[],
  findAccount: FindAccount,
  keepsGoing: boolean,
): Readonly<Record<string, unknown>> {
  return {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: back,
        post_logout_redirect_uris: back,
        grant_types: ['authorization_code', ...(keepsGoing ? ['refresh_token'] : [])],
        response_types: ['code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'], groups: ['groups'] },
    scopes: ['openid', 'email', 'profile', 'groups'],
    findAccount,
    issueRefreshToken: async () => keepsGoing,
    cookies: { keys: ['ein Schlüssel der Probe'] },
    pkce: { required: () => true },
  }
}

async function goAs(login: string, start: URL, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let [address, form] = [start, undefined as URLSearchParams | undefined]
  for (let hops = 0; hops < 20; hops += 1) {
    const response = await visit(address, form, cookies)
    form = undefined
    const next = response.headers.get('location')
    if (next !== null) {
      address = new URL(next, address)
      if (address.origin !== issuer) return address
      continue
    }
    const page = await response.text()
    if (!response.ok) throw new Error(`${address.pathname} answers ${response.status}`)
    form = filledIn(page, login)
    address = new URL(/<form[^>]* action="([^"]+)"/.exec(page)?.[1] ?? '', address)
  }
  throw new Error('The sign-in service sends nobody back.')
}

async function visit(address: URL, form: URLSearchParams | undefined, cookies: Map<string, string>): Promise<Response> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(address, {
    method: form ? 'POST' : 'GET',
    headers: { cookie },
    redirect: 'manual',
    ...(form ? { body: form } : {}),
  })
  for (const each of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
    cookies.set(name, value)
  }
  return response
}

/** The page asks who one is, then whether one agrees. */
const filledIn = (page: string, login: string): URLSearchParams =>
  new URLSearchParams(page.includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' })
