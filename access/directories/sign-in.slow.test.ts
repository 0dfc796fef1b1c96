import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { destroyKey } from '../../journal/keys.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { giveMembership } from '../membership.ts'
import { enterPerson } from '../people.ts'
import type { Role } from '../roles.ts'
import { hasOwnAdministrator } from './administration.ts'
import { type DirectoryHouse, directoryHouse } from './house.test-support.ts'
import { base, type OpenLdap, openLdap, personPassword } from './ldap/openldap.test-support.ts'
import { changeDirectory, type DirectoryKey, type RoleOfGroup, readDirectory, secretOf } from './stored.ts'

let house: DirectoryHouse
let server: OpenLdap
let key: DirectoryKey
const group = (name: string): string => `CN=${name},OU=Gruppen,${base}`
const roles: readonly RoleOfGroup[] = [
  { group: group('verwaltung'), role: 'customerAdministrator' },
  { group: group('weisung'), role: 'instructing' },
]
const localPassword = 'Vier Reiher über der Lippe 7'

before(async () => {
  ;[house, server] = await Promise.all([directoryHouse(), openLdap()])
  for (const uid of ['ada', 'bert', 'cleo', 'dora', 'emil']) await server.addPerson(uid)
  await addToGroups(['ada', 'bert', 'cleo', 'dora'], ['ada'])
  const domains = { domains: ['lippe.example'], roles }
  key = await house.enter({ kind: 'ldap', settings: server.settings }, server.servicePassword, domains)
})
after(() => Promise.all([server.close(), house.close()]))

async function addToGroups(instructing: readonly string[], administrating: readonly string[]): Promise<void> {
  const dn = (uid: string) => `uid=${uid},ou=leute,${base}`
  await server.add('cn=weisung,ou=gruppen', { objectClass: 'groupOfNames', member: instructing.map(dn) })
  await server.add('cn=verwaltung,ou=gruppen', { objectClass: 'groupOfNames', member: administrating.map(dn) })
}

const members = (name: string, uids: readonly string[]) =>
  server.set(`cn=${name},ou=gruppen`, 'member', [...uids.map((uid) => `uid=${uid},ou=leute,${base}`), 'cn=niemand'])

/** Gives a person something by hand. */
const give = (person: string, customer: string | null, role: Role) =>
  inTransaction(house.needs.app, { provider: house.provider, customer }, (transaction) =>
    giveMembership(transaction, { provider: house.provider, customer, person, role }),
  )

