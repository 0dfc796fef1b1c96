import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, beforeEach, test } from 'node:test'
import { readDuties } from '../../duties/queued.ts'
import { journalOf, sampleAgreement, sampleHouse } from '../../duties/sample.test-support.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { everyCustomer, inTransaction, type Transaction } from '../../journal/transaction.ts'
import { keepPaper } from '../../papers/kept/store.ts'
import { letterhead } from '../../papers/letterhead/sample.test-support.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { letter as sample } from '../../papers/press/sample.test-support.ts'
import { instantOf } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { insertDispatch } from '../letters/dispatches.ts'
import { insertLetter, readLetter } from '../letters/store.ts'
import type { PostRunning } from '../running.ts'
import { printOrder } from './envelopes.ts'
import { handToPost, lettersOf, makePrintFile, readPrintFiles } from './print-file.ts'
import { readOnPaper } from './waiting.ts'

const folder = mkdtempSync(join(tmpdir(), 'klausel-print-'))
const database = await testDatabase()
let running: PostRunning
let pdf: Uint8Array
let key: AgreementKey
const clerk = randomUUID()
before(async () => {
  running = await sampleHouse(database)
  pdf = await running.press.print(sample)
})
beforeEach(async () => {
  key = await sampleAgreement(running, '2026-02-09')
  const entered = { since: instantOf('2026-01-01T00:00'), by: null }
  await all((transaction) => saveLetterhead(transaction, key.provider, letterhead, entered))
})
after(async () => {
  await running.press.close()
  await database.close()
  rmSync(folder, { recursive: true })
})

const all = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, work)

/** A letter that is to leave on paper, with the duty that it carries out. */
async function writes(
  of: AgreementKey,
  letter: string,
  address: string,
  { isPrinted = true, hasDuty = true } = {},
): Promise<void> {
  const at = instantOf('2026-02-09T08:00')
  await all(async (transaction) => {
    const written = { subject: `Betreff ${letter}`, text: 'Text', html: '' }
    const made = { act: 'confirmTermination', language: 'de', writtenAt: at, written } as const
    await insertLetter(transaction, running.master, { ...of, letter, ...made })
    const dispatch = { ...of, letter, medium: 'letter', attempt: 1 } as const
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example', address })
    const paper = { ...of, paper: letter, kind: 'letter', number: null, language: 'de', madeAt: at, known: 1 } as const
    if (isPrinted) await keepPaper(transaction, running.master, { ...paper, file: pdf })
    if (!hasDuty) return
    await transaction.query(
      `insert into duty (provider, customer, agreement, id, key, act, content, harmful, because, state, derived_from)
       values ($1, $2, $3, $4, $5, 'confirmTermination', '', false, '[]', 'person', 0)`,
      [of.provider, of.customer, of.agreement, letter, letter.split('#')[0]],
    )
  })
}

const muster = 'Muster GmbH\nBeispielweg 7\n00000 Musterstadt'
const waiting = async () =>
  (await all((transaction) => readOnPaper(transaction, key.provider))).map(({ letter }) => letter)
const dispatched = async (of: AgreementKey) =>
  (await journalOf(running, of))
    .filter(({ kind }) => kind === 'letterDispatched')
    .map(({ clear }) => `${clear.letter} ${clear.medium}`)

