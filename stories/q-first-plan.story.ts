import { price, quantity } from '../terms/grammar/matters/prices.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, billed, decided, done, doneWith } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

story('A free account becomes a paid one within a month, grows at once and shrinks later', q.paidPlan, (life) => {
  const late = life.ofAnother('who wants less five minutes later')
  const both = [life, late]
  for (const each of both) each.on('2026-01-10').customer.registers()
  for (const each of both) each.on('2026-02-14').expect(decided(price, 'plan', undefined), done('issueInvoice', 0))
  for (const each of both) {
    each.on('2026-02-15').customer.ordersPlan(5, eurNet('100.00'))
    each.on('2026-02-15').expect(decided(price, 'plan', 'EUR 100.00'), because('§ 2.8 S. 1'))
    each.on('2026-02-15').expect(billed('fee 2026-02-15', '119.00'), because('§ 2.7 S. 1 (Entgelt)'))
  }
  // The period runs from the 15th to the 14th: of its 28 days 23 are left, each with its share of 40.00.
  for (const each of both) {
    each.on('2026-02-20').customer.ordersPlan(8, eurNet('140.00'))
    each.on('2026-02-20').expect(decided(quantity, 'seats', '8'), because('§ 2.8 S. 1'))
    each.on('2026-02-20').expect(doneWith('issueInvoice', '119.00', '39.10'))
  }
  for (const each of both)
    each.on('2026-03-15').expect(billed('fee 2026-03-15', '166.60'), because('§ 2.7 S. 1 (Entgelt)'))

  // Less may be ordered until the last minute of a period.
  life.on('2026-04-14T23:59').customer.ordersPlan(3, eurNet('60.00'))
  life.on('2026-04-14T23:59').expect(decided(quantity, 'seats', '8'))
  life.on('2026-04-15T00:00').expect(decided(quantity, 'seats', '3'), because('§ 2.8 S. 2'))
  life.on('2026-04-15T00:00').expect(billed('fee 2026-04-15', '71.40'), because('§ 2.7 S. 1 (Entgelt)'))
  late.on('2026-04-15T00:04').customer.ordersPlan(3, eurNet('60.00'))
  late.on('2026-04-15T00:04').expect(billed('fee 2026-04-15', '166.60'), because('§ 2.7 S. 1 (Entgelt)'))
  late.on('2026-05-14').expect(decided(price, 'plan', 'EUR 140.00'))
  late.on('2026-05-15').expect(decided(price, 'plan', 'EUR 60.00'), because('§ 2.8 S. 2'))
  late.on('2026-05-15').expect(billed('fee 2026-05-15', '71.40'), because('§ 2.7 S. 1 (Entgelt)'))
})
