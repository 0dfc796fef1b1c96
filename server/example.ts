import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openAgreement } from '../duties/agenda.ts'
import type { Running } from '../duties/running.ts'
import { liveThrough, type Story } from '../duties/scenario.ts'
import { timeOf } from '../duties/time.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { giveOwnClock } from '../journal/intake/clock.ts'
import { instantOf } from '../terms/grammar/day.ts'
import type { Say } from './console.ts'

/** A file customer of the Emscher-Lippe-Cloud, in a scenario with a clock of its own. */
export const example = {
  provider: 'e1c00000-0000-4000-8000-000000000001',
  customer: 'e1c00000-0000-4000-8000-000000000002',
  agreement: 'e1c00000-0000-4000-8000-000000000003',
} as const satisfies AgreementKey
/** The scenario opens before the application, and stands here when it is first seen: in the middle of the life. */
export const OPENS = instantOf('2025-11-20')
const STANDS = instantOf('2026-11-22T09:00')
const file = join(import.meta.dirname, '../terms/documents/elc/example-life.jsonl')

/** Loads the example life once; what is still to come is told as its clock is moved on. */
export async function loadExample(running: Running, say: Say): Promise<Story> {
  const life = await readLife()
  const isNew = await openOnce(running)
  if (isNew) {
    say({ de: 'Ein Beispiel wird durchlebt …', en: 'An example life is lived through …' })
    await liveThrough(running, example, life, STANDS)
  }
  return { key: example, life }
}

/** True until the example has been lived through to where it is first seen: a start that broke off goes on. */
async function openOnce(running: Running): Promise<boolean> {
  await giveOwnClock(running, example.provider, OPENS).catch((error: { code?: string }) => {
    if (error.code !== 'CLOCK_NOT_MOVABLE') throw error
  })
  await openAgreement(running, example, { terms: 'elc' })
  return (await timeOf(running, example.provider)) < STANDS
}

async function readLife(): Promise<readonly JsonObject[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.startsWith('{'))
  return lines.map((line) => JSON.parse(line) as JsonObject)
}
