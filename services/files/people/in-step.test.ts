import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { followDirectory } from './directory-link.ts'
import { askIn, readAskedIn } from './guest.ts'
import { type Belonging, bringInStep, followGroups } from './in-step.ts'
import { endPerson, readPeople, readPerson } from './person.ts'
import { testBook } from './share.test-support.ts'
import { makeTeam, readTeams } from './team.ts'

const at = Date.now()
const directory = randomUUID()
const nobody: ReadonlySet<string> = new Set()
const somebody = (name: string, isAdministrator = false): Belonging => ({
  person: randomUUID(),
  name,
  address: `${name.toLowerCase()}@lippe.example`,
  isAdministrator,
})
const namesIn = (share: ReturnType<typeof testBook>): readonly string[] =>
  readPeople(share.book)
    .filter(({ endedAt }) => endedAt === null)
    .map(({ name }) => name)

describe('a drive in step with the portal', () => {
  it('puts out who belongs to the customer no longer, and changes nothing the second time', () => {
    using share = testBook()
    const [ada, bert] = [share.enter('Ada'), share.enter('Bert')]
    const belonging = [{ person: ada, name: 'Ada', address: 'ada@lippe.example', isAdministrator: false }]
    assert.deepEqual(bringInStep(share.book, belonging, nobody, at), { came: [], left: [bert] })
    assert.deepEqual(namesIn(share), ['Ada'])
    const edition = share.book.edition()
    assert.deepEqual(bringInStep(share.book, belonging, nobody, at), { came: [], left: [] })
    assert.equal(share.book.edition(), edition)
  })

  it('follows names and addresses, so that people sign in with the one they have now', () => {
    using share = testBook()
    const ada = share.enter('Ada')
    const married = { person: ada, name: 'Ada Kern', address: 'Ada.Kern@lippe.example', isAdministrator: false }
    bringInStep(share.book, [married], nobody, at)
    const found = readPerson(share.book, ada)
    assert.deepEqual([found?.name, found?.address], ['Ada Kern', 'ada.kern@lippe.example'])
  })

  it('lets nobody in by itself who was put out, or never let in', () => {
    using share = testBook()
    const ada = somebody('Ada')
    assert.deepEqual(bringInStep(share.book, [ada], nobody, at).came, [])
    assert.deepEqual(namesIn(share), [])
  })

  it('begins with whoever speaks for the customer, and never lets him in again by itself', () => {
    using share = testBook()
    const [ada, bert] = [somebody('Ada'), somebody('Bert', true)]
    assert.deepEqual(bringInStep(share.book, [ada, bert], nobody, at).came, [bert.person])
    assert.equal(readPerson(share.book, bert.person)?.isAdministrator, true)
    endPerson(share.book, bert.person, at)
    assert.deepEqual(bringInStep(share.book, [ada, bert], nobody, at).came, [])
  })

  it('begins with nobody where one person alone may be and several belong to the customer', () => {
    using share = testBook('single')
    const [ada, bert] = [somebody('Ada'), somebody('Bert', true)]
    assert.deepEqual(bringInStep(share.book, [ada, bert], nobody, at).came, [])
    assert.deepEqual(bringInStep(share.book, [bert], nobody, at).came, [bert.person])
  })

  it('lets in a guest who was asked in as soon as there is somebody with the address', () => {
    using share = testBook()
    const until = at + 86_400_000
    askIn(share.book, { address: 'Gast@RuhrBau.example', company: 'Ruhr Bau', until, askedAt: at })
    const guest = { ...somebody('Gast'), address: 'gast@ruhrbau.example' }
    assert.deepEqual(bringInStep(share.book, [guest], nobody, at).came, [guest.person])
    assert.deepEqual(readPerson(share.book, guest.person)?.guest, { company: 'Ruhr Bau', until })
    assert.deepEqual(readAskedIn(share.book), [])
  })
})

describe('a drive in step with a directory', () => {
  it('lets in whom the directory brings, puts out whom it puts out, and lets them in again', () => {
    using share = testBook()
    followDirectory(share.book, { directory, takesPasswords: false })
    const [ada, bert] = [somebody('Ada'), somebody('Bert')]
    assert.deepEqual(bringInStep(share.book, [ada, bert], new Set([ada.person]), at).came, [ada.person])
    assert.deepEqual(namesIn(share), ['Ada'])
    assert.deepEqual(bringInStep(share.book, [ada, bert], nobody, at).left, [ada.person])
    assert.deepEqual(bringInStep(share.book, [ada, bert], new Set([ada.person]), at).came, [ada.person])
  })

  it('keeps out whom the customer has put out by hand, and leaves whom it has let in by hand', () => {
    using share = testBook()
    followDirectory(share.book, { directory, takesPasswords: false })
    const ada = somebody('Ada')
    const hand = share.enter('Hand')
    const belonging = [ada, { person: hand, name: 'Hand', address: 'hand@lippe.example', isAdministrator: false }]
    bringInStep(share.book, belonging, new Set([ada.person]), at)
    endPerson(share.book, ada.person, at)
    assert.deepEqual(bringInStep(share.book, belonging, new Set([ada.person]), at), { came: [], left: [] })
    assert.deepEqual(namesIn(share), ['Hand'])
  })

  it('puts everybody out whom it brought when the customer wants it no longer', () => {
    using share = testBook()
    followDirectory(share.book, { directory, takesPasswords: false })
    const ada = somebody('Ada')
    bringInStep(share.book, [ada], new Set([ada.person]), at)
    followDirectory(share.book, undefined)
    assert.deepEqual(bringInStep(share.book, [ada], nobody, at).left, [ada.person])
  })

  it('gives teams that follow a group its members, and leaves whoever it was not asked about', () => {
    using share = testBook()
    followDirectory(share.book, { directory, takesPasswords: false })
    const [ada, bert, cleo] = [somebody('Ada'), somebody('Bert'), somebody('Cleo')]
    bringInStep(share.book, [ada, bert, cleo], new Set([ada.person, bert.person, cleo.person]), at)
    const { team } = makeTeam(share.book, 'Sales', 'CN=Sales,DC=lippe')
    const byHand = makeTeam(share.book, 'By hand', null)
    const named = (group: string) => group.toLowerCase()
    const sales = ['cn=sales,dc=lippe']
    const first = new Map([ada, bert].map(({ person }) => [person, sales]))
    assert.deepEqual(followGroups(share.book, first, named), [team])
    const second = new Map([
      [ada.person, []],
      [cleo.person, sales],
    ])
    followGroups(share.book, second, named)
    const members = (of: string) =>
      readTeams(share.book)
        .find((each) => each.team === of)
        ?.members.toSorted()
    assert.deepEqual(members(team), [bert.person, cleo.person].toSorted())
    assert.deepEqual(members(byHand.team), [])
    assert.deepEqual(followGroups(share.book, second, named), [])
  })
})
