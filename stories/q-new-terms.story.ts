import { version } from '../terms/grammar/matters/agreement.ts'
import { objectionPeriod } from '../terms/grammar/matters/changes.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, goesOn, refused } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

story('New terms: silence agrees, an objection in text form keeps the old ones', q.paidPlan, (silent) => {
  const objecting = silent.ofAnother('who objects in the last minutes')
  const calling = silent.ofAnother('who objects on the telephone')
  const late = silent.ofAnother('who objects ten minutes late')
  const everybody = [silent, objecting, calling, late]
  for (const each of everybody) each.on('2026-12-17').customer.ordersPlan(5, eurNet('100.00'))
  for (const each of everybody) {
    each.on('2026-12-17').provider.tellsOfNewTerms('new terms', 'new')
    each.on('2026-12-17').expect(decided(objectionPeriod, 'new terms', '2026-12-31'), because('§ 1.2 S. 3'))
  }
  calling.on('2026-12-20').customer.objectsTo('new terms', { medium: 'telephone' })
  calling.on('2026-12-20').expect(refused('FORM_NOT_MET'), because('§ 6'))
  objecting.on('2026-12-31T23:50').customer.objectsTo('new terms')
  late.on('2027-01-01T00:10').customer.objectsTo('new terms')
  for (const each of everybody) each.on('2027-02-17').expect(decided(version, 'terms', undefined))
  for (const each of [silent, calling, late])
    each.on('2027-02-18').expect(decided(version, 'terms', 'new'), because('§ 1.2 S. 1'))
  objecting.on('2027-02-18').expect(decided(version, 'terms', undefined), goesOn)
})
