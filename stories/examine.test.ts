import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Because } from '../terms/engine/because.ts'
import { examine } from './examine.ts'
import type { Expectation, Sight } from './expectation.ts'
import { because } from './expectations.ts'

const sight = {} as Sight
const reason: Because = { ref: 'AGB § 5.2 S. 1', says: { de: '', en: '' }, at: 0, on: [] }
const seen =
  (found: string): Expectation =>
  () => ({ expected: 'open', found, because: reason })

it('what is as expected passes, with the clause it rests on', () => {
  examine(sight, [seen('open'), because('§ 5.2')])
  examine(sight, [seen('open'), because('AGB § 5.2 S. 1')])
})
it('what is otherwise is shown', () => {
  assert.throws(() => examine(sight, [seen('closed')]), { actual: 'closed', expected: 'open' })
})
it('another clause is named, also one whose number only begins in the same way', () => {
  for (const clause of ['§ 5.3', '§ 5', '§ 5.2 S. 11'])
    assert.throws(() => examine(sight, [seen('open'), because(clause)]), /and rests on AGB § 5\.2 S\. 1/)
})
it('a reason needs something that it is the reason of', () => {
  assert.throws(() => examine(sight, [because('§ 5.2')]), /Nothing stands before/)
})
