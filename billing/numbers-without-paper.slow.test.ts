import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, describe, it } from 'node:test'
import { approve, tryAgain } from '../duties/decide.ts'
import { readDuties, setState } from '../duties/queued.ts'
import { workOff } from '../duties/work.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { type Desk, DriverFailed } from '../services/driver.ts'
import { testDatabase } from '../tools/test-database.ts'
import {
  type BillingHouse,
  type Customer,
  fileOf,
  inAll,
  live,
  openBilled,
  openBillingHouse,
  papersOf,
} from './house.test-support.ts'
import { readInvoice } from './kept.ts'
import { readLeftOver } from './left-over.ts'
import { recordUnused, takeBackRecord } from './number-unused.ts'
import { takeBack } from './take-back.ts'
import { readWithoutPaper } from './without-paper.ts'

const database = await testDatabase()
/** Who sends what was made: as each test says. */
let sent: Desk = diligentClerk.desk
const house: BillingHouse = await openBillingHouse(
  database,
  { trying: { attempts: 1, patience: 20_000 } },
  (order, signal) => sent(order, signal),
)
after(async () => {
  await house.running.press.close()
  await database.close()
})
afterEach(() => {
  house.stop = undefined
  sent = diligentClerk.desk
})

const subscribed = [
  { fact: 'priceAgreed', at: '2026-03-01', item: 'subscription', price: '1000.00', by: 'provider', medium: 'e-mail' },
  { fact: 'termAgreed', at: '2026-03-01', row: 'term', first: '2026-03-01', months: 12 },
] as const
const fee = 'issueInvoice:fee 2026-03-01#1'
const [kim, ada] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'] as const

/** The press fails after the number was given. */
function pressIsAway(): void {
  house.stop = (at) => {
    if (at === 'after the number is reserved, before the paper is set') throw new DriverFailed('PRESS_AWAY')
  }
}
const withoutPaper = (key: Customer) =>
  inAll(house, key, (transaction) => readWithoutPaper(transaction, house.running.master, key.provider))
const stateOf = async (key: Customer, duty: string) =>
  (await inAll(house, key, (transaction) => readDuties(transaction, key))).find((each) => each.duty === duty)?.state
const numbersOf = async (key: Customer) => (await papersOf(house, key)).map(({ number }) => number).toSorted()
async function again(key: Customer): Promise<void> {
  await tryAgain(house.running, { ...key, duty: fee })
  await workOff(house.running)
}

describe('a number whose paper could not be made', () => {
  it('is listed with its duty and what failed; tried again it gets its paper, and never a second number', async () => {
    const key = await openBilled(database, house, 'dc')
    pressIsAway()
    await live(house, key, ...subscribed)
    const [number, ...more] = await withoutPaper(key)
    assert.deepEqual(
      [number?.number, number?.duty, number?.state, number?.failure, more],
      ['RE-2026-000001', fee, 'person', 'PRESS_AWAY', []],
    )
    await again(key)
    assert.equal((await withoutPaper(key)).length, 1)
    house.stop = undefined
    await again(key)
    assert.deepEqual([await withoutPaper(key), await numbersOf(key)], [[], ['RE-2026-000001']])
  })

  it('stays without one where nothing is owed any more, and whoever recorded why is named', async () => {
    const key = await openBilled(database, house, 'dc')
    pressIsAway()
    await live(house, key, ...subscribed)
    await live(house, key, { fact: 'withdrawn', at: '2026-03-02', of: 2 })
    assert.deepEqual(
      (await withoutPaper(key)).map(({ state, recorded }) => [state, recorded]),
      [['dropped', null]],
    )
    const note = 'Der Kunde ist vor der Rechnung zurückgetreten.'
    await recordUnused(house.running, { ...key, paper: fee }, { person: kim, why: 'nothing owed', note })
    await recordUnused(house.running, { ...key, paper: fee }, { person: ada, why: 'issued by hand' })
    assert.deepEqual(
      (await withoutPaper(key)).map(({ recorded }) => recorded),
      [{ why: 'nothing owed', note, by: kim, at: house.now() }],
    )
  })

  it('is not recorded while the paper may still come by itself, nor once it is there', async () => {
    const key = await openBilled(database, house, 'dc')
    pressIsAway()
    await live(house, key, ...subscribed)
    const record = () => recordUnused(house.running, { ...key, paper: fee }, { person: kim, why: 'issued by hand' })
    await inAll(house, key, (transaction) => setState(transaction, { ...key, duty: fee }, 'open'))
    await assert.rejects(record(), /NUMBER_IN_USE/)
    await inAll(house, key, (transaction) => setState(transaction, { ...key, duty: fee }, 'person'))
    house.stop = undefined
    await again(key)
    await assert.rejects(record(), /NUMBER_WITHOUT_PAPER_UNKNOWN/)
  })

  it('once it is recorded nothing is made under it, until the record is taken back', async () => {
    const key = await openBilled(database, house, 'dc')
    pressIsAway()
    await live(house, key, ...subscribed)
    const paper = { ...key, paper: fee }
    await recordUnused(house.running, paper, { person: kim, why: 'issued under another number' })
    house.stop = undefined
    await again(key)
    assert.deepEqual(
      (await withoutPaper(key)).map(({ state, obstacle }) => [state, obstacle?.code]),
      [['person', 'NUMBER_UNUSED']],
    )
    await takeBackRecord(house.running, paper, ada)
    await assert.rejects(takeBackRecord(house.running, paper, ada), /NUMBER_WITHOUT_PAPER_UNKNOWN/)
    await again(key)
    assert.deepEqual([await withoutPaper(key), await numbersOf(key)], [[], ['RE-2026-000001']])
  })
})

