import { pathFrom } from '../../services/files/tree/path.ts'
import type { Entry } from '../../services/files/visit.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, count, flag, list, object, text } from '../schema.ts'
import { atDrive } from './at-drive.ts'
import { compare, type Order, orders } from './order.ts'
import { searchBelow } from './search-below.ts'
import { type Found, path, type ShownFolder, showEntry, shownEntry } from './shapes.ts'

interface ListAsked {
  readonly path?: string
  readonly sort?: Order
  readonly down?: boolean
  readonly from?: number
  readonly limit?: number
}

/** What lies in a folder, in parts: a folder may hold ten thousand files. */
export const folderContents: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: ListAsked }>(
    '/agreements/:agreement/drive/contents',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'What lies in a folder of the drive, folders first, in parts of at most 1,000',
        params: ofAgreement,
        querystring: object(
          {
            path,
            sort: { enum: orders, default: 'name' },
            down: { ...flag, default: false },
            from: { type: 'integer', minimum: 0, default: 0, description: 'How many are left out' },
            limit: { type: 'integer', minimum: 1, maximum: 1_000, default: 200 },
          },
          { optional: ['path', 'sort', 'down', 'from', 'limit'] },
        ),
        response: answers({
          200: object({
            path: text,
            may: { enum: ['nothing', 'read', 'write'] },
            total: count,
            entries: list(shownEntry),
          }),
        }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit }): Promise<ShownFolder> => {
        const { path: asked = '', sort = 'name', down = false, from = 0, limit = 200 } = request.query
        const folder = pathFrom(asked)
        const all = visit.list(folder).toSorted(compare(sort, down))
        const entries = all.slice(from, from + limit).map(showEntry)
        return { path: folder, may: visit.visitor.may(folder), total: all.length, entries }
      }),
  )
}

/** What lies below a folder and has these words in its name. */
export const searchContents: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { path?: string; q: string } }>(
    '/agreements/:agreement/drive/search',
    {
      config: { right: 'see files', pace: 'expensive' },
      schema: {
        summary: 'What lies below a folder of the drive and has these words in its name; for two seconds at most',
        params: ofAgreement,
        querystring: object({ path, q: { ...text, minLength: 1, maxLength: 100 } }, { optional: ['path'] }),
        response: answers({ 200: object({ entries: list(shownEntry), isAll: flag }) }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit }): Promise<Found> => {
        const found: Entry[] = []
        const isAll = await searchBelow(visit, pathFrom(request.query.path ?? ''), request.query.q, (entry) =>
          found.push(entry),
        )
        return { entries: found.toSorted(compare('name', false)).map(showEntry), isAll }
      }),
  )
}
