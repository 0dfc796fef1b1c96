import { readPerson } from '../../services/files/people/person.ts'
import { pathFrom } from '../../services/files/tree/path.ts'
import type { Share } from '../../services/files/tree/share.ts'
import type { Entry } from '../../services/files/visit.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { answers, count, list, object, orNull, text } from '../schema.ts'
import { atDrive } from './at-drive.ts'
import { oneByOne } from './contents-change.ts'
import { outcomes, path, type ShownEntry, showEntry, shownEntry } from './shapes.ts'

/** Something in the trash. Times are milliseconds since 1970. */
export interface ShownRemoved {
  readonly id: string
  readonly path: string
  readonly kind: Entry['kind']
  readonly size: number
  readonly removedAt: number
  /** The name of the person; null for somebody whom the drive does not know by name. */
  readonly removedBy: string | null
  /** The first moment at which it is gone for good. */
  readonly goneAt: number
}
/** An earlier content of a file. */
export interface ShownVersion {
  readonly id: string
  readonly size: number
  readonly changedAt: number
  readonly keptAt: number
  readonly keptBy: string | null
}

const nameOf = ({ book }: Share, person: string): string | null => readPerson(book, person)?.name ?? null

/** What was removed and can still come back. */
export const trash: Route = (api, door) => {
  api.get<{ Params: OfAgreement }>(
    '/agreements/:agreement/drive/trash',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'What was removed from the drive and can come back, the latest first',
        params: ofAgreement,
        response: answers({
          200: object({
            removed: list(
              object({
                id: text,
                path: text,
                kind: { enum: ['file', 'folder'] },
                size: count,
                removedAt: count,
                removedBy: orNull(text),
                goneAt: count,
              }),
            ),
          }),
        }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit, share }) => ({
        removed: visit
          .trash()
          .map(({ removedBy, ...removed }): ShownRemoved => ({ ...removed, removedBy: nameOf(share, removedBy) })),
      })),
  )
}

/** Out of the trash: back, or gone for good. */
export const outOfTrash =
  (act: 'restore' | 'discard'): Route =>
  (api, door) => {
    api.post<{ Params: OfAgreement; Body: { ids: readonly string[] } }>(
      `/agreements/:agreement/drive/trash/${act}`,
      {
        config: { right: 'work with files' },
        schema: {
          summary:
            act === 'restore'
              ? 'Brings back what was removed, to where it was or to a free name beside it'
              : 'Discards what was removed, for good',
          params: ofAgreement,
          body: object({ ids: { ...list(text), minItems: 1, maxItems: 500 } }),
          response: answers({ 200: outcomes }),
        },
      },
      (request) =>
        atDrive(door, request, async ({ visit }) =>
          oneByOne(request.body.ids, request.headers['accept-language'], async (id) => {
            if (act === 'restore') return { path: id, to: (await visit.restore(id)).path }
            await visit.discard(id)
            return { path: id, to: null }
          }),
        ),
    )
  }

/** Earlier contents of a file. */
export const versions: Route = (api, door) => {
  api.get<{ Params: OfAgreement; Querystring: { path: string } }>(
    '/agreements/:agreement/drive/versions',
    {
      config: { right: 'see files' },
      schema: {
        summary: 'The earlier contents of a file, the latest first',
        params: ofAgreement,
        querystring: object({ path: { ...path, minLength: 1 } }),
        response: answers({
          200: object({
            versions: list(object({ id: text, size: count, changedAt: count, keptAt: count, keptBy: orNull(text) })),
          }),
        }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit, share }) => ({
        versions: visit.versions(pathFrom(request.query.path)).map(
          ({ keptBy, changedAt, ...version }): ShownVersion => ({
            ...version,
            changedAt: Math.round(changedAt),
            keptBy: nameOf(share, keptBy),
          }),
        ),
      })),
  )
}

/** An earlier content takes its place again; the present one is kept. */
export const restoreVersion: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { path: string; version: string } }>(
    '/agreements/:agreement/drive/versions/restore',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'Puts an earlier content of a file in its place again; the present one becomes a version',
        params: ofAgreement,
        body: object({ path: { ...path, minLength: 1 }, version: text }),
        response: answers({ 200: shownEntry }),
      },
    },
    (request) =>
      atDrive(
        door,
        request,
        async ({ visit }): Promise<ShownEntry> =>
          showEntry(await visit.restoreVersion(pathFrom(request.body.path), request.body.version)),
      ),
  )
}
