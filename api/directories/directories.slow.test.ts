import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { base, type OpenLdap, openLdap, personPassword } from '../../access/directories/ldap/openldap.test-support.ts'
import { type NameServer, nameServer } from '../../access/directories/name-server.test-support.ts'
import { type SignInService, signInService } from '../../access/directories/openid/sign-in-service.test-support.ts'
import { giveMembership } from '../../access/membership.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { Problem } from '../problem.ts'
import type { SentBy } from '../signed-in.test-support.ts'
import type { Me } from '../views/me.ts'
import type { ShownWayIn } from './come-in.ts'
import type { Directories, ShownDirectory } from './list.ts'

let house: TestHouse
let server: OpenLdap
let service: SignInService
let names: NameServer
const admin = { as: 'customerAdministrator' } as const
const back = 'http://127.0.0.1:4180/api/directories/return'
const own = { host: '127.0.0.1:4180' }

before(async () => {
  ;[server, service, names] = await Promise.all([
    openLdap(),
    signInService([back, 'http://127.0.0.1:4180/sign-in']),
    nameServer(),
  ])
  house = await openHouse({ askDomain: names.ask })
  await server.addPerson('ada')
  await server.add('cn=team,ou=gruppen', { objectClass: 'groupOfNames', member: `uid=ada,ou=leute,${base}` })
  service.people.set('bert', { email: 'bert@lippe.example', email_verified: true, name: 'Bert', groups: ['team'] })
  service.people.set('cleo', { email: 'cleo@lippe.example', email_verified: true, name: 'Cleo', groups: ['gäste'] })
})
after(async () => {
  await house.close()
  await Promise.all([server.close(), service.close(), names.close()])
})

const ldapDraft = () => ({
  title: 'Lippe Werkstätten',
  wire: { kind: 'ldap', settings: server.settings },
  roles: [{ group: `cn=team,ou=gruppen,${base}`, role: 'instructing' }],
  secret: server.servicePassword as string | null,
})
const openIdDraft = () => ({
  title: 'Lippe Anmeldung',
  wire: { kind: 'openid', settings: service.settings },
  roles: [{ group: 'team', role: 'instructing' }],
  secret: service.secret as string | null,
})

async function enter(draft: unknown, sentBy: object = admin): Promise<string> {
  const { status, body } = await ask<{ directory: string }>(house, '/directories', { ...sentBy, body: draft })
  assert.equal(status, 201, JSON.stringify(body))
  return body.directory
}
async function shown(directory: string): Promise<ShownDirectory> {
  const { body } = await ask<Directories>(house, '/directories', admin)
  const found = body.directories.find((each) => each.directory === directory)
  assert.ok(found)
  return found
}
const act = (directory: string, name: string, body: object = {}, sentBy: object = admin) =>
  ask<Problem>(house, `/directories/${directory}${name}`, { ...sentBy, body })

/** Enters a directory that is ready, with its domain proven, and switches it on. */
async function ready(draft: unknown): Promise<string> {
  const directory = await enter(draft)
  await act(directory, '/domains', { domain: 'lippe.example' })
  const { domains } = await shown(directory)
  await names.show('_klausel.lippe.example', domains[0]?.token ?? '')
  assert.equal((await act(directory, '/domains/prove', { domain: 'lippe.example' })).status, 204)
  assert.equal((await act(directory, '/switch', { isOn: true })).status, 204)
  return directory
}

/** What a browser has been given, and what it sends from then on. */
class Browser {
  readonly cookies = new Map<string, string>()

  async send(method: 'GET' | 'POST', path: string, payload?: object) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await house.http.inject({
      method,
      url: `/api${path}`,
      headers: { ...own, ...(cookie ? { cookie } : {}) },
      ...(payload ? { payload } : {}),
    })
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, encodeURIComponent(value))
    }
    return response
  }

  async me(): Promise<Me> {
    return (await this.send('GET', '/me')).json<Me>()
  }
}

