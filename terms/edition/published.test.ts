import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decidedAt, documentOf, lasting, termsOf, upon, walked } from '../engine/made-up.test-support.ts'
import { compile, type Program } from '../engine/program.ts'
import { minimumNotice, notice, stays } from '../grammar/deadline.ts'
import type { AnyFact } from '../grammar/fact.ts'
import { end, version } from '../grammar/matters/agreement.ts'
import { maySuspend } from '../grammar/matters/rights.ts'
import { ends, holds } from '../grammar/outcome.ts'
import { setting } from '../grammar/quantity.ts'
import { teller } from '../grammar/told.ts'
import type { Draft } from './draft.ts'
import { UnfitEdit } from './edit.ts'
import { signedOn, versionsOn, withPublished } from './published.ts'
import { documentText } from './text.ts'

const told = teller()
const change = upon('§ 1', 'changeReceived', {
  then: (received) => holds(version, 'terms', received.version ?? '', received.from ? { from: received.from } : {}),
})
const leaving = {
  ...upon('§ 2', 'terminationReceived', {
    where: { period: notice(1, 'months', stays(minimumNotice)) },
    then: (received, { period }) => ends(period.runsOut(received.on)),
  }),
  de: 'Die Frist beträgt {period}.',
  en: 'The period is {period}.',
}
const suspension = lasting('§ 3', maySuspend, {
  given: { isFast: setting('fast', false) },
  then: ({ isFast }) => (isFast ? 'permitted' : 'barred'),
})
const terms = termsOf([documentOf([change, leaving, suspension], { version: '2026-01-01' })], {
  settings: { fast: false },
})
const longer: Draft = { from: '2027-01-01', edits: [{ is: 'number', ref: 'AGB § 2', value: 'period', numbers: [3] }] }
const faster: Draft = { from: '2028-01-01', edits: [{ is: 'setting', name: 'fast', to: true }] }
const published = withPublished(terms, [faster, longer])

const program = compile(published)
const signed = (on: '2026-06-01' | '2027-06-01' | '2028-06-01'): Program => ({
  ...program,
  pinned: new Map(Object.entries(versionsOn(published, on))),
})
const leaves = (on: string): AnyFact =>
  told('terminationReceived', on, { by: 'customer', medium: 'e-mail', ground: 'ordinary' })
const lastDay = (under: Program, facts: readonly AnyFact[], on: string): string | undefined =>
  walked(under, facts, on).decision(end, 'agreement')?.value.lastDay

test('whoever signs is bound to the version of that day, and what was published later changes nothing for it', () => {
  const facts = [leaves('2028-06-01')]
  assert.equal(lastDay(signed('2026-06-01'), facts, '2028-06-01'), '2028-07-01')
  assert.equal(lastDay(signed('2027-06-01'), facts, '2028-06-01'), '2028-09-01')
})

test('a second draft stands on the first: what it does not touch is as it was published before', () => {
  const [document] = signedOn(published, '2028-06-01').documents
  assert.match(document ? documentText(document, 'en') : '', /Version of 2028-01-01[\s\S]*The period is 3 months\./)
  assert.equal(lastDay(signed('2028-06-01'), [leaves('2028-06-01')], '2028-06-01'), '2028-09-01')
})

test('a choice that was published holds for those who signed it, and for nobody before', () => {
  const now = (under: Program) =>
    decidedAt(under, [told('activated', '2028-06-01', {})], maySuspend, 'services', ['2028-06-01'])
  assert.deepEqual([now(signed('2027-06-01')), now(signed('2028-06-01'))], [['barred'], ['permitted']])
})

test('an agreement takes on a published choice together with the version, on the day that its own rule says', () => {
  const facts = [
    told('changeReceived', '2028-02-01', {
      ...{ by: 'provider', medium: 'e-mail', change: 'new', of: 'terms', version: '2028-01-01', from: '2028-04-01' },
    }),
  ]
  assert.deepEqual(decidedAt(signed('2026-06-01'), facts, maySuspend, 'services', ['2028-03-31', '2028-04-01']), [
    'barred',
    'permitted',
  ])
})

test('what the terms no longer hold cannot be published on top of them', () => {
  const without: Draft = { from: '2027-01-01', edits: [{ is: 'left out', ref: 'AGB § 2' }] }
  assert.throws(() => withPublished(terms, [without, { ...longer, from: '2028-01-01' }]), UnfitEdit)
})
