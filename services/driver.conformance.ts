import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterEach, describe, it } from 'node:test'
import { instantOf } from '../terms/grammar/day.ts'
import {
  type Agreed,
  type Driver,
  DriverFailed,
  type Exported,
  type Operation,
  type Order,
  type Outcome,
  operations,
  type ServiceState,
} from './driver.ts'

/** How a driver is put to the test. */
export interface Conformance {
  /** A driver whose service stands as it does before the first order. */
  open(): Promise<Tested>
  /**
   * Why something can not be asked of this driver: `export: a person packs it`. By the name of an operation, or `service` for
   * whatever only the service itself can show. Left out, all of it is.
   */
  readonly notAsked?: Readonly<Record<string, string>>
}

/** A driver, and the service behind it as its users see it. */
export interface Tested {
  readonly driver: Driver
  readonly service?: TestedService
  /** Another process of the driver at the same service: the one that was there before may have been killed. */
  again(): Promise<Driver>
  close?(): Promise<void>
}

/** What users find when they come to the service of an agreement. */
export interface TestedService {
  /** Undefined where there is none. */
  state(agreement: string): Promise<ServiceState | undefined>
  /** How much room it has, in bytes. */
  storage(agreement: string): Promise<number>
  /** Leaves a file there with this content. */
  put(agreement: string, name: string, content: string): Promise<void>
  /** Whether anything of the service, wherever it keeps it, still holds this text. */
  holds(text: string): Promise<boolean>
  /** Fetches what was exported, proves it with its manifest, and gives the contents by their names. */
  fetch(agreement: string, exported: Exported): Promise<Readonly<Record<string, string>>>
}

const states: readonly ServiceState[] = ['open', 'read-only', 'closed', 'export-only']
const GIB = 2 ** 30

