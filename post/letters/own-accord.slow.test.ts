import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { programsOf } from '../../duties/programs.ts'
import { workOff } from '../../duties/work.ts'
import type { AgreementKey, JsonObject } from '../../journal/fact.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { openPaper, readPapers } from '../../papers/kept/store.ts'
import { saveLetterhead } from '../../papers/letterhead/save.ts'
import { makePress } from '../../papers/press/press.ts'
import { diligentClerk } from '../../services/diligent-clerk.ts'
import { elc } from '../../terms/documents/elc/elc.ts'
import { providers } from '../../terms/documents/providers.ts'
import { withPublished } from '../../terms/edition/published.ts'
import { dayAt, instantOf, plusDays, showInstant } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { openMailServer } from '../mail-server.test-support.ts'
import { refusedAtOnce } from '../mail-server-set-up.test-support.ts'
import {
  factsOf,
  isNamed,
  lettersOf,
  messageOf,
  openCustomer,
  openPostHouse,
  type PostHouse,
  tellNow,
  usePost,
  waysOf,
} from '../sample.test-support.ts'
import { openInBox } from './box.ts'
import { writableLetters, writeByHand } from './by-hand.ts'
import { letterDesk } from './desk.ts'
import { encloseDifference } from './enclose-difference.ts'
import { writeOwnLetters } from './own-accord.ts'
import { sendAgain } from './send-again.ts'
import { letterhead } from './stationery.test-support.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
let house: PostHouse
const press = makePress()
after(() => press.close())
beforeEach(async () => {
  const hands = () => ({ driver: diligentClerk.driver, desk: letterDesk(() => house.running, diligentClerk.desk) })
  house = await openPostHouse(database, { hands, press, programs: programsOf({ ...providers, elc: withChange }) })
})

const to = 'erika@customer.example'
/** Terms that were published for a day long after all that happens here. */
const changesFrom = '2031-01-01'
const withChange = withPublished(elc, [
  { from: changesFrom, edits: [{ is: 'number', ref: 'AGB § 11.1 S. 2', value: 'lead', numbers: [4] }] },
])

/** An agreement under ELC's terms that began some months ago; whatever fell due since then was not paid. */
async function inArrears(email = to, withLetterhead = true) {
  const key = await openCustomer(database, house, { [email]: 'customerAdministrator' }, 'elc')
  await usePost(house, key.provider, server)
  if (withLetterhead)
    await inTransaction(house.running.app, { provider: key.provider, customer: everyCustomer }, (transaction) =>
      saveLetterhead(transaction, key.provider, letterhead, { since: 0, by: null }),
    )
  const ago = (days: number) => `${plusDays(dayAt(house.now()), -days)}T10:00`
  const life: readonly JsonObject[] = [
    {
      ...{ fact: 'applicationReceived', at: ago(100), by: 'customer', medium: 'portal', applicant: 'company' },
      ...{ inTheArea: true, authorised: true, acceptsTerms: true, name: 'Muster GmbH' },
    },
    { fact: 'applicationAccepted', at: ago(99), by: 'provider', medium: 'portal' },
    { fact: 'booked', at: ago(99), item: 'files.multi', count: 1 },
    { fact: 'activated', at: ago(99) },
  ]
  for (const fact of life) await tellNow(house, key, fact)
  return key
}
const actsOf = async (key: AgreementKey) => (await lettersOf(house, key)).map(({ act }) => act).toSorted()
const papersOf = (key: AgreementKey) =>
  inTransaction(house.running.app, key, (transaction) =>
    readPapers(transaction, key.provider, { agreement: key.agreement }),
  )
const kindsOf = async (key: AgreementKey) => (await factsOf(house.running, key)).map(({ kind }) => kind)

