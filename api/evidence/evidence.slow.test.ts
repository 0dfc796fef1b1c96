import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Role } from '../../access/roles.ts'
import { tellOne } from '../../duties/sample.test-support.ts'
import {
  type EvidenceHouse,
  marked,
  openEvidence,
  persons,
  python,
  verifierIn,
} from '../../evidence/bundle.test-support.ts'
import { type Making, makeWaiting, takeAwayOld } from '../../evidence/kept/keep-making.ts'
import { verifyBundle } from '../../evidence/verify/bundle-file.ts'
import { personKeyId } from '../../journal/intake/told.ts'
import { destroyKeysOf } from '../../journal/keys.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { ask, refused } from '../asking.test-support.ts'
import type { Me } from '../views/me.ts'
import type { ShownBundle, ShownBundles } from './routes.ts'

let opened: EvidenceHouse
let making: Making
let folder: string
const said: string[] = []
before(async () => {
  opened = await openEvidence()
  folder = await mkdtemp(join(tmpdir(), 'klausel-evidence-'))
  making = {
    ...opened.evidence,
    queue: opened.house.database.pool('queue'),
    say: (line) => void said.push(line),
  }
})
after(async () => {
  await opened.close()
  await rm(folder, { recursive: true })
})

const path = (): string => `/agreements/${opened.house.key.agreement}/bundles`
const begin = (as: Role, body = {}) => ask<{ bundle: string }>(opened.house, path(), { as, body })
const bundlesOf = async (as: Role): Promise<readonly ShownBundle[]> =>
  (await ask<{ bundles: readonly ShownBundle[] }>(opened.house, path(), { as })).body.bundles
const fetchBy = async (as: Role, bundle: string) =>
  opened.house.http.inject({
    url: `/api${path()}/${bundle}`,
    headers: { host: '127.0.0.1:4180', ...(await opened.house.as(as)) },
  })

/** Asks, has it made, and lays it down. */
async function taken(as: Role, about = {}): Promise<string> {
  const { status, body } = await begin(as, about)
  assert.equal(status, 202)
  await makeWaiting(making)
  const answer = await fetchBy(as, body.bundle)
  assert.equal(answer.statusCode, 200, answer.body.slice(0, 300))
  const file = join(folder, `${as}.zip`)
  await writeFile(file, answer.rawPayload)
  return file
}

