import { parseArgs } from 'node:util'
import type { Sentence } from '../language.ts'
import { optionNotUnderstood, ProblemError } from '../problems.ts'
import type { Setting } from './setting.ts'
import { type Settings, settings } from './table.ts'

const rows: readonly (readonly [name: string, row: Setting<unknown>])[] = Object.entries(settings)

/** What was said in the command, by the name of the option. */
type Said = Readonly<Record<string, string | undefined>>

/**
 * Reads what is set: options first, then variables.
 *
 * @throws ProblemError OPTION_NOT_UNDERSTOOD
 * @example readSettings(['--port', '0'], { KLAUSEL_DATA: '/srv/klausel' }).dataFolder === '/srv/klausel'
 */
export function readSettings(args: readonly string[], environment: NodeJS.ProcessEnv): Settings {
  const said = parse(args)
  const read = rows.map(([name, row]) => [name, valueGiven(row, said, environment)] as const)
  return Object.fromEntries(read) as unknown as Settings
}

function valueGiven(row: Setting<unknown>, said: Said, environment: NodeJS.ProcessEnv) {
  const { option, variable } = row
  const inCommand = option === undefined ? undefined : said[option]
  if (inCommand !== undefined) return valueIn(row, inCommand, `--${option} ${inCommand}`)
  const given = environment[variable] || undefined
  return given === undefined ? undefined : valueIn(row, given, `${variable}=${given}`)
}

function valueIn({ read, expected }: Setting<unknown>, given: string, option: string): unknown {
  const value = given === '' ? undefined : read(given)
  if (value === undefined) throw new ProblemError(optionNotUnderstood({ option, detail: expected }))
  return value
}

function parse(args: readonly string[]): Said {
  const options = Object.fromEntries(rows.flatMap(([, { option }]) => (option ? [[option, { type: 'string' }]] : [])))
  try {
    return parseArgs({ args: [...args], options: options as Record<string, { type: 'string' }> }).values
  } catch (error) {
    throw new ProblemError(optionNotUnderstood({ option: args.join(' '), detail: known() }), { cause: error })
  }
}

function known(): Sentence {
  const listed = (language: keyof Sentence) =>
    rows.flatMap(([, { option, takes }]) => (option ? [`--${option} ${takes[language]}`] : [])).join(', ')
  return { de: `bekannt sind ${listed('de')}`, en: `known are ${listed('en')}` }
}
