import { directoriesOf } from '../../access/directories/stored.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { logDays } from '../../services/files/log/log-of.ts'
import { readAppPasswords } from '../../services/files/people/app-password.ts'
import { readDirectoryLink } from '../../services/files/people/directory-link.ts'
import { readAskedIn } from '../../services/files/people/guest.ts'
import { isIn, readPeople } from '../../services/files/people/person.ts'
import { readTeams } from '../../services/files/people/team.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers } from '../schema.ts'
import { atPeople, workingMembers } from './people-at.ts'
import { type DrivePeople, drivePeople } from './people-shapes.ts'

/** Who works with a drive, in which teams, with which devices. */
export const listDrivePeople: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/people',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Who works with the network drive of an agreement: people, guests, teams, devices',
        params: ofAgreement,
        response: answers({ 200: drivePeople }),
      },
    },
    async (request): Promise<DrivePeople> => {
      const { by, book } = await atPeople(door, request)
      const members = await workingMembers(by)
      const { customer } = by.who.membership
      const directories = await inTransaction(by.running.app, by, (transaction) =>
        directoriesOf(transaction, { provider: by.provider, customer }),
      )
      const people = readPeople(book).filter((each) => isIn(each, Date.now()))
      const passwords = Map.groupBy(readAppPasswords(book), ({ person }) => person)
      const link = readDirectoryLink(book)
      const linked = directories.find(({ directory }) => directory === link?.directory)
      return {
        plan: book.read().plan,
        people: people.map(({ directory, endedAt: _, ...each }) => ({
          ...each,
          isFromDirectory: directory !== null,
          isSelf: each.person === by.who.person.id,
          passwords: (passwords.get(each.person) ?? []).map(({ password, title, madeAt, usedAt }) => ({
            ...{ password, title, madeAt, usedAt },
          })),
        })),
        askedIn: readAskedIn(book).map(({ address, company, until }) => ({ address, company, until })),
        others: members
          .filter(({ person }) => !people.some((each) => each.person === person.id))
          .map(({ person: { id, name, email } }) => ({ person: id, name, address: email })),
        teams: readTeams(book),
        directory: link && linked ? { ...link, title: linked.title } : null,
        directories: directories
          .filter(({ isOn }) => isOn)
          .map(({ directory, title, wire }) => ({ directory, title, kind: wire.kind })),
        logDays: logDays(book),
      }
    },
  )
}
