import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { example } from '../../server/example.ts'
import { openFurther } from './agreements.ts'
import type { SoakedHouse } from './house.ts'
import type { Seen } from './judge.ts'
import { comeIn, type Person, succeeded } from './person.ts'

/** What is done in the house, how often, and how long each took. */
export interface Loaded {
  /** Milliseconds by kind of request. */
  readonly took: ReadonlyMap<string, readonly Seen[]>
  /** What did not succeed, each once with how often. */
  readonly failures: ReadonlyMap<string, number>
}

interface Act {
  readonly kind: string
  /** Milliseconds between the end of one and the beginning of the next, in the middle. */
  readonly pause: number
  readonly act: (round: number) => Promise<unknown>
}

const of = `/agreements/${example.agreement}`
const people = {
  administrator: 'anke@elc.example',
  clerk: 'cem@elc.example',
  customer: 'hanna@kunde.example',
  user: 'ole@kunde.example',
} as const

/**
 * Works in a house as its people do, all at the same time, for so many seconds: at most fifteen requests a second, which two cores carry
 * easily. What is measured is whether it stays as it is, not how much it bears.
 *
 * @param look is called again and again, with the seconds that have passed
 */
export async function load(
  { address, dataFolder }: Pick<SoakedHouse, 'address' | 'dataFolder'>,
  seconds: number,
  look: (at: number) => void,
): Promise<Loaded> {
  const took = new Map<string, Seen[]>()
  const failures = new Map<string, number>()
  const acts = await actsIn(address, dataFolder, seconds)
  const began = performance.now()
  const passed = () => (performance.now() - began) / 1_000
  const doAgain = async ({ kind, pause: between, act }: Act): Promise<void> => {
    // What is seldom comes about in a short soak too.
    const gap = Math.min(between, (seconds * 1_000) / 4)
    for (let round = 0; passed() < seconds; round += 1) {
      const start = performance.now()
      try {
        await act(round)
        const seen = took.get(kind) ?? []
        seen.push({ at: passed(), value: performance.now() - start })
        took.set(kind, seen)
      } catch (error) {
        const says = `${kind}: ${error instanceof Error ? error.message : String(error)}`
        failures.set(says, (failures.get(says) ?? 0) + 1)
      }
      // With even pauses what is done every second, every two and every minute meets in step, drifts apart over minutes, and looks like growth.
      await pause(gap * (0.5 + Math.random()))
    }
  }
  const looking = async () => {
    for (; passed() < seconds; await pause(Math.min(5_000, seconds * 25))) look(passed())
  }
  await Promise.all([looking(), ...acts.map(doAgain)])
  return { took, failures }
}

/** Milliseconds between two declarations: so many that each half minute holds some, and one that is slow by chance does not look like growth. */
const BETWEEN_DECLARATIONS = 10_000
/** In each of them is declared at most once, or a few times in a soak of seconds. */
const furtherIn = (seconds: number): number => Math.ceil((seconds * 1_000) / BETWEEN_DECLARATIONS)

