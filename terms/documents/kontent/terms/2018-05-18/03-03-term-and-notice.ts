import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfTerm } from '../../../../grammar/end-date.ts'
import type { Declaration, Fact } from '../../../../grammar/fact.ts'
import { letterOrFax, onTheWebsite, writtenForm } from '../../../../grammar/form.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { must, runs } from '../../../../grammar/outcome.ts'
import { periods } from '../../../../grammar/payment-day.ts'
import { itemOfTerm, itemsAgreed, termsOfItem } from '../../../../grammar/quantities/item.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { type Row, rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

type Termination = Fact<'terminationReceived'>

const MONTHS_OF_A_YEAR = 12
const years = (length: number) =>
  adjustable([length], (n) =>
    say(n === 1 ? 'ein Jahr' : `${n} Jahre`, n === 1 ? 'one year' : `${n} years`, { months: n * MONTHS_OF_A_YEAR }),
  )
const oneYear = years(1)
/** Terms of an item in examples: a year from 1 March 2026, renewed by a year. */
const fromMarch2026 = rowOf.countedFromFirstDay('2026-03-01', 12)

export const term = clause({
  ref: '§ 3.3 S. 1',
  title: { de: 'Laufzeit und Verlängerung', en: 'Term and renewal' },
  when: 'termAgreed',
  de: 'Die vereinbarte Laufzeit wird {periods}. Sie verlängert sich um jeweils {renewal}, wenn nicht gekündigt wird.',
  en: 'The term agreed is {periods}. It renews by {renewal} at a time unless notice is given.',
  where: { periods: periods('countedFromFirstDay'), renewal: oneYear },
  provided: ({ row }) =>
    itemOfTerm(row) !== undefined || no('Vereinbart ist keine Laufzeit.', 'It is no term that is agreed.'),
  then: ({ row, first, months, then }, { periods: reading, renewal }) =>
    runs(row, reading.from(first, months, then ?? renewal.months)),
  examples: {
    'a month at first, then a year': [
      { row: 'term of domain', first: '2026-01-31', months: 1 },
      runs('term of domain', rowOf.countedFromFirstDay('2026-01-31', 1, 12)),
    ],
    'billing periods are no term': [{ row: 'billing of fees domain', first: '2026-01-31', months: 1 }, []],
  },
  claims: ['kontent.agb.3.3a', 'kontent.agb.3.3b', 'kontent.agb.3.5c'],
  reading:
    'The first day named counts (§ 187 (2) BGB): a month from 31 January ends on 28 February. A domain keeps its own term.',
})

const isOrdinary = ({ ground }: Termination) =>
  ground === 'ordinary' || ground === 'change' || no('Keine ordentliche Kündigung.', 'Not an ordinary notice.')
const hasTerm = (terms: Row | undefined) =>
  terms !== undefined ||
  no('Für das Gekündigte ist keine Laufzeit vereinbart.', 'No term is agreed for what is terminated.')
export const ordinaryTermination = clause({
  ref: '§ 3.3 S. 2',
  title: { de: 'Kündigung zum Ende der Laufzeit', en: 'Termination to the end of the term' },
  when: 'terminationReceived',
  about: ({ scope: item }) => item ?? 'agreement',
  de: 'Jede Partei kann jede Domain und jeden Zusatzdienst für sich mit einer Frist von {notice} zum {end} kündigen; maßgeblich ist der Zugang.',
  en: 'Either party may terminate each domain and each add-on by itself to the {end} with a notice of {notice}; receipt decides.',
  where: { notice: notice(4, 'weeks', stays(minimumNotice)), end: endOfTerm },
  given: { terms: termsOfItem },
  provided: (termination, _, { terms }) => all(isOrdinary(termination), hasTerm(terms)),
  then: ({ scope: item = 'agreement', on, to }, { notice: period, end }, { terms }) =>
    terms ? endsWithItsFees(end.after(terms, period.runsOut(on), to), item) : [],
  examples: {
    'received on Sunday 31 January it is in time for 28 February': [
      { ground: 'ordinary', scope: 'domain', on: '2027-01-31' },
      endsWithItsFees('2027-02-28', 'domain'),
      { terms: fromMarch2026 },
    ],
    'a day later it counts for the next end': [
      { ground: 'ordinary', scope: 'domain', on: '2027-02-01' },
      endsWithItsFees('2028-02-29', 'domain'),
      { terms: fromMarch2026 },
    ],
    'a later end may be chosen, and is again the end of a term': [
      { ground: 'ordinary', scope: 'domain', on: '2027-01-31', to: '2027-06-30' },
      endsWithItsFees('2028-02-29', 'domain'),
      { terms: fromMarch2026 },
    ],
    'a notice for the price is not an ordinary one': [
      { ground: 'price', scope: 'domain', on: '2027-01-31' },
      [],
      { terms: fromMarch2026 },
    ],
    'of what has no term there is no end': [{ ground: 'ordinary', on: '2027-01-31' }, [], { terms: undefined }],
  },
  claims: ['kontent.agb.3.3b', 'kontent.agb.3.4', 'kontent.agb.1.4i'],
  reading: 'A late notice is kept for the next end. § 193 BGB does not lengthen the time for a notice.',
})

