/** A small provider whose terms break the law where they can, so that one sees what the law makes of them. */
import { no } from '../../grammar/answer.ts'
import { asLongAs, clause } from '../../grammar/clause.ts'
import { midnight } from '../../grammar/day.ts'
import { minimumNotice, moves, notice, stays, within } from '../../grammar/deadline.ts'
import type { Document, Terms } from '../../grammar/document.ts'
import type { Declaration } from '../../grammar/fact.ts'
import { letterOrFax, textForm } from '../../grammar/form.ts'
import { form } from '../../grammar/matters/declarations.ts'
import { eur } from '../../grammar/money.ts'
import { ends, must, owes, runs } from '../../grammar/outcome.ts'
import { given, itself } from '../../grammar/quantity.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { rowOf } from '../../grammar/row.ts'
import { amount } from '../../grammar/threshold.ts'
import { civilCode } from './bgb.ts'

const declaration = itself<Declaration>()
const row = given('Laufzeit', 'term', 'agreement', (standing) => standing.row('term'))
const written = { title: { de: 'Klausel', en: 'Clause' }, claims: [] } as const

const term = clause({
  ...written,
  ref: '§ 1',
  when: 'termAgreed',
  de: 'Die Laufzeit ist vereinbart.',
  en: 'The term is as agreed.',
  where: {},
  then: (agreed) => runs(agreed.row, rowOf.countedFromFirstDay(agreed.first, agreed.months)),
})
const renewal = clause({
  ...written,
  ref: '§ 2',
  when: 'terminationReceived',
  de: 'Ohne Kündigung {notice} vor ihrem Ende verlängert sich die Laufzeit.',
  en: 'Without notice {notice} before its end the term renews.',
  where: { notice: notice(4, 'weeks', stays(minimumNotice)) },
  given: { row },
  provided: (_, __, given) => given.row !== undefined || no('Keine Laufzeit.', 'No term.'),
  then: (received, { notice: lead }, given) => ends(given.row?.at(lead.runsOut(received.on)).to ?? received.on),
})
const noticeByLetter = asLongAs({
  ...written,
  ref: '§ 3',
  decides: form,
  de: 'Eine Kündigung bedarf {form}.',
  en: 'Notice needs {form}.',
  where: { form: letterOrFax },
  given: { declaration },
  provided: (given) => given.declaration.kind === 'terminationReceived' || no('Keine Kündigung.', 'Not a notice.'),
  then: (_, { form: asked }) => asked,
})
const withdrawalInTextForm = asLongAs({
  ...written,
  ref: '§ 4',
  decides: form,
  de: 'Ein Widerruf bedarf der {form}.',
  en: 'A withdrawal needs {form}.',
  where: { form: textForm },
  given: { declaration },
  provided: (given) => given.declaration.kind === 'withdrawalReceived' || no('Kein Widerruf.', 'Not a withdrawal.'),
  then: (_, { form: asked }) => asked,
})
const fee = clause({
  ...written,
  ref: '§ 5',
  when: 'invoiceReceived',
  de: 'Das Entgelt steht in der Rechnung.',
  en: 'The fee is as invoiced.',
  where: {},
  then: (invoice) =>
    owes('customer', { key: invoice.claim, kind: 'fee', amount: invoice.amount, due: invoice.on, invoice: 'issued' }),
})
const reminderFee = clause({
  ...written,
  ref: '§ 6',
  when: 'reminderReceived',
  de: 'Eine Mahnung kostet {fee}.',
  en: 'A reminder costs {fee}.',
  where: { fee: amount(eur('3.00')) },
  then: (reminder, { fee: costs }) =>
    owes('customer', {
      key: `reminder ${reminder.claim} ${reminder.step}`,
      kind: 'reminder fee',
      amount: costs.is,
      due: reminder.on,
      besides: { claim: reminder.claim, as: 'costs' },
    }),
})
const lateRepayment = clause({
  ...written,
  ref: '§ 7',
  when: 'withdrawalReceived',
  de: 'Nach einem Widerruf wird {period} zurückgezahlt.',
  en: 'After a withdrawal is paid back {period}.',
  where: { period: within(30, 'days', moves(workingDayNW)) },
  then: (received, { period }) =>
    must('provider', 'repayAfterWithdrawal', 'agreement', { by: midnight(period.firstDayAfter(received.on)) }),
})

const terms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Geschäftsbedingungen', en: 'Terms' },
  rank: 'terms',
  version: '2020-01-01',
  clauses: [term, renewal, noticeByLetter, withdrawalInTextForm, fee, reminderFee, lateRepayment],
}
export const shop: Terms = {
  name: 'shop',
  title: { de: 'Laden', en: 'Shop' },
  documents: [terms],
  law: civilCode(workingDayNW),
  invokes: ['BGB § 362'],
}
