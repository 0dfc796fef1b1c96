import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, midnight, plusDays } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { availabilityOfYear, outageCounts } from '../../../../grammar/matters/availability.ts'
import { mayChange, mayClaimFor, mayDiscontinue } from '../../../../grammar/matters/contract-documents.ts'
import { eur, type Gross } from '../../../../grammar/money.ts'
import { yearOfService } from '../../../../grammar/quantities/availability.ts'
import { finalPriceOfItem } from '../../../../grammar/quantities/booking.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import { given, itself, reached } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { atLeastPercent, oneOf } from '../../../../grammar/threshold.ts'
import { endsWithItsFees } from '../../ends-with-its-fees.ts'

export const descriptions = textOnly({
  ref: '§ 2.1 S. 1',
  title: { de: 'Leistungsbeschreibungen', en: 'Service descriptions' },
  de: 'Die Leistungsbeschreibungen stehen neben diesen Bedingungen auf www.KONTENT.com.',
  en: 'The service descriptions stand beside these terms on www.KONTENT.com.',
  where: {},
  textOnly: 'It says where the descriptions are found; which version binds follows from § 1.1.',
  claims: ['kontent.agb.2.1a'],
})

const HOUR = 3_600_000
/** For examples: the year 2026 with an outage of its own. */
const year2026 = (down: number) => ({ lastDay: '2026-12-31', length: 8760 * HOUR, down }) as const

export const availability = asLongAs({
  ref: '§ 2.1 S. 2',
  title: { de: 'Verfügbarkeit', en: 'Availability' },
  decides: availabilityOfYear,
  de: 'Bis zum Übergabepunkt zu fremden Netzen ist die Infrastruktur im Mittel eines Kalenderjahrs zu {target} der Zeit erreichbar.',
  en: 'Up to the hand-over point to networks of others the infrastructure is reachable for {target} of the time on average over a calendar year.',
  where: { target: atLeastPercent(97) },
  given: { year: yearOfService, reached },
  provided: ({ year, reached: hasCome }) =>
    (year !== undefined && hasCome(midnight(plusDays(year.lastDay, 1)))) ||
    no('Das Jahr ist nicht vorüber.', 'The year is not over.'),
  then: ({ year }, { target }) =>
    year && target.isMetBy(year.length - year.down, year.length) === true ? 'reached' : 'missed',
  examples: {
    '262 hours and 48 minutes of 8760 are exactly three percent': [
      { year: year2026(262.8 * HOUR), reached: asOf('2027-01-01') },
      'reached',
    ],
    'a second more is too much': [{ year: year2026(262.8 * HOUR + 1000), reached: asOf('2027-01-01') }, 'missed'],
    'an hour less than that is not': [{ year: year2026(261.8 * HOUR), reached: asOf('2027-01-01') }, 'reached'],
    'before the year is over nothing is decided': [{ year: year2026(0), reached: asOf('2026-12-31T23:59') }],
  },
  claims: ['kontent.agb.2.1b'],
  reading:
    'The window is the calendar year, shortened to the days of the agreement in its first and last year. Nothing is rounded when comparing. No credit is promised: a miss leaves the rights of statute.',
})

export const networksOfOthers = asLongAs({
  ref: '§ 2.1 S. 3',
  title: { de: 'Netze und Technik anderer', en: 'Networks and technology of others' },
  decides: outageCounts,
  de: 'Was jenseits des Übergabepunkts ausfällt ({causes}), liegt nicht in der Hand des Anbieters und zählt nicht.',
  en: 'What fails beyond the hand-over point ({causes}) is not in the hands of the provider and does not count.',
  where: {
    causes: oneOf(
      'fremde Netze und fremde Technik',
      'networks and technology of others',
      'foreign network',
      'foreign technology',
    ),
  },
  given: { cause: itself<string>() },
  provided: ({ cause }, { causes }) =>
    causes.has(cause) || no('Die Ursache lag diesseits.', 'The cause lay on this side.'),
  then: () => 'not counted',
  examples: {
    'the network of the customer': [{ cause: 'foreign network' }, 'not counted'],
    'a router of the provider': [{ cause: 'own infrastructure' }],
  },
  claims: ['kontent.agb.2.1c'],
})

