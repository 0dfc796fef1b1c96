import { approval } from '../terms/grammar/matters/changes.ts'
import { mayProcessAt } from '../terms/grammar/matters/places.ts'
import { mayPassData } from '../terms/grammar/matters/subprocessing.ts'
import { because, decided, done, refused } from './expectations.ts'
import { rapidstream } from './sold.ts'
import { story } from './story.ts'

const change = 'log analysis'
const administrator = { person: 'person 7f3a', medium: 'portal' } as const
const somebodyElse = { person: 'person 90bc', medium: 'portal' } as const

story('To a third country nothing goes in silence, nor on a consent alone', rapidstream.insertion, (silent) => {
  const consenting = silent.ofAnother('who consents')
  const inFinland = silent.ofAnother('whose data stay in Finland')
  const everybody = [silent, consenting, inFinland]
  for (const each of everybody) each.on('2027-02-01').customer.namesAdministrator('person 7f3a')
  for (const each of [silent, consenting]) {
    each.on('2027-02-01').provider.tellsOfSubprocessor(change, { thirdCountry: true, basis: true })
    each.on('2027-02-01').provider.proposesPlace(change, 'US', 'log analysis')
  }
  inFinland.on('2027-02-01').provider.tellsOfSubprocessor(change)
  inFinland.on('2027-02-01').provider.proposesPlace(change, 'FI', 'log analysis')
  for (const each of everybody) each.on('2027-02-10').provider.bindsSubprocessor(change)

  inFinland.on('2027-02-15T23:59').expect(decided(approval, change, undefined), decided(mayPassData, change, undefined))
  inFinland.on('2027-02-16').expect(decided(approval, change, 'approved'), because('§ 12.4 S. 2'))
  inFinland.on('2027-02-16').expect(decided(mayPassData, change, 'permitted'), because('§ 12.3 S. 1'))
  inFinland.on('2027-02-16').expect(decided(mayProcessAt, change, 'permitted'), because('§ 12.5 (Ort)'))
  for (const each of [silent, consenting]) {
    each.on('2027-02-16').expect(decided(approval, change, 'consent missing'), because('§ 12.5'))
    each.on('2027-02-16').expect(decided(mayProcessAt, change, 'barred'), because('§ 12.5 (Ort)'))
  }
  consenting.on('2027-02-17').customer.consentsTo(change, somebodyElse)
  consenting.on('2027-02-17').expect(refused('POWER_MISSING'), because('§ 5.3'))
  consenting.on('2027-02-17').expect(decided(approval, change, 'consent missing'), because('§ 12.5'))
  consenting.on('2027-03-01').customer.consentsTo(change, administrator)
  consenting.on('2027-03-01').expect(decided(approval, change, 'approved'), decided(mayPassData, change, 'permitted'))
  // For the place itself no basis is on file.
  consenting.on('2027-03-01').expect(decided(mayProcessAt, change, 'barred'), because('§ 4.4 S. 3'))
  consenting.on('2027-03-02').provider.recordsAdequacyOf(change)
  consenting.on('2027-03-02').expect(decided(mayProcessAt, change, 'permitted'), because('§ 4.4 S. 2'))
  consenting.on('2027-04-01T12:00').provider.losesAdequacyOf(change)
  consenting.on('2027-04-01T12:00').expect(decided(mayProcessAt, change, 'barred'), because('§ 4.4 S. 3'))
  consenting.on('2027-04-01T12:00').expect(done('checkTransfer'))
  silent.on('2027-04-01T12:00').expect(decided(approval, change, 'consent missing'), because('§ 12.5'))
  silent.on('2027-04-01T12:00').expect(decided(mayPassData, change, undefined))
})
