import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AgreementKey } from '../journal/fact.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { DriverFailed, type Hands, type Order, type Outcome } from '../services/driver.ts'
import type { Day } from '../terms/grammar/day.ts'
import { type TestDatabase, testDatabase } from '../tools/test-database.ts'
import { measureAll } from './measure.ts'
import type { Running } from './running.ts'
import { journalOf, sampleAgreement, sampleHouse, tellOne } from './sample.test-support.ts'
import { letTimePass } from './time.ts'

let database: TestDatabase
let running: Running
let asked: Order[] = []
let answers: () => Promise<Outcome>
const hands: Hands = {
  driver: {
    ...diligentClerk.driver,
    measure: async (order) => {
      asked.push(order)
      return answers()
    },
  },
  desk: diligentClerk.desk,
}
before(async () => {
  database = await testDatabase()
  running = await sampleHouse(database, { hands: () => hands })
})
after(() => database.close())

const GIB = 2 ** 30
async function customer(terms = 'elc'): Promise<AgreementKey> {
  const key = await sampleAgreement(running, '2026-01-12', undefined, terms)
  if (terms === 'elc') await tellOne(running, key, { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 })
  await tellOne(running, key, { fact: 'activated', at: '2026-01-12' })
  await letTimePass(running, key.provider, 'no further')
  asked = []
  return key
}
const told = async (key: AgreementKey): Promise<unknown[]> =>
  (await journalOf(running, key))
    .filter(({ kind }) => kind === 'storageMeasured')
    .map(({ clear }) => `${clear.normal} ${clear.archive}`)
const askedOf = ({ agreement }: AgreementKey): readonly Order[] => asked.filter((each) => each.agreement === agreement)

describe('measuring', () => {
  it('asks the driver once a day, and tells how many gigabytes are in use', async () => {
    const key = await customer()
    const known = new Map<string, Day>()
    answers = async () => ({ is: 'done', figures: { bytes: 3 * GIB + 1, files: 7 } })
    await measureAll(running, known)
    await measureAll(running, known)
    assert.deepEqual(
      askedOf(key).map(({ duty, agreed }) => ({ duty, agreed })),
      [
        {
          duty: `${key.agreement} measure#2026-01-12`,
          agreed: { items: { 'files.single': 1 }, storage: 500 * GIB },
        },
      ],
    )
    assert.deepEqual(await told(key), ['4 0'])
    await letTimePass(running, key.provider, 'a day')
    answers = async () => ({ is: 'done', figures: { bytes: 5 * GIB } })
    await measureAll(running, known)
    assert.deepEqual(await told(key), ['4 0', '5 0'])
  })
  it('tells nothing anew as long as it is the same, also after the program was started again', async () => {
    const key = await customer()
    answers = async () => ({ is: 'done', figures: { bytes: GIB } })
    await measureAll(running, new Map())
    await measureAll(running, new Map())
    await letTimePass(running, key.provider, 'a day')
    await measureAll(running, new Map())
    assert.deepEqual(await told(key), ['1 0'])
  })
  it('comes again when the driver could not answer', async () => {
    const key = await customer()
    const known = new Map<string, Day>()
    answers = async () => Promise.reject(new DriverFailed('AWAY'))
    await measureAll(running, known)
    answers = async () => ({ is: 'done', figures: { bytes: 1 } })
    await measureAll(running, known)
    assert.equal(askedOf(key).length, 2)
    assert.deepEqual(await told(key), ['1 0'])
  })
  it('tells nothing where a person counts, or where the terms ask for no figure', async () => {
    const key = await customer()
    answers = () => byHand.driver.measure(asked[0] as Order, new AbortController().signal)
    await measureAll(running, new Map())
    assert.deepEqual(await told(key), [])
    const other = await customer('q')
    answers = async () => ({ is: 'done', figures: { bytes: GIB } })
    await measureAll(running, new Map())
    assert.deepEqual(await told(other), [])
  })
  it('asks nothing of services that were never opened', async () => {
    const key = await sampleAgreement(running, '2026-01-12')
    await tellOne(running, key, { fact: 'booked', at: '2026-01-12', item: 'files.single', count: 1 })
    asked = []
    await measureAll(running, new Map())
    assert.deepEqual(askedOf(key), [])
  })
})
