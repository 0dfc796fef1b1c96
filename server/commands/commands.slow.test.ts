import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'klausel-commands-'))
after(() => rmSync(folder, { recursive: true }))

function file(text: string): string {
  const path = join(folder, 'life.jsonl')
  writeFileSync(path, text)
  return path
}
const klausel = (...args: string[]): string =>
  execFileSync(process.execPath, [join(root, 'server/klausel.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
const refused = (...args: string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'server/klausel.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  })
  assert.equal(status, 2)
  return stderr
}
/** The life that the README prints. */
const readme = (): string =>
  readFileSync(join(root, 'README.md'), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('{"fact"'))
    .join('\n')

test('the life in the README turns on the days that the README names', () => {
  const lines = klausel('simulate', '--terms', 'elc', '--until', '2026-07-01', file(readme()))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const services = lines
    .filter(({ must }) => must === 'setAccess')
    .map(({ at, content }) => `${at.slice(0, 10)} ${content}`)
  assert.deepEqual(services, [
    '2026-01-01 open',
    '2026-02-03 suspended',
    '2026-02-10 open',
    '2026-04-01 export only',
    '2026-05-01 closed',
  ])
  assert.ok(lines.slice(0, -1).every(({ because }) => Array.isArray(because)))
  assert.equal(
    lines.find(({ turned, to }) => turned === 'maySuspend' && to === 'permitted').because[0].clause,
    'AGB § 5.2 S. 1',
  )
  assert.ok('standing' in lines.at(-1))
})
test('under strict terms a consumer owes the form that the terms ask for; under the law, text form is enough', () => {
  const life =
    file(`{"fact":"applicationReceived","at":"2026-03-01","by":"customer","applicant":"consumer","inTheArea":true}
{"fact":"termAgreed","at":"2026-03-01","row":"term of domain","first":"2026-03-01","months":12}
{"fact":"terminationReceived","at":"2026-12-01","by":"customer","medium":"e-mail","ground":"ordinary","item":"domain","scope":"domain"}`)
  const refusals = (...more: string[]): string[] =>
    klausel('simulate', '--terms', 'kontent', '--until', '2026-12-05', ...more, life)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ refused }) => refused === 'FORM_NOT_MET')
      .map(({ because }) => because[0].clause)
  assert.deepEqual(refusals('--strict-terms'), ['AGB § 3.3 S. 5'])
  assert.deepEqual(refusals(), [])
})
test('a line that cannot be read is refused with line, field and remedy', () => {
  assert.equal(
    refused(
      'simulate',
      '--terms',
      'elc',
      file('{"fact":"activated","at":"2026-01-01"}\n{"fact":"paymentCredited","at":"2026-02-30","amount":"59.5"}'),
    ).split('\n').length,
    3,
  )
  assert.match(
    refused('simulate', '--terms', 'elc', file('{"fact":"terminated","at":"2026-01-01"}')),
    /^line 1, fact: No fact is called "terminated"\. Did you mean "terminationReceived"\?/,
  )
  assert.match(
    refused('simulate', '--terms', 'elc', file('{"fact":"activated","at":"2026-02-30"}')),
    /^line 1, at: "2026-02-30" is not a day/,
  )
  assert.match(
    refused(
      'simulate',
      '--terms',
      'elc',
      file('{"fact":"booked","at":"2026-02-03","item":"files.single","count":"one"}'),
    ),
    /^line 1, count: count is "one"; expected is a whole number from 0 on\./,
  )
})
test('unknown terms are refused, and the known ones are listed', () => {
  assert.match(refused('simulate', '--terms', 'acme', file('')), /^There are no terms "acme" here\. Known are: elc, /)
})
test('the vocabulary shows fields, schema and an example for each kind, and every example can be told', () => {
  const described = JSON.parse(klausel('facts', '--terms', 'elc', '--json')) as {
    fact: string
    example: unknown
    schema: { required: string[] }
  }[]
  assert.ok(described.length > 60)
  const told = described.map(({ example }) => JSON.stringify(example)).join('\n')
  const output = klausel('simulate', '--terms', 'elc', '--until', '2026-02-01', file(told))
  assert.ok(output.includes('"standing"'))
})
test('who reads only what klausel facts says writes a life for kontent and gets the dates right', () => {
  const guide = klausel('facts', '--terms', 'kontent').split('What may happen')[0] ?? ''
  const [, example = '', offered = ''] = guide.split(/For example: Web space|What is on offer/)
  const linesIn = (text: string): readonly string[] =>
    text.split('\n').flatMap((line) => (line.trim().startsWith('{"fact"') ? [line.trim()] : []))
  const standingOf = (lines: readonly string[]) =>
    JSON.parse(klausel('standing', '--terms', 'kontent', '--at', '2027-06-01', '--json', file(lines.join('\n'))))
  const endOf = (item: string, lines: readonly string[]): string | undefined =>
    standingOf(lines).ends.find(({ scope }: { scope: string }) => scope === item)?.lastDay
  // The life as it is printed: a notice of 3 December ends the year; told a day later, the next one.
  const life = linesIn(example)
  assert.deepEqual(
    [
      endOf('hosting', life),
      endOf(
        'hosting',
        life.map((line) => line.replaceAll('2026-12-03', '2026-12-04')),
      ),
    ],
    ['2026-12-31', '2027-12-31'],
  )
  // One's own: an order as it is told there, with another day, and a notice as in the example.
  const order = linesIn(offered).filter((line) => / of (fees )?mail"|"item":"mail"/.test(line))
  assert.equal(order.length, 3)
  const own = [...order, (life.at(-1) ?? '').replace('hosting', 'mail').replace('2026-12-03', '2027-05-03')]
  assert.equal(endOf('mail', own), '2027-05-31')
  assert.match(guide, /\n {4}fee hosting 2026-01-01 {2}the claim for the period that begins then\n/)
})
test('where a life stands and why is said in a sentence, and as JSON', () => {
  const life = file(readme())
  assert.match(klausel('standing', '--terms', 'elc', '--at', '2026-02-03', life), /^suspended, 59\.51 in default/)
  assert.match(
    klausel('why', '--terms', 'elc', '--at', '2026-02-03', life, 'maySuspend', 'services'),
    /AGB § 5\.2 S\. 1 Suspension on default of payment/,
  )
  assert.match(
    klausel('why', '--terms', 'elc', '--at', '2026-02-02', life, 'maySuspend', 'services'),
    /EUR 0\.00 is not more than EUR 59\.50\.|is not more than EUR 59\.50\./,
  )
  assert.equal(
    JSON.parse(klausel('standing', '--terms', 'elc', '--at', '2026-02-03', '--json', life)).inDefault,
    '59.51',
  )
})
test('without a running Klausel, a command about an agreement says how to start one', () => {
  assert.match(
    refused('journal', '--data', join(folder, 'nothing')),
    /^No Klausel runs on the data folder .*Start it with npm start/,
  )
})
