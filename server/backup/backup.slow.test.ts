import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { generateX25519Identity } from 'age-encryption'
import { beginShare } from '../../api/drive/drive.test-support.ts'
import { backupsIn, readManifests } from '../../backup/manifest.ts'
import { folderStore } from '../../backup/store/folder-store.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { Refusal } from '../../journal/intake/refusal.ts'
import { destroyKey, sealingKey } from '../../journal/keys.ts'
import { openMasterKey } from '../../journal/master-key.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { readNote, signedBy } from '../../proof/note.ts'
import { shareName } from '../../services/files/share-name.ts'
import { saySilently } from '../console.ts'
import { openDatabase } from '../database/open.ts'
import type { HouseToBackUp } from './house-to-back-up.ts'
import { type RestoreWanted, restoreHouse } from './restore-house.ts'
import { type BackupRun, runBackup } from './run-backup.ts'
import { runDrill } from './run-drill.ts'
import { type SampleHouse, sampleHouse, tellFacts, untilArchived } from './sample-house.test-support.ts'

let sample: SampleHouse
let house: HouseToBackUp
let key: AgreementKey
let first: BackupRun
/** Between two facts that came after the backup. */
let between: number
/** Two shares, of which the second is erased later. */
let shares: readonly string[]

const ownerOf = (person: string | null) => ({
  provider: key.provider,
  customer: key.customer,
  person,
  purpose: 'correspondence',
})
const erasedPerson = '11111111-1111-4111-8111-111111111111'
const inDrive = (...path: readonly string[]) => join(sample.dataFolder, 'drive', ...path)

before(async () => {
  sample = await sampleHouse()
  house = await sample.open()
  key = await tellFacts(house, 5)
  const master = await openMasterKey(sample.dataFolder, house.database.pool('app'))
  await inTransaction(house.database.pool('app'), key, async (transaction) => {
    await sealingKey(transaction, master, ownerOf(null))
    await sealingKey(transaction, master, ownerOf(erasedPerson))
  })
  await mkdir(inDrive(), { recursive: true })
  shares = [key, { ...key, agreement: '22222222-2222-4222-8222-222222222222' }].map((each) => {
    beginShare(inDrive(), each).book.close()
    return shareName(each.agreement)
  })
  for (const share of shares) {
    await mkdir(inDrive(share, 'files', 'Ordner ä'), { recursive: true })
    await writeFile(inDrive(share, 'files', 'Ordner ä', 'plan.txt'), `the plan of ${share}`)
    await writeFile(inDrive(share, 'files', 'empty'), '')
  }
  first = await runBackup(house, { ...sample, now: Date.now })
  await tellFacts(house, 2, key)
  between = Date.now() + 2
  while (Date.now() < between + 5) await pause(1)
  await tellFacts(house, 1, key)
  await untilArchived(house)
})
after(async () => {
  await house.close()
  await sample.remove()
})

const restored = (wanted: Partial<RestoreWanted> & { dataFolder: string }) =>
  restoreHouse({
    ...{ store: folderStore(sample.store), identity: sample.identity, secrets: sample.secrets },
    ...{ at: undefined, databaseUrl: undefined, say: () => undefined, ...wanted },
  })

