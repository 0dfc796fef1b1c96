import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sameDayOfMonth } from './day.ts'

const root = join(import.meta.dirname, '../..')

/** What the compiler says to a clause with this text and these values. */
function compilerSays(en: string, where: string): string {
  const folder = mkdtempSync(join(import.meta.dirname, 'clause-'))
  try {
    writeFileSync(
      join(folder, 'trial.ts'),
      `import { clause } from '../clause.ts'
import { endOfMonth } from '../end-date.ts'
import { textForm } from '../form.ts'
void endOfMonth
void textForm
clause({ ref: '§ 0', title: { de: 't', en: 't' }, claims: [], when: 'activated', where: ${where}, then: () => [], de: ${JSON.stringify(en)}, en: ${JSON.stringify(en)} })
`,
    )
    const options = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'esnext',
      '--allowImportingTsExtensions',
      '--skipLibCheck',
      '--types',
      'node',
    ]
    execFileSync(join(root, 'node_modules/.bin/tsc'), ['--ignoreConfig', ...options, join(folder, 'trial.ts')], {
      cwd: root,
      encoding: 'utf8',
    })
    return ''
  } catch (error) {
    return (error as { stdout: string }).stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('a text that says what it does compiles', () => {
  assert.equal(compilerSays('to the {end}', "{ end: endOfMonth('following') }"), '')
})
test('a bracket without a value is refused with a sentence that names it', () => {
  assert.match(
    compilerSays('to the {end} after {grace}', "{ end: endOfMonth('following') }"),
    /This text says '\{grace\}', but its 'where' gives it no value\./,
  )
})
test('a value that the text never names is refused with a sentence that names it', () => {
  assert.match(
    compilerSays('to the {end}', "{ end: endOfMonth('following'), form: textForm }"),
    /The rule may use 'form', but this text never says it\./,
  )
})
test('31 January and a month is an error until the author picks a rounding', () => {
  assert.throws(() => sameDayOfMonth('2026-01-31', 1, 'refuse'), /2026-01-31.*lastOfMonth.*firstOfNext/s)
  assert.equal(sameDayOfMonth('2026-01-31', 1, 'lastOfMonth'), '2026-02-28')
  assert.equal(sameDayOfMonth('2026-01-31', 1, 'firstOfNext'), '2026-03-01')
})
