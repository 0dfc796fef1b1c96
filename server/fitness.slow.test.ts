import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { chmod, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Pool } from 'pg'
import { openProvider } from '../access/provider.ts'
import { afterwards } from '../tools/afterwards.ts'
import { temporaryFolder } from '../tools/running.ts'
import { testDatabase } from '../tools/test-database.ts'
import { makeCertificate } from './certificates.test-support.ts'
import type { Concern } from './concern.ts'
import { openPool } from './database/open.ts'
import { concernsOf, type Surroundings, sayConcerns } from './fitness.ts'
import { readOptions } from './options.ts'
import { readTls } from './tls.ts'

const inEnglish = (concerns: readonly Concern[]): readonly string[] => concerns.map(({ what }) => what.en)

/** A house of which nothing is known but what a test says, on a database of its own. */
async function surroundings(t: Parameters<typeof afterwards>[0], args: readonly string[] = []): Promise<Surroundings> {
  const database = await testDatabase()
  afterwards(t, () => database.close())
  return { options: readOptions(args, {}), app: database.pool('app'), tls: undefined, isForTrying: false }
}

test('what is tried out on loopback is not fit in every respect; whoever started it as root is told too', async (t) => {
  const about = await surroundings(t)
  assert.deepEqual(inEnglish(await concernsOf({ ...about, isForTrying: true, user: 0 })), [
    'example people with a known password',
    'no encryption (HTTP)',
    'embedded database',
    'no backup known',
    'runs as root',
  ])
})

test('a backup counts while the file that it touches is younger than two days', async (t) => {
  const stamp = join(await temporaryFolder(t), 'backup')
  const about = await surroundings(t, ['--backup-stamp', stamp])
  const lacks = async () => inEnglish(await concernsOf(about)).includes('no backup known')
  assert.equal(await lacks(), true)
  await writeFile(stamp, '')
  assert.equal(await lacks(), false)
  const longAgo = new Date(Date.now() - 49 * 3_600_000)
  await utimes(stamp, longAgo, longAgo)
  assert.equal(await lacks(), true)
})

test('a certificate that ends soon is named with its days, and a key that others may read', async (t) => {
  const files = makeCertificate(await temporaryFolder(t))
  const args = ['--tls-cert', files.certificate, '--tls-key', files.key, '--address', 'https://klausel.example']
  const about = await surroundings(t, args)
  const tls = await readTls(files, ['https://klausel.example'])
  await chmod(files.key, 0o600)
  const now = inEnglish(await concernsOf({ ...about, tls }))
  assert.deepEqual(now, ['embedded database', 'no backup known'])
  await chmod(files.key, 0o644)
  const later = new Date(Date.now() + 80 * 86_400_000)
  assert.deepEqual(inEnglish(await concernsOf({ ...about, tls, now: later })).slice(-2), [
    'the certificate ends in 9 days',
    "everybody may read the certificate's key",
  ])
})

test('a database that forgets or talks is named, and one that is silent is not named as talking', async (t) => {
  const database = await testDatabase()
  afterwards(t, () => database.close())
  const options = { ...readOptions([], {}), databaseUrl: database.url }
  const concernsWith = async (app: Pool) =>
    inEnglish(await concernsOf({ options, app, tls: undefined, isForTrying: false }))
  const [forgets, talks] = ['the database does not wait for the disk', 'the database writes contents into its log']
  // The server of the tests throws its data away, and writes no contents down.
  const silent = await concernsWith(database.pool('app'))
  assert.deepEqual([silent.includes(forgets), silent.includes(talks)], [true, false])
  const talkative = openPool(`${database.url}&options=-c%20log_statement%3Dall`)
  afterwards(t, () => talkative.end())
  assert.ok((await concernsWith(talkative)).includes(talks))
})

test('a provider that has not said how its letters leave is a concern', async (t) => {
  const about = await surroundings(t)
  assert.ok(!inEnglish(await concernsOf(about)).includes('no outgoing mail'))
  const provider = { provider: randomUUID(), name: 'mute', title: 'Mute', terms: 'elc', isDemo: false }
  await openProvider(about.app, provider)
  assert.ok(inEnglish(await concernsOf(about)).includes('no outgoing mail'))
})

test('to try out, all is said in one line; of a provider each with its remedy, and nothing where nothing is amiss', () => {
  const concerns: readonly Concern[] = [
    { what: { de: 'kein A', en: 'no A' }, remedy: { de: 'Setzen Sie A', en: 'Set A' } },
    { what: { de: 'kein B', en: 'no B' }, remedy: { de: 'Setzen Sie B', en: 'Set B' } },
  ]
  const said = (all: readonly Concern[], isForTrying: boolean): readonly string[] => {
    const lines: string[] = []
    sayConcerns(({ de, en }) => lines.push(de, en), all, isForTrying)
    return lines
  }
  assert.deepEqual(said(concerns, true), [
    'Zum Ausprobieren, nicht für den Betrieb: kein A, kein B (docs/operating.md).',
    'To try out, not for production: no A, no B (docs/operating.md).',
  ])
  assert.deepEqual(
    said(concerns, false).filter((_, n) => n % 2 === 1),
    ['Not fit for production:', '  no A. Set A.', '  no B. Set B.'],
  )
  assert.deepEqual(said([], false), [])
})
