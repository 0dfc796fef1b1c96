import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { reachWithin } from '../reach.ts'
import { ldapDirectory } from './ldap-directory.ts'
import { type ActiveDirectory, activeDirectory, people, personPassword } from './samba.test-support.ts'
import type { LdapSettings } from './settings.ts'

let server: ActiveDirectory
const directory = (changed: Partial<LdapSettings> = {}) =>
  ldapDirectory({
    settings: { ...server.settings, ...changed },
    password: server.servicePassword,
    reach: reachWithin(['127.0.0.0/8']),
  })

before(async () => {
  server = await activeDirectory()
  await server.addPerson('Ada Kern', 'ada', { userPrincipalName: 'ada.kern@lippe.example' })
  await server.addPerson('Jürgen Müßig', 'jmüßig')
  await server.addGroup('Außendienst', ['Ada Kern'])
  await server.addGroup('Vertrieb', ['Außendienst'])
  await server.addGroup('Alle Häuser', ['Vertrieb'])
})
after(() => server.close())

const groupNamed = (name: string): string => `cn=${name.toLowerCase()},${people.toLowerCase()}`

/** The person's id in the directory, as an earlier sign-in has learned it. */
async function subjectOf(account: string): Promise<string> {
  const outcome = await directory().signIn(account, personPassword)
  assert.ok(outcome.is === 'in')
  return outcome.found.subject
}

describe('signing in against Active Directory', () => {
  it('takes the account, FIRM\\account, the principal name and the e-mail address', async () => {
    for (const name of ['ada', 'LIPPE\\ada', 'ada.kern@lippe.example', 'ada@lippe.example', 'ADA']) {
      const outcome = await directory().signIn(name, personPassword)
      assert.ok(outcome.is === 'in', name)
      assert.match(outcome.found.subject, /^[0-9a-f]{32}$/)
      assert.deepEqual([outcome.found.name, outcome.found.email], ['Ada Kern', 'ada@lippe.example'])
    }
  })

  it('takes umlauts', async () => {
    const outcome = await directory().signIn('jmüßig', personPassword)
    assert.equal(outcome.is === 'in' && outcome.found.name, 'Jürgen Müßig')
  })

  it('finds groups within groups, and the group in which everybody is', async () => {
    const outcome = await directory().signIn('ada', personPassword)
    assert.ok(outcome.is === 'in')
    assert.deepEqual(
      outcome.found.groups.filter((group) => group !== groupNamed('users')),
      [
        groupNamed('Alle Häuser'),
        groupNamed('Außendienst'),
        groupNamed('Domain Users'),
        groupNamed('Vertrieb'),
        'cn=users,cn=builtin,dc=lippe,dc=example',
      ].toSorted(),
    )
  })

  it('refuses a wrong password, an unknown name, and no password', async () => {
    assert.deepEqual(await directory().signIn('ada', 'falsch'), { is: 'refused' })
    assert.deepEqual(await directory().signIn('niemand', personPassword), { is: 'refused' })
    assert.deepEqual(await directory().signIn('ada', ''), { is: 'refused' })
    assert.deepEqual(await directory().signIn('*', personPassword), { is: 'refused' })
  })

  it('works by STARTTLS, and says that it does not work without encryption', async () => {
    const outcome = await directory({ port: 389, encryption: 'startTls' }).signIn('ada', personPassword)
    assert.equal(outcome.is, 'in')
    const steps = await directory({ port: 389, encryption: 'none' }).test([])
    const failed = steps.find(({ is }) => is === 'fails')
    assert.equal(failed?.step, 'signOn')
    assert.equal(failed?.remedy?.de, 'Wählen Sie TLS oder STARTTLS')
  })

  it('is tested step by step', async () => {
    const steps = await directory().test([`CN=Vertrieb,${people}`])
    assert.deepEqual(
      steps.map(({ step, is }) => `${step} ${is}`),
      ['reach works', 'encrypt works', 'signOn works', 'base works', 'search works', 'groups works'],
    )
  })
})

describe('who is out of Active Directory', () => {
  it('is somebody whose account is disabled, as soon as it is', async () => {
    await server.addPerson('Bert Ab', 'bert')
    const subject = await subjectOf('bert')
    await server.set('Bert Ab', 'userAccountControl', ['514'])
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'disabled' })
    assert.deepEqual(await directory().signIn('bert', personPassword), { is: 'out', because: 'disabled', subject })
    assert.deepEqual(await directory().signIn('bert', 'falsch'), { is: 'refused' })
    await server.set('Bert Ab', 'userAccountControl', ['512'])
    assert.equal((await directory().look(subject, null)).is, 'in')
  })

  it('is somebody whose account has expired', async () => {
    await server.addPerson('Cleo Frist', 'cleo')
    const subject = await subjectOf('cleo')
    // 1 January 2020 in steps of 100 nanoseconds since 1601.
    await server.set('Cleo Frist', 'accountExpires', ['132223104000000000'])
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'expired' })
    const outcome = await directory().signIn('cleo', personPassword)
    assert.deepEqual(outcome, { is: 'out', because: 'expired', subject })
  })

  it('is somebody whose account was locked by wrong passwords', async () => {
    await server.addPerson('Dora Schloss', 'dora')
    const subject = await subjectOf('dora')
    await server.lockAfter(3)
    for (let tries = 0; tries < 3; tries += 1) await directory().signIn('dora', 'falsch')
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'locked' })
    assert.deepEqual(await directory().signIn('dora', personPassword), { is: 'refused' })
  })

  it('is told when only the password has to be changed', async () => {
    await server.addPerson('Emil Neu', 'emil')
    const subject = await subjectOf('emil')
    await server.set('Emil Neu', 'pwdLastSet', ['0'])
    const outcome = await directory().signIn('emil', personPassword)
    assert.deepEqual(outcome, { is: 'out', because: 'password expired', subject })
  })

  it('is somebody who was deleted', async () => {
    await server.addPerson('Finn Fort', 'finn')
    const subject = await subjectOf('finn')
    await server.remove('Finn Fort')
    assert.deepEqual(await directory().look(subject, null), { is: 'out', because: 'gone' })
  })

  it('is not somebody who has left a group: he has left only that', async () => {
    await server.addPerson('Greta Geht', 'greta')
    await server.addGroup('Probe', ['Greta Geht'])
    const subject = await subjectOf('greta')
    await server.set('Probe', 'member', [])
    const look = await directory().look(subject, null)
    assert.ok(look.is === 'in' && !look.found.groups.includes(groupNamed('Probe')))
  })
})
