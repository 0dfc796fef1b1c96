import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { reachWithin } from '../reach.ts'
import { DirectoryTrouble } from '../trouble.ts'
import { ldapDirectory } from './ldap-directory.ts'
import { base, type OpenLdap, openLdap, personPassword } from './openldap.test-support.ts'
import type { LdapSettings } from './settings.ts'

const reach = reachWithin(['127.0.0.0/8', '::1/128'])
let server: OpenLdap
const directory = (changed: Partial<LdapSettings> = {}, password = server.servicePassword) =>
  ldapDirectory({ settings: { ...server.settings, ...changed }, password, reach })
const nowhere = 'cn=niemand,dc=lippe,dc=example'

before(async () => {
  server = await openLdap()
  await server.addPerson('ada')
  await server.addPerson('bert')
  await server.addPerson('müßig', { cn: 'Jürgen Müßig', mail: 'J.Muessig@lippe.example' })
  await server.add('cn=Büro\\, Nord,ou=gruppen', {
    objectClass: 'groupOfNames',
    member: [`uid=ada,ou=leute,${base}`, nowhere],
  })
  await server.add('cn=alle,ou=gruppen', {
    objectClass: 'groupOfNames',
    member: [`cn=Büro\\, Nord,ou=gruppen,${base}`, `cn=kreis,ou=gruppen,${base}`],
  })
  await server.add('cn=kreis,ou=gruppen', { objectClass: 'groupOfNames', member: `cn=alle,ou=gruppen,${base}` })
  await server.add('cn=unix,ou=gruppen', { objectClass: 'posixGroup', gidNumber: '7', memberUid: 'bert' })
})
after(() => server.close())

describe('signing in against OpenLDAP', () => {
  it('finds the person, with an id that stays and with groups within groups', async () => {
    const outcome = await directory().signIn('ada', personPassword)
    assert.ok(outcome.is === 'in')
    assert.match(outcome.found.subject, /^[0-9a-f-]{36}$/)
    assert.deepEqual(
      { ...outcome.found, subject: '' },
      {
        subject: '',
        name: 'ada',
        email: 'ada@lippe.example',
        groups: [`cn=alle,ou=gruppen,${base}`, `cn=büro\\, nord,ou=gruppen,${base}`, `cn=kreis,ou=gruppen,${base}`],
      },
    )
  })

  it('takes umlauts in names, in either way of writing them, and e-mail addresses', async () => {
    for (const name of ['müßig', 'mu\u0308ßig', 'MÜßIG', 'j.muessig@lippe.example', ' müßig ']) {
      const outcome = await directory().signIn(name, personPassword)
      assert.equal(outcome.is === 'in' && outcome.found.name, 'Jürgen Müßig', name)
    }
  })

  it('knows groups that name their members by user name', async () => {
    const outcome = await directory().signIn('bert', personPassword)
    assert.deepEqual(outcome.is === 'in' && outcome.found.groups, [`cn=unix,ou=gruppen,${base}`])
  })

  it('refuses a wrong password and an unknown name in the same way', async () => {
    assert.deepEqual(await directory().signIn('ada', 'falsch'), { is: 'refused' })
    assert.deepEqual(await directory().signIn('niemand', personPassword), { is: 'refused' })
  })

  it('refuses an empty password without asking the directory', async () => {
    const unreachable = directory({ port: 1 })
    assert.deepEqual(await unreachable.signIn('ada', ''), { is: 'refused' })
  })

  it('takes what was typed for a value, whatever characters are in it', async () => {
    const typed = ['*', 'a*', 'ada)(uid=*', '*)(|(uid=*', 'ada\\2a', 'ada\u0000', '(&)', 'ada)(userPassword=*']
    for (const name of typed) assert.deepEqual(await directory().signIn(name, personPassword), { is: 'refused' }, name)
  })

  it('lets nobody in where a name means two people', async () => {
    await server.addPerson('zwilling', { mail: 'eins@lippe.example' })
    await server.addPerson('anderer', { mail: ['zwei@lippe.example', 'zwilling'] })
    assert.deepEqual(await directory().signIn('zwilling', personPassword), { is: 'refused' })
  })

  it('looks only for people who meet the filter', async () => {
    const onlyOthers = directory({ peopleFilter: '(!(uid=ada))' })
    assert.deepEqual(await onlyOthers.signIn('ada', personPassword), { is: 'refused' })
    assert.equal((await onlyOthers.signIn('müßig', personPassword)).is, 'in')
  })

  it('follows no reference to another server', async () => {
    const visits: string[] = []
    const elsewhere = createServer(() => visits.push('came')).listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    const address = elsewhere.address()
    const port = typeof address === 'object' ? address?.port : 0
    await server.add('ou=anderswo,ou=leute', {
      objectClass: ['referral', 'extensibleObject'],
      ou: 'anderswo',
      ref: `ldap://127.0.0.1:${port}/ou=leute,${base}`,
    })
    assert.equal((await directory().signIn('ada', personPassword)).is, 'in')
    assert.deepEqual(visits, [])
    elsewhere.close()
  })
})

