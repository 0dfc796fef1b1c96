import { tell } from '../duties/agenda.ts'
import { approve } from '../duties/decide.ts'
import type { Needed } from '../duties/make-running.ts'
import { readDuties } from '../duties/queued.ts'
import { workOff } from '../duties/work.ts'
import type { AgreementKey, JsonObject } from '../journal/fact.ts'
import { readTold } from '../journal/intake/told.ts'
import { everyCustomer, inTransaction, type Transaction } from '../journal/transaction.ts'
import { type Addressee, saveAddressee } from '../papers/addressee.ts'
import type { Paper } from '../papers/kept/paper.ts'
import { openPaper, readPapers } from '../papers/kept/store.ts'
import type { Letterhead } from '../papers/letterhead/letterhead.ts'
import { saveLetterhead } from '../papers/letterhead/save.ts'
import { openCustomer, openPostHouse, type PostHouse } from '../post/sample.test-support.ts'
import { saveSettings } from '../post/settings/store.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { Desk } from '../services/driver.ts'
import { type Instant, instantOf } from '../terms/grammar/day.ts'
import type { TestDatabase } from '../tools/test-database.ts'
import { billingDesk } from './desk.ts'
import type { BillingFaultPoint, BillingRunning } from './fault-point.ts'
import { addressee, letterhead } from './sample.test-support.ts'

/** A house that bills. */
export interface BillingHouse {
  readonly running: BillingRunning
  now: () => Instant
  stop: ((at: BillingFaultPoint) => void) | undefined
}

/**
 * @param sent who sends what was made; left out, it counts as sent
 */
export async function openBillingHouse(
  database: TestDatabase,
  parts: Partial<Needed> = {},
  sent: Desk = diligentClerk.desk,
): Promise<BillingHouse> {
  const house = { now: () => instantOf('2026-03-02T09:00'), stop: undefined } as unknown as {
    -readonly [N in keyof BillingHouse]: BillingHouse[N]
  }
  const post: PostHouse = await openPostHouse(database, {
    hands: () => ({
      driver: byHand.driver,
      desk: billingDesk(() => house.running, sent),
    }),
    ...parts,
  })
  post.now = () => house.now()
  house.running = { ...post.running, stopBilling: (at) => house.stop?.(at) }
  return house
}

export type Customer = AgreementKey & { readonly customer: string }

/** A customer under these terms, whose provider has what it takes to bill, unless something is left out. */
export async function openBilled(
  database: TestDatabase,
  house: BillingHouse,
  terms: string,
  { from = letterhead, to = addressee }: { readonly from?: Letterhead | null; readonly to?: Addressee | null } = {},
): Promise<Customer> {
  const { running } = house
  const post = { running, now: house.now, stop: undefined }
  const { provider, customer, agreement } = await openCustomer(
    database,
    post,
    { 'erika@customer.example': 'customerAdministrator' },
    terms,
  )
  await saveSettings(running, provider, { from: { name: 'ELC', address: 'post@elc.example' } }, {})
  const key = { provider, customer, agreement }
  if (from) await headed(house, key, from)
  if (to) await addressed(house, key, to)
  return key
}

export const headed = (house: BillingHouse, key: Customer, typed: Letterhead): Promise<unknown> =>
  inAll(house, key, (transaction) => saveLetterhead(transaction, key.provider, typed, { since: house.now(), by: null }))

export const addressed = (house: BillingHouse, key: Customer, typed: Addressee): Promise<unknown> =>
  inAll(house, key, (transaction) =>
    saveAddressee(transaction, house.running.master, key, typed, { at: house.now(), by: null }),
  )

/** Tells facts, and carries out whatever follows from them. */
export async function live(house: BillingHouse, key: Customer, ...facts: readonly JsonObject[]): Promise<void> {
  for (const json of facts) {
    const told = readTold(json, house.now())
    if (!('fact' in told)) throw new Error(`This test tells something that cannot be read: ${JSON.stringify(told)}`)
    await tell(house.running, key, [told])
  }
  await workOff(house.running)
}

/** A person confirms all that is proposed in an agreement. */
export async function confirmProposals(house: BillingHouse, key: Customer): Promise<void> {
  const proposed = await inAll(house, key, (transaction) => readDuties(transaction, key))
  for (const duty of proposed.filter(({ state }) => state === 'approval'))
    await approve(house.running, duty, 'a person')
  await workOff(house.running)
}

export const papersOf = (house: BillingHouse, key: Customer): Promise<Paper[]> =>
  inAll(house, key, (transaction) => readPapers(transaction, key.provider))

export async function fileOf(house: BillingHouse, key: Customer, paper: string): Promise<Uint8Array> {
  const file = await inAll(house, key, (transaction) => openPaper(transaction, house.running.master, { ...key, paper }))
  if (file === undefined) throw new Error(`There is no paper ${paper}.`)
  return file
}

export const inAll = <T>(
  { running }: BillingHouse,
  { provider }: Pick<Customer, 'provider'>,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> => inTransaction(running.app, { provider, customer: everyCustomer }, work)
