import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { instantOf } from '../terms/grammar/day.ts'
import { type Driver, type Order, operations, type ServiceState } from './driver.ts'

/** How a driver is put to the test. */
export interface Conformance {
  /** A driver whose service stands as it does before the first order. */
  open(): Promise<Driver>
  /** Why a promise can not be tested with this driver: `measure: a person counts`. Left out, all of them are. */
  readonly skip?: Readonly<Record<string, string>>
}

const states: readonly ServiceState[] = ['open', 'read-only', 'closed', 'export-only']

/** The promises of the port, as sentences that every driver has to pass. */
export function driverConforms(name: string, { open, skip = {} }: Conformance): void {
  describe(`the driver '${name}'`, () => {
    for (const operation of operations) {
      const options = skip[operation] === undefined ? {} : { skip: skip[operation] }
      it(`answers ${operation} with a receipt, or says that a person has to do it`, options, async () => {
        const { is } = await (await open())[operation](orderFor(operation), unhurried())
        assert.ok(is === 'done' || is === 'waits for a person')
      })
      it(`answers ${operation} as before when the same duty comes again`, options, async () => {
        const driver = await open()
        const order = orderFor(operation)
        const first = await driver[operation](order, unhurried())
        assert.deepEqual(await driver[operation](order, unhurried()), first)
      })
    }
    for (const state of states) {
      it(`brings the service to '${state}' and back to 'open'`, async () => {
        const driver = await open()
        const first = await driver.activate(orderFor('activate'), unhurried())
        const there = await driver.change({ ...orderFor('change'), state }, unhurried())
        const back = await driver.resume(orderFor('resume'), unhurried())
        assert.deepEqual([there, back], [first, first])
      })
    }
    it('has a name to be listed by', async () => {
      assert.match((await open()).name, /^\S.*\S$/)
    })
  })
}

const unhurried = (): AbortSignal => new AbortController().signal

const wanted: Readonly<Record<string, Pick<Order, 'act' | 'content' | 'about'> & { state?: ServiceState }>> = {
  activate: { act: 'setAccess', content: 'open', about: 'services', state: 'open' },
  change: { act: 'setAccess', content: 'export only', about: 'services', state: 'export-only' },
  suspend: { act: 'setAccess', content: 'suspended', about: 'services', state: 'closed' },
  resume: { act: 'setAccess', content: 'open', about: 'services', state: 'open' },
  measure: { act: 'measure', content: '', about: 'services' },
  export: { act: 'export', content: '', about: 'contents' },
  erase: { act: 'eraseContents', content: 'erased', about: 'contents' },
  prove: { act: 'proveErasure', content: '', about: 'contents' },
}

function orderFor(operation: (typeof operations)[number]): Order {
  const asked = wanted[operation] ?? { act: operation, content: '', about: 'services' }
  return {
    ...asked,
    duty: `${randomUUID()} ${operation}#1`,
    provider: randomUUID(),
    customer: randomUUID(),
    agreement: randomUUID(),
    at: instantOf('2026-03-03'),
  }
}
