import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Errand } from '../../access/directories/directory.ts'
import { type Keeping, keepInBrowser } from '../../access/directories/kept-in-browser.ts'
import type { LetIn } from '../../access/directories/sign-in-plugin.ts'
import { DirectoryTrouble } from '../../access/directories/trouble.ts'
import { comeBack, comeInByPassword, type WayIn, wayIn } from '../../access/directories/ways-in.ts'
import {
  directoryNotAdmitted,
  directorySignInRefused,
  directoryUnknown,
  directoryUnreachable,
  errandOver,
  tooManyTries,
} from '../directory-problems.ts'
import type { Door, Route } from '../door.ts'
import { headersOf } from '../entrance.ts'
import { networkOf } from '../network.ts'
import { Refused } from '../problem.ts'
import { answers, object, orNull, text } from '../schema.ts'
import { type Cookie, cookieIn, dropCookie, setCookie } from './cookies.ts'
import { returnAddress } from './list.ts'
import type { OfDirectory } from './own-directory.ts'
import { ofDirectory } from './shapes.ts'

const [minute, day] = [60, 86_400]
/** While somebody is away signing in elsewhere; by which directory this browser came last; what to show when he goes. */
const errandCookie: Cookie = { name: 'klausel.errand', seconds: 10 * minute }
const lastCookie: Cookie = { name: 'klausel.directory', seconds: 400 * day }
const proofCookie: Cookie = { name: 'klausel.directory-proof', seconds: 30 * day }

/** A cookie can hold about four thousand bytes with its name; a proof that is longer is not kept. */
const longestProof = 3_600

interface KeptErrand extends Errand {
  readonly directory: string
  readonly to: string
}
interface KeptProof {
  readonly directory: string
  readonly proof: string
}

/** A way in as whoever may use it sees it. */
export interface ShownWayIn {
  readonly directory: string
  readonly title: string
  readonly kind: 'ldap' | 'openid'
}
const shownWayIn = object({ directory: text, title: text, kind: { enum: ['ldap', 'openid'] } })
const shown = ({ directory: { directory, title, wire } }: WayIn): ShownWayIn => ({ directory, title, kind: wire.kind })

const isEncrypted = ({ people }: Door): boolean => people.address.startsWith('https:')
const errandsOf = ({ running }: Door): Keeping<KeptErrand> =>
  keepInBrowser(running.master, 'errand', errandCookie.seconds)
const proofsOf = ({ running }: Door): Keeping<KeptProof> => keepInBrowser(running.master, 'proof', proofCookie.seconds)

async function knownWay({ people }: Door, directory: string): Promise<WayIn> {
  const way = await wayIn(people.directories, directory)
  if (!way) throw directoryUnknown()
  return way
}

/** Whoever has the link to a directory may know its name. */
export const wayInView: Route = (api, door) => {
  api.get<{ Params: OfDirectory }>(
    '/directories/:directory/way-in',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'What the directory behind a link is called, and how one signs in by it',
        params: ofDirectory,
        response: answers({ 200: shownWayIn }),
      },
    },
    async ({ params }) => shown(await knownWay(door, params.directory)),
  )
}

/** A browser that has come in through a directory is offered it again; all others learn of none. */
export const lastWayIn: Route = (api, door) => {
  api.get(
    '/directories/last-way-in',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'The directory by which this browser came in last',
        response: answers({ 200: object({ last: orNull(shownWayIn) }) }),
      },
    },
    async (request) => {
      const directory = cookieIn(request, lastCookie) ?? ''
      const way = /^[0-9a-f-]{36}$/.test(directory) ? await wayIn(door.people.directories, directory) : undefined
      return { last: way ? shown(way) : null }
    },
  )
}

