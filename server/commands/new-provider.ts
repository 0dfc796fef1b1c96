import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/files.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/** A name in addresses, folders and on the command line. */
const pattern = /^[a-z][a-z0-9-]{1,19}$/
const documents = join(root, 'terms', 'documents')
const list = join(documents, 'providers.ts')

/**
 * `klausel new provider stadtwolke --from elc --title "Stadtwolke"`: terms of one's own, copied from terms that run, without the tests and the
 * claims of theirs. docs/write-your-terms.md says how to go on.
 */
export async function newProvider(args: readonly string[]): Promise<void> {
  const { values, words } = optionsIn(args, ['from', 'title'], [])
  const [what, name] = words
  const known = providersThere()
  if (what !== 'provider' || name === undefined) throw asked()
  if (!pattern.test(name) || name.includes('--')) throw unfit(name)
  if (known.includes(name) || existsSync(join(documents, name))) throw taken(name)
  const { from } = values
  if (from === undefined || !known.includes(from)) throw unknown(from, known)
  copyTerms(from, name, values.title ?? name)
  enter(name)
  process.stdout.write(`terms/documents/${name}/${name}.ts\n`)
}

const providersThere = (): readonly string[] =>
  readdirSync(documents, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

function copyTerms(from: string, name: string, title: string): void {
  const folder = join(documents, name)
  cpSync(join(documents, from), folder, {
    recursive: true,
    filter: (path) => !/\.test(-support)?\.ts$|\.jsonl$/.test(path),
  })
  renameSync(join(folder, `${from}.ts`), join(folder, `${name}.ts`))
  // Terms for partners are others than those for customers; whoever wants them copies them.
  rmSync(join(folder, 'partner.ts'), { force: true })
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((each) =>
    each.endsWith('.ts'),
  )) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8').replaceAll(/claims: \[[^\]]*\]/g, 'claims: []')
    writeFileSync(path, file === `${name}.ts` ? renamed(text, from, name, title) : text)
  }
}

function renamed(text: string, from: string, name: string, title: string): string {
  const quoted = JSON.stringify(title)
  return text
    .replace(/\/\*\*[^/]*\*\/\nexport const \w+: Terms/, `export const ${constantOf(name)}: Terms`)
    .replace(`name: '${from}'`, `name: '${name}'`)
    .replace(
      /(\n {2}name: '[^']*',\s*title: )\{[^}]*\}/,
      (_, before: string) => `${before}{ de: ${quoted}, en: ${quoted} }`,
    )
}

/** `stadt-wolke` is `stadtWolke` where programs name it. */
const constantOf = (name: string): string => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

/** Adds the terms to the list from which the command line, the server and the tests take them. */
function enter(name: string): void {
  const constant = constantOf(name)
  const text = readFileSync(list, 'utf8')
    .replace(/\n\n/, `\nimport { ${constant} } from './${name}/${name}.ts'\n\n`)
    .replace(/ \}\n$/, `, ${constant === name ? name : `'${name}': ${constant}`} }\n`)
  writeFileSync(list, text)
}

const asked = (): CommandProblem =>
  new CommandProblem({
    de: 'Nennen Sie, was neu ist: klausel new provider <Name> --from <Bedingungen>.',
    en: 'Name what is new: klausel new provider <name> --from <terms>.',
  })
const unfit = (name: string): CommandProblem =>
  new CommandProblem({
    de: `„${name}“ ist kein Name für Bedingungen. Erwartet sind 2 bis 20 kleine Buchstaben, Ziffern und Bindestriche, vorn ein Buchstabe.`,
    en: `"${name}" is no name for terms. Expected are 2 to 20 small letters, digits and hyphens, a letter first.`,
  })
const taken = (name: string): CommandProblem =>
  new CommandProblem({
    de: `Bedingungen „${name}“ gibt es schon. Nehmen Sie einen anderen Namen.`,
    en: `There are terms "${name}" already. Take another name.`,
  })
const unknown = (from: string | undefined, known: readonly string[]): CommandProblem =>
  new CommandProblem({
    de: `Nennen Sie mit --from, wovon ausgegangen wird${from === undefined ? '' : ` („${from}“ gibt es nicht)`}: ${known.join(', ')}.`,
    en: `Name with --from what to begin with${from === undefined ? '' : ` (there is no "${from}")`}: ${known.join(', ')}.`,
  })
