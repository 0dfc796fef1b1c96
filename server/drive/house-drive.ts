import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { markDrive } from '../../services/files/drive-mark.ts'
import type { Say } from '../console.ts'
import { driveNotHere } from '../place-problems.ts'
import { ProblemError, sentenceOf } from '../problems.ts'
import { readTls } from '../tls.ts'
import { type Listeners, openListeners } from './listeners.ts'
import { type DrivePlace, driveAddressAt } from './place.ts'
import { drivePort } from './port.ts'

/** Where the drive listens, for whoever asks from this machine whether it answers. */
export interface Listens {
  readonly host: string
  readonly port: number
  /** The name in its certificate; undefined without TLS. */
  readonly encryptedAs: string | undefined
}

/** The network drive of an installation. */
export interface HouseDrive {
  /** The folder in which all shares lie; also where nothing listens. */
  readonly folder: string
  /** Where programs reach it; undefined where nothing listens. */
  readonly address: string | undefined
  /** Where it listens on this machine; undefined where nothing does. */
  readonly listens: Listens | undefined
  /** Waits until programs reach it. */
  open(): Promise<void>
  /** Whether they reach it by now. */
  isOpen(): boolean
  /** The ids of the processes that answer. */
  pids(): readonly number[]
  close(): Promise<void>
}

export interface DriveWanted {
  /** Undefined where no network drive is wanted: its shares are there all the same, and people reach them in the portal. */
  readonly place: DrivePlace | undefined
  readonly dataFolder: string
  readonly say: Say
}

/**
 * Finds out where the network drive will stand, and that it can stand there.
 *
 * @throws ProblemError DRIVE_NOT_HERE, DRIVE_PORT_IN_USE, DRIVE_PORT_NOT_ALLOWED, DRIVE_LISTEN_NOT_HERE, and those of `readTls`
 */
export async function prepareDrive({ place, dataFolder, say }: DriveWanted): Promise<HouseDrive> {
  const folder = join(dataFolder, 'drive')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if (!markDrive(folder, join(dataFolder, 'drive.mark'))) throw new ProblemError(driveNotHere({ folder }))
  if (place === undefined) {
    return {
      folder,
      address: undefined,
      listens: undefined,
      open: async () => undefined,
      isOpen: () => false,
      pids: () => [],
      close: async () => undefined,
    }
  }
  const tls = place.tls && (await readTls(place.tls, originsOf(place)))
  const port = await drivePort(place)
  let listeners: Listeners | undefined
  // Its processes begin while the rest of the house does: a start takes as long as the slower of the two.
  const opening = openListeners({
    ...{ drive: folder, host: place.host, port, processes: place.processes, tls },
    report: (line) => say({ de: line, en: line }),
  })
  opening.catch(() => undefined)
  const renew = (): void => void (listeners && renewTls(listeners, place, say))
  return {
    folder,
    address: driveAddressAt(place, port),
    listens: { host: askedAt(place.host), port, encryptedAs: tls && new URL(driveAddressAt(place, port)).hostname },
    open: async () => {
      listeners = await opening
      if (place.tls) process.on('SIGHUP', renew)
    },
    isOpen: () => listeners !== undefined,
    pids: () => listeners?.pids ?? [],
    close: async () => {
      process.off('SIGHUP', renew)
      const opened = await opening.catch(() => undefined)
      await opened?.close()
    },
  }
}

const originsOf = ({ origin }: DrivePlace): readonly string[] => (origin === undefined ? [] : [origin])

/** Where the new files are not fit, the old ones go on, and it is said why. */
async function renewTls(listeners: Listeners, place: DrivePlace, say: Say): Promise<void> {
  if (!place.tls) return
  try {
    listeners.renewTls(await readTls(place.tls, originsOf(place)))
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const because = (language: 'de' | 'en') => sentenceOf(error.problem, language)
    say({
      de: `Das alte Zertifikat des Netzlaufwerks bleibt. ${because('de')}`,
      en: `The old certificate of the network drive stays. ${because('en')}`,
    })
  }
}

/** Who listens at all addresses is asked at the nearest. */
const askedAt = (host: string): string => ({ '0.0.0.0': '127.0.0.1', '::': '::1' })[host] ?? host
