import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { root } from './files.ts'

interface Report {
  readonly error?: { readonly code?: string }
  readonly statusCode?: number
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly range: string }>>
}

test('no part that production needs is known to be weak', (t) => {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
  })
  const report = readReport(stdout)
  if (!report?.vulnerabilities) {
    const reason =
      report?.error?.code ?? (report?.statusCode ? `status ${report.statusCode}` : stderr.trim().split('\n').at(-1))
    process.stderr.write(`NOT AUDITED: the package registry tells nothing of weaknesses (${reason}).\n`)
    t.skip(`the package registry tells nothing of weaknesses (${reason})`)
    return
  }
  const weak = Object.entries(report.vulnerabilities).filter(([, { severity }]) =>
    ['high', 'critical'].includes(severity),
  )
  assert.deepEqual(
    weak.map(([name, { severity, range }]) => `${name} ${range}: ${severity}`),
    [],
  )
})

function readReport(text: string): Report | undefined {
  try {
    return JSON.parse(text) as Report
  } catch {
    return undefined
  }
}
