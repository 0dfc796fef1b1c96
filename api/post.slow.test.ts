import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Role } from '../access/roles.ts'
import { sampleAgreement } from '../duties/sample.test-support.ts'
import type { AgreementKey } from '../journal/fact.ts'
import { everyCustomer, inTransaction } from '../journal/transaction.ts'
import { insertDispatch } from '../post/letters/dispatches.ts'
import { insertLetter } from '../post/letters/store.ts'
import { tellOf } from '../post/letters/told.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { ask, refused } from './asking.test-support.ts'
import { openHouse, type TestHouse } from './house.test-support.ts'
import { signInAs } from './signed-in.test-support.ts'
import type { IncomingText, ShownIncoming } from './views/incoming.ts'
import type { ReadLetter, ShownLetter } from './views/letters.ts'
import type { ShownSettings } from './views/post-settings.ts'

let house: TestHouse
before(async () => {
  house = await openHouse()
})
after(() => house.close())

const letter = 'confirmTermination:agreement#1'
const written = { subject: 'Bestätigung Ihrer Kündigung', text: 'Guten Tag', html: '<p>Guten Tag</p>' }

/** A letter lies in the post box of an agreement's customer. */
async function laid(key: AgreementKey, name = letter): Promise<void> {
  const { running } = house
  await inTransaction(running.app, { provider: key.provider, customer: everyCustomer }, async (transaction) => {
    const at = instantOf('2026-02-10T09:00')
    const letterKey = { ...key, letter: name }
    const dispatch = { ...letterKey, medium: 'portal', attempt: 1 } as const
    await insertLetter(transaction, running.master, {
      ...letterKey,
      ...{ act: 'confirmTermination', language: 'de', writtenAt: at, written },
    })
    await insertDispatch(transaction, running.master, dispatch, { domain: 'elc.example' })
    const became = { state: 'dispatched', dispatchedAt: at } as const
    await tellOf(transaction, running, dispatch, ['ready'], { fact: 'letterDispatched', at, became })
  })
}

const path = (key: AgreementKey, more = '', name = letter): string =>
  `/agreements/${key.agreement}/letters/${encodeURIComponent(name)}${more}`

