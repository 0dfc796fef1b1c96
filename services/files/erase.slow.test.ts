import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { instantOf } from '../../terms/grammar/day.ts'
import type { Order } from '../driver.ts'
import { findErasure, goingFolder } from './erased.ts'
import { holds, type TestDrives, testDrives } from './files-drive.test-support.ts'
import { openLog } from './log/keep.ts'
import { makeAppPassword } from './people/app-password.ts'
import { letIn } from './people/person.ts'
import { openShareBook } from './share-book.ts'
import { shareName } from './share-name.ts'
import { sharePlace } from './share-place.ts'
import { pathFrom } from './tree/path.ts'
import { closeShares } from './tree/share.ts'

const opened: TestDrives[] = []
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close()
})
function drives(): TestDrives {
  const made = testDrives()
  opened.push(made)
  return made
}
const unhurried = new AbortController().signal
const orders = (agreement = randomUUID()) => {
  const of = { provider: randomUUID(), customer: randomUUID(), agreement, at: instantOf('2026-03-03') }
  const agreed = { items: { 'files.multi': 1 }, storage: 2 ** 40 }
  const open: Order = {
    ...of,
    agreed,
    duty: 'open',
    about: 'services',
    act: 'setAccess',
    content: 'open',
    state: 'open',
  }
  const erase: Order = { ...of, agreed, duty: 'erase', about: 'contents', act: 'eraseContents', content: 'erased' }
  return { agreement, open, erase }
}

/** Leaves the mark wherever somebody can leave something: contents, names, versions, trash, locks, properties, people, log, exports. */
async function markEverywhere({ visit, driver, folder }: TestDrives, order: Order, mark: string): Promise<void> {
  const visiting = visit(order.agreement)
  const file = pathFrom(`${mark} file.txt`)
  await visiting.write(file, Buffer.from(`${mark} first`))
  await visiting.write(file, Buffer.from(`${mark} second`))
  await visiting.write(pathFrom('removed.txt'), Buffer.from(`${mark} removed`))
  await visiting.remove(pathFrom('removed.txt'))
  visiting.makeFolder(pathFrom(`${mark} folder`))
  visiting.lock(file, { isExclusive: true, isDeep: false, owner: `<a>${mark}</a>`, until: Date.now() + 1e6 })
  visiting.changeProperties(pathFrom(`${mark} folder`), {
    set: [{ namespace: 'x', name: 'y', xml: `<y>${mark}</y>` }],
    remove: [],
  })
  await visiting.sha256(file)
  visiting.close()
  const place = sharePlace(folder, shareName(order.agreement))
  const book = openShareBook(place.book)
  const person = randomUUID()
  const address = `${mark.replaceAll(' ', '.')}@lippe.example`.toLowerCase()
  letIn(book, { person, name: mark, address, isAdministrator: true, guest: null, directory: null })
  makeAppPassword(book, person, mark, Date.now())
  book.close()
  const log = openLog(place.log, () => 90)
  log.keep({ at: Date.now(), person, act: 'read', path: file, way: 'network drive', from: '10.0.0.1' })
  log.close()
  writeFileSync(join(place.uploads, 'half'), `${mark} half sent`)
  await driver.export({ ...order, duty: 'export' }, unhurried)
}

