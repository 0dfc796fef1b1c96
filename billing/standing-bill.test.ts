import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { brokenBy } from '../money/e-invoice/check.ts'
import { elc } from '../terms/documents/elc/elc.ts'
import { wanted } from '../terms/engine/duties.ts'
import { replay } from '../terms/engine/replay.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { teller } from '../terms/grammar/told.ts'
import { underTest } from '../tools/terms-under-test.ts'
import type { Bill } from './bill.ts'
import type { BilledBefore } from './claim-bill.ts'
import { eInvoiceOf } from './e-invoice-of.ts'
import { endOfStanding } from './end-of-standing.ts'
import { Obstacle } from './obstacle.ts'
import { issued, nothingBefore, parties, places } from './sample.test-support.ts'
import { standingBill } from './standing-bill.ts'

const program = underTest(elc)
const told = teller()
const booked = (on: string, item: string, count: number) => told('booked', on, { item, count })
const since = (day: string): readonly AnyFact[] => [told('activated', day, {}), booked(day, 'files.single', 1)]

const key = 'standingInvoice:services'
function standingAt(life: readonly AnyFact[], when: string, before: BilledBefore = nothingBefore, was?: string): Bill {
  const walk = replay(program, life, instantOf(when))
  const content = wanted(walk).get(key)?.content ?? ''
  return standingBill(walk, { key, act: 'issueStandingInvoice', content, was }, before, places)
}
const invoiceOf = (bill: Bill) => {
  const invoice = eInvoiceOf(bill, parties, issued)
  assert.deepEqual(brokenBy(invoice), [])
  return invoice
}
const after = (...bills: readonly Bill[]): BilledBefore => ({
  preceding: bills.map((_, place) => ({ number: `RE-2026-00000${place + 1}`, issuedOn: '2026-01-02' })),
  stands: bills.at(-1)?.stands ?? [],
  standings: bills.flatMap(({ standing }) => (standing ? [standing] : [])),
})

describe('the first standing invoice', () => {
  it('bills its first month line by line and says what each month costs', () => {
    const bill = standingAt([...since('2026-01-01'), booked('2026-01-01', 'access.router.extra', 2)], '2026-01-02')
    assert.deepEqual(
      bill.lines.map(({ name, quantity, unit, price }) => [name.de, quantity, unit, price]),
      [
        ['Dateidienst für einen Nutzer', 1, 'MON', 5_000],
        ['Weiterer VPN-Router', 2, 'MON', 550],
      ],
    )
    assert.deepEqual([bill.period, bill.gross], [{ from: '2026-01-01', to: '2026-01-31' }, 7_259])
    assert.deepEqual(bill.standing?.monthly, { net: 6_100, vat: 1_159, gross: 7_259 })
    assert.equal(invoiceOf(bill).totals.rounding, 0)
  })

  it('names the due days that the terms give to the months to come', () => {
    const days = standingAt(since('2026-01-01'), '2026-01-02').standing?.days ?? []
    assert.equal(days.length, 12)
    // The first of February 2026 is a Sunday (§ 193 BGB).
    assert.deepEqual(days[1], { due: '2026-02-01', payableUntil: '2026-02-02' })
    assert.deepEqual(days.at(-1)?.due, '2026-12-01')
  })

  it('of the month of activation bills the days from it on, and a whole month after that', () => {
    const bill = standingAt(since('2026-03-12'), '2026-03-12T12:00')
    const { totals, allowances } = invoiceOf(bill)
    assert.deepEqual([totals.due, totals.rounding, bill.standing?.monthly.gross], [3_839, 0, 5_950])
    assert.equal(allowances[0]?.reason, 'Im ersten Monat nur die Tage ab 12. März 2026')
    assert.deepEqual(bill.period, { from: '2026-03-12', to: '2026-03-31' })
  })
})

describe('a standing invoice that replaces another', () => {
  const first = standingAt(since('2026-01-01'), '2026-01-02')
  const more = [...since('2026-01-01'), booked('2026-03-10', 'files.archive', 1)]

  it('holds from the first month that costs what it says, and names the one it replaces', () => {
    const bill = standingAt(more, '2026-03-10T12:00', after(first), 'EUR 59.50 (19 %)')
    assert.deepEqual([bill.standing?.from, bill.gross], ['2026-04-01', 6_605])
    assert.match(bill.notes.map(({ de }) => de).join(' '), /ersetzt ab 1\. April 2026 die Dauerrechnung RE-2026-000001/)
    assert.deepEqual(invoiceOf(bill).preceding, [{ number: 'RE-2026-000001', issuedOn: '2026-01-02' }])
  })

  it('holds for months gone by, if it became known late that they cost more', () => {
    const late = [...since('2026-01-01'), told('booked', '2026-01-20', { item: 'files.archive', count: 1 })]
    const bill = standingAt(late, '2026-05-10', after(first), 'EUR 59.50 (19 %)')
    assert.equal(bill.standing?.from, '2026-02-01')
  })

  it('taken back before it held, leaves the months that the earlier one bills', () => {
    const second = standingAt(more, '2026-03-10T12:00', after(first), 'EUR 59.50 (19 %)')
    const back = [...more, booked('2026-03-20', 'files.archive', 0)]
    const bill = standingAt(back, '2026-03-20T12:00', after(first, second), 'EUR 66.05 (19 %)')
    assert.deepEqual([bill.standing?.from, bill.gross], ['2026-04-01', 5_950])
  })

  it('is issued at the new rate of tax, from the month for which it is in force', () => {
    const life = [told('activated', '2020-05-01', {}), booked('2020-05-01', 'files.single', 1)]
    const before = standingAt(life, '2020-05-02')
    const bill = standingAt(life, '2020-07-02', after(before), 'EUR 59.50 (19 %)')
    assert.deepEqual([bill.standing?.from, bill.standing?.vatPercent, bill.gross], ['2020-07-01', 16, 5_800])
    invoiceOf(bill)
  })
})

test('a standing invoice ends by a paper that says its last day and bills nothing', () => {
  const life = [
    ...since('2026-01-01'),
    told('terminationReceived', '2026-01-20', { by: 'customer', ground: 'ordinary', medium: 'e-mail' }),
  ]
  const first = standingAt(since('2026-01-01'), '2026-01-02')
  const ends = endOfStanding(replay(program, life, instantOf('2026-03-01')), after(first), parties)
  assert.equal(ends.subject, 'Ende der Dauerrechnung RE-2026-000001')
  assert.match(ends.sections[0]?.paragraphs[0] ?? '', /zum letzten Mal für die Zeit bis 28\. Februar 2026\./)
})

test('a standing invoice that was not issued here is not ended here', () => {
  const walk = replay(program, since('2026-01-01'), instantOf('2026-03-01'))
  assert.throws(() => endOfStanding(walk, nothingBefore, parties), Obstacle)
})
