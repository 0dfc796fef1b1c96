import { conclusion, survives } from '../terms/grammar/matters/agreement.ts'
import { standingInvoice } from '../terms/grammar/matters/prices.ts'
import { mayErase } from '../terms/grammar/matters/rights.ts'
import { exportWindow } from '../terms/grammar/matters/services.ts'
import { eur } from '../terms/grammar/money.ts'
import {
  because,
  decided,
  done,
  due,
  ends,
  files,
  goesOn,
  inDefault,
  nothingIsRefused,
  providerMayNotSuspend,
  providerMaySuspend,
} from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

const fee = eur('59.50')
/** Until when the fee of each month is payable: Sundays and holidays move the first (§ 193 BGB). */
const untilJuly = ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04', '2026-06-01', '2026-07-01']
const sinceOctober = ['2026-10-01', '2026-11-02', '2026-12-01', '2027-01-04']

story('A file customer, from the application to the proof of erasure', elc.filesSingle, (life) => {
  // The application: evidence is asked for, the agreement concluded, and the processing agreement apart from it.
  life.on('2025-12-08').customer.applies('company')
  life.on('2025-12-08').expect(done('requestEvidence'), done('answerApplication', 0))
  life.on('2025-12-09').provider.asksForEvidence()
  life.on('2025-12-12').customer.sendsEvidence()
  life.on('2025-12-12').expect(done('answerApplication'))
  life.on('2025-12-15').provider.accepts()
  life.on('2025-12-15').expect(decided(conclusion, 'agreement', '2025-12-15'), because('§ 3.2 S. 3'))
  life.on('2025-12-15').expect(done('activateServices', 0)) // no personal data before a processing agreement
  life.on('2025-12-17').customer.signsProcessingAgreement(2)
  life.on('2025-12-17').expect(done('returnProcessingAgreement'))
  life.on('2025-12-19').provider.returnsProcessingAgreement()
  life.on('2025-12-19').expect(decided(conclusion, 'avv', '2025-12-19'), because('§ 10.2 S. 4'))
  life.on('2025-12-19').expect(done('activateServices'), files.areNotYetThere)
  life.on('2026-01-01').provider.activates()
  life.on('2026-01-01').expect(files.are('open'), because('§ 3.1 S. 2'))

  // A year: one standing invoice, twelve due days.
  life.on('2026-01-01').expect(decided(standingInvoice, 'services', 'EUR 59.50 (19 %)'), because('Preise Nr. 10'))
  for (const day of untilJuly) {
    life.on(day).expect(due(fee), inDefault(eur('0.00')))
    life.on(day).customer.pays(everythingDue)
    life.on(day).expect(due(eur('0.00')), files.are('open'))
  }
  life.on('2026-08-04').expect(inDefault(fee), files.are('open'), providerMayNotSuspend) // exactly one fee
  life.on('2026-09-01').customer.pays(eur('59.49'))
  life.on('2026-09-01').expect(inDefault(eur('0.01')), files.are('open'))
  life.on('2026-09-02').expect(inDefault(eur('59.51')), because('Preise Nr. 11')) // one cent more
  life.on('2026-09-02').expect(providerMaySuspend, because('§ 5.2 S. 1'))
  life.on('2026-09-02').expect(files.are('suspended'), because('§ 5.2 S. 1'))
  life.on('2026-09-03').customer.pays(everythingDue)
  life.on('2026-09-03').expect(files.are('open'), because('§ 3.1 S. 2'))
  for (const day of sinceOctober) {
    life.on(day).expect(due(fee), inDefault(eur('0.00')))
    life.on(day).customer.pays(everythingDue)
  }
  life.on('2027-01-04').expect(done('issueStandingInvoice'), goesOn)

  // The end: a notice on a Sunday, the last day of January, counts for the last day of February.
  life.on('2027-01-31T22:15').customer.givesNotice({ medium: 'e-mail' })
  life.on('2027-01-31T22:15').expect(ends('2027-02-28'), because('§ 9.1'), nothingIsRefused)
  life.on('2027-02-01').customer.pays(everythingDue)
  life.on('2027-02-28').expect(files.are('open'), due(eur('0.00')))
  life.on('2027-03-01').expect(files.are('export only'), because('§ 9.2 S. 3'), done('endStandingInvoice'))
  life.on('2027-03-01').expect(decided(exportWindow, 'contents', '2027-03-31'), because('§ 9.2 S. 3'))
  life.on('2027-03-01').expect(decided(survives, 'avv', 'surviving'), because('AVV § 11.3 S. 1'))
  life.on('2027-03-31').expect(files.are('export only'), decided(mayErase, 'contents', undefined), due(eur('0.00')))
  life.on('2027-04-01').expect(files.are('closed'), because('§ 9.2 S. 1'))
  life.on('2027-04-01').expect(decided(mayErase, 'contents', 'permitted'), because('§ 9.2 S. 4'), done('eraseContents'))
  life.on('2027-04-06').provider.hasErasedPersonalData()
  life.on('2027-04-06').expect(done('proveErasure'), decided(survives, 'avv', undefined), done('makeGood', 0))
})
