import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { append } from '../journal/append.ts'
import { sampleFact } from '../journal/sample.test-support.ts'
import { runSequencer, sequence } from '../journal/sequence.ts'
import { inTransaction, inTransactionOfAll } from '../journal/transaction.ts'
import { openCheckpoint } from './checkpoint.ts'
import { keepCheckpoints } from './keep-checkpoints.ts'
import { makeCheckpoint, TreeRewritten } from './make-checkpoint.ts'
import { publicKeyIn, readNote, readVerifierKey } from './note.ts'
import { makeProofs } from './proofs.ts'
import { openssl, type SampleLog, sampleLog } from './sample.test-support.ts'
import { readCheckpoint, readTile } from './store.ts'
import { judgeLogProof, readLogProof } from './tlog-proof.ts'
import { verifyLogProof } from './verify/log-proof.ts'

let log: SampleLog
before(async () => {
  log = await sampleLog()
})
after(() => log.close())

const newest = () => inTransactionOfAll(log.queue, (transaction) => readCheckpoint(transaction))
const none = { authorities: [], roots: [], witnesses: [] }

describe('a checkpoint', () => {
  test('is not made while nothing has happened', async () => {
    assert.equal(await makeCheckpoint(log.queue, log.keeper, Date.now), undefined)
  })

  test('is signed over the tree of now, once, and again when it has grown', async () => {
    const key = await log.agreement(3)
    const first = await log.sign()
    assert.equal(first.size, 3)
    const opened = openCheckpoint(first.note, log.keeper.key)
    assert.equal(opened.fault, undefined)
    assert.deepEqual(await log.sign(), first)
    await log.append(key, 2)
    assert.equal((await log.sign()).size, 5)
  })

  test('is made within a minute of a fact, by a process of its own, and never in the transaction that appends', async () => {
    const ended = new AbortController()
    const report = (problem: unknown) => assert.fail(String(problem))
    const running = runSequencer(log.queue, { pause: 20, signal: ended.signal, report })
    const keeping = keepCheckpoints({ ...none, ...log, now: Date.now, pause: 20, report })
    const key = await log.agreement(0)
    const begun = Date.now()
    await inTransaction(log.app, key, async (transaction) => {
      await append(transaction, { ...key, expected: 0, facts: [sampleFact({ clear: { id: randomUUID() } })] })
      const { rows } = await transaction.query<{ writes: boolean }>(
        `select has_table_privilege('app', 'checkpoint', 'insert') as writes`,
      )
      assert.deepEqual(rows, [{ writes: false }])
    })
    const size = await until(async () => ((await newest())?.size ?? 0) > 5 && (await newest())?.size)
    assert.equal(size, 6)
    assert.ok(Date.now() - begun < 60_000)
    ended.abort()
    await Promise.all([running, keeping.stop()])
  })

  test('is made once where several processes are at it', async () => {
    await log.agreement(4)
    await sequence(log.queue)
    await Promise.all(Array.from({ length: 6 }, () => makeCheckpoint(log.queue, log.keeper, Date.now)))
    const { rows } = await log.owner.query('select size from checkpoint group by origin, size having count(*) > 1')
    assert.deepEqual(rows, [])
    assert.equal((await newest())?.size, 10)
  })

  test('is verified by openssl', async () => {
    const { note } = await log.sign()
    const read = readNote(note)
    assert.ok(read)
    const [text, signature, key] = ['text', 'signature', 'key.pem'].map((name) => join(log.folder, name))
    const pem = publicKeyIn(readVerifierKey(log.key)?.publicKey ?? Buffer.alloc(0)).export({
      format: 'pem',
      type: 'spki',
    })
    await writeFile(text ?? '', read.text)
    await writeFile(signature ?? '', read.signatures[0]?.signature ?? '')
    await writeFile(key ?? '', pem)
    const verify = () =>
      openssl(
        'pkeyutl',
        '-verify',
        '-pubin',
        '-inkey',
        key ?? '',
        '-rawin',
        '-in',
        text ?? '',
        '-sigfile',
        signature ?? '',
      )
    assert.match(verify(), /Signature Verified Successfully/)
    await writeFile(text ?? '', read.text.replace(/\n\d+\n/, '\n9\n'))
    assert.throws(verify)
  })

  test('is never changed and never taken back', async () => {
    for (const statement of [
      'update checkpoint set note = note',
      'delete from checkpoint',
      'update proof_log set begun_at = now()',
    ])
      await assert.rejects(log.queue.query(statement), { code: '42501' }, statement)
  })
})

