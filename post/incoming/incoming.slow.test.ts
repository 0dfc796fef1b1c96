import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, beforeEach, describe, it } from 'node:test'
import { openAgreement } from '../../duties/agenda.ts'
import { workOff } from '../../duties/work.ts'
import { readTold } from '../../journal/intake/told.ts'
import { replayOpened } from '../../journal/replay.ts'
import { everyCustomer, inTransaction } from '../../journal/transaction.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { testDatabase } from '../../tools/test-database.ts'
import { openMailServer } from '../mail-server.test-support.ts'
import { returnedLater } from '../mail-server-set-up.test-support.ts'
import { receiveOnce } from '../receive.ts'
import {
  factsOf,
  isReportAbout,
  messageOf,
  openCustomer,
  openPostHouse,
  type PostHouse,
  tellNow,
  usePost,
} from '../sample.test-support.ts'
import { saveSettings } from '../settings/store.ts'
import { confirm } from './decide.ts'
import { fetchMail } from './fetch-mail.ts'
import type { Incoming } from './incoming.ts'
import { readIncoming } from './store.ts'

const database = await testDatabase()
after(() => database.close())
const server = await openMailServer()
after(() => server.close())
let house: PostHouse
beforeEach(async () => {
  house = await openPostHouse(database)
})

const own = 'post@elc.example'
const clerk = '0a000000-0000-4000-8000-000000000001'

const proposedTo = (provider: string): Promise<Incoming[]> =>
  inTransaction(house.running.app, { provider, customer: everyCustomer }, (transaction) =>
    readIncoming(transaction, house.running.master, provider, ['proposed']),
  )
const about = (all: readonly Incoming[], subject: string): Incoming[] =>
  all.filter(({ summary }) => summary?.subject === subject)

/** A mail lies in the provider's mailbox. */
async function mailed(from: string, subject: string, text = 'Guten Tag'): Promise<void> {
  await server.send({ from, to: own, subject, text })
  await server.find(own, (mail) => mail.subject === subject)
}

