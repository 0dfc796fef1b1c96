import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { workOff } from '../../duties/work.ts'
import { letterDesk } from '../../post/letters/desk.ts'
import { openMailServer } from '../../post/mail-server.test-support.ts'
import type { PostRunning } from '../../post/running.ts'
import { isNamed, messageOf, openCustomer, openPostHouse, tellNow, usePost } from '../../post/sample.test-support.ts'
import { keeperInFile } from '../../proof/key-file.ts'
import { showVerifierKey } from '../../proof/note.ts'
import { makeProofs } from '../../proof/proofs.ts'
import { verifyLogProof } from '../../proof/verify/log-proof.ts'
import { byHand } from '../../services/by-hand.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { allBeside, proofsBeside } from './proofs-beside.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
const folder = await mkdtemp(join(tmpdir(), 'klausel-beside-'))
after(() => rm(folder, { recursive: true }))

test('the mail that confirms an order brings the proof that the order is in the log', async () => {
  const keeper = await keeperInFile({ folder, host: 'klausel.example', hasSigned: false })
  const [app, queue] = [database.pool('app'), database.pool('queue')]
  const proofs = makeProofs({ app, queue, keeper, now: Date.now })
  const filesBeside = allBeside(proofsBeside(() => proofs))
  const withProofs = (): PostRunning => ({ ...house.running, filesBeside })
  const hands = { driver: byHand.driver, desk: letterDesk(withProofs, byHand.desk) }
  const house = await openPostHouse(database, { hands: () => hands })
  const key = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' }, 'kontent')
  await usePost(house, key.provider, server)
  await tellNow(house, key, {
    ...{ fact: 'orderPlaced', at: showInstant(house.now()), by: 'customer', medium: 'portal', item: 'onlyoffice' },
    ...{ users: 5, variant: 'a year, renewed', first: '2026-12-01' },
  })
  await workOff(house.running)
  const mail = await server.find('erika@customer.example', isNamed(await messageOf(house, key)))
  const proof = mail?.attachments.find(({ filename }) => filename?.endsWith('.tlog-proof'))
  assert.ok(proof, mail?.attachments.map(({ filename }) => filename).join())
  const content = Buffer.from(proof.content as ArrayBuffer).toString()
  const verdict = verifyLogProof(content, { key: showVerifierKey(keeper.key) })
  assert.deepEqual([verdict.facts, verdict.agreement, verdict.findings], [1, key.agreement, []])
  const [, leaf = ''] = /^extra (\S+)$/m.exec(content) ?? []
  assert.match(Buffer.from(leaf, 'base64').toString(), /"kind":"orderPlaced"/)
})
