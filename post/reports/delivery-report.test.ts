import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readMail } from '../incoming/mail.ts'

/** As RFC 3464 shows them, with the second recipient of its appendix. */
const report = (recipients: string): Buffer =>
  Buffer.from(
    [
      'From: Mail Delivery Subsystem <MAILER-DAEMON@cs.example>',
      'Subject: Returned mail',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      '',
      'The original message was received and could not be delivered.',
      '--b',
      'content-type: message/delivery-status',
      '',
      'Reporting-MTA: dns; cs.example',
      'Original-Envelope-Id: 0D3F6C2A-1111-4222-8333-444455556666',
      '',
      recipients,
      '',
      '--b',
      'content-type: text/rfc822-headers',
      '',
      'Subject: Bestaetigung',
      'Message-ID:',
      ' <4711@elc.example>',
      '--b--',
    ].join('\r\n'),
  )
const failed =
  'Final-Recipient: rfc822;louisl@larry.example\r\nAction: failed\r\nStatus: 4.0.0\r\nDiagnostic-Code: smtp;\r\n 426 timed out'
const delivered = 'Final-Recipient: rfc822;max@example.org\r\nAction: Delivered\r\nStatus: 2.0.0'

describe('a report of a mail server', () => {
  it('says what became of which message', async () => {
    assert.deepEqual((await readMail(report(delivered))).report, {
      action: 'delivered',
      status: '2.0.0',
      envelope: '0d3f6c2a-1111-4222-8333-444455556666',
      messageId: '<4711@elc.example>',
    })
  })
  it('about several recipients says what is worst', async () => {
    const { report: read } = await readMail(report(`${delivered}\r\n\r\n${failed}`))
    assert.deepEqual([read?.action, read?.status], ['failed', '4.0.0'])
  })
  it('is automatic, as is the answer of one who is away; a letter of a person is neither', async () => {
    const away = Buffer.from('From: a@b.example\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\r\nBack on Monday')
    const person = Buffer.from('From: a@b.example\r\nSubject: Hello\r\n\r\nHello')
    assert.equal((await readMail(report(failed))).isAutomatic, true)
    assert.equal((await readMail(away)).isAutomatic, true)
    const read = await readMail(person)
    assert.deepEqual([read.isAutomatic, read.report, read.sender?.address], [false, undefined, 'a@b.example'])
  })
  it('without any recipient is none, and what is no mail is read as nothing', async () => {
    assert.equal((await readMail(report(''))).report, undefined)
    assert.equal((await readMail(Buffer.from([0, 1, 2, 255]))).sender, undefined)
  })
})