describe('mail that comes in', () => {
  it('is proposed with the time it came, who seems to have sent it, and what it seems to declare; nothing follows from it', async () => {
    const key = await openCustomer(database, house, { 'erika@customer.example': 'instructing' })
    await usePost(house, key.provider, server)
    const from = Date.now()
    await mailed('Erika <ERIKA@customer.example>', 'Kündigung zum Jahresende', 'Hiermit kündigen wir.')
    assert.ok((await fetchMail(house.running, key.provider)) >= 1)
    const [found, more] = about(await proposedTo(key.provider), 'Kündigung zum Jahresende')
    assert.equal(more, undefined)
    assert.ok(found && found.receivedAt >= Math.floor(from / 1000) * 1000 && found.receivedAt <= Date.now())
    assert.deepEqual(
      [found.customer, found.agreement, found.person, found.role],
      [key.customer, key.agreement, key.people[0], 'instructing'],
    )
    assert.deepEqual([found.proposes, found.medium, found.isAutomatic], ['terminationReceived', 'e-mail', false])
    assert.equal(found.summary?.address, 'erika@customer.example')
    assert.deepEqual(await factsOf(house.running, key), [])
  })

  it('of nobody known stays for a person', async () => {
    const { provider } = await openCustomer(database, house, { 'erika@customer.example': 'instructing' })
    await usePost(house, provider, server)
    await mailed('max@customer.example', 'Wer bin ich?')
    await fetchMail(house.running, provider)
    const [found] = about(await proposedTo(provider), 'Wer bin ich?')
    assert.deepEqual([found?.customer, found?.person, found?.proposes], [null, null, null])
  })

  it('that answers a letter is proposed for the agreement of that letter, also from an address that nobody knows', async () => {
    const key = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' })
    await usePost(house, key.provider, server)
    await openAgreement(house.running, { ...key, agreement: randomUUID() }, { terms: 'dc' })
    await tellNow(house, key, { fact: 'breachKnown', breach: 'breach 1', at: showInstant(house.now()) })
    await workOff(house.running)
    const messageId = await messageOf(house, key)
    const answers = { to: own, text: 'Danke', inReplyTo: messageId }
    await server.send({ ...answers, from: 'max@customer.example', subject: 'Re: von Max' })
    await server.send({ ...answers, from: 'erika@customer.example', subject: 'Re: von Erika' })
    for (const name of ['Max', 'Erika']) await server.find(own, ({ subject }) => subject === `Re: von ${name}`)
    await fetchMail(house.running, key.provider)
    const proposed = await proposedTo(key.provider)
    const [ofMax] = about(proposed, 'Re: von Max')
    const [ofErika] = about(proposed, 'Re: von Erika')
    assert.deepEqual([ofMax?.customer, ofMax?.agreement, ofMax?.person], [key.customer, key.agreement, null])
    assert.deepEqual([ofErika?.agreement, ofErika?.person], [key.agreement, key.people[0]])
  })

  it('is one proposal however often and by whomever it is fetched', async () => {
    const { provider } = await openCustomer(database, house, { 'erika@customer.example': 'instructing' })
    await usePost(house, provider, server)
    await mailed('erika@customer.example', 'Nur einmal')
    await Promise.all([fetchMail(house.running, provider), fetchMail(house.running, provider)])
    assert.equal(await fetchMail(house.running, provider), 0)
    // A mailbox that was made anew counts from the beginning, and everything in it is fetched again.
    await database
      .pool('owner')
      .query('update mailbox set uid_validity = uid_validity - 1 where provider = $1', [provider])
    assert.equal(await fetchMail(house.running, provider), 0)
    assert.equal(about(await proposedTo(provider), 'Nur einmal').length, 1)
  })

  it('that is not written as mails are is kept, and hinders none that comes after it', async () => {
    const { provider } = await openCustomer(database, house, {})
    await usePost(house, provider, server)
    await server.lay(own, 'no head\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\u0001')
    await mailed('erika@customer.example', 'Nach dem kaputten')
    const before = (await proposedTo(provider)).length
    await fetchMail(house.running, provider)
    assert.ok((await proposedTo(provider)).length >= before + 2)
    assert.equal(about(await proposedTo(provider), 'Nach dem kaputten').length, 1)
  })

  it('that looks like a report of a delivery proves nothing without the envelope', async () => {
    const { provider } = await openCustomer(database, house, {})
    await usePost(house, provider, server)
    const forged = [
      'From: MAILER-DAEMON@customer.example',
      'Subject: forged',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      ...['', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; x', ''],
      ...['Final-Recipient: rfc822;erika@customer.example', 'Action: delivered', 'Status: 2.0.0', '', '--b--', ''],
    ]
    await server.lay(own, forged.join('\r\n'))
    await fetchMail(house.running, provider)
    const [found] = about(await proposedTo(provider), 'forged')
    assert.deepEqual([found?.state, found?.isAutomatic], ['proposed', true])
  })

  it('that is a report from which its agreement lets nothing follow waits for a person, and holds nothing up', async () => {
    const key = await openCustomer(database, house, { [returnedLater]: 'customerAdministrator' })
    await usePost(house, key.provider, server)
    await tellNow(house, key, { fact: 'breachKnown', breach: 'breach 1', at: showInstant(house.now()) })
    await workOff(house.running)
    await server.find(own, isReportAbout(await messageOf(house, key)))
    await database.pool('owner').query(`update agreement set terms = 'gone' where agreement = $1`, [key.agreement])
    await mailed('erika@customer.example', 'Hinter dem Bericht')
    await fetchMail(house.running, key.provider)
    const proposed = await proposedTo(key.provider)
    assert.equal(about(proposed, 'Hinter dem Bericht').length, 1)
    assert.equal(about(proposed, 'Undelivered Mail Returned to Sender').at(0)?.isAutomatic, true)
  })

  it('becomes a fact when a clerk confirms it, at the time it came, once', async () => {
    const key = await openCustomer(database, house, { 'erika@customer.example': 'customerAdministrator' })
    await usePost(house, key.provider, server)
    await mailed('erika@customer.example', 'Wir kündigen ordentlich')
    await fetchMail(house.running, key.provider)
    const [found] = about(await proposedTo(key.provider), 'Wir kündigen ordentlich')
    assert.ok(found)
    const told = readTold(
      {
        ...{ fact: 'terminationReceived', at: showInstant(found.receivedAt), by: 'customer', ground: 'ordinary' },
        ...{ medium: 'e-mail', person: found.person, wording: 'Wir kündigen.' },
      },
      house.now(),
    )
    assert.ok('fact' in told)
    const number = await confirm(house.running, key.provider, found.incoming, {
      ...{ agreement: key.agreement, told, by: clerk },
    })
    const facts = await inTransaction(house.running.app, key, (transaction) =>
      replayOpened(transaction, house.running.master, key),
    )
    const fact = facts.find((each) => each.number === number)
    assert.deepEqual([fact?.kind, fact?.at, fact?.clear.toldBy], ['terminationReceived', found.receivedAt, clerk])
    const again = confirm(house.running, key.provider, found.incoming, { agreement: key.agreement, told, by: clerk })
    await assert.rejects(again, { code: 'INCOMING_DECIDED' })
    assert.deepEqual(about(await proposedTo(key.provider), 'Wir kündigen ordentlich'), [])
  })

  it('can not be fetched with a wrong password or from a server that nobody vouches for; that is noted, and tried again', async () => {
    const { provider } = await openCustomer(database, house, {})
    await usePost(house, provider, server)
    const from = { name: 'ELC', address: own }
    const incoming = {
      host: server.imap.host,
      port: server.imap.tlsPort,
      protection: 'tls',
      user: own,
      folder: 'INBOX',
    } as const
    const failure = async () => {
      await receiveOnce(house.running, provider)
      const { rows } = await database
        .pool('owner')
        .query('select failure from post_setting where provider = $1', [provider])
      return rows[0]?.failure
    }
    const { authority } = server
    await saveSettings(house.running, provider, { from, incoming: { ...incoming, authority } }, { incoming: 'wrong' })
    assert.equal(await failure(), 'SIGN_IN_REFUSED')
    await saveSettings(house.running, provider, { from, incoming }, { incoming: 'secret' })
    assert.match(await failure(), /CERT|SELF_SIGNED|UNABLE/)
    await usePost(house, provider, server)
    assert.equal(await failure(), null)
  })

  it('is fetched by STARTTLS too', async () => {
    const { provider } = await openCustomer(database, house, {})
    const { imap, authority } = server
    await saveSettings(
      house.running,
      provider,
      {
        from: { name: 'ELC', address: own },
        incoming: { host: imap.host, port: imap.port, protection: 'starttls', user: own, folder: 'INBOX', authority },
      },
      { incoming: 'secret' },
    )
    await mailed('erika@customer.example', 'Über STARTTLS')
    await fetchMail(house.running, provider)
    assert.equal(about(await proposedTo(provider), 'Über STARTTLS').length, 1)
  })
})
