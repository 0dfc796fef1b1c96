import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { conclusion } from '../../../../grammar/matters/agreement.ts'
import { admission, concludedBy, offered } from '../../../../grammar/matters/offer.ts'
import { type Applicant, offering } from '../../../../grammar/offering.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { application } from '../../../../grammar/quantities/application.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Offered = ReturnType<typeof offering>

/** Part B describes each module; § 7.1 leaves its price to the page that offers it. */
const module = (ref: string, item: string, de: string, en: string, what: Offered, claims: readonly string[]) =>
  asLongAs({
    ref,
    title: { de, en },
    decides: offered,
    of: [item],
    de: `${de}: {what}. Der Preis steht auf der Seite des Angebots und wird während der Bestellung gezeigt.`,
    en: `${en}: {what}. The price stands on the page of the offer and is shown throughout the order.`,
    where: { what },
    then: (_, { what: { is } }) => is,
    examples: { [`offered is ${item}`]: [{}, what.is] },
    claims,
  })

const main = { is: 'main', per: 'year', priced: 'as published', prices: 'gross', ordered: 'a yearly term' } as const
const added = { ...main, is: 'added', to: ['domain'] } as const

export const domain = module(
  '§ 7.1 (Domain)',
  'domain',
  'Domain',
  'Domain',
  offering(
    'Registrierung und Verwaltung eines Namens, für ein Jahr und danach jahrweise',
    'registration and care of a name, for a year and then by the year',
    main,
  ),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b', 'kontent.agb.3.3a'],
)
export const hosting = module(
  '§ 7.1 (Webspace)',
  'hosting',
  'Webspace',
  'Web space',
  offering('dauerhafter Speicher für eine Website', 'lasting storage for a website', main),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b'],
)
export const mail = module(
  '§ 7.1 (E-Mail)',
  'mail',
  'E-Mail',
  'E-mail',
  offering('Adressen und Postfächer unter der eigenen Domain', 'addresses and mailboxes under your own domain', added),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b'],
)
export const redirect = module(
  '§ 7.1 (Weiterleitung)',
  'redirect',
  'Weiterleitung',
  'Redirect',
  offering('von der Domain zu einer Adresse Ihrer Wahl', 'from the domain to an address of your choice', added),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b'],
)

export const nameServers = module(
  '§ 7.1 (DNSplus)',
  'dnsplus',
  'DNSplus',
  'DNSplus',
  offering('mehrere Server je Domain oder Subdomain', 'several servers for a domain or subdomain', added),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b'],
)
export const synchronisation = module(
  '§ 7.1 (Synchronisation)',
  'domain sync',
  'Synchronisation',
  'Synchronisation',
  offering('dieselben Funktionen für weitere Domains', 'the same functions for further domains', added),
  ['kontent.agb.7.1a', 'kontent.agb.7.1b'],
)

export const openToEverybody = asLongAs({
  ref: '§ 12 (Kreis)',
  title: { de: 'Für wen das Angebot ist', en: 'Whom the offer is for' },
  decides: admission,
  de: 'Bestellen können {admitted}.',
  en: '{admitted} may order.',
  where: {
    admitted: oneOf(
      'Verbraucher wie Unternehmen, Vereine und öffentliche Stellen',
      'Consumers as well as companies, associations and public bodies',
      'consumer',
      'company',
      'association',
      'public body',
    ),
  },
  given: { applicant: itself<Applicant>() },
  then: ({ applicant }, { admitted }) => (admitted.has(applicant) ? 'admitted' : 'not admitted'),
  examples: { 'a consumer too': [{ applicant: 'consumer' }, 'admitted'] },
  claims: [],
})

export const wayOfConclusion = asLongAs({
  ref: '§ 3.1 (Annahme)',
  title: { de: 'Der Anbieter nimmt an', en: 'The provider accepts' },
  decides: concludedBy,
  of: ['agreement'],
  de: 'Der Vertrag kommt zustande, wenn der Anbieter den Antrag des Kunden annimmt.',
  en: "The agreement comes into being when the provider accepts the customer's application.",
  where: {},
  then: () => 'acceptance',
  examples: { always: [{}, 'acceptance'] },
  claims: ['kontent.agb.3.1a'],
})

export const conclusionByAcceptance = clause({
  ref: '§ 3.1 S. 1',
  title: { de: 'Vertragsschluss', en: 'Conclusion' },
  when: 'applicationAccepted',
  de: 'Der Vertrag ist geschlossen, sobald dem Kunden die Annahme seines Antrags zugeht.',
  en: "The agreement is concluded as soon as the acceptance of the customer's application is received.",
  where: {},
  given: { application },
  provided: ({ by }, _, { application: applied }) =>
    all(
      by === 'provider' || no('Angenommen hat nicht der Anbieter.', 'It is not the provider who accepted.'),
      applied !== undefined || no('Ein Antrag liegt nicht vor.', 'There is no application.'),
    ),
  then: ({ on }) => holds(conclusion, 'agreement', on),
  examples: {
    'the acceptance of the same morning': [
      { by: 'provider', on: '2026-11-23' },
      holds(conclusion, 'agreement', '2026-11-23'),
      { application: {} },
    ],
    'nobody has applied': [{ by: 'provider', on: '2026-11-23' }, [], { application: undefined }],
    'a customer accepts nothing': [{ by: 'customer', on: '2026-11-23' }, [], { application: {} }],
  },
  claims: ['kontent.agb.3.1a'],
  reading:
    'No time for the acceptance is set, so § 147 (2) BGB applies. An automatic receipt is no acceptance unless it says so.',
})
