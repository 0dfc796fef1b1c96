import { eur, eurNet } from '../terms/grammar/money.ts'
import {
  because,
  ends,
  files,
  inDefault,
  mayNotTerminateOn,
  mayTerminateOn,
  providerMayNotSuspend,
  providerMaySuspend,
} from './expectations.ts'
import { dc } from './sold.ts'
import { story } from './story.ts'

story('Two months unpaid: nothing is closed silently, and a cent saves the agreement', dc.campaigns, (life) => {
  const almost = life.ofAnother('who pays a cent')
  for (const each of [life, almost]) {
    each.on('2027-04-01').customer.beginsToUse('Media Desk')
    each.on('2027-04-01').provider.agreesOnPrice('subscription', eurNet('900.00'))
    each.on('2027-04-01').provider.agreesOnTerm('term', '2027-04-01', 1)
  }
  for (const each of [life, almost]) each.on('2027-04-01').expect(providerMayNotSuspend, inDefault(eur('0.00')))
  for (const each of [life, almost])
    each.on('2027-04-02').expect(providerMaySuspend, because('Ziff. 13.1 S. 3'), files.are('open'))
  // The first of May is a Saturday: Monday is in time.
  for (const each of [life, almost])
    each.on('2027-05-03').expect(inDefault(eur('1071.00')), mayNotTerminateOn('default'))
  almost.on('2027-05-04').customer.pays(eur('0.01'))
  almost.on('2027-05-04').expect(inDefault(eur('2141.99')), mayNotTerminateOn('default'))
  life.on('2027-05-04').expect(inDefault(eur('2142.00')), mayTerminateOn('default'), because('Ziff. 14.2 (Verzug)'))
  life.on('2027-05-04').expect(files.are('open'))
  for (const each of [life, almost]) each.on('2027-05-04').provider.givesNotice('default')
  life.on('2027-05-04').expect(ends('2027-05-04'), because('Ziff. 14.2'))
  almost.on('2027-05-04').expect(ends('2027-08-04'), because('Ziff. 14.1 S. 3'))
})
