import { defaultFrom } from '../terms/grammar/matters/prices.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, files, inDefault, providerMayNotSuspend, providerMaySuspend } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'

const fee = 'fee domain 2026-01-01'
const firstLetter = claim(`reminder ${fee} 1`)
const secondLetter = claim(`reminder ${fee} 2`)

story(
  'Two reminders cost three euros each; only one whose receipt is proven closes the services',
  kontent.domain,
  (proven) => {
    const unproven = proven.ofAnother('whose second reminder may have got lost')
    const early = proven.ofAnother('who is reminded before default')
    for (const each of [proven, unproven, early]) {
      each.on('2026-01-01').provider.sellsByTheYear('domain', eur('12.00'), '2026-01-01')
      each.on('2026-01-01').provider.activates()
    }
    for (const each of [proven, unproven, early]) each.on('2026-10-01').provider.sendsInvoice(fee, eur('12.00'))
    // Day thirty is Saturday 31 October: Monday is in time, and a letter of that day is free.
    early.on('2026-11-02').provider.reminds(fee, 1)
    early.on('2026-11-02').expect(inDefault(eur('0.00')), firstLetter.isNotMade)
    for (const each of [proven, unproven]) {
      each
        .on('2026-11-03')
        .expect(inDefault(eur('12.00')), decided(defaultFrom, fee, '2026-11-03'), because('§ 7.4 S. 3'))
      each.on('2026-11-03').provider.reminds(fee, 1)
      each.on('2026-11-03').expect(firstLetter.is(eur('3.00')), because('§ 7.7 S. 1'))
    }
    early.on('2026-11-04').customer.pays(eur('12.00'), fee)
    early.on('2026-11-04').expect(inDefault(eur('0.00')))

    proven.on('2026-12-10').provider.reminds(fee, 2, { deadline: '2026-12-18' })
    unproven.on('2026-12-10').provider.reminds(fee, 2, { deadline: '2026-12-18', receiptProven: false })
    for (const each of [proven, unproven]) {
      each.on('2026-12-10').expect(secondLetter.is(eur('3.00')), because('§ 7.7 S. 1'))
    }
    for (const each of [proven, unproven]) each.on('2026-12-18').expect(files.are('open'), providerMayNotSuspend)
    proven.on('2026-12-19').expect(providerMaySuspend, because('§ 5.3 S. 1'), files.are('suspended'))
    unproven.on('2026-12-19').expect(providerMayNotSuspend, files.are('open'))

    // The fees go on meanwhile; who has paid the old one is not shut out over the letters.
    proven.on('2027-01-01').expect(files.are('suspended'), claim('fee domain 2027-01-01').is(eur('12.00')))
    proven.on('2027-01-04').customer.pays(eur('12.00'), fee)
    proven.on('2027-01-04').expect(files.are('open'))
    proven.on('2027-01-04').expect(firstLetter.hasOpen(eur('3.00')), secondLetter.hasOpen(eur('3.00')))
  },
)
