import { setTimeout as pause } from 'node:timers/promises'
import { agreements } from './agreements.ts'
import { type Say, sayIn } from './console.ts'
import { type Database, openDatabase } from './database/open.ts'
import { concernsOf, sayConcerns } from './fitness.ts'
import { makeHttp } from './http.ts'
import { installationIn, isForTrying } from './installation.ts'
import { readOptions, type StartOptions } from './options.ts'
import { addressAt } from './place.ts'
import { type HeldPort, holdPort } from './port.ts'
import { ProblemError } from './problems.ts'
import { renewTls } from './renew-tls.ts'
import { openRooms } from './rooms.ts'
import { readTls, type Tls } from './tls.ts'

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
  const asked = untilAskedToEnd(options.place.tls ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'])
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
  const { place } = options
  const tls = place.tls && (await readTls(place.tls, place.origins))
  const port = await holdPort(place)
  const database = await openDatabase({ url: options.databaseUrl, dataFolder: options.dataFolder, say }).catch(
    (error: unknown) => {
      port.release()
      throw error
    },
  )
  try {
    return await openRoomsAt(port, { options, tls, database, say })
  } catch (error) {
    port.release()
    await database.close()
    throw error
  }
}

interface Prepared {
  readonly options: StartOptions
  readonly tls: Tls | undefined
  readonly database: Database
  readonly say: Say
}

async function openRoomsAt(port: HeldPort, { options, tls, database, say }: Prepared) {
  const { place, dataFolder, directoryNetworks } = options
  const app = database.pool('app')
  const isTried = isForTrying(await installationIn(app), place)
  const http = makeHttp(database, { tls, proxies: place.proxies })
  const address = addressAt(place, port.port)
  const house = {
    database,
    http,
    dataFolder,
    say,
    address,
    origins: place.origins,
    directoryNetworks,
    isForTrying: isTried,
  }
  const closeRooms = await openRooms(house, [agreements])
  const close = async () => {
    const deadline = pause(lastRequests, undefined, { ref: false }).then(() => http.server.closeAllConnections())
    await Promise.all([Promise.race([http.close(), deadline]), closeRooms()])
    await database.close()
  }
  await port.open(http).catch(async (error) => {
    await closeRooms()
    throw error
  })
  if (place.tls) renewTls(http.server, { files: place.tls, origins: place.origins, say })
  const about = { options, app, tls, isForTrying: isTried, user: process.getuid?.() }
  sayConcerns(say, await concernsOf(about), isTried)
  database.announce(address)
  return { address, ended: database.ended, close }
}

/** Ctrl-C, `kill`, or the end of the program that started us; asking twice changes nothing. */
function untilAskedToEnd(signals: readonly NodeJS.Signals[]): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(undefined))
    process.once('disconnect', () => resolve(undefined))
  })
}
