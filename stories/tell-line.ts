import { type Telling, tell } from '../duties/agenda.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { tellInstallation } from '../journal/intake/installation.ts'
import { readTold } from '../journal/intake/told.ts'
import type { Told } from '../terms/grammar/read-fact.ts'
import { atOnce } from './at-once.ts'
import { dueIn } from './expectations.ts'
import { journalOf } from './journal-of.ts'
import type { Happening, Line } from './line.ts'
import { lookAt } from './look.ts'
import { agreementOf, type Stage } from './stage.ts'
import { asJson, everythingDue, type Known, type Said } from './written.ts'

/** A line in which an agreement is told something. */
type ToldLine = Line & Extract<Happening, { readonly is: 'told' }>

/**
 * Tells an agreement what a line says. It may be called again after the program was stopped: what was told is not told
 * again.
 */
export async function tellLine(stage: Stage, line: ToldLine): Promise<void> {
  const { running } = stage.house
  const key = agreementOf(stage, line.customer)
  const told = (await jsonOf(stage, line)).map((json) => read(json, line))
  const deliver = (more: Telling) => tell(running, key, told, more)
  if (line.comes === 'by two clerks at once') {
    const expected = await lastBefore(stage, key, line)
    await atOnce(
      'AGREEMENT_MOVED_ON',
      () => deliver({ expected, by: 'clerk 1' }),
      () => deliver({ expected, by: 'clerk 2' }),
    )
    return
  }
  const messageKey = `line ${numberOf(stage, line)}`
  await deliver({ messageKey, by: 'clerk 1' })
  if (line.comes === 'twice') await deliver({ messageKey, by: 'clerk 2' })
}

/** Tells the installation what a line says; all agreements take it in. */
export async function tellInstallationLine(
  stage: Stage,
  line: Line & Extract<Happening, { readonly is: 'told to the installation' }>,
): Promise<void> {
  const nothing: Known = { due: undefined, numberOf: () => 0 }
  const told = line.facts.map((fact) => read(asJson(fact, { at: line.receivedAt, learnedAt: line.at }, nothing), line))
  const messageKey = `line ${numberOf(stage, line)}`
  await tellInstallation(stage.house.running, stage.cast.provider, { told, messageKey, by: 'clerk 1' })
}

const numberOf = ({ story }: Stage, line: Line): number => story.lines.indexOf(line)

/** The facts of a line as they are told at the door. */
async function jsonOf(stage: Stage, line: ToldLine): Promise<readonly JsonObject[]> {
  const key = agreementOf(stage, line.customer)
  if (line.facts.some(({ fields }) => Object.values(fields).includes(everythingDue)))
    stage.paid.set(numberOf(stage, line), dueIn(await lookAt(stage.house, key)))
  const facts = await journalOf(stage.house.running, key)
  const known: Known = {
    due: stage.paid.get(numberOf(stage, line)),
    numberOf: (said: Said) => {
      const earlier = stage.story.lines[said.line]
      return facts.find(({ learnedAt }) => learnedAt === earlier?.at)?.number ?? 0
    },
  }
  return line.facts.map((fact) => asJson(fact, { at: line.receivedAt ?? line.at, learnedAt: line.at }, known))
}

/** The last fact that both clerks have read. */
async function lastBefore({ house }: Stage, key: AgreementKey, { at }: Line): Promise<number> {
  return (await journalOf(house.running, key)).filter(({ learnedAt }) => learnedAt < at).length
}

/** @throws RangeError if the story tells what nobody can tell */
function read(json: JsonObject, { at }: Line): Told {
  const told = readTold(json, at)
  if ('fact' in told) return told
  throw new RangeError(told.map(({ en }) => en).join(' '))
}
