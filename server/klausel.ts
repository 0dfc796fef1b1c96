import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { CommandProblem } from './commands/command-problem.ts'
import { type Language, languageOf, type Sentence } from './language.ts'
import { jsonLine } from './log.ts'
import { type Problem, ProblemError, sentenceOf } from './problems.ts'
import type { Setting } from './settings/setting.ts'
import { settings } from './settings/table.ts'

/** A command of `klausel`. */
interface Command {
  readonly usage: string
  readonly does: Sentence
  run(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void>
}

/** Each command loads its own rooms, so that a short one need not wait for the long ones. */
const commands: Readonly<Record<string, Command>> = {
  start: {
    usage: 'start',
    does: { de: 'startet Datenbank und Server', en: 'starts the database and the server' },
    run: async (args, environment) => (await import('./main.ts')).start(args, environment),
  },
  init: {
    usage:
      'init [--add] [--link] [--name <…>] [--title <…>] [--terms <…>] [--administrator <e-mail>] [--administrator-name <…>]',
    does: {
      de: 'richtet einen Anbieter mit seiner ersten Verwaltung ein, mit --add einen weiteren',
      en: 'sets up a provider with its first administrator, with --add a further one',
    },
    run: async (args, environment) => (await import('./commands/init.ts')).init(args, environment),
  },
  simulate: {
    usage: 'simulate --terms <name> [--until <day>] [--strict-terms] <life.jsonl>',
    does: { de: 'lebt ein Leben durch', en: 'lives a life through' },
    run: async (args) => (await import('./commands/simulate.ts')).simulate(args),
  },
  standing: {
    usage:
      'standing [<agreement> | --terms <name> <life.jsonl>] [--at <time>] [--known-at <time>] [--strict-terms] [--json]',
    does: { de: 'sagt, wo ein Vertrag steht', en: 'says where an agreement stands' },
    run: async (args, environment) => (await import('./commands/standing.ts')).standing(args, environment),
  },
  why: {
    usage: 'why [<agreement> | --terms <name> <life.jsonl>] <matter> <about> [--at <time>] [--json]',
    does: { de: 'sagt, warum, oder warum nicht', en: 'says why, or why not' },
    run: async (args, environment) => (await import('./commands/why.ts')).why(args, environment),
  },
  journal: {
    usage: 'journal [<agreement>] [--json]',
    does: { de: 'zeigt, was geschehen ist', en: 'shows what happened' },
    run: async (args, environment) => (await import('./commands/journal.ts')).journal(args, environment),
  },
  verify: {
    usage: 'verify <file | folder> [--key <key>] [--roots <PEM>] [--witnesses <keys>] [--json]',
    does: {
      de: 'prüft Nachweise, Exporte, Beweismappen und Datenordner, ohne jemanden zu fragen',
      en: 'verifies proofs, exports, bundles and data folders without asking anybody',
    },
    run: async (args, environment) => (await import('./commands/verify.ts')).verify(args, environment),
  },
  'rotate-key': {
    usage: 'rotate-key',
    does: {
      de: 'lässt sofort einen neuen Hauptschlüssel gelten, auch während Klausel läuft',
      en: 'puts a new master key in force at once, also while Klausel runs',
    },
    run: async (args, environment) => (await import('./commands/rotate-key.ts')).rotateKey(args, environment),
  },
  backup: {
    usage: 'backup [identity <file> | list | drill --identity <file> --secrets <folder>]',
    does: {
      de: 'sichert, macht ein Schlüsselpaar dafür, zeigt Sicherungen, übt die Wiederherstellung',
      en: 'backs up, makes a pair of keys for it, lists backups, tries a restore',
    },
    run: async (args, environment) => (await import('./commands/backup.ts')).backup(args, environment),
  },
  restore: {
    usage: 'restore <store> --identity <file> --secrets <folder> --data <empty folder> [--at <instant>]',
    does: {
      de: 'stellt eine Installation wieder her, wie sie zu einem Zeitpunkt war',
      en: 'restores an installation as it was at an instant',
    },
    run: async (args, environment) => (await import('./commands/restore.ts')).restore(args, environment),
  },
  bundle: {
    usage: 'bundle [<agreement>] [--person <id> | --incident <name>] [--out <file.zip>]',
    does: {
      de: 'holt die Beweismappe eines Vertrags: Tatsachen, Papiere, Nachweise und was sie prüft, in einer Datei',
      en: 'fetches the bundle of evidence of an agreement: facts, papers, proofs and their verifier in one file',
    },
    run: async (args, environment) => (await import('./commands/bundle.ts')).bundle(args, environment),
  },
  day: {
    usage: 'day [--next] [--json]',
    does: { de: 'lässt im Szenario einen Tag beginnen', en: "lets a scenario's next day begin" },
    run: async (args, environment) => (await import('./commands/day.ts')).day(args, environment),
  },
  facts: {
    usage: 'facts --terms <name> [--all] [--json]',
    does: { de: 'zeigt, was erzählt werden kann', en: 'shows what may be told' },
    run: async (args, environment) => (await import('./commands/facts.ts')).facts(args, environment),
  },
  new: {
    usage: 'new provider <name> --from <terms> [--title <…>]',
    does: {
      de: 'beginnt eigene Bedingungen mit einer Kopie von solchen, die laufen',
      en: 'begins terms of your own with a copy of terms that run',
    },
    run: async (args) => (await import('./commands/new-provider.ts')).newProvider(args),
  },
  compare: {
    usage: 'compare <terms>[@<day>] <terms>[@<day>] [--favourable <refs>] [--json | --pdf <file> | --docx <file>]',
    does: {
      de: 'zeigt, was zwei Fassungen verschieden sagen und was das braucht',
      en: 'shows what two versions say differently, and what that needs',
    },
    run: async (args, environment) => (await import('./commands/compare.ts')).compare(args, environment),
  },
  edition: {
    usage: 'edition --terms <name>[@<day>] [--document <id>] [--language de|en] [--html|--pdf] <file>',
    does: {
      de: 'schreibt die Ausgabe für Juristen: Text, Regeln, Beispiele, Lesarten',
      en: "writes the lawyer's edition: text, rules, examples, readings",
    },
    run: async (args, environment) => (await import('./commands/edition.ts')).edition(args, environment),
  },
  trial: {
    usage: 'trial <old terms> <new terms> [<life.jsonl> [--at <time>]] [--json]',
    does: {
      de: 'zeigt, was neue Bedingungen aus jedem Vertrag machen würden',
      en: 'shows what new terms would make of every agreement',
    },
    run: async (args, environment) => (await import('./commands/trial.ts')).trial(args, environment),
  },
  upgrade: {
    usage: 'upgrade --dry-run [--json]',
    does: {
      de: 'sagt vor einer Umstellung, welche Verträge mit diesem Programm anders stünden',
      en: 'says before an upgrade which agreements would stand otherwise under this program',
    },
    run: async (args, environment) => (await import('./commands/upgrade.ts')).upgrade(args, environment),
  },
  coverage: {
    usage: 'coverage [--provider <name>] [--json]',
    does: {
      de: 'rechnet aus, welche Klauseln der Verzeichnisse ausgeführt werden',
      en: 'computes which clauses of the inventories are executed',
    },
    run: async (args, environment) => (await import('./commands/coverage.ts')).coverage(args, environment),
  },
}

/** The commands, and after them all that can be set. */
function usage(language: Language): string {
  const set = Object.values<Setting<unknown>>(settings).map(({ option, variable, takes, usual, meaning }) => {
    const left = option ? `--${option} ${takes[language]}` : `${variable}=${takes[language]}`
    const also = option ? `${variable}; ` : ''
    const otherwise = language === 'de' ? 'sonst' : 'otherwise'
    return [left, `${meaning[language]} (${also}${otherwise} ${usual[language]})`] as const
  })
  const rows = Object.values(commands).map(({ usage, does }) => [`klausel ${usage}`, does[language]] as const)
  return `${table(rows)}\n${table(set)}`
}

function table(rows: readonly (readonly [left: string, right: string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('')
}

/** What keeps a start from being made: a sentence for people, or a line of JSON where the log is one. */
function told(problem: Problem, language: Language, isJson: boolean): string {
  if (!isJson) return sentenceOf(problem, language)
  return jsonLine({ level: 'error', code: problem.code, says: sentenceOf(problem, 'en') })
}

/** Also where the settings as a whole could not be read. */
function asksForJson(args: readonly string[], environment: NodeJS.ProcessEnv): boolean {
  const at = args.indexOf('--log')
  return at < 0 ? environment[settings.log.variable] === 'json' : args[at + 1] === 'json'
}

async function main(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const language = languageOf(environment)
  const [name = 'help', ...rest] = args
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command || rest.includes('--help')) {
    const asked = ['help', '--help', '-h'].includes(name) || rest.includes('--help')
    const stream = asked ? process.stdout : process.stderr
    stream.write(usage(language))
    return asked ? 0 : 2
  }
  try {
    await command.run(rest, environment)
    return 0
  } catch (error) {
    if (error instanceof CommandProblem) {
      process.stderr.write(`${error.sentence[language]}\n`)
      return 2
    }
    if (!(error instanceof ProblemError)) throw error
    process.stderr.write(`${told(error.problem, language, asksForJson(rest, environment))}\n`)
    return 1
  }
}

// What was compiled once lies beside the parts, where only those who installed them may write: it saves a third of a start.
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'klausel'))
process.exit(await main(process.argv.slice(2), process.env))