describe('who is out of OpenLDAP', () => {
  const subjectOf = async (uid: string): Promise<string> => {
    const outcome = await directory().signIn(uid, personPassword)
    assert.ok(outcome.is === 'in')
    return outcome.found.subject
  }

  it('is somebody whose account the password policy has locked', async () => {
    await server.addPerson('gesperrt')
    const subject = await subjectOf('gesperrt')
    for (let tries = 0; tries < 5; tries += 1) await directory().signIn('gesperrt', 'falsch')
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'locked' })
    assert.deepEqual(await directory().signIn('gesperrt', personPassword), { is: 'refused' })
  })

  it('is somebody whose account has expired by the day', async () => {
    const today = Math.floor(Temporal.Now.instant().epochMilliseconds / 86_400_000)
    const unix = { objectClass: ['inetOrgPerson', 'shadowAccount'], shadowExpire: String(today + 1) }
    await server.addPerson('befristet', unix)
    const subject = await subjectOf('befristet')
    await server.set('uid=befristet,ou=leute', 'shadowExpire', [String(today)])
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'expired' })
    const outcome = await directory().signIn('befristet', personPassword)
    assert.deepEqual(outcome, { is: 'out', because: 'expired', subject })
  })

  it('is somebody whom the filter of the organisation finds', async () => {
    await server.addPerson('ausgetreten', { employeeType: 'aktiv' })
    const subject = await subjectOf('ausgetreten')
    await server.set('uid=ausgetreten,ou=leute', 'employeeType', ['ausgetreten'])
    const own = directory({ outFilter: '(employeeType=ausgetreten)' })
    assert.deepEqual(await own.look(subject, null), { is: 'out', because: 'locked' })
    assert.equal((await directory().look(subject, null)).is, 'in')
  })

  it('is somebody who was deleted; who was renamed is not', async () => {
    await server.addPerson('fort')
    const subject = await subjectOf('fort')
    await server.set('uid=fort,ou=leute', 'mail', ['neu@lippe.example'])
    const look = await directory().look(subject, null)
    assert.equal(look.is === 'in' && look.found.email, 'neu@lippe.example')
    await server.remove('uid=fort,ou=leute')
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'gone' })
  })

  it('is nobody while the directory cannot be asked', async () => {
    const subject = await subjectOf('ada')
    await assert.rejects(directory({ port: 1 }).look(subject, null), DirectoryTrouble)
    await assert.rejects(directory({}, 'falsch').look(subject, null), DirectoryTrouble)
    await assert.rejects(directory({ base: `ou=nirgends,${base}` }).look(subject, null), DirectoryTrouble)
  })

  it('is nobody while the directory shows us nobody at all, or no group', async () => {
    const subject = await subjectOf('ada')
    await server.add('ou=geheim', { objectClass: 'organizationalUnit', ou: 'geheim' })
    await assert.rejects(directory({ base: `ou=gruppen,${base}` }).look(subject, null), /Nobody is found/)
    await assert.rejects(directory({ groupBase: `ou=leute,${base}` }).look(subject, null), /No group is found/)
  })
})
