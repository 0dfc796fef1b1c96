import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import {
  because,
  ends,
  files,
  goesOn,
  isBarredFromTerminatingOn,
  mayTerminateOn,
  providerMayNotSuspend,
  providerMaySuspend,
  suspensionIsWeighed,
} from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

const threat = { threatensTermination: true } as const

story('Thirty days in default close the account; sixty and a reminder in vain end it', q.paidPlan, (life) => {
  const lateReminded = life.ofAnother('who is reminded late')
  const cent = life.ofAnother('who owes a cent')
  const payer = life.ofAnother('who pays')
  const everybody = [life, lateReminded, cent, payer]
  for (const each of everybody) {
    each.on('2026-01-16').customer.registers()
    each.on('2026-01-16').provider.activates()
    each.on('2026-01-16').provider.sendsInvoice('training', eur('119.00'), '2026-01-30')
  }
  cent.on('2026-02-15').customer.pays(eur('118.99'), 'training')
  // In default since 31 January: the thirtieth day is 1 March.
  for (const each of everybody) each.on('2026-03-01').expect(files.are('open'), providerMayNotSuspend)
  for (const each of [life, lateReminded, payer])
    each.on('2026-03-02').expect(providerMaySuspend, files.are('suspended'), because('§ 2.7 S. 3'))
  cent.on('2026-03-02').expect(suspensionIsWeighed, because('§ 2.7 S. 3'), files.are('open'))

  life.on('2026-03-09').provider.reminds('training', 2, threat)
  payer.on('2026-03-10').customer.pays(eur('119.00'), 'training')
  payer.on('2026-03-10').expect(files.are('open'), providerMayNotSuspend)
  lateReminded.on('2026-03-25').provider.reminds('training', 2, threat)

  life.on('2026-03-31').provider.givesNotice('default')
  life.on('2026-03-31').expect(goesOn)
  life.on('2026-04-01').expect(mayTerminateOn('default'), because('§ 2.7 S. 4'))
  lateReminded.on('2026-04-01').expect(isBarredFromTerminatingOn('default'), because('§ 2.9.2'))
  life.on('2026-04-01').provider.givesNotice('default')
  life.on('2026-04-01').expect(ends('2026-04-01'), because('§ 2.7 S. 4'), files.are('closed'))
  life.on('2026-04-01').expect(claim('training').hasOpen(eur('119.00')))
  // Fourteen days from 25 March run out on Wednesday 8 April.
  lateReminded.on('2026-04-08').expect(isBarredFromTerminatingOn('default'), goesOn)
  lateReminded.on('2026-04-09').expect(mayTerminateOn('default'), because('§ 2.7 S. 4'))
})
