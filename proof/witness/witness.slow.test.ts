import assert from 'node:assert/strict'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { after, before, beforeEach, describe, test } from 'node:test'
import { proveConsistency } from '../../journal/proof.ts'
import { sequence } from '../../journal/sequence.ts'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import { readAttestors, settleAttestors } from '../attest/attestors.ts'
import { witnessKeyInFile } from '../key-file.ts'
import { readNote, showVerifierKey } from '../note.ts'
import { type SampleLog, sampleLog } from '../sample.test-support.ts'
import { readCheckpoint, withCosignatures } from '../store.ts'
import { verifyInstallation } from '../verify/installation.ts'
import { askWitness } from './ask-witness.ts'
import { beWitness, readWatched, type Witness } from './be-witness.ts'
import { witnessedBy } from './cosignature.ts'
import { showSubmission } from './submission.ts'

/** A provider's log, and the installation of its customer, which is its witness. */
let log: SampleLog
let customers: SampleLog
let witness: Witness
let server: Server
let address: string

before(async () => {
  customers = await sampleLog()
})
beforeEach(async () => {
  await log?.close()
  log = await sampleLog()
  witness = {
    ...(await witnessKeyInFile({ folder: customers.folder, host: 'customer.example' })),
    logs: [log.keeper.key],
  }
  await log.agreement(3)
  await log.sign()
})
before(async () => {
  server = createServer(async (request, response) => {
    const answer = await beWitness(customers.queue, witness, await text(request), Date.now)
    response.statusCode = answer.status
    response.end(answer.status === 200 ? answer.lines : answer.status === 409 ? `${answer.size}\n` : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(async () => {
  await new Promise((resolve) => server.close(resolve))
  await Promise.all([log.close(), customers.close()])
})

const told: string[] = []
async function askNow(of = log): Promise<boolean> {
  const wanted = [{ attestor: address, kind: 'witness' }] as const
  await inTransactionOfAll(of.queue, async (transaction) => {
    await settleAttestors(transaction, wanted, Date.now())
    await transaction.query(`update attestor set next_at = now() - interval '1 second'`)
  })
  const attesting = {
    authorities: [],
    roots: [],
    witnesses: [],
    now: Date.now,
    report: (line: string) => void told.push(line),
  }
  const signal = new AbortController().signal
  return askWitness(
    { ...attesting, queue: of.queue, origin: of.keeper.key.name, signal },
    { key: witness.key, address },
  )
}
const noted = (of = log) =>
  inTransactionOfAll(of.queue, async (transaction) => {
    const newest = await readCheckpoint(transaction)
    return newest ? withCosignatures(transaction, newest) : ''
  })
const submitted = async (old: number, of = log) => {
  const checkpoint = await inTransactionOfAll(of.queue, (transaction) => readCheckpoint(transaction))
  assert.ok(checkpoint)
  const { path } = await inTransactionOfAll(of.queue, (transaction) =>
    proveConsistency(transaction, old, checkpoint.size),
  )
  return beWitness(customers.queue, witness, showSubmission({ old, path, checkpoint: checkpoint.note }), Date.now)
}

describe('a customer’s installation as a witness of the provider’s log', () => {
  test('cosigns what continues all it has seen, and the checkpoint carries its line', async () => {
    assert.equal(await askNow(), true)
    await log.agreement(4)
    await log.sign()
    assert.equal(await askNow(), true)
    const note = readNote(await noted())
    assert.equal(note?.signatures.length, 2)
    const seen = note && witnessedBy(note, witness.key)
    assert.ok(seen?.is === 'seen' && Math.abs(seen.at - Date.now()) < 60_000)
    const [watched] = await inTransactionOfAll(customers.queue, readWatched).then((all) =>
      all.filter(({ origin }) => origin === log.keeper.key.name),
    )
    assert.equal(watched?.size, 7)
  })

  test('is named by whoever verifies the log, and a forged line of it is found', async () => {
    await askNow()
    const by = { key: log.key, witnesses: [showVerifierKey(witness.key)] }
    const verdict = await verifyInstallation(log, by)
    assert.deepEqual([verdict.findings, verdict.witnesses], [[], [witness.key.name]])
    const other = `\u2014 ${witness.key.name} `
    const { rows } = await log.owner.query<{ line: string }>('select line from cosignature')
    const bytes = Buffer.from(rows[0]?.line.split(' ')[2] ?? '', 'base64')
    bytes[20] = (bytes[20] ?? 0) ^ 1
    await log.owner.query('update cosignature set line = $1', [`${other}${bytes.toString('base64')}\n`])
    const { findings } = await verifyInstallation(log, by)
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['COSIGNATURE_FORGED'],
    )
  })

  test('says which size it has seen last, and is asked once more from there', async () => {
    await askNow()
    await log.agreement(2)
    await log.sign()
    assert.deepEqual(await submitted(1), { status: 409, size: 3 })
    // The log has forgotten what the witness saw.
    await log.owner.query('delete from cosignature')
    assert.equal(await askNow(), true)
  })

  test('refuses a log that was rewritten, and the provider is told', async () => {
    await askNow()
    const forked = await sampleLog()
    await forked.agreement(5)
    const { root } = await forked.sign()
    const text = `${log.keeper.key.name}\n5\n${root.toString('base64')}\n`
    const note = await log.keeper.signCheckpoint(text)
    await log.owner.query('insert into checkpoint (origin, size, root, made_at, note) values ($1, 5, $2, now(), $3)', [
      ...[log.keeper.key.name, root, note],
    ])
    await log.agreement(2)
    while ((await sequence(log.queue)).outcome !== 'done');
    told.length = 0
    assert.equal(await askNow(), false)
    const [attestor] = await inTransactionOfAll(log.queue, readAttestors)
    assert.equal(attestor?.failure, 'WITNESS_SAW_ANOTHER_LOG')
    assert.match(told[0] ?? '', /^WITNESS_SAW_ANOTHER_LOG/)
    await forked.close()
  })

  test('takes no log that it does not watch, no signature that does not hold, and nothing that is no submission', async () => {
    const stranger = await sampleLog()
    await stranger.agreement(1)
    await stranger.sign()
    assert.deepEqual(await submitted(0, stranger), { status: 404 })
    await stranger.close()
    const good = await inTransactionOfAll(log.queue, (transaction) => readCheckpoint(transaction))
    const body = showSubmission({ old: 0, path: [], checkpoint: good?.note ?? '' })
    const statusOf = async (sent: string) => (await beWitness(customers.queue, witness, sent, Date.now)).status
    assert.equal(await statusOf(body.replace('\n3\n', '\n4\n')), 403)
    assert.equal(await statusOf(body.replace('old 0', 'old 9')), 400)
    assert.equal(await statusOf(body.replace('old 0\n', `old 0\n${Buffer.alloc(32).toString('base64')}\n`)), 422)
    assert.equal(await statusOf('old 0'), 400)
    assert.equal(await statusOf(''), 400)
    assert.equal(await statusOf(body), 200)
  })

  test('never goes back, whoever asks at the same time', async () => {
    await askNow()
    await log.agreement(1)
    const smaller = await log.sign()
    const path = async (size: number) =>
      (await inTransactionOfAll(log.queue, (transaction) => proveConsistency(transaction, 3, size))).path
    const first = showSubmission({ old: 3, path: await path(4), checkpoint: smaller.note })
    await log.agreement(1)
    const larger = await log.sign()
    const second = showSubmission({ old: 3, path: await path(5), checkpoint: larger.note })
    const answers = await Promise.all(
      [first, second, first, second].map((body) => beWitness(customers.queue, witness, body, Date.now)),
    )
    const statuses = answers.map(({ status }) => status).toSorted()
    assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join())
    assert.equal(statuses.filter((status) => status === 409).length, 3, statuses.join())
  })
})
