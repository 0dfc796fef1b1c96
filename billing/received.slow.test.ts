import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { workOff } from '../duties/work.ts'
import { workThrough } from '../journal/intake/day.ts'
import { agreementNow } from '../post/letters/agreement-now.ts'
import { openInBox } from '../post/letters/box.ts'
import { letterDesk } from '../post/letters/desk.ts'
import { openMailServer } from '../post/mail-server.test-support.ts'
import { receiveOnce } from '../post/receive.ts'
import type { PostRunning } from '../post/running.ts'
import { factsOf, isReportAbout, lettersOf, messageOf, usePost } from '../post/sample.test-support.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Desk } from '../services/driver.ts'
import { wanted } from '../terms/engine/duties.ts'
import { replay } from '../terms/engine/replay.ts'
import type { Walk } from '../terms/engine/walk.ts'
import { type Day, dayAt, instantOf, plusDays } from '../terms/grammar/day.ts'
import { testDatabase } from '../tools/test-database.ts'
import { billingDesk } from './desk.ts'
import {
  type BillingHouse,
  type Customer,
  confirmProposals,
  inAll,
  live,
  openBilled,
  openBillingHouse,
  papersOf,
} from './house.test-support.ts'
import { readInvoice } from './kept.ts'
import { billsInLetters } from './when-asked.ts'

const database = await testDatabase()
const server = await openMailServer()
const letters: Desk = (order, signal) => letterDesk(post, diligentClerk.desk)(order, signal)
const house: BillingHouse = await openBillingHouse(database, {
  hands: () => ({ driver: diligentClerk.driver, desk: billingDesk(() => house.running, letters) }),
})
/** The house as the server puts it together. */
const post = (): PostRunning => ({ ...house.running, billIn: billsInLetters(() => house.running) })
after(async () => {
  await house.running.press.close()
  await server.close()
  await database.close()
})

/** Somebody of the customer's opens the letter that brought a paper. */
const opens = (key: Customer, letter: string) => openInBox(post(), { ...key, letter }, key.customer)
const receiptsOf = async (key: Customer) =>
  (await factsOf(house.running, key)).filter(({ kind }) => kind === 'invoiceReceived').map(({ clear }) => clear)

/** Time passes: whatever follows from that alone is carried out. */
async function until(key: Customer, day: Day): Promise<Walk> {
  house.now = () => instantOf(`${day}T10:00`)
  await workThrough(house.running, key.provider)
  await workOff(house.running)
  return inAll(house, key, async (transaction) => {
    const { program, facts } = await agreementNow(transaction, house.running, key, house.now())
    return replay(program, facts, house.now())
  })
}
const accessIn = (walk: Walk) => wanted(walk).get('access:services')?.content
const inDefault = (walk: Walk, claim: string): boolean => {
  const item = walk.knownItems.get(claim)
  return item !== undefined && walk.isInDefault(item)
}

