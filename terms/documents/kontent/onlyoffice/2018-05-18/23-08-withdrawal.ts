import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { type Day, latest, plusDays } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { textForm } from '../../../../grammar/form.ts'
import { customerAs } from '../../../../grammar/matters/agreement.ts'
import { withdrawalPeriod } from '../../../../grammar/matters/changes.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { mayWithdraw } from '../../../../grammar/matters/software-service.ts'
import { instructionOnWithdrawal, isPrivate } from '../../../../grammar/quantities/consumer.ts'
import {
  begunOnConsent,
  concludedOnItem,
  informationCompleted,
  isConsumerHere,
  lastDayForWithdrawal,
  purposeOfCustomer,
} from '../../../../grammar/quantities/software-service.ts'
import { itself, reached } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

const hasHappened = (day: Day | undefined, de: string, en: string) => day !== undefined || no(de, en)
const onlyConsumers = (consumer: boolean) =>
  consumer || no('Der Kunde ist kein Verbraucher.', 'The customer is no consumer.')

export const whoIsConsumer = asLongAs({
  ref: '§ 23.8 S. 1',
  title: { de: 'Wer Verbraucher ist', en: 'Who is a consumer' },
  decides: customerAs,
  of: ['onlyoffice'],
  de: 'Verbraucher ist, wer als natürliche Person bestellt, ohne dass der Zweck einer gewerblichen oder selbständigen beruflichen Tätigkeit zuzurechnen ist.',
  en: 'A consumer is who orders as a natural person for a purpose that belongs to no commercial or self-employed activity.',
  where: {},
  given: { stated: purposeOfCustomer },
  provided: ({ stated }) =>
    stated !== undefined || no('Zum Zweck ist nichts gesagt.', 'Nothing is said of the purpose.'),
  then: ({ stated }) => (stated && isPrivate(stated) ? 'consumer' : 'business'),
  examples: {
    'a family site': [{ stated: { orderer: 'natural person', purpose: 'private' } }, 'consumer'],
    'a freelancer for the practice': [{ stated: { orderer: 'natural person', purpose: 'self-employed' } }, 'business'],
    'in doubt a consumer': [{ stated: { orderer: 'natural person', purpose: 'not stated' } }, 'consumer'],
    'a company': [{ stated: { orderer: 'legal person', purpose: 'private' } }, 'business'],
    'nothing stated': [{ stated: undefined }],
  },
  claims: ['kontent.oo.23.8b'],
  reading: 'What the customer says with the order counts; in doubt it is a consumer.',
})

export const startOfThePeriod = asLongAs({
  ref: '§ 23.8 S. 2',
  title: { de: 'Beginn der Widerrufsfrist', en: 'Start of the period for withdrawal' },
  decides: withdrawalPeriod,
  of: ['onlyoffice'],
  de: 'Der Widerruf ist {period} möglich; die Frist beginnt mit dem Zugang der Belehrung in Textform, aber nicht vor dem Vertragsschluss und nicht, bevor die Informationspflichten erfüllt sind (Art. 246 § 2 mit § 1 Abs. 1 und 2 EGBGB; § 312g Abs. 1 Satz 1 BGB mit Art. 246 § 3 EGBGB).',
  en: 'A withdrawal is possible {period}; the period begins with receipt of the instruction in text form, but not before the conclusion of the contract and not before the duties of information are met (Art. 246 § 2 with § 1 (1) and (2) EGBGB; § 312g (1) sentence 1 BGB with Art. 246 § 3 EGBGB).',
  where: { period: within(14, 'days', moves(workingDayNW)) },
  given: {
    consumer: isConsumerHere,
    concluded: concludedOnItem,
    instructed: instructionOnWithdrawal,
    informed: informationCompleted,
  },
  provided: ({ consumer, concluded, instructed, informed }) =>
    all(
      onlyConsumers(consumer),
      hasHappened(concluded, 'Der Vertrag ist nicht geschlossen.', 'The contract is not concluded.'),
      hasHappened(instructed, 'Die Belehrung fehlt.', 'The instruction is missing.'),
      hasHappened(informed, 'Die Informationspflichten sind nicht erfüllt.', 'The duties of information are not met.'),
    ),
  then: ({ concluded, instructed, informed }, { period }) =>
    period.lastDay(latest(...[concluded, instructed, informed].filter((day) => day !== undefined))),
  examples: {
    'the instruction came last': [
      { consumer: true, concluded: '2026-11-02', instructed: '2026-11-05', informed: '2026-11-02' },
      '2026-11-19',
    ],
    'day fourteen on Christmas Day moves': [
      { consumer: true, concluded: '2026-11-02', instructed: '2026-12-11', informed: '2026-11-02' },
      '2026-12-28',
    ],
    'a business has no period': [
      { consumer: false, concluded: '2026-11-02', instructed: '2026-11-05', informed: '2026-11-02' },
    ],
    'without the duties of information met it does not begin': [
      { consumer: true, concluded: '2026-11-02', instructed: '2026-11-05', informed: undefined },
    ],
  },
  claims: ['kontent.oo.23.8d', 'kontent.oo.23.8a'],
  reading:
    'The text follows the law before 13 June 2014. The day of the event is not counted (§ 187 (1) BGB); § 193 BGB moves the last day, since it is one for a declaration.',
})

