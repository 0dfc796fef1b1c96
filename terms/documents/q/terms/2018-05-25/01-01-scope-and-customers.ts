import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { conclusion, deviation, version } from '../../../../grammar/matters/agreement.ts'
import { admission } from '../../../../grammar/matters/offer.ts'
import { mayActivate } from '../../../../grammar/matters/rights.ts'
import type { Applicant } from '../../../../grammar/offering.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const mayOpenAccount = given('Freigabe der Registrierung', 'registration may go on', 'sign-up', (standing) =>
  standing.value(mayActivate, 'account'),
)
const publishedTerms = given('veröffentlichte Fassung', 'version published', 'fact', (standing) =>
  standing.last('documentPublished', { document: 'terms' }),
)

export const versionOnRegistration = clause({
  ref: 'Einleitung',
  title: { de: 'Fassung bei der Registrierung', en: 'Version on registration' },
  when: 'applicationReceived',
  de: 'Wer ein Konto anlegt, nimmt diese Bedingungen in der Fassung an, die in diesem Augenblick veröffentlicht ist.',
  en: 'Who creates an account accepts these terms in the version that is published at that moment.',
  where: {},
  given: { published: publishedTerms, right: mayOpenAccount },
  provided: (_, __, { published, right }) =>
    all(
      published !== undefined || no('Es gibt nur eine Fassung.', 'There is one version only.'),
      right !== 'barred' || no('Eine Erklärung fehlt.', 'A declaration is missing.'),
    ),
  then: (_, __, { published }) => (published ? holds(version, 'terms', published.version) : []),
  examples: {
    'the last one published': [{}, holds(version, 'terms', 'A'), { published: { version: 'A' }, right: undefined }],
    'nothing was published since': [{}, [], { published: undefined, right: undefined }],
    'no account, no terms': [{}, [], { published: { version: 'A' }, right: 'barred' }],
  },
  claims: ['q.agb.0.1'],
})

export const scope = textOnly({
  ref: '§ 1.1 S. 1',
  title: { de: 'Geltung der Bedingungen', en: 'Scope of these terms' },
  de: 'Diese Bedingungen gelten für alle Lieferungen und Leistungen des Anbieters.',
  en: 'These terms apply to all deliveries and services of the provider.',
  where: {},
  claims: ['q.agb.1.1a'],
  textOnly: 'An agreement pins these terms when it is told of; no clause has to decide that they apply.',
})

const admissionOfApplicant = given('Zulassung', 'admission', '§ 2.3', (standing, applicant) =>
  standing.value(admission, applicant as Applicant),
)

export const customer = clause({
  ref: '§ 1.1 S. 2',
  title: { de: 'Wer Kunde ist', en: 'Who is a customer' },
  when: 'applicationReceived',
  about: ({ applicant }) => applicant,
  de: 'Kunde ist, wer sich registriert hat, gleich ob natürliche oder juristische Person, sofern die Nutzung gewerblich ist.',
  en: 'Whoever has registered is a customer, be it a natural or a legal person, provided that the use is commercial.',
  where: {},
  given: { admitted: admissionOfApplicant, right: mayOpenAccount },
  provided: ({ by }, _, { admitted, right }) =>
    all(
      by === 'customer' || no('Registriert hat sich niemand.', 'Nobody has registered.'),
      admitted === 'admitted' || no('Die Nutzung wäre nicht gewerblich.', 'The use would not be commercial.'),
      right !== 'barred' || no('Eine Erklärung fehlt.', 'A declaration is missing.'),
    ),
  then: ({ on }) => holds(conclusion, 'agreement', on),
  examples: {
    'a sole trader for the trade': [
      { by: 'customer', applicant: 'company', on: '2026-05-04' },
      holds(conclusion, 'agreement', '2026-05-04'),
      { admitted: 'admitted', right: undefined },
    ],
    'who wants it for private use is none': [
      { by: 'customer', applicant: 'consumer', on: '2026-05-04' },
      [],
      { admitted: 'not admitted', right: undefined },
    ],
    'nor is anybody while a tick is missing': [
      { by: 'customer', applicant: 'company', on: '2026-05-04' },
      [],
      { admitted: 'admitted', right: 'barred' },
    ],
  },
  claims: ['q.agb.1.1e'],
  reading:
    '§ 1.1 admits every person, § 2.3 commercial use alone: the legal form is open, the purpose is not (§ 14 BGB). Registration concludes; no acceptance is awaited.',
  mend: {
    de: '§ 1.1 und § 2.3 sollten denselben Kreis nennen: wer gewerblich handelt.',
    en: '§ 1.1 and § 2.3 should name the same circle: whoever acts commercially.',
  },
})

export const ownTermsOfCustomers = textOnly({
  ref: '§ 1.1 S. 3',
  title: { de: 'Bedingungen des Kunden', en: 'Terms of the customer' },
  de: 'Verweist der Kunde auf eigene Bedingungen, gelten sie nur, soweit sie diesen nicht widersprechen.',
  en: 'Where the customer refers to terms of its own, they apply only as far as they do not contradict these.',
  where: {},
  claims: ['q.agb.1.1c'],
  textOnly: 'Only the documents pinned here are carried out; what a purchase order says changes nothing by itself.',
})

const consentToDeviation = given('Zustimmung des Anbieters', 'consent of the provider', 'fact', (standing, about) =>
  standing.first('deviationConsented', { deviation: about, by: 'provider' }),
)
const proposal = given('Vorschlag', 'proposal', 'fact', (standing, about) =>
  standing.first('deviationProposed', { deviation: about }),
)

export const deviations = asLongAs({
  ref: '§ 1.1 S. 4',
  title: { de: 'Abweichende Vereinbarungen', en: 'Deviating agreements' },
  decides: deviation,
  de: 'Was von diesen Bedingungen abweicht oder sie ergänzt, wird wirksam, sobald der Anbieter ausdrücklich und schriftlich zustimmt.',
  en: 'What deviates from these terms or adds to them takes effect as soon as the provider consents expressly and in writing.',
  where: {},
  given: { proposal, consent: consentToDeviation },
  provided: ({ proposal: proposed, consent }) =>
    all(
      proposed !== undefined || no('Vorgeschlagen ist nichts.', 'Nothing has been proposed.'),
      consent !== undefined || no('Der Anbieter hat nicht zugestimmt.', 'The provider has not consented.'),
    ),
  then: () => 'in force',
  examples: {
    'once the provider consents': [{ proposal: {}, consent: { on: '2026-05-06' } }, 'in force'],
    'silence is no consent': [{ proposal: {}, consent: undefined }],
    'consent to nothing changes nothing': [{ proposal: undefined, consent: { on: '2026-05-06' } }],
  },
  claims: ['q.agb.1.1d'],
  reading: 'In writing: an e-mail is enough (§ 6). What was individually negotiated goes first anyway (§ 305b BGB).',
})
