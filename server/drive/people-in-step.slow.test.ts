import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { nameDomain, noteProven } from '../../access/directories/domain.ts'
import {
  type ActiveDirectory,
  activeDirectory,
  people,
  personPassword,
} from '../../access/directories/ldap/samba.test-support.ts'
import { reachWithin } from '../../access/directories/reach.ts'
import { enterDirectory, readDirectory, switchDirectory } from '../../access/directories/stored.ts'
import { membersIn } from '../../access/members.ts'
import type { Role } from '../../access/roles.ts'
import {
  type BegunShare,
  beginShare,
  type DriveFolder,
  driveFolder,
  letInAs,
} from '../../api/drive/drive.test-support.ts'
import { openHouse, type TestHouse } from '../../api/house.test-support.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { readLog } from '../../services/files/log/read.ts'
import { makeAppPassword } from '../../services/files/people/app-password.ts'
import { followDirectory } from '../../services/files/people/directory-link.ts'
import { permit } from '../../services/files/people/permission.ts'
import { type DrivePerson, readPeople } from '../../services/files/people/person.ts'
import { type AskDirectory, signIn } from '../../services/files/people/sign-in.ts'
import { makeTeam } from '../../services/files/people/team.ts'
import { visitorOf } from '../../services/files/people/visitor.ts'
import type { May, Path } from '../../services/files/visit.ts'
import { askDirectory } from './ask-directory.ts'
import { keepDrivePeopleInStep } from './people-in-step.ts'

const from = '10.8.0.2'
let drive: DriveFolder
let house: TestHouse
let share: BegunShare
let keeping: { stop(): Promise<void> }
const reports: string[] = []

before(async () => {
  drive = driveFolder()
  house = await openHouse({ drive })
  share = beginShare(drive.folder, house.key)
  const { app, queue, master } = house.running
  keeping = keepDrivePeopleInStep({
    ...{ app, queue, master, auth: house.people.auth, drive: drive.folder },
    reach: reachWithin(['127.0.0.0/8']),
    report: (line) => reports.push(line),
  })
})
after(async () => {
  await keeping.stop()
  share.book.close()
  await house.close()
  drive.remove()
  assert.deepEqual(reports, [])
})

