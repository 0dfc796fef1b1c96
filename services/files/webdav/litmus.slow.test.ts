import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { makeCertificate } from '../../../server/certificates.test-support.ts'
import { openTestDrive, type TestDrive } from './drive.test-support.ts'
import { run } from './run-program.test-support.ts'

// Debian's litmus 0.13, the test of WebDAV servers by the author of Apache's mod_dav and of neon.

let folder: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'klausel-litmus-'))
})
after(() => rmSync(folder, { recursive: true }))

interface Totals {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped: readonly string[]
  readonly warnings: number
}

async function litmus({ url, ada, defects, close }: TestDrive): Promise<Totals> {
  try {
    const { output } = await run('litmus', ['--keep-going', url, ada.address, ada.password], { cwd: folder })
    const summaries = [...output.matchAll(/of (\d+) tests run: (\d+) passed, (\d+) failed/g)]
    assert.equal(summaries.length, 5, output)
    assert.deepEqual(defects, [])
    return {
      passed: summaries.reduce((sum, [, , passed]) => sum + Number(passed), 0),
      failed: [...output.matchAll(/\w+\.+ FAIL .*/g)].map(([line]) => line),
      skipped: [...output.matchAll(/(\w+)\.+ SKIPPED/g)].map(([, name]) => name ?? ''),
      warnings: output.match(/WARNING/g)?.length ?? 0,
    }
  } finally {
    await close()
  }
}

test('litmus passes 104 of 104 tests over plain HTTP, without a warning', async () => {
  const totals = await litmus(await openTestDrive())
  assert.deepEqual(totals, { passed: 104, failed: [], skipped: [], warnings: 0 })
})

test('litmus passes all tests over TLS but the one of 100 Continue, which it leaves out there itself', async () => {
  const files = makeCertificate(folder, { names: 'IP:127.0.0.1' })
  const tls = { cert: readFileSync(files.certificate), key: readFileSync(files.key) }
  const totals = await litmus(await openTestDrive({}, tls))
  assert.deepEqual(totals, { passed: 103, failed: [], skipped: ['expect100'], warnings: 0 })
})