test('what leaves on paper is one PDF: a cover sheet for each envelope with the address in its window, then the letters', async () => {
  const other = await sampleAgreement(running, '2026-02-09', key.provider)
  await writes(key, 'confirmTermination:a#1', muster)
  await writes(key, 'confirmTermination:b#1', muster)
  await writes(other, 'confirmTermination:c#1', 'Andere AG\nRing 1\n1010 Wien\nÖSTERREICH')
  const printFile = await makePrintFile(running, key.provider, clerk)
  const order = () =>
    all(async (transaction) => {
      const letters = await lettersOf(transaction, key.provider, printFile)
      return printOrder(transaction, running.master, key.provider, { letters, madeAt: instantOf('2026-02-09T09:00') })
    })
  const file = await running.press.print(await order())
  assert.deepEqual(await running.press.print(await order()), file, 'fetched again it is the same')
  writeFileSync(join(folder, 'print.pdf'), file)
  assert.match(
    execFileSync('qpdf', ['--check', join(folder, 'print.pdf')], { encoding: 'utf8' }),
    /No syntax or stream encoding errors/,
  )
  const textOf = (page: number) =>
    execFileSync('pdftotext', ['-f', `${page}`, '-l', `${page}`, '-layout', join(folder, 'print.pdf'), '-'], {
      encoding: 'utf8',
    })
  const pages = [1, 2, 3, 4, 5].map(textOf)
  const covers = pages.map((text) => /Umschlag (\d) von 2/.exec(text)?.[1])
  assert.deepEqual(covers.toSorted(), ['1', '2', undefined, undefined, undefined])
  const toMuster = pages.find((text) => /Umschlag/.test(text) && /Beispielweg 7/.test(text)) ?? ''
  assert.match(toMuster, /Muster GmbH · Musterstraße 1 · 00000 Musterstadt/)
  assert.match(toMuster, /Betreff confirmTermination:a#1[\s\S]*Betreff confirmTermination:b#1/)
  assert.equal(pages.filter((text) => /Ihr Zugang ist gesperrt/.test(text)).length, 3)
})

test('each letter is in one print file alone, also when two print at the same time', async () => {
  await writes(key, 'confirmTermination:a#1', muster)
  const made = await Promise.allSettled([1, 2, 3].map(() => makePrintFile(running, key.provider, clerk)))
  assert.equal(made.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const each of made) if (each.status === 'rejected') assert.equal(each.reason.code, 'NOTHING_TO_PRINT')
})

test('only once somebody has said so the letters count as handed to the post, each once, and their duties go on', async () => {
  await writes(key, 'confirmTermination:a#1', muster)
  await writes(key, 'confirmTermination:b#1', muster)
  const printFile = await makePrintFile(running, key.provider, clerk)
  assert.deepEqual(await dispatched(key), [])
  const of = { provider: key.provider, printFile, by: clerk }
  await Promise.all([handToPost(running, of), handToPost(running, of)])
  await handToPost(running, of)
  assert.deepEqual((await dispatched(key)).toSorted(), [
    'confirmTermination:a#1 letter',
    'confirmTermination:b#1 letter',
  ])
  assert.deepEqual(await waiting(), [])
  const states = (await all((transaction) => readDuties(transaction, key)))
    .filter(({ act }) => act === 'confirmTermination')
    .map(({ state }) => state)
  assert.ok(!states.includes('person'), states.join())
  const [file] = await all((transaction) => readPrintFiles(transaction, key.provider))
  assert.ok(file?.postedAt)
})

test('stopped in between, it goes on with what is left', async () => {
  for (const name of ['a', 'b', 'c']) await writes(key, `confirmTermination:${name}#1`, muster)
  const printFile = await makePrintFile(running, key.provider, clerk)
  let told = 0
  const stopped: PostRunning = {
    ...running,
    stop: (at) => {
      if (at !== 'after a letter on paper is told as handed to the post') return
      told += 1
      if (told === 2) throw new Error('stopped')
    },
  }
  const of = { provider: key.provider, printFile, by: clerk }
  await assert.rejects(handToPost(stopped, of), /stopped/)
  assert.equal((await dispatched(key)).length, 2)
  await handToPost(running, of)
  assert.equal(new Set(await dispatched(key)).size, 3)
  assert.equal((await dispatched(key)).length, 3)
})

test('what was kept back is not told as posted, and waits to be printed again', async () => {
  // Letters that leave of their own accord carry out no duty.
  await writes(key, 'confirmTermination:a#1', muster, { hasDuty: false })
  await writes(key, 'confirmTermination:b#1', muster, { hasDuty: false })
  const printFile = await makePrintFile(running, key.provider, clerk)
  const kept = { agreement: key.agreement, letter: 'confirmTermination:a#1' }
  await handToPost(running, { provider: key.provider, printFile, by: clerk }, [kept])
  assert.deepEqual(await dispatched(key), ['confirmTermination:b#1 letter'])
  assert.deepEqual(await waiting(), ['confirmTermination:a#1'])
  const again = await makePrintFile(running, key.provider, clerk)
  const letters = await all((transaction) => lettersOf(transaction, key.provider, again))
  assert.deepEqual(
    letters.map(({ letter }) => letter),
    ['confirmTermination:a#1'],
  )
})

test('a letter of which no paper was made, or that is owed no more, is not printed, and says why', async () => {
  await writes(key, 'confirmTermination:a#1', muster, { isPrinted: false })
  await writes(key, 'confirmTermination:b#1', muster)
  await all((transaction) =>
    transaction.query(`update duty set state = 'dropped' where provider = $1 and id = $2`, [
      key.provider,
      'confirmTermination:b#1',
    ]),
  )
  const obstacles = (await all((transaction) => readOnPaper(transaction, key.provider))).map(({ obstacle }) => obstacle)
  assert.deepEqual(obstacles, ['no paper', 'not owed'])
  await assert.rejects(makePrintFile(running, key.provider, clerk), { code: 'NOTHING_TO_PRINT' })
})

test('a print file of another provider is none', async () => {
  await writes(key, 'confirmTermination:a#1', muster)
  const printFile = await makePrintFile(running, key.provider, clerk)
  const stranger = await sampleAgreement(running, '2026-02-09')
  await assert.rejects(handToPost(running, { provider: stranger.provider, printFile, by: clerk }), {
    code: 'PRINT_FILE_UNKNOWN',
  })
  const letter = { ...key, letter: 'confirmTermination:a#1' }
  const kept = await all((transaction) => readLetter(transaction, letter))
  assert.equal(kept?.dispatches[0]?.state, 'ready')
})
