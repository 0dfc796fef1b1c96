import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import type { PrintOrder } from '../../papers/press/order.ts'
import { makePress } from '../../papers/press/press.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { fileNameOf, letterPaper } from './letter-paper.ts'
import { letterDue, lettersDue } from './occasions.test-support.ts'
import type { Composed } from './section.ts'
import { stationery } from './stationery.test-support.ts'
import { actsOfLetters } from './wording.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'klausel-letters-'))
const press = makePress()
after(async () => {
  await press.close()
  rmSync(folder, { recursive: true })
})

interface Printed {
  readonly letter: Composed
  readonly order: PrintOrder
  readonly file: string
}

async function printed(act: string, language: Language, standard: 'ua-1' | 'a-3a'): Promise<Printed> {
  const due = lettersDue[act] ?? assert.fail(`${act} has no occasion`)
  const letter = letterDue(act, due, language) ?? assert.fail(`${act} is not written`)
  const setting = { language, at: instantOf(due.now), recipient: 'Kim Muster' }
  const order = { ...letterPaper(letter, stationery, setting), standard }
  const file = join(folder, `${act}-${language}-${standard}.pdf`)
  writeFileSync(file, await press.print(order))
  return { letter, order, file }
}
const asked = async (program: string, ...options: readonly string[]): Promise<string> =>
  (await run(program, [...options], { encoding: 'utf8' })).stdout
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

for (const language of ['de', 'en'] as const)
  test(`every letter in ${language} passes the check for screen readers, is sound, and names its clauses`, async () => {
    for (const act of actsOfLetters) {
      const { letter, file } = await printed(act, language, 'ua-1')
      assert.match(await asked('qpdf', '--check', file), /No syntax or stream encoding errors found/, act)
      const text = oneLine(await asked('pdftotext', '-raw', file, '-'))
      for (const { ref } of letter.clauses) assert.ok(text.includes(ref), `${act} does not name ${ref}`)
      assert.ok(text.includes(oneLine(letter.subject)), act)
      const info = await asked('pdfinfo', file)
      assert.match(info, /^Tagged: +yes$/m)
      assert.ok(info.includes(letter.subject), act)
    }
  })

test('headings, the heads of tables and the language stand in the structure of a letter, not in its look alone', async () => {
  const { letter, file } = await printed('remindOfDebt', 'en', 'a-3a')
  const structure = await asked('pdfinfo', '-struct-text', file)
  assert.match(structure, /^ *H1.*\n *"Reminder of payment"/m)
  for (const { heading } of letter.sections.filter((section) => section.heading))
    assert.match(structure, new RegExp(`H2[^]*"${heading}"`))
  for (const head of letter.sections.find(({ table }) => table)?.table?.heads ?? [])
    assert.match(structure, new RegExp(`TH [^"]*"${head}"`))
  assert.match(await asked('qpdf', '--qdf', '--object-streams=disable', file, '-'), /\/Lang \(en\)/)
})

test('a mark is a figure with the name of the provider as its alternative text', async () => {
  const { order } = await printed('confirmTermination', 'de', 'ua-1')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="12"><rect width="40" height="12"/></svg>'
  const look = { ...order.look, mark: { format: 'svg', content: Buffer.from(svg) } } as const
  const file = join(folder, 'mark.pdf')
  writeFileSync(file, await press.print({ ...order, look }))
  assert.match(
    await asked('qpdf', '--qdf', '--object-streams=disable', file, '-'),
    /\/Alt \(Emscher-Lippe-Cloud GmbH\)/,
  )
})

test('the same letter gives the same paper, byte for byte', async () => {
  const { order } = await printed('confirmTermination', 'de', 'a-3a')
  assert.deepEqual(await press.print(order), await press.print(structuredClone(order)))
})

test('a file that travels is called after what the letter says, in letters that every system takes', () => {
  assert.equal(fileNameOf('Bestätigung Ihrer Kündigung'), 'Bestaetigung-Ihrer-Kuendigung.pdf')
  assert.equal(fileNameOf('What shall become of the main agreement?'), 'What-shall-become-of-the-main-agreement.pdf')
})
