import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { backupsIn } from '../../backup/manifest.ts'
import { s3Store } from '../../backup/store/s3-store.ts'
import type { BackupStore } from '../../backup/store/store.ts'
import { openSwift, type Swift } from '../../backup/store/swift.test-support.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import { type HouseToBackUp, storeAt } from './house-to-back-up.ts'
import { restoreHouse } from './restore-house.ts'
import { runBackup } from './run-backup.ts'
import { type SampleHouse, sampleHouse, tellFacts, untilArchived } from './sample-house.test-support.ts'

// As an operator has it who rents a store: each request is signed, and the store checks it.

let swift: Swift
let sample: SampleHouse
let house: HouseToBackUp
let key: AgreementKey

before(async () => {
  swift = await openSwift()
  sample = await sampleHouse({ target: swift.at('klausel'), access: swift.access })
  house = await sample.open()
  key = await tellFacts(house, 5)
})
after(async () => {
  await house.close()
  await sample.remove()
  await swift.close()
})

const restoreFrom = (store: BackupStore, folder: string) =>
  restoreHouse({
    ...{ store, identity: sample.identity, secrets: sample.secrets, dataFolder: join(sample.folder, folder) },
    ...{ at: undefined, databaseUrl: undefined, say: () => undefined },
  })

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  )

test('a backup to an S3 store is verified from there, and a restore brings back what came after it too', async () => {
  const { shown } = await runBackup(house, { ...sample, now: Date.now })
  assert.deepEqual([shown?.facts, shown?.signed], [5, 5])
  await tellFacts(house, 3, key)
  await untilArchived(house)
  const { facts, beginsNewLog, isSigned } = await restoreFrom(house.store, 'restored')
  assert.deepEqual({ facts, beginsNewLog, isSigned }, { facts: 8, beginsNewLog: false, isSigned: true })
})

test('a wrong key, an unknown one and a wrong region are refused as such, a bucket that is not there as such', async () => {
  const { access } = swift
  const reach = async (target: string, wrong: Partial<typeof access>, folder: string) =>
    codeOf(restoreFrom(await storeAt({ target, access: { ...access, ...wrong } }), folder))
  const target = swift.at('klausel')
  assert.equal(await reach(target, { secret: 'wrong' }, 'wrong-key'), 'STORE_ACCESS_REFUSED')
  assert.equal(await reach(target, { id: 'klausel:stranger' }, 'unknown-key'), 'STORE_ACCESS_REFUSED')
  assert.equal(await reach(target, { region: 'eu-central-1' }, 'wrong-region'), 'STORE_ACCESS_REFUSED')
  assert.equal(await codeOf(storeAt({ target, access: undefined })), 'STORE_ACCESS_REFUSED')
  const elsewhere = target.replace('backups', 'nothing')
  assert.equal(await reach(elsewhere, {}, 'no-bucket'), 'STORE_BUCKET_MISSING')
  const nowhere = { ...house, store: s3Store(elsewhere, access) }
  assert.equal(await codeOf(runBackup(nowhere, { ...sample, now: Date.now })), 'STORE_BUCKET_MISSING')
})

test('what is too old goes from an S3 store, with what an upload left there that was killed', async () => {
  assert.equal((await swift.ask('/klausel/base/20200101T000000Z/database.tar.zst.age?uploads', 'POST')).status, 200)
  const [old] = await backupsIn(house.store)
  const later = Date.now() + 40 * 24 * 3_600_000
  const { removed, manifest } = await runBackup(house, { ...sample, now: () => later })
  assert.deepEqual(removed, [old])
  assert.deepEqual(await backupsIn(house.store), [manifest.backup])
  for await (const { name } of house.store.list('base/')) assert.ok(name.startsWith(`base/${manifest.backup}/`), name)
  assert.doesNotMatch((await swift.ask('?uploads')).text, /<Upload>/)
})
