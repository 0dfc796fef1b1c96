import { because, ends, files, goesOn, refused } from './expectations.ts'
import { elc } from './sold.ts'
import { story } from './story.ts'
import { everythingDue } from './written.ts'

story(
  'A notice without power: approved it counts from its receipt, rejected it never does',
  elc.filesSingle,
  (life) => {
    const other = life.ofAnother('the other customer')
    for (const each of [life, other]) each.on('2026-01-02').provider.activates()
    for (const each of [life, other]) each.on('2026-01-05').customer.pays(everythingDue)
    const approvedLater = life.on('2026-01-30').customer.givesNoticeWithoutPower('person 7f3a')
    const rejected = other.on('2026-01-30').customer.givesNoticeWithoutPower('person 90bc')
    life.on('2026-01-30').expect(refused('POWER_MISSING'), goesOn)
    other.on('2026-01-30').expect(refused('POWER_MISSING'), goesOn)

    other.on('2026-02-02').provider.rejectsForWantOfPower(rejected)
    life.on('2026-02-10').customer.approves(approvedLater)
    life.on('2026-02-10').expect(ends('2026-02-28'), because('§ 9.1'))
    other.on('2026-02-10').customer.approves(rejected)
    other.on('2026-02-10').expect(goesOn)

    life.on('2026-03-01').expect(files.are('export only'), because('§ 9.2'))
    other.on('2026-03-01').expect(files.are('open'), goesOn)
  },
)
