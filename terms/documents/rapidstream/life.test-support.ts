/** A life under these terms alone, for the tests beside it. */
import assert from 'node:assert/strict'
import { underTest } from '../../../tools/terms-under-test.ts'
import { duties } from '../../engine/duties.ts'
import { replay } from '../../engine/replay.ts'
import type { Walk } from '../../engine/walk.ts'
import { instantOf, showInstant } from '../../grammar/day.ts'
import type { AnyFact, Facts } from '../../grammar/fact.ts'
import type { Matter } from '../../grammar/standing.ts'
import { teller } from '../../grammar/told.ts'
import { rapidstream } from './rapidstream.ts'

export const program = underTest(rapidstream, { strict: true })
export const told = teller()

/** The walk through a life up to a time, in which no clause may clash and nothing may stop. */
export const at = (life: readonly AnyFact[], when: string): Walk => {
  const walk = replay(program, life, instantOf(when))
  assert.deepEqual([walk.stopped, walk.clashes], [undefined, []])
  return walk
}
export const decided = <V>(life: readonly AnyFact[], matter: Matter<V>, subject: string, when: string): V | undefined =>
  at(life, when).decision(matter, subject)?.value
/** The same at several times. */
export const decidedAt = <V>(
  life: readonly AnyFact[],
  matter: Matter<V>,
  subject: string,
  ...times: readonly string[]
): readonly (V | undefined)[] => times.map((when) => decided(life, matter, subject, when))

/** What the provider must do now, with its last instant where it has one. */
export const due = (life: readonly AnyFact[], when: string): readonly string[] =>
  duties(program, life, instantOf(when)).due.map(({ id, by }) =>
    by === undefined ? id : `${id} until ${showInstant(by)}`,
  )
/** Why declarations had no effect. */
export const refused = (life: readonly AnyFact[], when: string): readonly string[] =>
  at(life, when).refusals.map(({ code, because }) => `${code} ${because?.ref}`)

/** Anna is an administrator from the first day on, Udo a user without that role. */
export const anna = told('roleGranted', '2027-01-01', { person: 'Anna' })
const byCustomer = { by: 'customer', medium: 'portal' } as const

export const instructs = (
  when: string,
  more: Partial<Facts['instructionReceived']> = {},
  person: 'Anna' | 'Udo' = 'Anna',
): AnyFact => told('instructionReceived', when, { instruction: 'I', ...byCustomer, person, ...more })
export const confirms = (when: string, more: Partial<Facts['instructionConfirmed']> = {}): AnyFact =>
  told('instructionConfirmed', when, { instruction: 'I', ...byCustomer, person: 'Anna', ...more })
export const consents = (when: string, change: string, person: 'Anna' | 'Udo' = 'Anna'): AnyFact =>
  told('consentReceived', when, { change, ...byCustomer, person })
export const objects = (when: string, change: string): AnyFact =>
  told('objectionReceived', when, { change, ...byCustomer, person: 'Anna' })
/** A complete notice of a change of subprocessors. */
export const notifies = (when: string, change: string, more: Partial<Facts['changeReceived']> = {}): AnyFact =>
  told('changeReceived', when, {
    change,
    of: 'subprocessor',
    complete: true,
    by: 'provider',
    medium: 'e-mail',
    ...more,
  })
