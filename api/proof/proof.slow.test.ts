import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { journalOf, tellOne } from '../../duties/sample.test-support.ts'
import { type HouseLog, houseLog } from '../../proof/house-log.test-support.ts'
import { readNote, showVerifierKey, signedBy } from '../../proof/note.ts'
import { openssl } from '../../proof/sample.test-support.ts'
import { type Authority, openAuthority } from '../../proof/time-stamp/authority.test-support.ts'
import { verifyExport } from '../../proof/verify/export-file.ts'
import { verifyLogProof } from '../../proof/verify/log-proof.ts'
import { ask, refused } from '../asking.test-support.ts'
import { openHouse, type TestHouse } from '../house.test-support.ts'
import type { ShownProof } from './view.ts'

let house: TestHouse
let log: HouseLog
let authority: Authority
before(async () => {
  ;[log, authority] = await Promise.all([houseLog(), openAuthority()])
  house = await openHouse({ proof: log.proof })
})
after(async () => {
  await house.close()
  await Promise.all([authority.close(), log.remove()])
})

const raw = async (path: string, as = 'auditor' as 'auditor' | 'customerAdministrator') =>
  house.http.inject({ url: `/api${path}`, headers: { host: '127.0.0.1:4180', ...(await house.as(as)) } })

test('before anything is signed there is no checkpoint', async () => {
  assert.equal(refused(await ask(house, '/proof/log/checkpoint')), '404 CHECKPOINT_UNKNOWN')
})

describe('the log at the door', () => {
  before(() => log.sign(house.database))

  test('gives its checkpoint to staff and to customers, as it was signed', async () => {
    for (const as of ['auditor', 'customerAdministrator'] as const) {
      const { body, headers } = await raw('/proof/log/checkpoint', as)
      assert.equal(headers['content-type'], 'text/plain; charset=utf-8')
      const note = readNote(body)
      assert.equal(note && signedBy(note, log.keeper.key), 'right')
    }
  })

  test('gives tiles with hashes from which the root of the checkpoint is made, and never what was hashed', async () => {
    const { body } = await raw('/proof/log/checkpoint')
    const size = Number(body.split('\n')[1])
    const tile = await raw(`/proof/log/tile/0/000.p/${size}`)
    assert.equal(tile.headers['content-type'], 'application/octet-stream')
    assert.match(String(tile.headers['cache-control']), /immutable/)
    const leaves = Array.from({ length: size }, (_, n) => tile.rawPayload.subarray(n * 32, n * 32 + 32))
    assert.equal(rootOf(leaves).toString('base64'), body.split('\n')[2])
    for (const path of ['entries/000', `entries/000.p/${size}`, '0/001', '0/000.p/0', '9/000', '../../me', '0/000'])
      assert.equal((await raw(`/proof/log/tile/${path}`)).statusCode, 404, path)
  })

  test('shows nothing to strangers, nor to those whose role does not need it', async () => {
    for (const path of ['/proof', '/proof/log/checkpoint', '/proof/log/tile/0/000']) {
      assert.equal(refused(await ask(house, path, { as: 'stranger' })), '401 SIGN_IN_NEEDED')
      assert.equal(refused(await ask(house, path, { as: 'user' })), '403 RIGHT_MISSING')
    }
  })

  test('gives time stamps as they came, which openssl verifies against the checkpoint as it was signed', async () => {
    const attestor = authority.address
    assert.ok(await log.stamp(house.database, authority))
    const { body } = await ask<ShownProof>(house, '/proof')
    assert.equal(body.key, showVerifierKey(log.keeper.key))
    const [{ size, stamps } = { size: 0, stamps: [] }] = body.checkpoints
    assert.deepEqual(
      stamps.map((each) => each.authority),
      [attestor],
    )
    assert.equal(body.attestors[0]?.failure, null)
    const [note, answer] = [join(log.folder, 'checkpoint'), join(log.folder, 'stamp.tsr')]
    await writeFile(note, (await raw(`/proof/checkpoints/${size}`)).body)
    const stamp = await raw(`/proof/checkpoints/${size}/stamp?authority=${encodeURIComponent(attestor)}`)
    await writeFile(answer, stamp.rawPayload)
    assert.match(openssl('ts', '-verify', '-data', note, '-in', answer, '-CAfile', authority.rootFile), /OK/)
    assert.equal(refused(await ask(house, `/proof/checkpoints/${size}/stamp?authority=x`)), '404 TIME_STAMP_UNKNOWN')
    assert.equal(refused(await ask(house, '/proof/checkpoints/9999')), '404 CHECKPOINT_UNKNOWN')
  })
})

describe('a fact', () => {
  const path = (number: number, agreement = house.key.agreement) => `/agreements/${agreement}/facts/${number}/proof`

  test('is proven to its customer by a file, at once after it was told', async () => {
    const at = '2026-02-10T10:00+01:00'
    await tellOne(house.running, house.key, { fact: 'paymentCredited', at, amount: '1.00' })
    const { length } = await journalOf(house.running, house.key)
    const { body, headers, statusCode } = await raw(path(length), 'customerAdministrator')
    assert.equal(statusCode, 200)
    assert.match(String(headers['content-disposition']), /klausel-[0-9a-f]{8}-\d+\.tlog-proof/)
    const verdict = verifyLogProof(body, { key: showVerifierKey(log.keeper.key) })
    assert.deepEqual([verdict.facts, verdict.agreement, verdict.findings], [1, house.key.agreement, []])
  })

  test('that is not there has no proof', async () => {
    assert.equal(refused(await ask(house, path(9_999))), '404 FACT_NOT_PROVEN')
    assert.equal(refused(await ask(house, path(1, '00000000-0000-4000-8000-000000000000'))), '404 AGREEMENT_UNKNOWN')
  })
})

test('an agreement is exported with all its facts, and verified by whoever has the key', async () => {
  const { body, headers } = await raw(`/agreements/${house.key.agreement}/proof`, 'customerAdministrator')
  assert.match(String(headers['content-disposition']), /\.proof\.jsonl"$/)
  async function* lines() {
    yield* body.trimEnd().split('\n')
  }
  const verdict = await verifyExport(lines(), { key: showVerifierKey(log.keeper.key), roots: [authority.root] })
  assert.deepEqual(verdict.findings, [])
  assert.ok(verdict.facts >= 7)
})

/** The root of RFC 6962, written down once more so that nothing of the program is asked. */
function rootOf(leaves: readonly Buffer[]): Buffer {
  const [only, ...more] = leaves
  if (only !== undefined && more.length === 0) return only
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  const [left, right] = [rootOf(leaves.slice(0, split)), rootOf(leaves.slice(split))]
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}
