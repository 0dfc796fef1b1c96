import { pathFrom } from '../../services/files/tree/path.ts'
import { alreadyThere } from '../../services/files/tree/refuse.ts'
import type { Visit } from '../../services/files/visit.ts'
import { type OfAgreement, ofAgreement, type Route } from '../door.ts'
import { asRefused, problemOf } from '../errors.ts'
import { languageIn } from '../problem.ts'
import { answers, list, object } from '../schema.ts'
import { atDrive } from './at-drive.ts'
import { freePlace } from './free-place.ts'
import { type Outcome, type Outcomes, outcomes, path, type ShownEntry, showEntry, shownEntry } from './shapes.ts'
import { type IfThere, ifThere } from './uploads/kept-uploads.ts'

/** So many at once: whoever chooses more sends several requests. */
const MOST = 500

/** A new folder; in a folder that is there. */
export const makeFolder: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { path: string } }>(
    '/agreements/:agreement/drive/folders',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'Makes a folder in the drive',
        params: ofAgreement,
        body: object({ path: { ...path, minLength: 1 } }),
        response: answers({ 201: shownEntry }),
      },
    },
    (request, reply) =>
      atDrive(door, request, async ({ visit }): Promise<ShownEntry> => {
        const made = showEntry(visit.makeFolder(pathFrom(request.body.path)))
        reply.status(201)
        return made
      }),
  )
}

interface Carry {
  readonly from: string
  readonly to: string
}
interface CarryBody {
  readonly items: readonly Carry[]
  readonly ifThere?: IfThere
}
/** Under other names, or into other folders: one after the other, and what is refused leaves the others as they are. */
export const carry =
  (act: 'move' | 'copy'): Route =>
  (api, door) => {
    api.post<{ Params: OfAgreement; Body: CarryBody }>(
      `/agreements/:agreement/drive/${act}`,
      {
        config: { right: 'work with files' },
        schema: {
          summary: act === 'move' ? 'Moves or renames what lies in the drive' : 'Copies what lies in the drive',
          params: ofAgreement,
          body: object(
            {
              items: {
                ...list(object({ from: { ...path, minLength: 1 }, to: { ...path, minLength: 1 } })),
                minItems: 1,
                maxItems: MOST,
              },
              ifThere: { enum: ifThere, default: 'refuse' },
            },
            { optional: ['ifThere'] },
          ),
          response: answers({ 200: outcomes }),
        },
      },
      (request) =>
        atDrive(door, request, async ({ visit }) => {
          const { items, ifThere: asked = 'refuse' } = request.body
          return oneByOne(items, request.headers['accept-language'], async ({ from, to }) => ({
            path: from,
            to: await carried(visit, act, { from, to }, asked),
          }))
        }),
    )
  }

async function carried(visit: Visit, act: 'move' | 'copy', { from, to }: Carry, asked: IfThere): Promise<string> {
  const source = pathFrom(from)
  const wanted = pathFrom(to)
  // A name may change its capitals alone; and to its own place one copies beside it.
  const isSame = source === wanted
  if (isSame && act === 'move') return wanted
  const place = asked === 'keep both' ? freePlace(visit, wanted) : wanted
  if (asked === 'refuse' && visit.find(place)) throw alreadyThere(place)
  await visit[act](source, place, { replace: asked === 'replace' })
  return place
}

/** What was removed, and under which id it comes back. */
export const removeContents: Route = (api, door) => {
  api.post<{ Params: OfAgreement; Body: { paths: readonly string[] } }>(
    '/agreements/:agreement/drive/remove',
    {
      config: { right: 'work with files' },
      schema: {
        summary: 'Removes what lies in the drive, into its trash if it has one; `to` is the id by which it comes back',
        params: ofAgreement,
        body: object({ paths: { ...list({ ...path, minLength: 1 }), minItems: 1, maxItems: MOST } }),
        response: answers({ 200: outcomes }),
      },
    },
    (request) =>
      atDrive(door, request, async ({ visit }) => {
        const begun = Date.now()
        const { items } = await oneByOne(request.body.paths, request.headers['accept-language'], async (asked) => {
          await visit.remove(pathFrom(asked))
          return { path: asked, to: null }
        })
        const mine = new Map(
          visit
            .trash()
            .filter(({ removedBy, removedAt }) => removedBy === visit.visitor.person && removedAt >= begun)
            .map(({ path: place, id }) => [place as string, id]),
        )
        return { items: items.map((item) => ({ ...item, to: mine.get(pathFromOrSame(item.path)) ?? null })) }
      }),
  )
}

/** Of what was refused as no path there is nothing in the trash. */
function pathFromOrSame(said: string): string {
  try {
    return pathFrom(said)
  } catch {
    return said
  }
}

/** Does one after the other; a refusal stands beside the one it is about. */
export async function oneByOne<Item>(
  items: readonly Item[],
  acceptLanguage: string | undefined,
  work: (item: Item) => Promise<Omit<Outcome, 'problem'>>,
): Promise<Outcomes> {
  const done: Outcome[] = []
  for (const item of items) {
    try {
      done.push({ ...(await work(item)), problem: null })
    } catch (error) {
      const refused = asRefused(error)
      if (!refused) throw error
      done.push({ path: nameOf(item), to: null, problem: problemOf(refused, languageIn(acceptLanguage)) })
    }
  }
  return { items: done }
}

const nameOf = (item: unknown): string => (typeof item === 'string' ? item : String((item as Carry).from))
