import { eur } from '../terms/grammar/money.ts'
import { because, done, files, inDefault, providerMayNotSuspend, providerMaySuspend } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('Two unpaid fees close the share; one payment reopens it', elc.filesSingle, (life) => {
  life.on('2026-01-02').customer.applies()
  life.on('2026-01-05').provider.accepts()
  life.on('2026-01-12').provider.activates()
  life.on('2026-01-12').expect(files.are('open'), because('§ 3.1 S. 2'))
  life.on('2026-01-13').customer.pays(everythingDue) // the first part month
  life.on('2026-03-02').expect(files.are('open'), inDefault(eur('59.50')), providerMayNotSuspend) // exactly one fee
  life.on('2026-03-03').expect(providerMaySuspend, because('§ 5.2 S. 1'), inDefault(eur('119.00')))
  life.on('2026-03-03').expect(files.are('suspended'), because('§ 5.2'), done('setAccess', 2))
  life.on('2026-03-04').customer.pays(eur('59.50'))
  life.on('2026-03-04').expect(files.are('open'), inDefault(eur('59.50')))
})
