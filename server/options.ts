import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Language, languageOf } from './language.ts'
import { optionNotUnderstood, ProblemError } from './problems.ts'

/** What a start is asked to do. */
export interface StartOptions {
  /** Loopback, until people can sign in. */
  readonly host: '127.0.0.1'
  /** 0 for any port that is free. */
  readonly port: number
  /** Absolute path. */
  readonly dataFolder: string
  /** A server of one's own instead of the embedded one. */
  readonly databaseUrl: string | undefined
  readonly language: Language
}

const usualPort = 4180

/** The folder `data` of the program itself, wherever it is started from. */
const usualDataFolder = join(import.meta.dirname, '..', 'data')

/**
 * Reads `--port` and `--data` and the variables KLAUSEL_DATA and DATABASE_URL; what is said in the command goes first.
 *
 * @throws ProblemError OPTION_NOT_UNDERSTOOD
 * @example readOptions(['--port', '0'], { KLAUSEL_DATA: '/srv/klausel' }).dataFolder === '/srv/klausel'
 */
export function readOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
  const { port, data } = parse(args)
  return {
    host: '127.0.0.1',
    port: port === undefined ? usualPort : portIn(port),
    dataFolder: resolve(data ?? (environment.KLAUSEL_DATA || usualDataFolder)),
    databaseUrl: environment.DATABASE_URL || undefined,
    language: languageOf(environment),
  }
}

function parse(args: readonly string[]): { port?: string; data?: string } {
  try {
    return parseArgs({ args: [...args], options: { port: { type: 'string' }, data: { type: 'string' } } }).values
  } catch (error) {
    throw new ProblemError(
      optionNotUnderstood({
        option: args.join(' '),
        detail: {
          de: 'bekannt sind --port <Zahl> und --data <Ordner>',
          en: '--port <number> and --data <folder> are known',
        },
      }),
      { cause: error },
    )
  }
}

function portIn(given: string): number {
  const port = Number(given)
  if (/^\d+$/.test(given) && port <= 65_535) return port
  throw new ProblemError(
    optionNotUnderstood({
      option: `--port ${given}`,
      detail: { de: 'ein Port ist eine Zahl von 0 bis 65535', en: 'a port is a number from 0 to 65535' },
    }),
  )
}
