import assert from 'node:assert/strict'
import { test } from 'node:test'
import { documentOf, lasting, termsOf, upon } from '../../terms/engine/made-up.test-support.ts'
import { compile } from '../../terms/engine/program.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'
import { maySuspend } from '../../terms/grammar/matters/rights.ts'
import { holds } from '../../terms/grammar/outcome.ts'
import type { AgreementOnPaper } from './agreement-on-paper.ts'
import { type Due, dueOf } from './due.ts'
import { beside, exampleLife, onPaper, told } from './sample.test-support.ts'
import { signedEdition } from './signed-edition.ts'

const change = upon('§ 1', 'changeReceived', {
  then: (received) => holds(version, 'terms', received.version ?? '', received.from ? { from: received.from } : {}),
})
const suspension = (value: 'permitted' | 'barred') => lasting('§ 2', maySuspend, { then: () => value })
const program = compile(
  termsOf([documentOf([change, suspension('barred')], { version: '2026-01-01' })], {
    later: [documentOf([change, suspension('permitted')], { version: '2027-01-01' })],
  }),
)
const facts = told(
  { fact: 'concluded', at: '2026-03-01', first: '2026-03-01' },
  {
    ...{ fact: 'changeReceived', at: '2026-10-01', by: 'provider', medium: 'e-mail', change: 'new', of: 'terms' },
    ...{ version: '2027-01-01', from: '2027-01-01' },
  },
)
const at = (madeAt: string): AgreementOnPaper => ({
  ...{ agreement: '0d9e0f54-7a51-4c7b-9a52-6a0a5a1c9b31', program, language: 'en', madeAt: instantOf(madeAt), beside },
  facts: facts.filter(({ learnedAt }) => learnedAt <= instantOf(madeAt)),
})
const idsOf = ({ papers }: Due): readonly string[] => papers.map(({ id }) => id)

test('an agreement gets its edition and proof once it is concluded, and nothing before', () => {
  assert.deepEqual(idsOf(dueOf(at('2026-02-28'))), [])
  assert.deepEqual(idsOf(dueOf(at('2026-03-01'))), ['signed edition:concluded', 'proof of conclusion:agreement'])
})

test('a version that comes into force on a day gives another edition on that day, and until then is known to come', () => {
  const before = dueOf(at('2026-12-31T23:59'))
  assert.deepEqual(idsOf(before), ['signed edition:concluded', 'proof of conclusion:agreement'])
  assert.equal(before.next, instantOf('2027-01-01'))
  const after = dueOf(at('2027-01-01'))
  assert.deepEqual(idsOf(after), [
    'signed edition:concluded',
    'signed edition:2027-01-01T00:00',
    'proof of conclusion:agreement',
  ])
  assert.equal(after.next, undefined)
})

test('each edition holds the version that was in force, and the first stays what it was', () => {
  const versionsIn = (since: string) =>
    (signedEdition(at('2027-02-01'), instantOf(since))?.attached ?? []).map(({ name }) => name)
  assert.ok(versionsIn('2026-03-01').includes('terms-2026-01-01-en.txt'))
  assert.ok(versionsIn('2027-01-01').includes('terms-2027-01-01-en.txt'))
})

test('a processing agreement that two have to sign is none before both have', () => {
  const life = exampleLife()
  const kinds = (madeAt: string) => dueOf(onPaper('elc', life, madeAt)).papers.map(({ kind }) => kind)
  assert.ok(!kinds('2025-11-28T12:29').includes('processing agreement'))
  assert.ok(kinds('2025-11-28T12:30').includes('processing agreement'))
})

test('an export that is confirmed later is proven again, and an erasure once for each receipt', () => {
  const more = told(
    { fact: 'concluded', at: '2026-03-01', first: '2026-03-01' },
    { fact: 'dutyDone', at: '2026-04-01', duty: 'returnData:contents', content: '' },
    { fact: 'dutyDone', at: '2026-05-01', duty: 'proveErasure:contents', content: '' },
  )
  const [confirmed] = told({ fact: 'handedOver', at: '2026-04-10' })
  assert.ok(confirmed)
  const proofs = (of: typeof more) =>
    idsOf(dueOf({ ...at('2026-06-01'), facts: of })).filter((id) => !/^(signed|proof)/.test(id))
  assert.deepEqual(proofs(more), ['returnData:contents#1', 'proveErasure:contents#1'])
  assert.deepEqual(proofs([...more, { ...confirmed, id: 4 }]), [
    'returnData:contents#1 handed over',
    'proveErasure:contents#1',
  ])
})
