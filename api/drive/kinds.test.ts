import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headersOf, shownAs } from './kinds.ts'

test('what a browser would run is shown as text or not at all, and what nobody knows is handed over', () => {
  assert.equal(shownAs('page.HTML')?.type, 'text/plain; charset=utf-8')
  for (const name of ['drawing.svg', 'program.exe', 'README', 'x.constructor', 'x.__proto__', 'x.toString']) {
    assert.equal(shownAs(name), undefined, name)
    assert.match(headersOf(name, true)['content-disposition'] ?? '', /^attachment;/)
  }
})

test('no name of a file breaks out of the header in which it stands', () => {
  assert.equal(
    headersOf(`Büro's "a"; (1)*.pdf`, false)['content-disposition'],
    "attachment; filename*=UTF-8''B%C3%BCro%27s%20%22a%22%3B%20%281%29%2A.pdf",
  )
})
