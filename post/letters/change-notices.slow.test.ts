import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { insertDraft, writeDraft } from '../../drafts/stored.ts'
import { setRule } from '../../duties/rules.ts'
import type { AgreementKey, JsonObject } from '../../journal/fact.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { openPaper, readPapers } from '../../papers/kept/store.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { makePress } from '../../papers/press/press.ts'
import { byHand } from '../../services/by-hand.ts'
import { replay } from '../../terms/engine/replay.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { version } from '../../terms/grammar/matters/agreement.ts'
import { testDatabase } from '../../tools/test-database.ts'
import type { PostRunning } from '../running.ts'
import { factsOf, lettersOf, openCustomer, openPostHouse, type PostHouse, tellNow } from '../sample.test-support.ts'
import { saveSettings } from '../settings/store.ts'
import { agreementNow } from './agreement-now.ts'
import { openInBox } from './box.ts'
import { writableLetters } from './by-hand.ts'
import { letterDesk } from './desk.ts'
import { encloseDifference } from './enclose-difference.ts'
import { writeOwnLetters } from './own-accord.ts'
import { letterhead } from './stationery.test-support.ts'

const changesFrom = '2026-10-01'
const letter = `noticeOfChange:${changesFrom}#1`

const database = await testDatabase()
const folder = mkdtempSync(join(tmpdir(), 'klausel-change-'))
const press = makePress()
let house: PostHouse
/** The house as the server puts it together. */
const running = (): PostRunning => ({ ...house.running, enclose: encloseDifference(() => house.running) })
before(async () => {
  house = await openPostHouse(database, {
    hands: () => ({ driver: byHand.driver, desk: letterDesk(running, byHand.desk) }),
    press,
  })
})
after(async () => {
  await press.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

type Key = AgreementKey & { readonly customer: string; readonly people: readonly string[] }

/** A customer of a provider that has published a later version of one sentence of its terms. */
async function told(terms: string, edit: JsonObject): Promise<Key> {
  house.now = () => instantOf('2026-06-01T10:00')
  const key = await openCustomer(
    database,
    house,
    { [`${randomUUID()}@customer.example`]: 'customerAdministrator' },
    terms,
  )
  const { provider } = key
  await saveSettings(running(), provider, { from: { name: 'ELC', address: 'post@elc.example' } }, {})
  await inTransaction(house.running.app, { provider, customer: everyCustomer }, async (transaction) => {
    await saveLetterhead(transaction, provider, letterhead, { since: 0, by: null })
    // As drafts become published: written, proposed, and approved by then.
    const [draft, person] = [randomUUID(), key.people[0] ?? '']
    const named = { provider, draft, terms, from: changesFrom, person }
    await insertDraft(transaction, named)
    const proposed = { draft, from: changesFrom, edits: [edit], state: 'proposed', writers: [person] } as const
    await writeDraft(transaction, provider, proposed as unknown as Parameters<typeof writeDraft>[2])
    await transaction.query(
      `update terms_draft set state = 'published', published_by = $3, published_at = clock_timestamp()
       where provider = $1 and draft = $2`,
      [provider, draft, person],
    )
  })
  const applied = { by: 'customer', medium: 'portal', applicant: 'company', inTheArea: true, authorised: true }
  await tellNow(house, key, { fact: 'applicationReceived', at: '2026-06-01T09:00', ...applied, acceptsTerms: true })
  await tellNow(house, key, { fact: 'applicationAccepted', at: '2026-06-01T09:30', by: 'provider', medium: 'portal' })
  await tellNow(house, key, { fact: 'concluded', at: '2026-06-01T09:30', first: '2026-06-01' })
  return key
}
const lead = (numbers: readonly number[]): JsonObject => ({
  ...{ is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead' },
  numbers: [...numbers],
})

const run = (program: string, ...options: readonly string[]): string =>
  execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })

/** What has left by a day. */
async function leftBy(key: Key, day: string): Promise<readonly string[]> {
  house.now = () => instantOf(`${day}T10:00`)
  await writeOwnLetters(running(), key.provider)
  return (await lettersOf(house, key)).map((each) => each.letter)
}
const versionOn = (key: Key, day: string) =>
  inTransaction(house.running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const { program, facts } = await agreementNow(transaction, house.running, key, instantOf(day))
    return replay(program, facts, instantOf(day)).decision(version, 'terms')?.value
  })

describe('terms that were published for a later day', () => {
  it('are told of by themselves in time for the clause, once, with what changes as PDF and as DOCX', async () => {
    const key = await told('elc', lead([6]))
    // Received until 31 August they apply from the beginning of October; the notice leaves four weeks before.
    assert.deepEqual(await leftBy(key, '2026-08-02'), [])
    assert.deepEqual(await leftBy(key, '2026-08-03'), [letter])
    assert.deepEqual(await leftBy(key, '2026-08-04'), [letter])
    const papers = await inTransaction(house.running.app, key, (transaction) => readPapers(transaction, key.provider))
    const change = papers.find(({ kind }) => kind === 'change notice')
    const file = join(folder, 'change.pdf')
    const content = await inTransaction(house.running.app, key, (transaction) =>
      openPaper(transaction, house.running.master, { ...key, paper: change?.paper ?? '' }),
    )
    writeFileSync(file, content ?? assert.fail('nothing lies beside the notice'))
    assert.match(run('pdftotext', '-raw', file, '-'), /AGB § 11\.1 S\. 2/)
    assert.match(run('pdfdetach', '-list', file), /Aenderungen\.docx/)
  })

  it('are told of as received by the receipt of the notice, and bind from their day; unread they do not', async () => {
    const [read, unread] = [await told('elc', lead([6])), await told('elc', lead([6]))]
    for (const key of [read, unread]) assert.deepEqual(await leftBy(key, '2026-08-10'), [letter])
    await openInBox(running(), { ...read, letter }, read.people[0] ?? '')
    const changes = (await factsOf(house.running, read)).filter(({ kind }) => kind === 'changeReceived')
    assert.deepEqual(
      changes.map(({ clear }) => [clear.of, clear.version, clear.from, clear.medium]),
      [['terms', changesFrom, changesFrom, 'portal']],
    )
    assert.deepEqual(
      [await versionOn(read, '2026-09-30'), await versionOn(read, changesFrom), await versionOn(unread, changesFrom)],
      [undefined, changesFrom, undefined],
    )
  })

  it('are told of at once where it is late already, and where somebody has left before nobody is told', async () => {
    const [late, leaving] = [await told('elc', lead([6])), await told('elc', lead([6]))]
    const notice = { by: 'customer', medium: 'e-mail', ground: 'ordinary' }
    await tellNow(house, leaving, { fact: 'terminationReceived', at: '2026-06-01T09:45', ...notice })
    assert.deepEqual(await leftBy(late, '2026-09-20'), [letter])
    assert.deepEqual(await leftBy(leaving, '2026-08-10'), [])
  })

  it('wait for a person where the provider wants an approval, or the clause asks for more than the notice', async () => {
    const [asked, more] = [
      await told('elc', lead([6])),
      await told('kontent', { is: 'number', ref: 'AGB § 7.4 S. 3', value: 'period', numbers: [35] }),
    ]
    await setRule(house.running, asked.provider, 'noticeOfChange', {
      carriedOut: 'after approval by one',
      harmfulPerDay: null,
    })
    for (const key of [asked, more]) {
      assert.deepEqual(await leftBy(key, '2026-08-10'), [])
      const offered = await writableLetters(running(), key)
      assert.ok(offered.some(({ act, about }) => act === 'noticeOfChange' && about === changesFrom))
    }
  })
})
