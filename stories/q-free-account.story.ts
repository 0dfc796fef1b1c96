import { mayErase } from '../terms/grammar/matters/rights.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, done, ends, files, goesOn } from './expectations.ts'
import { q } from './sold.ts'
import { story } from './story.ts'

story('A free account ends at once for the customer, and in thirty days for the provider', q.paidPlan, (life) => {
  const leaving = life.ofAnother('who leaves')
  const paying = life.ofAnother('who begins to pay')
  const everybody = [life, leaving, paying]
  for (const each of everybody) each.on('2026-01-12').customer.registers()
  for (const each of everybody) each.on('2026-01-12').provider.activates()
  life.on('2026-01-31').provider.givesNotice('ordinary')
  life.on('2026-01-31').expect(ends('2026-03-02'), because('§ 2.9.3'))
  const notice = paying.on('2026-01-31').provider.givesNotice('ordinary')

  leaving.on('2026-02-10T15:00').customer.givesNotice()
  leaving.on('2026-02-10T15:00').expect(ends('2026-02-10'), because('§ 2.9.1 S. 2'), files.are('closed'))
  leaving.on('2026-02-10T15:00').expect(decided(mayErase, 'contents', 'permitted'), done('eraseContents'))

  // Who pays now is no free customer any more: a person says whether the notice stands.
  paying.on('2026-02-20').customer.ordersPlan(5, eurNet('100.00'))
  paying.on('2026-02-20').expect(goesOn, done('decide'))
  paying.on('2026-02-23').provider.decidesThatItStands(notice)
  paying.on('2026-02-23').expect(ends('2026-03-02'), because('§ 2.9.3'))

  life.on('2026-03-02').expect(files.are('open'), done('eraseContents', 0))
  life.on('2026-03-03').expect(files.are('closed'), done('eraseContents'))
})
