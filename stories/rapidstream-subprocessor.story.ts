import { survives } from '../terms/grammar/matters/agreement.ts'
import { approval, objectionPeriod } from '../terms/grammar/matters/changes.ts'
import { because, decided, ends, goesOn, mayNotTerminateOn, mayTerminateOn } from './expectations.ts'
import { rapidstream } from './sold.ts'
import { story } from './story.ts'

const change = 'new encoder'
const unresolved = `unresolved objection ${change}`

story(
  'A new subprocessor: one customer is silent, another objects on the last day and leaves',
  rapidstream.insertion,
  (silent) => {
    const objecting = silent.ofAnother('the objecting customer')

    silent.on('2027-02-01').provider.tellsOfSubprocessor(change)
    objecting.on('2027-02-01').provider.tellsOfSubprocessor(change)
    for (const each of [silent, objecting])
      each.on('2027-02-01').expect(decided(objectionPeriod, change, '2027-02-15'), because('§ 12.4'))

    objecting.on('2027-02-15T23:50').customer.objectsTo(change)
    silent.on('2027-02-15T23:50').expect(decided(approval, change, undefined))
    silent.on('2027-02-16').expect(decided(approval, change, 'approved'), because('§ 12.4'))
    objecting
      .on('2027-02-16')
      .expect(decided(approval, change, 'objected'), mayTerminateOn(unresolved), because('§ 12.4'))
    silent.on('2027-02-16').customer.objectsTo(change) // too late
    silent.on('2027-02-16').expect(decided(approval, change, 'approved'), mayNotTerminateOn(unresolved))

    objecting.on('2027-02-20').customer.leavesOnUnresolvedObjection(change)
    objecting.on('2027-02-20').expect(ends('2027-02-28'), because('§ 12.4 S. 4'))
    objecting.on('2027-03-01').expect(decided(survives, 'avv', 'surviving'), because('§ 16.2'))
    objecting.on('2027-03-10').provider.hasErasedPersonalData()
    objecting.on('2027-03-10').expect(decided(survives, 'avv', undefined))
    silent.on('2027-03-10').expect(goesOn)
  },
)
