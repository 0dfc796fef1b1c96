import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { DrivePeople, ShownPermission } from '../../api/drive/people-shapes.ts'
import { permissionsFor } from '../../services/files/people/visitor.ts'
import type { Path } from '../../services/files/visit.ts'
import { comesTo } from './comes-to.ts'

const person = (id: string, guest: boolean) => ({
  ...{
    person: id,
    name: id,
    address: '',
    isAdministrator: false,
    isFromDirectory: false,
    isSelf: false,
    passwords: [],
  },
  guest: guest ? { company: 'Ruhr Bau', until: null } : null,
})
const drive: DrivePeople = {
  ...{ plan: 'multi', askedIn: [], others: [], directory: null, directories: [], logDays: 90 },
  people: [person('own', false), person('guest', true)],
  teams: [{ team: 'both', title: '', directory: null, members: ['own', 'guest'] }],
}
const paths = ['', 'a', 'a/b', 'a/b/c', 'ab', 'd']

test('the page says what the drive will do, whatever was permitted', () => {
  const said = fc.record<ShownPermission>({
    path: fc.constantFrom(...paths),
    holder: fc.constantFrom('everybody', 'team both', 'person own', 'person guest'),
    may: fc.constantFrom('nothing', 'read', 'write'),
  })
  const permissions = fc.uniqueArray(said, { selector: ({ path, holder }) => `${path} ${holder}` })
  fc.assert(
    fc.property(permissions, fc.constantFrom('own', 'guest'), fc.constantFrom(...paths), (all, who, path) => {
      const his = ['team both', `person ${who}`, ...(who === 'own' ? ['everybody'] : [])]
      const mostly = who === 'own' ? 'write' : 'nothing'
      const drives = permissionsFor(
        all.filter(({ holder }) => his.includes(holder)),
        mostly,
      )
      assert.equal(comesTo(drive, all, who, path), drives.may(path as Path))
    }),
  )
})
