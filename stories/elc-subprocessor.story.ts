import { approval } from '../terms/grammar/matters/changes.ts'
import { because, decided, ends, goesOn, mayNotTerminateOn, mayTerminateOn, mustBeDoneBy } from './expectations.ts'
import { elc, withApproval } from './sold.ts'
import { story } from './story.ts'

const change = 'new backup site'
const failed = `replacement ${change}`
const sold = withApproval(elc.filesSingle, 'replaceSubprocessor')

story('Who objects to a subprocessor for good cause sets a time, and leaves when it is over', sold, (life) => {
  const unfounded = life.ofAnother('who names no good cause')
  const both = [life, unfounded]
  for (const each of both) each.on('2026-06-01').provider.activates()
  for (const each of both) each.on('2026-06-01').provider.tellsOfSubprocessor(change)
  for (const each of both) each.on('2026-06-05').customer.takesNoteOf(change)
  life.on('2026-07-03').customer.objectsTo(change, { goodCause: true })
  unfounded.on('2026-07-03').customer.objectsTo(change, { goodCause: false })
  life.on('2026-07-03').customer.setsGrace(change, '2026-07-31')
  life.on('2026-07-03').expect(decided(approval, change, 'objected'), because('AVV § 6.2 S. 3'))
  life.on('2026-07-03').expect(mustBeDoneBy('replaceSubprocessor', '2026-08-01T00:00'), because('AVV § 6.2 S. 4'))
  unfounded.on('2026-07-04').expect(decided(approval, change, 'approved'), because('AVV § 6.1'))

  life.on('2026-07-31T23:50').customer.givesNotice({ ground: 'failed replacement', change })
  life.on('2026-07-31T23:50').expect(mayNotTerminateOn(failed), goesOn)
  life.on('2026-08-01').expect(mayTerminateOn(failed), because('AVV § 6.2 S. 5 (Kunde)'))
  unfounded.on('2026-08-01').expect(mayNotTerminateOn(failed))
  life.on('2026-08-03').customer.givesNotice({ ground: 'failed replacement', change })
  life.on('2026-08-03').expect(ends('2026-08-03'), because('AVV § 6.2 S. 5'))
})
