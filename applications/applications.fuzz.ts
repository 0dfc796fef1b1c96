import assert from 'node:assert/strict'
import { createSecretKey } from 'node:crypto'
import { Refusal } from '../journal/intake/refusal.ts'
import { type Parser, unlessRefused } from '../tools/fuzz/parser.ts'
import { leastContrast } from './contrast.ts'
import { logoIn } from './look.ts'
import { openedBy, stampedAt, stampOf, tokenFor } from './secret.ts'

const master = { key: createSecretKey(Buffer.alloc(32, 7)) }
const [provider, application] = ['e1c00000-0000-4000-8000-000000000001', 'e1c00000-0000-4000-8000-000000000009']

const links: Parser = {
  name: 'links of applicants',
  pieces: [
    '.',
    '..',
    '-',
    '_',
    '=',
    '0',
    'f',
    'e1c00000',
    'A',
    ' ',
    '\u0000',
    'ü',
    '1766400000000',
    '1e12',
    '-1',
    'Infinity',
    '0x10',
  ],
  real: [tokenFor(master, provider, application), stampOf(master, provider, 1_766_400_000_000)],
  holds: (input) => {
    // Only what was made here opens anything.
    const opened = openedBy(master, provider, input)
    if (opened !== undefined) assert.equal(opened, application)
    const at = stampedAt(master, provider, input)
    if (at !== undefined) assert.equal(at, 1_766_400_000_000)
  },
}

const logos: Parser = {
  name: 'logo',
  isBytes: true,
  longest: 262_144,
  pieces: ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'RIFF', 'WEBP', '<svg', '\x00', 'GIF89a', '%PDF-'],
  real: ['\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR', '\xff\xd8\xff\xe0', 'RIFF\x00\x00\x00\x00WEBPVP8 ', '<svg xmlns="a"/>'],
  holds: (input) => {
    const logo = unlessRefused(() => logoIn(Buffer.from(input, 'latin1')), Refusal)
    assert.ok(logo === undefined || ['png', 'jpeg', 'webp'].includes(logo.kind))
    assert.equal(typeof leastContrast(input, 'light'), 'number')
  },
}

/** What those send who are no customers yet. */
export const parsers: readonly Parser[] = [links, logos]
