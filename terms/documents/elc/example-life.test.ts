import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { underTest } from '../../../tools/terms-under-test.ts'
import { grounds } from '../../engine/because.ts'
import { type Lived, live, readLife } from '../../engine/life.ts'
import { replay } from '../../engine/replay.ts'
import { sentenceOf } from '../../engine/sentence.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import { elc } from './elc.ts'

const { facts, unreadable } = readLife(readFileSync(new URL('./example-life.jsonl', import.meta.url), 'utf8'))
const program = underTest(elc)
const until = (when: string): Lived => live(program, facts, instantOf(when))

test('every line of the example life can be read', () => {
  assert.deepEqual(unreadable, [])
  assert.ok(!facts.some(({ kind }) => kind === 'dutyDone'), 'receipts come from carrying out, not from the file')
})

test('the example life asks for one duty after the other, from asking back to proof of erasure', () => {
  const musts = until('2027-04-30').lines.flatMap((line) =>
    line.is === 'must' ? [`${showInstant(line.at).slice(0, 16)} ${line.duty.act} ${line.duty.content}`.trim()] : [],
  )
  assert.deepEqual(musts, [
    '2025-11-20T09:30 requestEvidence owed',
    '2025-11-24T14:20 answerApplication owed',
    '2025-11-27T09:45 returnProcessingAgreement owed',
    '2025-11-28T12:30 activateServices owed',
    '2025-11-28T14:00 setAccess open',
    '2025-11-28T14:00 issueStandingInvoice EUR 59.50 (19 %)',
    '2026-11-03T00:00 setAccess suspended',
    '2026-11-12T10:15 setAccess open',
    '2027-03-01T00:00 setAccess export only',
    '2027-03-01T00:00 endStandingInvoice',
    '2027-04-01T00:00 eraseContents erased',
    '2027-04-01T00:00 setAccess closed',
    '2027-04-01T09:00 proveErasure',
  ])
})

test('each step of the example life says which clause it rests on', () => {
  const refs = until('2027-04-30').lines.flatMap((line) => (line.is === 'turned' ? grounds(line.because).clauses : []))
  for (const ref of [
    'AGB § 3.2 S. 3',
    'AGB § 10.2 S. 4',
    'AVV § 1.4',
    'Preise Nr. 10',
    'Preise Nr. 11',
    'AGB § 5.2 S. 1',
    'BGB § 362',
    'AGB § 9.1',
    'AGB § 9.2 S. 3',
    'AVV § 11.3 S. 2',
  ])
    assert.ok(refs.includes(ref), ref)
})

test('exactly one fee is in default for a month and suspends nothing; one cent more suspends', () => {
  const inDefault = (when: string) => {
    const { amounts, rights } = until(when).standing
    return [amounts.inDefault.toString(), rights.some(({ matter }) => matter.name === 'maySuspend')]
  }
  assert.deepEqual(inDefault('2026-10-01T23:59'), ['0.00', false])
  assert.deepEqual(inDefault('2026-10-02'), ['59.50', false])
  assert.deepEqual(inDefault('2026-11-02T23:59'), ['59.50', false])
  assert.deepEqual(inDefault('2026-11-03'), ['59.51', true])
  assert.deepEqual(inDefault('2026-11-12T10:15'), ['0.00', false])
})

test('in the middle of it, on 22 November 2026, the services are open and the December fee comes next', () => {
  const { en, de } = sentenceOf(replay(program, facts, instantOf('2026-11-22'))).says
  assert.match(en, /^open; next: .*1 December.*59\.50/)
  assert.match(de, /^offen; als Nächstes: .*1\. Dezember.*59,50/)
})

test('at the end nothing is open, nothing is owed, and nothing comes any more', () => {
  const { standing } = until('2027-04-30')
  assert.deepEqual([standing.duties, standing.amounts.open, standing.clashes, standing.refusals], [[], [], [], []])
  assert.equal(standing.stopped, undefined)
  assert.equal(standing.amounts.credit.toString(), '0.00')
})