/** What all papers of a customer come to. */
async function dueOf(key: Customer): Promise<number> {
  let due = 0
  for (const { paper } of await papersOf(house, key)) {
    const kept = await inAll(house, key, (transaction) =>
      readInvoice(transaction, house.running.master, { ...key, paper }),
    )
    due += kept?.invoice.totals.due ?? 0
  }
  return due
}

describe('an invoice whose duty fell away', () => {
  it('after it left is cancelled by nobody alone: a person confirms the proposal, once', async () => {
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    await live(house, key, { fact: 'withdrawn', at: '2026-03-02', of: 2 })
    const cancel = { ...key, duty: 'issueInvoice:fee 2026-03-01#2' }
    assert.deepEqual([await stateOf(key, cancel.duty), await numbersOf(key)], ['approval', ['RE-2026-000001']])
    await approve(house.running, cancel, kim)
    await assert.rejects(approve(house.running, cancel, ada), /DUTY_NOT_WAITING/)
    await workOff(house.running)
    await workOff(house.running)
    assert.deepEqual(
      [await stateOf(key, cancel.duty), await numbersOf(key), await dueOf(key)],
      ['done', ['RE-2026-000001', 'RE-2026-000002'], 0],
    )
  })

  it('before it left is proposed to be taken back; confirmed, the cancellation names it, once', async () => {
    sent = byHand.desk
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    const proposed = () => inAll(house, key, (transaction) => readLeftOver(transaction, key.provider))
    assert.deepEqual(await proposed(), [])
    await live(house, key, { fact: 'withdrawn', at: '2026-03-02', of: 2 })
    assert.deepEqual(
      (await proposed()).map(({ paper, number, content }) => [paper, number, content]),
      [[fee, 'RE-2026-000001', '1190.00']],
    )
    assert.equal(await stateOf(key, fee), 'dropped')
    const confirmed = await Promise.allSettled(
      [kim, ada].map((person) => takeBack(house.running, { ...key, paper: fee }, person)),
    )
    assert.deepEqual(confirmed.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
    await assert.rejects(takeBack(house.running, { ...key, paper: fee }, kim), /NOTHING_TO_TAKE_BACK/)
    assert.deepEqual([await proposed(), await dueOf(key)], [[], 0])
    const text = textOf(await fileOf(house, key, `${fee} 2`), 'storno')
    assert.match(text, /Stornorechnung RE-2026-000002/)
    assert.match(text, /Wir nehmen die Rechnung RE-2026-000001 vom 2\. März 2026 zurück/)

    // It is owed after all: a new invoice is made, and not the old one sent.
    sent = diligentClerk.desk
    await live(house, key, subscribed[1])
    assert.deepEqual(
      [await stateOf(key, fee), await numbersOf(key), await dueOf(key)],
      ['done', ['RE-2026-000001', 'RE-2026-000002', 'RE-2026-000003'], 119_000],
    )
    assert.deepEqual(await proposed(), [])
  })

  it('and whose cancellation could not be made gets it under the same number', async () => {
    sent = byHand.desk
    const key = await openBilled(database, house, 'dc')
    await live(house, key, ...subscribed)
    await live(house, key, { fact: 'withdrawn', at: '2026-03-02', of: 2 })
    pressIsAway()
    await assert.rejects(takeBack(house.running, { ...key, paper: fee }, kim), /PRESS_AWAY/)
    assert.deepEqual(
      (await withoutPaper(key)).map(({ number, paper, duty }) => [number, paper, duty]),
      [['RE-2026-000002', `${fee} 2`, fee]],
    )
    house.stop = undefined
    assert.equal(await takeBack(house.running, { ...key, paper: fee }, kim), 'RE-2026-000002')
    assert.deepEqual([await withoutPaper(key), await dueOf(key)], [[], 0])
  })
})

const folder = mkdtempSync(join(tmpdir(), 'klausel-numbers-'))
after(() => rmSync(folder, { recursive: true }))
/** Keeps a picture of every paper for whoever wants to look at them. */
const pictures = process.env.KLAUSEL_PICTURES

function textOf(file: Uint8Array, name: string): string {
  const path = join(folder, 'paper.pdf')
  writeFileSync(path, file)
  if (pictures) execFileSync('pdftoppm', ['-r', '60', '-png', path, join(pictures, name)])
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}
