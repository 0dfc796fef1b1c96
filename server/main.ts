import { setTimeout as pause } from 'node:timers/promises'
import { agreements } from './agreements.ts'
import { type Say, sayIn } from './console.ts'
import { openDatabase } from './database/open.ts'
import { listen, makeHttp } from './http.ts'
import { readOptions, type StartOptions } from './options.ts'
import { ProblemError } from './problems.ts'
import { openRooms } from './rooms.ts'

/** Requests that are still being answered at the end get this long, in milliseconds. */
const lastRequests = 5_000

/**
 * `klausel start`: opens the house, prints its address and closes it in order when the process is asked to end.
 *
 * @throws ProblemError with the sentence for the person who started it
 */
export async function start(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const options = readOptions(args, environment)
  const say = sayIn(options.language)
  const asked = untilAskedToEnd()
  const house = await openHouse(options, say)
  say({ de: `Klausel ist offen: ${house.address}`, en: `Klausel is open at ${house.address}` })
  say({ de: 'Strg-C beendet es.', en: 'Ctrl-C ends it.' })
  const problem = await Promise.race([asked, house.ended])
  if (!problem) say({ de: 'Klausel wird beendet …', en: 'Klausel is closing …' })
  await house.close()
  if (problem) throw new ProblemError(problem)
  say({ de: 'Klausel ist beendet.', en: 'Klausel is closed.' })
}

async function openHouse(options: StartOptions, say: Say) {
  const database = await openDatabase({ url: options.databaseUrl, dataFolder: options.dataFolder, say })
  try {
    const http = makeHttp(database)
    const closeRooms = await openRooms({ database, http, dataFolder: options.dataFolder, say }, [agreements])
    const close = async () => {
      const deadline = pause(lastRequests, undefined, { ref: false }).then(() => http.server.closeAllConnections())
      await Promise.all([Promise.race([http.close(), deadline]), closeRooms()])
      await database.close()
    }
    const address = await listen(http, options).catch(async (error) => {
      await closeRooms()
      throw error
    })
    database.announce(address)
    return { address, ended: database.ended, close }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Ctrl-C, `kill`, or the end of the program that started us; asking twice changes nothing. */
function untilAskedToEnd(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined))
    process.once('disconnect', () => resolve(undefined))
  })
}
