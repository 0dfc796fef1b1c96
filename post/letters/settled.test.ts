import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { actsByHand, ownActs } from './own-order.ts'
import { settled } from './settled.ts'
import { settledFor } from './settled-for.ts'
import { actsOfLetters, wordingOf } from './wording.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/letters.md'), 'utf8')

/** Who has it written: a clause by a duty, the program by itself, or a person. */
const writtenFor = (act: string): string =>
  (actsByHand as readonly string[]).includes(act) ? 'a person' : ownActs.includes(act) ? 'the program' : 'a duty'

const rowOf = (act: string): string => {
  const wording = wordingOf(act)
  assert.ok(wording)
  const form = wording.asksTextForm ? 'text form' : 'as the terms ask'
  return `| \`${act}\` | ${wording.subject.en} | ${writtenFor(act)} | ${wording.settling} | ${form} |`
}

describe('what is settled for letters', () => {
  it('stands in docs/letters.md for every kind', () => {
    const missing = actsOfLetters.map(rowOf).filter((row) => !page.includes(row))
    assert.deepEqual(missing, [])
  })
  it('stands there in the same words as on the page of a case', () => {
    const said = Object.values(settled).flatMap((each) => Object.values(each).map(({ en }) => en))
    assert.deepEqual(
      said.filter((words) => !page.includes(words)),
      [],
    )
  })
  it('is in both languages, and no two say the same in different words', () => {
    for (const each of Object.values(settled))
      for (const { de, en } of Object.values(each)) assert.ok(de.length > 0 && en.length > 0 && de !== en)
  })
  it('is text form with a copy in the post box wherever the law asks for text form', () => {
    for (const act of actsOfLetters) {
      const wording = wordingOf(act)
      if (!wording?.asksTextForm) continue
      assert.equal(settledFor(wording).form, settled.declaration.form, act)
      assert.match(settledFor(wording).way.en, /post box/, act)
    }
  })
})
