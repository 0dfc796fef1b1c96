import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { dataFolderAt } from '../database/data-folder.ts'
import { languageOf } from '../language.ts'
import { readOptions } from '../options.ts'
import { comeIn } from './come-in.ts'
import { CommandProblem } from './command-problem.ts'

/** Asks the Klausel that runs on this data folder; a command needs no database of its own. */
export interface OpenHouse {
  ask(path: string): Promise<unknown>
  tell(path: string, body: unknown): Promise<unknown>
  /** Writes a file of the house to one here; where it breaks off, none is left. */
  fetch(path: string, file: string): Promise<void>
}

/** Finds the running Klausel of the data folder (`--data`, KLAUSEL_DATA); refuses with the remedy if none runs. */
export async function openHouse(data: string | undefined, environment: NodeJS.ProcessEnv): Promise<OpenHouse> {
  const { dataFolder } = readOptions(data === undefined ? [] : ['--data', data], environment)
  const address = await addressIn(join(dataFolderAt(dataFolder).sockets, 'klausel.sock'))
  if (address === undefined)
    throw new CommandProblem({
      de: `Auf dem Datenordner ${dataFolder} läuft keine Klausel. Starten Sie sie mit npm start, oder nennen Sie mit --data einen anderen Ordner.`,
      en: `No Klausel runs on the data folder ${dataFolder}. Start it with npm start, or name another folder with --data.`,
    })
  const known = await comeIn(address, environment)
  const answerTo = async (path: string, request: RequestInit): Promise<Response> => {
    const headers = { ...known, 'accept-language': languageOf(environment), 'content-type': 'application/json' }
    const answer = await fetch(`${address}/api${path}`, { ...request, headers })
    if (answer.ok) return answer
    const { detail } = (await answer.json()) as { readonly detail?: string }
    throw refusedBecause(detail ?? `${answer.status}`)
  }
  const call = async (path: string, request: RequestInit): Promise<unknown> => (await answerTo(path, request)).json()
  return {
    ask: (path) => call(path, {}),
    tell: (path, body) => call(path, { method: 'POST', body: JSON.stringify(body) }),
    fetch: async (path, file) => {
      const { body } = await answerTo(path, {})
      if (body) await writeWhole(file, body)
    },
  }
}
async function writeWhole(file: string, body: ReadableStream<Uint8Array>): Promise<void> {
  try {
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(file, { flags: 'wx' }),
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandProblem({ de: `${file} gibt es schon.`, en: `There is a ${file} already.` })
    await rm(file, { force: true })
    throw error
  }
}
const refusedBecause = (detail: string): CommandProblem => new CommandProblem({ de: detail, en: detail })

/** Undefined while nobody answers there. */
async function addressIn(socket: string): Promise<string | undefined> {
  try {
    const { address } = JSON.parse(await text(connect(socket))) as { readonly address: string | null }
    return address ?? undefined
  } catch {
    return undefined
  }
}
