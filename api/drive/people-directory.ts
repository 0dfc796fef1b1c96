import { directoriesOf } from '../../access/directories/stored.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { followDirectory } from '../../services/files/people/directory-link.ts'
import { directoryUnknown } from '../directory-problems.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, flag, object, orNull } from '../schema.ts'
import { atPeople } from './people-at.ts'

/** The people of a directory of the customer work with the drive, or no longer. */
export const followDirectoryAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { directory: string | null; takesPasswords: boolean } }>(
    '/agreements/:agreement/drive/directory',
    {
      config: { right: 'manage files' },
      schema: {
        summary: "Say whether the people of one of the customer's directories work with the network drive",
        params: ofAgreement,
        body: object({
          directory: {
            ...orNull({ type: 'string', format: 'uuid' }),
            description: 'Null for none: whom it brought is out within seconds',
          },
          takesPasswords: {
            ...flag,
            description: 'Whether people sign in at the drive with the password of the directory; LDAP alone',
          },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { by, book, note } = await atPeople(door, request)
      const { directory, takesPasswords } = request.body
      const known = await inTransaction(by.running.app, by, (transaction) =>
        directoriesOf(transaction, { provider: by.provider, customer: by.who.membership.customer }),
      )
      const found = known.find((each) => each.directory === directory && each.isOn)
      if (directory !== null && !found) throw directoryUnknown()
      followDirectory(
        book,
        found && { directory: found.directory, takesPasswords: takesPasswords && found.wire.kind === 'ldap' },
      )
      note('change directory', found?.title ?? '', takesPasswords ? 'with its passwords' : undefined)
      return reply.status(204).send()
    },
  )
}
