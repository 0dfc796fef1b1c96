import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { byHand } from '../services/by-hand.ts'
import { ask } from './asking.test-support.ts'
import { openHouse, openLife, type TestHouse } from './house.test-support.ts'
import { type Lying, layDuties } from './many-duties.test-support.ts'
import type { Inbox } from './views/inbox.ts'
import type { InboxFigures } from './views/inbox-figures.ts'

const COUNT = 10_000
const acts = ['setAccess', 'confirmTermination', 'issueInvoice', 'notifyBreach', 'reviewObjection'] as const

/** What no look may come near, in milliseconds, at its best of five: seconds mean that something reads every duty. The figures themselves are printed. */
const MOST = { page: 500, lastPage: 500, figures: 800, search: 5_000 }

let house: TestHouse
before(async () => {
  house = await openHouse({ life: openLife.slice(0, 3), hands: byHand })
  const lying: readonly Lying[] = Array.from({ length: COUNT }, (_, n) => ({
    act: acts[n % acts.length] ?? 'makeGood',
    content: n % acts.length === 0 ? 'suspended' : '',
    state: n % 2 === 0 ? 'approval' : 'person',
    days: (n % 60) - 5,
    // A word that no random id holds, for one of them.
    name: n === 9876 ? 'Kunde Zeisig GmbH' : `Kunde ${n} GmbH`,
  }))
  for (let first = 0; first < COUNT; first += 2_500) await layDuties(house, lying.slice(first, first + 2_500))
  await house.database.pool('owner').query('analyze')
})
after(() => house.close())

/** Asks five times; the best time, since the first one makes plans and others work beside. */
async function timed<T>(path: string): Promise<{ readonly body: T; readonly took: number }> {
  const times: number[] = []
  let body: T | undefined
  for (let turn = 0; turn < 5; turn += 1) {
    const begun = performance.now()
    const answer = await ask<T>(house, path, { as: 'clerk' })
    times.push(performance.now() - begun)
    assert.equal(answer.status, 200)
    body = answer.body
  }
  return { body: body as T, took: Math.min(...times) }
}

describe('with ten thousand duties that wait', () => {
  test('a page with words and names comes quickly, and the last one as quickly as the first', async (t) => {
    const first = await timed<Inbox>('/duties?limit=100')
    assert.equal(first.body.duties.length, 100)
    assert.ok(first.body.duties.every(({ name }) => name?.startsWith('Kunde')))
    let page = first.body
    let seen = page.duties.length
    let last = ''
    while (page.next !== null) {
      last = page.next
      page = (await ask<Inbox>(house, `/duties?limit=200&after=${last}`, { as: 'clerk' })).body
      seen += page.duties.length
    }
    assert.equal(seen, COUNT)
    const end = await timed<Inbox>(`/duties?limit=200&after=${last}`)
    t.diagnostic(`first page ${Math.round(first.took)} ms, last page ${Math.round(end.took)} ms`)
    assert.ok(first.took < MOST.page, `${first.took} ms`)
    assert.ok(end.took < MOST.lastPage, `${end.took} ms`)
  })
  test('the figures come quickly', async (t) => {
    const { body, took } = await timed<InboxFigures>('/duties/figures')
    assert.equal(body.byState.approval + body.byState.person, COUNT)
    t.diagnostic(`figures ${Math.round(took)} ms`)
    assert.ok(took < MOST.figures, `${took} ms`)
  })
  test('a search by kind comes quickly, and one by name opens every name in time', async (t) => {
    const kind = await timed<Inbox>('/duties?words=breach')
    assert.ok(kind.body.duties.every(({ act }) => act === 'notifyBreach'))
    const name = await timed<Inbox>('/duties?words=zeisig')
    assert.deepEqual(
      name.body.duties.map((duty) => duty.name),
      ['Kunde Zeisig GmbH'],
    )
    t.diagnostic(`by kind ${Math.round(kind.took)} ms, by name ${Math.round(name.took)} ms`)
    assert.ok(kind.took < MOST.search, `${kind.took} ms`)
    assert.ok(name.took < MOST.search, `${name.took} ms`)
  })
})
