import { waiting } from '../terms/grammar/matters/duties.ts'
import { eur, eurNet } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, done, doneWith } from './expectations.ts'
import { partner } from './sold.ts'
import { story } from './story.ts'

story('A partner’s commission comes on day 61, without what was reclaimed on day 60', partner.programme, (life) => {
  const names = ['Anton', 'Berta', 'Carla']
  life.on('2026-01-02').provider.givesPartnerCode('P123')
  for (const name of names) life.on('2026-01-10').recruit(name).comesByLink('P123')
  for (const name of names) {
    life.on('2026-01-15').recruit(name).isVerified()
    life.on('2026-01-15').recruit(name).orders('1', eurNet('100.00'))
    life.on('2026-01-15').recruit(name).pays('1', eurNet('100.00'))
  }
  // Within thirty days of the verification Anton orders and pays more; on day 31 it is too late.
  life.on('2026-02-14T23:58').recruit('Anton').orders('2', eurNet('50.00'))
  life.on('2026-02-14T23:59').recruit('Anton').pays('2', eurNet('50.00'))
  life.on('2026-02-15T00:01').recruit('Anton').orders('3', eurNet('80.00'))
  life.on('2026-02-15T00:02').recruit('Anton').pays('3', eurNet('80.00'))
  life.on('2026-02-15').expect(decided(waiting, 'Anton', '2026-03-16'), because('§ 24.4 S. 3'))

  life.on('2026-03-16T23:59').recruit('Berta').reclaims('1')
  life.on('2026-03-16T23:59').expect(claim('commission Anton').isNotMade, done('giveCredit', 0))
  life.on('2026-03-17T00:00').expect(claim('commission Anton').is(eur('45.00')), because('§ 24.4 S. 1'))
  life.on('2026-03-17T00:00').expect(claim('commission Berta').isNotMade, doneWith('giveCredit', '45.00', '30.00'))
  life.on('2026-03-17T10:00').recruit('Carla').reclaims('1') // too late to count
  life.on('2026-03-17T10:00').expect(claim('commission Carla').is(eur('30.00')))

  // The credit of 75.00 is set off against what the partner buys itself.
  life.on('2026-03-20').provider.sendsInvoice('R1', eur('40.00'))
  life.on('2026-03-20').expect(claim('R1').hasOpen(eur('0.00')), because('§ 24.5 S. 2'))
  life.on('2026-04-20').provider.sendsInvoice('R2', eur('40.00'))
  life.on('2026-04-20').expect(claim('R2').hasOpen(eur('5.00')))
})