describe('coming in through a directory', () => {
  it('opens a session for somebody who has no password here, as what his groups make him', async () => {
    const session = await house.signIn('Ada@lippe.example', personPassword)
    const who = await house.whoIs(session)
    assert.equal(who?.person.email, 'ada@lippe.example')
    assert.deepEqual(
      who?.memberships.map(({ provider, customer, role }) => ({ provider, customer, role })),
      (['customerAdministrator', 'instructing'] as const).map((role) => ({
        provider: house.provider,
        customer: house.customer,
        role,
      })),
    )
    const { rows } = await house.needs.auth.query(
      'select from access.account a join access.person p on p.id = a.user_id where p.email = $1',
      ['ada@lippe.example'],
    )
    assert.equal(rows.length, 0)
  })

  it('knows him again, whatever his address is by then', async () => {
    const first = await house.whoIs(await house.signIn('bert@lippe.example', personPassword))
    await server.set('uid=bert,ou=leute', 'mail', ['b.neu@lippe.example'])
    const again = await house.whoIs(await house.signIn('b.neu@lippe.example', personPassword))
    assert.equal(again?.person.id, first?.person.id)
    assert.deepEqual(again?.memberships, first?.memberships)
  })

  it('makes somebody what he is once, however often he comes at the same time', async () => {
    await server.addPerson('gina')
    await members('weisung', ['ada', 'bert', 'cleo', 'dora', 'gina'])
    const sessions = await Promise.all([1, 2, 3, 4].map(() => house.signIn('gina@lippe.example', personPassword)))
    for (const session of sessions) assert.deepEqual(await house.rolesOf(session), ['instructing'])
  })

  it('is refused in one way for everything, after a time that tells nothing', async () => {
    const attempts = [
      ['ada@lippe.example', 'falsch'],
      ['niemand@lippe.example', personPassword],
      ['ada@anderswo.example', personPassword],
      ['emil@lippe.example', personPassword],
    ] as const
    for (const [email, password] of attempts) {
      const start = performance.now()
      assert.equal(await house.signIn(email, password), undefined, email)
      assert.ok(performance.now() - start > 490, email)
    }
  })

  it('is refused to somebody in no group that gives a role', async () => {
    assert.equal(await house.signIn('emil@lippe.example', personPassword), undefined)
  })

  it('is refused where the domain of his address is not the customer’s own', async () => {
    await server.addPerson('fremd', { mail: ['fremd@lippe.example', 'chefin@anbieter.example'] })
    await server.set('uid=fremd,ou=leute', 'mail', ['chefin@anbieter.example'])
    await members('weisung', ['ada', 'bert', 'cleo', 'dora', 'fremd'])
    const boss = { name: 'Chefin', email: 'chefin@anbieter.example', password: localPassword }
    const { id } = await enterPerson(house.needs.auth, boss)
    await give(id, null, 'administrator')
    assert.equal(await house.signIn('chefin@anbieter.example', personPassword), undefined)
    assert.deepEqual(await house.rolesOf(await house.signIn('chefin@anbieter.example', localPassword)), [
      'administrator',
    ])
  })

  it('opens the doors of that customer, and no others that the person may have', async () => {
    const { id } = (await house.whoIs(await house.signIn('cleo@lippe.example', personPassword)))?.person ?? { id: '' }
    await give(id, randomUUID(), 'customerAdministrator')
    await give(id, null, 'clerk')
    const again = await house.signIn('cleo@lippe.example', personPassword)
    assert.deepEqual(await house.rolesOf(again), ['instructing'])
  })

  it('changes nothing of an account: no password, no passkey, no address', async () => {
    const session = await house.signIn('ada@lippe.example', personPassword)
    const headers = new Headers(session)
    headers.set('content-type', 'application/json')
    headers.set('origin', 'http://127.0.0.1:4180')
    for (const path of ['update-user', 'change-password', 'change-email']) {
      const body = JSON.stringify({
        name: 'Wer',
        newPassword: localPassword,
        currentPassword: 'x',
        newEmail: 'x@y.example',
      })
      const response = await house.people.signIn.handler(
        new Request(`http://127.0.0.1:4180/api/auth/${path}`, { method: 'POST', headers, body }),
      )
      assert.equal(response.status, 403, path)
    }
  })
})