describe('setting up a directory', () => {
  it('keeps the secret to itself and starts switched off', async () => {
    const directory = await enter(ldapDraft())
    const { body } = await ask<Directories>(house, '/directories', admin)
    const found = body.directories.find((each) => each.directory === directory)
    assert.equal(found?.isOn, false)
    assert.equal(found?.hasSecret, true)
    assert.ok(!JSON.stringify(body).includes(server.servicePassword))
    assert.equal(body.returnsTo, back)
    assert.deepEqual(body.roles.map(({ role }) => role).includes('customerAdministrator'), true)
  })

  it('names each field that cannot be as it is', async () => {
    const draft = ldapDraft()
    const settings = { ...server.settings, host: 'ldap://x', peopleFilter: '(uid=', authority: 'kein Zertifikat' }
    const wrong = { ...draft, title: ' ', wire: { kind: 'ldap', settings }, roles: [{ group: ' ', role: 'clerk' }] }
    assert.equal(
      refused(await ask(house, '/directories', { ...admin, body: wrong })),
      '422 DIRECTORY_NOT_UNDERSTOOD title host peopleFilter authority roles.0.group roles.0.role',
    )
  })

  it('is tested step by step, with what to do where it fails', async () => {
    const directory = await enter(ldapDraft())
    const good = await ask<{ steps: { is: string }[] }>(house, `/directories/${directory}/test`, { ...admin, body: {} })
    assert.deepEqual(
      good.body.steps.map(({ is }) => is),
      Array(6).fill('works'),
    )
    const draft = { ...ldapDraft(), wire: { kind: 'ldap', settings: { ...server.settings, base: `ou=fort,${base}` } } }
    assert.equal((await act(directory, '', { ...draft, secret: null })).status, 204)
    const bad = await ask<{ steps: { is: string; remedy: { de: string } | null }[] }>(
      house,
      `/directories/${directory}/test`,
      { ...admin, body: {} },
    )
    assert.deepEqual(
      bad.body.steps.map(({ is }) => is),
      ['works', 'works', 'works', 'fails', 'not tried', 'not tried'],
    )
    assert.match(bad.body.steps[3]?.remedy?.de ?? '', /^Prüfen Sie die Schreibweise/)
    assert.equal((await shown(directory)).trouble?.step, 'base')
  })

  it('is switched on only when every step works', async () => {
    const wrong = { ...ldapDraft(), secret: 'falsch' }
    const directory = await enter(wrong)
    const answer = await act(directory, '/switch', { isOn: true })
    assert.equal(refused(answer), '409 DIRECTORY_NOT_READY')
    assert.match(answer.body.detail, /The step 'Sign on' does not work/)
    assert.equal((await shown(directory)).isOn, false)
  })

  it('asks for the secret again before it is shown to anybody else', async () => {
    const directory = await enter(ldapDraft())
    const elsewhere = { kind: 'ldap', settings: { ...server.settings, host: 'localhost' } }
    const draft = { ...ldapDraft(), wire: elsewhere }
    assert.equal(refused(await act(directory, '', { ...draft, secret: null })), '422 DIRECTORY_SECRET_NEEDED')
    assert.equal((await act(directory, '', draft)).status, 204)
    assert.equal((await act(directory, '', { ...draft, title: 'Anders', secret: null })).status, 204)
  })

  it('believes a domain when the domain shows it', async () => {
    const directory = await enter(ldapDraft())
    assert.equal(refused(await act(directory, '/domains', { domain: 'com' })), '422 DOMAIN_NOT_UNDERSTOOD')
    assert.equal((await act(directory, '/domains', { domain: '@Müller.example' })).status, 204)
    const [domain] = (await shown(directory)).domains
    assert.equal(domain?.name, '_klausel.xn--mller-kva.example')
    const named = { domain: 'xn--mller-kva.example' }
    assert.equal(refused(await act(directory, '/domains/prove', named)), '409 DOMAIN_NOT_PROVEN')
    await names.show(domain?.name ?? '', 'klausel-anders')
    assert.equal(refused(await act(directory, '/domains/prove', named)), '409 DOMAIN_NOT_PROVEN')
    await names.show(domain?.name ?? '', domain?.token ?? '')
    assert.equal((await act(directory, '/domains/prove', named)).status, 204)
    assert.equal((await shown(directory)).domains[0]?.isProven, true)
    assert.equal((await act(directory, '/domains/drop', named)).status, 204)
    assert.deepEqual((await shown(directory)).domains, [])
  })

  it('is the matter of administrators: of this customer, and of nobody else', async () => {
    const directory = await enter(ldapDraft())
    const neighbour = await neighbourAdministrator()
    const acts = ['', '/test', '/switch', '/remove', '/domains', '/domains/prove', '/domains/drop']
    for (const name of acts) {
      const body =
        { '': ldapDraft(), '/switch': { isOn: false } }[name] ??
        (name.startsWith('/domains') ? { domain: 'a.example' } : {})
      assert.equal(refused(await act(directory, name, body, { as: 'stranger' })), '401 SIGN_IN_NEEDED', name)
      assert.equal(refused(await act(directory, name, body, { as: 'instructing' })), '403 RIGHT_MISSING', name)
      assert.equal(refused(await act(directory, name, body, { as: 'administrator' })), '404 DIRECTORY_UNKNOWN', name)
      assert.equal(
        refused(await act(directory, name, body, { as: 'stranger', headers: neighbour })),
        '404 DIRECTORY_UNKNOWN',
        name,
      )
    }
    const theirs = await ask<Directories>(house, '/directories', { as: 'stranger', headers: neighbour })
    assert.deepEqual(theirs.body.directories, [])
    assert.equal(refused(await ask(house, '/directories', { as: 'clerk' })), '403 RIGHT_MISSING')
    assert.equal((await shown(directory)).title, 'Lippe Werkstätten')
  })

  it('is there for the provider’s own staff too, with the roles of staff', async () => {
    const { body } = await ask<Directories>(house, '/directories')
    assert.deepEqual(body.directories, [])
    assert.deepEqual(body.roles.map(({ role }) => role)[0], 'administrator')
    const wrong = await ask(house, '/directories', { body: ldapDraft() })
    assert.equal(refused(wrong), '422 DIRECTORY_NOT_UNDERSTOOD roles.0.role')
  })
})

