import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pagesOf } from './pages.ts'
import { makePress } from './press.ts'
import { letter } from './sample.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-pages-'))
const press = makePress()
after(async () => {
  await press.close()
  rmSync(folder, { recursive: true })
})

for (const paragraphs of [1, 60, 900])
  test(`a paper of ${paragraphs} paragraphs has as many pages as a program from outside counts`, async () => {
    const words = 'Wer schreibt, der bleibt, und wer liest, der weiß es. '.repeat(6)
    const sections = [{ paragraphs: Array.from({ length: paragraphs }, () => words) }]
    const file = await press.print({ ...letter, content: { ...(letter.content as object), sections } })
    writeFileSync(join(folder, 'paper.pdf'), file)
    const said = execFileSync('pdfinfo', [join(folder, 'paper.pdf')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    assert.equal(pagesOf(file), Number(/^Pages: +(\d+)$/m.exec(said)?.[1]))
  })

test('what the press did not make has no pages here', () => {
  assert.throws(() => pagesOf(Buffer.from('%PDF-1.7')), /was not made by the press/)
})