describe('a tree that does not continue what was signed', () => {
  test('is not signed when the database forgot facts, as after a restore, even if it forgot the checkpoints too', async () => {
    const forked = await sampleLog()
    const key = await forked.agreement(5)
    await forked.sign()
    await forked.owner.query(
      'delete from sequenced; delete from tree_tile; delete from checkpoint; delete from proof_log',
    )
    await forked.owner.query(`update tree set size = 0, root = sha256(''), sequenced_until = '0'`)
    await forked.owner.query('delete from fact where number > 3')
    assert.ok(key)
    await sequence(forked.queue)
    await assert.rejects(makeCheckpoint(forked.queue, forked.keeper, Date.now), TreeRewritten)
    await forked.close()
  })

  test('is not signed when a fact was changed and the tree made anew', async () => {
    const forged = await sampleLog()
    const key = await forged.agreement(5)
    await forged.sign()
    await forged.owner.query(`update fact set leaf = sha256(leaf) where number = 2`)
    await forged.owner.query('delete from sequenced; delete from tree_tile')
    await forged.owner.query(`update tree set size = 0, root = sha256(''), sequenced_until = '0'`)
    await rm(join(forged.folder, 'proof.last'))
    await forged.append(key, 2)
    await sequence(forged.queue)
    const told: string[] = []
    const keeping = keepCheckpoints({
      ...{ ...none, ...forged, now: Date.now, pause: 5 },
      report: (line) => told.push(line),
    })
    await until(async () => told.length > 0)
    await keeping.stop()
    assert.match(told[0] ?? '', /^TREE_REWRITTEN/)
    assert.equal(told.length, 1)
    await forged.close()
  })
})

describe('a proof in a file', () => {
  test('is there as soon as a fact is, and leads from the fact to a signature', async () => {
    const key = await log.agreement(3)
    const proofs = makeProofs({ ...log, now: Date.now })
    const file = await proofs.fileFor({ ...key, number: 2 })
    assert.match(file?.name ?? '', /^klausel-[0-9a-f]{8}-2\.tlog-proof$/)
    const proof = readLogProof(file?.content ?? '')
    assert.ok(proof)
    assert.equal(judgeLogProof(proof, log.keeper.key), undefined)
    const leaf = Buffer.from(proof.leaf)
    assert.match(leaf.toString(), new RegExp(`^\\{"agreement":"${key.agreement}".*"number":2\\}`))
  })

  test('is the same whenever it is asked for', async () => {
    const key = await log.agreement(1)
    const proofs = makeProofs({ ...log, now: Date.now })
    const first = await proofs.fileFor({ ...key, number: 1 })
    await log.agreement(5)
    await log.sign()
    assert.ok(first)
    assert.deepEqual(await proofs.fileFor({ ...key, number: 1 }), first)
  })

  test('is verified by whoever has the public key, and by nobody without it', async () => {
    const key = await log.agreement(1)
    const file = await makeProofs({ ...log, now: Date.now }).fileFor({ ...key, number: 1 })
    const content = file?.content ?? ''
    assert.deepEqual(
      [verifyLogProof(content, { key: log.key }), verifyLogProof(content, {})].map(({ facts, findings }) => [
        facts,
        findings.map(({ code }) => code),
      ]),
      [
        [1, []],
        [0, ['CHECKPOINT_UNSIGNED']],
      ],
    )
  })

  test('proves nothing once a byte of it is another', async () => {
    const key = await log.agreement(2)
    const file = await makeProofs({ ...log, now: Date.now }).fileFor({ ...key, number: 1 })
    const content = file?.content ?? ''
    for (let place = 0; place < content.length; place += 3) {
      const changed = content.slice(0, place) + (content[place] === 'A' ? 'B' : 'A') + content.slice(place + 1)
      if (changed === content) continue
      const { facts, findings } = verifyLogProof(changed, { key: log.key })
      assert.ok(facts === 0 && findings.length > 0, `character ${place}`)
    }
  })

  test('is none for a fact of another tenant or one that does not exist', async () => {
    const key = await log.agreement(1)
    const proofs = makeProofs({ ...log, now: Date.now })
    assert.equal(await proofs.fileFor({ ...key, number: 2 }), undefined)
    assert.equal(await proofs.fileFor({ ...key, customer: randomUUID(), number: 1 }), undefined)
  })
})

test('tiles are given by their first hashes, as far as the tree has grown', async () => {
  const { size } = await log.sign()
  const read = (level: number, index: number, width: number) =>
    inTransactionOfAll(log.queue, (transaction) => readTile(transaction, { level, index, width }))
  assert.equal((await read(0, 0, size))?.length, size * 32)
  assert.equal((await read(0, 0, 2))?.length, 64)
  assert.equal(await read(0, 0, size + 1), undefined)
  assert.equal(await read(5, 0, 1), undefined)
  assert.ok((await readFile(join(log.folder, 'proof.last'), 'utf8')).includes(`\n${size}\n`))
})

async function until<T>(look: () => Promise<T | false | undefined>): Promise<T> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It did not come about.')
}
