import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { makeProofs } from './proofs.ts'
import { type SampleLog, sampleLog } from './sample.test-support.ts'
import { thinCheckpoints } from './thin.ts'
import { verifyInstallation } from './verify/installation.ts'
import { verifyLogProof } from './verify/log-proof.ts'

let log: SampleLog
before(async () => {
  log = await sampleLog()
})
after(() => log.close())

const now = Date.parse('2026-06-30T12:00:00Z')
const sizes = async (): Promise<readonly number[]> => {
  const { rows } = await log.owner.query<{ size: string }>('select size from checkpoint order by size')
  return rows.map(({ size }) => Number(size))
}

test('checkpoints go after thirty days, except the last of each day, those with stamp or witness, and those in a proof that was handed out', async () => {
  const key = await log.agreement(0)
  const proofs = makeProofs({ ...log, now: Date.now })
  // Eight on one day, one on the next, and two that are younger.
  const days = [...Array<string>(8).fill('2026-05-01'), '2026-05-02', '2026-06-29', '2026-06-29']
  for (const [n, day] of days.entries()) {
    await log.append(key, 1)
    const { size } = await log.sign()
    assert.equal(size, n + 1)
    await log.owner.query('update checkpoint set made_at = $2 where size = $1', [size, `${day}T10:${10 + n}:00Z`])
  }
  const given = await proofs.fileFor({ ...key, number: 2 })
  await log.owner.query(
    `insert into time_stamp (origin, size, authority, at, answer) select origin, size, 'a', made_at, '' from checkpoint where size = 4`,
  )
  await log.owner.query(
    `insert into cosignature (origin, size, witness, at, line) select origin, size, 'w', made_at, '' from checkpoint where size = 6`,
  )
  assert.equal(await thinCheckpoints(log.queue, now), 4)
  assert.deepEqual(await sizes(), [2, 4, 6, 8, 9, 10, 11])
  assert.equal(await thinCheckpoints(log.queue, now), 0)
  assert.deepEqual(await proofs.fileFor({ ...key, number: 2 }), given)
  // A fact whose checkpoint went is proven against the next one, which stays from then on.
  const file = await proofs.fileFor({ ...key, number: 7 })
  assert.match(file?.content ?? '', /\n8\n/)
  assert.deepEqual(verifyLogProof(file?.content ?? '', { key: log.key }).findings, [])
  const { rows } = await log.owner.query('select size::int from checkpoint where given order by size')
  assert.deepEqual(rows, [{ size: 2 }, { size: 8 }])
  await log.owner.query('delete from time_stamp')
  await log.owner.query('delete from cosignature')
  const verdict = await verifyInstallation({ ...log, folder: log.folder }, { key: log.key })
  assert.deepEqual([verdict.findings, verdict.facts, verdict.size], [[], 11, 11])
})
