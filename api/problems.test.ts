import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { refusals as billing } from '../billing/refusal.ts'
import { refusals as drafts } from '../drafts/refusal.ts'
import { refusals as duties } from '../duties/refusal.ts'
import { refusals as intake } from '../journal/intake/refusal.ts'
import { refusals as journal } from '../journal/refusal.ts'
import { refusals as papers } from '../papers/refusal.ts'
import { refusals as post } from '../post/refusal.ts'
import { refusals as drive } from '../services/files/refusals.ts'
import { refusals as vpn } from '../services/vpn/refusals.ts'
import { problemsPage } from '../tools/problems-page.ts'
import { languageIn } from './problem.ts'
import { problemRow, problems } from './problems.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'docs', 'problems.md'), 'utf8')

test('docs/problems.md says what the sources say', async () => {
  assert.equal(page, await problemsPage(), 'Write it anew: node_modules/.bin/node tools/problems-page.ts')
})

test('every code that the program can print stands in docs/problems.md', async () => {
  const missing = new Set<string>()
  for await (const file of glob('{api,billing,drafts,duties,journal,papers,post,server,services,terms,tools}/**/*.ts', {
    cwd: root,
  })) {
    if (/\.test|acceptance/.test(file)) continue
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, code = ''] of source.matchAll(
      /(?:code: |Refused\(\s*(?:\d+,\s*)?)'([A-Z]+(?:_[A-Z]+)+)'|['`]([A-Z]+(?:_[A-Z]+)+) {2}/g,
    ))
      if (code !== '' && !page.includes(`\`${code}\``) && !isFaultOfProof(code)) missing.add(code)
  }
  assert.deepEqual([...missing], [])
})
test('every refusal of the network drive and of its VPN stands there with what to do', () => {
  const [, section = ''] = page.split('## The network drive\n')
  const told = section.slice(0, section.indexOf('\n## '))
  assert.deepEqual(
    [...drive, ...vpn].filter((code) => !told.includes(`| \`${code}\` | `)),
    [],
  )
})
/** What a check of the tree finds is a finding about data, not a problem of the program. */
const isFaultOfProof = (code: string): boolean => /_(DIFFERS|MISSING|SURPLUS)$/.test(code) && !code.startsWith('MASTER')

test('the door has a status for every refusal of the rooms behind it', () => {
  const reached = [
    ...drafts,
    ...duties,
    ...post,
    ...papers,
    ...billing,
    ...intake,
    ...drive,
    ...vpn,
    // What the master key and copies of keys refuse is told at a start and to commands.
    ...journal.filter((code) => !/^(MASTER_KEY|KEYS_COPY)/.test(code)),
  ]
  assert.deepEqual(
    reached.filter((code) => problemRow(code).code !== code),
    [],
  )
})

test('each code stands once, with a title in both languages', () => {
  const codes = problems.map(({ code }) => code)
  assert.equal(new Set(codes).size, codes.length)
  assert.deepEqual(
    problems.filter(({ de, en, status }) => de === '' || en === '' || status < 400).map(({ code }) => code),
    [],
  )
})

test('a code that nobody knows is answered as a defect', () => {
  assert.equal(problemRow('NEVER_HEARD_OF').code, 'DEFECT')
})

test('the language is the first of those asked for that is spoken here', () => {
  assert.equal(languageIn('de-AT, en;q=0.5'), 'de')
  assert.equal(languageIn('fr, en-GB;q=0.8, de'), 'en')
  assert.equal(languageIn('fr'), 'en')
  assert.equal(languageIn(undefined), 'en')
})
