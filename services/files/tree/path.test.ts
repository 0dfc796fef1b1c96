import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inputsFor, wholeOf } from '../../../tools/fuzz/inputs.ts'
import type { DriveRefusal } from '../refusals.ts'
import { checkPath, paths } from './path.fuzz.ts'
import { folderOf, isName, isWithin, nameOf, pathFrom, pathIn, top } from './path.ts'
import { isRefused } from './share.test-support.ts'

test('slashes at the ends of a path say nothing, and nothing is the share itself', () => {
  assert.equal(pathFrom(''), top)
  assert.equal(pathFrom('/'), top)
  assert.equal(pathFrom('/Angebote/2026/'), 'Angebote/2026')
  assert.equal(pathFrom('Angebote/2026'), 'Angebote/2026')
})

test('a name that macOS writes in two characters is the same as in one', () => {
  assert.equal(pathFrom('/Bu\u0308ro/Fu\u0308r alle.odt'), 'Büro/Für alle.odt')
  assert.equal(pathIn(pathFrom('Büro'), 'Mu\u0308ller'), 'Büro/Müller')
})

test('a path cannot lead anywhere else', () => {
  for (const path of [
    '..',
    '../x',
    'a/../../etc/passwd',
    '.',
    'a/./b',
    'a//b',
    '///',
    '/a/..',
    '..\\x',
    'C:\\x',
    'C:',
  ]) {
    assert.throws(() => pathFrom(path), isRefused('NAME_REFUSED'), path)
  }
})

test('characters that do not work on every system are refused, and those that control', () => {
  for (const character of '<>:"|?*\\\0\u0001\n\r\t\u007f\u0085') {
    assert.throws(() => pathFrom(`a${character}b`), isRefused('NAME_REFUSED'), JSON.stringify(character))
  }
})

test('a name that shows itself as another one is refused', () => {
  assert.throws(() => pathFrom('Rechnung\u202Efdp.exe'), isRefused('NAME_REFUSED'))
})

test('names of devices on Windows are refused, whatever follows after a dot', () => {
  for (const name of ['CON', 'con', 'Nul.txt', 'aux.tar.gz', 'COM1', 'lpt9.log', 'COM¹', 'CONIN$']) {
    assert.throws(() => pathFrom(`a/${name}`), isRefused('NAME_REFUSED'), name)
  }
  for (const name of ['CONtext', 'COM10', 'nullen.txt', 'xCON']) assert.equal(pathFrom(name), name)
})

test('a dot or a space at the end of a name is refused, at its beginning it is not', () => {
  for (const name of ['a.', 'a ', 'a/b. ', '...']) assert.throws(() => pathFrom(name), isRefused('NAME_REFUSED'), name)
  for (const name of ['.git', ' a', '~$Plan.docx', '._x', '#1 & 2']) assert.equal(pathFrom(name), name)
})

test('a name of 255 bytes is the longest, and umlauts are two of them', () => {
  assert.equal(pathFrom('x'.repeat(255)).length, 255)
  assert.throws(() => pathFrom('x'.repeat(256)), isRefused('NAME_TOO_LONG'))
  assert.equal(pathFrom('ä'.repeat(127)).length, 127)
  assert.throws(() => pathFrom('ä'.repeat(128)), isRefused('NAME_TOO_LONG'))
})

test('a path of 4096 bytes is the longest', () => {
  const deep = `${'abc/'.repeat(1023)}wxyz`
  assert.equal(pathFrom(deep).length, 4096)
  assert.throws(() => pathFrom(`${deep}x`), isRefused('PATH_TOO_LONG'))
  assert.throws(() => pathIn(pathFrom(deep), 'x'), isRefused('PATH_TOO_LONG'))
  assert.throws(() => pathFrom('ä/'.repeat(1500)), isRefused('PATH_TOO_LONG'))
})

test('half a character is no text', () => {
  assert.throws(() => pathFrom('a\ud800b'), isRefused('PATH_NOT_UNDERSTOOD'))
  assert.throws(() => pathIn(top, '\udc00'), isRefused('PATH_NOT_UNDERSTOOD'))
})

test('a name with a slash is none', () => {
  assert.throws(() => pathIn(top, 'a/b'), isRefused('NAME_REFUSED'))
  assert.equal(isName('a/b'), false)
  assert.equal(isName('Bu\u0308ro'), false)
  assert.equal(isName('Büro'), true)
})

test('a refusal names what was seen, what is expected and what to do, in both languages, and shows what cannot be seen', () => {
  assert.throws(
    () => pathFrom('a\u0007b'),
    ({ refused }: DriveRefusal) => {
      assert.equal(refused.seen.en, 'The name “aU+0007b” has a character that does not work on every system')
      assert.match(refused.seen.de, /Der Name „aU\+0007b“/)
      assert.ok(refused.expected.de && refused.expected.en && refused.remedy.de && refused.remedy.en)
      return true
    },
  )
})

test('the folder and the name of a path, and what lies in what', () => {
  const path = pathFrom('a/b/c.txt')
  assert.deepEqual([folderOf(path), nameOf(path)], ['a/b', 'c.txt'])
  assert.deepEqual([folderOf(pathFrom('a')), nameOf(pathFrom('a')), folderOf(top), nameOf(top)], ['', 'a', '', ''])
  assert.ok(isWithin(path, pathFrom('a/b')) && isWithin(path, top) && isWithin(path, path))
  assert.ok(!isWithin(pathFrom('a/bc'), pathFrom('a/b')) && !isWithin(pathFrom('a'), pathFrom('a/b')))
})

test('whatever was found once stays found: it is refused, or is a path that stays in the share', () => {
  for (const text of paths.real) checkPath(text)
})

test('twenty thousand random paths are refused by name, or stay in the share', () => {
  for (const input of inputsFor(paths, 20_000, 4711)) checkPath(wholeOf(input))
})
