import { confirmByHand } from '../duties/carry-out.ts'
import { approve } from '../duties/decide.ts'
import { type DutyKey, type QueuedDuty, readDuties } from '../duties/queued.ts'
import { inTransaction } from '../journal/transaction.ts'
import { atOnce } from './at-once.ts'
import type { Happening, Line } from './line.ts'
import { markedSentence } from './marked-words.ts'
import { agreementOf, type Stage } from './stage.ts'

/** What the one is told who comes after somebody else has confirmed or approved a duty, or while it is carried out. */
const tooLate = ['DUTY_NOT_WAITING', 'DUTY_UNDER_WAY', 'DUTY_UNKNOWN']

/** A person confirms what was done by hand, or approves what is to be done, as a line says. */
export async function doByHand(
  stage: Stage,
  line: Line & Extract<Happening, { readonly is: 'confirmed' | 'approved' }>,
): Promise<void> {
  const duty = await waitingFor(stage, line)
  // After the program was stopped it may have been done before.
  if (duty === undefined) return
  const act = (person: string) => doIt(stage, line, duty, person)
  if (line.comes === 'by two clerks at once')
    await atOnce(
      tooLate,
      () => act('clerk 1'),
      () => act('clerk 2'),
    )
  else await act('clerk 1')
}

function doIt({ house }: Stage, { is, act }: { is: string; act: string }, duty: DutyKey, person: string) {
  if (is === 'approved') return approve(house.running, duty, person)
  return confirmByHand(house.running, duty, { person, note: markedSentence(act) })
}

/** The one duty of that name that waits for somebody. */
async function waitingFor(stage: Stage, { customer, act }: Line & { readonly act: string }) {
  const key = agreementOf(stage, customer)
  const duties = await inTransaction(stage.house.running.app, key, (transaction) => readDuties(transaction, key))
  return duties.find((duty: QueuedDuty) => duty.act === act && (duty.state === 'person' || duty.state === 'approval'))
}