describe('a look at the directory', () => {
  it('ends at once what somebody has open who was locked, and lets him in when he is not any more', async () => {
    const session = await house.signIn('dora@lippe.example', personPassword)
    assert.deepEqual(await house.rolesOf(session), ['instructing'])
    await server.lock('dora')
    assert.equal(await house.look(key), null)
    assert.equal(await house.whoIs(session), undefined)
    assert.equal(await house.signIn('dora@lippe.example', personPassword), undefined)
    await server.unlock('dora')
    assert.deepEqual(await house.rolesOf(await house.signIn('dora@lippe.example', personPassword)), ['instructing'])
  })

  it('ends what somebody was who has left a group, and nothing else', async () => {
    const session = await house.signIn('ada@lippe.example', personPassword)
    await members('verwaltung', [])
    await house.look(key)
    assert.deepEqual(await house.rolesOf(session), ['instructing'])
    await members('verwaltung', ['ada'])
    await house.look(key)
    assert.deepEqual((await house.rolesOf(session)).toSorted(), ['customerAdministrator', 'instructing'])
  })

  it('ends everything for somebody who was deleted, but not what others gave him', async () => {
    await server.addPerson('finn')
    await members('weisung', ['ada', 'bert', 'cleo', 'dora', 'finn'])
    const session = await house.signIn('finn@lippe.example', personPassword)
    const { id } = (await house.whoIs(session))?.person ?? { id: '' }
    await give(id, house.customer, 'officer')
    await server.remove('uid=finn,ou=leute')
    await house.look(key)
    assert.equal(await house.whoIs(session), undefined)
    const { rows } = await inTransaction(house.needs.app, key, (transaction) =>
      transaction.query('select role from membership where person = $1 and until_at is null', [id]),
    )
    assert.deepEqual(rows, [{ role: 'officer' }])
  })

  it('changes nothing while the directory cannot be asked, and says why', async () => {
    const session = await house.signIn('ada@lippe.example', personPassword)
    const before = await house.whoIs(session)
    await server.stop()
    try {
      const trouble = await house.look(key)
      assert.equal(trouble?.step, 'reach')
      assert.deepEqual(await house.whoIs(session), before)
      const stored = await inTransaction(house.needs.app, key, (transaction) => readDirectory(transaction, key))
      assert.match(stored?.trouble?.seen.de ?? '', /nimmt aber auf Port \d+ keine Verbindung an$/)
    } finally {
      await server.start()
    }
    assert.equal(await house.look(key), null)
    assert.deepEqual(await house.whoIs(session), before)
  })

  it('is not the only way in: switching on asks for an administrator whom no directory made one', async () => {
    const owner = { provider: house.provider, customer: house.customer }
    const has = () => inTransaction(house.needs.app, owner, (transaction) => hasOwnAdministrator(transaction, owner))
    await members('verwaltung', ['ada'])
    assert.deepEqual(
      (await house.rolesOf(await house.signIn('ada@lippe.example', personPassword))).includes('customerAdministrator'),
      true,
    )
    assert.equal(await has(), false)
    const own = { name: 'Otto Ohne', email: 'otto@lippe.example', password: localPassword }
    await give((await enterPerson(house.needs.auth, own)).id, house.customer, 'customerAdministrator')
    assert.equal(await has(), true)
  })

  it('locks no administrator out: who has a password here comes in while the directory is away', async () => {
    const admin = { name: 'Gesa Grund', email: 'gesa@lippe.example', password: localPassword }
    const { id } = await enterPerson(house.needs.auth, admin)
    await give(id, house.customer, 'customerAdministrator')
    await server.stop()
    try {
      const session = await house.signIn(admin.email, localPassword)
      assert.deepEqual(await house.rolesOf(session), ['customerAdministrator'])
      assert.equal(await house.signIn('ada@lippe.example', personPassword), undefined)
    } finally {
      await server.start()
    }
  })

  it('is not shown the password of somebody who has one here', async () => {
    await server.addPerson('hanna', { mail: 'gesa@lippe.example' })
    await members('weisung', ['ada', 'bert', 'cleo', 'dora', 'hanna'])
    assert.equal(await house.signIn('gesa@lippe.example', personPassword), undefined)
  })
})

describe('the settings of a directory', () => {
  it('keep their secret sealed, and lose it with the customer’s key', async () => {
    const stored = await inTransaction(house.needs.app, key, (transaction) => readDirectory(transaction, key))
    assert.ok(stored?.secret)
    assert.ok(!stored.secret.sealed.includes(server.servicePassword))
    assert.ok(!JSON.stringify({ ...stored, secret: null }).includes(server.servicePassword))
    const { master } = house.needs
    const other = { ...key, customer: randomUUID() }
    const otherKey = await house.enter(stored.wire, 'Geheim-7', { roles, domains: [], customer: other.customer })
    const [kept, lost] = await inTransaction(house.needs.app, otherKey, async (transaction) => {
      const read = await readDirectory(transaction, otherKey)
      assert.ok(read)
      const before = await secretOf(transaction, master, read)
      await destroyKey(transaction, { ...otherKey, person: null, purpose: 'directory' })
      return [before, await secretOf(transaction, master, read)]
    })
    assert.deepEqual([kept, lost], ['Geheim-7', ''])
  })

  it('hold for the next sign-in as soon as they are changed', async () => {
    const { wire, title } = (await inTransaction(house.needs.app, key, (transaction) =>
      readDirectory(transaction, key),
    )) ?? { wire: { kind: 'ldap' as const, settings: server.settings }, title: '' }
    const only = [{ group: group('verwaltung'), role: 'officer' as const }]
    await inTransaction(house.needs.app, key, (transaction) =>
      changeDirectory(transaction, house.needs.master, key, { title, wire, roles: only }, undefined),
    )
    assert.deepEqual(await house.rolesOf(await house.signIn('ada@lippe.example', personPassword)), ['officer'])
    assert.equal(await house.signIn('bert@lippe.example', personPassword), undefined)
  })
})
