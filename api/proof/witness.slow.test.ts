import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inTransactionOfAll } from '../../journal/transaction.ts'
import { settleAttestors } from '../../proof/attest/attestors.ts'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { witnessKeyInFile } from '../../proof/key-file.ts'
import { type SampleLog, sampleLog } from '../../proof/sample.test-support.ts'
import { askWitness } from '../../proof/witness/ask-witness.ts'
import type { Witness } from '../../proof/witness/be-witness.ts'
import { ask } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { ShownProof } from './view.ts'

/** A provider's log, and the house of its customer, which is its witness. */
let provider: SampleLog
let log: HouseLog
let house: TestHouse
let witness: Witness
before(async () => {
  ;[provider, log] = await Promise.all([sampleLog(), houseLog()])
  witness = {
    ...(await witnessKeyInFile({ folder: log.folder, host: 'customer.example' })),
    logs: [provider.keeper.key],
  }
  house = await openHouse({ proof: async (database) => ({ ...(await log.proof(database)), witness }) })
})
after(async () => {
  await house.close()
  await Promise.all([provider.close(), log.remove()])
})

test('a log has its checkpoints seen at the door of another house, which shows what it has seen', async () => {
  await provider.agreement(3)
  await provider.sign()
  const door = await house.http.listen({ host: '127.0.0.1', port: 0 })
  const address = `${door}/api/proof/witness`
  await inTransactionOfAll(provider.queue, (transaction) =>
    settleAttestors(transaction, [{ attestor: address, kind: 'witness' }], Date.now()),
  )
  const told: string[] = []
  const report = (line: string): void => void told.push(line)
  const attesting = { authorities: [], roots: [], witnesses: [], now: Date.now, signal: new AbortController().signal }
  const origin = provider.keeper.key.name
  const isSeen = await askWitness(
    { ...attesting, report, queue: provider.queue, origin },
    { key: witness.key, address },
  )
  assert.deepEqual([isSeen, told], [true, []])
  const { body } = await ask<ShownProof>(house, '/proof')
  assert.deepEqual(
    body.witness?.logs.map((each) => [each.origin, each.size]),
    [[origin, 3]],
  )
})

test('what is no submission is answered as the specification asks', async () => {
  const send = (of: TestHouse, payload: string) =>
    of.http.inject({
      ...{ method: 'POST', url: '/api/proof/witness/add-checkpoint', payload },
      headers: { host: '127.0.0.1:4180', 'content-type': 'text/plain; charset=utf-8' },
    })
  assert.equal((await send(house, 'old 0\n\nnothing\n')).statusCode, 400)
  const old = await send(house, `old 1\n\n${(await provider.sign()).note}`)
  assert.deepEqual([old.statusCode, old.headers['content-type'], old.body], [409, 'text/x.tlog.size', '3\n'])
})
