import { approval } from '../terms/grammar/matters/changes.ts'
import { mayExecute } from '../terms/grammar/matters/rights.ts'
import { because, decided, mayNotTerminateOn, refused } from './expectations.ts'
import { rapidstream } from './sold.ts'
import { story } from './story.ts'

const change = 'new encoder'

story('Who is no administrator instructs and objects in vain', rapidstream.insertion, (life) => {
  life.on('2027-02-01').customer.namesAdministrator('person 7f3a')
  life.on('2027-02-01').provider.tellsOfSubprocessor(change)
  life.on('2027-02-10').customer.objectsTo(change, { person: 'person 90bc', medium: 'portal' })
  life.on('2027-02-10').expect(refused('POWER_MISSING'), because('§ 5.3'))
  life.on('2027-02-10').customer.instructs('open a stream', 'person 90bc')
  life.on('2027-02-10').expect(refused('POWER_MISSING'), because('§ 5.3'))
  life.on('2027-02-10').expect(decided(mayExecute, 'open a stream', undefined))
  // The objection does not count, so silence approves.
  life.on('2027-02-15T23:59').expect(decided(approval, change, undefined))
  life.on('2027-02-16').expect(decided(approval, change, 'approved'), because('§ 12.4 S. 2'))
  life.on('2027-02-16').expect(mayNotTerminateOn(`unresolved objection ${change}`))

  // The role counts at receipt: what came before it stays without effect.
  life.on('2027-02-20T10:00').customer.namesAdministrator('person 90bc')
  life.on('2027-02-20T10:00').expect(decided(mayExecute, 'open a stream', undefined))
  life.on('2027-02-20T10:01').customer.instructs('close a stream', 'person 90bc')
  life.on('2027-02-20T10:01').expect(decided(mayExecute, 'close a stream', 'permitted'), because('§ 5.3'))
})
