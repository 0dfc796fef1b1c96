import { exportWindow } from '../terms/grammar/matters/services.ts'
import { eur } from '../terms/grammar/money.ts'
import { drive } from './drive/expectations.ts'
import { because, decided, done, ends, files, inDefault, mustBeDone, nothingIsRefused } from './expectations.ts'
import { elc, onDrive, withApproval } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

/** Until when the fee of each month is payable: Sundays and holidays move the first (§ 193 BGB). */
const untilJuly = ['2026-01-02', '2026-02-02', '2026-03-02', '2026-04-01', '2026-05-04', '2026-06-01', '2026-07-01']
const sinceOctober = ['2026-10-01', '2026-11-02', '2026-12-01', '2027-01-04']
/** What the customer brings to the drive: its papers, a letter and a film. */
const letter = 'Brief.txt'
const inAll = 14
const sold = onDrive(withApproval(elc.filesSingle, 'eraseContents'))

story('A file customer works with a real network drive, until nothing of it is left', sold, (life) => {
  // The agreement, and the processing agreement apart from it; then the drive is there, as it was sold.
  life.on('2025-12-08').customer.applies('company')
  life.on('2025-12-15').provider.accepts()
  life.on('2025-12-17').customer.signsProcessingAgreement(2)
  life.on('2025-12-19').provider.returnsProcessingAgreement()
  life.on('2025-12-19').expect(done('activateServices'), files.areNotYetThere)
  life.on('2026-01-01').provider.activates()
  life.on('2026-01-01').expect(files.are('open'), because('§ 3.1 S. 2'), drive.isSoldAs('single', 500), drive.holds(0))

  // A year of work, paid month by month.
  life.on('2026-01-01').computer.isConnected()
  life.on('2026-01-01').computer.bringsPapers()
  for (const day of untilJuly) life.on(day).customer.pays(everythingDue)
  life.on('2026-08-04').computer.writes(letter, 'dear customer')
  life.on('2026-08-04').computer.sendsFilm('Film.mov')
  life.on('2026-08-04').computer.findsPapers()
  life.on('2026-08-04').expect(files.are('open'), drive.holds(inAll))

  // A cent too much is open: closed, whoever is writing. With the payment comes back all that was recorded.
  life.on('2026-09-01').customer.pays(eur('59.49'))
  life.on('2026-09-01').computer.beginsToReplace(letter)
  life.on('2026-09-01').expect(files.are('open'), inDefault(eur('0.01')))
  life.on('2026-09-02').expect(files.are('suspended'), because('§ 5.2 S. 1'), inDefault(eur('59.51')))
  life.on('2026-09-02').computer.wasCutOff()
  life.on('2026-09-02').computer.isRefused(letter)
  life.on('2026-09-03').customer.pays(everythingDue)
  life.on('2026-09-03').expect(files.are('open'), because('§ 3.1 S. 2'), drive.isSoldAs('single', 500))
  life.on('2026-09-03').computer.reads(letter, 'dear customer')
  life.on('2026-09-03').computer.writes(letter, 'paid')
  life.on('2026-09-03').expect(drive.holds(inAll))
  for (const day of sinceOctober) life.on(day).customer.pays(everythingDue)

  // The end: whoever is writing is cut off; for a month the customer reads, and takes all of it along.
  life.on('2027-01-31T22:15').customer.givesNotice({ medium: 'e-mail' })
  life.on('2027-01-31T22:15').expect(ends('2027-02-28'), because('§ 9.1'), nothingIsRefused)
  life.on('2027-02-01').customer.pays(everythingDue)
  life.on('2027-02-15').customer.choosesReturn()
  life.on('2027-02-28').computer.beginsToReplace(letter)
  life.on('2027-02-28').expect(files.are('open'))
  life.on('2027-03-01').expect(files.are('export only'), because('§ 9.2 S. 3'), done('handOverContents'))
  life.on('2027-03-01').expect(decided(exportWindow, 'contents', '2027-03-31'), because('§ 9.2 S. 3'))
  life.on('2027-03-01').computer.wasCutOff()
  life.on('2027-03-01').computer.onlyReads(letter, 'paid')
  life.on('2027-03-01').computer.findsPapers()
  life.on('2027-03-01').computer.takesArchiveAlong()
  life.on('2027-03-08').customer.confirmsHandOver()
  life.on('2027-03-31').computer.onlyReads(letter, 'paid')
  life.on('2027-03-31').expect(drive.holds(inAll))

  // The window is over. Before anything is erased somebody approves it; and whoever knocks meanwhile is not let in.
  life.on('2027-04-01').expect(files.are('closed'), because('§ 9.2 S. 1'), mustBeDone('eraseContents'))
  life.on('2027-04-01').computer.isRefused(letter)
  life.on('2027-04-01').computer.beginsToKnock()
  life.on('2027-04-02').provider.approves('eraseContents')
  life.on('2027-04-02').expect(done('eraseContents'), drive.isErased(inAll))
  life.on('2027-04-02').computer.stopsKnocking()
  life.on('2027-04-02').computer.findsNothingThere(letter)
  life.on('2027-04-06').provider.hasErasedPersonalData()
  life.on('2027-04-06').expect(done('proveErasure'), drive.erasureIsProven, drive.isErased(inAll))
})