/** A body as browsers send files. */
function asForm(content: string | Buffer, name = 'Scan.pdf') {
  const boundary = 'x-klausel-x'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const body = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)])
  return { body, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
const upload = (content: string | Buffer, as: Role = 'clerk', query = 'medium=letter') =>
  ask<{ isNew: boolean }>(house, `/incoming?${query}`, { ...asForm(content), as })
const waiting = async (): Promise<readonly ShownIncoming[]> =>
  (await ask<{ incoming: ShownIncoming[] }>(house, '/incoming', { as: 'clerk' })).body.incoming

describe('the post box', () => {
  it('shows a customer its own letters; opening one is its receipt, and looking at the list is none', async () => {
    await laid(house.key)
    const box = await ask<{ letters: ShownLetter[] }>(house, '/post-box', { as: 'customerAdministrator' })
    assert.deepEqual(
      box.body.letters.map((each) => [each.letter, each.says.de, each.ways[0]?.state]),
      [[letter, 'Bestätigung Ihrer Kündigung', 'dispatched']],
    )
    const staff = await ask<ReadLetter>(house, path(house.key), { as: 'clerk' })
    assert.deepEqual([staff.status, staff.body.text, staff.body.ways[0]?.state], [200, 'Guten Tag', 'dispatched'])
    const opened = await ask<ReadLetter>(house, path(house.key, '/open'), { method: 'POST', as: 'receiving' })
    assert.deepEqual([opened.body.subject, opened.body.ways[0]?.state], [written.subject, 'received'])
    assert.ok(opened.body.ways[0]?.receivedAt)
  })

  it('is its customer’s alone: a neighbour’s letter is as if it were not there', async () => {
    const neighbour = await sampleAgreement(house.running, '2026-02-10', house.key.provider)
    const elsewhere = await sampleAgreement(house.running, '2026-02-10')
    await laid(neighbour)
    await laid(elsewhere)
    for (const key of [neighbour, elsewhere]) {
      const opened = await ask(house, path(key, '/open'), { method: 'POST', as: 'customerAdministrator' })
      assert.equal(refused(opened), '404 AGREEMENT_UNKNOWN')
    }
    const box = await ask<{ letters: ShownLetter[] }>(house, '/post-box', { as: 'customerAdministrator' })
    assert.ok(box.body.letters.every(({ agreement }) => agreement === house.key.agreement))
    const all = await ask<{ letters: ShownLetter[] }>(house, '/letters', { as: 'administrator' })
    const agreements = all.body.letters.map(({ agreement }) => agreement)
    assert.ok(agreements.includes(neighbour.agreement) && !agreements.includes(elsewhere.agreement))
  })

  it('keeps the language that the customer chose', async () => {
    const chosen = await ask(house, '/post-box/language', { body: { language: 'en' }, as: 'customerAdministrator' })
    assert.equal(chosen.status, 204)
    const box = await ask<{ language: string }>(house, '/post-box', { as: 'receiving' })
    assert.equal(box.body.language, 'en')
  })

  it('has nothing to send again of what did not come back', async () => {
    await laid(house.key, 'confirmTermination:agreement#2')
    const again = await ask(house, path(house.key, '/send-again', 'confirmTermination:agreement#2'), {
      method: 'POST',
      as: 'clerk',
    })
    assert.equal(refused(again), '409 LETTER_NOT_WAITING')
    const unknown = await ask(house, path(house.key, '/send-again', 'nothing#1'), { method: 'POST', as: 'clerk' })
    assert.equal(refused(unknown), '404 LETTER_UNKNOWN')
  })
})

describe('what comes in', () => {
  it('is uploaded, listed with what it seems to tell, confirmed as a fact, and listed as decided', async () => {
    const sent = await upload(
      'Wir widersprechen. Widerspruch gegen die Änderung.',
      'clerk',
      'medium=fax&receivedAt=2026-02-09T16:30',
    )
    assert.deepEqual([sent.status, sent.body.isNew], [201, true])
    const [found] = await waiting()
    assert.ok(found)
    assert.deepEqual(
      [found.medium, found.receivedAt, found.file, found.proposes, found.says?.de, found.subject],
      ['fax', '2026-02-09T16:30+01:00', 'txt', 'objectionReceived', 'Widerspruch zugegangen', 'Scan.pdf'],
    )
    const said = await ask<{ text: string }>(house, `/incoming/${found.incoming}/text`, { as: 'clerk' })
    assert.match(said.body.text, /^Wir widersprechen/)
    const fact = { fact: 'objectionReceived', at: found.receivedAt, by: 'customer', medium: 'fax', change: 'change 1' }
    const body = { agreement: house.key.agreement, fact }
    const confirmed = await ask<{ number: number }>(house, `/incoming/${found.incoming}/confirm`, { body, as: 'clerk' })
    assert.equal(confirmed.status, 201)
    const decided = await ask<{ incoming: ShownIncoming[] }>(house, '/incoming?of=decided', { as: 'clerk' })
    assert.deepEqual(
      decided.body.incoming.map(({ state, fact: number }) => [state, number]),
      [['confirmed', confirmed.body.number]],
    )
    const again = await ask(house, `/incoming/${found.incoming}/confirm`, { body, as: 'clerk' })
    assert.equal(refused(again), '409 INCOMING_DECIDED')
  })

  it('is refused field by field where the fact can not be read, and stays', async () => {
    await upload('Unlesbar')
    const [found] = await waiting()
    const body = { agreement: house.key.agreement, fact: { fact: 'objectionReceived', at: '2026-02-09', by: 'nobody' } }
    const answer = await ask(house, `/incoming/${found?.incoming}/confirm`, { body, as: 'clerk' })
    assert.equal(refused(answer), '422 FACT_NOT_UNDERSTOOD change by')
    assert.equal((await waiting()).length, 1)
    const reject = { body: { reason: 'Werbung' }, as: 'administrator' } as const
    assert.equal((await ask(house, `/incoming/${found?.incoming}/reject`, reject)).status, 204)
    assert.equal((await waiting()).length, 0)
  })

  it('leaves as a file to be saved, and never as a page', async () => {
    await upload('<script>alert(1)</script>')
    const [found] = await waiting()
    const response = await house.http.inject({
      url: `/api/incoming/${found?.incoming}/file`,
      headers: { host: '127.0.0.1:4180', ...(await house.as('clerk')) },
    })
    assert.equal(response.body, '<script>alert(1)</script>')
    assert.equal(response.headers['content-type'], 'text/plain; charset=utf-8')
    assert.equal(response.headers['content-disposition'], `attachment; filename="${found?.incoming}.txt"`)
    assert.equal(response.headers['x-content-type-options'], 'nosniff')
    await ask(house, `/incoming/${found?.incoming}/reject`, { body: { reason: 'x' }, as: 'clerk' })
  })

  it('comes with attachments, each to be saved under a name of ours', async () => {
    const part = (head: string, body: string) => `--b\r\n${head}\r\n\r\n${body}\r\n`
    const mail = [
      'From: Erika <erika@customer.example>\r\nSubject: Mit Anlage\r\nMIME-Version: 1.0\r\n',
      'Content-Type: multipart/mixed; boundary=b\r\n\r\n',
      part('Content-Type: text/plain', 'Siehe Anlage'),
      part('Content-Type: text/html\r\nContent-Disposition: attachment; filename="../../x.HTML"', '<script>1</script>'),
      '--b--\r\n',
    ]
    await upload(mail.join(''), 'clerk', 'medium=e-mail')
    const [found] = await waiting()
    assert.deepEqual([found?.file, found?.medium, found?.address], ['eml', 'e-mail', 'erika@customer.example'])
    const read = await ask<IncomingText>(house, `/incoming/${found?.incoming}/text`, { as: 'clerk' })
    assert.deepEqual([read.body.text.trim(), read.body.attachments.length], ['Siehe Anlage', 1])
    const response = await house.http.inject({
      url: `/api/incoming/${found?.incoming}/attachments/0`,
      headers: { host: '127.0.0.1:4180', ...(await house.as('clerk')) },
    })
    assert.equal(response.body.trim(), '<script>1</script>')
    assert.equal(response.headers['content-type'], 'application/octet-stream')
    assert.equal(response.headers['content-disposition'], `attachment; filename="${found?.incoming}-1.html"`)
    const none = await ask(house, `/incoming/${found?.incoming}/attachments/1`, { as: 'clerk' })
    assert.equal(refused(none), '404 INCOMING_UNKNOWN')
    await ask(house, `/incoming/${found?.incoming}/reject`, { body: { reason: 'x' }, as: 'clerk' })
  })

  it('is refused as an upload where it is no such file, no file at all, or too large', async () => {
    assert.equal(refused(await upload(Buffer.from([0x4d, 0x5a, 0, 1]))), '415 FILE_KIND_UNKNOWN')
    assert.equal(refused(await upload(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))), '413 FILE_TOO_LARGE')
    const json = await ask(house, '/incoming?medium=letter', { body: { file: 'x' }, as: 'clerk' })
    assert.equal(refused(json), '400 REQUEST_NOT_UNDERSTOOD file')
    assert.equal(refused(await upload('x', 'clerk', 'medium=pigeon')), '400 REQUEST_NOT_UNDERSTOOD medium')
    assert.equal((await waiting()).length, 0)
  })

  it('of another provider is as if it were not there', async () => {
    await upload('Nur hier')
    const [found] = await waiting()
    const key = await sampleAgreement(house.running, '2026-02-10')
    const elsewhere = await signInAs(house.http, { ...house, key }, 'clerk')
    for (const view of ['text', 'file']) {
      const answer = await house.http.inject({
        url: `/api/incoming/${found?.incoming}/${view}`,
        headers: { host: '127.0.0.1:4180', ...elsewhere },
      })
      assert.deepEqual([answer.statusCode, answer.json().code], [404, 'INCOMING_UNKNOWN'])
    }
    await ask(house, `/incoming/${found?.incoming}/reject`, { body: { reason: 'x' }, as: 'clerk' })
  })
})

