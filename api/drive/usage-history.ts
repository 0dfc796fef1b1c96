import type { ShareBook } from '../../services/files/share-book.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, count, list, object } from '../schema.ts'
import { atDrive } from './at-drive.ts'

/** What a drive held on a day, in bytes. */
export interface MeasuredUsage {
  /** In milliseconds since 1970. */
  readonly at: number
  /** What lies there, without trash and earlier versions. */
  readonly files: number
  readonly trash: number
  readonly versions: number
}
export interface UsageHistory {
  /** One a day at most, the eldest first; the last one is now. */
  readonly measured: readonly MeasuredUsage[]
}

/** So many days are shown. */
const DAYS = 400
const DAY = 86_400_000

/** How full a drive was, by what is measured of it every day. */
export const usageHistory: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/usage',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'How full the drive was on each day on which it was measured, and is now',
        params: ofAgreement,
        response: answers({
          200: object({ measured: list(object({ at: count, files: count, trash: count, versions: count })) }),
        }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ share, visit }): Promise<UsageHistory> => {
        const { used, trash, versions } = visit.usage()
        const now = { at: Date.now(), files: used - trash - versions, trash, versions }
        return { measured: lastOfEachDay([...measuredIn(share.book), now]).slice(-DAYS) }
      }),
  )
}

/** What the driver has measured stands with the orders that it has done. */
function measuredIn({ database }: ShareBook): readonly MeasuredUsage[] {
  return database
    .prepare(
      `select done_at as at, outcome ->> '$.figures.bytes' as used, outcome ->> '$.figures.trash' as trash,
         outcome ->> '$.figures.versions' as versions
       from done where outcome ->> '$.figures.files' is not null order by done_at`,
    )
    .all()
    .map(({ at, used, trash, versions }) => ({
      at: Number(at),
      files: Number(used) - Number(trash) - Number(versions),
      trash: Number(trash),
      versions: Number(versions),
    }))
}

const lastOfEachDay = (all: readonly MeasuredUsage[]): readonly MeasuredUsage[] => [
  ...new Map(all.map((each) => [Math.floor(each.at / DAY), each])).values(),
]
