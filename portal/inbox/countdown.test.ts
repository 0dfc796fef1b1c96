import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countdown } from './countdown.ts'

const now = '2026-02-10T10:00+01:00'
/** What is to be done by the end of a day, in German and English. */
const until = (day: string, by: string): string[] =>
  (['de', 'en'] as const).map((language) => countdown(now, by, day, language).says)

test('a deadline is counted in days, with its last day', () => {
  assert.deepEqual(until('2026-02-13', '2026-02-14T00:00+01:00'), [
    'noch 3 Tage (Fr., 13. Feb.)',
    '3 days left (Fri 13 Feb)',
  ])
  assert.deepEqual(until('2026-02-11', '2026-02-12T00:00+01:00'), [
    'bis morgen (Mi., 11. Feb.)',
    'by tomorrow (Wed 11 Feb)',
  ])
})
test('on its last day the hours are counted', () => {
  assert.deepEqual(until('2026-02-10', '2026-02-11T00:00+01:00'), ['heute, noch 14 Stunden', 'today, 14 hours left'])
  assert.deepEqual(until('2026-02-10', '2026-02-10T10:30+01:00'), ['heute, noch eine Stunde', 'today, one hour left'])
})
test('after it, what is overdue says for how long', () => {
  assert.deepEqual(until('2026-02-09', '2026-02-10T00:00+01:00'), [
    '1 Tag überfällig (Mo., 9. Feb.)',
    '1 day overdue (Mon 9 Feb)',
  ])
  assert.deepEqual(until('2026-02-10', '2026-02-10T09:00+01:00'), ['seit heute überfällig', 'overdue since today'])
  assert.equal(countdown(now, '2026-02-10T10:00+01:00', '2026-02-10', 'en').pressing, 'overdue')
})
test('without a deadline nothing presses', () => {
  assert.deepEqual(countdown(now, null, null, 'de'), { says: 'ohne Frist', pressing: 'none' })
})
