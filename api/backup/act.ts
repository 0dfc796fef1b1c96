import { readEvidence } from '../../backup/runs.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { inside, type Route } from '../door.ts'
import { answers, flag, object, text } from '../schema.ts'
import { backupsNotSetUp, drillUnknown } from './refused.ts'

/** Makes a backup now, beside those that come by themselves. */
export const beginBackup: Route = (api, door) => {
  api.post(
    '/backups',
    {
      config: { right: 'back up' },
      schema: {
        summary: 'Makes a backup now; the answer says whether it begins, or one is under way already',
        response: answers({ 202: object({ begins: flag }) }),
      },
    },
    async (_request, reply) => {
      if (door.backup === undefined) throw backupsNotSetUp()
      return reply.code(202).send({ begins: door.backup.begin() })
    },
  )
}

/** What shows to others that somebody has tried to restore: a note, signed with the key of the installation. */
export const drillEvidence: Route = (api, door) => {
  api.get<{ Params: { readonly drill: string } }>(
    '/backups/drills/:drill',
    {
      config: { right: 'see backups' },
      schema: {
        summary:
          'The evidence of a drill: what was restored, how far and how fast, signed with the key of the installation',
        params: object({ drill: { ...text, pattern: '^[0-9]{8}T[0-9]{6}Z-drill$' } }),
        response: answers({ 200: text }),
      },
    },
    async (request, reply) => {
      const by = inside(door, request)
      const { drill } = request.params
      const note = await inTransaction(by.running.app, by, (transaction) => readEvidence(transaction, drill))
      if (note === undefined) throw drillUnknown()
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="${drill}.txt"`)
        .send(note)
    },
  )
}
