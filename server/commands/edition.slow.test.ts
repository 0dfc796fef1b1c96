import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'klausel-edition-'))
after(() => rmSync(folder, { recursive: true }))

const command = join(root, 'server/klausel.ts')
const environment = { ...process.env, LC_ALL: 'C' }
const klausel = (...args: string[]): string =>
  execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', env: environment })
const refused = (...args: string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8', env: environment })
  assert.equal(status, 2)
  return stderr
}

test('klausel edition writes the lawyer’s edition of a document as a PDF, the same each time', () => {
  const [one, other] = [join(folder, 'one.pdf'), join(folder, 'other.pdf')]
  for (const file of [one, other])
    klausel('edition', '--terms', 'elc', '--document', 'prices', '--language', 'de', file)
  assert.deepEqual(readFileSync(one), readFileSync(other))
  const text = execFileSync('pdftotext', [one, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  assert.match(text, /Ausgabe für Juristen/)
})

test('klausel edition writes all documents of terms as one page, where the file is called so', () => {
  const file = join(folder, 'edition.html')
  klausel('edition', '--terms', 'q', '--language', 'en', file)
  const page = readFileSync(file, 'utf8')
  assert.match(page, /<html lang="en">/)
  assert.match(page, /AGB § 2/)
  assert.match(page, /Anhang 1 Nr\. 3/)
})

test('klausel edition says what is missing or unknown, and writes nothing then', () => {
  const file = join(folder, 'none.pdf')
  assert.match(refused('edition', '--terms', 'elc'), /Name terms and file/)
  assert.match(refused('edition', '--terms', 'elc', '--document', 'price', file), /There are: avv, avv\.annex1/)
  assert.match(refused('edition', '--terms', 'elc', '--language', 'fr', file), /Write de or en/)
  assert.match(refused('edition', '--terms', 'nobody', file), /names no terms/)
  assert.equal(existsSync(file), false)
})
