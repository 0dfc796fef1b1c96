import { version } from '../terms/grammar/matters/agreement.ts'
import { because, decided, ends, files, goesOn, mayNotTerminateOn, mayTerminateOn } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story('New terms: one customer receives them late, another refuses them', elc.filesSingle, (late) => {
  const refusing = late.ofAnother('the refusing customer')
  for (const each of [late, refusing]) each.on('2026-01-02').provider.activates()
  for (const each of [late, refusing]) each.on('2026-01-05').customer.pays(everythingDue)
  refusing.on('2026-01-30').provider.tellsOfNewTerms('new terms', '2026-03-01')
  refusing.on('2026-01-30').expect(mayTerminateOn('change new terms'), because('§ 11.1 S. 3'))
  // The notice of receipt of the late one comes back days later.
  late.on('2026-02-05').receivedOn('2026-02-02').provider.tellsOfNewTerms('new terms', '2026-03-01')

  refusing.on('2026-02-20').customer.leavesOnChange('new terms')
  refusing.on('2026-02-20').expect(ends('2026-02-28'), because('§ 11.1 S. 3 (Kündigung)')) // the eve
  refusing.on('2026-02-28').expect(files.are('open'), decided(version, 'terms', undefined))
  refusing.on('2026-03-01').expect(files.are('export only'))

  late.on('2026-03-01').expect(decided(version, 'terms', undefined), mayTerminateOn('change new terms'))
  late.on('2026-03-31').expect(mayTerminateOn('change new terms'))
  late.on('2026-04-01').expect(decided(version, 'terms', '2026-03-01'), because('§ 11.1 S. 2'))
  late.on('2026-04-01').expect(mayNotTerminateOn('change new terms'), goesOn)
})
