import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clause } from '../grammar/clause.ts'
import { minimumNotice, notice, stays } from '../grammar/deadline.ts'
import type { Document } from '../grammar/document.ts'
import { ends } from '../grammar/outcome.ts'
import { textOnly } from '../grammar/statement.ts'
import { compareDocuments } from './compare.ts'

const ending = (months: number, de = 'Die Frist beträgt {period}.') =>
  clause({
    ref: '§ 1',
    title: { de: 'Frist', en: 'Period' },
    when: 'terminationReceived',
    de: de as 'Die Frist beträgt {period}.',
    en: 'The period is {period}.',
    where: { period: notice(months, 'months', stays(minimumNotice)) },
    then: (received, { period }) => ends(period.runsOut(received.on)),
    claims: [],
  })
const said = (ref: string) =>
  textOnly({
    ref,
    title: { de: 'Recht', en: 'Law' },
    de: 'Deutsches Recht gilt.',
    en: 'German law applies.',
    where: {},
    claims: [],
    textOnly: 'A choice of law decides nothing here.',
  })
const document = (
  version: Document['version'],
  ...parts: readonly (ReturnType<typeof ending> | ReturnType<typeof said>)[]
): Document => ({
  id: 'terms',
  short: 'AGB',
  title: { de: 'AGB', en: 'Terms' },
  rank: 'terms',
  version,
  clauses: parts.filter((part) => 'then' in part),
  statements: parts.filter((part) => 'textOnly' in part),
})
const compared = (before: Document, after: Document, favourable: readonly string[] = []) =>
  compareDocuments(before, after, favourable, { notice: 'AGB § 11.1', consent: 'AGB § 11.2' }).map(
    ({ ref, change, needs, by }) => [ref, change, needs, by],
  )

test('the same terms differ in nothing', () => {
  assert.deepEqual(compared(document('2026-01-01', ending(1)), document('2027-01-01', ending(1))), [])
})

test('another number is a change of a value: it needs notice, and both words are shown', () => {
  const [before, after] = [document('2026-01-01', ending(1)), document('2027-01-01', ending(2))]
  assert.deepEqual(compared(before, after), [['AGB § 1', 'value', 'notice', 'AGB § 11.1']])
  assert.deepEqual(compareDocuments(before, after)[0]?.values, [
    { name: 'period', before: { de: '1 Monat', en: '1 month' }, after: { de: '2 Monaten', en: '2 months' } },
  ])
})

test('other words with the same rule and the same values are editorial', () => {
  const after = document('2027-01-01', ending(1, 'Es gilt eine Frist von {period}.'))
  assert.deepEqual(compared(document('2026-01-01', ending(1)), after), [['AGB § 1', 'wording', 'editorial', undefined]])
})

test('what is taken away needs consent, what is added needs notice', () => {
  const [with2, without] = [document('2026-01-01', ending(1), said('§ 2')), document('2027-01-01', ending(1))]
  assert.deepEqual(compared(with2, without), [['AGB § 2', 'removed', 'consent', 'AGB § 11.2']])
  assert.deepEqual(compared(without, with2), [['AGB § 2', 'added', 'notice', 'AGB § 11.1']])
})

test('a rule that became a sentence nobody carries out is another rule', () => {
  assert.deepEqual(compared(document('2026-01-01', ending(1)), document('2027-01-01', said('§ 1'))), [
    ['AGB § 1', 'rule', 'consent', 'AGB § 11.2'],
  ])
})

test('whoever publishes says what favours the customer', () => {
  const [before, after] = [document('2026-01-01', ending(2)), document('2027-01-01', ending(1))]
  assert.deepEqual(compared(before, after, ['AGB § 1']), [['AGB § 1', 'value', 'favourable', undefined]])
})
