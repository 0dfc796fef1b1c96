import { price, standingInvoice } from '../terms/grammar/matters/prices.ts'
import { mayActOn, mayStore, storage } from '../terms/grammar/matters/provision.ts'
import { eur } from '../terms/grammar/money.ts'
import { claim } from './claim.ts'
import { because, decided, done, files } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'

const gigabyte = 2 ** 30
const mayHold = (bytes: number) => decided(mayStore, String(bytes), 'permitted')
const mayNotHold = (bytes: number) => decided(mayStore, String(bytes), 'barred')

story('Archive mode costs 5.50 more, keeps what it has, and shares the storage', elc.filesSingle, (life) => {
  life.on('2026-03-01').provider.activates()
  life.on('2026-03-01').expect(files.are('open'), decided(standingInvoice, 'services', 'EUR 59.50 (19 %)'))
  life.on('2026-03-01').expect(decided(mayActOn, 'write archive', undefined))
  life.on('2026-03-02').customer.pays(eur('59.50'))
  life.on('2026-03-20').provider.books('files.archive', 1)
  life.on('2026-03-20').expect(decided(price, 'files.archive', 'EUR 5.50'), because('Preise Nr. 3'))
  life.on('2026-03-20').expect(decided(standingInvoice, 'services', 'EUR 66.05 (19 %)'), because('Preise Nr. 10'))
  life.on('2026-03-20').expect(done('issueStandingInvoice', 2), claim('fee 2026-03').is(eur('59.50')))
  life.on('2026-03-20').expect(decided(mayActOn, 'delete archive', 'barred'), because('Nr. 2 Abs. 2 S. 2'))
  life.on('2026-04-01').expect(claim('fee 2026-04').is(eur('66.05')), because('Preise Nr. 11'))

  // 500 GB for both: what the archive has the drive has no longer.
  life.on('2026-04-02').expect(decided(storage, 'booked', '500 GB'), mayHold(500 * gigabyte))
  life.on('2026-04-02').expect(mayNotHold(500 * gigabyte + 1), because('Nr. 1 (Grenze)'))
  life.on('2026-04-02').customer.sizesArchive(501)
  life.on('2026-04-02').expect(decided(storage, 'archive', undefined))
  life.on('2026-04-02').customer.sizesArchive(200)
  life.on('2026-04-02').expect(decided(storage, 'archive', '200 GB'), because('Nr. 3 (Speicher)'))
  life.on('2026-04-02').expect(mayHold(300 * gigabyte), mayNotHold(300 * gigabyte + 1))

  // It becomes neither smaller than what is archived nor larger than what the drive leaves free.
  life.on('2026-04-30').provider.measuresStorage(300, 180)
  life.on('2026-05-04').customer.sizesArchive(179)
  life.on('2026-05-04').expect(decided(storage, 'archive', '200 GB'))
  life.on('2026-05-04').customer.sizesArchive(201)
  life.on('2026-05-04').expect(decided(storage, 'archive', '200 GB'))
  life.on('2026-05-04').customer.sizesArchive(180)
  life.on('2026-05-04').expect(decided(storage, 'archive', '180 GB'), because('Nr. 3 (Speicher)'))
  life.on('2026-05-05').provider.measuresStorage(299, 180)
  life.on('2026-05-05').customer.sizesArchive(201)
  life.on('2026-05-05').expect(decided(storage, 'archive', '201 GB'), because('Nr. 3 (Speicher)'))
})