export const changeOfServices = asLongAs({
  ref: '§ 2.2 S. 1',
  title: { de: 'Änderung von Diensten und Technik', en: 'Changes of services and technology' },
  decides: mayChange,
  de: 'Der Anbieter darf einen Dienst und seine technische Umgebung ändern, wenn der vereinbarte Umfang erhalten bleibt und die Änderung {reasons} dient.',
  en: 'The provider may change a service and its technical environment if the agreed scope is kept and the change serves {reasons}.',
  where: {
    reasons: oneOf(
      'der Verbesserung oder der technischen Entwicklung',
      'improvement or technical development',
      'improvement',
      'technical development',
    ),
  },
  given: { planned: changeNotified },
  provided: ({ planned }) =>
    planned?.of === 'service' || no('Geändert wird kein Dienst.', 'It is no service that changes.'),
  then: ({ planned }, { reasons }) =>
    planned?.keepsScope === true && reasons.has(planned.reason) ? 'permitted' : 'barred',
  examples: {
    'an improvement in the same scope': [
      { planned: { of: 'service', keepsScope: true, reason: 'improvement' } },
      'permitted',
    ],
    'less storage than before': [
      { planned: { of: 'service', keepsScope: false, reason: 'technical development' } },
      'barred',
    ],
    'the same scope for another reason': [{ planned: { of: 'service', keepsScope: true, reason: 'cost' } }, 'barred'],
    'a price is no service': [{ planned: { of: 'price', keepsScope: true, reason: 'improvement' } }],
  },
  claims: ['kontent.agb.2.2a'],
  reading:
    '"And/or" is read as: the scope is kept, and one of the two reasons is there. § 308 no. 4 BGB lets a customer accept no more.',
})

const isFree = (price: Gross | undefined) =>
  (price !== undefined && !price.isPositive) || no('Der Dienst ist nicht kostenlos.', 'The service is not free.')

export const freeServices = asLongAs({
  ref: '§ 2.2 S. 2',
  title: { de: 'Kostenlose Dienste', en: 'Free services' },
  decides: mayDiscontinue,
  de: 'Ein Dienst, für den nichts zu zahlen ist, kann jederzeit eingestellt werden.',
  en: 'A service for which nothing is to be paid may be discontinued at any time.',
  where: {},
  given: { price: finalPriceOfItem },
  provided: ({ price }) => isFree(price),
  then: () => 'permitted',
  examples: {
    'at 0.00': [{ price: eur('0.00') }, 'permitted'],
    'at one cent it needs a notice': [{ price: eur('0.01') }],
    'of an unknown price nothing follows': [{ price: undefined }],
  },
  claims: ['kontent.agb.2.2b'],
  reading: 'Only an item with a price of its own of 0.00: a feature of a paid package is paid for with it.',
})
const isDiscontinuable = given(
  'Recht zur Einstellung',
  'right to discontinue',
  'clause on free services',
  (standing, item) => standing.value(mayDiscontinue, item),
)
export const discontinuation = clause({
  ref: '§ 2.2 S. 2 (Ende)',
  title: { de: 'Einstellung eines kostenlosen Dienstes', en: 'Discontinuing a free service' },
  when: 'serviceDiscontinued',
  about: ({ item }) => item,
  de: 'Ein kostenloser Dienst endet {end}, wenn der Anbieter ihn einstellt.',
  en: 'A free service ends {end} when the provider discontinues it.',
  where: { end: immediately },
  given: { right: isDiscontinuable },
  provided: (_, __, { right }) =>
    right === 'permitted' || no('Der Dienst ist nicht kostenlos.', 'The service is not free.'),
  then: ({ item, at }, { end }) => endsWithItsFees(end.at(at), item),
  examples: {
    'without notice': [
      { item: 'redirect', at: instantOf('2026-11-23') },
      endsWithItsFees(inCourseOf(instantOf('2026-11-23')), 'redirect'),
      { right: 'permitted' },
    ],
    'what is paid for does not end so': [{ item: 'redirect', at: instantOf('2026-11-23') }, [], { right: undefined }],
  },
  claims: ['kontent.agb.2.2b'],
})

const wasDiscontinued = given('eingestellt', 'discontinued', 'fact', (standing, item) =>
  standing.first('serviceDiscontinued', { item }),
)
export const noCompensation = asLongAs({
  ref: '§ 2.2 S. 3',
  title: { de: 'Keine Ansprüche wegen der Einstellung', en: 'No claims for it' },
  decides: mayClaimFor,
  de: 'Wird ein kostenloser Dienst eingestellt, kann der Kunde weder Minderung noch Erstattung noch Schadensersatz verlangen.',
  en: 'When a free service is discontinued, the customer may claim neither a reduction nor a refund nor damages.',
  where: {},
  given: { discontinued: wasDiscontinued, price: finalPriceOfItem },
  provided: ({ discontinued, price }) =>
    all(discontinued !== undefined || no('Der Dienst läuft weiter.', 'The service goes on.'), isFree(price)),
  then: () => 'barred',
  examples: {
    'a free one was stopped': [{ discontinued: {}, price: eur('0.00') }, 'barred'],
    'a paid one was stopped': [{ discontinued: {}, price: eur('5.00') }],
    'a free one goes on': [{ discontinued: undefined, price: eur('0.00') }],
  },
  claims: ['kontent.agb.2.2c'],
})
