import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { DraftView } from './view.ts'

let house: TestHouse
let draft: string
before(async () => {
  house = await openHouse()
  const opened = await ask<{ draft: string }>(house, '/terms/drafts', { as: 'clerk', body: { from: '2026-03-01' } })
  draft = opened.body.draft
})
after(() => house.close())

const seen = async (): Promise<DraftView> => (await ask<DraftView>(house, `/terms/drafts/${draft}`)).body
const put = (edit: object) => ask(house, `/terms/drafts/${draft}/edits`, { as: 'clerk', body: { edit } })
const takeBack = (edit: object) => ask(house, `/terms/drafts/${draft}/edits/take-back`, { as: 'clerk', body: { edit } })
const refsOf = ({ documents }: DraftView): readonly string[] =>
  documents?.find(({ document }) => document === 'terms')?.sentences.map(({ ref }) => ref) ?? []

test('a sentence is moved behind another one, and back; that needs a new edition and nothing else', async () => {
  const order = refsOf(await seen())
  const [first = '', second, third = ''] = order
  assert.equal((await put({ is: 'place', ref: first, after: third })).status, 204)
  const moved = await seen()
  assert.deepEqual(refsOf(moved), [second, third, first, ...order.slice(3)])
  assert.deepEqual(
    moved.examined?.changes.map(({ ref, change, moved, needs }) => [ref, change, moved?.after, needs]),
    [[first, 'moved', third, 'editorial']],
  )
  assert.equal((await put({ is: 'place', ref: first, after: null })).status, 204)
  assert.deepEqual(refsOf(await seen()), order)
  assert.equal((await takeBack({ is: 'place', ref: first, after: null })).status, 204)
  assert.deepEqual((await seen()).edits, [])
  assert.equal(refused(await put({ is: 'place', ref: first, after: first })), '422 EDIT_UNFIT')
  assert.equal(refused(await put({ is: 'place', ref: first, after: 'AVV § 1.1' })), '422 EDIT_UNFIT')
})

test('a number stays a number on its way through the door', async () => {
  assert.equal((await put({ is: 'setting', name: 'password days', to: 120 })).status, 204)
  const { examined, edits } = await seen()
  assert.equal(examined?.choices.find(({ name }) => name === 'password days')?.now, 120)
  assert.equal((await takeBack(edits[0] ?? {})).status, 204)
})

test('rows are changed, added and removed with their types checked, and each refusal names the row', async () => {
  const hours = (rows: unknown) => put({ is: 'setting', name: 'business hours', to: rows })
  assert.equal((await hours([{ from: 8, to: 18 }])).status, 204)
  const { examined } = await seen()
  const choice = examined?.choices.find(({ name }) => name === 'business hours')
  assert.deepEqual(choice?.now, [{ from: 8, to: 18 }])
  assert.deepEqual(
    choice?.columns?.map(({ name, holds }) => [name, holds.is]),
    [
      ['from', 'whole number'],
      ['to', 'whole number'],
    ],
  )
  for (const [rows, says] of [
    [[], 'From 1 to 1 rows are expected'],
    [[{ from: 8 }], 'Row 1: to (hour) asks for a whole number from 1 to 24'],
    [[{ from: 8, to: '18' }], 'Row 1: to (hour) asks for a whole number from 1 to 24'],
    [[{ from: 18, to: 8 }], 'Row 1: the end comes after the beginning'],
    [[{ from: 8, to: 18, at: 3 }], 'Row 1: “at” is no column'],
    ['nine to five', 'Rows are expected'],
    [{ from: 8, to: 18 }, 'Rows are expected'],
  ] as const) {
    const answer = await hours(rows)
    assert.equal(refused(answer), '422 EDIT_UNFIT')
    assert.match(JSON.stringify(answer.body), new RegExp(says.replaceAll(/[()]/g, '\\$&')))
  }
  assert.deepEqual((await seen()).edits.length, 1)
})
