import { duty } from '../terms/grammar/matters/duties.ts'
import { mayExecute } from '../terms/grammar/matters/rights.ts'
import { because, decided, done, refused } from './expectations.ts'
import { rapidstream } from './sold.ts'
import { story } from './story.ts'

story('Only an administrator instructs, and only until the role is taken away', rapidstream.insertion, (life) => {
  life.on('2027-04-01').customer.namesAdministrator('person 7f3a')
  life.on('2027-04-29').customer.instructs('erase the test stream', 'person 7f3a')
  life.on('2027-04-29').expect(decided(mayExecute, 'erase the test stream', 'permitted'))
  life.on('2027-04-30T10:00').customer.takesRoleFrom('person 7f3a')
  life.on('2027-04-30T10:01').customer.instructs('open a stream', 'person 7f3a')
  life.on('2027-04-30T10:01').expect(refused('POWER_MISSING'), because('§ 5.3'))
  life.on('2027-04-30T10:01').expect(decided(mayExecute, 'open a stream', undefined))

  life.on('2027-05-03').provider.doubtsLegitimacyOf('erase the test stream')
  life.on('2027-05-03').expect(decided(mayExecute, 'erase the test stream', 'barred'), because('§ 5.4'))
})

story('A seizure is told once nobody has to be silent about it any more', rapidstream.insertion, (life) => {
  life.on('2027-03-10T09:00').provider.isSwornToSecrecyAbout('file 17')
  life.on('2027-03-10T09:30').provider.learnsOfSeizure('file 17')
  life.on('2027-03-10T09:30').expect(decided(duty, 'notifySeizure:file 17', 'at rest'), done('notifySeizure', 0))
  life.on('2027-04-20T12:00').provider.isReleasedFromSecrecyAbout('file 17')
  life.on('2027-04-20T12:00').expect(decided(duty, 'notifySeizure:file 17', 'owed'), because('§ 8.5'))
  life.on('2027-04-20T12:00').expect(done('notifySeizure'))
})
