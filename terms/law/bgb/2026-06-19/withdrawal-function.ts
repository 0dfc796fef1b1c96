/**
 * § 356a BGB: whoever concludes agreements with consumers on a website lets them be withdrawn from there as easily (Art. 11a of
 * Directive 2011/83/EU, put in by Directive (EU) 2023/2673; to be applied from 19 June 2026).
 */
import { all, no } from '../../../grammar/answer.ts'
import { clause } from '../../../grammar/clause.ts'
import { instantOf } from '../../../grammar/day.ts'
import { must } from '../../../grammar/outcome.ts'
import { isConsumer } from '../../../grammar/quantities/consumer.ts'

export const confirmationOfWithdrawal = clause({
  ref: '§ 356a Abs. 4',
  title: { de: 'Bestätigung des Widerrufs', en: 'Confirmation of a withdrawal' },
  when: 'withdrawalReceived',
  de: 'Den Eingang eines Widerrufs über die Widerrufsfunktion bestätigt der Anbieter dem Verbraucher unverzüglich auf einem dauerhaften Datenträger, mit Inhalt, Datum und Uhrzeit.',
  en: 'The receipt of a withdrawal by the withdrawal function is confirmed to the consumer by the provider without undue delay on a durable medium, with content, date and time.',
  where: {},
  given: { consumer: isConsumer },
  provided: (received, _, { consumer }) =>
    all(
      consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.'),
      received.by === 'customer' || no('Kein Widerruf des Kunden.', 'Not a withdrawal of the customer.'),
      received.medium === 'portal' || no('Nicht über die Website erklärt.', 'Not declared on the website.'),
    ),
  then: (received) => must('provider', 'confirmWithdrawal', 'agreement', { by: received.at }),
  examples: {
    'on the website': [
      { by: 'customer', medium: 'portal', at: instantOf('2026-11-23T23:50') },
      must('provider', 'confirmWithdrawal', 'agreement', { by: instantOf('2026-11-23T23:50') }),
      { consumer: true },
    ],
    'by letter': [{ by: 'customer', medium: 'letter' }, [], { consumer: true }],
    'a business': [{ by: 'customer', medium: 'portal' }, [], { consumer: false }],
    'not one of the provider': [{ by: 'provider', medium: 'portal' }, [], { consumer: true }],
  },
  claims: [],
})
