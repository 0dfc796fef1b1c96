import { eurNet } from '../terms/grammar/money.ts'
import { because, done, doneWith, ends } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

story('216 minutes in thirty days are available enough; a minute more is offered back', q.paidPlan, (life) => {
  const small = life.ofAnother('with a small plan')
  for (const each of [life, small]) each.on('2026-05-01').provider.agreesOnTerm('billing', '2026-05-01', 1)
  life.on('2026-05-01').customer.ordersPlan(50, eurNet('1000.00'))
  small.on('2026-05-01').customer.ordersPlan(1, eurNet('20.00'))

  life.on('2026-05-10').installation.wasDown('2026-05-09T02:00', '2026-05-09T05:36')
  for (const each of [life, small]) each.on('2026-06-01').expect(done('offerReduction', 0))
  // 36 hours: 95 percent, 4.5 less than promised.
  life.on('2026-07-12').installation.wasDown('2026-07-10T00:00', '2026-07-11T12:00')
  life.on('2026-08-01').expect(doneWith('offerReduction', '45.00'), because('§ 4.2 S. 2'))
  small.on('2026-08-01').expect(doneWith('offerReduction', '0.90'), because('§ 4.2 S. 2'))
  // The days that were credited with July are not credited with August again.
  for (const each of [life, small]) each.on('2026-09-01').expect(done('offerReduction'))

  // 3 hours and 37 minutes in the last month.
  life.on('2026-09-20').customer.givesNotice()
  life.on('2026-09-21').installation.wasDown('2026-09-20T10:00', '2026-09-20T13:37')
  life.on('2026-09-30').expect(ends('2026-09-30'), done('offerReduction'))
  life.on('2026-10-01').expect(doneWith('offerReduction', '45.00', '0.02'), because('§ 4.2 S. 2'))
})
