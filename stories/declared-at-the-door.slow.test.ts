import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { ask, askAgreement } from '../api/asking.test-support.ts'
import type { Receipt } from '../api/declarations/receipt.ts'
import { openHouse, type TestHouse } from '../api/house.test-support.ts'
import type { Clock } from '../api/views/clock.ts'
import type { OfferedDeclarations } from '../api/views/declarations.ts'
import type { Me } from '../api/views/me.ts'
import type { StandingView } from '../api/views/standing.ts'
import type { Why } from '../api/views/why.ts'
import type { Entry } from '../api/words/entry.ts'

/** An advertiser is told of a new subprocessor on 1 February 2027; an objection is in time until the 15th. */
const life = [
  { fact: 'concluded', at: '2027-01-04', first: '2027-01-04' },
  {
    ...{ fact: 'changeReceived', at: '2027-02-01T09:00', by: 'provider', medium: 'e-mail', change: 'new encoder' },
    ...{ of: 'subprocessor', complete: true, mentionsObjection: true },
  },
]
const as = 'customerAdministrator'

describe('A customer objects through the door on the last day, and leaves when nobody gives way', () => {
  let house: TestHouse
  before(async () => {
    house = await openHouse({ life, terms: 'rapidstream', until: '2027-02-15T18:00' })
  })
  after(() => house.close())

  const offered = async (): Promise<OfferedDeclarations> =>
    (await askAgreement<OfferedDeclarations>(house, '/declarations', { as })).body
  const keys = async () => (await offered()).declarations.map(({ declaration }) => declaration)
  async function declare(declaration: string): Promise<Receipt> {
    const { expected } = await offered()
    const body = { declaration, language: 'de', expected }
    const answer = await askAgreement<Receipt>(house, '/declarations', { as, body })
    assert.equal(answer.status, 201, JSON.stringify(answer.body))
    return answer.body
  }
  async function untilDay(day: string): Promise<void> {
    for (let days = 0; days < 40; days += 1) {
      if ((await ask<Clock>(house, '/clock')).body.now.slice(0, 10) >= day) return
      await ask(house, '/clock', { body: { by: 'day', story: false } })
    }
    assert.fail(`The clock never comes to ${day}.`)
  }
  const why = async (matter: string, about: string): Promise<Why> =>
    (await askAgreement<Why>(house, `/why?${new URLSearchParams({ matter, about })}`, { as })).body

  test('2027-02-15: the provider enters the person as administrator, as § 5.3 asks', async () => {
    const { body } = await ask<Me>(house, '/me', { as })
    const role = { fact: 'roleGranted', at: '2027-02-15T09:00', person: body.person.id }
    assert.equal((await askAgreement(house, '/facts', { as: 'clerk', body: { facts: [role] } })).status, 201)
  })
  test('2027-02-15: the objection is received on its last day, and holds the change back', async () => {
    const receipt = await declare('objectionReceived:new encoder')
    assert.equal(receipt.receivedAt, '2027-02-15T18:00+01:00')
    assert.equal(receipt.words, 'Der mitgeteilten Änderung „new encoder“ widersprechen wir.')
    const approval = await why('approval', 'new encoder')
    assert.equal(approval.says.en, 'approval, new encoder: objected')
    assert.equal(approval.reasons[0]?.is === 'clause' && approval.reasons[0].ref, 'AVV § 12.4 S. 3')
    assert.ok(!(await keys()).includes('objectionReceived:new encoder'))
  })
  test('2027-02-20: nobody gave way, so the customer leaves by the right that the objection gave', async () => {
    await untilDay('2027-02-20')
    const receipt = await declare('terminationReceived:unresolved objection:new encoder')
    assert.equal(receipt.holds, true)
    const end = await why('end', 'agreement')
    assert.equal(end.says.en, 'end: 28 February 2027')
    assert.equal(end.reasons[0]?.is === 'clause' && end.reasons[0].ref, 'AVV § 12.4 S. 4')
  })
  test('2027-03-01: the agreement has ended, and there is nothing left to terminate', async () => {
    await untilDay('2027-03-01')
    const { body } = await askAgreement<StandingView>(house, '/standing', { as })
    assert.match(body.sentence.state.en, /ended/)
    assert.deepEqual(
      (await keys()).filter((key) => key.startsWith('terminationReceived')),
      [],
    )
  })
  test('the history names the person who declared, for both sides', async () => {
    for (const role of [as, 'dataProtectionOfficer'] as const) {
      const { body } = await askAgreement<{ facts: Entry[] }>(house, '/history?who=customer', { as: role })
      assert.deepEqual(
        body.facts.map(({ kind, told, medium }) => [kind, told.name, medium?.en]),
        [
          ['terminationReceived', 'Kim customerAdministrator', 'portal'],
          ['objectionReceived', 'Kim customerAdministrator', 'portal'],
        ],
      )
    }
  })
  test('every receipt can be read again', async () => {
    const { body } = await askAgreement<{ facts: Entry[] }>(house, '/history?who=customer', { as })
    for (const { number } of body.facts) {
      const receipt = await askAgreement<Receipt>(house, `/receipts/${number}`, { as })
      assert.equal(receipt.body.number, number)
    }
  })
})
