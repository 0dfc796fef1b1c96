import { customerAs, end } from '../terms/grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../terms/grammar/matters/changes.ts'
import { eur } from '../terms/grammar/money.ts'
import { because, decided, done, doneWith, mustBeDoneBy } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'

story(
  'A consumer withdraws by a letter of the last day; one a day later and a company are bound',
  kontent.domain,
  (life) => {
    const late = life.ofAnother('who is a day late')
    const company = life.ofAnother('the company')
    for (const each of [life, late, company]) {
      each.on('2026-11-02').customer.applies(each === company ? 'company' : 'consumer')
      each.on('2026-11-02').provider.accepts()
      each.on('2026-11-02').provider.informsConsumer()
      each.on('2026-11-02').provider.sellsByTheYear('domain', eur('12.00'), '2026-11-02')
      each.on('2026-11-02').provider.activates()
    }
    for (const each of [life, late, company]) each.on('2026-11-03').customer.pays(eur('12.00'))
    life.on('2026-11-03').expect(decided(customerAs, 'agreement', 'consumer'), because('§ 12 S. 1'))
    life.on('2026-11-03').expect(decided(withdrawalPeriod, 'agreement', '2026-11-16'), because('§ 12 S. 2'))
    company.on('2026-11-03').expect(decided(customerAs, 'agreement', 'business'))

    // All three letters come on Wednesday; what counts is the day on which each was sent.
    life.on('2026-11-18').customer.withdraws({ medium: 'letter', sent: '2026-11-16' })
    late.on('2026-11-18').customer.withdraws({ medium: 'letter', sent: '2026-11-17' })
    company.on('2026-11-18').customer.withdraws({ medium: 'letter', sent: '2026-11-16' })
    life.on('2026-11-18').expect(decided(end, 'domain', '2026-11-18'), because('§ 12 S. 4'))
    for (const each of [late, company]) each.on('2026-11-18').expect(decided(end, 'domain', undefined))
    // The terms give the provider thirty days, the law fourteen.
    life.on('2026-11-18').expect(mustBeDoneBy('repayAfterWithdrawal', '2026-12-03'), because('BGB § 357'))
    life.on('2026-11-18').expect(doneWith('repayAfterWithdrawal', '12.00'))
    for (const each of [late, company]) each.on('2026-11-18').expect(done('repayAfterWithdrawal', 0))
  },
)
