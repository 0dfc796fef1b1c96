import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import type { Declaration } from '../../../../grammar/fact.ts'
import { letterOrFax } from '../../../../grammar/form.ts'
import { end } from '../../../../grammar/matters/agreement.ts'
import { appliedFor, mayOrder } from '../../../../grammar/matters/contract-documents.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { itemOfTerm } from '../../../../grammar/quantities/item.ts'
import { given, itself, reached } from '../../../../grammar/quantity.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { years } from '../../of-age.ts'

export const contentOfTheApplication = clause({
  ref: '§ 3.1 S. 2',
  title: { de: 'Inhalt des Antrags', en: 'Content of the application' },
  when: 'offerSelected',
  de: 'Was der Kunde beantragt, bestimmt das Angebot, das er auf der Website auswählt.',
  en: 'What the customer applies for is determined by the offer selected on the website.',
  where: {},
  then: ({ item }) => holds(appliedFor, item, 'applied for'),
  examples: { 'the e-mail module': [{ item: 'mail' }, holds(appliedFor, 'mail', 'applied for')] },
  claims: ['kontent.agb.3.1b'],
})

const bornOn = given(
  'Geburtsdatum',
  'date of birth',
  'statement of the applicant',
  (standing) => standing.last('dateOfBirthStated')?.born,
)
const guardiansConsent = given('Einwilligung der Sorgeberechtigten', 'consent of guardians', 'fact', (standing) =>
  standing.first('guardiansConsentReceived', { by: 'customer' }),
)
export const minors = asLongAs({
  ref: '§ 3.2 S. 1',
  title: { de: 'Minderjährige', en: 'Minors' },
  decides: mayOrder,
  de: 'Wer noch keine {age} alt ist, darf die Dienste nur mit schriftlicher Einwilligung der Sorgeberechtigten nutzen; ohne sie wird die Bestellung nicht angenommen.',
  en: 'Who is not yet {age} old may use the services only with the written consent of those who have parental responsibility; without it the order is not accepted.',
  where: { age: years(18) },
  given: { born: bornOn, consent: guardiansConsent, reached },
  provided: ({ born, consent, reached: hasCome }, { age }) =>
    all(
      (born !== undefined && !hasCome(age.reachedOn(born))) ||
        no('Der Kunde ist volljährig.', 'The customer is of age.'),
      consent === undefined || no('Die Einwilligung liegt vor.', 'The consent is on file.'),
    ),
  then: () => 'barred',
  examples: {
    'on the eve of the birthday': [
      { born: '2008-11-22', consent: undefined, reached: asOf('2026-11-21T23:59') },
      'barred',
    ],
    'of age as the birthday begins': [{ born: '2008-11-22', consent: undefined, reached: asOf('2026-11-22') }],
    'with consent': [{ born: '2010-01-01', consent: {}, reached: asOf('2026-11-21') }],
  },
  claims: ['kontent.agb.3.2a'],
  reading: 'The consent is that of all holders of parental responsibility whom the applicant names.',
})

export const sendingTheConsent = undertaking({
  ref: '§ 3.2 S. 2',
  title: { de: 'Übersendung der Einwilligung', en: 'Sending the consent' },
  de: 'Die unterschriebene Einwilligung ist dem Anbieter zu übersenden.',
  en: 'The signed consent is to be sent to the provider.',
  where: {},
  undertaking: { who: 'customer', duty: 'sendGuardiansConsent' },
  claims: ['kontent.agb.3.2b'],
  reading: 'No period is set: the order stays held until the consent is there.',
})

export const consentByLetterOrFax = asLongAs({
  ref: '§ 3.2 S. 3',
  title: { de: 'Nicht per E-Mail', en: 'Not by e-mail' },
  decides: form,
  de: 'Eine Einwilligung per E-Mail genügt nicht; sie bedarf der Schriftform, übermittelt durch {form}.',
  en: 'A consent by e-mail is not enough; it needs writing, sent by {form}.',
  where: { form: letterOrFax },
  given: { declaration: itself<Declaration>() },
  provided: ({ declaration }) =>
    declaration.kind === 'guardiansConsentReceived' ||
    no('Die Erklärung ist keine solche Einwilligung.', 'The declaration is no such consent.'),
  then: (_, { form: asked }) => asked,
  examples: {
    'a consent of guardians': [{ declaration: { kind: 'guardiansConsentReceived' } }, letterOrFax],
    'not a notice': [{ declaration: { kind: 'terminationReceived' } }],
  },
  claims: ['kontent.agb.3.2c'],
  reading:
    'Fax is not named; only e-mail is excluded, and § 127 (2) BGB lets a copy sent by telecommunication meet an agreed written form. An upload in the portal is treated as an e-mail.',
})

/** Items whose term runs and that have not ended. */
const itemsConnected = given('laufende Dienste', 'items that run', 'agreement and ends', (standing) =>
  standing
    .all('termAgreed')
    .flatMap(({ row }) => itemOfTerm(row) ?? [])
    .filter((item) => {
      const ending = standing.value(end, item)
      return ending === undefined || !standing.reached(ending.at)
    }),
)
export const furtherOrders = asLongAs({
  ref: '§ 3.5 S. 1',
  title: { de: 'Weitere Bestellungen', en: 'Further orders' },
  decides: mayOrder,
  de: 'Weitere Domains und Zusatzdienste können jederzeit bestellt werden, auch wenn eine Domain schon konnektiert ist.',
  en: 'Further domains and add-ons may be ordered at any time, even after a domain was connected.',
  where: {},
  given: { running: itemsConnected },
  provided: ({ running }) => running.length > 0 || no('Noch läuft kein Dienst.', 'No item runs yet.'),
  then: () => 'permitted',
  examples: {
    'beside a domain': [{ running: ['domain'] }, 'permitted'],
    'the first order is an application': [{ running: [] }],
  },
  claims: ['kontent.agb.3.5a'],
})
