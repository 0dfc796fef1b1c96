import assert from 'node:assert/strict'
import { test } from 'node:test'
import { elc } from '../documents/elc/elc.ts'
import { kontent } from '../documents/kontent/kontent.ts'
import { rapidstream } from '../documents/rapidstream/rapidstream.ts'
import { dayAt, instantOf } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { teller } from '../grammar/told.ts'
import { declarable } from './declarable.ts'
import { type AsItIs, foresee, hasEffect, liveOn } from './foresee.ts'
import { compile } from './program.ts'
import { replay } from './replay.ts'
import { showLine } from './shown.ts'

const now = instantOf('2026-02-10T10:00'),
  until = instantOf('2027-04-30')
const living = (terms: Terms, ...facts: readonly AnyFact[]): AsItIs => ({ program: compile(terms), facts, now })
const keysOf = ({ program, facts }: AsItIs): readonly string[] =>
  declarable(replay(program, facts, now), facts, now).map(({ key }) => key)
const said = (kind: string, fields: object = {}): AnyFact =>
  ({
    ...{ kind, id: 99, at: now, on: dayAt(now), learnedAt: now },
    ...{ by: 'customer', medium: 'portal', ...fields },
  }) as unknown as AnyFact

const told = teller()
const changeOf = (of: 'subprocessor' | 'terms', by: 'customer' | 'provider' = 'provider') =>
  told('changeReceived', '2026-02-01', {
    ...{ by, medium: 'e-mail', change: 'new encoder', of, complete: true },
    ...(of === 'terms' ? { version: '2026-05-01' } : {}),
  })
const stream = living(rapidstream, told('concluded', '2026-01-01', { first: '2026-01-01' }), changeOf('subprocessor'))
const files = living(
  elc,
  told('activated', '2026-01-12', {}),
  told('booked', '2026-01-12', { item: 'files.single', count: 1 }),
)

test('what one may speak about comes from the facts: each change that the provider announced, once', () => {
  const keys = keysOf(living(rapidstream, changeOf('subprocessor'), changeOf('subprocessor')))
  assert.deepEqual(
    keys.filter((key) => key.startsWith('objectionReceived')),
    ['objectionReceived:new encoder'],
  )
  assert.ok(
    !keysOf(living(rapidstream, changeOf('subprocessor', 'customer'))).includes('objectionReceived:new encoder'),
  )
})
test('a ground for leaving is there only with the right that gives it', () => {
  assert.ok(!keysOf(files).includes('terminationReceived:change:new encoder'))
  const changed = { ...files, facts: [...files.facts, changeOf('terms')] }
  assert.ok(keysOf(changed).includes('terminationReceived:change:new encoder'))
})
test('a part with a term of its own can be terminated by itself', () => {
  const domain = told('termAgreed', '2025-03-01', { row: 'term of domain', first: '2025-03-01', months: 12 })
  assert.ok(keysOf(living(kontent, domain)).includes('terminationReceived:ordinary:domain:domain'))
})
test('an instruction gets a number that none has had', () => {
  const first = told('instructionReceived', '2026-02-01', { by: 'customer', instruction: 'instruction 2' })
  const { program } = stream
  const found = declarable(replay(program, [first], now), [first], now).find(
    ({ kind }) => kind === 'instructionReceived',
  )
  assert.equal(found?.fields.instruction, 'instruction 3')
})

test('an objection holds the change back, and what would have come by itself does not', () => {
  const foreseen = foresee(stream, said('objectionReceived', { change: 'new encoder' }), until)
  assert.ok(hasEffect(foreseen))
  assert.deepEqual(
    foreseen.gone.map((line) => showLine(line).to),
    ['approved'],
  )
  assert.ok(foreseen.added.some((line) => showLine(line).to === 'objected'))
})
test('a notice ends the agreement, be it beyond the horizon', () => {
  const foreseen = foresee(files, said('terminationReceived', { ground: 'ordinary' }), instantOf('2026-02-11'))
  assert.deepEqual(
    foreseen.ends.map(({ scope, ending }) => [scope, ending.lastDay]),
    [['agreement', '2026-03-31']],
  )
  assert.ok(hasEffect(foreseen))
})
test('what no clause waits for has no effect', () => {
  assert.ok(!hasEffect(foresee(stream, said('terminationReceived', { ground: 'ordinary' }), until)))
})
test('a declaration in the wrong form has none either, and says why', () => {
  const domain = told('termAgreed', '2025-03-01', { row: 'term of domain', first: '2025-03-01', months: 12 })
  const notice = said('terminationReceived', { ground: 'ordinary', scope: 'domain', item: 'domain' })
  const foreseen = foresee(living(kontent, domain), notice, until)
  assert.equal(foreseen.refusal?.code, 'FORM_NOT_MET')
  assert.ok(!hasEffect(foreseen))
})
test('one life as it is serves many questions', () => {
  const asIs = liveOn(stream, until)
  const objection = said('objectionReceived', { change: 'new encoder' })
  assert.deepEqual(
    foresee(stream, objection, until, asIs).added.map(showLine),
    foresee(stream, objection, until).added.map(showLine),
  )
})