describe('the settings of the post', () => {
  const settings = {
    from: { name: 'Emscher-Lippe-Cloud', address: 'post@elc.example' },
    outgoing: { host: 'mail.elc.example', port: 465, protection: 'tls', user: 'post' },
  }
  it('are the administrator’s, and never show a password', async () => {
    const saved = await ask(house, '/post-settings', { body: { settings, secrets: { outgoing: 'very secret' } } })
    assert.equal(saved.status, 204)
    const read = await ask<ShownSettings>(house, '/post-settings')
    assert.deepEqual(read.body.settings, settings)
    assert.deepEqual(read.body.has, { outgoing: true, incoming: false, dkim: false })
    assert.doesNotMatch(JSON.stringify(read.body), /very secret/)
  })
  it('refuse another server under the old password, an open line, and a name that would write into the head of a letter', async () => {
    const other = { ...settings, outgoing: { ...settings.outgoing, host: 'mail.evil.example' } }
    assert.equal(refused(await ask(house, '/post-settings', { body: { settings: other } })), '422 MAIL_PASSWORD_NEEDED')
    const open = { ...settings, outgoing: { ...settings.outgoing, protection: 'none' } }
    assert.equal(
      refused(await ask(house, '/post-settings', { body: { settings: open } })),
      '422 MAIL_SERVER_UNPROTECTED',
    )
    const door = { ...settings, outgoing: { ...settings.outgoing, port: 22 } }
    assert.equal(
      refused(await ask(house, '/post-settings', { body: { settings: door } })),
      '400 REQUEST_NOT_UNDERSTOOD settings.outgoing.port',
    )
    const injected = { ...settings, from: { name: 'ELC\r\nBcc: all@evil.example', address: 'post@elc.example' } }
    const answer = await ask(house, '/post-settings', { body: { settings: injected } })
    assert.match(refused(answer), /^400 REQUEST_NOT_UNDERSTOOD/)
  })
})

