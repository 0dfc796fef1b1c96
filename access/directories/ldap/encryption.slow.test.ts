import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { reachWithin } from '../reach.ts'
import { DirectoryTrouble } from '../trouble.ts'
import { ldapDirectory } from './ldap-directory.ts'
import { type OpenLdap, openLdap, personPassword } from './openldap.test-support.ts'
import type { LdapSettings } from './settings.ts'

let server: OpenLdap
let elsewhere: OpenLdap
const reach = reachWithin(['127.0.0.0/8', '::1/128'])
const directory = (changed: Partial<LdapSettings>) =>
  ldapDirectory({ settings: { ...server.settings, ...changed }, password: server.servicePassword, reach })

before(async () => {
  server = await openLdap()
  elsewhere = await openLdap({ names: ['DNS:verzeichnis.example'], days: -1 })
  await server.addPerson('ada')
  await server.add('cn=team,ou=gruppen', { objectClass: 'groupOfNames', member: 'cn=niemand' })
})
after(() => Promise.all([server.close(), elsewhere.close()]))

/** The sentence of the trouble that a sign-in meets. */
async function troubleOf(changed: Partial<LdapSettings>): Promise<string> {
  const error = await directory(changed)
    .signIn('ada', personPassword)
    .catch((each: unknown) => each)
  assert.ok(error instanceof DirectoryTrouble, `no trouble, but ${JSON.stringify(error)}`)
  return `${error.trouble.step}: ${error.trouble.seen.en}`
}

describe('the way to a directory', () => {
  it('is encrypted from the first byte, or by STARTTLS, and checked against the given authority', async () => {
    assert.equal((await directory({}).signIn('ada', personPassword)).is, 'in')
    const startTls = { port: server.ports.plain, encryption: 'startTls' } as const
    assert.equal((await directory(startTls).signIn('ada', personPassword)).is, 'in')
    assert.equal((await directory({ host: 'localhost' }).signIn('ada', personPassword)).is, 'in')
  })

  it('ends at a certificate whose authority nobody has named', async () => {
    const startTls = { port: server.ports.plain, encryption: 'startTls' } as const
    for (const changed of [{ authority: null }, { authority: null, ...startTls }]) {
      const trouble = 'encrypt: The certificate of 127.0.0.1 cannot be trusted: its authority is not known here'
      assert.equal(await troubleOf(changed), trouble)
    }
    const other = { authority: elsewhere.certificates.authorityText }
    assert.match(await troubleOf(other), /^encrypt: The certificate of 127\.0\.0\.1 cannot be trusted/)
  })

  it('ends at a certificate for another name, and at one that has expired', async () => {
    const { authority } = elsewhere.settings
    const there = { authority, port: elsewhere.ports.tls }
    assert.match(await troubleOf(there), /cannot be trusted: it has expired$/)
    const named = { host: 'localhost', port: server.ports.tls }
    const wrongName = await openLdap({ names: ['DNS:verzeichnis.example'] })
    try {
      const { authority: other } = wrongName.settings
      const trouble = await troubleOf({ ...named, port: wrongName.ports.tls, authority: other })
      assert.equal(trouble, 'encrypt: The certificate of localhost cannot be trusted: it was issued for another name')
    } finally {
      await wrongName.close()
    }
  })

  it('may be without encryption only where it ends on the same machine', async () => {
    const plain = { port: server.ports.plain, encryption: 'none' } as const
    assert.equal((await directory(plain).signIn('ada', personPassword)).is, 'in')
    const elsewhere = ldapDirectory({
      settings: { ...server.settings, ...plain, host: '192.0.2.1' },
      password: server.servicePassword,
      reach: reachWithin(['192.0.2.0/24']),
    })
    await assert.rejects(elsewhere.signIn('ada', personPassword), /would not be encrypted and leads through a network/)
  })

  it('sends no password where TLS is spoken with a server that speaks none', async () => {
    assert.match(await troubleOf({ port: server.ports.plain }), /^encrypt: 127\.0\.0\.1 did not bring about/)
  })

  it('sends no password to a server that refuses STARTTLS', async () => {
    const heard: Uint8Array[] = []
    const refusing = createServer((socket: Socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (data: Buffer) => {
        heard.push(data)
        // An extended response with the result protocolError (2) to the message with the number that came.
        const number = data.at(4) ?? 1
        socket.write(
          Buffer.from([0x30, 0x0c, 0x02, 0x01, number, 0x78, 0x07, 0x0a, 0x01, 0x02, 0x04, 0x00, 0x04, 0x00]),
        )
      })
    }).listen(0, '127.0.0.1')
    await once(refusing, 'listening')
    const address = refusing.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    assert.equal(await troubleOf({ port, encryption: 'startTls' }), 'encrypt: 127.0.0.1 knows no STARTTLS')
    assert.equal(heard.length, 1)
    assert.ok(!Buffer.concat(heard).includes(server.servicePassword))
    refusing.close()
  })

  it('does not lead into the inner network unless the installation allows it', async () => {
    const strict = ldapDirectory({
      settings: server.settings,
      password: server.servicePassword,
      reach: reachWithin(['10.20.0.0/16']),
    })
    await assert.rejects(strict.look('x', null), /lies in an inner network/)
  })
})

describe('the test of a directory', () => {
  const states = async (changed: Partial<LdapSettings>, groups: readonly string[] = []): Promise<string> =>
    (await directory(changed).test(groups)).map(({ step, is }) => `${step} ${is}`).join(', ')

  it('says of each step that it works', async () => {
    const steps = await directory({}).test(['cn=Team,ou=Gruppen,dc=lippe,dc=example'])
    assert.deepEqual(
      steps.map(({ step, is, seen }) => `${step} ${is}: ${seen.en}`),
      [
        `reach works: 127.0.0.1 answers on port ${server.ports.tls}`,
        'encrypt works: The connection is encrypted by TLS',
        'signOn works: cn=dienst,dc=lippe,dc=example is let in',
        'base works: ou=leute,dc=lippe,dc=example is there',
        'search works: 1 person is found',
        'groups works: 1 group is found',
      ],
    )
  })

  it('stops at the first step that fails and says what to do', async () => {
    const rest = 'base not tried, search not tried, groups not tried'
    assert.equal(await states({ port: 1 }), `reach fails, encrypt not tried, signOn not tried, ${rest}`)
    assert.equal(await states({ authority: null }), `reach works, encrypt fails, signOn not tried, ${rest}`)
    assert.equal(await states({ serviceName: 'cn=fremd' }), `reach works, encrypt works, signOn fails, ${rest}`)
    const in3 = 'reach works, encrypt works, signOn works'
    assert.equal(
      await states({ base: 'ou=nirgends,dc=lippe,dc=example' }),
      `${in3}, base fails, search not tried, groups not tried`,
    )
    assert.equal(await states({ peopleFilter: '(uid=niemand)' }), `${in3}, base works, search fails, groups not tried`)
    assert.equal(await states({}, ['cn=fort,dc=lippe']), `${in3}, base works, search works, groups fails`)
    for (const { is, remedy } of await directory({ port: 1 }).test([])) {
      assert.equal(remedy !== null, is === 'fails')
    }
  })

  it('says of a name without an address that it has none', async () => {
    const [first] = await directory({ host: 'verzeichnis.invalid' }).test([])
    assert.match(first?.seen.de ?? '', /^Zum Namen verzeichnis\.invalid gibt es keine Adresse/)
  })
})
