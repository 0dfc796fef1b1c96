import { Refusal } from '../../journal/intake/refusal.ts'
import { openMasterKey } from '../../journal/master-key.ts'
import { keepMasterKey } from '../../journal/rotation/keep-master-key.ts'
import { sayIn } from '../console.ts'
import { openDatabase } from '../database/open.ts'
import type { Sentence } from '../language.ts'
import { readOptions } from '../options.ts'
import { ProblemError } from '../problems.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/**
 * `klausel rotate-key`: a new master key is in force at once, also beside a Klausel that runs; all keys lie under it at the end. The
 * former one is kept until its horizon ends. After it may have become known this is what one does first.
 *
 * @throws ProblemError every problem of a start; CommandProblem if another process is just looking after the master keys
 */
export async function rotateKey(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['data'], [])
  const options = readOptions(values.data === undefined ? [] : ['--data', values.data], environment)
  const say = sayIn(options.language)
  const { databaseUrl: url, dataFolder } = options
  const database = await openDatabase({ url, dataFolder, say, beside: true })
  try {
    const master = await openMasterKey(dataFolder, database.pool('app'))
    const kept = await keepMasterKey({ queue: database.pool('queue'), master, plan: options.keys, now: Date.now }, true)
    if (kept === undefined) throw underWay
    say(done(kept.wrapped, options.keys.horizon))
  } catch (error) {
    throw error instanceof Refusal ? new ProblemError(error.refused, { cause: error }) : error
  } finally {
    await database.close()
  }
}

const done = (keys: number, days: number): Sentence => ({
  de: `Ein neuer Hauptschlüssel gilt; ${keys} Schlüssel liegen jetzt unter ihm. Der frühere bleibt ${days} Tage und wird dann vernichtet. Kopieren Sie master.key neu dorthin, wo Sie ihn aufbewahren.`,
  en: `A new master key is in force; ${keys} keys lie under it now. The former one stays for ${days} days and is destroyed then. Copy master.key anew to where you keep it.`,
})

const underWay = new CommandProblem({
  de: 'Ein anderer Prozess kümmert sich gerade um den Hauptschlüssel. Versuchen Sie es in einer Minute noch einmal.',
  en: 'Another process is looking after the master key just now. Try again in a minute.',
})
