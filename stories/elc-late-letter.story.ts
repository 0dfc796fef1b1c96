import { eur } from '../terms/grammar/money.ts'
import { because, done, files, inDefault, providerMayNotSuspend } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('A letter of Friday is entered on Monday, after the share was suspended on Saturday', elc.filesSingle, (life) => {
  life.on('2025-06-01').provider.activates()
  life.on('2025-06-02').customer.pays(everythingDue)
  life.on('2025-07-02').expect(inDefault(eur('59.50')), files.are('open'))
  life.on('2025-08-01').customer.pays(eur('59.49'))
  life.on('2025-08-02').expect(inDefault(eur('59.51')), files.are('suspended'), because('§ 5.2 S. 1'))
  life.on('2025-08-04').expect(files.are('suspended'), done('makeGood', 0))

  // The letter sets off 20.00 that the provider had acknowledged; it lay in the letter box since Friday.
  life.on('2025-08-04').receivedOn('2025-08-01').customer.setsOff(eur('20.00'), 'acknowledged')
  life.on('2025-08-04').expect(inDefault(eur('39.51')), providerMayNotSuspend)
  life.on('2025-08-04').expect(files.are('open'), because('§ 3.1 S. 2'), done('setAccess', 3))
  life.on('2025-08-04').expect(done('makeGood')) // what was wrong in the new light
})
