import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './files.ts'

/** One number that a sentence names, put wrong by one: a day, a cent, a percent, a fee. */
export interface Mutant {
  readonly provider: string
  /** From the folder of the program. */
  readonly file: string
  readonly line: number
  readonly was: string
  readonly is: string
}

const documents = 'terms/documents'
/** The values that hold a number: periods, thresholds, rates; amounts where a sentence or a price names them. */
const values =
  /\b(notice|within|hours|fullDays|monthsAfterTheEnd|moreThanFees|feesOrMore|moreThanPercent|atLeastPercent|availabilityOf|rollingDays|percent)\(\d|\bamount\(eur|\bmonthlyPrice\('/
const numbers = /(?<![\w.'§])\d+(\.\d+)?(?![\w.])|(?<=')\d+\.\d\d(?=')/g

/** Numbers that change nothing when they are wrong by one, and why. */
const idle: readonly { readonly file: RegExp; readonly text: string; readonly because: string }[] = [
  {
    file: /elc\/terms\/.*\/11-changes\.ts$/,
    text: "lead: notice(2, 'weeks'",
    because: 'the beginning of the month after next is never nearer than 29 days',
  },
]

export const providersWithTerms = (): readonly string[] =>
  readdirSync(join(root, documents), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Every number that stands in a `where` of a provider's clauses, each put wrong once. */
export function mutantsOf(provider: string): readonly Mutant[] {
  const folder = join(documents, provider)
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/\.(test|test-support)\.ts$/.test(name),
  )
  return files.flatMap((name) => {
    const file = join(folder, name)
    return readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, n) => {
        if (!values.test(text) || idle.some((known) => known.file.test(file) && text.includes(known.text))) return []
        return [...text.matchAll(numbers)].map((found) => ({
          provider,
          file,
          line: n + 1,
          was: text,
          is: wrong(text, found.index, found[0]),
        }))
      })
  })
}
function wrong(text: string, at: number, number: string): string {
  const decimals = number.split('.')[1]?.length ?? 0
  const other = (Number(number) + 10 ** -decimals).toFixed(decimals)
  return text.slice(0, at) + other + text.slice(at + number.length)
}

/** A copy of the pure room in which one number after the other can be put wrong. */
export class Workshop {
  readonly #folder = mkdtempSync(join(tmpdir(), 'klausel-mutants-'))
  constructor() {
    for (const room of ['terms', 'tools', 'package.json'])
      cpSync(join(root, room), join(this.#folder, room), { recursive: true })
    symlinkSync(join(root, 'node_modules'), join(this.#folder, 'node_modules'))
  }
  /** Whether some test of the provider or of the clauses fails once the number is wrong. */
  isNoticed({ provider, file, line, is }: Mutant): boolean {
    const path = join(this.#folder, file),
      whole = readFileSync(path, 'utf8')
    writeFileSync(
      path,
      whole
        .split('\n')
        .with(line - 1, is)
        .join('\n'),
    )
    try {
      const tests = readdirSync(join(this.#folder, documents, provider))
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => join(documents, provider, name))
      const { status } = spawnSync(process.execPath, ['--test', ...tests, join(documents, 'clauses.test.ts')], {
        cwd: this.#folder,
        stdio: 'ignore',
        env: withoutTestRunner(process.env),
      })
      return status !== 0
    } finally {
      writeFileSync(path, whole)
    }
  }
  close(): void {
    rmSync(this.#folder, { recursive: true })
  }
}

/** A test run inside a test run would be passed over. */
const withoutTestRunner = ({ NODE_TEST_CONTEXT: _, ...environment }: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  environment
