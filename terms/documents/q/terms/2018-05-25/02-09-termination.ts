import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, instantOf, latest, plusDays } from '../../../../grammar/day.ts'
import { fullDays, minimumNotice, moves, noDeclaration, notice, stays, within } from '../../../../grammar/deadline.ts'
import { endOfPeriod, immediately } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayErase, mayTerminate } from '../../../../grammar/matters/rights.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { asks, ends } from '../../../../grammar/outcome.ts'
import { claimsInDefault, inDefaultFor } from '../../../../grammar/quantities/arrears.ts'
import { billingPeriodOf, planPrice } from '../../../../grammar/quantities/billing.ts'
import { agreedEnd, endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { threateningReminders } from '../../../../grammar/quantities/reminder.ts'
import { noticeOfProvider } from '../../../../grammar/quantities/termination.ts'
import { type Claim, reached } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { type Period, rowOf } from '../../../../grammar/row.ts'
import { fee1 } from './fee-in-default.ts'

/** For examples: months of billing from January 2026 on. */
const month2026 = (day: Day): Period => rowOf.countedFromFirstDay('2026-01-01', 1).at(day)

const byTheCustomer = (notified: Fact<'terminationReceived'>) =>
  notified.by === 'customer' || no('Gekündigt hat nicht der Kunde.', 'It is not the customer who gave notice.')
const ofTheAgreement = ({ scope = 'agreement' }: Pick<Fact<'terminationReceived'>, 'scope'>) =>
  scope === 'agreement' || no('Gekündigt ist nicht der ganze Vertrag.', 'It is not the whole agreement.')
/** A notice for the price is an ordinary one too, where the price gives no right of its own. */
const isOrdinary = (notified: Fact<'terminationReceived'>) =>
  all(
    ofTheAgreement(notified),
    notified.ground === 'ordinary' ||
      notified.ground === 'price' ||
      no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
  )

export const cancellation = clause({
  ref: '§ 2.9.1 S. 1',
  title: { de: 'Kündigung eines bezahlten Abonnements', en: 'Cancellation of a paid subscription' },
  when: 'terminationReceived',
  de: 'Der Kunde kann ein bezahltes Abonnement ohne Frist zum {end} kündigen.',
  en: 'The customer may cancel a paid subscription without notice to the {end}.',
  where: { end: endOfPeriod },
  given: { price: planPrice, periodOf: billingPeriodOf },
  provided: (notified, _, { price, periodOf }) =>
    all(
      byTheCustomer(notified),
      isOrdinary(notified),
      price.isPositive || no('Das Abonnement ist kostenlos.', 'The subscription is free.'),
      periodOf(notified.on) !== undefined ||
        no('Es ist kein Abrechnungszeitraum vereinbart.', 'No billing period is agreed.'),
    ),
  then: (notified, { end }, { periodOf }) => {
    const period = periodOf(notified.to ? latest(notified.on, notified.to) : notified.on)
    return period ? ends(end.of(period)) : []
  },
  examples: {
    'the last minute of April is early enough for April': [
      { by: 'customer', ground: 'ordinary', on: '2026-04-30' },
      ends('2026-04-30'),
      { price: eurNet('100.00'), periodOf: month2026 },
    ],
    'to a later day that the customer names': [
      { by: 'customer', ground: 'ordinary', on: '2026-04-30', to: '2026-06-30' },
      ends('2026-06-30'),
      { price: eurNet('100.00'), periodOf: month2026 },
    ],
    'a free one it does not concern': [
      { by: 'customer', ground: 'ordinary', on: '2026-04-30' },
      [],
      { price: Net.zero, periodOf: month2026 },
    ],
    'a notice of the processing agreement alone ends nothing': [
      { by: 'customer', ground: 'ordinary', scope: 'avv', on: '2026-04-30' },
      [],
      { price: eurNet('100.00'), periodOf: month2026 },
    ],
    'nor the provider': [
      { by: 'provider', ground: 'ordinary', on: '2026-04-30' },
      [],
      { price: eurNet('100.00'), periodOf: month2026 },
    ],
  },
  claims: ['q.agb.2.9.1b'],
  reading:
    'The route leads through the account, so it is the customer’s. For an ordinary notice of the provider to a paying customer the terms hold no rule: nothing follows from one.',
})

export const freeCancellation = clause({
  ref: '§ 2.9.1 S. 2',
  title: { de: 'Ein kostenloses endet sofort', en: 'A free one ends at once' },
  when: 'terminationReceived',
  exceptionTo: ['§ 2.7 S. 7'],
  de: 'Ein kostenloses Abonnement endet mit der Kündigung des Kunden {end}.',
  en: 'A free subscription ends {end} when the customer cancels.',
  where: { end: immediately },
  given: { price: planPrice },
  provided: (notified, _, { price }) =>
    all(
      byTheCustomer(notified),
      isOrdinary(notified),
      !price.isPositive || no('Das Abonnement ist bezahlt.', 'The subscription is paid.'),
    ),
  then: ({ at, on, to }, { end }) => ends(to && to > on ? to : end.at(at)),
  examples: {
    'on a later day that the customer names': [
      { by: 'customer', ground: 'ordinary', at: instantOf('2026-07-10T15:00'), on: '2026-07-10', to: '2026-07-31' },
      ends('2026-07-31'),
      { price: Net.zero },
    ],
    'at three in the afternoon': [
      { by: 'customer', ground: 'ordinary', at: instantOf('2026-07-10T15:00') },
      ends(inCourseOf(instantOf('2026-07-10T15:00'))),
      { price: Net.zero },
    ],
    'a paid one does not': [
      { by: 'customer', ground: 'ordinary', at: instantOf('2026-07-10T15:00') },
      [],
      { price: eurNet('100.00') },
    ],
  },
  claims: ['q.agb.2.9.1c'],
})

export const rightToErase = asLongAs({
  ref: '§ 2.9.1 S. 4',
  title: { de: 'Löschung nach dem Ende', en: 'Erasure after the end' },
  decides: mayErase,
  de: 'Nach dem Ende des Vertrags darf der Anbieter das Konto mit allen Daten löschen.',
  en: 'After the end of the agreement the provider may delete the account with all data.',
  where: {},
  given: { ended: endOfAgreement },
  provided: ({ ended }) => ended !== undefined || no('Der Vertrag ist nicht beendet.', 'The agreement has not ended.'),
  then: () => 'permitted',
  examples: {
    'an agreement that has ended': [{ ended: endOfDay('2026-12-31') }, 'permitted'],
    'not one that goes on': [{ ended: undefined }],
  },
  claims: ['q.agb.2.9.1d'],
  reading:
    'A right for what the provider holds for itself; for personal data processed for the customer erasure is a duty (AV § 4.1, which goes first: AV § 11.4).',
  mend: {
    de: 'Hier ist Löschung ein Recht, nach AV § 4.1 und Anhang 1 Nr. 10 eine Pflicht, und § 3.4 gibt einen Anspruch auf Herausgabe: den Satz auf Daten des Anbieters beschränken und die Herausgabe vorgehen lassen.',
    en: 'Here erasure is a right, by AV § 4.1 and Annex 1 no. 10 a duty, and § 3.4 gives a claim to release: confine the sentence to data of the provider and let the release come first.',
  },
})

export const onlyAfterThreat = asLongAs({
  ref: '§ 2.9.2',
  title: { de: 'Nur nach Mahnung mit Frist und Androhung', en: 'Only after a reminder with grace and threat' },
  decides: mayTerminate,
  of: ['default'],
  de: 'Ein Verzug von {limit} ist ein wichtiger Grund erst, wenn eine Mahnung, die Zahlung {grace} verlangt und die Kündigung androht, vergeblich war.',
  en: 'Default of {limit} is cause only once a reminder that asked for payment {grace} and threatened termination has been in vain.',
  where: { limit: fullDays(60, stays(noDeclaration)), grace: within(14, 'days', moves(workingDayHH)) },
  given: { claims: claimsInDefault, reminders: threateningReminders, reached },
  provided: ({ claims, reminders, reached: hasCome }, { limit, grace }) => {
    const inVain = (claim: Claim): boolean =>
      reminders.some(
        (reminder) =>
          reminder.claim === claim.key &&
          hasCome(plusDays(latest(grace.lastDay(reminder.on), reminder.deadline ?? reminder.on), 1)),
      )
    return all(
      claims.length > 0 || no('Der Kunde ist nicht in Verzug.', 'The customer is not in default.'),
      !inDefaultFor(limit, claims, hasCome).some(inVain) ||
        no('Eine Mahnung mit Androhung war vergeblich.', 'A reminder with the threat was in vain.'),
    )
  },
  then: () => 'barred',
  examples: {
    'no reminder, no cause': [{ claims: [fee1], reminders: [], reached: asOf('2026-04-10') }, 'barred'],
    'grace over Easter ends on Tuesday': [
      { claims: [fee1], reminders: [{ claim: 'fee 1', on: '2026-03-21' }], reached: asOf('2026-04-07') },
      'barred',
    ],
    'and is in vain the day after': [
      { claims: [fee1], reminders: [{ claim: 'fee 1', on: '2026-03-21' }], reached: asOf('2026-04-08') },
    ],
    'a reminder of another claim threatens nothing here': [
      { claims: [fee1], reminders: [{ claim: 'fee 0', on: '2026-01-05' }], reached: asOf('2026-04-10') },
      'barred',
    ],
  },
  claims: ['q.agb.2.9.2c'],
  reading:
    '§ 2.7 asks for sixty days only, § 2.9.2 for sixty days and the reminder. Doubts go against the author (§ 305c (2) BGB), so this clause bars. A reasonable grace is 14 days, or longer if the reminder says so.',
  mend: {
    de: '§ 2.7 verlangt nur 60 Tage Verzug, § 2.9.2 dazu Mahnung, Frist und Androhung: § 2.7 auf § 2.9.2 verweisen lassen und die Länge der Frist nennen.',
    en: '§ 2.7 asks for 60 days of default only, § 2.9.2 for a reminder, grace and threat besides: let § 2.7 refer to § 2.9.2 and name the length of the grace.',
  },
})

export const freeByProvider = clause({
  ref: '§ 2.9.3',
  title: { de: 'Der Anbieter kündigt ein kostenloses Konto', en: 'The provider ends a free account' },
  when: 'terminationReceived',
  de: 'Der Anbieter kann ein kostenloses Konto mit einer Frist von {notice} kündigen.',
  en: 'The provider may end a free account with a notice of {notice}.',
  where: { notice: notice(30, 'days', stays(minimumNotice)) },
  given: { price: planPrice },
  provided: (notified, _, { price }) =>
    all(
      notified.by === 'provider' || no('Gekündigt hat nicht der Anbieter.', 'It is not the provider who gave notice.'),
      ofTheAgreement(notified),
      notified.ground === 'ordinary' || no('Keine ordentliche Kündigung.', 'Not an ordinary notice.'),
      !price.isPositive || no('Das Konto ist nicht kostenlos.', 'The account is not free.'),
    ),
  then: ({ on, to }, { notice: period }) => ends(to ? latest(period.runsOut(on), to) : period.runsOut(on)),
  examples: {
    'thirty days are no month': [
      { by: 'provider', ground: 'ordinary', on: '2026-01-31' },
      ends('2026-03-02'),
      { price: Net.zero },
    ],
    'a later day that was named is kept': [
      { by: 'provider', ground: 'ordinary', on: '2026-01-31', to: '2026-03-31' },
      ends('2026-03-31'),
      { price: Net.zero },
    ],
    'a paid one it does not end': [
      { by: 'provider', ground: 'ordinary', on: '2026-01-31' },
      [],
      { price: eurNet('50.00') },
    ],
  },
  claims: ['q.agb.2.9.3'],
})

export const noLongerFree = clause({
  ref: '§ 2.9.3 (Tarifwechsel)',
  title: { de: 'Bezahlt, während die Kündigung läuft', en: 'Paid while the notice runs' },
  when: 'planOrdered',
  de: 'Wird ein vom Anbieter gekündigtes kostenloses Konto kostenpflichtig, bevor die Frist abläuft, entscheidet ein Mensch, ob die Kündigung gilt.',
  en: 'If a free account that the provider has given notice of becomes a paid one before the notice runs out, a person decides whether the notice stands.',
  where: {},
  given: { price: planPrice, end: agreedEnd, notified: noticeOfProvider, reached },
  provided: (ordered, _, { price, end, notified, reached: hasCome }) =>
    all(
      (ordered.price.isPositive && !price.isPositive) ||
        no('Das Konto wird nicht erst jetzt kostenpflichtig.', 'It is not now that the account becomes a paid one.'),
      (notified !== undefined && end !== undefined && !hasCome(end.at)) ||
        no('Es läuft keine Kündigung des Anbieters.', 'No notice of the provider is running.'),
    ),
  then: (_, __, { notified }) =>
    notified
      ? asks(notified.id, {
          de: 'Das Konto ist nicht mehr kostenlos. Gilt die Kündigung?',
          en: 'The account is no longer free. Does the notice stand?',
        })
      : [],
  examples: {
    'the notice waits': [
      { price: eurNet('50.00') },
      asks(4, {
        de: 'Das Konto ist nicht mehr kostenlos. Gilt die Kündigung?',
        en: 'The account is no longer free. Does the notice stand?',
      }),
      { price: Net.zero, end: endOfDay('2026-06-03'), notified: { id: 4 }, reached: asOf('2026-05-20') },
    ],
    'without a notice nothing waits': [
      { price: eurNet('50.00') },
      [],
      { price: Net.zero, end: undefined, notified: undefined, reached: asOf('2026-05-20') },
    ],
  },
  claims: ['q.agb.2.9.3'],
})
