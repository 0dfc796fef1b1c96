import { join, resolve } from 'node:path'
import { type RotationPlan, usualPlan } from '../journal/rotation/rotating.ts'
import { type BackupSettings, backupSettingsIn, stampIn } from './backup/backup-settings.ts'
import { type DrivePlace, drivePlaceIn } from './drive/place.ts'
import { type Language, languageOf } from './language.ts'
import { type Place, placeIn } from './place.ts'
import { type ProofSettings, proofSettingsIn } from './proof/proof-settings.ts'
import type { LoopbackPort } from './settings/operation.ts'
import { readSettings } from './settings/read.ts'
import type { VpnSettings } from './vpn/open-gateway.ts'

/** What a start is asked to do. */
export interface StartOptions {
  readonly place: Place
  /** Where the network drive stands; undefined where nothing is said of it. */
  readonly drivePlace: DrivePlace | undefined
  /** The gateway of the VPN; undefined where this machine has none. */
  readonly vpn: VpnSettings | undefined
  readonly proof: ProofSettings
  /** How often the master key changes, and how long a former one is kept. */
  readonly keys: RotationPlan
  /** Absolute path. */
  readonly dataFolder: string
  /** A server of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined
  /** Absolute path of the file that a backup touches at its end. */
  readonly backupStamp: string | undefined
  /** Where backups go, and how often; undefined where none is set up. */
  readonly backup: BackupSettings | undefined
  /** Inner networks in which directories of customers may be. */
  readonly directoryNetworks: readonly string[]
  /** Where figures are given; undefined where they are not. */
  readonly metrics: LoopbackPort | undefined
  /** How long it answers on when it is asked to end, in milliseconds. */
  readonly drain: number
  readonly log: 'text' | 'json'
  readonly language: Language
}

/** The folder `data` of the program itself, wherever it is started from. */
const usualDataFolder = join(import.meta.dirname, '..', 'data')

/**
 * Reads options and variables (see settings/table.ts); what is said in the command goes first.
 *
 * @throws ProblemError OPTION_NOT_UNDERSTOOD, and every problem of `placeIn`, `drivePlaceIn` and `proofSettingsIn`
 * @example readOptions(['--port', '0'], { KLAUSEL_DATA: '/srv/klausel' }).dataFolder === '/srv/klausel'
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const settings = readSettings(args, environment)
  const dataFolder = resolve(settings.dataFolder ?? usualDataFolder)
  const backup = backupSettingsIn(settings, dataFolder)
  // Backups of our own touch a file of their own.
  const backupStamp = settings.backupStamp ?? (backup && stampIn(dataFolder))
  return {
    place: placeIn(settings),
    drivePlace: drivePlaceIn(settings),
    proof: proofSettingsIn(settings),
    keys: {
      every: settings.keyRotation ?? usualPlan.every,
      horizon: settings.keyHorizon ?? usualPlan.horizon,
    },
    vpn:
      settings.vpnEndpoint === undefined
        ? undefined
        : { endpoint: settings.vpnEndpoint, pool: settings.vpnNetwork ?? '10.64.0.0/10' },
    dataFolder,
    databaseUrl: settings.databaseUrl,
    backupStamp: backupStamp === undefined ? undefined : resolve(backupStamp),
    backup,
    directoryNetworks: settings.directoryNetworks ?? [],
    metrics: settings.metricsListen,
    drain: (settings.drain ?? 0) * 1_000,
    log: settings.log ?? 'text',
    language: languageOf(environment),
  }
}