/** Signs in by name and password as the directory knows them. */
export const signInByDirectory: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: { name: string; password: string } }>(
    '/directories/:directory/sign-in',
    {
      config: { right: 'anybody', pace: 'sign-in' },
      schema: {
        summary: 'Sign in by name and password as the directory knows them',
        params: ofDirectory,
        body: object({ name: { ...text, maxLength: 300 }, password: { ...text, maxLength: 300 } }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const way = await knownWay(door, request.params.directory)
      const { name, password } = request.body
      const account = `${request.params.directory} ${name}`
      const attempt = await door.people.attempts.begin({ kind: 'directory', account, network: networkOf(request.ip) })
      if (attempt.wait > 0) throw tooManyTries(attempt.wait)
      const admission = await explained(comeInByPassword(door.people.directories, way, name, password))
      if (admission.is === 'refused') throw directorySignInRefused()
      await attempt.succeeded()
      if (admission.is === 'not admitted') throw directoryNotAdmitted(admission.because)
      await open(door, request, reply, { person: admission.person, directory: way.directory })
      return reply.status(204).send()
    },
  )
}

/** Opens the session, and has the browser remember by which directory. */
async function open(door: Door, request: FastifyRequest, reply: FastifyReply, letIn: LetIn): Promise<void> {
  const opened = await door.people.signIn.api.openDirectorySession({
    body: letIn,
    headers: headersOf(request),
    returnHeaders: true,
  })
  for (const cookie of opened.headers.getSetCookie()) reply.header('set-cookie', cookie)
  setCookie(reply, lastCookie, letIn.directory.directory, isEncrypted(door))
}

/** To people who know the directory anyway it is said when it cannot be asked; how it is reached stays with its administrator. */
async function explained<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof DirectoryTrouble) throw directoryUnreachable(error.trouble.step)
    throw error
  }
}

/** Sends somebody to the sign-in service of his organisation. */
export const beginElsewhere: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: { to: string } }>(
    '/directories/:directory/begin',
    {
      config: { right: 'anybody', pace: 'sign-in' },
      schema: {
        summary: 'Begin to sign in at the sign-in service of an organisation',
        params: ofDirectory,
        body: object({
          to: { ...text, maxLength: 1_000, description: 'The path of the window to come to afterwards' },
        }),
        response: answers({ 200: object({ address: { ...text, description: 'Where to go now' } }) }),
      },
    },
    async (request, reply) => {
      const { directory, opened } = await knownWay(door, request.params.directory)
      if (opened.kind !== 'openid') throw directoryUnknown()
      const { address, errand } = await explained(opened.begin(returnAddress(door)))
      const kept = errandsOf(door).seal({ ...errand, directory: directory.directory, to: ownPath(request.body.to) })
      setCookie(reply, errandCookie, kept, isEncrypted(door))
      return { address: address.href }
    },
  )
}

/** Only a path of this window: nobody is sent elsewhere. */
const ownPath = (to: string): string => (/^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/')

/** Comes back from the sign-in service. Whatever goes wrong is said on the page where it began. */
export const comeBackFromElsewhere: Route = (api, door) => {
  api.get(
    '/directories/return',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'Where sign-in services send people back to',
        querystring: { type: 'object', additionalProperties: true },
        response: answers({ 302: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const errand = errandsOf(door).open(cookieIn(request, errandCookie))
      dropCookie(reply, errandCookie, isEncrypted(door))
      if (!errand) throw errandOver()
      try {
        const to = await finish(door, request, reply, errand)
        return reply.redirect(to, 302)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        return reply.redirect(`/sign-in/organisation?with=${errand.directory}&trouble=${error.code}`, 302)
      }
    },
  )
}

async function finish(door: Door, request: FastifyRequest, reply: FastifyReply, errand: KeptErrand): Promise<string> {
  const way = await knownWay(door, errand.directory)
  const answer = returnAddress(door)
  answer.search = request.url.slice(request.url.indexOf('?') + 1)
  const came = await explained(comeBack(door.people.directories, way, answer, errand))
  if (came.is === 'refused') throw directorySignInRefused()
  if (came.is === 'not admitted') throw directoryNotAdmitted(came.because)
  const { person, hasSecondFactor, proof } = came
  await open(door, request, reply, { person, directory: way.directory, hasSecondFactor })
  const kept = proof === null ? '' : proofsOf(door).seal({ directory: errand.directory, proof })
  if (kept !== '' && kept.length <= longestProof) setCookie(reply, proofCookie, kept, isEncrypted(door))
  return errand.to
}

/** After signing out here: where to go to sign out at the organisation too. */
export const leave: Route = (api, door) => {
  api.post(
    '/directories/leave',
    {
      config: { right: 'anybody' },
      schema: {
        summary: 'Where to go, after signing out here, to sign out at the organisation too',
        response: answers({ 200: object({ to: orNull(text) }) }),
      },
    },
    async (request, reply) => {
      const kept = proofsOf(door).open(cookieIn(request, proofCookie))
      dropCookie(reply, proofCookie, isEncrypted(door))
      const way = kept && (await wayIn(door.people.directories, kept.directory))
      if (!kept || way?.opened.kind !== 'openid') return { to: null }
      const to = await way.opened.signOut(kept.proof, new URL('/sign-in', door.people.address)).catch(() => undefined)
      return { to: to?.href ?? null }
    },
  )
}