describe('erasing a share', () => {
  it('leaves nothing of it on the disk: contents, names, locks, properties, people, passwords, log, trash, versions, exports', async () => {
    const tested = drives()
    const { open, erase, agreement } = orders()
    const mark = `Erika Markierung ${randomUUID().slice(0, 8)}`
    await tested.driver.activate(open, unhurried)
    await markEverywhere(tested, open, mark)
    for (const searched of [mark, mark.replaceAll(' ', '.').toLowerCase()])
      assert.equal(await holds(tested.folder, searched), true)
    const outcome = await tested.driver.erase(erase, unhurried)
    for (const searched of [mark, mark.replaceAll(' ', '.').toLowerCase(), 'Markierung'])
      assert.equal(await holds(tested.folder, searched), false, searched)
    assert.equal(existsSync(sharePlace(tested.folder, shareName(agreement)).folder), false)
    const erasure = findErasure(tested.folder, shareName(agreement))
    assert.ok(outcome.is === 'done' && erasure?.isDone)
    assert.equal(outcome.proof, erasure.proof)
    assert.match(erasure.receipt.exported ?? '', /^[0-9a-f]{64}$/)
    assert.equal(erasure.receipt.files, 1)
  })

  it('goes on wherever it was killed, and its receipt says what was there before it began', async () => {
    const tested = drives()
    const program = new URL('./driver.ts', import.meta.url).href
    for (let round = 0; round < 6; round += 1) {
      const { open, erase, agreement } = orders()
      await tested.driver.activate(open, unhurried)
      const place = sharePlace(tested.folder, shareName(agreement))
      for (let folder = 0; folder < 20; folder += 1) {
        mkdirSync(join(place.files, `${folder}`))
        for (let file = 0; file < 100; file += 1)
          writeFileSync(join(place.files, `${folder}`, `${file}`), 'marked 4711')
      }
      closeShares()
      const script = `
        const { filesDriver } = await import(${JSON.stringify(program)})
        const driver = filesDriver({ drive: ${JSON.stringify(tested.folder)}, networks: () => [] })
        process.stdout.write('begun')
        await driver.erase(${JSON.stringify(erase)}, new AbortController().signal)`
      const child = execFile(process.execPath, ['--input-type=module', '-e', script])
      const gone = new Promise((resolve) => child.once('exit', resolve))
      await new Promise((resolve) => child.stdout?.once('data', resolve))
      // Each time a little later: while it lists, once it has moved away, in the middle of removing.
      await pause(round * 12)
      child.kill('SIGKILL')
      await gone
      const outcome = await tested.driver.erase(erase, unhurried)
      assert.equal(existsSync(place.folder), false)
      assert.equal(existsSync(goingFolder(tested.folder, shareName(agreement))), false)
      const erasure = findErasure(tested.folder, shareName(agreement))
      assert.deepEqual([erasure?.receipt.files, erasure?.isDone], [2_000, true])
      assert.ok(outcome.is === 'done' && outcome.proof === erasure?.proof)
    }
    assert.equal(await holds(tested.folder, 'marked 4711'), false)
  })

  it('writes no receipt while the disk with all shares is not mounted, and erases once it is there again', async () => {
    const tested = drives()
    const { open, erase, agreement } = orders()
    await tested.driver.activate(open, unhurried)
    closeShares(tested.folder, shareName(agreement))
    const elsewhere = `${tested.folder}.unmounted`
    renameSync(tested.folder, elsewhere)
    mkdirSync(tested.folder)
    const isNotHere = { code: 'DRIVE_NOT_HERE' }
    await assert.rejects(tested.driver.erase(erase, unhurried), isNotHere)
    await assert.rejects(tested.driver.measure({ ...open, duty: 'measure' }, unhurried), isNotHere)
    await assert.rejects(tested.driver.activate({ ...orders().open }, unhurried), isNotHere)
    assert.equal(findErasure(tested.folder, shareName(agreement)), undefined)
    rmdirSync(tested.folder)
    renameSync(elsewhere, tested.folder)
    assert.equal((await tested.driver.erase(erase, unhurried)).is, 'done')
    assert.equal(findErasure(tested.folder, shareName(agreement))?.isDone, true)
  })

  it('leaves what is not its own: papers have periods of their own, and backups are not kept by a drive', async () => {
    const tested = drives()
    const { open, erase, agreement } = orders()
    await tested.driver.activate(open, unhurried)
    for (const other of [{ about: 'voucher 7' }, { act: 'eraseBackups' }])
      assert.deepEqual(await tested.driver.erase({ ...erase, ...other }, unhurried), { is: 'waits for a person' })
    assert.equal(tested.record(agreement).state, 'open')
  })

  it('touches no folder that belongs to another agreement, whatever it is called', async () => {
    const tested = drives()
    const [mine, other] = [orders(), orders()]
    await tested.driver.activate(other.open, unhurried)
    const visiting = tested.visit(other.agreement)
    await visiting.write(pathFrom('letter.txt'), Buffer.from('marked 4712'))
    visiting.close()
    closeShares(tested.folder, shareName(other.agreement))
    const mistaken = sharePlace(tested.folder, shareName(mine.agreement)).folder
    renameSync(sharePlace(tested.folder, shareName(other.agreement)).folder, mistaken)
    const refused = { code: 'SHARE_OF_ANOTHER' }
    await assert.rejects(tested.driver.erase(mine.erase, unhurried), refused)
    await assert.rejects(tested.driver.suspend({ ...mine.open, state: 'closed' }, unhurried), refused)
    await assert.rejects(tested.driver.export({ ...mine.erase, duty: 'export' }, unhurried), refused)
    assert.equal(tested.record(mine.agreement).state, 'open')
    assert.equal(await holds(mistaken, 'marked 4712'), true)
    assert.equal(findErasure(tested.folder, shareName(mine.agreement)), undefined)
  })
})

describe('a drive that is there by its receipts and not on the disk', () => {
  it('is not begun anew, empty, by an order that would suspend, resume or change it', async () => {
    const tested = drives()
    const { open, agreement } = orders()
    for (const [act, state] of [
      ['suspend', 'closed'],
      ['resume', 'open'],
      ['change', 'export-only'],
    ] as const) {
      const order: Order = { ...open, duty: act, state, was: 'open' }
      assert.deepEqual(await tested.driver[act](order, unhurried), { is: 'waits for a person' })
    }
    assert.equal(existsSync(sharePlace(tested.folder, shareName(agreement)).folder), false)
  })
})

describe('the plan of a share', () => {
  it('follows what is booked: one person or several, and as much room as that is', async () => {
    const tested = drives()
    const { open, agreement } = orders()
    await tested.driver.activate({ ...open, agreed: { items: { 'files.single': 1 }, storage: 500 } }, unhurried)
    assert.deepEqual([tested.record(agreement).plan, tested.record(agreement).quota], ['single', 500])
    const booked = { items: { 'files.multi': 1, 'storage.extra': 2 }, storage: 1500 }
    const { state: _, ...change } = { ...open, duty: 'more', act: 'adjustServices', agreed: booked }
    await tested.driver.change(change, unhurried)
    const { plan, quota, state } = tested.record(agreement)
    assert.deepEqual([plan, quota, state], ['multi', 1500, 'open'])
  })
})
