/** § 309 no. 9 BGB, since the act for fair consumer contracts of 10 August 2021 (BGBl. I p. 3433). */
import { all, no } from '../../../grammar/answer.ts'
import { clause } from '../../../grammar/clause.ts'
import { type Day, latest } from '../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../grammar/deadline.ts'
import type { Fact } from '../../../grammar/fact.ts'
import { ends, endsNoLater } from '../../../grammar/outcome.ts'
import { concludedOn, isConsumer } from '../../../grammar/quantities/consumer.ts'
import { given } from '../../../grammar/quantity.ts'
import { rowOf } from '../../../grammar/row.ts'
import { say } from '../../../grammar/said.ts'

/** The terms that were agreed, in a row; undefined for an agreement without any. */
const termRow = given('Laufzeit', 'term', 'agreement', (standing, scope) =>
  standing.row(scope === 'agreement' ? 'term' : `term of ${scope}`),
)
/** A notice upon a change or a new price is an ordinary one too, where these give no right of their own (§ 140 BGB). */
const isOrdinary = ({ ground }: Fact<'terminationReceived'>): boolean =>
  ground === 'ordinary' || ground === 'change' || ground === 'price'
const from = (de: string, en: string, first: Day) => say(de, en, { holdsFor: (day: Day): boolean => day >= first })

/**
 * § 309 no. 9 (b) and (c) BGB: after the first term a consumer may leave at any time with at most one month's notice,
 * and for the first term no longer notice may be asked. What the terms allow earlier stays.
 */
export const renewalOfConsumers = clause({
  ref: '§ 309 Nr. 9',
  title: { de: 'Stillschweigende Verlängerung', en: 'Tacit renewal' },
  when: 'terminationReceived',
  about: (received) => received.scope ?? 'agreement',
  de: 'Verträge mit Verbrauchern, geschlossen {since}, verlängern sich stillschweigend nur auf unbestimmte Zeit; kündbar sind sie jederzeit mit einer Frist von höchstens {notice}, frühestens zum Ende der ersten Laufzeit.',
  en: 'Agreements with consumers, concluded {since}, renew tacitly for an indefinite time only; they may be terminated at any time with a notice of at most {notice}, to the end of the first term at the earliest.',
  where: {
    since: from('ab dem 1. März 2022', 'from 1 March 2022 on', '2022-03-01'),
    notice: notice(1, 'months', stays(minimumNotice)),
  },
  given: { consumer: isConsumer, concluded: concludedOn, row: termRow },
  provided: (received, { since }, { consumer, concluded, row }) =>
    all(
      consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.'),
      received.by === 'customer' || no('Keine Kündigung des Kunden.', 'Not a notice of the customer.'),
      isOrdinary(received) || no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
      row !== undefined || no('Es ist keine Laufzeit vereinbart.', 'No term was agreed.'),
      since.holdsFor(concluded ?? received.on) ||
        no('Der Vertrag ist älter als die Vorschrift.', 'The agreement is older than the rule.'),
    ),
  then: (received, { notice: longest }, { row }) =>
    ends(latest(longest.runsOut(received.on), row?.nth(0).to ?? received.on), received.scope ?? 'agreement'),
  yieldsTo: endsNoLater,
  examples: {
    'after the first term with one month': [
      { by: 'customer', ground: 'ordinary', on: '2027-05-10' },
      ends('2027-06-10'),
      { consumer: true, concluded: '2026-03-01', row: rowOf.countedFromFirstDay('2026-03-01', 12) },
    ],
    'too late for the first term': [
      { by: 'customer', ground: 'ordinary', on: '2027-02-15' },
      ends('2027-03-15'),
      { consumer: true, concluded: '2026-03-01', row: rowOf.countedFromFirstDay('2026-03-01', 12) },
    ],
    'within the first term to its end': [
      { by: 'customer', ground: 'ordinary', on: '2026-04-10', scope: 'example.org' },
      ends('2027-02-28', 'example.org'),
      { consumer: true, concluded: '2026-03-01', row: rowOf.countedFromFirstDay('2026-03-01', 12) },
    ],
    'upon a change that gives no right of its own': [
      { by: 'customer', ground: 'change', on: '2027-05-10' },
      ends('2027-06-10'),
      { consumer: true, concluded: '2026-03-01', row: rowOf.countedFromFirstDay('2026-03-01', 12) },
    ],
    'concluded the day before': [
      { by: 'customer', ground: 'ordinary', on: '2027-05-10' },
      [],
      { consumer: true, concluded: '2022-02-28', row: rowOf.countedFromFirstDay('2022-02-28', 12) },
    ],
    'a business keeps its terms': [
      { by: 'customer', ground: 'ordinary', on: '2027-05-10' },
      [],
      { consumer: false, concluded: '2026-03-01', row: rowOf.countedFromFirstDay('2026-03-01', 12) },
    ],
  },
  claims: [],
  reading:
    'Of the forbidden renewal the permitted part is applied: the agreement goes on, and the consumer may leave with one month. An agreement of which nobody told when it was concluded counts as younger.',
})
