import { tellIn } from '../../duties/agenda.ts'
import { addJobs } from '../../duties/jobs.ts'
import { readJournals } from '../../duties/known.ts'
import { findDuty, setState } from '../../duties/queued.ts'
import { numberOf } from '../../duties/reconcile.ts'
import type { Running } from '../../duties/running.ts'
import { nowOf } from '../../journal/intake/clock.ts'
import { engineFact } from '../../journal/intake/engine-fact.ts'
import { lockOne } from '../../journal/intake/found.ts'
import { readTold } from '../../journal/intake/told.ts'
import type { Transaction } from '../../journal/transaction.ts'
import { view } from '../../terms/engine/view.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import type { LetterKey } from './letter.ts'

/** The duty behind a letter is tried again, if it waits for a person: something has become known about the letter. */
export async function tryDutyAgain(transaction: Transaction, running: Running, key: LetterKey): Promise<void> {
  await lockOne(transaction, key)
  const duty = await findDuty(transaction, { ...key, duty: key.letter })
  if (duty?.state !== 'person') return
  await setState(transaction, duty, 'open')
  await addJobs(transaction, running, [duty])
}

/**
 * A letter came back after its duty was taken for done: the receipt is taken back, and the duty is owed again. A receipt that a
 * person gave stays, since that person has done it on another way.
 */
export async function takeBackReceipt(transaction: Transaction, running: Running, key: LetterKey): Promise<void> {
  await lockOne(transaction, key)
  const { facts } = await readJournals(transaction, key.provider, [key])
  const own = facts[0] ?? []
  const number = numberOf(key.letter)
  const duty = key.letter.slice(0, key.letter.lastIndexOf('#'))
  const receipts = view(own.map(engineFact)).filter((fact) => fact.kind === 'dutyDone' && fact.duty === duty)
  const receipt = receipts[number - 1]
  const isOvertaken = receipts.length > number
  const isByHand = own.find((fact) => fact.number === receipt?.id)?.clear.toldBy !== undefined
  if (receipt === undefined || isOvertaken || isByHand) return
  const now = await nowOf(transaction, running, key.provider)
  const told = readTold({ fact: 'withdrawn', at: showInstant(now), of: receipt.id }, now)
  if (!('fact' in told)) throw new Error('A receipt could not be taken back.')
  await tellIn(transaction, running, key, [told], { messageKey: `letter returned ${key.agreement} ${receipt.id}` })
}
