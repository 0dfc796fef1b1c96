import { price, quantity } from '../terms/grammar/matters/prices.ts'
import { mayErase } from '../terms/grammar/matters/rights.ts'
import { eur, eurNet } from '../terms/grammar/money.ts'
import { because, decided, done, ends, inDefault, providerMayNotSuspend, providerMaySuspend } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

story('A plan grows at once and shrinks with its month; an outage and a default later it ends', q.paidPlan, (life) => {
  life.on('2026-02-01').provider.agreesOnTerm('billing', '2026-02-01', 1)
  life.on('2026-02-01').customer.ordersPlan(5, eurNet('100.00'))
  life.on('2026-02-10T14:00').customer.ordersPlan(5, eurNet('140.00'))
  life.on('2026-02-10T14:00').expect(decided(price, 'plan', 'EUR 140.00'), because('§ 2.8 S. 1'))
  life.on('2026-02-20').customer.ordersPlan(3, eurNet('80.00'))
  life.on('2026-02-28').expect(decided(quantity, 'seats', '5'))
  life.on('2026-03-01').expect(decided(quantity, 'seats', '3'), because('§ 2.8 S. 2'))

  life.on('2026-03-11T20:05').installation.wasDown('2026-03-10T08:00', '2026-03-11T20:00')
  life.on('2026-03-31').expect(done('offerReduction', 0))
  life.on('2026-04-01').expect(done('offerReduction'))

  life.on('2026-04-02').provider.sendsInvoice('training', eur('119.00'), '2026-04-16')
  life.on('2026-05-16').expect(inDefault(eur('119.00')), providerMayNotSuspend)
  life.on('2026-05-17').expect(providerMaySuspend, because('§ 2.7 S. 3'))
  life.on('2026-05-20').customer.pays(eur('119.00'), 'training')
  life.on('2026-05-20').expect(inDefault(eur('0.00')), providerMayNotSuspend)

  life.on('2026-05-20').customer.givesNotice()
  life.on('2026-05-20').expect(ends('2026-05-31'), because('§ 2.9.1 S. 1'))
  life.on('2026-05-31').expect(decided(mayErase, 'contents', undefined))
  life.on('2026-06-01').expect(decided(mayErase, 'contents', 'permitted'), because('§ 2.9.1 S. 4'))
  life.on('2026-06-01').expect(done('eraseContents'), done('eraseBackups'))
})