describe('what was done to the access', () => {
  it('is told once its receipt is there: suspended with what opens it again, and open again after the payment', async () => {
    const key = await inArrears()
    await workOff(house.running)
    await writeOwnLetters(house.running, key.provider)
    assert.deepEqual(
      (await actsOf(key)).filter((act) => act.startsWith('tellOf')),
      ['tellOfSuspension'],
    )
    const mail = await server.find(to, isNamed(await messageOf(house, key)))
    assert.equal(mail?.subject, 'Ihr Zugang ist gesperrt')
    assert.match(mail?.text ?? '', /In Verzug sind \d+,\d\d EUR\. Sobald der\s+Betrag/)
    await writeOwnLetters(house.running, key.provider)
    assert.equal((await actsOf(key)).filter((act) => act === 'tellOfSuspension').length, 1)
    await tellNow(house, key, { fact: 'paymentCredited', at: showInstant(house.now()), amount: '5000.00' })
    await workOff(house.running)
    await writeOwnLetters(house.running, key.provider)
    await writeOwnLetters(house.running, key.provider)
    assert.deepEqual(
      (await actsOf(key)).filter((act) => act.startsWith('tellOf')),
      ['tellOfResumption', 'tellOfSuspension'],
    )
  })
  it('is told to another address when the letter came back and a person has it sent again', async () => {
    const key = await inArrears(refusedAtOnce)
    await workOff(house.running)
    await writeOwnLetters(house.running, key.provider)
    const [letter] = (await lettersOf(house, key)).filter(({ act }) => act === 'tellOfSuspension')
    assert.ok(letter)
    assert.deepEqual(waysOf([letter]), ['e-mail 1: returned', 'portal 1: dispatched'])
    await database
      .pool('auth')
      .query('update access.person set email = $1 where email = $2', ['max@customer.example', refusedAtOnce])
    await sendAgain(house.running, { ...key, letter: letter.letter })
    await writeOwnLetters(house.running, key.provider)
    const after = (await lettersOf(house, key)).filter(({ act }) => act === 'tellOfSuspension')
    assert.deepEqual(waysOf(after), ['e-mail 1: returned', 'e-mail 2: dispatched', 'portal 1: dispatched'])
  })
})

describe('the end of an export window', () => {
  /** An agreement that ended with October 2026: until the end of November one may export. */
  async function ended() {
    house.now = () => instantOf('2026-11-02T10:00')
    const key = await openCustomer(database, house, { [to]: 'customerAdministrator' }, 'elc')
    await usePost(house, key.provider, server)
    const life: readonly JsonObject[] = [
      {
        ...{ fact: 'applicationReceived', at: '2026-06-01', by: 'customer', medium: 'portal', applicant: 'company' },
        ...{ inTheArea: true, authorised: true, acceptsTerms: true, name: 'Muster GmbH' },
      },
      { fact: 'applicationAccepted', at: '2026-06-02', by: 'provider', medium: 'portal' },
      { fact: 'booked', at: '2026-06-02', item: 'files.multi', count: 1 },
      { fact: 'activated', at: '2026-06-02' },
      { fact: 'paymentCredited', at: '2026-06-03', amount: '5000.00' },
      { fact: 'terminationReceived', at: '2026-09-10', by: 'customer', medium: 'e-mail', ground: 'ordinary' },
    ]
    for (const fact of life) await tellNow(house, key, fact)
    await workOff(house.running)
    return key
  }
  const told = async (key: AgreementKey) =>
    (await actsOf(key)).filter((act) => act === 'tellOfExport' || act === 'remindOfExport')

  it('is told with its last day, and reminded of once when a week is left', async () => {
    const key = await ended()
    await writeOwnLetters(house.running, key.provider)
    assert.deepEqual(await told(key), ['tellOfExport'])
    house.now = () => instantOf('2026-11-24T10:00')
    await writeOwnLetters(house.running, key.provider)
    await writeOwnLetters(house.running, key.provider)
    assert.deepEqual(await told(key), ['remindOfExport', 'tellOfExport'])
    const mail = await server.find(to, isNamed(await messageOf(house, key)))
    assert.ok(mail)
    const [letter] = (await lettersOf(house, key)).filter(({ act }) => act === 'remindOfExport')
    const { written } = await openInBox(house.running, { ...key, letter: letter?.letter ?? '' }, key.people[0] ?? '')
    assert.match(written?.text ?? '', /Nur noch bis zum Ablauf des 30\. November 2026 \(noch 6 Tage\)/)
  })
})

describe('a letter on paper', () => {
  it('is kept under the name of the letter, travels with the mail as a PDF, and is the same each time', async () => {
    const key = await inArrears()
    await workOff(house.running)
    await writeOwnLetters(house.running, key.provider)
    const mail = await server.find(to, isNamed(await messageOf(house, key)))
    const [letter] = (await lettersOf(house, key)).filter(({ act }) => act === 'tellOfSuspension')
    const paper = (await papersOf(key)).find((each) => each.paper === letter?.letter)
    assert.equal(paper?.kind, 'letter')
    const [attachment] = mail?.attachments ?? []
    assert.equal(attachment?.filename, 'Ihr-Zugang-ist-gesperrt.pdf')
    assert.equal(attachment?.mimeType, 'application/pdf')
    const content = Buffer.from(attachment?.content as ArrayBuffer)
    assert.equal(createHash('sha256').update(content).digest('hex'), paper?.digest)
    const kept = await inTransaction(house.running.app, key, (transaction) =>
      openPaper(transaction, house.running.master, { ...key, paper: paper?.paper ?? '' }),
    )
    assert.deepEqual(kept && Buffer.from(kept), content)
  })
  it('is missing while the provider has no letterhead: then the mail alone leaves, as before', async () => {
    const key = await inArrears(to, false)
    await workOff(house.running)
    await writeOwnLetters(house.running, key.provider)
    const mail = await server.find(to, isNamed(await messageOf(house, key)))
    assert.equal(mail?.subject, 'Ihr Zugang ist gesperrt')
    assert.deepEqual(mail?.attachments, [])
    assert.deepEqual(await papersOf(key), [])
  })
  it('is made once, however often the program is stopped before it is stored', async () => {
    const key = await inArrears()
    await workOff(house.running)
    const stopped = new Error('stopped')
    house.stop = (at) => {
      if (at === 'before the letter is stored') throw stopped
    }
    await writeOwnLetters(house.running, key.provider)
    assert.deepEqual([await papersOf(key), (await actsOf(key)).filter((act) => act.startsWith('tellOf'))], [[], []])
    house.stop = undefined
    await writeOwnLetters(house.running, key.provider)
    await writeOwnLetters(house.running, key.provider)
    assert.equal((await papersOf(key)).filter(({ paper }) => paper.startsWith('tellOfSuspension')).length, 1)
  })
})

