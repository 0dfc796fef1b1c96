import assert from 'node:assert/strict'
import { Refusal } from '../../journal/intake/refusal.ts'
import { type Parser, unlessRefused } from '../../tools/fuzz/parser.ts'
import { fileKindOf, fileKinds } from './file-kind.ts'
import { readMail } from './mail.ts'
import { proposedKind } from './propose.ts'

const lines = (...all: readonly string[]): string => all.join('\r\n')

const plain = lines(
  'From: =?utf-8?Q?J=C3=BCrgen?= <Juergen@Kunde.example>',
  'To: post@anbieter.example',
  'Subject: =?iso-8859-1?B?S/xuZGlndW5n?=',
  'Date: Tue, 3 Mar 2026 09:00:00 +0100',
  'Message-ID: <1@kunde.example>',
  'In-Reply-To: <letter.1@anbieter.example>',
  'References: <letter.0@anbieter.example> <letter.1@anbieter.example>',
  'Content-Type: text/plain; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Hiermit k=C3=BCndigen wir zum n=C3=A4chsten Termin.',
)
const withParts = lines(
  'From: a@kunde.example',
  'Subject: Unterlagen',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: multipart/alternative; boundary=c',
  '',
  '--c',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<html><head><style>p{}</style></head><body><p>Wir widerrufen.</p><br>Gru&szlig; &amp; Dank</body></html>',
  '--c--',
  '--b',
  'Content-Type: application/pdf; name="=?utf-8?B?QW5sYWdlLnBkZg==?="',
  "Content-Disposition: attachment; filename*=UTF-8''Anlage%20%C3%BC.pdf",
  'Content-Transfer-Encoding: base64',
  '',
  'JVBERi0xLjcK',
  '--b--',
)
const ofHtmlAlone = lines(
  'From: a@kunde.example',
  'Subject: Widerruf',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Wir <b>widerrufen</b>.<br>Grüße<style>',
)
const report = lines(
  'From: MAILER-DAEMON@kunde.example',
  'Subject: Undelivered',
  'Auto-Submitted: auto-replied',
  'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
  '',
  '--b',
  'Content-Type: message/delivery-status',
  '',
  'Reporting-MTA: dns; mail.kunde.example',
  'Original-Envelope-Id: letter.1',
  '',
  'Final-Recipient: rfc822; a@kunde.example',
  'Action: failed',
  'Status: 5.1.1',
  '',
  '--b',
  'Content-Type: text/rfc822-headers',
  '',
  'Message-ID: <letter.1@anbieter.example>',
  '--b--',
)

const pieces: readonly string[] = [
  ...[
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    '\r\n ',
    '\r\n\t',
    '--b',
    '--b\r\n',
    '--b--',
    '--c',
    '\u0000',
    '\xff',
    '\xc3\xbc',
  ],
  ...['Content-Type: ', 'multipart/mixed; boundary=b', 'message/rfc822', 'message/delivery-status', 'text/html'],
  ...['text/plain; charset=', 'utf-7', 'iso-2022-jp', 'x-unknown', 'Content-Transfer-Encoding: base64\r\n'],
  ...['Content-Transfer-Encoding: quoted-printable\r\n', '=?utf-8?Q?', '=?utf-8?B?', '?=', '=C3', '=', '=\r\n'],
  ...['filename*0*=', "filename*=UTF-8''%", '"', '\\', '<', '>', '<a@b>', '@', ',', ';', ':', '(', ')', 'From: '],
  ...['References: ', 'In-Reply-To: ', 'Auto-Submitted: no', 'Action: failed\r\n', 'Status: 5.1.1\r\n', '__proto__: x'],
  ...[
    '<style>',
    '</style>',
    '<script',
    '<br',
    '</p>',
    '<head ',
    '&amp;',
    '&#x0;',
    '&',
    '<!--',
    'kündigen',
    'weisen an',
  ],
  ...['%PDF-', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'begin 644 a\n', ' ', '\t'],
]

const mails: Parser = {
  name: 'mail',
  isBytes: true,
  longest: 65_536,
  // It is read line by line, and may be of nothing but line ends.
  within: 1_000,
  pieces,
  real: [plain, withParts, ofHtmlAlone, report],
  holds: async (input) => {
    const mail = await readMail(Buffer.from(input, 'latin1'))
    assert.ok(mail.sender === undefined || (mail.sender.address !== '' && typeof mail.sender.name === 'string'))
    assert.ok(mail.answers.length <= 20 && mail.answers.every((answer) => /^<[^<>\s]+>$/.test(answer)))
    assert.ok(mail.attachments.every(({ name, content }) => typeof name === 'string' && Buffer.isBuffer(content)))
    assert.ok([mail.subject, mail.text].every((each) => typeof each === 'string'))
    assert.ok(mail.report === undefined || /^\d\.\d{1,3}\.\d{1,3}$/.test(mail.report.status))
    assert.ok(['string', 'undefined'].includes(typeof proposedKind(mail.subject, mail.text)))
  },
}

const files: Parser = {
  name: 'file kind',
  isBytes: true,
  longest: 65_536,
  pieces,
  real: [plain, report, '%PDF-1.7\n%\xe2\xe3\xcf\xd3', '\x89PNG\r\n\x1a\n\x00', '\xff\xd8\xff\xe0', 'Guten Tag\r\n'],
  holds: (input) => {
    const kind = unlessRefused(() => fileKindOf(Buffer.from(input, 'latin1')), Refusal)
    assert.ok(kind === undefined || fileKinds.includes(kind))
  },
}

/** What comes in by mail or by upload. */
export const parsers: readonly Parser[] = [mails, files]
