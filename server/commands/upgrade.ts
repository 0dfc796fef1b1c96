import { programFor, programsOf } from '../../duties/programs.ts'
import { type Changed, type Comparing, lookOver } from '../../duties/upgrade/look-over.ts'
import { readAgreements } from '../../journal/agreement.ts'
import { realTime } from '../../journal/intake/clock.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { providers } from '../../terms/documents/providers.ts'
import { changeInWords } from '../../terms/words/changed.ts'
import { saySilently } from '../console.ts'
import { openDatabase } from '../database/open.ts'
import { type Language, languageOf } from '../language.ts'
import { readOptions } from '../options.ts'
import { programId } from '../program-id.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/**
 * `klausel upgrade --dry-run`: which agreements this program would put elsewhere than the one that looked at them last, with clause and
 * reason. Nothing is written and nothing is migrated; the earlier program may run on meanwhile.
 */
export async function upgrade(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['data'], ['dry-run', 'json'])
  if (!values['dry-run'])
    throw new CommandProblem({
      de: 'Umgestellt wird mit dem Start. Was sich dabei ändern würde, sagt: klausel upgrade --dry-run',
      en: 'The start does the upgrade. What it would change is told by: klausel upgrade --dry-run',
    })
  const given = values.data === undefined ? [] : ['--data', String(values.data)]
  const options = readOptions(given, environment)
  const { databaseUrl: url, dataFolder } = options
  const database = await openDatabase({ url, dataFolder, say: saySilently, beside: true, asItIs: true })
  try {
    const running: Comparing = {
      ...{ app: database.pool('app'), queue: database.pool('queue'), realTime },
      ...{ programs: programsOf(providers), program: programId() },
    }
    const isEmpty = (await running.queue.query(`select to_regclass('public.agreement') is null as is`)).rows[0]?.is
    const { compared, changed } = isEmpty ? { compared: 0, changed: [] } : await lookOver(running, { isDryRun: true })
    const language = languageOf(environment)
    for (const each of changed) process.stdout.write(await written(running, each, language, values.json === true))
    const [de, en] = [
      `${compared} Verträge verglichen, ${changed.length} stünden anders.`,
      `${compared} agreements compared, ${changed.length} would stand otherwise.`,
    ]
    if (!values.json) process.stdout.write(`${language === 'de' ? de : en}\n`)
  } finally {
    await database.close()
  }
}

async function written(
  running: Comparing,
  { changes, ...key }: Changed,
  language: Language,
  isJson: boolean,
): Promise<string> {
  const [row] = await inTransaction(running.app, key, (transaction) => readAgreements(transaction, [key]))
  if (row === undefined) return ''
  const program = programFor(running, row)
  const shown = changes.map((change) => ({
    says: changeInWords(program, change),
    clauses: [...new Set(change.because.map(({ clause }) => String(clause)))],
  }))
  if (isJson) return `${JSON.stringify({ agreement: key.agreement, changes: shown })}\n`
  return [key.agreement, ...shown.map(({ says, clauses }) => `  ${says[language]} (${clauses.join(', ')})`), ''].join(
    '\n',
  )
}
