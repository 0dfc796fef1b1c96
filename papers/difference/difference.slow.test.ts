import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { SaxesParser } from 'saxes'
import { makePress } from '../press/press.ts'
import { markedDifference } from './marked-difference.ts'
import { compared } from './sample.test-support.ts'
import { trackedChanges } from './tracked-changes.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-difference-'))
const press = makePress()
after(async () => {
  await press.close()
  rmSync(folder, { recursive: true })
})

const before =
  'Geänderte Bedingungen gelten ab dem Beginn des übernächsten Monats nach Zugang der Mitteilung, frühestens nach 2 Wochen.'
const later = before.replace('2 Wochen', '6 Wochen')

/** One part of a DOCX file, as `unzip` takes it out. */
function partOf(docx: Uint8Array, name: string): string {
  const file = join(folder, 'difference.docx')
  writeFileSync(file, docx)
  return execFileSync('unzip', ['-p', file, name], { encoding: 'utf8' })
}

interface Read {
  /** The text of each paragraph with its changes accepted, and with all of them refused. */
  readonly accepted: readonly string[]
  readonly refused: readonly string[]
  /** Who made each change, when, under which number. */
  readonly changes: readonly (readonly [author: string, date: string, id: string])[]
}

/** Reads the document as a word processor would. */
function readBack(xml: string): Read {
  const parser = new SaxesParser()
  const [accepted, refused]: [string[], string[]] = [[], []]
  const changes: [string, string, string][] = []
  const within: string[] = []
  parser.on('opentag', ({ name, attributes }) => {
    within.push(name)
    if (name === 'w:p') for (const all of [accepted, refused]) all.push('')
    const ofText = !within.includes('w:rPr')
    if ((name === 'w:ins' || name === 'w:del') && ofText)
      changes.push([String(attributes['w:author']), String(attributes['w:date']), String(attributes['w:id'])])
  })
  parser.on('text', (text) => {
    const name = within.at(-1)
    if (name !== 'w:t' && name !== 'w:delText') return
    if (!within.includes('w:del')) accepted.push(`${accepted.pop() ?? ''}${text}`)
    if (!within.includes('w:ins')) refused.push(`${refused.pop() ?? ''}${text}`)
  })
  parser.on('closetag', () => {
    within.pop()
  })
  parser.write(xml).close()
  return { accepted, refused, changes }
}

test('on the PDF what was inserted is underlined and what was struck out struck through, told by lines and not by colour alone', async () => {
  const file = join(folder, 'difference.pdf')
  writeFileSync(file, await press.print(markedDifference(compared)))
  assert.match(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }), /No syntax or stream encoding errors/)
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ')
  for (const said of ['2 6 Wochen', 'AGB § 11.1 S. 2', 'eine Mitteilung', '31. Dezember 2026', 'nie von selbst'])
    assert.ok(text.includes(said), `${said} in ${text}`)
  // The lines themselves: with all colour taken out, the same paper with nothing changed has fewer of them.
  const lines = (pdf: string): number =>
    (
      execFileSync('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'], { maxBuffer: 2e8 })
        .toString('latin1')
        .match(/ l\n?S\b| l\nS\n/g) ?? []
    ).length
  const plain = join(folder, 'plain.pdf')
  writeFileSync(plain, await press.print(markedDifference({ ...compared, after: compared.before })))
  assert.ok(lines(file) > lines(plain), `${lines(file)} lines, ${lines(plain)} without changes`)
})

test('the DOCX holds tracked changes: accepted it is the new text, refused the old one, each by whom and when', async () => {
  const { accepted, refused, changes } = readBack(partOf(await trackedChanges(compared), 'word/document.xml'))
  assert.ok(accepted.includes(later))
  assert.ok(refused.includes(before))
  assert.ok(!accepted.includes(before))
  assert.ok(changes.length >= 6)
  assert.ok(changes.every(([author, date]) => author === 'Emscher-Lippe-Cloud' && date === '2026-11-22T10:00:00.000Z'))
  assert.equal(new Set(changes.map(([, , id]) => id)).size, changes.length)
})

test('made again in another year, both files are the same to the byte', async ({ mock }) => {
  const docx = await trackedChanges(compared)
  const pdf = await press.print(markedDifference(compared))
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2031-05-04T03:02:01Z') })
  assert.deepEqual(await trackedChanges(compared), docx)
  assert.deepEqual(await press.print(markedDifference(compared)), pdf)
  const properties = partOf(docx, 'docProps/core.xml')
  assert.match(properties, /<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-22T10:00:00Z</)
})

test('whatever a name looks like, it stays text in the DOCX', async () => {
  const author = 'R & D <GmbH> "x"'
  const docx = await trackedChanges({ ...compared, author })
  assert.ok(readBack(partOf(docx, 'word/document.xml')).changes.every(([name]) => name === author))
  assert.match(partOf(docx, 'docProps/core.xml'), /<dc:creator>R &#38; D &#60;GmbH&#62; "x"</)
})

test('LibreOffice opens the DOCX and shows the changes as its own', async () => {
  const file = join(folder, 'difference.docx')
  writeFileSync(file, await trackedChanges(compared))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'fodt', '--outdir', folder, file], {
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: 120_000,
  })
  const opened = readFileSync(join(folder, 'difference.fodt'), 'utf8')
  assert.ok((opened.match(/<text:insertion>/g) ?? []).length >= 3)
  assert.ok((opened.match(/<text:deletion>/g) ?? []).length >= 4)
  assert.match(
    opened,
    /<office:change-info>\s*<dc:creator>Emscher-Lippe-Cloud<\/dc:creator>\s*<dc:date>2026-11-22T10:00:00/,
  )
  assert.match(opened, /Allgemeine Bedingungen des Kunden gelten nicht/)
})