export const rightToWithdraw = asLongAs({
  ref: '§ 23.8 S. 3',
  title: { de: 'Widerrufsrecht', en: 'Right of withdrawal' },
  decides: mayWithdraw,
  of: ['onlyoffice'],
  de: 'Verbraucher können bis zum Ende der Frist widerrufen; Gründe müssen sie nicht nennen.',
  en: 'Consumers may withdraw until the end of the period; they need give no reasons.',
  where: {},
  given: { consumer: isConsumerHere, last: lastDayForWithdrawal, reached },
  provided: ({ consumer, last, reached: hasCome }) =>
    all(
      onlyConsumers(consumer),
      last === undefined ||
        !hasCome(plusDays(last, 1)) ||
        no('Die Widerrufsfrist ist abgelaufen.', 'The period for withdrawal is over.'),
    ),
  then: () => 'permitted',
  examples: {
    'on the last day': [{ consumer: true, last: '2026-11-23', reached: asOf('2026-11-23T23:59') }, 'permitted'],
    'not a day later': [{ consumer: true, last: '2026-11-23', reached: asOf('2026-11-24') }],
    'as long as the period has not begun': [
      { consumer: true, last: undefined, reached: asOf('2026-11-24') },
      'permitted',
    ],
    'a company has no such right': [{ consumer: false, last: undefined, reached: asOf('2026-11-02') }],
  },
  claims: ['kontent.oo.23.8a'],
})

export const lossOfTheRight = asLongAs({
  ref: '§ 23.8 S. 4',
  title: { de: 'Erlöschen bei vorzeitigem Beginn', en: 'Loss of the right by an early start' },
  decides: mayWithdraw,
  of: ['onlyoffice'],
  de: 'Das Recht erlischt, wenn der Anbieter mit der Leistung begonnen hat, nachdem der Kunde dem ausdrücklich zugestimmt und bestätigt hat, dass er dadurch sein Widerrufsrecht verliert.',
  en: 'The right is lost when the provider has begun to perform after the customer expressly agreed to that and confirmed that it thereby loses its right of withdrawal.',
  where: {},
  given: { begun: begunOnConsent },
  provided: ({ begun }) =>
    all(
      begun !== undefined ||
        no('Auf Wunsch des Kunden ist nichts begonnen.', 'Nothing was begun on the customer’s wish.'),
      begun?.lossConfirmed === true || no('Der Verlust ist nicht bestätigt.', 'The loss is not confirmed.'),
    ),
  then: () => 'barred',
  examples: {
    'both are there': [{ begun: { lossConfirmed: true } }, 'barred'],
    'the confirmation is missing': [{ begun: { lossConfirmed: false } }],
    'nothing was begun': [{ begun: undefined }],
  },
  claims: ['kontent.oo.23.8k'],
  reading:
    'For ONLYOFFICE this sentence goes before § 12 S. 10, which asks for complete performance by both sides; towards consumers the law lets the right stay until then.',
  mend: {
    de: 'Die Formulierung ist die für digitale Inhalte (§ 356 Abs. 5 BGB); bei einem Dienst erlischt das Recht erst mit vollständiger Erbringung (§ 356 Abs. 4 BGB), wie § 12 S. 10 es sagt.',
    en: 'The wording is that for digital content (§ 356 (5) BGB); for a service the right ends only with full performance (§ 356 (4) BGB), as § 12 S. 10 has it.',
  },
})

export const formOfWithdrawal = asLongAs({
  ref: '§ 23.8 S. 5',
  title: { de: 'Form des Widerrufs', en: 'Form of a withdrawal' },
  exceptionTo: ['AGB § 12 S. 3'],
  decides: form,
  de: 'Der Widerruf von ONLYOFFICE bedarf der {form}: Brief, Telefax oder E-Mail.',
  en: 'A withdrawal from ONLYOFFICE needs {form}: letter, fax or e-mail.',
  where: { form: textForm },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    (declaration.kind === 'withdrawalReceived' && declaration.scope === 'onlyoffice') ||
    no('Kein Widerruf von ONLYOFFICE.', 'Not a withdrawal from ONLYOFFICE.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'of a withdrawal': [{ declaration: { kind: 'withdrawalReceived', scope: 'onlyoffice' } }, textForm],
    'not of another declaration': [{ declaration: { kind: 'terminationReceived', scope: 'onlyoffice' } }],
  },
  claims: ['kontent.oo.23.8c'],
})

export const addressForWithdrawal = textOnly({
  ref: '§ 23.8 (Anschrift)',
  title: { de: 'Anschrift für den Widerruf', en: 'Address for the withdrawal' },
  de: 'Der Widerruf ist an die KONTENT GmbH zu richten: Winkelhauser Str. 63, 47228 Duisburg, Telefax +49 203 3094 310, info@KONTENT.com.',
  en: 'The withdrawal is addressed to KONTENT GmbH: Winkelhauser Str. 63, 47228 Duisburg, Germany, fax +49 203 3094 310, info@KONTENT.com.',
  where: {},
  textOnly: 'It names where to write; whatever reaches the provider is received.',
  claims: ['kontent.oo.23.8f'],
})

export const modelForm = performance({
  ref: '§ 23.8 (Muster)',
  title: { de: 'Muster für den Widerruf', en: 'Model withdrawal form' },
  de: 'Beigefügt ist ein Muster mit Empfänger, Vertrag, Bestell- und Empfangstag, Namen, Anschrift und Datum; es muss nicht verwendet werden, eine Unterschrift braucht es nur auf Papier.',
  en: 'A model form is attached with addressee, contract, days of order and receipt, names, address and date; its use is optional, a signature is needed on paper only.',
  where: {},
  performance: { item: 'onlyoffice' },
  mend: {
    de: 'Im Muster fehlt die Telefaxnummer, die der Text zuvor nennt.',
    en: 'The model lacks the fax number that the text names before.',
  },
  claims: ['kontent.oo.23.8l'],
})
