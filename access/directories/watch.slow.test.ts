import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inTransaction } from '../../journal/transaction.ts'
import { cookiesOf, type DirectoryHouse, directoryHouse } from './house.test-support.ts'
import { type ActiveDirectory, activeDirectory, people, personPassword } from './ldap/samba.test-support.ts'
import { type SignInService, signInService } from './openid/sign-in-service.test-support.ts'
import { type DirectoryKey, readDirectory } from './stored.ts'
import { watchDirectories } from './watch.ts'
import { comeBack, wayIn } from './ways-in.ts'

const back = new URL('http://127.0.0.1:4180/api/directories/return')
let house: DirectoryHouse

before(async () => {
  house = await directoryHouse()
})
after(() => house.close())

/** Waits for what comes by itself, and fails with what it was waited for. */
async function until(waitedFor: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) if (Date.now() > end) assert.fail(`${waitedFor} did not come about`)
}

describe('people of an Active Directory', () => {
  let server: ActiveDirectory
  let key: DirectoryKey
  before(async () => {
    server = await activeDirectory()
    await server.addPerson('Ada Kern', 'ada')
    await server.addPerson('Bert Ohm', 'bert')
    await server.addGroup('Vertrieb', ['Ada Kern', 'Bert Ohm'])
    await server.addGroup('Haus', ['Vertrieb'])
    key = await house.enter({ kind: 'ldap', settings: server.settings }, server.servicePassword, {
      domains: ['lippe.example'],
      roles: [{ group: `cn=haus, ${people.toLowerCase()}`, role: 'instructing' }],
    })
  })
  after(() => server.close())

  it('are what groups within groups make them, and nothing as soon as their account is disabled', async () => {
    const [ada, bert] = [
      await house.signIn('ada@lippe.example', personPassword),
      await house.signIn('bert@lippe.example', personPassword),
    ]
    assert.deepEqual([await house.rolesOf(ada), await house.rolesOf(bert)], [['instructing'], ['instructing']])
    await server.set('Bert Ohm', 'userAccountControl', ['514'])
    assert.equal(await house.look(key), null)
    assert.equal(await house.whoIs(bert), undefined)
    assert.deepEqual(await house.rolesOf(ada), ['instructing'])
    assert.equal(await house.signIn('bert@lippe.example', personPassword), undefined)
  })

  it('are looked at without anybody asking for it, by one of several processes', async () => {
    const ada = await house.signIn('ada@lippe.example', personPassword)
    await server.set('Ada Kern', 'userAccountControl', ['514'])
    await inTransaction(house.needs.app, key, (transaction) =>
      transaction.query('update directory set looked_at = null where directory = $1', [key.directory]),
    )
    const watches = [watchDirectories(house.needs), watchDirectories(house.needs)]
    await until('the end of the session', async () => (await house.whoIs(ada)) === undefined)
    await Promise.all(watches.map((watch) => watch.stop()))
    const stored = await inTransaction(house.needs.app, key, (transaction) => readDirectory(transaction, key))
    assert.ok(stored?.lookedAt)
  })
})

describe('people of a sign-in service', () => {
  let service: SignInService
  before(async () => {
    service = await signInService([back.href])
  })
  after(() => service.close())

  async function comeIn(key: DirectoryKey, login: string): Promise<Headers> {
    const way = await wayIn(house.needs, key.directory)
    assert.ok(way?.opened.kind === 'openid')
    const { address, errand } = await way.opened.begin(back)
    const came = await comeBack(house.needs, way, await service.goAs(login, address), errand)
    assert.ok(came.is === 'admitted', JSON.stringify(came))
    const opened = await house.people.signIn.api.openDirectorySession({
      body: { person: came.person, directory: key, hasSecondFactor: came.hasSecondFactor },
      headers: new Headers(),
      returnHeaders: true,
    })
    return cookiesOf(opened.headers)
  }

  it('are out at once when it confirms them no longer, and out for good after thirty days', async () => {
    const customer = '7b0a2f4e-0000-4000-8000-000000000001'
    const key = await house.enter({ kind: 'openid', settings: service.settings }, service.secret, {
      domains: ['dienst.example'],
      roles: [{ group: 'team', role: 'officer' }],
      customer,
    })
    const cleo = { email: 'cleo@dienst.example', email_verified: true, name: 'Cleo', groups: ['team'] }
    service.people.set('cleo', cleo)
    const session = await comeIn(key, 'cleo')
    assert.deepEqual(await house.rolesOf(session), ['officer'])
    service.people.set('cleo', { ...cleo, groups: ['team', 'mehr'] })
    assert.equal(await house.look(key), null)
    assert.deepEqual(await house.rolesOf(session), ['officer'])
    service.people.delete('cleo')
    assert.equal(await house.look(key), null)
    assert.equal(await house.whoIs(session), undefined)
    const lasting = async () =>
      (
        await inTransaction(house.needs.app, key, (transaction) =>
          transaction.query('select from membership where until_at is null and customer = $1', [customer]),
        )
      ).rowCount
    assert.equal(await lasting(), 1)
    await inTransaction(house.needs.app, key, (transaction) =>
      transaction.query(`update directory_person set looked_at = now() - interval '31 days' where directory = $1`, [
        key.directory,
      ]),
    )
    await house.look(key)
    assert.equal(await lasting(), 0)
  })
})
