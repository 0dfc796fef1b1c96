import { price } from '../terms/grammar/matters/prices.ts'
import { connection } from '../terms/grammar/matters/provision.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, customerMust, decided, done, ends } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'

story(
  'The first router is sent at no charge, the second for 5.50; both go back with the end',
  elc.filesWithTwoRouters,
  (life) => {
    life.on('2026-02-20').customer.applies()
    life.on('2026-02-20').customer.choosesConnection('supplied router')
    life.on('2026-02-20').expect(decided(connection, 'services', 'supplied router'), because('Fragen Nr. 3 S. 1'))
    life.on('2026-02-20').expect(done('shipRouter', 0))
    life.on('2026-02-24').provider.accepts()
    life.on('2026-02-24').expect(done('shipRouter'))
    for (const router of ['router 1', 'router 2', 'router 3']) life.on('2026-02-25').provider.sendsEquipment(router)
    life.on('2026-03-01').provider.activates()
    life.on('2026-03-01').expect(decided(price, 'access.router', 'EUR 0.00'), because('Nr. 4 S. 4'))
    life.on('2026-03-01').expect(decided(price, 'access.router.extra', 'EUR 5.50'), because('Nr. 5'))
    life.on('2026-03-01').expect(claim('fee 2026-03').is(eur('66.05')))
    // One came damaged.
    life.on('2026-03-05').customer.returnsEquipment('router 3')

    life.on('2026-03-31').customer.givesNotice()
    life.on('2026-03-31').expect(ends('2026-04-30'))
    life.on('2026-04-30').expect(customerMust('returnEquipment'))
    life.on('2026-05-01').expect(customerMust('returnEquipment', 'router 1', 'router 2'), because('§ 2.3 S. 6'))
    life.on('2026-05-06').customer.returnsEquipment('router 1')
    life.on('2026-05-06').expect(customerMust('returnEquipment', 'router 2'))
    life.on('2026-05-07').customer.returnsEquipment('router 2')
    life.on('2026-05-07').expect(customerMust('returnEquipment'))
  },
)

story('Own devices are used once they are found suitable; one computer alone needs none', elc.filesSingle, (own) => {
  const unfit = own.ofAnother('whose devices do not fit')
  const one = own.ofAnother('with one computer')
  const two = own.ofAnother('with two computers')
  for (const each of [own, unfit, one, two]) each.on('2026-03-02').customer.applies()
  for (const each of [own, unfit]) {
    each.on('2026-03-02').customer.choosesConnection('own equipment')
    each.on('2026-03-02').expect(decided(connection, 'services', 'being checked'), because('Nr. 4 S. 5'))
    each.on('2026-03-02').expect(done('checkOwnEquipment'), because('Nr. 4 S. 5 Hs. 2'))
  }
  one.on('2026-03-02').customer.choosesConnection('operating system', 1)
  one
    .on('2026-03-02')
    .expect(decided(connection, 'services', 'VPN of the operating system'), because('Fragen Nr. 3 S. 2'))
  one.on('2026-03-02').expect(done('issueVpnProfile'), because('Fragen Nr. 3 S. 3'))
  two.on('2026-03-02').customer.choosesConnection('operating system', 2)
  two.on('2026-03-02').expect(decided(connection, 'services', 'refused'), because('Fragen Nr. 3 S. 2'))

  own.on('2026-03-04').provider.findsEquipment('suitable')
  own.on('2026-03-04').expect(decided(connection, 'services', 'own equipment'), because('Fragen Nr. 3 S. 1'))
  unfit.on('2026-03-04').provider.findsEquipment('unsuitable')
  unfit.on('2026-03-04').expect(decided(connection, 'services', 'refused'), because('Nr. 4 S. 5'))
})