describe('a letter that a person has written', () => {
  it('reminds of what is open, once a day; that it was received is a fact for each claim, by which the terms go on', async () => {
    const key = await inArrears()
    const [reminder] = await writableLetters(house.running, key)
    assert.equal(reminder?.act, 'remindOfDebt')
    assert.match(reminder?.preview.text ?? '', /Zu diesem Vertrag sind \d+,\d\d EUR offen/)
    assert.ok(reminder)
    const letter = await writeByHand(house.running, key, reminder)
    await writeByHand(house.running, key, reminder)
    assert.deepEqual(waysOf([letter]), ['e-mail 1: dispatched', 'portal 1: dispatched'])
    assert.deepEqual(
      (await writableLetters(house.running, key)).map(({ act }) => act),
      ['noticeOfChange'],
    )
    assert.equal((await kindsOf(key)).includes('reminderReceived'), false)
    await openInBox(house.running, { ...key, letter: letter.letter }, key.people[0] ?? '')
    await openInBox(house.running, { ...key, letter: letter.letter }, key.people[0] ?? '')
    const reminded = (await factsOf(house.running, key)).filter(({ kind }) => kind === 'reminderReceived')
    assert.ok(reminded.length > 1)
    assert.deepEqual(
      reminded.map(({ clear }) => [clear.step, clear.medium, clear.receiptProven]),
      reminded.map(() => [1, 'portal', true]),
    )
    assert.equal(new Set(reminded.map(({ clear }) => clear.claim)).size, reminded.length)
  })
  it('refuses a declaration that has no effect, with its reason', async () => {
    const key = await inArrears()
    await tellNow(house, key, {
      ...{ fact: 'terminationReceived', at: showInstant(house.now()), by: 'customer', medium: 'telephone' },
      ground: 'ordinary',
    })
    const found = (await writableLetters(house.running, key)).find(({ act }) => act === 'refuseDeclaration')
    assert.match(found?.preview.text ?? '', /ist nicht wirksam.*Textform ist verlangt/)
    assert.ok(found)
    await writeByHand(house.running, key, found)
    assert.ok((await actsOf(key)).includes('refuseDeclaration'))
  })
  it('tells of terms that were published for a later day, with what changes beside it, as PDF with tracked changes inside', async () => {
    const key = await inArrears()
    const found = (await writableLetters(house.running, key)).find(({ act }) => act === 'noticeOfChange')
    assert.equal(found?.about, changesFrom)
    assert.ok(found)
    // Without what has to lie beside it, it does not leave.
    await assert.rejects(writeByHand(house.running, key, found), { code: 'LETTER_NOT_WRITABLE' })
    const running = { ...house.running, enclose: encloseDifference(() => house.running) }
    const letter = await writeByHand(running, key, found)
    assert.deepEqual(waysOf([letter]), ['e-mail 1: dispatched', 'portal 1: dispatched'])
    const mail = await server.find(to, isNamed(letter.dispatches[0]?.messageId ?? ''))
    assert.deepEqual(mail?.attachments.map(({ filename }) => filename).toSorted(), [
      'Aenderungen.pdf',
      'Wir-aendern-unsere-Bedingungen.pdf',
    ])
    const change = (await papersOf(key)).find(({ kind }) => kind === 'change notice')
    assert.equal(change?.paper, `${letter.letter} change notice`)
  })
  it('is refused where there is nothing to write', async () => {
    const key = await inArrears()
    await assert.rejects(writeByHand(house.running, key, { act: 'refuseDeclaration', about: '999' }), {
      code: 'LETTER_NOT_WRITABLE',
    })
  })
})
