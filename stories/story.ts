import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { readAgreement } from '../api/read-agreement.ts'
import { refill } from '../duties/refill.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer } from '../journal/transaction.ts'
import { openCast } from './cast.ts'
import { leftNothing } from './drive/left-nothing.ts'
import { endStateOf } from './end-state.ts'
import { foreseenLines } from './foreseen.ts'
import { journalOf } from './journal-of.ts'
import { openIn, openInText } from './lies-open.ts'
import type { Life } from './life.ts'
import { liveStory } from './live-story.ts'
import { lookAt } from './look.ts'
import { marks } from './marked-words.ts'
import { type OpenedHouse, openHouseForStories } from './open-house.ts'
import { foldEveryPrefix } from './replayed.ts'
import { sealedWordsOf } from './sealed-words.ts'
import type { Sold } from './sold.ts'
import { agreementOf, type Stage, stageFor } from './stage.ts'
import { customersIn, type Story, tellStory } from './told-story.ts'

/**
 * Tells the life of an agreement in dated lines, and has it lived on the running system: real PostgreSQL with its roles and
 * policies, real jobs, a service that keeps a book, and a clock of its own.
 *
 * Where its file is the program that runs, the story is tested: that it goes as it is told, and what must hold for every
 * life: it was foreseen line by line, it stands the same folded in any way, lines and queue follow from the journal alone,
 * and nothing that people said lies open. That it survives a kill at any point is tried in `interruption.slow.test.ts`.
 *
 * @example
 * story('Two unpaid fees close the share', elc.filesSingle, (life) => {
 *   life.on('2026-01-05').provider.activates()
 *   life.on('2026-03-03').expect(files.are('suspended'), because('§ 5.2'))
 * })
 */
export function story(name: string, sold: Sold, tell: (life: Life) => void): void {
  const told = tellStory(name, sold, tell)
  if (process.argv[1]?.endsWith('.story.ts')) test(told)
}

let opened: Promise<OpenedHouse> | undefined
const theHouse = (): Promise<OpenedHouse> => {
  opened ??= openHouseForStories()
  return opened
}
after(async () => (await opened)?.close())

function test(told: Story): void {
  let living: Promise<Stage> | undefined
  /** Lived once, by the first test that asks. */
  const lived = (): Promise<Stage> => {
    living ??= live(told)
    return living
  }
  describe(told.name, () => {
    it('goes as it is told', async () => {
      await lived()
    })
    const holds = told.sold.doneBy === 'the network drive' ? { ...everyLife, ...lifeOnDrive } : everyLife
    for (const [sentence, isSo] of Object.entries(holds)) {
      it(sentence, async (context) => {
        const stage = await lived().catch(() => undefined)
        if (stage === undefined) return context.skip('since it does not go as it is told')
        for (const customer of customersIn(told)) await isSo(stage, agreementOf(stage, customer), customer)
      })
    }
  })
}

async function live(told: Story): Promise<Stage> {
  const { house } = await theHouse()
  const stage = stageFor(house, told, await openCast(house, told), 'day by day')
  await liveStory(stage)
  return stage
}

type HoldsFor = (stage: Stage, key: AgreementKey, customer: string) => Promise<void>

/** What holds for every agreement in every story. */
const everyLife: Readonly<Record<string, HoldsFor>> = {
  'was foreseen by the preview, line by line': isForeseen,
  'stands the same folded in every prefix of its journal, and told twice': isFoldedAnyWay,
  'has its lines and its queue again from the journal alone': isFilledAgain,
  'had each duty carried out once': isDoneOnce,
  'leaves nothing open of what people said, and keeps it sealed': isSealed,
}

/** What holds for every agreement with a real network drive that is erased in the end. */
const lifeOnDrive: Readonly<Record<string, HoldsFor>> = {
  'leaves nothing of what lay on the drive, and a receipt that names what was taken along': leftNothing,
}

async function isForeseen(stage: Stage, key: AgreementKey, customer: string): Promise<void> {
  const { lines } = await endStateOf(stage.house, key)
  assert.deepEqual(lines, await foreseenLines(stage, customer))
  assert.notEqual(lines.length, 0)
}

async function isFoldedAnyWay({ house }: Stage, { provider, agreement }: AgreementKey): Promise<void> {
  const { program, facts, now } = await readAgreement(
    { running: house.running, provider, customer: everyCustomer },
    agreement,
  )
  assert.notEqual(foldEveryPrefix(program, facts, now), 0)
}

async function isFilledAgain({ house }: Stage, key: AgreementKey): Promise<void> {
  const before = await endStateOf(house, key)
  await refill(house.running, key)
  assert.deepEqual(await endStateOf(house, key), before)
}

async function isDoneOnce({ house, story }: Stage, key: AgreementKey): Promise<void> {
  const { duties } = await lookAt(house, key)
  const done = duties.filter(({ state }) => state === 'done')
  const receipts = (await journalOf(house.running, key)).filter(({ kind }) => kind === 'dutyDone')
  assert.deepEqual(receipts.map(({ clear }) => clear.duty).sort(), done.map((duty) => duty.key).sort())
  if (story.sold.doneBy === 'a person') return
  const asked = house.service.askedFor(key.agreement)
  assert.deepEqual(asked.map(({ duty }) => duty).sort(), done.map(({ duty }) => duty).sort())
}

async function isSealed({ house }: Stage, key: AgreementKey): Promise<void> {
  const { everything, databaseLog } = await theHouse()
  const words = await sealedWordsOf(house, key)
  assert.ok(words.some((each) => marks.every((mark) => each.includes(mark))))
  assert.deepEqual(await openIn(everything, [...marks, ...words]), [])
  assert.deepEqual(openInText('what the program said', house.said.join('\n'), marks), [])
  assert.deepEqual(openInText('the log of the database', databaseLog(), marks), [])
}