describe('a bundle that somebody asks for', () => {
  test('is made behind the scenes, shows how far it is, and is fetched as it was made', async () => {
    const { body } = await begin('customerAdministrator')
    assert.deepEqual((await begin('customerAdministrator')).body, body)
    const [waiting] = await bundlesOf('customerAdministrator')
    assert.deepEqual([waiting?.bundle, waiting?.state, waiting?.untilAt], [body.bundle, 'waiting', null])
    const early = await ask(opened.house, `${path()}/${body.bundle}`, { as: 'customerAdministrator' })
    assert.equal(refused(early), '409 BUNDLE_NOT_READY')
    await Promise.all([makeWaiting(making), makeWaiting(making)])
    assert.deepEqual(said, [])
    const [ready] = await bundlesOf('customerAdministrator')
    assert.deepEqual([ready?.state, ready?.done, ready?.seesContent], ['ready', ready?.whole, true])
    const answer = await fetchBy('customerAdministrator', body.bundle)
    assert.equal(answer.headers['content-type'], 'application/zip')
    assert.match(String(answer.headers['content-disposition']), /klausel-[0-9a-f]{8}-\d{4}-\d\d-\d\d\.zip/)
    assert.equal(answer.rawPayload.length, ready?.bytes)
    const file = join(folder, 'first.zip')
    await writeFile(file, answer.rawPayload)
    assert.deepEqual((await verifyBundle(file, { key: opened.key, roots: [opened.authority.root] })).findings, [])
    assert.equal((await python(verifierIn, [file, '--key', opened.key])).code, 0)
  })

  test('lies sealed in the database: of what it says nothing can be read there', async () => {
    const owner = opened.house.database.pool('owner')
    const { rows } = await owner.query<{ sealed: Buffer }>('select sealed from evidence_piece')
    assert.ok(rows.length > 0)
    for (const words of [...Object.values(marked), 'klausel export 1', 'lies-mich'])
      assert.ok(!rows.some(({ sealed }) => sealed.includes(words)), words)
  })

  test('is fetched by whoever asked for it, and by nobody else, of whatever role', async () => {
    const [{ bundle = '' } = {}] = await bundlesOf('customerAdministrator')
    for (const as of ['officer', 'administrator', 'dataProtectionOfficer'] as const) {
      assert.deepEqual(await bundlesOf(as), [])
      assert.equal(refused(await ask(opened.house, `${path()}/${bundle}`, { as })), '404 BUNDLE_UNKNOWN')
    }
    for (const as of ['clerk', 'approver', 'instructing', 'receiving', 'user', 'partner'] as const) {
      assert.equal(refused(await begin(as)), '403 RIGHT_MISSING')
      assert.equal(refused(await ask(opened.house, `${path()}/${bundle}`, { as })), '404 BUNDLE_UNKNOWN')
      assert.deepEqual(await bundlesOf(as), [])
    }
    const nobodys = `${path()}/${randomUUID()}`
    assert.equal(refused(await ask(opened.house, nobodys, { as: 'customerAdministrator' })), '404 BUNDLE_UNKNOWN')
  })

  test('shows staff what staff may see, and an auditor words and papers only where the customer has allowed it', async () => {
    const ofStaff = await readFile(await taken('dataProtectionOfficer'))
    assert.ok(ofStaff.includes(marked.erika))
    const closed = await readFile(await taken('auditor'))
    for (const words of Object.values(marked)) assert.equal(closed.includes(words), false, words)
    const grants = `/agreements/${opened.house.key.agreement}/content-grants`
    const body = { scope: 'evidence', reason: 'Prüfung nach § 9', hours: 2 }
    const asked = await ask<{ grant: string }>(opened.house, grants, { as: 'auditor', body })
    assert.equal(asked.status, 201)
    const allowed = await ask(opened.house, `${grants}/${asked.body.grant}/allow`, { as: 'officer', method: 'POST' })
    assert.equal(allowed.status, 204)
    const open = await readFile(await taken('auditor'))
    assert.ok(open.includes(marked.erika))
    // Once the leave has ended, what it has opened is nobody's any more.
    const [{ bundle = '' } = {}] = await bundlesOf('auditor')
    await ask(opened.house, `${grants}/${asked.body.grant}/end`, { as: 'officer', method: 'POST' })
    assert.equal(refused(await ask(opened.house, `${path()}/${bundle}`, { as: 'auditor' })), '404 BUNDLE_UNKNOWN')
  })

  test('of oneself everybody may ask for, and finds in it one’s own words and nothing of anybody else', async () => {
    const { body: me } = await ask<Me>(opened.house, '/me', { as: 'user' })
    const { id: person, name } = me.person
    const own = 'Meine eigenen Worte: der Zugang zum Postfach fehlt.'
    await tellOne(opened.house.running, opened.house.key, {
      ...{ fact: 'repairDemanded', at: '2026-02-10T10:00', by: 'customer', medium: 'portal', defect: 'defect 2' },
      ...{ person, wording: own },
    })
    assert.equal(refused(await begin('user', { person: persons.erika })), '403 RIGHT_MISSING')
    assert.equal(refused(await begin('user', { incident: 'defect 1' })), '403 RIGHT_MISSING')
    const file = await taken('user', { person })
    const verdict = await verifyBundle(file, { key: opened.key })
    assert.deepEqual([verdict.findings, verdict.facts, verdict.isSelection], [[], 1, true])
    assert.deepEqual([verdict.bundle?.bound, verdict.bundle?.papers], [1, 0])
    const { code, output } = await python(verifierIn, [file, '--key', opened.key])
    assert.equal(code, 0, output)
    assert.match(output, /^Proven: 1 facts of agreement .* that were chosen, unchanged and in this order/)
    const bytes = await readFile(file)
    for (const words of [own, name]) assert.ok(bytes.includes(words), words)
    for (const words of [...Object.values(marked), persons.erika, '59.50', 'paymentCredited'])
      assert.equal(bytes.includes(words), false, words)
  })

  test('of one person shows to whoever may take evidence her words alone', async () => {
    const bytes = await readFile(await taken('dataProtectionOfficer', { person: persons.erika }))
    assert.ok(bytes.includes(marked.erika))
    for (const words of [marked.blau, marked.applicant]) assert.equal(bytes.includes(words), false, words)
  })

  test('of one matter shows its facts, duties and words; the log is whole, and other words stay sealed', async () => {
    const { body } = await ask<ShownBundles>(opened.house, path(), { as: 'officer' })
    assert.deepEqual(body.matters.map(({ name }) => name).toSorted(), ['defect 1', 'defect 2'])
    assert.equal(refused(await begin('officer', { incident: 'defect 9' })), '404 INCIDENT_UNKNOWN')
    const both = { incident: 'defect 1', person: persons.erika }
    assert.equal(refused(await begin('officer', both)), '400 REQUEST_NOT_UNDERSTOOD incident')
    const file = await taken('officer', { incident: 'defect 1' })
    const verdict = await verifyBundle(file, { key: opened.key })
    assert.deepEqual([verdict.findings, verdict.isSelection, verdict.bundle?.bound], [[], false, 1])
    assert.equal((await python(verifierIn, [file, '--key', opened.key])).code, 0)
    const bytes = await readFile(file)
    assert.ok(bytes.includes(marked.blau))
    assert.equal(bytes.includes(marked.erika), false)
    assert.ok(bytes.includes('Evidence of defect 1'))
  })

  test('that whoever made it was killed over is made by another one, and given up after several tries', async () => {
    const owner = opened.house.database.pool('owner')
    const { body } = await begin('officer')
    const set = (changes: string) =>
      owner.query(`update evidence_bundle set ${changes} where evidence_bundle = $1`, [body.bundle])
    await set(`state = 'making', tries = 1, held_until = now() + interval '1 minute'`)
    await makeWaiting(making)
    assert.equal((await bundlesOf('officer'))[0]?.state, 'making')
    await set(`held_until = now() - interval '1 second'`)
    await makeWaiting(making)
    assert.equal((await bundlesOf('officer'))[0]?.state, 'ready')
    await set(`state = 'making', bytes = null, digest = null, tries = 3, held_until = now() - interval '1 second'`)
    await makeWaiting(making)
    assert.equal((await bundlesOf('officer'))[0]?.state, 'failed')
  })

  test('is nobody’s any more once something in it is erased, and is taken away', async () => {
    const { provider, customer } = opened.house.key
    const [{ bundle = '' } = {}] = await bundlesOf('customerAdministrator')
    await inTransaction(opened.house.running.app, opened.house.key, (transaction) =>
      destroyKeysOf(transaction, { provider, customer, person: personKeyId(persons.blau) }),
    )
    assert.equal((await bundlesOf('customerAdministrator'))[0]?.state, 'outdated')
    const gone = await ask(opened.house, `${path()}/${bundle}`, { as: 'customerAdministrator' })
    assert.equal(refused(gone), '410 BUNDLE_OUTDATED')
    await takeAwayOld(making)
    assert.deepEqual(await bundlesOf('customerAdministrator'), [])
    const { rows } = await opened.house.database
      .pool('owner')
      .query('select from evidence_piece where evidence_bundle = $1', [bundle])
    assert.equal(rows.length, 0)
  })

  test('goes after its days', async () => {
    await taken('customerAdministrator')
    const owner = opened.house.database.pool('owner')
    await owner.query(`update evidence_bundle set until_at = now() - interval '1 second' where until_at is not null`)
    await takeAwayOld(making)
    assert.deepEqual(await bundlesOf('customerAdministrator'), [])
    const { rows } = await owner.query('select from evidence_piece')
    assert.equal(rows.length, 0)
  })
})
