import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { askForContent, grantContent } from '../../access/content-grant.ts'
import type { Role } from '../../access/roles.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { logOf } from '../../services/files/log/log-of.ts'
import { signIn } from '../../services/files/people/sign-in.ts'
import { visitorOf } from '../../services/files/people/visitor.ts'
import type { Path } from '../../services/files/visit.ts'
import type { Invited } from '../acts/invite.ts'
import { type Answer, ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import { type BegunShare, beginShare, type DriveFolder, driveFolder } from './drive.test-support.ts'
import type { AccessPage } from './people-log.ts'
import type { OwnPasswords } from './people-passwords.ts'
import type { DrivePeople, ShownPermissions } from './people-shapes.ts'

let drive: DriveFolder
let house: TestHouse
let share: BegunShare

before(async () => {
  drive = driveFolder()
  house = await openHouse({ drive })
  share = beginShare(drive.folder, house.key)
  await house.as('user')
  await house.as('officer')
})
after(async () => {
  share.book.close()
  await house.close()
  drive.remove()
})

const at = <T>(view: string, body?: unknown, as: Role = 'customerAdministrator'): Promise<Answer<T>> =>
  ask<T>(house, `/agreements/${house.key.agreement}/drive${view}`, { as, ...(body === undefined ? {} : { body }) })
const people = async (): Promise<DrivePeople> => (await at<DrivePeople>('/people')).body
const idOf = async (role: Role): Promise<string> =>
  (await ask<{ person: { id: string } }>(house, '/me', { as: role })).body.person.id

async function letIn(role: Role): Promise<string> {
  const id = await idOf(role)
  assert.equal((await at('/people', { person: id })).status, 204)
  return id
}
const done = async (view: string, body: unknown, as?: Role): Promise<void> =>
  assert.equal((await at(view, body, as)).status, 204, view)

describe('letting people in to a drive', () => {
  test('is done by the administrator of the customer, with whom belongs to the customer', async () => {
    const before = await people()
    assert.ok(before.others.length >= 2)
    const user = await letIn('user')
    const after = await people()
    assert.deepEqual(
      after.people.map(({ person, isAdministrator, guest }) => [person, isAdministrator, guest]),
      [[user, false, null]],
    )
    assert.ok(!after.others.some(({ person }) => person === user))
    assert.equal(refused(await at('/people', { person: randomUUID() })), '404 DRIVE_PERSON_UNKNOWN')
  })

  test('is done by nobody else', async () => {
    for (const role of ['user', 'officer', 'instructing', 'administrator', 'clerk'] as const)
      assert.equal(refused(await at('/people', { person: randomUUID() }, role)), '403 RIGHT_MISSING', role)
  })

  test('makes him speak for the customer who does so in the portal, and the last of them stays', async () => {
    const own = await letIn('customerAdministrator')
    assert.equal((await people()).people.find(({ isSelf }) => isSelf)?.isAdministrator, true)
    assert.equal(
      refused(await at(`/people/${own}/administrator`, { isAdministrator: false })),
      '409 LAST_DRIVE_ADMINISTRATOR',
    )
  })

  test('is refused to a second one where the service for one user was sold, and says which service lets in more', async () => {
    share.book.write((database) => database.exec(`update share set plan = 'single'`))
    const answer = await at('/people', { person: await idOf('officer') })
    share.book.write((database) => database.exec(`update share set plan = 'multi'`))
    assert.equal(refused(answer), '409 ONE_PERSON_ONLY')
    assert.match(JSON.stringify(answer.body), /Preise Nr\. 1/)
  })
})

describe('an app password', () => {
  test('is made by whoever works with the drive, shown once, and lets his programs in', async () => {
    const user = await letIn('user')
    const made = await at<{ shown: string; password: { password: string } }>('/passwords', { title: 'Laptop' }, 'user')
    assert.equal(made.status, 201)
    const own = (await at<OwnPasswords>('/passwords', undefined, 'user')).body
    assert.deepEqual(
      own.passwords.map(({ title, usedAt }) => [title, usedAt]),
      [['Laptop', null]],
    )
    assert.match(own.drive ?? '', /^https:\/\/drive\.example\/[0-9a-z]{10}\/$/)
    assert.ok(!JSON.stringify(own).includes(made.body.shown))
    const came = await signIn(share.book, own.name, made.body.shown, '10.8.0.2')
    assert.equal(came.is === 'in' && came.visitor.person, user)
    await done(`/passwords/${made.body.password.password}/end`, {}, 'user')
    assert.equal((await signIn(share.book, own.name, made.body.shown, '10.8.0.2')).is, 'refused')
  })

  test('belongs to one person: no other user ends it, and the administrator does', async () => {
    const user = await letIn('user')
    await letIn('officer')
    const made = await at<{ password: { password: string } }>('/passwords', { title: 'Phone' }, 'user')
    const { password } = made.body.password
    assert.equal(refused(await at(`/passwords/${password}/end`, {}, 'officer')), '404 APP_PASSWORD_UNKNOWN')
    assert.equal(
      refused(await at(`/people/${await idOf('officer')}/passwords/${password}/end`, {})),
      '404 APP_PASSWORD_UNKNOWN',
    )
    await done(`/people/${user}/passwords/${password}/end`, {})
  })

  test('is made by nobody who does not work with the drive', async () => {
    const user = await letIn('user')
    await done(`/people/${user}/end`, {})
    assert.equal(refused(await at('/passwords', { title: 'Laptop' }, 'user')), '403 DRIVE_NOT_YOURS')
    assert.equal(refused(await at('/passwords', undefined, 'user')), '403 DRIVE_NOT_YOURS')
  })
})

describe('who may do what in which folder', () => {
  test('is said for everybody, teams and people, and holds at once', async () => {
    const user = await letIn('user')
    mkdirSync(join(share.place.files, 'Angebote', 'Entwürfe'), { recursive: true })
    const team = (await at<{ team: string }>('/teams', { title: 'Vertrieb' })).body.team
    await done(`/teams/${team}/members`, { person: user, belongs: true })
    await done('/permissions', { path: 'Angebote', holder: 'everybody', may: 'nothing' })
    await done('/permissions', { path: 'Angebote', holder: `team ${team}`, may: 'read' })
    const seen = (await at<ShownPermissions>('/permissions?path=Angebote')).body
    assert.deepEqual(seen.folders, ['Entwürfe'])
    assert.equal(seen.permissions.length, 2)
    const mayNow = () => visitorOf(share.book, user, Date.now())?.may('Angebote/a.odt' as Path)
    assert.equal(mayNow(), 'read')
    await done(`/teams/${team}/members`, { person: user, belongs: false })
    assert.equal(mayNow(), 'nothing')
    await done('/permissions', { path: 'Angebote', holder: 'everybody', may: null })
    assert.equal(mayNow(), 'write')
    await done(`/teams/${team}/title`, { title: 'Verkauf' })
    await done(`/teams/${team}/end`, {})
    assert.deepEqual((await people()).teams, [])
  })

  test('is said for nobody who is not there, and in no place that is none', async () => {
    const nobody = { path: '', holder: `person ${randomUUID()}`, may: 'read' }
    assert.equal(refused(await at('/permissions', nobody)), '422 HOLDER_UNKNOWN')
    assert.equal(refused(await at('/permissions', { ...nobody, holder: 'root' })), '422 HOLDER_UNKNOWN')
    const outside = { path: '../other', holder: 'everybody', may: 'read' }
    assert.match(refused(await at('/permissions', outside)), /NAME_REFUSED|PATH_NOT_UNDERSTOOD/)
  })
})

describe('a guest of another company', () => {
  test('is invited, stands among those asked in, and can be asked in no longer', async () => {
    const email = 'gast@ruhrbau.example'
    const made = await at<Invited>('/guests', { email, company: 'Ruhr Bau', until: '2027-01-31T23:59:59Z' })
    assert.equal(made.status, 201)
    assert.ok(made.body.link)
    assert.deepEqual((await people()).askedIn, [
      { address: email, company: 'Ruhr Bau', until: Date.UTC(2027, 0, 31, 23, 59, 59) },
    ])
    await done('/guests/withdraw', { email })
    assert.deepEqual((await people()).askedIn, [])
  })
})

describe('the log of a drive', () => {
  test('says who decided and who read what, to the customer, in the words that were looked for', async () => {
    const user = await letIn('user')
    const read = {
      act: 'read',
      path: 'Angebote/Büro.odt' as Path,
      bytes: 12,
      way: 'network drive',
      from: '10.8.0.2',
    } as const
    logOf(share).keep({ at: Date.now(), person: user, ...read })
    const page = (await at<AccessPage>('/log?act=read&path=büro')).body
    assert.deepEqual(
      page.rows.map(({ person, object, bytes, from }) => [person, object, bytes, from]),
      [[user, 'Angebote/Büro.odt', 12, '10.8.0.2']],
    )
    const decided = (await at<AccessPage>('/log?act=decide')).body
    const acts = new Set(decided.rows.map(({ act }) => act))
    for (const act of ['let in', 'end person', 'make password', 'end password', 'change permission', 'change team'])
      assert.ok(acts.has(act as never), act)
    assert.equal(
      decided.rows.find(({ act }) => act === 'let in')?.name,
      (await people()).people.find(({ isSelf }) => isSelf)?.name,
    )
  })

  test('is read on from page to page', async () => {
    const first = (await at<AccessPage>('/log?limit=3')).body
    const second = (await at<AccessPage>(`/log?limit=3&after=${first.next}`)).body
    assert.equal(first.rows.length, 3)
    assert.equal(second.rows.length, 3)
    assert.ok((first.rows.at(-1)?.at ?? 0) >= (second.rows[0]?.at ?? 0))
  })

  test('is taken along as a table and line by line', async () => {
    const table = await at<string>('/log-file?as=csv')
    assert.equal(table.type, 'text/csv')
    assert.match(table.body, /^\ufefftime,person,name,act,object/)
    assert.match(table.body, /Angebote\/Büro\.odt/)
    const { body } = await house.http.inject({
      url: `/api/agreements/${house.key.agreement}/drive/log-file?as=ndjson`,
      headers: { host: '127.0.0.1:4180', ...(await house.as('customerAdministrator')) },
    })
    const lines = body.trim().split('\n')
    assert.ok(lines.length > 5)
    for (const line of lines) assert.ok('act' in JSON.parse(line))
  })

  test('tells staff of the provider that somebody read, and not what, until the customer has granted the folder', async () => {
    const before = (await at<AccessPage>('/log', undefined, 'dataProtectionOfficer')).body
    assert.ok(before.hidesObjects && before.rows.length > 5)
    assert.deepEqual(new Set(before.rows.map(({ object }) => object)), new Set([null]))
    assert.ok(!(await at<string>('/log-file?as=csv', undefined, 'dataProtectionOfficer')).body.includes('Büro'))
    await granted('files/Angebote')
    const after = (await at<AccessPage>('/log', undefined, 'dataProtectionOfficer')).body
    assert.ok(after.rows.some(({ object }) => object === 'Angebote/Büro.odt'))
    assert.ok(after.rows.every(({ object }) => object === null || object.startsWith('Angebote')))
  })

  test('names nobody to an auditor, and is shown to no user', async () => {
    const page = (await at<AccessPage>('/log', undefined, 'auditor')).body
    assert.deepEqual([page.people, new Set(page.rows.map(({ name }) => name))], [[], new Set([null])])
    assert.equal(refused(await at('/log', undefined, 'user')), '403 RIGHT_MISSING')
  })

  test('is kept for as many days as the customer says', async () => {
    await done('/log-days', { days: 30 })
    assert.equal((await people()).logDays, 30)
    assert.equal(refused(await at('/log-days', { days: 1 })), '400 REQUEST_NOT_UNDERSTOOD days')
  })
})

/** The customer lets the provider's data protection officer see a folder. */
async function granted(scope: string): Promise<void> {
  const { provider, customer, agreement } = house.key
  const person = { id: await idOf('dataProtectionOfficer'), name: 'Data protection' }
  const by = { id: await idOf('customerAdministrator'), name: 'Administrator' }
  await inTransaction(house.running.app, house.key, async (transaction) => {
    const asked = { provider, customer, agreement, person, scope, reason: 'A question', hours: 1 }
    const grant = await askForContent(transaction, asked, Date.now() - 1_000)
    await grantContent(transaction, { provider, agreement, grant, by }, Date.now() - 1_000)
  })
}
