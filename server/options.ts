import { join, resolve } from 'node:path'
import { type Language, languageOf } from './language.ts'
import { type Place, placeIn } from './place.ts'
import { readSettings } from './settings/read.ts'

/** What a start is asked to do. */
export interface StartOptions {
  readonly place: Place
  /** Absolute path. */
  readonly dataFolder: string
  /** A server of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined
  /** Absolute path of the file that a backup touches at its end. */
  readonly backupStamp: string | undefined
  /** Inner networks in which directories of customers may be. */
  readonly directoryNetworks: readonly string[]
  readonly language: Language
}

/** The folder `data` of the program itself, wherever it is started from. */
const usualDataFolder = join(import.meta.dirname, '..', 'data')

/**
 * Reads options and variables (see settings/table.ts); what is said in the command goes first.
 *
 * @throws ProblemError OPTION_NOT_UNDERSTOOD, and every problem of `placeIn`
 * @example readOptions(['--port', '0'], { KLAUSEL_DATA: '/srv/klausel' }).dataFolder === '/srv/klausel'
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const settings = readSettings(args, environment)
  return {
    place: placeIn(settings),
    dataFolder: resolve(settings.dataFolder ?? usualDataFolder),
    databaseUrl: settings.databaseUrl,
    backupStamp: settings.backupStamp === undefined ? undefined : resolve(settings.backupStamp),
    directoryNetworks: settings.directoryNetworks ?? [],
    language: languageOf(environment),
  }
}