describe('whoever asks for the post', () => {
  const someIncoming = '/incoming/0a000000-0000-4000-8000-000000000001'
  const asked: readonly (readonly [path: string, body: unknown, may: readonly Role[]])[] = [
    ['/letters', undefined, ['administrator', 'clerk']],
    ['/incoming', undefined, ['administrator', 'clerk']],
    [`${someIncoming}/text`, undefined, ['administrator', 'clerk']],
    [`${someIncoming}/reject`, { reason: 'x' }, ['administrator', 'clerk']],
    ['/post-box', undefined, ['customerAdministrator', 'receiving']],
    ['/post-box/language', { language: 'de' }, ['customerAdministrator', 'receiving']],
    ['/post-settings', undefined, ['administrator']],
  ]
  const all: readonly Role[] = [
    ...(['administrator', 'clerk', 'approver', 'dataProtectionOfficer', 'auditor'] as const),
    ...(['customerAdministrator', 'instructing', 'receiving', 'officer', 'user', 'partner'] as const),
  ]
  it('is refused without signing in, and in every role but those it is for', async () => {
    for (const [where, body, may] of asked) {
      assert.equal(refused(await ask(house, where, { body, as: 'stranger' })), '401 SIGN_IN_NEEDED', where)
      for (const as of all.filter((role) => !may.includes(role))) {
        assert.equal(refused(await ask(house, where, { body, as })), '403 RIGHT_MISSING', `${as} ${where}`)
      }
      for (const as of may) assert.notEqual((await ask(house, where, { body, as })).status, 403, `${as} ${where}`)
    }
  })
})
