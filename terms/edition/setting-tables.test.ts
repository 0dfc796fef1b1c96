import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dc } from '../documents/dc/dc.ts'
import { elc } from '../documents/elc/elc.ts'
import { kontent } from '../documents/kontent/kontent.ts'
import { providers } from '../documents/providers.ts'
import { q } from '../documents/q/q.ts'
import { compile } from '../engine/program.ts'
import { replay } from '../engine/replay.ts'
import { instantOf } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import { offered } from '../grammar/matters/offer.ts'
import { eur, eurNet } from '../grammar/money.ts'
import { type Choice, choicesIn, isSameChoice } from './choices.ts'
import { drafted, examine } from './draft.ts'
import { UnfitEdit } from './edit.ts'
import type { WrittenTable } from './setting-table.ts'

const from = '2027-01-01'
const rows = (terms: Terms, name: string, to: WrittenTable): Terms =>
  drafted(terms, { from, edits: [{ is: 'setting', name, to }] })
const refusal = (terms: Terms, name: string, to: unknown): string => {
  try {
    rows(terms, name, to as WrittenTable)
    return 'fits'
  } catch (error) {
    assert.ok(error instanceof UnfitEdit)
    assert.notEqual(error.says.de, error.says.en)
    return error.says.en
  }
}

test('every choice of the providers that is more than a word or a number is rows that people can edit', () => {
  for (const terms of Object.values(providers)) {
    const choices = new Map(choicesIn(terms).map((choice) => [choice.name, choice]))
    const missing = Object.keys(terms.settings ?? {}).filter((name) => !choices.has(name))
    assert.deepEqual(missing, [])
  }
})

test('rows that are written down and read again are the same value, and change nothing', () => {
  for (const terms of Object.values(providers))
    for (const { name, now, table } of choicesIn(terms)) {
      if (!table || typeof now !== 'object') continue
      assert.deepEqual(table.write(table.read(now)), now)
      const { choices } = examine(terms, { from, edits: [{ is: 'setting', name, to: now }] })
      assert.deepEqual(choices, [])
    }
})

test('tiers are added, changed and removed: what is offered from that day has the new ones', () => {
  const to = [
    { upTo: 5, price: '3500.00' },
    { upTo: 50, price: '20000.00' },
  ]
  const after = rows(dc, 'tiers', to)
  assert.deepEqual(after.settings?.tiers, [
    { upTo: 5, price: eurNet('3500.00') },
    { upTo: 50, price: eurNet('20000.00') },
  ])
  const walk = replay(compile(after), [], instantOf('2027-01-02'))
  const items = [...(walk.program.deciding.get(offered as never) ?? [])].flatMap(({ clause }) => clause.of ?? [])
  const most = items.map((item) => walk.decision(offered, item)?.value?.most ?? 0)
  assert.ok(most.includes(50))
})

test('a row of tiers that is not bigger than the one before, or no amount, is refused by its number', () => {
  const good = { upTo: 10, price: '6000.00' }
  assert.equal(refusal(dc, 'tiers', [good]), 'fits')
  assert.match(refusal(dc, 'tiers', [good, { ...good, upTo: 10 }]), /^Row 2: users up to has to be greater/)
  assert.match(refusal(dc, 'tiers', [{ ...good, price: '6000' }]), /^Row 1: net price asks for an amount like 59\.50/)
  assert.match(refusal(dc, 'tiers', [{ ...good, price: '-1.00' }]), /^Row 1: net price asks/)
  assert.match(refusal(dc, 'tiers', [{ ...good, upTo: 0 }]), /^Row 1: users up to asks for a whole number from 1/)
  assert.match(refusal(dc, 'tiers', [{ ...good, upTo: 1.5 }]), /^Row 1: users up to asks/)
  assert.match(refusal(dc, 'tiers', [{ upTo: 10 }]), /^Row 1: net price asks/)
  assert.match(refusal(dc, 'tiers', []), /^From 1 to 50 rows/)
  for (const other of ['much', 5, null, [null], [[good]], { 0: good }])
    assert.notEqual(refusal(dc, 'tiers', other), 'fits')
})

test('an edition of tariffs is added by its day; a size without a price is left out', () => {
  const first = { from: '2018-05-18', user: '4.76', 'storage S': '0.00' }
  const after = rows(kontent, 'tariffs', [first, { from, user: '5.95', 'storage S': '0.00', 'storage M': '14.28' }])
  assert.deepEqual(after.settings?.tariffs, [
    { from: '2018-05-18', user: eur('4.76'), storage: { S: eur('0.00') } },
    { from, user: eur('5.95'), storage: { S: eur('0.00'), M: eur('14.28') } },
  ])
  assert.match(refusal(kontent, 'tariffs', [{ ...first, from: '2018-02-30' }]), /^Row 1: from asks for a day/)
  assert.match(refusal(kontent, 'tariffs', [first, { ...first, from: '2017-01-01' }]), /^Row 2: from has to be greater/)
  assert.match(refusal(kontent, 'tariffs', [{ ...first, 'storage XL': '1.00' }]), /“storage XL” is no column/)
})

test('ways to support are rows of plan and channel, none of them twice', () => {
  const after = rows(q, 'support channels', [{ plan: 'paid', channel: 'telephone' }])
  assert.deepEqual(after.settings?.['support channels'], { free: [], paid: ['telephone'] })
  const twice = { plan: 'free', channel: 'chat' }
  assert.match(refusal(q, 'support channels', [twice, twice]), /^Row 2 is there already/)
  assert.match(
    refusal(q, 'support channels', [{ plan: 'gold', channel: 'chat' }]),
    /^Row 1: plan asks for one of: free, paid/,
  )
})

test('what rules would read if it were set can be chosen too', () => {
  const named = (name: string): Choice | undefined => choicesIn(elc).find((choice) => choice.name === name)
  assert.deepEqual(named('password characters')?.now, [])
  assert.equal(named('idle minutes')?.now, 15)
  const raised = [{ from, characters: 12 }]
  assert.deepEqual(rows(elc, 'password characters', raised).settings?.['password characters'], raised)
})

test('two writings of the same rows are the same choice, in whatever order their cells stand', () => {
  const tiers = choicesIn(dc).find(({ name }) => name === 'tiers') ?? assert.fail()
  assert.ok(isSameChoice(tiers, [{ upTo: 1, price: '1.00' }], [{ price: '1.00', upTo: 1 }]))
  assert.ok(!isSameChoice(tiers, [{ upTo: 1, price: '1.00' }], [{ upTo: 1, price: '2.00' }]))
  assert.ok(!isSameChoice(tiers, [{ upTo: 1, price: '1.00' }], []))
})
