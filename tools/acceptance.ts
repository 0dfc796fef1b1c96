/** One promise of an acceptance list, and the tests that show that it is kept. */
export interface Acceptance {
  /** The number and title of the item it belongs to: `1. Ground`. */
  readonly item: string
  readonly promise: string
  readonly tests: readonly NamedTests[]
}

export interface NamedTests {
  /** From the folder of the program: `server/start.slow.test.ts`. */
  readonly file: string
  /**
   * Compared with the names from the outermost suite to the test, joined by ` > `. A text must be the whole of it, the name
   * of the test alone, or the suites around it; a pattern may match anywhere. Every test that fits must pass.
   */
  readonly name: string | RegExp
}

/** Tests of a file by their names. */
export const from = (file: string, ...names: readonly (string | RegExp)[]): readonly NamedTests[] =>
  names.map((name) => ({ file, name }))

/** All tests of some files. */
export const all = (...files: readonly string[]): readonly NamedTests[] => files.map((file) => ({ file, name: /./ }))

/** The promises of an item, each with its tests. */
export const item = (title: string, promises: Readonly<Record<string, readonly NamedTests[]>>): readonly Acceptance[] =>
  Object.entries(promises).map(([promise, tests]) => ({ item: title, promise, tests }))

/** A test as it ran. A skipped test or one marked as to do has proven nothing. */
export interface TestResult {
  readonly file: string
  /** The names from the outermost suite to the test. */
  readonly path: readonly string[]
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** Why it failed or was skipped. */
  readonly reason?: string
}

export interface Verdict {
  readonly acceptance: Acceptance
  readonly result: 'ok' | 'failed' | 'no such test'
  /** One line for each test that failed, was skipped or is missing. */
  readonly reasons: readonly string[]
}

/**
 * Judges a promise by the tests that ran: it is kept when every name fits at least one test and all that fit passed.
 * A promise without tests is not kept.
 */
export function judge(acceptance: Acceptance, ran: readonly TestResult[]): Verdict {
  const matched = acceptance.tests.map((named) => ({ named, tests: ran.filter((test) => fits(named, test)) }))
  const missing = matched.filter(({ tests }) => tests.length === 0).map(({ named }) => `${named.file}: ${named.name}`)
  if (missing.length > 0 || matched.length === 0) return { acceptance, result: 'no such test', reasons: missing }
  const bad = matched.flatMap(({ tests }) => tests).filter((test) => test.outcome !== 'passed')
  const reasons = bad.map(({ file, path, outcome, reason }) => `${file}: ${path.at(-1)}: ${reason ?? outcome}`)
  return { acceptance, result: bad.length > 0 ? 'failed' : 'ok', reasons }
}

function fits({ file, name }: NamedTests, test: TestResult): boolean {
  if (test.file !== file) return false
  const whole = test.path.join(' > ')
  if (name instanceof RegExp) return name.test(whole)
  return whole === name || test.path.at(-1) === name || whole.startsWith(`${name} > `)
}

/** The list as it is printed: promises under their items, then the count. */
export function report(verdicts: readonly Verdict[]): string {
  const width = 'no such test'.length
  const lines: string[] = []
  let item = ''
  for (const { acceptance, result, reasons } of verdicts) {
    if (acceptance.item !== item) lines.push('', acceptance.item)
    item = acceptance.item
    lines.push(`  ${result.padEnd(width)}  ${acceptance.promise}`)
    for (const reason of reasons) lines.push(`  ${' '.repeat(width)}    ${reason}`)
  }
  const kept = verdicts.filter(({ result }) => result === 'ok').length
  return `${[...lines, '', `${kept} of ${verdicts.length} promises kept`].join('\n')}\n`
}
