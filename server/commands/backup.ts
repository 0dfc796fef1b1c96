import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { dirname, resolve } from 'node:path'
import { readManifests } from '../../backup/manifest.ts'
import { reached } from '../../backup/own-store.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import { backupNotSetUp } from '../backup/backup-problems.ts'
import type { BackupSettings } from '../backup/backup-settings.ts'
import { openHouseToBackUp, storeAt } from '../backup/house-to-back-up.ts'
import { runBackup } from '../backup/run-backup.ts'
import { runDrill } from '../backup/run-drill.ts'
import { type Say, sayIn } from '../console.ts'
import { readOptions, type StartOptions } from '../options.ts'
import { ProblemError } from '../problems.ts'
import { CommandProblem } from './command-problem.ts'
import { inMegabytes } from './in-megabytes.ts'

/**
 * `klausel backup [identity <file> | list | drill …]`: backs up now what `--backup-to` and `--backup-recipients` say; makes a pair of
 * keys for it; lists what lies in the store; tries a restore with the identity from where it is kept.
 *
 * @throws ProblemError
 */
export async function backup(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const [word, ...rest] = args
  if (word === 'identity') return makeIdentity(rest)
  const [what, given] = word === 'list' || word === 'drill' ? [word, rest] : ['backup', args]
  const { own, others } = apart(given, ['identity', 'secrets'])
  const options = readOptions(others, environment)
  if (options.backup === undefined) throw new ProblemError(backupNotSetUp())
  const set: Set = { options, settings: options.backup, say: sayIn(options.language) }
  try {
    if (what === 'list') return await list(set)
    await (what === 'drill' ? drill(set, own) : backUp(set))
  } catch (error) {
    throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
  }
}

interface Set {
  readonly options: StartOptions
  readonly settings: BackupSettings
  readonly say: Say
}

const opened = ({ options, settings, say }: Set) =>
  openHouseToBackUp({
    ...{ settings, say, dataFolder: options.dataFolder, databaseUrl: options.databaseUrl },
    host: new URL(options.place.origins[0] ?? 'https://klausel.local').host,
  })

async function backUp(set: Set): Promise<void> {
  const { options, settings, say } = set
  // Whoever works meanwhile goes first; the servers that it starts inherit it.
  setPriority(constants.priority.PRIORITY_LOW)
  const house = await opened(set)
  try {
    if (house.database.inside === undefined)
      say({
        de: 'Die Datenbank ist ein eigener Server (DATABASE_URL) und liegt nicht in dieser Sicherung: Sichern Sie ihn mit seinen Mitteln, etwa pg_basebackup und archive_command. Gesichert werden die Schlüssel und die Dateien der Laufwerke.',
        en: 'The database is a server of your own (DATABASE_URL) and is not in this backup: back it up by its own means, such as pg_basebackup and archive_command. What is backed up are the keys and the files of the drives.',
      })
    const { manifest, shown, removed } = await runBackup(house, {
      settings,
      dataFolder: options.dataFolder,
      now: Date.now,
    })
    const { database, keys, files } = manifest
    const size = database ? `${inMegabytes(database.bytes)} → ${inMegabytes(database.piece.size)}, ` : ''
    say({
      de: `Gesichert als ${manifest.backup}: ${size}${keys.count} Schlüssel, ${files.count} Dateien (${inMegabytes(files.bytes)}, neu ${files.added}).`,
      en: `Backed up as ${manifest.backup}: ${size}${keys.count} keys, ${files.count} files (${inMegabytes(files.bytes)}, ${files.added} new).`,
    })
    if (shown)
      say({
        de: `Geprüft: In ${Math.ceil(shown.seconds)} s startete daraus eine Datenbank, ${shown.facts} Fakten stimmen.`,
        en: `Verified: within ${Math.ceil(shown.seconds)} s a database started from it, and ${shown.facts} facts are right.`,
      })
    if (removed.length > 0)
      say({ de: `Entfernt, weil zu alt: ${removed.join(', ')}.`, en: `Removed as too old: ${removed.join(', ')}.` })
  } finally {
    await house.close()
  }
}

async function list({ settings, say }: Set): Promise<void> {
  const store = await storeAt(settings)
  const manifests = await reached(store, () => readManifests(store))
  for (const { backup, database, keys, files } of manifests) {
    const size = database ? inMegabytes(database.bytes) : '–'
    say({
      de: `${backup}  ${size}  ${keys.count} Schlüssel  ${files.count} Dateien`,
      en: `${backup}  ${size}  ${keys.count} keys  ${files.count} files`,
    })
  }
}

async function drill(set: Set, { identity, secrets }: Readonly<Record<string, string | undefined>>): Promise<void> {
  if (identity === undefined || secrets === undefined) throw howToDrill
  const house = await opened(set)
  try {
    const about = {
      identity: resolve(identity),
      secrets: resolve(secrets),
      dataFolder: set.options.dataFolder,
      now: Date.now,
    }
    const { backup: from, shown, evidence } = await runDrill(house, about)
    set.say({
      de: `Geübt: ${from} ließ sich bis ${new Date(shown.until).toISOString()} wiederherstellen, in ${Math.ceil(shown.seconds)} s, ${shown.facts} Fakten stimmen. Der Nachweis:`,
      en: `Tried: ${from} could be restored up to ${new Date(shown.until).toISOString()}, within ${Math.ceil(shown.seconds)} s, ${shown.facts} facts are right. The evidence:`,
    })
    process.stdout.write(evidence)
  } finally {
    await house.close()
  }
}

async function makeIdentity(words: readonly string[]): Promise<void> {
  const [given, ...more] = words
  if (given === undefined || more.length > 0 || given.startsWith('--')) throw oneFile
  const file = resolve(given)
  if (existsSync(file)) throw thereAlready(file)
  if (!existsSync(dirname(file))) throw oneFile
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption')
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  await writeFile(file, `# klausel\n# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: 'wx' })
  process.stdout.write(`${recipient}\n`)
}

/** Options of this command apart from those of a start. */
export function apart(
  args: readonly string[],
  names: readonly string[],
): { readonly own: Readonly<Record<string, string | undefined>>; readonly others: readonly string[] } {
  const own: Record<string, string | undefined> = {}
  const others: string[] = []
  for (let n = 0; n < args.length; n += 1) {
    const [, name = '', , value] = /^--([a-z-]+)(=(.*))?$/s.exec(args[n] ?? '') ?? []
    if (!names.includes(name)) others.push(args[n] ?? '')
    else own[name] = value ?? args[++n]
  }
  return { own, others }
}

const oneFile = new CommandProblem({
  de: 'Nennen Sie eine neue Datei: klausel backup identity <Datei>. Sie enthält danach den geheimen Schlüssel; bewahren Sie sie außerhalb dieses Rechners auf.',
  en: 'Name a new file: klausel backup identity <file>. It will hold the secret key; keep it away from this machine.',
})
const thereAlready = (file: string): CommandProblem =>
  new CommandProblem({
    de: `${file} gibt es schon; ein Schlüssel wird nie überschrieben.`,
    en: `${file} is there already; a key is never overwritten.`,
  })
const howToDrill = new CommandProblem({
  de: 'Nennen Sie die Identität und den Ordner mit den Kopien der Schlüssel: klausel backup drill --identity <Datei> --secrets <Ordner>.',
  en: 'Name the identity and the folder with the copies of the keys: klausel backup drill --identity <file> --secrets <folder>.',
})
