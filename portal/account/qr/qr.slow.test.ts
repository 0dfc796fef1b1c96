import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { qrModules } from './modules.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-qr-'))
after(() => rmSync(folder, { recursive: true }))

/** A code as a picture (PGM), six dots for a module, with a light edge of four. */
function picture(text: string): Buffer {
  const modules = qrModules(text)
  const [dots, edge] = [6, 4]
  const size = (modules.length + 2 * edge) * dots
  const light = Buffer.alloc(size * size, 255)
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1)
      if (modules[Math.floor(y / dots) - edge]?.[Math.floor(x / dots) - edge]) light[y * size + x] = 0
  return Buffer.concat([Buffer.from(`P5\n${size} ${size}\n255\n`), light])
}

/** What a reader of codes finds in it. */
function read(text: string): string {
  const file = join(folder, 'code.pgm')
  writeFileSync(file, picture(text))
  return execFileSync('zbarimg', ['--quiet', '--raw', '--nodbus', file], { stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trimEnd()
}

test('every size of code is read as what was written', () => {
  for (let length = 1; length <= 400; length += 19) {
    const text = 'Klausel-'.repeat(60).slice(0, length)
    assert.equal(read(text), text, `${length} characters`)
  }
})
test('the address of a secret is read as it was written', () => {
  const address = `otpauth://totp/Klausel:anke%40elc.example?secret=${'JBSWY3DPEHPK3PXP'.repeat(3)}&issuer=Klausel&digits=6&period=30`
  assert.equal(read(address), address)
})
test('a text that no code holds is refused', () => {
  assert.throws(() => qrModules('x'.repeat(500)), RangeError)
})
