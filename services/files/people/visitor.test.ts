import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import type { May, Path } from '../visit.ts'
import { permit, readPermissions } from './permission.ts'
import { endPerson, letIn, makeAdministrator, readPeople } from './person.ts'
import { testBook } from './share.test-support.ts'
import { changeMember, endTeam, makeTeam, readTeams, renameTeam } from './team.ts'
import { permissionsFor, visitorOf } from './visitor.ts'

const at = Date.now()
const path = (text: string): Path => text as Path
const may = (share: ReturnType<typeof testBook>, person: string, folder: string): May | undefined =>
  visitorOf(share.book, person, at)?.may(path(folder))

describe('who may do what in a drive', () => {
  it('lets all own people write everywhere, and guests nowhere, as long as nothing is said', () => {
    using share = testBook()
    const [ada, guest] = [share.enter('Ada'), share.enter('Gast', { guest: { company: 'Ruhr Bau', until: null } })]
    assert.deepEqual([may(share, ada, ''), may(share, ada, 'offers/2026')], ['write', 'write'])
    assert.deepEqual([may(share, guest, ''), may(share, guest, 'offers/2026')], ['nothing', 'nothing'])
  })

  it('is nothing more than before where several are in and one is sold; those who speak for the customer say who stays', () => {
    using share = testBook()
    const ada = share.enter('Ada', { isAdministrator: true })
    const [bert, guest] = [share.enter('Bert'), share.enter('Gast', { guest: { company: 'Ruhr Bau', until: null } })]
    permit(share.book, path('pay'), 'everybody', 'nothing')
    const sell = (plan: string): void =>
      void share.book.write((database) => database.prepare('update share set plan = ?').run(plan))
    sell('single')
    assert.deepEqual(
      [ada, bert, guest].map((person) => may(share, person, 'pay/list')),
      ['nothing', undefined, undefined],
    )
    assert.equal(may(share, ada, 'offers'), 'write')
    assert.throws(() => makeAdministrator(share.book, bert, true), { code: 'ONE_PERSON_ONLY' })
    sell('multi')
    assert.deepEqual([may(share, bert, 'offers'), may(share, guest, 'offers')], ['write', 'nothing'])
    sell('single')
    for (const person of [ada, guest]) endPerson(share.book, person, at)
    assert.deepEqual([may(share, bert, 'pay/list'), may(share, bert, 'offers')], ['write', 'write'])
  })

  it('follows the nearest folder that says something to the person, and there the widest', () => {
    using share = testBook()
    const [ada, bert, guest] = [
      share.enter('Ada'),
      share.enter('Bert'),
      share.enter('Gast', { guest: { company: 'Ruhr Bau', until: null } }),
    ]
    const { team } = makeTeam(share.book, 'Sales', null)
    changeMember(share.book, team, ada, true)
    permit(share.book, path(''), 'everybody', 'read')
    permit(share.book, path('offers'), 'everybody', 'nothing')
    permit(share.book, path('offers'), `team ${team}`, 'write')
    permit(share.book, path('offers/2026/drafts'), `person ${guest}`, 'read')
    assert.deepEqual(
      [ada, bert, guest].map((person) => [
        may(share, person, 'news.txt'),
        may(share, person, 'offers'),
        may(share, person, 'offers/2026/drafts/a.odt'),
      ]),
      [
        ['read', 'write', 'write'],
        ['read', 'nothing', 'nothing'],
        ['nothing', 'nothing', 'read'],
      ],
    )
  })

  it('says the least and the most below a folder, and takes no neighbour with a like name for a part of it', () => {
    const {
      leastBelow,
      mostBelow,
      may: mayAt,
    } = permissionsFor(
      [
        { path: 'a/secret', may: 'nothing' },
        { path: 'ab', may: 'nothing' },
        { path: 'c', may: 'nothing' },
        { path: 'c/open', may: 'read' },
      ],
      'write',
    )
    assert.deepEqual(
      [leastBelow(path('a')), leastBelow(path('ab')), leastBelow(path('a/b'))],
      ['nothing', 'nothing', 'write'],
    )
    assert.deepEqual([mostBelow(path('a')), mostBelow(path('c')), mostBelow(path('ab'))], ['write', 'read', 'nothing'])
    assert.deepEqual([leastBelow(path('')), mostBelow(path(''))], ['nothing', 'write'])
    assert.deepEqual(
      ['a', 'ab', 'abc', 'a/secret/x', 'c/open/x'].map((each) => mayAt(path(each))),
      ['write', 'nothing', 'write', 'nothing', 'read'],
    )
  })

  it('holds from the next request on, in every process', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const listener = share.again()
    assert.equal(visitorOf(listener, ada, at)?.may(path('x')), 'write')
    permit(share.book, path(''), 'everybody', 'read')
    assert.equal(visitorOf(listener, ada, at)?.may(path('x')), 'read')
    permit(share.book, path(''), 'everybody', null)
    assert.equal(visitorOf(listener, ada, at)?.may(path('x')), 'write')
    endPerson(share.book, ada, at)
    assert.equal(visitorOf(listener, ada, at), undefined)
  })

  it('remembers a visitor until the book changes', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    assert.equal(visitorOf(share.book, ada, at), visitorOf(share.book, ada, at))
  })

  it('permits nothing to whom nobody knows', () => {
    using share = testBook()
    const refused = { code: 'HOLDER_UNKNOWN' }
    assert.throws(() => permit(share.book, path(''), `person ${randomUUID()}`, 'read'), refused)
    assert.throws(() => permit(share.book, path(''), `team ${randomUUID()}`, 'read'), refused)
    assert.deepEqual(readPermissions(share.book), [])
  })
})

