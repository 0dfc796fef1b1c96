import { readProvider } from '../../access/provider.ts'
import { mayUse } from '../../access/rights.ts'
import { programFor } from '../../duties/programs.ts'
import { listAgreements } from '../../journal/list.ts'
import { inTransaction } from '../../journal/transaction.ts'
import type { ServiceState } from '../../services/driver.ts'
import { visitorOf } from '../../services/files/people/visitor.ts'
import { openShare } from '../../services/files/tree/share.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { inside, type Route } from '../door.ts'
import { answers, list, object, ref, text } from '../schema.ts'
import { shareIn } from './share-of.ts'

/** A drive with which somebody works. */
export interface ListedDrive {
  readonly agreement: string
  readonly title: Said
  readonly provider: string
  readonly state: ServiceState
}

/** So many agreements of one customer are looked at. */
const MOST = 200

/** The drives with which one may work, all that a user of them sees in the portal; for who says who works with them, those too. */
export const drives: Route = (api, door) => {
  api.get(
    '/drives',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'The network drives with which one may work, or of which one says who does',
        response: answers({
          200: object({
            drives: list(
              object({
                agreement: text,
                title: ref('Said'),
                provider: text,
                state: { enum: ['open', 'read-only', 'closed', 'export-only'] },
              }),
            ),
          }),
        }),
      },
    },
    async (request): Promise<{ drives: readonly ListedDrive[] }> => {
      const by = inside(door, request)
      const { drive } = door
      if (!drive) return { drives: [] }
      const mayManage = mayUse(by.who.membership.role, 'manage files')
      const { rows, provider } = await inTransaction(by.running.app, by, async (transaction) => ({
        rows: await listAgreements(transaction, by.provider, { limit: MOST }),
        provider: (await readProvider(transaction, by.provider))?.title ?? '',
      }))
      const found = rows.flatMap((row): readonly ListedDrive[] => {
        const there = shareIn(drive, row)
        if (!there) return []
        const share = openShare(drive.folder, there.name)
        if (share.record().agreement !== row.agreement) return []
        if (!mayManage && !visitorOf(share.book, by.who.person.id, Date.now())) return []
        const { title } = programFor(by.running, row).terms
        return [{ agreement: row.agreement, title, provider, state: share.record().state }]
      })
      return { drives: found }
    },
  )
}
