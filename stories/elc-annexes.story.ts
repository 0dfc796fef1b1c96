import { conclusion, end } from '../terms/grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../terms/grammar/matters/changes.ts'
import { duty } from '../terms/grammar/matters/duties.ts'
import { mayTransfer } from '../terms/grammar/matters/places.ts'
import { mayErase } from '../terms/grammar/matters/rights.ts'
import { because, decided, done, ends, files } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'

const activation = 'activateServices:services'

story('Nothing is activated until the annexes say all; they end with the agreement', elc.filesSingle, (life) => {
  life.on('2026-03-02').customer.applies()
  life.on('2026-03-05').provider.accepts()
  life.on('2026-03-05').expect(decided(conclusion, 'agreement', '2026-03-05'), decided(conclusion, 'avv', undefined))
  life.on('2026-03-05').expect(decided(duty, activation, 'at rest'), because('AVV § 1.4'))
  life.on('2026-03-06').customer.signsProcessingAgreement(2)
  life.on('2026-03-09').provider.findsMissingInAnnexes('data categories')
  life.on('2026-03-09').provider.returnsProcessingAgreement()
  life.on('2026-03-09').expect(decided(duty, activation, 'at rest'), because('AVV § 1.4'))
  life.on('2026-03-09').expect(done('activateServices', 0))
  life.on('2026-03-12').provider.findsMissingInAnnexes('nothing')
  life.on('2026-03-12').expect(decided(duty, activation, 'owed'), because('§ 3.2'))
  life.on('2026-03-12').expect(done('activateServices'))
  life.on('2026-03-13').provider.activates()
  life.on('2026-03-13').expect(files.are('open'))

  // Who chooses erasure does not wait for the month of export: the processing agreement goes before the terms.
  life.on('2026-03-31').customer.givesNotice()
  life.on('2026-04-02').customer.choosesErasure()
  life.on('2026-04-30').expect(ends('2026-04-30'), decided(mayErase, 'contents', undefined))
  life.on('2026-05-01').expect(decided(end, 'annexes', '2026-04-30'), because('AVV § 11.3 S. 1'))
  life.on('2026-05-01').expect(decided(mayErase, 'contents', 'permitted'), because('AVV § 11.3 S. 2'))
  life.on('2026-05-01').expect(done('eraseContents'))
})

story(
  'Annex 1 sends nothing to third countries, whatever its basis, until it is agreed anew',
  elc.filesSingle,
  (life) => {
    const change = 'new backup site'
    const abroad = life.ofAnother('whose subprocessor sits abroad')
    const agreeing = life.ofAnother('who agrees on an annex')
    const everybody = [life, abroad, agreeing]
    for (const each of everybody) each.on('2026-06-01').provider.activates()
    life.on('2026-06-01').provider.tellsOfSubprocessor(change, { thirdCountry: false })
    for (const each of [abroad, agreeing]) {
      each.on('2026-06-01').provider.tellsOfSubprocessor(change, { thirdCountry: true })
      each.on('2026-06-01').provider.isAskedToExport('backup site', true)
      each.on('2026-06-01').expect(decided(mayTransfer, 'backup site', 'barred'), because('Anlage 1 Nr. 5'))
    }
    for (const each of everybody) {
      each.on('2026-06-05').customer.takesNoteOf(change)
      each.on('2026-06-05').expect(decided(objectionPeriod, change, '2026-07-03'), because('AVV § 6.2 S. 2'))
    }
    life.on('2026-07-03').expect(decided(approval, change, undefined))
    life.on('2026-07-04').expect(decided(approval, change, 'approved'), because('AVV § 6.1'))
    for (const each of [abroad, agreeing])
      each.on('2026-07-04').expect(decided(approval, change, 'consent missing'), because('Anlage 1 Nr. 5 S. 3'))
    agreeing.on('2026-07-10').provider.agreesInAnnexOn('third countries')
    agreeing.on('2026-07-10').expect(decided(mayTransfer, 'backup site', 'permitted'), because('AVV § 5 S. 1'))
    agreeing.on('2026-07-10').expect(decided(approval, change, 'approved'), because('AVV § 6.1'))
    abroad.on('2026-07-10').expect(decided(mayTransfer, 'backup site', 'barred'), because('Anlage 1 Nr. 5'))
  },
)