/** The promises of the port, as sentences that every driver has to pass. */
export function driverConforms(name: string, { open, notAsked = {} }: Conformance): void {
  /** A promise that needs some operations, or the service itself. */
  const promises = (sentence: string, needs: readonly string[], keeps: () => Promise<void>) => {
    if (needs.every((each) => notAsked[each] === undefined)) it(sentence, keeps)
  }
  const opened: Tested[] = []
  const begin = async (): Promise<Tested> => {
    const tested = await open()
    opened.push(tested)
    return tested
  }
  const withService = async () => {
    const { driver, service, again } = await begin()
    if (service === undefined) throw new TypeError(`The driver '${name}' shows no service, and gives no reason.`)
    return { driver, service, again }
  }

  describe(`the driver '${name}'`, () => {
    afterEach(async () => {
      for (const { close } of opened.splice(0)) await close?.()
    })

    it('is not asked for what nobody can look at, and for nothing else', async () => {
      const asked: readonly string[] = [...operations, 'service']
      for (const [what, reason] of Object.entries(notAsked)) assert.ok(asked.includes(what) && reason.length > 0, what)
      assert.equal((await begin()).service === undefined, notAsked.service !== undefined)
    })
    it('has a name to be listed by', async () => {
      assert.match((await begin()).driver.name, /^\S.*\S$/)
    })
    for (const operation of operations) {
      promises(`answers ${operation} once it is done, or says that a person has to do it`, [operation], async () => {
        const { driver } = await begin()
        const life = newLife()
        await upTo(operation, driver, life)
        const { is } = await driver[operation](life.order(operation), unhurried())
        assert.ok(is === 'done' || is === 'waits for a person')
      })
      promises(`answers ${operation} as before when the same duty comes again`, [operation], async () => {
        const { driver } = await begin()
        const life = newLife()
        await upTo(operation, driver, life)
        const order = life.order(operation)
        const first = await driver[operation](order, unhurried())
        assert.deepEqual(await driver[operation](order, unhurried()), first)
      })
      promises(`answers ${operation} as before after the program was started anew`, [operation], async () => {
        const { driver, again } = await begin()
        const life = newLife()
        await upTo(operation, driver, life)
        const order = life.order(operation)
        const first = await driver[operation](order, unhurried())
        assert.deepEqual(await (await again())[operation](order, unhurried()), first)
      })
      promises(`goes on with ${operation} after nobody waited for the answer any more`, [operation], async () => {
        const { driver, again } = await begin()
        const life = newLife()
        await upTo(operation, driver, life)
        const order = life.order(operation)
        const brokenOff = await answerOf(driver[operation](order, AbortSignal.abort()))
        const outcome = await (await again())[operation](order, unhurried())
        if (brokenOff !== undefined) assert.deepEqual(outcome, brokenOff)
        assert.ok(outcome.is === 'done' || outcome.is === 'waits for a person')
      })
      promises(`does ${operation} once when it is asked twice at the same time`, [operation], async () => {
        const { driver, again } = await begin()
        const life = newLife()
        await upTo(operation, driver, life)
        const order = life.order(operation)
        const other = await again()
        const [one, two] = await Promise.all([
          driver[operation](order, unhurried()),
          other[operation](order, unhurried()),
        ])
        assert.deepEqual(one, two)
      })
    }

    for (const state of states) {
      for (const before of states.filter((each) => each !== state)) {
        promises(`brings a service that is '${before}' to '${state}'`, ['service'], async () => {
          const { driver, service } = await withService()
          const life = newLife()
          await driver.activate(life.order('activate', { state: before }), unhurried())
          assert.equal(await service.state(life.agreement), before)
          const operation =
            state === 'closed' ? 'suspend' : before === 'closed' && state === 'open' ? 'resume' : 'change'
          await driver[operation](life.order(operation, { state }), unhurried())
          assert.equal(await service.state(life.agreement), state)
        })
      }
    }
    promises('sets up what was agreed', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate', { agreed: agreed(500) }), unhurried())
      assert.equal(await service.storage(life.agreement), 500 * GIB)
    })
    promises('changes what was agreed, and leaves the state as it is', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      await driver.suspend(life.order('suspend'), unhurried())
      await driver.change(life.order('change', { agreed: agreed(1000), state: undefined }), unhurried())
      assert.equal(await service.storage(life.agreement), 1000 * GIB)
      assert.equal(await service.state(life.agreement), 'closed')
    })
    promises('resumes with what was set up, not with what is usual', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate', { agreed: agreed(1000) }), unhurried())
      await driver.suspend(life.order('suspend', { agreed: { items: {} } }), unhurried())
      await driver.resume(life.order('resume', { agreed: { items: {} } }), unhurried())
      assert.equal(await service.storage(life.agreement), 1000 * GIB)
      assert.equal(await service.state(life.agreement), 'open')
    })
    promises('keeps the contents through suspension and resumption', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      await service.put(life.agreement, 'letter.txt', life.mark)
      await driver.suspend(life.order('suspend'), unhurried())
      await driver.resume(life.order('resume'), unhurried())
      assert.equal(await service.holds(life.mark), true)
    })
    promises('does nothing for an order that was done before, even if others came since', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      const suspended = life.order('suspend')
      await driver.activate(life.order('activate'), unhurried())
      await driver.suspend(suspended, unhurried())
      await driver.resume(life.order('resume'), unhurried())
      await driver.suspend(suspended, unhurried())
      assert.equal(await service.state(life.agreement), 'open')
    })
    promises('closes a service that it never opened', ['service'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.suspend(life.order('suspend'), unhurried())
      assert.ok(['closed', undefined].includes(await service.state(life.agreement)))
    })
    promises('touches no other agreement', ['service'], async () => {
      const { driver, service } = await withService()
      const [life, other] = [newLife(), newLife()]
      for (const each of [life, other]) {
        await driver.activate(each.order('activate'), unhurried())
        await service.put(each.agreement, 'letter.txt', each.mark)
      }
      await driver.suspend(life.order('suspend'), unhurried())
      await driver.erase(life.order('erase'), unhurried())
      assert.equal(await service.state(other.agreement), 'open')
      assert.equal(await service.holds(other.mark), true)
    })

    promises('measures figures that grow with what lies there', ['service', 'measure'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      const before = done(await driver.measure(life.order('measure'), unhurried())).figures
      await service.put(life.agreement, 'letter.txt', life.mark)
      const after = done(await driver.measure(life.order('measure'), unhurried())).figures
      assert.ok(before !== undefined && after !== undefined)
      assert.equal(after.bytes - before.bytes, Buffer.byteLength(life.mark))
      for (const figure of Object.values(after)) assert.ok(Number.isSafeInteger(figure) && figure >= 0)
    })
    for (const state of ['open', 'export-only'] as const) {
      promises(`exports contents that can be verified while it is '${state}'`, ['service', 'export'], async () => {
        const { driver, service } = await withService()
        const life = newLife()
        await driver.activate(life.order('activate'), unhurried())
        await service.put(life.agreement, 'letter.txt', life.mark)
        await driver.change(life.order('change', { state }), unhurried())
        const { exported } = done(await driver.export(life.order('export'), unhurried()))
        assert.ok(exported !== undefined && exported.bytes > 0)
        assert.match(exported.manifest, /^[0-9a-f]{64}$/)
        assert.deepEqual(await service.fetch(life.agreement, exported), { 'letter.txt': life.mark })
      })
    }

    promises('erases whatever it held, and says so by a receipt', ['service', 'erase'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      await service.put(life.agreement, 'letter.txt', life.mark)
      if (notAsked.export === undefined) await driver.export(life.order('export'), unhurried())
      const { proof } = done(await driver.erase(life.order('erase'), unhurried()))
      assert.match(proof ?? '', /^[0-9a-f]{64}$/)
      assert.equal(await service.holds(life.mark), false)
      assert.equal(await service.state(life.agreement), undefined)
    })
    promises('proves an erasure by the receipt that it gave then', ['service', 'erase', 'prove'], async () => {
      const { driver, again } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      const erased = done(await driver.erase(life.order('erase'), unhurried()))
      const proven = done(await (await again()).prove(life.order('prove'), unhurried()))
      assert.equal(proven.proof, erased.proof)
    })
    promises('proves nothing that it has not erased', ['service', 'prove'], async () => {
      const { driver } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      const answer = await driver.prove(life.order('prove'), unhurried()).catch((error: unknown) => error)
      assert.ok(answer instanceof DriverFailed || (answer as Outcome).is === 'waits for a person')
    })
    promises(
      'erases what was erased before, and what was never there, without harm',
      ['service', 'erase'],
      async () => {
        const { driver } = await withService()
        const life = newLife()
        const never = done(await driver.erase(life.order('erase'), unhurried()))
        const anotherDuty = done(await driver.erase(life.order('erase'), unhurried()))
        assert.equal(anotherDuty.proof, never.proof)
      },
    )
    promises('leaves erased what a late order would close', ['service', 'erase'], async () => {
      const { driver, service } = await withService()
      const life = newLife()
      await driver.activate(life.order('activate'), unhurried())
      await driver.erase(life.order('erase'), unhurried())
      await driver.suspend(life.order('suspend'), unhurried())
      assert.equal(await service.state(life.agreement), undefined)
    })
  })
}

