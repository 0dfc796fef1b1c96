import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as ofInstallation from './installation-problems.ts'
import * as ofPlace from './place-problems.ts'
import * as ofStart from './problems.ts'
import { folderClosed, portInUse, sentenceOf } from './problems.ts'

/** Every problem, made with values that would stand out if they came without a sentence around them. */
const values = {
  host: '127.0.0.1',
  port: 4711,
  free: 4712,
  option: '--x',
  detail: { de: 'so', en: 'so' },
  folder: '/srv/klausel',
  folders: ['/srv', '/srv/klausel'],
  address: 'http://127.0.0.1:4711',
  process: 815,
  found: 'x',
  expected: '18',
  user: 'anna',
  log: '/srv/klausel/database.log',
  lastLine: 'FATAL',
  file: '0001-facts.sql',
  url: 'postgresql://anna@db/klausel',
  reason: 'because',
  wanted: { de: 'so', en: 'so' },
  statements: ['create role app login'],
  migration: '0002-more.sql',
  given: '--tls-cert',
  missing: '--tls-key',
  listen: '--listen 0.0.0.0',
  listens: '0.0.0.0',
  certificate: '/srv/cert.pem',
  key: '/srv/key.pem',
  from: '2026-01-01T00:00Z',
  until: '2026-12-31T00:00Z',
  where: '/srv/klausel',
  name: 'elc',
} as const

type Make = (given: object) => ofStart.Problem

const made = Object.entries({ ...ofStart, ...ofPlace, ...ofInstallation })
  .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name) && name !== 'sentenceOf')
  .map(([name, make]) => ({ name, problem: (make as unknown as Make)(values) }))

test('the code of a problem is its name, so it is found from the terminal', () => {
  for (const { name, problem } of made) {
    const words = name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
    assert.equal(problem.code, words)
  }
  assert.ok(made.length >= 20)
})

test('every problem is one line in each language, without a gap', () => {
  for (const { problem } of made) {
    for (const language of ['de', 'en'] as const) {
      const line = sentenceOf(problem, language)
      assert.match(line, /^[A-Z_]+ {2}\S.*[^.]; \S.*[^.]\. [A-ZÄÖÜ/0-9].*[^.]\.$/)
      assert.doesNotMatch(line, /undefined|NaN|\[object|\n/)
    }
  }
})

test('no problem says in German what it says in English', () => {
  for (const { problem } of made) {
    assert.notEqual(problem.seen.de, problem.seen.en, problem.code)
    assert.notEqual(problem.remedy.de, problem.remedy.en, problem.code)
  }
})

test('a port in use reads as a person would say it', () => {
  assert.equal(
    sentenceOf(portInUse({ host: '127.0.0.1', port: 4711, free: 4712 }), 'en'),
    'PORT_IN_USE  Port 4711 on 127.0.0.1 is taken by another program; Klausel needs a port of its own. ' +
      'Stop that program or start with --port 4712.',
  )
})

test('a folder with a quotation mark in its name stays one word for the shell', () => {
  const { remedy } = folderClosed({ folders: ["/home/o'neill"], user: 'postgres' })
  assert.match(remedy.en, /^Allow it with: chmod o\+x '\/home\/o'\\''neill' - /)
})
