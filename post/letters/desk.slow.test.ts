import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { after, beforeEach, describe, it } from 'node:test'
import { readDuties } from '../../duties/queued.ts'
import { workOff } from '../../duties/work.ts'
import { inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { openMailServer } from '../mail-server.test-support.ts'
import { refusedAtOnce, returnedLater } from '../mail-server-set-up.test-support.ts'
import { receiveOnce } from '../receive.ts'
import {
  dutiesOf,
  isNamed,
  isReportAbout,
  letterFactsOf,
  lettersOf,
  messageOf,
  openCustomer,
  openPostHouse,
  type PostHouse,
  tellNow,
  usePost,
  waysOf,
} from '../sample.test-support.ts'
import { saveSettings } from '../settings/store.ts'
import { openInBox } from './box.ts'
import { countsAsReceived } from './receipt.ts'
import { sendAgain } from './send-again.ts'
import { inColumns } from './text.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
let house: PostHouse
beforeEach(async () => {
  house = await openPostHouse(database)
})

const days = 24 * 3_600_000
const breach = { fact: 'breachKnown', breach: 'breach 1' }
const letter = 'notifyBreach:breach 1#1'

/** An agreement in which a breach has become known, so that a letter is owed; and the mails that lay in the boxes before. */
async function withBreach(...[people]: [Parameters<typeof openCustomer>[2]]) {
  const key = await openCustomer(database, house, people)
  await usePost(house, key.provider, server)
  await tellNow(house, key, { ...breach, at: showInstant(house.now()) })
  return key
}
const stateOf = async (key: Awaited<ReturnType<typeof withBreach>>): Promise<string | undefined> =>
  (await dutiesOf(house, key)).find(({ duty }) => duty === letter)?.state
const kindsOf = async (key: Awaited<ReturnType<typeof withBreach>>): Promise<string[]> =>
  (await letterFactsOf(house, key)).map(({ kind }) => kind)

describe('a duty that means a letter', () => {
  it('is carried out by a letter in the provider’s name, and the dispatch is a fact', async () => {
    const key = await withBreach({ 'erika@customer.example': 'customerAdministrator' })
    await workOff(house.running)
    const mail = await server.find('erika@customer.example', isNamed(await messageOf(house, key)))
    assert.equal(mail?.from?.address, 'post@elc.example')
    assert.equal(mail?.from?.name, 'Emscher-Lippe-Cloud')
    assert.equal(mail?.subject, 'Meldung einer Verletzung des Schutzes personenbezogener Daten')
    assert.match(mail?.text ?? '', /Guten Tag Erika Muster,/)
    assert.match(mail?.text ?? '', /Nr\. 6\.3 Meldung von Verletzungen: „/)
    assert.match(mail?.html ?? '', /<h2[^>]*>Was Sie tun können<\/h2>/)
    assert.equal(await stateOf(key), 'done')
    assert.deepEqual(await kindsOf(key), ['letterDispatched', 'dutyDone'])
  })

  it('is received when the recipient’s server says so, and not before it counts as received', async () => {
    const key = await withBreach({ 'erika@customer.example': 'customerAdministrator' })
    await workOff(house.running)
    await server.find('post@elc.example', isReportAbout(await messageOf(house, key)))
    assert.deepEqual(await kindsOf(key), ['letterDispatched', 'dutyDone'])
    await receiveOnce(house.running, key.provider)
    const [dispatch] = (await lettersOf(house, key)).flatMap(({ dispatches }) => dispatches)
    const arrivedAt = dispatch?.arrivedAt ?? 0
    assert.ok(dispatch && dispatch.receivedAt === countsAsReceived(arrivedAt))
    const real = house.now
    house.now = () => real() + 14 * days
    await receiveOnce(house.running, key.provider)
    const received = (await letterFactsOf(house, key)).find(({ kind }) => kind === 'letterReceived')
    assert.equal(received?.at, countsAsReceived(arrivedAt))
    assert.deepEqual(received?.clear, { letter, medium: 'e-mail' })
  })

  it('that the server refuses is a fact and waits for a person, who has it sent to another address', async () => {
    const key = await withBreach({ [refusedAtOnce]: 'customerAdministrator' })
    await workOff(house.running)
    assert.equal(await stateOf(key), 'person')
    const [returned] = await letterFactsOf(house, key)
    assert.deepEqual([returned?.kind, returned?.clear.status], ['letterReturned', '5.1.1'])
    await database
      .pool('auth')
      .query('update access.person set email = $1 where email = $2', ['max@customer.example', refusedAtOnce])
    await sendAgain(house.running, { ...key, letter })
    await workOff(house.running)
    await server.find('max@customer.example', isNamed(await messageOf(house, key)))
    assert.equal(await stateOf(key), 'done')
    assert.deepEqual(waysOf(await lettersOf(house, key)), ['e-mail 1: returned', 'e-mail 2: dispatched'])
    await assert.rejects(sendAgain(house.running, { ...key, letter }), { code: 'LETTER_NOT_WAITING' })
  })

  it('that comes back later is owed again: its receipt is taken back, and it waits for a person', async () => {
    const key = await withBreach({ [returnedLater]: 'customerAdministrator' })
    await workOff(house.running)
    assert.equal(await stateOf(key), 'done')
    await server.find('post@elc.example', isReportAbout(await messageOf(house, key)))
    await receiveOnce(house.running, key.provider)
    assert.deepEqual(await kindsOf(key), ['letterDispatched', 'dutyDone', 'letterReturned', 'withdrawn'])
    await workOff(house.running)
    assert.equal(await stateOf(key), 'person')
    await receiveOnce(house.running, key.provider)
    assert.equal((await kindsOf(key)).length, 4)
  })

  it('waits for a person where the customer has nobody to write to, and where nobody has told the program how', async () => {
    const nobody = await withBreach({ 'erika@customer.example': 'user' })
    const untold = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' })
    await tellNow(house, untold, { ...breach, at: showInstant(house.now()) })
    await workOff(house.running)
    assert.equal(await stateOf(nobody), 'person')
    assert.equal((await dutiesOf(house, untold))[0]?.state, 'person')
    assert.deepEqual([await lettersOf(house, nobody), await lettersOf(house, untold)], [[], []])
  })

  it('is tried again later when the server can not be reached, and is not dispatched meanwhile', async () => {
    const key = await withBreach({ 'erika@customer.example': 'customerAdministrator' })
    await usePost(house, key.provider, { ...server, smtp: { host: server.smtp.host, port: 1 } })
    await workOff(house.running)
    const [duty] = await inTransaction(house.running.app, key, (transaction) => readDuties(transaction, key))
    assert.deepEqual([duty?.state, duty?.failure], ['open', 'SMTP_ESOCKET'])
    assert.deepEqual(waysOf(await lettersOf(house, key)), ['e-mail 1: ready'])
  })
})

/** The end of a message, which is sent by itself behind the message's own last line. */
const end = (sent: string): boolean => sent === '.\r\n' || sent.endsWith('\r\n.\r\n')

/** A line to the mail server that is cut the first time something is sent: right before or right after it. */
async function cutLine(isThat: (sent: string) => boolean, when: 'before' | 'after') {
  let isCut = false
  const line = createServer((client) => {
    const far = connect(server.smtp.port, server.smtp.host)
    for (const side of [client, far]) side.on('error', () => undefined)
    far.pipe(client)
    client.on('data', (bytes) => {
      const cuts = !isCut && isThat(bytes.toString('latin1'))
      isCut ||= cuts
      if (cuts) far.unpipe(client)
      if (!cuts || when === 'after') far.write(bytes)
      if (cuts) client.destroy()
      if (cuts && when === 'before') far.destroy()
    })
    client.on('close', () => far.end())
  }).listen(0, server.smtp.host)
  await once(line, 'listening')
  const { port } = line.address() as AddressInfo
  return { smtp: { host: server.smtp.host, port }, close: () => line.close() }
}

describe('a letter whose line is cut', () => {
  const to = 'erika@customer.example'
  const own = 'post@elc.example'

  async function throughLine(smtp: { readonly host: string; readonly port: number }) {
    const key = await openCustomer(database, house, { [to]: 'customerAdministrator' })
    const { imap, authority } = server
    await saveSettings(
      house.running,
      key.provider,
      {
        from: { name: 'ELC', address: own },
        outgoing: { ...smtp, protection: 'none' },
        incoming: { host: imap.host, port: imap.tlsPort, protection: 'tls', user: own, authority, folder: 'INBOX' },
      },
      { incoming: 'secret' },
    )
    await tellNow(house, key, { ...breach, at: showInstant(house.now()) })
    return key
  }

  /** The last message of the agreement's letter has come, and no other of it. */
  async function comesOnce(key: Awaited<ReturnType<typeof throughLine>>): Promise<void> {
    await server.find(to, isNamed(await messageOf(house, key)))
    const names = (await lettersOf(house, key)).flatMap(({ dispatches }) =>
      dispatches.map(({ messageId }) => messageId),
    )
    const come = (await server.mailsIn(to)).filter(({ messageId }) => messageId && names.includes(messageId))
    assert.equal(come.length, 1)
  }

  it('right before its end waits for a person, since the end may have left; sent once more it comes once', async (t) => {
    const line = await cutLine(end, 'before')
    t.after(line.close)
    const key = await throughLine(line.smtp)
    await workOff(house.running)
    assert.deepEqual(waysOf(await lettersOf(house, key)), ['e-mail 1: handed over'])
    assert.equal(await stateOf(key), 'person')
    await sendAgain(house.running, { ...key, letter })
    await workOff(house.running)
    await comesOnce(key)
    assert.equal(await stateOf(key), 'done')
  })

  it('while it is addressed is simply tried again', async (t) => {
    const line = await cutLine((sent) => sent.includes('RCPT TO'), 'before')
    t.after(line.close)
    const key = await throughLine(line.smtp)
    await workOff(house.running)
    assert.deepEqual(waysOf(await lettersOf(house, key)), ['e-mail 1: ready'])
    await house.running.queue.query('update graphile_worker._private_jobs set run_at = now()')
    await workOff(house.running)
    await comesOnce(key)
    assert.equal(await stateOf(key), 'done')
  })

  it('after its end is not sent again: the server’s report settles that it left', async (t) => {
    const line = await cutLine(end, 'after')
    t.after(line.close)
    const key = await throughLine(line.smtp)
    await workOff(house.running)
    assert.equal(await stateOf(key), 'person')
    await server.find(own, isReportAbout(await messageOf(house, key)))
    await receiveOnce(house.running, key.provider)
    await workOff(house.running)
    assert.equal(await stateOf(key), 'done')
    await comesOnce(key)
  })
})

describe('a letter for which text form is asked', () => {
  const terms = 'elc'
  const applied = {
    ...{ fact: 'applicationReceived', by: 'customer', medium: 'portal', applicant: 'company', inTheArea: true },
    name: 'Muster GmbH',
  }
  it('is sent and kept in the post box; opening it there is its receipt, whatever the hour', async () => {
    const people = { 'erika@customer.example': 'customerAdministrator' } as const
    const key = await openCustomer(database, house, people, terms)
    await usePost(house, key.provider, server)
    await tellNow(house, key, { ...applied, at: showInstant(house.now()) })
    await workOff(house.running)
    const mail = await server.find('erika@customer.example', isNamed(await messageOf(house, key)))
    const [found] = await lettersOf(house, key)
    assert.deepEqual(found && waysOf([found]), ['e-mail 1: dispatched', 'portal 1: dispatched'])
    const opened = await openInBox(house.running, { ...key, letter: found?.letter ?? '' }, key.people[0] ?? '')
    assert.equal(inColumns(opened.written?.text ?? '').trim(), mail?.text?.trim())
    assert.deepEqual(waysOf([opened.letter]), ['e-mail 1: dispatched', 'portal 1: received'])
    await openInBox(house.running, { ...key, letter: found?.letter ?? '' }, key.people[0] ?? '')
    const received = (await letterFactsOf(house, key)).filter(({ kind }) => kind === 'letterReceived')
    assert.deepEqual(
      received.map(({ clear }) => clear.medium),
      ['portal'],
    )
  })
})