describe('the people of a drive', () => {
  it('are exactly one where the service for one user was sold', () => {
    using share = testBook('single')
    const ada = share.enter('Ada')
    assert.throws(() => share.enter('Bert'), { code: 'ONE_PERSON_ONLY' })
    assert.throws(() => makeTeam(share.book, 'Sales', null), { code: 'PLAN_WITHOUT_PERMISSIONS' })
    assert.throws(() => permit(share.book, path(''), 'everybody', 'read'), { code: 'PLAN_WITHOUT_PERMISSIONS' })
    endPerson(share.book, ada, at)
    const bert = share.enter('Bert')
    assert.deepEqual(
      readPeople(share.book).map(({ person, endedAt }) => [person, endedAt === null]),
      [
        [ada, false],
        [bert, true],
      ],
    )
  })

  it('are as many as the customer lets in otherwise, each with an address of his own', () => {
    using share = testBook()
    for (let each = 0; each < 20; each += 1) share.enter(`Person${each}`)
    assert.equal(readPeople(share.book).length, 20)
    assert.throws(() => share.enter('Person3'), { code: 'DRIVE_ADDRESS_TAKEN' })
  })

  it('have one among them who speaks for the customer, and no guest does', () => {
    using share = testBook()
    const ada = share.enter('Ada', { isAdministrator: true })
    const guest = share.enter('Gast', { guest: { company: 'Ruhr Bau', until: null } })
    assert.throws(() => makeAdministrator(share.book, ada, false), { code: 'LAST_DRIVE_ADMINISTRATOR' })
    assert.throws(() => makeAdministrator(share.book, guest, true), { code: 'GUEST_IS_NO_ADMINISTRATOR' })
    const bert = share.enter('Bert')
    makeAdministrator(share.book, bert, true)
    makeAdministrator(share.book, ada, false)
    assert.equal(visitorOf(share.book, bert, at)?.isAdministrator, true)
    assert.equal(visitorOf(share.book, ada, at)?.isAdministrator, false)
  })

  it('are out with an end, and unknown to whoever ends them again', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    endPerson(share.book, ada, at)
    assert.throws(() => endPerson(share.book, ada, at), { code: 'DRIVE_PERSON_UNKNOWN' })
    const found = readPeople(share.book)[0]
    assert.ok(found)
    letIn(share.book, found)
    assert.ok(visitorOf(share.book, ada, at))
  })

  it('form teams, which are renamed, and take what was permitted along when they end', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const { team } = makeTeam(share.book, 'Sales', null)
    assert.throws(() => makeTeam(share.book, 'Sales', null), { code: 'TEAM_EXISTS' })
    renameTeam(share.book, team, 'Selling')
    changeMember(share.book, team, ada, true)
    changeMember(share.book, team, ada, true)
    assert.deepEqual(readTeams(share.book), [{ team, title: 'Selling', directory: null, members: [ada] }])
    permit(share.book, path('offers'), `team ${team}`, 'write')
    endTeam(share.book, team)
    assert.deepEqual([readTeams(share.book), readPermissions(share.book)], [[], []])
  })

  it('belong to a team that follows the directory by the directory alone', () => {
    using share = testBook()
    const { team } = makeTeam(share.book, 'Sales', 'cn=sales,dc=lippe,dc=example')
    assert.throws(() => changeMember(share.book, team, share.enter('Ada'), true), { code: 'TEAM_FOLLOWS_DIRECTORY' })
  })
})
