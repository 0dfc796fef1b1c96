import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from 'node:test'
import { type Acceptance, judge, report, type TestResult } from './acceptance.ts'
import { root } from './files.ts'

// `npm run accept <name> …`: runs the tests that the lists tools/acceptance/<name>.ts name, each once, and prints what they show.
const lists = join(root, 'tools', 'acceptance')
process.exit(await accept(process.argv.slice(2)))

async function accept(asked: readonly string[]): Promise<number> {
  process.env.KLAUSEL_INTERRUPTIONS = 'all'
  process.env.KLAUSEL_LOOKS = 'all'
  const unknown = asked.length === 0 ? '' : asked.find((name) => !isList(name))
  if (unknown !== undefined) {
    process.stderr.write(`LIST_UNKNOWN  There is no acceptance list '${unknown}'. Choose one: ${await names()}.\n`)
    return 2
  }
  const chosen = await Promise.all(asked.map(readList))
  const files = new Set(chosen.flatMap(({ list }) => list.flatMap(({ tests }) => tests.map((named) => named.file))))
  const results = await runFiles([...files].filter((file) => existsSync(join(root, file))))
  let isKept = true
  for (const { name, list } of chosen) {
    const verdicts = list.map((acceptance) => judge(acceptance, results))
    process.stdout.write(`${chosen.length > 1 ? `\n${name}\n` : ''}${report(verdicts)}`)
    isKept &&= verdicts.every(({ result }) => result === 'ok')
  }
  return isKept ? 0 : 1
}

function fileOf(name: string): string {
  return join(lists, `${name}.ts`)
}

function isList(name: string): boolean {
  return /^[\w-]+$/.test(name) && existsSync(fileOf(name))
}

async function readList(name: string): Promise<{ readonly name: string; readonly list: readonly Acceptance[] }> {
  const { list }: { list: readonly Acceptance[] } = await import(fileOf(name))
  return { name, list }
}

async function names(): Promise<string> {
  const files = await readdir(lists)
  return files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).join(', ')
}

/** Runs the files with node's test runner, two at a time, telling at the end which test failed. */
async function runFiles(files: readonly string[]): Promise<TestResult[]> {
  const waiting = files.values()
  const results: TestResult[] = []
  const runner = async () => {
    for (const file of waiting) results.push(...(await runFile(file)))
  }
  await Promise.all([runner(), runner()])
  for (const { file, path, outcome, reason } of results) {
    if (outcome === 'failed') process.stderr.write(`failed: ${file}: ${path.join(' > ')}: ${reason}\n`)
  }
  return results
}

/** The tests of one file, those that it has from elsewhere included: the runner names where a test was written down. */
async function runFile(file: string): Promise<TestResult[]> {
  const results: TestResult[] = []
  /** The suites around the test that is being reported. */
  let path: string[] = []
  for await (const { type, data } of run({ files: [join(root, file)], cwd: root })) {
    if (type !== 'test:start' && type !== 'test:pass' && type !== 'test:fail') continue
    const here = [...path.slice(0, data.nesting), data.name]
    if (type === 'test:start') path = here
    else if (data.details.type !== 'suite') results.push(resultOf(file, here, type === 'test:pass', data))
  }
  return results
}

interface Reported {
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly details: object
}

function resultOf(file: string, path: string[], passed: boolean, { skip, todo, details }: Reported): TestResult {
  const unproven = skip ?? todo
  if (unproven !== undefined && unproven !== false) {
    return { file, path, outcome: 'skipped', reason: unproven === true ? 'skipped' : `skipped: ${unproven}` }
  }
  return passed ? { file, path, outcome: 'passed' } : { file, path, outcome: 'failed', reason: reasonOf(details) }
}

/** The first line of what a test threw; the runner wraps it in an error of its own. */
function reasonOf(details: object): string {
  const error = 'error' in details ? details.error : undefined
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const message = cause instanceof Error ? cause.message : String(cause)
  return message.split('\n')[0] ?? ''
}