const unhurried = (): AbortSignal => new AbortController().signal

const agreed = (gigabytes: number): Agreed => ({ items: { 'files.single': 1 }, storage: gigabytes * GIB })

/** What was answered; undefined for a refusal that says to come again. Anything else that is thrown is a fault of the driver. */
async function answerOf(asked: Promise<Outcome>): Promise<Outcome | undefined> {
  try {
    return await asked
  } catch (error) {
    assert.ok(error instanceof DriverFailed, `A driver throws DriverFailed, not ${String(error)}.`)
    return undefined
  }
}

function done(outcome: Outcome): Extract<Outcome, { is: 'done' }> {
  assert.equal(outcome.is, 'done')
  return outcome as Extract<Outcome, { is: 'done' }>
}

/** What has to have happened before an operation means anything. */
async function upTo(operation: Operation, driver: Driver, life: Life): Promise<void> {
  if (operation !== 'activate') await driver.activate(life.order('activate'), unhurried())
  if (operation === 'resume') await driver.suspend(life.order('suspend'), unhurried())
  if (operation === 'prove') await driver.erase(life.order('erase'), unhurried())
}

type Asked = Pick<Order, 'act' | 'content' | 'about' | 'state'>

const wanted: Readonly<Record<Operation, Asked>> = {
  activate: { act: 'setAccess', content: 'open', about: 'services', state: 'open' },
  change: { act: 'setAccess', content: 'export only', about: 'services', state: 'export-only' },
  suspend: { act: 'setAccess', content: 'suspended', about: 'services', state: 'closed' },
  resume: { act: 'setAccess', content: 'open', about: 'services', state: 'open' },
  measure: { act: 'measure', content: '', about: 'services' },
  export: { act: 'handOverContents', content: 'owed', about: 'contents' },
  erase: { act: 'eraseContents', content: 'erased', about: 'contents' },
  prove: { act: 'proveErasure', content: '', about: 'contents' },
}

/** The orders of one agreement, each with a duty of its own. */
interface Life {
  readonly agreement: string
  /** A text that is nowhere else. */
  readonly mark: string
  order(operation: Operation, other?: { readonly state?: ServiceState | undefined; readonly agreed?: Agreed }): Order
}

function newLife(): Life {
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  let duties = 0
  return {
    agreement,
    mark: `marked ${randomUUID()} content`,
    order: (operation, other = {}) => {
      duties += 1
      const { state, ...asked } = { ...wanted[operation], agreed: agreed(500), ...other }
      return {
        ...asked,
        ...(state === undefined ? {} : { state }),
        duty: `${agreement} ${operation}#${duties}`,
        ...{ provider, customer, agreement },
        at: instantOf('2026-03-03'),
      }
    },
  }
}