/** An administrator of another customer of the same provider. */
async function neighbourAdministrator(): Promise<SentBy> {
  const sentBy = await house.as('receiving')
  const { body } = await ask<Me>(house, '/me', { as: 'receiving' })
  const scope = { provider: house.key.provider, customer: randomUUID() }
  const { membership } = await inTransaction(house.running.app, scope, (transaction) =>
    giveMembership(transaction, { ...scope, person: body.person.id, role: 'customerAdministrator' }),
  )
  return { ...sentBy, 'klausel-membership': membership }
}

describe('coming in by the link to a directory', () => {
  it('takes the user name of the organisation, and leads to what the groups make of somebody', async () => {
    const directory = await ready(ldapDraft())
    const browser = new Browser()
    const way = (await browser.send('GET', `/directories/${directory}/way-in`)).json<ShownWayIn>()
    assert.deepEqual(way, { directory, title: 'Lippe Werkstätten', kind: 'ldap' })
    const response = await browser.send('POST', `/directories/${directory}/sign-in`, {
      name: 'ada',
      password: personPassword,
    })
    assert.equal(response.statusCode, 204, response.body)
    const me = await browser.me()
    assert.equal(me.person.email, 'ada@lippe.example')
    assert.deepEqual(
      me.memberships.map(({ role, customer }) => ({ role, customer })),
      [{ role: 'instructing', customer: house.key.customer }],
    )
    assert.equal((await shown(directory)).people, 1)
    await act(directory, '/remove')
    assert.equal((await browser.send('GET', '/me')).statusCode, 401)
  })

  it('says one thing for a wrong name and a wrong password, and waits longer after each further try', async () => {
    const directory = await ready(ldapDraft())
    const tried = async (name: string, password: string): Promise<string> =>
      (await new Browser().send('POST', `/directories/${directory}/sign-in`, { name, password })).json<Problem>().code
    const codes = [await tried('ada', 'falsch'), await tried('niemand', 'falsch')]
    assert.deepEqual(codes, Array(2).fill('DIRECTORY_SIGN_IN_REFUSED'))
    const more = [await tried('ada', 'a'), await tried('ada', 'b'), await tried('ada', 'c'), await tried('ada', 'd')]
    assert.equal(more.at(-1), 'DIRECTORY_TOO_MANY_TRIES')
    await act(directory, '/remove')
  })

  it('says to whoever has the link that the directory does not answer, and not how it is reached', async () => {
    const directory = await ready(ldapDraft())
    await server.stop()
    try {
      const response = await new Browser().send('POST', `/directories/${directory}/sign-in`, {
        name: 'ada',
        password: 'x',
      })
      assert.equal(response.statusCode, 503)
      assert.equal(response.json<Problem>().code, 'DIRECTORY_UNREACHABLE')
      assert.ok(!response.body.includes(String(server.ports.tls)))
    } finally {
      await server.start()
    }
    await act(directory, '/remove')
  })

  it('is unknown where no directory is switched on', async () => {
    const off = await enter(ldapDraft())
    for (const directory of [off, randomUUID()]) {
      const sent = { name: 'ada', password: personPassword }
      for (const response of [
        await new Browser().send('GET', `/directories/${directory}/way-in`),
        await new Browser().send('POST', `/directories/${directory}/sign-in`, sent),
        await new Browser().send('POST', `/directories/${directory}/begin`, { to: '/' }),
      ])
        assert.equal(response.json<Problem>().code, 'DIRECTORY_UNKNOWN')
    }
    const last = await new Browser().send('GET', '/directories/last-way-in')
    assert.deepEqual(last.json(), { last: null })
  })
})

