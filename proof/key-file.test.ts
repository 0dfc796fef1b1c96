import assert from 'node:assert/strict'
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { checkpointText, openCheckpoint } from './checkpoint.ts'
import { keeperInFile, witnessKeyInFile } from './key-file.ts'
import { readNote, showVerifierKey, signedBy } from './note.ts'

let folder: string
const made: string[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'klausel-proof-'))
  made.push(folder)
})
after(() => Promise.all(made.map((each) => rm(each, { recursive: true }))))

const keeper = (hasSigned = false) => keeperInFile({ folder, host: 'klausel.example', hasSigned })
const key = (): string => join(folder, 'proof.key')

test('the key is made once, readable by its owner alone, and named after the house', async () => {
  const first = await keeper()
  assert.equal((await stat(key())).mode & 0o777, 0o600)
  assert.match(first.key.name, /^klausel\.example\/log\/[0-9a-f]{12}$/)
  assert.equal(showVerifierKey((await keeper(true)).key), showVerifierKey(first.key))
})

test('two starts at once make one key', async () => {
  const keys = await Promise.all(Array.from({ length: 5 }, () => keeper()))
  assert.equal(new Set(keys.map((each) => showVerifierKey(each.key))).size, 1)
})

test('what is signed opens with the public half, and is remembered beside the key', async () => {
  const { key: publicHalf, last, signCheckpoint } = await keeper()
  assert.equal(await last(), undefined)
  const note = await signCheckpoint(checkpointText({ origin: publicHalf.name, size: 3, root: Buffer.alloc(32, 1) }))
  assert.equal(openCheckpoint(note, publicHalf).fault, undefined)
  assert.equal(await last(), note)
  assert.equal(await (await keeper(true)).last(), note)
})

test('a statement is signed and is never taken for a checkpoint', async () => {
  const { key: publicHalf, last, signStatement } = await keeper()
  const note = readNote(await signStatement('klausel export 1\nmore\n'))
  assert.equal(note && signedBy(note, publicHalf), 'right')
  assert.equal(await last(), undefined)
  await assert.rejects(signStatement(`${publicHalf.name}\n3\n`), RangeError)
})

test('a missing key is not made anew once something was signed', async () => {
  await assert.rejects(keeper(true), { code: 'PROOF_KEY_MISSING' })
})

test('an empty file in the place of a lost key begins a new log, in which nothing was signed yet', async () => {
  const lost = await keeper()
  await lost.signCheckpoint(checkpointText({ origin: lost.key.name, size: 3, root: Buffer.alloc(32, 1) }))
  await writeFile(key(), '')
  const found = await keeper(true)
  assert.notEqual(found.key.name, lost.key.name)
  assert.equal(await found.last(), undefined)
})

test('a key that others may read, or that is none, is refused', async () => {
  await keeper()
  const text = await readFile(key(), 'utf8')
  await writeFile(key(), text.replace(/.{4}$/m, 'AAA='))
  await assert.rejects(keeper(), { code: 'PROOF_KEY_DAMAGED' })
  await chmod(key(), 0o640)
  await assert.rejects(keeper(), { code: 'PROOF_KEY_TOO_OPEN' })
})

test('the key of a witness is another one than that of the log', async () => {
  const log = await keeper()
  const witness = await witnessKeyInFile({ folder, host: 'klausel.example' })
  assert.equal(witness.key.kind, 'cosignature')
  assert.match(witness.key.name, /^klausel\.example\/witness\/[0-9a-f]{12}$/)
  assert.notDeepEqual(witness.key.publicKey, log.key.publicKey)
  const again = await witnessKeyInFile({ folder, host: 'klausel.example' })
  assert.equal(showVerifierKey(again.key), showVerifierKey(witness.key))
})
