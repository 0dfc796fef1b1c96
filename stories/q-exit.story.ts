import { backupRetention } from '../terms/grammar/matters/operations.ts'
import { mayErase } from '../terms/grammar/matters/rights.ts'
import { eurNet } from '../terms/grammar/money.ts'
import { because, decided, done, ends, files, mustBeDoneBy } from './expectations.ts'
import { q, withApproval } from './sold.ts'
import { story } from './story.ts'

const sold = withApproval(q.paidPlan, 'eraseBackups')

story('Who leaves is in the backups for 35 days; who wants its data first is erased after that', sold, (life) => {
  const demanding = life.ofAnother('who wants its data')
  const both = [life, demanding]
  for (const each of both) {
    each.on('2026-06-01').customer.registers()
    each.on('2026-06-01').customer.ordersPlan(3, eurNet('60.00'))
    each.on('2026-06-01').provider.activates()
  }
  for (const each of both) each.on('2026-06-15').customer.givesNotice()
  for (const each of both) each.on('2026-06-15').expect(ends('2026-06-30'), because('§ 2.9.1 S. 1'))
  demanding.on('2026-06-29').customer.demandsItsData()
  demanding.on('2026-06-29').expect(done('releaseData'), decided(mayErase, 'contents', 'barred'), because('§ 3.4 S. 6'))

  for (const each of both) each.on('2026-06-30').expect(files.are('open'), done('eraseContents', 0))
  life.on('2026-06-30').expect(decided(mayErase, 'contents', undefined))
  for (const each of both) each.on('2026-07-01').expect(files.are('closed'))
  life.on('2026-07-01').expect(decided(mayErase, 'contents', 'permitted'), because('§ 2.9.1 S. 4'))
  life.on('2026-07-01').expect(done('eraseContents'))
  life.on('2026-07-01').expect(mustBeDoneBy('eraseBackups', '2026-08-05T00:00'), because('Nr. 10'))
  demanding.on('2026-07-01').expect(decided(mayErase, 'contents', 'barred'), because('§ 3.4 S. 6'))
  demanding.on('2026-07-01').expect(done('eraseContents', 0))
  demanding.on('2026-07-20').customer.confirmsHandOver()
  demanding.on('2026-07-20').expect(decided(mayErase, 'contents', 'permitted'), done('eraseContents'))
  demanding.on('2026-07-20').expect(mustBeDoneBy('eraseBackups', '2026-08-25T00:00'), because('Nr. 10'))

  life.on('2026-08-04').expect(decided(backupRetention, '2026-06-30', 'kept'), because('Nr. 10'))
  life.on('2026-08-04').provider.approves('eraseBackups')
  life.on('2026-08-05').expect(decided(backupRetention, '2026-06-30', 'removed'), because('Nr. 10'))
  life.on('2026-08-05').expect(done('eraseBackups'))
  demanding.on('2026-08-24').provider.approves('eraseBackups')
  demanding.on('2026-08-24').expect(done('eraseBackups'))
})
