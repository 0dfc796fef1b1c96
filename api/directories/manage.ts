import { hasOwnAdministrator, switchOff, takeAway, testDirectory } from '../../access/directories/administration.ts'
import { wrongIn } from '../../access/directories/check-settings.ts'
import { toldTo } from '../../access/directories/kinds.ts'
import {
  changeDirectory,
  type DirectoryDraft,
  enterDirectory,
  type StoredDirectory,
  switchDirectory,
} from '../../access/directories/stored.ts'
import { steps } from '../../access/directories/trouble.ts'
import { inTransaction } from '../../journal/transaction.ts'
import {
  directoryNotReady,
  directoryNotUnderstood,
  directoryOnlyKey,
  directorySecretNeeded,
} from '../directory-problems.ts'
import { type Door, inside, type Route } from '../door.ts'
import { answers, flag, object, text } from '../schema.ts'
import { namedDirectory, type OfDirectory } from './own-directory.ts'
import { draft, ofDirectory, testedSteps } from './shapes.ts'

type Draft = DirectoryDraft & { readonly secret: string | null }

/** Enters a directory. Nobody comes in through it until it is switched on. */
export const enterDirectoryAct: Route = (api, door) => {
  api.post<{ Body: Draft }>(
    '/directories',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'Enter a directory by which people are to sign in; it stays switched off',
        body: draft,
        response: answers({ 201: object({ directory: text }) }),
      },
    },
    async (request, reply) => {
      const { running, who } = inside(door, request)
      const { body } = request
      refuseWrong(body, who.membership.customer === null)
      const directory = await inTransaction(running.app, who.membership, (transaction) =>
        enterDirectory(transaction, running.master, who.membership, body, body.secret ?? ''),
      )
      return reply.status(201).send({ directory })
    },
  )
}

/** Changes a directory; for the next sign-in it holds at once. */
export const changeDirectoryAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: Draft }>(
    '/directories/:directory',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'Change a directory',
        params: ofDirectory,
        body: draft,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const { running, who } = inside(door, request)
      const { body } = request
      const stored = await namedDirectory(door, request)
      refuseWrong(body, who.membership.customer === null)
      if (body.wire.kind !== stored.wire.kind)
        throw directoryNotUnderstood([
          { field: 'wire.kind', de: 'Die Art bleibt, wie sie ist', en: 'The kind stays as it is' },
        ])
      if (body.secret === null && stored.secret !== null && toldTo(body.wire) !== toldTo(stored.wire))
        throw directorySecretNeeded()
      await inTransaction(running.app, stored, (transaction) =>
        changeDirectory(transaction, running.master, stored, body, body.secret ?? undefined),
      )
      return reply.status(204).send()
    },
  )
}

function refuseWrong(body: Draft, isForStaff: boolean): void {
  const wrong = wrongIn(body, isForStaff)
  if (wrong.length > 0) throw directoryNotUnderstood(wrong)
}

/** Goes the way that a sign-in goes, and says of each step whether it works. */
export const testDirectoryAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory }>(
    '/directories/:directory/test',
    {
      config: { right: 'manage directories', pace: 'expensive' },
      schema: {
        summary: 'Test a directory step by step',
        params: ofDirectory,
        response: answers({ 200: testedSteps }),
      },
    },
    async (request) => ({ steps: await tested(door, await namedDirectory(door, request)) }),
  )
}

async function tested({ people }: Door, stored: StoredDirectory) {
  const found = await testDirectory(people.directories, stored)
  return found.map((each) => ({ ...each, says: steps[each.step] }))
}

/** On: when every step works, and somebody administrates without it. Off: at any time, and everybody who came by it is out. */
export const switchDirectoryAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory; Body: { isOn: boolean } }>(
    '/directories/:directory/switch',
    {
      config: { right: 'manage directories', pace: 'expensive' },
      schema: {
        summary: 'Switch a directory on, which tests it first, or off, which ends the sessions of all who came by it',
        params: ofDirectory,
        body: object({ isOn: flag }),
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      const stored = await namedDirectory(door, request)
      if (request.body.isOn) await switchOn(door, stored)
      else await switchOff(door.people.directories, stored)
      return reply.status(204).send()
    },
  )
}

async function switchOn({ running, people }: Door, stored: StoredDirectory): Promise<void> {
  if (!(await inTransaction(running.app, stored, (transaction) => hasOwnAdministrator(transaction, stored))))
    throw directoryOnlyKey()
  const found = await testDirectory(people.directories, stored)
  const failed = found.find(({ is }) => is === 'fails')
  if (failed?.remedy) throw directoryNotReady({ step: failed.step, seen: failed.seen, remedy: failed.remedy })
  await inTransaction(running.app, stored, (transaction) => switchDirectory(transaction, stored, true))
}

/** Takes a directory away, with all that it has made anybody. */
export const removeDirectoryAct: Route = (api, door) => {
  api.post<{ Params: OfDirectory }>(
    '/directories/:directory/remove',
    {
      config: { right: 'manage directories' },
      schema: {
        summary: 'Take a directory away, with all that it has made anybody',
        params: ofDirectory,
        response: answers({ 204: { type: 'null' } }),
      },
    },
    async (request, reply) => {
      await takeAway(door.people.directories, await namedDirectory(door, request))
      return reply.status(204).send()
    },
  )
}
