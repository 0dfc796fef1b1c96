import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { NotPrinted, type PrintOrder } from './order.ts'
import { makePress } from './press.ts'
import { letter } from './sample.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-papers-'))
const press = makePress()

after(async () => {
  await press.close()
  rmSync(folder, { recursive: true })
})

/** Prints, and asks a program from outside about the paper. */
async function about(order: PrintOrder, program: string, ...options: readonly string[]): Promise<string> {
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await press.print(order))
  return execFileSync(program, [...options, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
}

test('the same order gives the same bytes, in another process too', async () => {
  const first = await press.print(letter)
  const other = makePress()
  try {
    assert.deepEqual(await press.print(letter), first)
    assert.deepEqual(await other.print(letter), first)
  } finally {
    await other.close()
  }
})

test('a paper is sound, tagged, says its language and its title, and carries its fonts', async () => {
  assert.match(await about(letter, 'qpdf', '--check'), /No syntax or stream encoding errors found/)
  const info = await about(letter, 'pdfinfo')
  assert.match(info, /^Title: +Ihr Zugang ist gesperrt$/m)
  assert.match(info, /^Tagged: +yes$/m)
  const fonts = (await about(letter, 'pdffonts')).trim().split('\n').slice(2)
  assert.ok(fonts.length > 0)
  assert.deepEqual(
    fonts.filter((line) => !/\byes +yes +yes\b/.test(line)),
    [],
  )
})

test('it names the norm that it follows, PDF/A-3 with the accessible level', async () => {
  const metadata = await about(letter, 'pdfinfo', '-meta')
  assert.match(metadata, /pdfaid:part>3</)
  assert.match(metadata, /pdfaid:conformance>A</)
})

test('the day on it is that of Berlin, not that of Greenwich', async () => {
  const file = join(folder, 'text.txt')
  writeFileSync(join(folder, 'paper.pdf'), await press.print(letter))
  execFileSync('pdftotext', [join(folder, 'paper.pdf'), file])
  assert.match(readFileSync(file, 'utf8'), /3\. März 2026/)
})

test('what somebody wrote stays text, whatever it looks like', async () => {
  const written = '#panic("x") *bold* $x^2$ @label <label> \\ // /* `raw` #sys.inputs'
  const sections = [{ paragraphs: [written] }]
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await press.print({ ...letter, content: { ...(letter.content as object), sections } }))
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  assert.ok(text.includes(written), text)
})

test('files travel inside under their names, as they were', async () => {
  const content = Buffer.from('<invoice>ü</invoice>')
  const attached = [
    { name: 'factur-x.xml', mime: 'text/xml', description: 'Rechnung', relationship: 'alternative', content } as const,
  ]
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, await press.print({ ...letter, attached }))
  assert.match(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' }), /1: factur-x\.xml/)
  execFileSync('pdfdetach', ['-save', '1', '-o', join(folder, 'out.xml'), file])
  assert.deepEqual(readFileSync(join(folder, 'out.xml')), content)
  // The next paper has none of them.
  writeFileSync(file, await press.print(letter))
  assert.match(execFileSync('pdfdetach', ['-list', file], { encoding: 'utf8' }), /^0 embedded files/)
})

test('it passes the check of the typesetter for what screen readers need (PDF/UA-1)', async () => {
  const paper = await press.print({ ...letter, standard: 'ua-1' })
  assert.match(Buffer.from(paper).toString('latin1'), /pdfuaid:part/)
})

test('a sheet that does not fit its data stops this one paper alone, and names nothing that stands on it', async () => {
  const broken = press.print({ ...letter, content: { subject: 'Geheim' } })
  await assert.rejects(broken, (error: NotPrinted) => {
    assert.equal(error.code, 'SHEET_BROKEN')
    assert.doesNotMatch(error.message, /Geheim/)
    return error instanceof NotPrinted
  })
  assert.ok((await press.print(letter)).length > 1_000)
})

test('a process that falls silent is replaced, and the next paper comes', async () => {
  const hasty = makePress({ patience: 1 })
  try {
    await assert.rejects(hasty.print(letter), { code: 'PRESS_SILENT' })
  } finally {
    await hasty.close()
  }
  assert.ok((await press.print(letter)).length > 1_000)
})