async function actsIn(address: string, dataFolder: string, seconds: number): Promise<readonly Act[]> {
  const [administrator, clerk, customer, user] = await Promise.all(
    Object.values(people).map((email) => comeIn(address, email)),
  )
  if (!administrator || !clerk || !customer || !user) throw new Error('Somebody could not come in.')
  const drive = await driveOf(user)
  await untilPapersAreMade(customer)
  const further = await openFurther(dataFolder, clerk, furtherIn(seconds))
  const { documents } = await clerk.ask<{ documents: readonly { document: string; version: string }[] }>('/terms')
  const edition = `/terms/edition?document=${documents[0]?.document}&version=${documents[0]?.version}&language=de&format=pdf`
  return [
    { kind: 'sign-in', pause: 4_000, act: async () => (await comeIn(address, people.customer)).leave() },
    { kind: 'standing', pause: 400, act: () => customer.ask(`${of}/standing`) },
    { kind: 'timeline', pause: 800, act: () => clerk.ask(`${of}/timeline`) },
    { kind: 'agreements', pause: 500, act: () => clerk.ask('/agreements') },
    { kind: 'inbox', pause: 500, act: () => clerk.ask('/duties') },
    { kind: 'papers', pause: 700, act: () => customer.ask('/papers') },
    {
      kind: 'a paper',
      pause: 1_000,
      act: () => customer.ask(`${of}/papers/${encodeURIComponent(signed)}`),
    },
    { kind: 'a paper is set', pause: 10_000, act: () => clerk.ask(edition) },
    { kind: 'a proof', pause: 600, act: (round) => customer.ask(`${of}/facts/${1 + (round % 20)}/proof`) },
    {
      kind: 'what a declaration would do',
      pause: 2_000,
      act: () => customer.ask(`${of}/declarations/foresee`, notice),
    },
    {
      kind: 'a declaration',
      pause: BETWEEN_DECLARATIONS,
      act: (round) => declare(customer, further[round % further.length] ?? ''),
    },
    { kind: 'an instruction is carried out', pause: BETWEEN_DECLARATIONS, act: () => carryOutOldest(clerk) },
    { kind: 'a day', pause: 60_000, act: () => administrator.ask('/clock', { by: 'day', story: false }) },
    { kind: 'drive: PUT', pause: 300, act: (round) => drive('PUT', `soak-${round % 20}.bin`, randomBytes(16_384)) },
    { kind: 'drive: GET', pause: 300, act: () => drive('GET', 'kept.bin') },
    { kind: 'drive: PROPFIND', pause: 500, act: () => drive('PROPFIND', '') },
  ]
}

const notice = { declaration: 'terminationReceived:ordinary' }

/**
 * An instruction: it changes nothing in how the agreement stands, and the house has to answer it. Each in another agreement, as in a
 * real house: one that gets thirty in half an hour becomes longer with each, and whoever reads it slower.
 */
async function declare(customer: Person, agreement: string): Promise<void> {
  const at = `/agreements/${agreement}/declarations`
  const { expected } = await customer.ask<{ readonly expected: number }>(at)
  const words = 'Bitte prüfen Sie die Rechte der Gäste.'
  await customer.ask(at, { declaration: 'instructionReceived', language: 'de', words, expected })
}

/** By hand, by whoever looks after it, so that no more lie there at the end than after the first minutes. */
async function carryOutOldest(clerk: Person): Promise<void> {
  const asked = '/duties?order=age&limit=1&states=person&acts=carryOutInstruction'
  const { duties } = await clerk.ask<{ readonly duties: readonly { agreement: string; duty: string }[] }>(asked)
  for (const { agreement, duty } of duties)
    await clerk.ask(`/agreements/${agreement}/duties/${encodeURIComponent(duty)}/confirm`, {})
}

const signed = 'signed edition:concluded'

/** They are made by themselves, a moment after the example was lived through. */
async function untilPapersAreMade(customer: Person): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const { papers } = await customer.ask<{ readonly papers: readonly { readonly paper: string }[] }>('/papers')
    if (papers.some(({ paper }) => paper === signed)) return
    await pause(200)
  }
  throw new Error('No papers were made within a minute.')
}

type Drive = (method: string, name: string, body?: Uint8Array<ArrayBuffer>) => Promise<unknown>

/** The network drive, as a program on a computer uses it; one file lies there already. */
async function driveOf(user: Person): Promise<Drive> {
  const { shown } = await user.ask<{ readonly shown: string }>(`${of}/drive/passwords`, { title: 'soak' })
  const { drive: address, name } = await user.ask<{ readonly drive: string; readonly name: string }>(
    `${of}/drive/passwords`,
  )
  const authorization = `Basic ${Buffer.from(`${name}:${shown}`).toString('base64')}`
  const drive: Drive = async (method, file, body) => {
    const headers = { authorization, ...(method === 'PROPFIND' ? { depth: '1' } : {}) }
    return succeeded(await fetch(address + file, { method, headers, ...(body ? { body } : {}) }))
  }
  await drive('PUT', 'kept.bin', randomBytes(65_536))
  return drive
}
