import { logOf } from '../../services/files/log/log-of.ts'
import { isHolder, permit, readPermissions } from '../../services/files/people/permission.ts'
import { holderUnknown } from '../../services/files/people/refused.ts'
import { permissionsFor } from '../../services/files/people/visitor.ts'
import { pathFrom } from '../../services/files/tree/path.ts'
import { openVisit } from '../../services/files/tree/visit.ts'
import type { May } from '../../services/files/visit.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, object, orNull, text } from '../schema.ts'
import { atPeople } from './people-at.ts'
import { may, type ShownPermissions, shownPermissions } from './people-shapes.ts'
import { path } from './shapes.ts'

/**
 * The folders in a folder, with all that is permitted anywhere. Whoever says who may do what sees which folders there are, also
 * those in which he himself may do nothing; that he has looked stands in the log.
 */
export const drivePermissions: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { path?: string } }>(
    '/agreements/:agreement/drive/permissions',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'The folders in a folder of the network drive, and who may do what in which',
        params: ofAgreement,
        querystring: object({ path }, { optional: ['path'] }),
        response: answers({ 200: shownPermissions }),
      },
    },
    async (request): Promise<ShownPermissions> => {
      const { by, share, book } = await atPeople(door, request)
      const { id, name } = by.who.person
      const folder = pathFrom(request.query.path ?? '')
      const visitor = { person: id, name, isAdministrator: true, ...permissionsFor([], 'read') }
      const visit = openVisit({ share, visitor, way: 'portal', from: request.ip, keep: logOf(share).keep })
      try {
        const folders = visit.list(folder).filter(({ kind }) => kind === 'folder')
        return {
          path: folder,
          folders: folders.map((each) => each.name),
          permissions: readPermissions(book),
        }
      } finally {
        visit.close()
      }
    },
  )
}

export const permitAct: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { path: string; holder: string; may: May | null } }>(
    '/agreements/:agreement/drive/permissions',
    {
      config: { right: 'manage files' },
      schema: {
        summary: 'Say what somebody may do from a folder on downwards',
        params: ofAgreement,
        body: object({
          path,
          holder: {
            ...text,
            maxLength: 60,
            examples: ['everybody'],
            description: '`everybody`, `person <id>`, `team <id>`',
          },
          may: { ...orNull(may), description: 'Null to say nothing there: the folder above counts then' },
        }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { book, note } = await atPeople(door, request)
      const { holder, may: mayThere } = request.body
      const folder = pathFrom(request.body.path)
      if (!isHolder(holder)) throw holderUnknown(holder)
      permit(book, folder, holder, mayThere)
      note('change permission', folder, `${holder}: ${mayThere ?? '–'}`)
      return reply.status(204).send()
    },
  )
}
