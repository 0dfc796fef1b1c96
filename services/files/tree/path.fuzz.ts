import assert from 'node:assert/strict'
import { join } from 'node:path'
import type { Parser } from '../../../tools/fuzz/parser.ts'
import { DriveRefusal } from '../refusals.ts'
import { nameOf, pathFrom, pathIn } from './path.ts'

const refusals = ['PATH_NOT_UNDERSTOOD', 'NAME_REFUSED', 'NAME_TOO_LONG', 'PATH_TOO_LONG']

/** @throws AssertionError if a text is understood as a path that it must not be */
export function checkPath(text: string): void {
  let path: ReturnType<typeof pathFrom>
  try {
    path = pathFrom(text)
  } catch (error) {
    assert.ok(error instanceof DriveRefusal && refusals.includes(error.code), `${JSON.stringify(text)}: ${error}`)
    return
  }
  const shown = JSON.stringify(text)
  assert.equal(path, path.normalize('NFC'), shown)
  assert.equal(pathFrom(path), path, shown)
  assert.equal(pathFrom(path.normalize('NFD')), path, shown)
  assert.ok(Buffer.byteLength(path) <= 4096, shown)
  if (path === '') return
  assert.equal(join('/share/files', path), `/share/files/${path}`, shown)
  for (const name of path.split('/')) {
    assert.ok(name !== '' && name !== '.' && name !== '..', shown)
    assert.ok(Buffer.byteLength(name) <= 255, shown)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be in it
    assert.doesNotMatch(name, /[\u0000-\u001f<>:"|?*\\]|[ .]$/, shown)
  }
  assert.equal(pathIn('' as typeof path, nameOf(path)), nameOf(path), shown)
}

const pieces: readonly string[] = [
  ...['/', '/', '/', '.', '..', '../', '..\\', '\\', ' ', '  ', 'a', 'Büro', 'u\u0308', '\u0308', 'e\u0301', '\u0000'],
  ...['con', 'NUL', 'com1', 'lpt\u00b2', 'aux', '.txt', '~$', '%2e', '%2f', '%00', ':', '*', '?', '|', '"', '<', '>'],
  ...['\n', '\r', '\t', '\u007f', '\u0085', '\u200b', '\u202e', '\u2066', '\ufeff', '\ufffe', '\ud800', '\udfff'],
  ...[
    '😀',
    '\u1100\u1161',
    '\u0958',
    '\u212b',
    'ﬁ',
    '\u2024',
    '\uff0f',
    '\uff0e',
    '日本',
    '٣',
    'x'.repeat(100),
    '€'.repeat(40),
  ],
]

/** Texts at which something went wrong once, here or in other drives. */
const known: readonly string[] = [
  // Composed only after a cut, or only together with what stands before it.
  '\u0308a',
  'a/\u0308',
  // Becomes something else in form C: the Angstrom and Kelvin signs, and a Greek question mark, which is a semicolon then.
  '\u212b\u212a\u037e',
  // Three bytes for each character, longer in bytes than in characters.
  '€'.repeat(86),
  // Grows when it is composed: one character of two bytes becomes two of three.
  '\u0958'.repeat(64),
  // Equals '..' only for systems that leave out what has no width.
  '.\u200b.',
  '%2e%2e/%2e%2e',
  '..;/x',
  '\u2025/\u2024\u2024',
  'a\u0000.txt',
  'CON .txt',
  'nul.',
  'lpt\u00b9',
  '\ud83d',
  '\ufeff',
  'a\u2028b',
  '/'.repeat(50),
]

/** Where something lies in a share, as text that was decoded already. */
export const paths: Parser = {
  name: 'drive names',
  longest: 20_000,
  pieces,
  real: ['Angebote/2026/Büro & Co.odt', '/a/b/c.txt', ...known],
  holds: checkPath,
}

export const parsers: readonly Parser[] = [paths]
