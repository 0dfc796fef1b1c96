import { asLongAs } from '../../../../grammar/clause.ts'
import { admission, concludedBy, offered } from '../../../../grammar/matters/offer.ts'
import { type Applicant, offering } from '../../../../grammar/offering.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const freeOfCharge = offering(
  'ohne Entgelt, selbst anzulegen, jederzeit zu beenden',
  'without a fee, set up by oneself, to be ended at any time',
  {
    is: 'main',
    per: 'month',
    priced: 'free',
    prices: 'net',
    ordered: 'a free plan',
  },
)
export const freePlan = asLongAs({
  ref: 'Anmeldung (kostenlos)',
  title: { de: 'Kostenloses Konto', en: 'Free account' },
  decides: offered,
  of: ['free'],
  de: 'Kostenloses Konto: {what}.',
  en: 'Free account: {what}.',
  where: { what: freeOfCharge },
  then: (_, { what: { is } }) => is,
  examples: { 'the free plan': [{}, freeOfCharge.is] },
  claims: ['q.signup.3'],
  reading: 'That it takes minutes is advertising and no deadline.',
})

const byScope = offering(
  'mehr Funktionen und Nutzer; das Entgelt richtet sich nach dem Umfang',
  'more functions and users; the fee depends on the scope',
  { is: 'main', per: 'user and month', priced: 'as published', prices: 'net', ordered: 'a plan', most: 500 },
)
export const paidPlan = asLongAs({
  ref: '§ 2.7 (Angebot)',
  title: { de: 'Bezahltes Konto', en: 'Paid account' },
  decides: offered,
  of: ['paid'],
  de: 'Bezahltes Konto: {what}.',
  en: 'Paid account: {what}.',
  where: { what: byScope },
  then: (_, { what: { is } }) => is,
  examples: { 'the paid plan': [{}, byScope.is] },
  claims: ['q.agb.2.7a'],
})

export const forBusinesses = asLongAs({
  ref: '§ 2.3 (Kreis)',
  title: { de: 'Für wen das Angebot ist', en: 'Whom the offer is for' },
  decides: admission,
  de: 'Die Software ist bestimmt für {admitted}.',
  en: 'The software is meant for {admitted}.',
  where: {
    admitted: oneOf(
      'gewerbliche Kunden: Unternehmen, Vereine und öffentliche Stellen',
      'commercial customers: companies, associations and public bodies',
      'company',
      'association',
      'public body',
    ),
  },
  given: { applicant: itself<Applicant>() },
  then: ({ applicant }, { admitted }) => (admitted.has(applicant) ? 'admitted' : 'not admitted'),
  examples: {
    'a company': [{ applicant: 'company' }, 'admitted'],
    'a consumer': [{ applicant: 'consumer' }, 'not admitted'],
  },
  claims: ['q.agb.2.3a'],
})

export const wayOfConclusion = asLongAs({
  ref: '§ 2.2 (Registrierung)',
  title: { de: 'Vertragsschluss durch Registrierung', en: 'Conclusion by registration' },
  decides: concludedBy,
  of: ['agreement'],
  de: 'Der Vertrag kommt mit der Registrierung zustande; eine Annahme ist nicht nötig.',
  en: 'The agreement comes into being by registration; no acceptance is needed.',
  where: {},
  then: () => 'registration',
  examples: { always: [{}, 'registration'] },
  claims: ['q.agb.2.2a', 'q.agb.1.1b'],
})
