import { eur } from '../terms/grammar/money.ts'
import { because, done, due, ends, files, mustBeDone, providerMaySuspend } from './expectations.ts'
import { byHand, elc, withApproval } from './sold.ts'
import { story } from './story.ts'

story(
  'Two clerks at once: one is in time, the other is told, and nothing is doubled',
  byHand(elc.filesSingle),
  (life) => {
    life.on('2026-01-02').provider.activates()
    life.on('2026-01-02').expect(mustBeDone('setAccess'), mustBeDone('issueStandingInvoice'), files.areNotYetThere)
    life.on('2026-01-02').twoClerksAtOnce.provider.confirms('setAccess')
    life.on('2026-01-02').expect(files.are('open'), done('setAccess'))
    life.on('2026-01-02').provider.confirms('issueStandingInvoice')

    // The bank delivers one message twice.
    life.on('2026-01-05').deliveredTwice.customer.pays(eur('59.50'))
    life.on('2026-01-05').expect(due(eur('0.00')))

    // Both open the same letter.
    life.on('2026-01-30').twoClerksAtOnce.customer.givesNotice({ medium: 'letter' })
    life.on('2026-01-30').expect(ends('2026-02-28'), because('§ 9.1'))
    life.on('2026-02-02').expect(due(eur('57.58'))) // one fee, less the 1.92 that January left over; paid twice it would be nothing
  },
)

story(
  'A suspension waits for approval; of two who approve it one is in time',
  withApproval(elc.filesSingle, 'setAccess'),
  (life) => {
    life.on('2026-01-02').provider.activates()
    life.on('2026-01-02').provider.approves('setAccess')
    life.on('2026-03-03').expect(providerMaySuspend, because('§ 5.2'), mustBeDone('setAccess'), done('setAccess'))
    life.on('2026-03-04').twoClerksAtOnce.provider.approves('setAccess')
    life.on('2026-03-04').expect(files.are('suspended'), done('setAccess', 2))
  },
)
