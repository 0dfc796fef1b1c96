import { setTimeout as pause } from 'node:timers/promises'
import { agreements } from './agreements.ts'
import type { HouseBackups, PreparingBackups } from './backup/house-backups.ts'
import { type Database, openDatabase } from './database/open.ts'
import { prepareDrive } from './drive/house-drive.ts'
import { placeForTrying } from './drive/place.ts'
import { concernsOf, sayConcerns } from './fitness.ts'
import { makeHttp } from './http.ts'
import { installationIn, isForTrying } from './installation.ts'
import { type Log, logIn } from './log.ts'
import { openMetricsListener } from './operation/listener.ts'
import { logRequests } from './operation/log-requests.ts'
import { countRequests } from './operation/requests.ts'
import { watchHouse } from './operation/watch.ts'
import { readOptions, type StartOptions } from './options.ts'
import { addressAt } from './place.ts'
import { type HeldPort, holdPort } from './port.ts'
import { ProblemError } from './problems.ts'
import { renewTls } from './renew-tls.ts'
import { type Close, openRooms } from './rooms.ts'
import { readTls, type Tls } from './tls.ts'
import { type Gatekeeping, gatewayOf } from './vpn/open-gateway.ts'

/** Requests that are still being answered at the end get this long, in milliseconds. */
const lastRequests = 5_000

/**
 * `klausel start`: opens the house, prints its address and closes it in order when the process is asked to end.
 *
 * @throws ProblemError with the sentence for the person who started it
 */
export async function start(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const options = readOptions(args, environment)
  const log = logIn(options.log, options.language)
  const { say } = log
  const asked = untilAskedToEnd(options.place.tls ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP'])
  const house = await openHouse(options, log)
  say({ de: `Klausel ist offen: ${house.address}`, en: `Klausel is open at ${house.address}` })
  if (house.drive) say({ de: `Das Netzlaufwerk: ${house.drive}`, en: `The network drive: ${house.drive}` })
  if (house.metrics) say({ de: `Kennzahlen: ${house.metrics}/metrics`, en: `Metrics: ${house.metrics}/metrics` })
  say({ de: 'Strg-C beendet es.', en: 'Ctrl-C ends it.' })
  const ending = await Promise.race([asked, house.ended])
  const problem = typeof ending === 'string' ? undefined : ending
  if (!problem) say({ de: 'Klausel wird beendet …', en: 'Klausel is closing …' })
  await house.close(ending === 'SIGTERM' ? options.drain : 0)
  if (problem) throw new ProblemError(problem)
  say({ de: 'Klausel ist beendet.', en: 'Klausel is closed.' })
}

async function openHouse(options: StartOptions, log: Log) {
  const { place } = options
  const { say } = log
  const tls = place.tls && (await readTls(place.tls, place.origins))
  const port = await holdPort(place)
  const backups = options.backup && (await backupsOf({ ...options, settings: options.backup, say }))
  const where = { url: options.databaseUrl, dataFolder: options.dataFolder, say, archiving: backups?.archiving }
  const database = await openDatabase(where).catch((error: unknown) => {
    port.release()
    throw error
  })
  let vpn: Gatekeeping | undefined
  try {
    vpn = options.vpn && (await gatewayOf(options.dataFolder, options.vpn))
    // The drive listens at an address that there is only once the gateway is up.
    await vpn?.up()
    return await openRoomsAt(port, { options, tls, database, vpn, backups, log })
  } catch (error) {
    await vpn?.down()
    port.release()
    await database.close()
    throw error
  }
}

interface Prepared {
  readonly options: StartOptions
  readonly tls: Tls | undefined
  readonly database: Database
  readonly vpn: Gatekeeping | undefined
  readonly backups: HouseBackups | undefined
  readonly log: Log
}

async function openRoomsAt(port: HeldPort, { options, tls, database, vpn, backups, log }: Prepared) {
  const { say } = log
  const { place, drivePlace, dataFolder, directoryNetworks, proof, keys } = options
  const app = database.pool('app')
  const isTried = isForTrying(await installationIn(app), place)
  const address = addressAt(place, port.port)
  const drive = await prepareDrive({ place: drivePlace ?? (isTried ? placeForTrying : undefined), dataFolder, say })
  const watch = watchHouse({ database, dataFolder, drive, backupStamp: options.backupStamp })
  const { readiness } = watch
  const http = makeHttp(database, { tls, proxies: place.proxies, readiness })
  countRequests(http, watch.requests)
  if (log.form === 'json') logRequests(http, log.event)
  const closing: Close[] = [drive.close, async () => watch.stop()]
  /** What was opened before a start that fails is closed again. */
  const giveUp = async (error: unknown): Promise<never> => {
    await Promise.all(closing.map((close) => close()))
    throw error
  }
  const shown = { metrics: watch.metrics, lacks: () => readiness.look() }
  const metrics = options.metrics && (await openMetricsListener(options.metrics, shown).catch(giveUp))
  if (metrics) closing.push(metrics.close)
  const house = {
    database,
    http,
    dataFolder,
    say,
    log,
    worksBy: watch.worksBy,
    address,
    origins: place.origins,
    directoryNetworks,
    isForTrying: isTried,
    drive,
    proof,
    keys,
    vpn,
    backups,
  }
  const closeRooms = await openRooms(house, [agreements]).catch(giveUp)
  /** Says first that it is not ready any more, then answers those who are here, and only then ends what they need. */
  const close = async (drain: number) => {
    readiness.close()
    await pause(drain)
    const deadline = pause(lastRequests, undefined, { ref: false }).then(() => http.server.closeAllConnections())
    await Promise.all([Promise.race([http.close(), deadline]), drive.close()])
    await closeRooms()
    watch.stop()
    await metrics?.close()
    await database.close()
  }
  closing.push(closeRooms)
  await Promise.all([port.open(http), drive.open()]).catch(giveUp)
  readiness.open()
  if (place.tls) renewTls(http.server, { files: place.tls, origins: place.origins, say })
  const about = { options, app, tls, isForTrying: isTried, user: process.getuid?.() }
  sayConcerns(say, await concernsOf(about), isTried)
  database.announce(address)
  return { address, drive: drive.address, metrics: metrics?.address, ended: database.ended, close }
}

/** Whoever backs up loads its parts only where somebody is set to. */
async function backupsOf(preparing: PreparingBackups): Promise<HouseBackups> {
  const { prepareBackups } = await import('./backup/house-backups.ts')
  return prepareBackups(preparing)
}

/** Ctrl-C, `kill`, or the end of the program that started us; asking twice changes nothing. */
function untilAskedToEnd(signals: readonly NodeJS.Signals[]): Promise<NodeJS.Signals | 'disconnect'> {
  return new Promise((resolve) => {
    for (const signal of signals) process.on(signal, () => resolve(signal))
    process.once('disconnect', () => resolve('disconnect'))
  })
}
