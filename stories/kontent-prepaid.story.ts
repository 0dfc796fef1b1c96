import { end } from '../terms/grammar/matters/agreement.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, done, doneWith } from './expectations.ts'
import { kontent } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story(
  'Two years paid ahead and one used: the other is credited, unless the customer objects',
  kontent.domain,
  (life) => {
    const objecting = life.ofAnother('the objecting customer')
    for (const each of [life, objecting]) {
      each.on('2026-01-01').provider.agreesOnTerm('term of domain', '2026-01-01', 12)
      each.on('2026-01-01').customer.choosesPrepayment('domain', eur('24.00'), eur('12.00'), '2027-12-31')
      each.on('2026-01-01').provider.activates()
    }
    for (const each of [life, objecting]) each.on('2026-01-02').customer.pays(everythingDue)
    for (const each of [life, objecting]) {
      each.on('2026-11-20').customer.givesNotice({ medium: 'letter', scope: 'domain', item: 'domain' })
      each.on('2026-11-20').expect(decided(end, 'domain', '2026-12-31'), because('§ 3.3 S. 2'))
    }
    for (const each of [life, objecting]) each.on('2026-12-31').expect(done('giveCredit', 0))
    for (const each of [life, objecting]) {
      each.on('2027-01-01').expect(claim('unused domain').is(eur('12.00')), because('§ 3.10 S. 1'))
      each.on('2027-01-01').expect(doneWith('giveCredit', '12.00'))
    }
    objecting.on('2027-01-10').customer.refusesCredit('unused domain')
    objecting.on('2027-01-10').expect(doneWith('correctCredit', '0.00'), doneWith('decideOnCredit', '12.00'))
    life.on('2027-01-10').expect(done('correctCredit', 0), done('decideOnCredit', 0))
  },
)
