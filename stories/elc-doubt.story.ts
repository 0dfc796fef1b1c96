import { eur } from '../terms/grammar/money.ts'
import { because, done, due, files, inDefault, providerMayNotSuspend, waitsInDoubt } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('While a set-off is in doubt nobody is suspended; then it goes as it turns out', elc.filesSingle, (right) => {
  const wrong = right.ofAnother('the customer who was wrong')
  for (const each of [right, wrong]) each.on('2026-01-02').provider.activates()
  for (const each of [right, wrong]) each.on('2026-01-05').customer.pays(everythingDue)
  const defect = right.on('2026-02-27').customer.setsOff(eur('60.00'), 'disputed', { ground: 'defect' })
  right.on('2026-02-27').provider.doubts(defect)
  const noDefect = wrong.on('2026-02-27').customer.setsOff(eur('60.00'), 'disputed', { ground: 'defect' })
  wrong.on('2026-02-27').provider.doubts(noDefect)
  right.on('2026-03-03').expect(files.are('open'), waitsInDoubt('setAccess'))
  wrong.on('2026-03-03').expect(files.are('open'), waitsInDoubt('setAccess'))

  right.on('2026-03-10').provider.settlesDoubtAbout(defect)
  right.on('2026-03-10').expect(files.are('open'), inDefault(eur('59.00')), providerMayNotSuspend)
  wrong.on('2026-03-12').provider.takesBack(noDefect)
  wrong.on('2026-03-12').expect(files.are('suspended'), because('§ 5.2'), inDefault(eur('119.00')))
})

story('A payment of somebody else is taken back, and a wrong amount is corrected', elc.filesSingle, (life) => {
  life.on('2026-01-02').provider.activates()
  const misread = life.on('2026-01-05').customer.pays(eur('57.85'))
  const foreign = life.on('2026-02-02').customer.pays(eur('59.50'))
  life.on('2026-03-03').expect(files.are('open'), inDefault(eur('59.23')))

  life.on('2026-03-05').provider.corrects(misread, { amount: '57.58' })
  life.on('2026-03-05').expect(files.are('open'), due(eur('59.50')))
  life.on('2026-03-06').provider.takesBack(foreign)
  life.on('2026-03-06').expect(inDefault(eur('119.00')), files.are('suspended'), because('§ 5.2'))
  life.on('2026-03-09').customer.pays(everythingDue)
  life.on('2026-03-09').expect(files.are('open'), done('setAccess', 3), done('makeGood', 0))
})
