import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { root } from '../../tools/files.ts'

// docs/write-your-terms.md, followed by somebody who wants another notice period than the terms he begins with.

const folder = mkdtempSync(join(tmpdir(), 'klausel-own-terms-'))
after(() => rmSync(folder, { recursive: true }))
before(() => {
  const files = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', 'terms', 'tools', 'server', 'package.json'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  )
  for (const file of files.split('\n').filter(Boolean)) {
    mkdirSync(join(folder, file, '..'), { recursive: true })
    cpSync(join(root, file), join(folder, file))
  }
  for (const room of [
    'node_modules',
    'api',
    'access',
    'applications',
    'backup',
    'billing',
    'drafts',
    'duties',
    'evidence',
    'journal',
    'money',
    'papers',
    'post',
    'proof',
    'services',
  ])
    symlinkSync(join(root, room), join(folder, room))
})

const environment = { PATH: process.env.PATH, HOME: process.env.HOME, LC_ALL: 'C' }
const klausel = (...args: string[]) =>
  spawnSync(process.execPath, [join(folder, 'server/klausel.ts'), ...args], { encoding: 'utf8', env: environment })
const examplesHold = (): boolean =>
  spawnSync(process.execPath, ['--test', '--test-name-pattern=§ 9.1', 'terms/documents/clauses.test.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: environment,
  }).status === 0
const endOf = (terms: string): string => {
  const life = join(folder, 'life.jsonl')
  writeFileSync(
    life,
    [
      { fact: 'activated', at: '2026-01-01' },
      { fact: 'booked', at: '2026-01-01', item: 'files.single', count: 1 },
      { fact: 'terminationReceived', at: '2026-02-10', by: 'customer', ground: 'ordinary', medium: 'signed letter' },
    ]
      .map((fact) => JSON.stringify(fact))
      .join('\n'),
  )
  const lines = klausel('simulate', '--terms', terms, '--until', '2026-12-31', life).stdout.trim().split('\n')
  const { standing } = JSON.parse(lines.at(-1) ?? '')
  return standing.ends.find(({ scope }: { scope: string }) => scope === 'agreement').lastDay
}

test('a name that is none, that is taken, or terms to begin with that are not there are refused with what to do', () => {
  for (const [args, says] of [
    [['provider'], /Name what is new/],
    [['provider', 'Stadt Wolke', '--from', 'elc'], /is no name for terms/],
    [['provider', 'kontent', '--from', 'elc'], /There are terms "kontent" already/],
    [['provider', 'stadtwolke', '--from', 'nobody'], /there is no "nobody"/],
  ] as const) {
    const { status, stderr } = klausel('new', ...args)
    assert.equal(status, 2)
    assert.match(stderr, says)
  }
})

test('own terms begin as a copy of terms that run, and run at once', () => {
  const { status, stdout, stderr } = klausel('new', 'provider', 'stadtwolke', '--from', 'elc', '--title', 'Stadtwolke')
  assert.equal(status, 0, stderr)
  assert.equal(stdout, 'terms/documents/stadtwolke/stadtwolke.ts\n')
  assert.equal(endOf('stadtwolke'), '2026-03-31')
  assert.ok(examplesHold())
})

test('another notice period is one word: an example notices, is set right, and the agreement ends a month earlier', () => {
  const file = join(folder, 'terms/documents/stadtwolke/terms/2018-03-16/09-termination.ts')
  const before = readFileSync(file, 'utf8')
  const changed = before.replace("endOfMonth('following')", "endOfMonth('current')")
  assert.notEqual(changed, before)
  writeFileSync(file, changed)
  assert.equal(examplesHold(), false)
  writeFileSync(
    file,
    changed
      .replace("ends('2026-02-28'),\n    ],\n    'a notice of 1", "ends('2026-01-31'),\n    ],\n    'a notice of 1")
      .replace("ends('2026-03-31')],\n    'a leap year", "ends('2026-02-28')],\n    'a leap year")
      .replace("ends('2028-02-29')", "ends('2028-01-31')"),
  )
  assert.ok(examplesHold())
  assert.equal(endOf('stadtwolke'), '2026-02-28')
  assert.equal(endOf('elc'), '2026-03-31')
})

test('both terms are compared clause by clause, and the new ones are tried on a life before anybody is told', () => {
  const compared = klausel('compare', 'elc', 'stadtwolke')
  assert.equal(compared.status, 0, compared.stderr)
  assert.match(compared.stdout, /^AGB § 9\.1 Ordinary termination: needs notice/m)
  assert.match(compared.stdout, /- .*end of the following month/)
  assert.match(compared.stdout, /\+ .*end of the current month/)
  assert.match(
    klausel('compare', 'elc', 'stadtwolke', '--favourable', 'AGB § 9.1').stdout,
    /§ 9\.1 .*: better for customers/,
  )
  assert.equal(klausel('compare', 'elc', 'elc').stdout, 'Both say the same.\n')
  const files = ['difference.pdf', 'difference.docx'].map((name) => join(folder, name))
  const written = klausel('compare', 'elc', 'stadtwolke', '--pdf', files[0] ?? '', '--docx', files[1] ?? '')
  assert.deepEqual([written.status, written.stdout, written.stderr], [0, '', ''])
  assert.deepEqual(
    files.map((file) => readFileSync(file).subarray(0, 4).toString('latin1')),
    ['%PDF', 'PK\u0003\u0004'],
  )

  const tried = klausel('trial', 'elc', 'stadtwolke', '--json', join(folder, 'life.jsonl'))
  assert.equal(tried.status, 0, tried.stderr)
  const { ends, owed } = JSON.parse(tried.stdout)
  assert.deepEqual(ends, { before: '2026-03-31', after: '2026-02-28' })
  assert.notEqual(owed.before, owed.after)
  assert.equal(
    klausel('trial', 'elc', 'elc', join(folder, 'life.jsonl')).stdout,
    `${join(folder, 'life.jsonl')}: everything stays\n`,
  )
})