/** Everything below a folder, by path. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

describe('a backup', () => {
  test('is verified by a database that starts from what lies in the store', () => {
    assert.deepEqual([first.shown?.facts, first.shown?.signed], [5, 5])
  })

  test('holds the master key in no piece, neither as it is nor as it is written', async () => {
    const [, encoded = ''] = (await readFile(join(sample.secrets, 'master.key'), 'utf8')).split('\n')
    const secrets = [Buffer.from(encoded), Buffer.from(encoded, 'base64')]
    const pieces = (await filesBelow(sample.store)).filter((file) => file.endsWith('.age'))
    assert.ok(pieces.length > 5)
    for (const piece of pieces) {
      const content = execFileSync('sh', ['-c', 'age -d -i "$0" "$1" | zstd -dc', sample.identity, piece], {
        maxBuffer: 1 << 28,
      })
      for (const secret of secrets) assert.equal(content.indexOf(secret), -1, piece)
    }
  })

  test('is read without Klausel, by age, zstd and tar', async () => {
    const [manifest] = await readManifests(house.store)
    const piece = join(sample.store, manifest?.database?.piece.name ?? '')
    const listed = execFileSync('sh', ['-c', 'age -d -i "$0" "$1" | zstd -dc | tar -t', sample.identity, piece])
    for (const name of ['PG_VERSION', 'global/pg_control', 'backup_label'])
      assert.ok(listed.toString().split('\n').includes(name), name)
    assert.doesNotMatch(listed.toString(), /postmaster\.pid|\.key/)
  })

  test('shows in no name of a piece what is in it', async () => {
    const plan = createHash('sha256').update(`the plan of ${shares[0]}`).digest('hex')
    const names = (await filesBelow(sample.store)).join('\n')
    assert.ok(!names.includes(plan))
    assert.ok(!names.includes('plan.txt'))
  })

  test('is signed with the key of the installation', async () => {
    const note = readNote(await readFile(join(sample.store, 'base', first.manifest.backup, 'manifest'), 'utf8'))
    assert.equal(note && signedBy(note, house.keeper.key), 'right')
  })

  test('is made by one at a time, and sends a content that is there already no more', async () => {
    // The one content of the empty file lies in two shares.
    const { count, added } = first.manifest.files
    assert.ok(added < count, `${added} of ${count}`)
    await writeFile(inDrive(shares[0] ?? '', 'files', 'new.txt'), 'new')
    const both = await Promise.allSettled([1, 2].map(() => runBackup(house, { ...sample, now: Date.now })))
    const refused = both.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []))
    const [second] = both.flatMap((each) => (each.status === 'fulfilled' ? [each.value.manifest.files] : []))
    assert.deepEqual(refused, ['BACKUP_UNDER_WAY'])
    const books = 2 * shares.length
    assert.ok(second && second.added <= 1 + books, `${second?.added}`)
    assert.equal(second.count, count + 1)
  })
})

describe('a restore', () => {
  test('brings back the last instant that is in the store, with drives and keys, and its journal is right', async () => {
    const dataFolder = join(sample.folder, 'last')
    const all = await factsIn(house)
    const { facts, beginsNewLog, isSigned } = await restored({ dataFolder })
    assert.deepEqual({ facts, beginsNewLog, isSigned }, { facts: all, beginsNewLog: false, isSigned: true })
    const file = join('drive', shares[0] ?? '', 'files', 'Ordner ä', 'plan.txt')
    assert.equal(await readFile(join(dataFolder, file), 'utf8'), `the plan of ${shares[0]}`)
    const times = [join(dataFolder, file), join(sample.dataFolder, file)].map(
      async (each) => (await stat(each)).mtimeMs,
    )
    const [one = 0, other = 1] = await Promise.all(times)
    assert.ok(Math.abs(one - other) < 0.01, `${one} ${other}`)
    assert.equal((await stat(join(dataFolder, 'master.key'))).mode & 0o777, 0o600)
    await rm(dataFolder, { recursive: true })
  })

  test('of an instant in between brings back nothing that was erased since, neither keys nor drives, and begins a new log, since more was signed', async () => {
    await inTransaction(house.database.pool('app'), key, (transaction) =>
      destroyKey(transaction, ownerOf(erasedPerson)),
    )
    await rm(inDrive(shares[1] ?? ''), { recursive: true })
    await runBackup(house, { ...sample, now: () => Date.now() + 120_000 })
    const dataFolder = join(sample.folder, 'erased')
    const { facts, files, keys, beginsNewLog } = await restored({ dataFolder, at: between })
    assert.deepEqual([facts, beginsNewLog], [7, true])
    assert.equal(await readFile(join(dataFolder, 'proof.key'), 'utf8'), '')
    assert.deepEqual([keys.removed, files.leftOut], [1, [shares[1]]])
    const database = await openDatabase({ dataFolder, say: saySilently })
    const { rows } = await inTransaction(database.pool('app'), key, (transaction) =>
      transaction.query<{ person: string }>('select person from seal_key'),
    )
    assert.equal(rows.length, 1)
    assert.ok(rows.every(({ person }) => person !== erasedPerson))
    await database.close()
    await rm(dataFolder, { recursive: true })
  })

  test('is refused where something is missing, and leaves nothing that a start would take', async () => {
    const elsewhere = join(sample.folder, 'elsewhere')
    const codeOf = async (wanted: Partial<RestoreWanted>, before: () => Promise<void> = async () => undefined) => {
      const dataFolder = join(sample.folder, 'refused')
      await rm(elsewhere, { recursive: true, force: true })
      await cp(sample.store, elsewhere, { recursive: true })
      await before()
      const code = await restored({ dataFolder, store: folderStore(elsewhere), ...wanted }).then(
        () => 'restored',
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      )
      assert.ok(!(await readdir(dataFolder).catch((): string[] => [])).includes('klausel.json'))
      await rm(dataFolder, { recursive: true, force: true })
      return code
    }
    const [oldest = '', newest = ''] = [(await backupsIn(house.store))[0], (await backupsIn(house.store)).at(-1)]
    const stranger = join(sample.folder, 'stranger.txt')
    await writeFile(stranger, await generateX25519Identity())
    const otherKeys = join(sample.folder, 'other-keys')
    await mkdir(otherKeys)
    assert.equal(await codeOf({ secrets: otherKeys }), 'RESTORE_MASTER_KEY_MISSING')
    await writeFile(
      join(otherKeys, 'master.key'),
      `klausel master key 1\n${Buffer.alloc(32, 7).toString('base64')}\n`,
      { mode: 0o600 },
    )
    assert.equal(await codeOf({ secrets: otherKeys }), 'RESTORE_MASTER_KEY_OTHER')
    assert.equal(await codeOf({ identity: join(sample.folder, 'nothing') }), 'IDENTITY_MISSING')
    assert.equal(await codeOf({ identity: stranger }), 'IDENTITY_OTHER')
    assert.equal(await codeOf({ at: Date.UTC(2020, 0) }), 'INSTANT_NOT_COVERED')
    assert.equal(await codeOf({ at: Date.now() + 1e9 }), 'INSTANT_NOT_COVERED')
    assert.equal(await codeOf({ dataFolder: sample.dataFolder }), 'RESTORE_NOT_EMPTY')
    const removeWal = async () => {
      const wal = (await readdir(join(elsewhere, 'wal'))).toSorted()
      await rm(join(elsewhere, 'wal', wal.find((name) => name > `${first.manifest.database?.lastSegment}~`) ?? ''))
    }
    assert.equal(await codeOf({ at: between }, removeWal), 'WAL_MISSING')
    const base = join(elsewhere, 'base', newest, 'database.tar.zst.age')
    assert.equal(await codeOf({}, () => rm(base)), 'PIECE_MISSING')
    const cut = async () => writeFile(base, (await readFile(base)).subarray(0, 200_000))
    assert.equal(await codeOf({}, cut), 'PIECE_DIFFERS')
    const forge = async () => {
      const manifest = join(elsewhere, 'base', newest, 'manifest')
      await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"form":1', '"form": 1'))
    }
    // One that nobody has signed is none: the one before it is the newest then.
    const forgedOne = async () => {
      await forge()
      for (const each of await backupsIn(folderStore(elsewhere)))
        if (each !== newest && each !== oldest) await rm(join(elsewhere, 'base', each), { recursive: true })
      await rm(join(elsewhere, 'base', oldest), { recursive: true })
    }
    assert.equal(await codeOf({}, forgedOne), 'STORE_WITHOUT_BACKUP')
    assert.equal(await codeOf({ store: folderStore(join(sample.folder, 'no disk')) }), 'STORE_NOT_REACHED')
  })
})

test('a drill restores whole with the identity that people keep, and leaves a signed note', async () => {
  const { shown, evidence } = await runDrill(house, { ...sample, now: Date.now })
  assert.equal(shown.facts, await factsIn(house))
  const note = readNote(evidence)
  assert.equal(note && signedBy(note, house.keeper.key), 'right')
  assert.match(evidence, /^klausel backup drill 1\n\{"run":"\d{8}T\d{6}Z-drill"/)
  assert.deepEqual(
    (await readdir(join(sample.dataFolder, 'backup'))).filter((name) => name.startsWith('scratch')),
    [],
  )
})

test('what is too old goes, the last good one stays, however old it is', async () => {
  const later = Date.now() + 40 * 24 * 3_600_000
  const run = await runBackup(house, { ...sample, now: () => later })
  assert.ok(run.removed.includes(first.manifest.backup))
  assert.deepEqual(await backupsIn(house.store), [run.manifest.backup])
  const muchLater = later + 400 * 24 * 3_600_000
  const { prune } = await import('../../backup/prune.ts')
  assert.deepEqual(await prune({ ...sample.settings, store: house.store, now: muchLater }), [])
  assert.deepEqual(await backupsIn(house.store), [run.manifest.backup])
  const keys = (await readdir(join(sample.store, 'keys'))).map((name) => name.slice(0, 16))
  assert.deepEqual(keys, [run.manifest.backup])
})

async function factsIn({ database }: HouseToBackUp): Promise<number> {
  const { rows } = await database
    .pool('queue')
    .query<{ count: number }>('select count(*)::integer as count from sequenced')
  return rows[0]?.count ?? 0
}