describe('an invoice that is received', () => {
  it('puts a customer of kontent in default thirty days later, by itself; one that nobody has opened does not', async () => {
    house.now = () => instantOf('2026-03-02T09:00')
    const [read, unread] = [await openBilled(database, house, 'kontent'), await openBilled(database, house, 'kontent')]
    const claim = 'fee domain 2026-03-02'
    for (const key of [read, unread]) {
      const price = { item: 'domain', finalPrice: '12.00', by: 'provider', medium: 'e-mail' }
      await live(
        house,
        key,
        { fact: 'finalPriceAgreed', at: '2026-03-02', ...price },
        { fact: 'termAgreed', at: '2026-03-02', row: 'term of domain', first: '2026-03-02', months: 12 },
        { fact: 'termAgreed', at: '2026-03-02', row: 'billing of fees domain', first: '2026-03-02', months: 12 },
      )
      await until(key, '2026-03-03')
      assert.deepEqual(await receiptsOf(key), [])
    }
    await opens(read, `issueInvoice:${claim}#1`)
    assert.deepEqual(await receiptsOf(read), [{ claim, amount: '12.00' }])
    // Thirty days from 3 March run out on 2 April, a Thursday.
    assert.equal(inDefault(await until(read, '2026-04-02'), claim), false)
    assert.equal(inDefault(await until(read, '2026-04-03'), claim), true)
    assert.equal(inDefault(await until(unread, '2026-06-30'), claim), false)
  })

  it('makes the claim of Q., due on the day that it names; thirty days in default close the account by themselves', async () => {
    house.now = () => instantOf('2026-04-30T09:00')
    const key = await openBilled(database, house, 'q')
    await live(
      house,
      key,
      {
        fact: 'applicationReceived',
        at: '2026-04-30',
        by: 'customer',
        medium: 'portal',
        applicant: 'company',
        inTheArea: true,
        acceptsTerms: true,
        commercialUse: true,
      },
      { fact: 'activated', at: '2026-04-30' },
      { fact: 'planOrdered', at: '2026-04-30', seats: 5, price: '100.00', commercialUse: true },
    )
    const claim = 'fee 2026-04-30'
    const [paper] = await papersOf(house, key)
    assert.equal(paper?.number, 'RE-2026-000001')
    const kept = await inAll(house, key, (transaction) =>
      readInvoice(transaction, house.running.master, { ...key, paper: paper?.paper ?? '' }),
    )
    assert.deepEqual([kept?.invoice.totals.due, kept?.invoice.dueOn], [11_900, '2026-05-14'])
    assert.equal((await until(key, '2026-05-01')).knownItems.has(claim), false)
    await opens(key, `issueInvoice:${claim}#1`)
    assert.deepEqual(await receiptsOf(key), [{ claim, amount: '119.00', due: '2026-05-14' }])
    // The day is Ascension Day, so that Friday is in time and default begins on Saturday.
    assert.equal(inDefault(await until(key, '2026-05-15'), claim), false)
    const late = await until(key, '2026-05-16')
    assert.deepEqual([inDefault(late, claim), accessIn(late)], [true, 'open'])
    assert.equal(accessIn(await until(key, '2026-06-14')), 'open')
    assert.equal(accessIn(await until(key, '2026-06-15')), 'suspended')
  })

  it('is told once, and from when the mail server of the customer reports it', async () => {
    house.now = () => Date.now()
    const key = await openBilled(database, house, 'kontent')
    await usePost({ running: house.running, now: house.now, stop: undefined }, key.provider, server)
    const today = dayAt(Date.now())
    const price = { item: 'domain', finalPrice: '12.00', by: 'provider', medium: 'e-mail' }
    await live(
      house,
      key,
      { fact: 'finalPriceAgreed', at: today, ...price },
      { fact: 'termAgreed', at: today, row: 'term of domain', first: today, months: 12 },
      { fact: 'termAgreed', at: today, row: 'billing of fees domain', first: today, months: 12 },
    )
    const sample = { running: house.running, now: house.now, stop: undefined }
    await server.find('post@elc.example', isReportAbout(await messageOf(sample, key)))
    await receiveOnce(post(), key.provider)
    // At night and on rest days it counts as received later: whoever looks in a fortnight finds it so.
    const real = house.now
    house.now = () => real() + 14 * 86_400_000
    await receiveOnce(post(), key.provider)
    const [letter] = await lettersOf(sample, key)
    assert.ok(letter?.dispatches.some(({ medium, state }) => medium === 'e-mail' && state === 'received'))
    await opens(key, letter?.letter ?? '')
    const [received, ...more] = (await factsOf(house.running, key)).filter(({ kind }) => kind === 'invoiceReceived')
    const report = (await factsOf(house.running, key)).find(({ kind }) => kind === 'letterReceived')
    assert.deepEqual([received?.at, more], [report?.at, []])
  })
})

describe('what takes an invoice back', () => {
  it('takes back that it was received, and what is lowered was lower all the time', async () => {
    house.now = () => instantOf('2026-03-02T09:00')
    const key = await openBilled(database, house, 'dc')
    await live(
      house,
      key,
      {
        fact: 'priceAgreed',
        at: '2026-03-01',
        item: 'subscription',
        price: '1000.00',
        by: 'provider',
        medium: 'e-mail',
      },
      { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
    )
    const letter = 'issueInvoice:fee 2026-03-01'
    await opens(key, `${letter}#1`)
    await live(house, key, { fact: 'corrected', at: plusDays('2026-03-02', 0), of: 1, to: { price: '500.00' } })
    await confirmProposals(house, key)
    await opens(key, `${letter}#2`)
    await live(house, key, { fact: 'withdrawn', at: '2026-03-02', of: 2 })
    await confirmProposals(house, key)
    await opens(key, `${letter}#3`)
    const told = (await factsOf(house.running, key))
      .filter(({ kind }) => ['invoiceReceived', 'corrected', 'withdrawn'].includes(kind))
      .map(({ kind, number, clear }) => ({ kind, number, clear }))
    const received = told.find(({ kind }) => kind === 'invoiceReceived')
    assert.deepEqual(
      told.filter(({ clear }) => clear.of === received?.number).map(({ kind, clear }) => [kind, clear.to]),
      [
        ['corrected', { amount: '595.00' }],
        ['withdrawn', undefined],
      ],
    )
  })
})