/** Waits for what comes by itself within seconds, and says how long it took. */
async function soon(waitedFor: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const begun = Date.now()
  while (!(await isSo())) {
    if (Date.now() - begun > 20_000) assert.fail(`${waitedFor} did not come about`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const isIn = (name: string, password: string, ask?: AskDirectory): Promise<boolean> =>
  Promise.resolve(signIn(share.book, name, password, from, ask)).then((came) => came.is === 'in')
const personNamed = (name: string): DrivePerson | undefined => readPeople(share.book).find((each) => each.name === name)

describe('people of the portal', () => {
  async function endMembershipOf(person: string): Promise<void> {
    await inTransaction(house.running.app, house.key, async (transaction) => {
      const member = (await membersIn(transaction)).find((each) => each.person.id === person)
      await transaction.query('update membership set until_at = now() where membership = $1', [member?.membership])
    })
  }

  it('are out on the drive within seconds when their membership ends, and the log says so', async () => {
    const role: Role = 'user'
    const person = await letInAs(house, share.book, role)
    const { shown } = makeAppPassword(share.book, person, 'Laptop', Date.now())
    const address = readPeople(share.book)[0]?.address ?? ''
    assert.ok(await isIn(address, shown))
    await endMembershipOf(person)
    await soon('the end on the drive', async () => !(await isIn(address, shown)))
    assert.equal(visitorOf(share.book, person, Date.now()), undefined)
    const { rows } = await readLog(share.place.log, { acts: ['end person'] }, { limit: 10 })
    assert.deepEqual(
      rows.map((row) => ['about' in row && row.about, row.person]),
      [[person, '']],
    )
  })
})

describe('people of an Active Directory', () => {
  let server: ActiveDirectory
  let directory: string
  let ask: AskDirectory
  let team: string
  let isClosed = false

  before(async () => {
    server = await activeDirectory()
    await server.addPerson('Ada Kern', 'ada')
    await server.addPerson('Bert Ohm', 'bert')
    await server.addGroup('Haus', ['Ada Kern', 'Bert Ohm'])
    await server.addGroup('Vertrieb', ['Ada Kern'])
    const { running, key, people: access } = house
    const owner = { provider: key.provider, customer: key.customer }
    directory = await inTransaction(running.app, key, async (transaction) => {
      const draft = {
        title: 'Lippe',
        wire: { kind: 'ldap' as const, settings: server.settings },
        roles: [{ group: `cn=haus,${people.toLowerCase()}`, role: 'user' as const }],
      }
      const id = await enterDirectory(transaction, running.master, owner, draft, server.servicePassword)
      await nameDomain(transaction, { ...owner, directory: id }, 'lippe.example')
      await noteProven(transaction, { ...owner, directory: id }, 'lippe.example')
      await switchDirectory(transaction, { ...owner, directory: id }, true)
      return id
    })
    ask = askDirectory({ ...access.directories, attempts: access.attempts, drive: drive.folder })
    team = makeTeam(share.book, 'Vertrieb', `CN=Vertrieb,${people}`).team
    permit(share.book, 'Angebote' as Path, 'everybody', 'nothing')
    permit(share.book, 'Angebote' as Path, `team ${team}`, 'write')
  })
  after(async () => {
    if (!isClosed) await server.close()
  })

  const mayOf = (name: string): May | undefined =>
    visitorOf(share.book, personNamed(name)?.person ?? '', Date.now())?.may('Angebote/a.odt' as Path)

  it('sign in at the drive with the password of the directory only where the customer wants it', async () => {
    assert.equal(await isIn('ada', personPassword, ask), false)
    followDirectory(share.book, { directory, takesPasswords: true })
    assert.equal(await isIn('ada', personPassword, ask), true)
    assert.equal(await isIn('LIPPE\\bert', personPassword, ask), true)
    assert.equal(await isIn('ada', 'falsch', ask), false)
    assert.equal(await isIn('niemand', personPassword, ask), false)
    assert.equal(personNamed('Ada Kern')?.directory, directory)
  })

  it('are in the teams that follow their groups, and leave them with the group', async () => {
    await soon('Ada in the team', () => mayOf('Ada Kern') === 'write')
    assert.equal(mayOf('Bert Ohm'), 'nothing')
    await server.set('Vertrieb', 'member', [`CN=Bert Ohm,${people}`])
    await soon('Bert in the team', () => mayOf('Bert Ohm') === 'write')
    assert.equal(mayOf('Ada Kern'), 'nothing')
  })

  it('are out on the drive within seconds when they are out in the directory, with every password', async () => {
    const bert = personNamed('Bert Ohm')
    assert.ok(bert)
    const { shown } = makeAppPassword(share.book, bert.person, 'Laptop', Date.now())
    assert.ok(await isIn('bert@lippe.example', shown))
    await server.set('Bert Ohm', 'userAccountControl', ['514'])
    await soon('the end on the drive', async () => !(await isIn('bert@lippe.example', shown)))
    assert.equal(await isIn('LIPPE\\bert', personPassword, ask), false)
    assert.equal(await isIn('ada', personPassword, ask), true)
  })

  it('stay in while the directory cannot be asked', async () => {
    await server.close()
    isClosed = true
    const key = { provider: house.key.provider, customer: house.key.customer, directory }
    await soon('a look at the directory', async () => {
      const stored = await inTransaction(house.running.app, house.key, (transaction) => readDirectory(transaction, key))
      return stored?.trouble !== null
    })
    assert.ok(personNamed('Ada Kern')?.endedAt === null)
    assert.equal(await isIn('ada', 'never asked before', ask), false)
  })
})
