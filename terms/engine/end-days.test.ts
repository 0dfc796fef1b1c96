import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dc } from '../documents/dc/dc.ts'
import { elc } from '../documents/elc/elc.ts'
import { kontent } from '../documents/kontent/kontent.ts'
import { rapidstream } from '../documents/rapidstream/rapidstream.ts'
import { dayAt, instantOf, midnight, plusDays } from '../grammar/day.ts'
import type { Terms } from '../grammar/document.ts'
import type { AnyFact, Fact } from '../grammar/fact.ts'
import { end } from '../grammar/matters/agreement.ts'
import { teller } from '../grammar/told.ts'
import { type EndDaysAsked, endDays } from './end-days.ts'
import type { AsItIs } from './foresee.ts'
import { compile } from './program.ts'
import { replay } from './replay.ts'

const told = teller()
const now = instantOf('2026-02-10T10:00')
const living = (terms: Terms, ...facts: readonly AnyFact[]): AsItIs => ({ program: compile(terms), facts, now })

const files = living(
  elc,
  told('activated', '2026-01-12', {}),
  told('booked', '2026-01-12', { item: 'files.single', count: 1 }),
)
const yearOfDc = living(dc, told('termAgreed', '2026-01-01', { row: 'term', first: '2026-01-01', months: 12 }))
const domain = living(
  kontent,
  told('termAgreed', '2025-03-01', { row: 'term of domain', first: '2025-03-01', months: 12 }),
)
const days = (agreement: AsItIs, asked: Partial<EndDaysAsked> = {}): readonly string[] =>
  endDays(agreement, { by: 'customer', count: 5, ...asked }).map(
    ({ lastDay, noticeBy, notice }) => `${lastDay} by ${noticeBy} (${notice.medium})`,
  )

test('an agreement that ends with the following month has an end for each month', () => {
  assert.deepEqual(days(files, { count: 3 }), [
    '2026-03-31 by 2026-02-28 (portal)',
    '2026-04-30 by 2026-03-31 (portal)',
    '2026-05-31 by 2026-04-30 (portal)',
  ])
})
test('an agreement for a year with three months of notice ends once a year', () => {
  assert.deepEqual(days(yearOfDc, { count: 2 }), [
    '2026-12-31 by 2026-09-30 (portal)',
    '2027-12-31 by 2027-09-30 (portal)',
  ])
})
test('the two sides may have different days', () => {
  assert.deepEqual(days(yearOfDc, { by: 'provider', count: 2 }), [
    '2026-05-10 by 2026-02-10 (portal)',
    '2026-05-11 by 2026-02-11 (portal)',
  ])
})
test('a domain has days of its own, and is terminated in the form that its clause asks for', () => {
  assert.deepEqual(days(domain, { scope: 'domain', item: 'domain', count: 2 }), [
    '2027-02-28 by 2027-01-31 (fax)',
    '2028-02-29 by 2028-02-01 (fax)',
  ])
})
test('where no clause knows an ordinary notice there is no such day', () => {
  assert.deepEqual(days(living(rapidstream, told('concluded', '2026-01-01', { first: '2026-01-01' }))), [])
})
test('after a notice the end is fixed, and no later notice moves it', () => {
  const notice = told('terminationReceived', '2026-02-05', { by: 'customer', medium: 'portal', ground: 'ordinary' })
  const terminated = { ...files, facts: [...files.facts, notice] }
  assert.deepEqual(days(terminated), ['2026-03-31 by undefined (portal)'])
})
test('looking for the days changes nothing in the agreement', () => {
  const before = JSON.stringify(files.facts)
  assert.deepEqual(days(files), days(files))
  assert.equal(JSON.stringify(files.facts), before)
})

for (const [name, agreement] of Object.entries({ files, yearOfDc }))
  test(`halving finds what trying every day for a year finds: ${name}`, () => {
    const walk = replay(agreement.program, agreement.facts, now)
    const tried = Array.from({ length: 365 }, (_, n) => {
      const day = plusDays(dayAt(now), n),
        at = midnight(plusDays(day, 1)) - 60_000,
        copy = walk.copy()
      const notice = {
        kind: 'terminationReceived',
        id: 99,
        at,
        on: day,
        learnedAt: at,
        by: 'customer',
        medium: 'portal',
      }
      copy.add([{ ...notice, ground: 'ordinary' } as unknown as Fact])
      return [day, copy.decision(end, 'agreement')?.value.lastDay] as const
    })
    const lastDays = new Map(tried.map(([day, ending]) => [ending, day]))
    const found = endDays(agreement, { by: 'customer', count: 3 }).filter(
      ({ noticeBy }) => (noticeBy ?? '') < plusDays(dayAt(now), 364),
    )
    assert.ok(found.length > 0)
    for (const { lastDay, noticeBy } of found) assert.equal(lastDays.get(lastDay), noticeBy)
  })
