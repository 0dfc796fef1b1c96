import { readFile } from 'node:fs/promises'
import { providers } from '../../terms/documents/providers.ts'
import { type Life, readLife } from '../../terms/engine/life.ts'
import { compile, type Program } from '../../terms/engine/program.ts'
import { type Instant, instantOf, isDay, midnight, plusDays } from '../../terms/grammar/day.ts'
import { CommandProblem } from './command-problem.ts'

/** The terms a command names with `--terms`, compiled; refuses an unknown name and lists the known ones. */
export function programOf(name: string | undefined, { strict }: { readonly strict: boolean }): Program {
  const known = Object.keys(providers).join(', ')
  if (name === undefined)
    throw new CommandProblem({
      de: `Nennen Sie die Bedingungen: --terms <Name>. Bekannt sind: ${known}.`,
      en: `Name the terms: --terms <name>. Known are: ${known}.`,
    })
  const terms = Object.hasOwn(providers, name) ? providers[name] : undefined
  if (!terms)
    throw new CommandProblem({
      de: `Bedingungen „${name}“ gibt es hier nicht. Bekannt sind: ${known}.`,
      en: `There are no terms "${name}" here. Known are: ${known}.`,
    })
  return compile(terms, { strict })
}

/** Reads a life from a file, or from standard input for `-`; every line that cannot be read is named at once. */
export async function lifeIn(file: string | undefined): Promise<Life['facts']> {
  if (file === undefined)
    throw new CommandProblem({
      de: 'Nennen Sie die Datei mit dem Leben, oder - für die Standardeingabe.',
      en: 'Name the file with the life, or - for standard input.',
    })
  const { facts, unreadable } = readLife(await textOf(file))
  if (unreadable.length === 0) return facts
  const told = (language: 'de' | 'en'): string =>
    unreadable
      .map(
        (each) =>
          `${language === 'de' ? 'Zeile' : 'line'} ${each.line}${each.field ? `, ${each.field}` : ''}: ${each[language]}`,
      )
      .join('\n')
  throw new CommandProblem({ de: told('de'), en: told('en') })
}
async function textOf(file: string): Promise<string> {
  try {
    return file === '-' ? await standardInput() : await readFile(file, 'utf8')
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? { de: 'gibt es nicht', en: 'does not exist' }
        : { de: 'kann nicht gelesen werden', en: 'cannot be read' }
    throw new CommandProblem(
      { de: `Die Datei ${file} ${reason.de}.`, en: `The file ${file} ${reason.en}.` },
      { cause: error },
    )
  }
}
async function standardInput(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** `--until 2026-03-31` means to the end of that day; a time means that instant. */
export function untilIn(written: string | undefined): Instant | undefined {
  if (written === undefined) return undefined
  return isDay(written) ? midnight(plusDays(written, 1)) - 1 : instantIn('--until', written)
}
export function instantIn(option: string, written: string): Instant {
  try {
    return instantOf(written)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new CommandProblem({ de: `${option}: ${error.message}`, en: `${option}: ${error.message}` }, { cause: error })
  }
}
