import { customerAs, end } from '../terms/grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../terms/grammar/matters/changes.ts'
import { because, decided, done, doneWith, mustBeDoneBy, nothingIsRefused } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const onlyOffice = { scope: 'onlyoffice' } as const

story('ONLYOFFICE at home: a call on the last day is enough by law; a practice is bound', kontent.domain, (life) => {
  const late = life.ofAnother('who calls a day late')
  const practice = life.ofAnother('the practice')
  const everybody = [life, late, practice]
  for (const each of everybody) {
    each.on('2026-11-01').customer.statesPurpose(each === practice ? 'self-employed' : 'private')
    each.on('2026-11-01').customer.ordersByTheMonth('onlyoffice', '2026-11-02', 2, 'S')
  }
  for (const each of everybody) {
    each.on('2026-11-02').provider.sendsAccessData('onlyoffice')
    each.on('2026-11-02').provider.informsConsumer()
    each.on('2026-11-02').customer.pays(everythingDue)
  }
  life.on('2026-11-02').expect(decided(customerAs, 'onlyoffice', 'consumer'), because('§ 23.8 S. 1'))
  life.on('2026-11-02').expect(decided(withdrawalPeriod, 'onlyoffice', '2026-11-16'), because('§ 23.8 S. 2'))
  practice.on('2026-11-02').expect(decided(customerAs, 'onlyoffice', 'business'), because('§ 23.8 S. 1'))

  for (const each of [life, practice]) each.on('2026-11-16').customer.withdraws({ medium: 'telephone', ...onlyOffice })
  late.on('2026-11-17').customer.withdraws({ medium: 'telephone', ...onlyOffice })
  life.on('2026-11-17').expect(decided(end, 'onlyoffice', '2026-11-16'), because('§ 23.8 S. 6'), nothingIsRefused)
  for (const each of [late, practice]) each.on('2026-11-17').expect(decided(end, 'onlyoffice', undefined))
  for (const each of [late, practice]) each.on('2026-11-17').expect(done('repayAfterWithdrawal', 0))
  // The whole month, within fourteen days: the law takes neither the days of use nor thirty days.
  life.on('2026-11-17').expect(doneWith('repayAfterWithdrawal', '9.52'))
  life.on('2026-11-17').expect(mustBeDoneBy('repayAfterWithdrawal', '2026-12-01'), because('BGB § 357'))
})
