import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, it } from 'node:test'
import fc from 'fast-check'
import { openAgreement, tell } from '../duties/agenda.ts'
import { programFor } from '../duties/programs.ts'
import { refill } from '../duties/refill.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { giveOwnClock, setClock } from '../journal/intake/clock.ts'
import { filesLife, lives } from '../terms/engine/random-life.test-support.ts'
import { showLine } from '../terms/engine/shown.ts'
import { Unfolding } from '../terms/engine/unfolding.ts'
import { type Instant, instantOf } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { endStateOf } from './end-state.ts'
import { type OpenedHouse, openHouseForStories } from './open-house.ts'
import { passUntil } from './pass-time.ts'

let opened: OpenedHouse
before(async () => {
  opened = await openHouseForStories()
})
after(() => opened.close())

/** A sample that is the same every day; KLAUSEL_LIVES=200 draws as many others anew. */
const sample = process.env.KLAUSEL_LIVES
  ? { numRuns: Number(process.env.KLAUSEL_LIVES) }
  : { numRuns: 20, seed: -1831816733 }
const begins = instantOf('2025-12-01')
const ends = instantOf('2028-01-01')
/** Facts that became known at one instant are told together. */
const together = (facts: readonly AnyFact[]) => Map.groupBy(facts, ({ learnedAt }) => learnedAt)

/** Lives a life on the running system; nobody carries anything out, so that each fact has its place as its number. */
async function lived(facts: readonly AnyFact[]): Promise<AgreementKey> {
  const { running, doneBy } = opened.house
  const key = { provider: randomUUID(), customer: randomUUID(), agreement: randomUUID() }
  doneBy.set(key.provider, 'a person')
  await giveOwnClock(running, key.provider, begins)
  await openAgreement(running, key, { terms: 'elc' })
  for (const [learnedAt, told] of together(facts)) {
    await passUntil(running, key.provider, learnedAt - 1, 'in leaps')
    await setClock(running, key.provider, learnedAt)
    await tell(
      running,
      key,
      told.map((fact) => ({ fact, sealed: {} })),
    )
  }
  await passUntil(running, key.provider, ends, 'in leaps')
  return key
}

function foreseen(facts: readonly AnyFact[], until: Instant): readonly JsonObject[] {
  const unfolding = new Unfolding(programFor(opened.house.running, { terms: 'elc', versions: {} }))
  const lines = [...together(facts).values()].flatMap((told) => unfolding.tell(told))
  return JSON.parse(JSON.stringify([...lines, ...unfolding.moveTo(until)].map(showLine)))
}

it('whatever happens, the running system keeps the lines that the preview shows, and finds them again', async () => {
  await fc.assert(
    fc.asyncProperty(lives(filesLife), async (facts) => {
      const key = await lived(facts)
      const { lines } = await endStateOf(opened.house, key)
      assert.deepEqual(lines, foreseen(facts, ends))
      await refill(opened.house.running, key)
      assert.deepEqual((await endStateOf(opened.house, key)).lines, lines)
    }),
    sample,
  )
})
