import { resolve } from 'node:path'
import { Refusal } from '../../journal/intake/refusal.ts'
import { storeAt } from '../backup/house-to-back-up.ts'
import { type RestoredHouse, restoreHouse } from '../backup/restore-house.ts'
import { type Say, sayIn } from '../console.ts'
import type { Sentence } from '../language.ts'
import { readOptions } from '../options.ts'
import { ProblemError } from '../problems.ts'
import { backupSettings } from '../settings/backup.ts'
import { readSettings } from '../settings/read.ts'
import { apart } from './backup.ts'
import { CommandProblem } from './command-problem.ts'
import { inMegabytes } from './in-megabytes.ts'

/**
 * `klausel restore <store> --identity <file> --secrets <folder> --data <empty folder> [--at <instant>]`: brings back an installation as
 * it was at an instant, or as it was last.
 *
 * @throws ProblemError with the remedy
 */
export async function restore(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const [given, ...rest] = args
  const { own, others } = apart(rest, ['identity', 'secrets', 'at'])
  const { identity, secrets } = own
  if (given === undefined || given.startsWith('--') || identity === undefined || secrets === undefined) throw usage
  const target = backupSettings.backupTo.read(given)
  if (target === undefined || !others.some((word) => word.startsWith('--data'))) throw usage
  const { dataFolder, databaseUrl, language } = readOptions(others, {
    ...environment,
    KLAUSEL_BACKUP_TO: '',
    KLAUSEL_BACKUP_RECIPIENTS: '',
  })
  const { backupAccess, backupRegion } = readSettings(others, environment)
  const say = sayIn(language)
  try {
    const store = await storeAt({
      target: /^https?:/.test(target) ? target : resolve(target),
      access: backupAccess && { ...backupAccess, region: backupRegion ?? 'us-east-1' },
    })
    const restored = await restoreHouse({
      ...{ store, dataFolder, databaseUrl, at: instantIn(own.at) },
      ...{ identity: resolve(identity), secrets: resolve(secrets) },
      say: (step) => say(steps[step]),
    })
    report(restored, dataFolder, say)
  } catch (error) {
    throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
  }
}

/** An instant says its offset: what is restored is no matter of taste. */
function instantIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const isWhole = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
  const at = isWhole ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) throw notAnInstant(text)
  return at
}

const steps: Readonly<Record<'database' | 'log' | 'recovery' | 'keys' | 'files', Sentence>> = {
  database: { de: 'Die Datenbank wird geholt …', en: 'Fetching the database …' },
  log: { de: 'Ihr Protokoll wird geholt …', en: 'Fetching its log …' },
  recovery: { de: 'Das Protokoll wird durchlebt …', en: 'Living the log through …' },
  keys: { de: 'Die neuesten Schlüssel werden darübergelegt …', en: 'Laying the newest keys over it …' },
  files: { de: 'Die Dateien der Laufwerke werden geholt …', en: 'Fetching the files of the drives …' },
}

function report({ backup, until, facts, keys, files, ...rest }: RestoredHouse, folder: string, say: Say): void {
  const at = new Date(until).toISOString()
  const destroyed = keys.removed + keys.destroyedSince
  say({
    de: `Wiederhergestellt in ${folder} aus ${backup}, bis ${at}: ${facts} Fakten stimmen, ${files.count} Dateien (${inMegabytes(files.bytes)}).`,
    en: `Restored in ${folder} from ${backup}, up to ${at}: ${facts} facts are right, ${files.count} files (${inMegabytes(files.bytes)}).`,
  })
  if (destroyed > 0 || files.leftOut.length > 0)
    say({
      de: `Was seither gelöscht wurde, bleibt es: ${destroyed} Schlüssel, ${files.leftOut.length} Laufwerke.`,
      en: `What was erased since stays so: ${destroyed} keys, ${files.leftOut.length} drives.`,
    })
  if (rest.beginsNewLog)
    say({
      de: 'Es war mehr unterschrieben, als zurückkam: Mit dem nächsten Start beginnt ein neues Protokoll mit neuem Schlüssel (docs/proof.md).',
      en: 'More had been signed than came back: with the next start a new log begins, under a new key (docs/proof.md).',
    })
  if (!rest.isSigned)
    say({
      de: 'Ohne proof.key ist nicht geprüft, wer diese Sicherung geschrieben hat.',
      en: 'Without proof.key it was not checked who has written this backup.',
    })
}

const usage = new CommandProblem({
  de: 'Nennen Sie Speicher, Identität, Schlüssel und einen leeren Ordner: klausel restore <Ordner | https://…> --identity <Datei> --secrets <Ordner> --data <leerer Ordner> [--at <Zeitpunkt>].',
  en: 'Name store, identity, keys and an empty folder: klausel restore <folder | https://…> --identity <file> --secrets <folder> --data <empty folder> [--at <instant>].',
})
const notAnInstant = (text: string): CommandProblem =>
  new CommandProblem({
    de: `„${text}“ ist kein Zeitpunkt. Gemeint ist etwas wie 2026-11-22T18:30+01:00 oder 2026-11-22T17:30:00Z.`,
    en: `"${text}" is no instant. It looks like 2026-11-22T18:30+01:00 or 2026-11-22T17:30:00Z.`,
  })