describe('coming in by OpenID Connect', () => {
  /** Goes to the sign-in service as somebody and comes back with this browser. */
  async function comeBackAs(browser: Browser, directory: string, login: string, to = '/agreements') {
    const begun = await browser.send('POST', `/directories/${directory}/begin`, { to })
    assert.equal(begun.statusCode, 200, begun.body)
    const answer = await service.goAs(login, new URL(begun.json<{ address: string }>().address))
    assert.equal(answer.origin + answer.pathname, back)
    return browser.send('GET', `/directories/return${answer.search}`)
  }

  it('opens a session, remembers the way, and signs out there too', async () => {
    const directory = await ready(openIdDraft())
    const browser = new Browser()
    const returned = await comeBackAs(browser, directory, 'bert')
    assert.equal(returned.statusCode, 302)
    assert.equal(returned.headers.location, '/agreements')
    const me = await browser.me()
    assert.deepEqual(
      [me.person.email, ...me.memberships.map(({ role }) => role)],
      ['bert@lippe.example', 'instructing'],
    )
    const last = await browser.send('GET', '/directories/last-way-in')
    assert.deepEqual(last.json(), { last: { directory, title: 'Lippe Anmeldung', kind: 'openid' } })
    const left = (await browser.send('POST', '/directories/leave', {})).json<{ to: string }>()
    assert.equal(new URL(left.to).origin, service.settings.issuer)
    assert.equal((await fetch(left.to)).status, 200)
    assert.deepEqual((await browser.send('POST', '/directories/leave', {})).json(), { to: null })
    await act(directory, '/remove')
  })

  it('takes an answer only in the browser in which it began, and once', async () => {
    const directory = await ready(openIdDraft())
    const [browser, other] = [new Browser(), new Browser()]
    const begun = await browser.send('POST', `/directories/${directory}/begin`, { to: '/' })
    const answer = await service.goAs('bert', new URL(begun.json<{ address: string }>().address))
    const foreign = await other.send('GET', `/directories/return${answer.search}`)
    assert.equal(foreign.json<Problem>().code, 'DIRECTORY_ERRAND_OVER')
    await other.send('POST', `/directories/${directory}/begin`, { to: '/' })
    const mixed = await other.send('GET', `/directories/return${answer.search}`)
    assert.equal(mixed.headers.location, `/sign-in/organisation?with=${directory}&trouble=DIRECTORY_SIGN_IN_REFUSED`)
    assert.equal((await other.send('GET', '/me')).statusCode, 401)
    assert.equal((await browser.send('GET', `/directories/return${answer.search}`)).headers.location, '/')
    const again = await browser.send('GET', `/directories/return${answer.search}`)
    assert.equal(again.json<Problem>().code, 'DIRECTORY_ERRAND_OVER')
    await act(directory, '/remove')
  })

  it('sends nobody to a foreign page afterwards', async () => {
    const directory = await ready(openIdDraft())
    for (const to of ['//böse.example', 'https://x.example', '/\\x.example', '']) {
      const returned = await comeBackAs(new Browser(), directory, 'bert', to)
      assert.equal(returned.headers.location, '/', to)
    }
    await act(directory, '/remove')
  })

  it('lets nobody in whose groups give no role', async () => {
    const directory = await ready(openIdDraft())
    const browser = new Browser()
    const returned = await comeBackAs(browser, directory, 'cleo')
    assert.equal(returned.headers.location, `/sign-in/organisation?with=${directory}&trouble=DIRECTORY_NOT_ADMITTED`)
    assert.equal((await browser.send('GET', '/me')).statusCode, 401)
    await act(directory, '/remove')
  })
})

describe('taking a directory away', () => {
  it('or switching it off ends at once what is open by it', async () => {
    const directory = await ready(ldapDraft())
    const browser = new Browser()
    await browser.send('POST', `/directories/${directory}/sign-in`, { name: 'ada', password: personPassword })
    assert.equal((await browser.send('GET', '/me')).statusCode, 200)
    assert.equal((await act(directory, '/switch', { isOn: false })).status, 204)
    assert.equal((await browser.send('GET', '/me')).statusCode, 401)
    assert.equal((await act(directory, '/remove')).status, 204)
    assert.equal(refused(await act(directory, '/remove')), '404 DIRECTORY_UNKNOWN')
  })
})