export const noticeThatNamesNothing = clause({
  ref: '§ 3.3 S. 2 (Gegenstand)',
  title: { de: 'Kündigung ohne Angabe des Dienstes', en: 'Notice that names no item' },
  when: 'terminationReceived',
  de: 'Nennt eine Kündigung keinen Dienst, klärt der Anbieter, welche gemeint sind; sie wirkt für jeden von ihrem Zugang an.',
  en: 'If a notice names no item, the provider clears up which are meant; for each it counts from its receipt.',
  where: {},
  given: { items: itemsAgreed },
  provided: (termination, _, { items }) =>
    all(
      isOrdinary(termination),
      termination.scope === undefined || no('Gekündigt ist, was sie nennt.', 'What it names is terminated.'),
      items.length > 0 || no('Es ist kein Dienst vereinbart.', 'No item is agreed.'),
    ),
  then: ({ on, at }) => must('provider', 'askWhatIsTerminated', `notice of ${on}`, { by: at }),
  examples: {
    'a person asks': [
      { on: '2026-11-23', at: instantOf('2026-11-23T10:00'), ground: 'ordinary' },
      must('provider', 'askWhatIsTerminated', 'notice of 2026-11-23', { by: instantOf('2026-11-23T10:00') }),
      { items: ['domain', 'mail'] },
    ],
    'not of a notice that names an item': [{ ground: 'ordinary', scope: 'domain' }, [], { items: ['domain'] }],
    'nor where nothing is agreed': [{ ground: 'ordinary' }, [], { items: [] }],
    'nor upon a cause': [{ ground: 'for cause' }, [], { items: ['domain'] }],
  },
  claims: ['kontent.agb.3.4'],
  reading:
    'The source lets each domain and each add-on be terminated by itself and is silent on a notice of "the contract": whoever receives it confirms it and asks at once, and a notice for each item is told as of its first day.',
})

const isTermination = ({ kind }: Declaration) =>
  kind === 'terminationReceived' ||
  no('Die Erklärung ist keine Kündigung.', 'The declaration is no notice of termination.')
const concerns = ({ item }: Declaration, what: 'add-on' | 'domain') =>
  item === what || no('Gekündigt ist etwas anderes.', 'Something else is terminated.')

export const inWriting = asLongAs({
  ref: '§ 3.3 S. 3',
  title: { de: 'Kündigung schriftlich', en: 'Notice in writing' },
  decides: form,
  de: 'Eine Kündigung bedarf der {form}.',
  en: 'A notice of termination needs {form}.',
  where: { form: writtenForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => isTermination(declaration),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a notice of termination': [{ declaration: { kind: 'terminationReceived' } }, writtenForm],
    'not of an objection': [{ declaration: { kind: 'objectionReceived' } }],
  },
  claims: ['kontent.agb.3.3c'],
  reading: 'Agreed writing is met by e-mail (§ 127 (2) BGB), unless a clause shows another will, as for domains.',
})

export const addOnsOnTheWebsite = asLongAs({
  ref: '§ 3.3 S. 4',
  title: { de: 'Zusatzdienste auf der Website', en: 'Add-ons on the website' },
  decides: form,
  exceptionTo: ['§ 3.3 S. 3'],
  de: 'Werden nur Zusatzdienste gekündigt, genügt die Kündigung {form}.',
  en: 'If only add-ons are terminated, notice {form} is enough.',
  where: { form: onTheWebsite },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => all(isTermination(declaration), concerns(declaration, 'add-on')),
  then: (_, { form: asked }) => asked,
  examples: {
    'of an add-on': [{ declaration: { kind: 'terminationReceived', item: 'add-on' } }, onTheWebsite],
    'not of a domain': [{ declaration: { kind: 'terminationReceived', item: 'domain' } }],
  },
  claims: ['kontent.agb.3.3d'],
  reading: 'Only the form is relaxed; the four weeks stay.',
})

export const domainsByLetterOrFax = asLongAs({
  ref: '§ 3.3 S. 5',
  title: { de: 'Domains mit Brief oder Telefax', en: 'Domains by letter or fax' },
  decides: form,
  exceptionTo: ['§ 3.3 S. 3'],
  de: 'Die Kündigung einer Domain bedarf der Schriftform, übermittelt durch {form}.',
  en: 'Notice for a domain needs writing, sent by {form}.',
  where: { form: letterOrFax },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) => all(isTermination(declaration), concerns(declaration, 'domain')),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a domain': [{ declaration: { kind: 'terminationReceived', item: 'domain' } }, letterOrFax],
    'not of an add-on': [{ declaration: { kind: 'terminationReceived', item: 'add-on' } }],
  },
  claims: ['kontent.agb.3.3e'],
})
