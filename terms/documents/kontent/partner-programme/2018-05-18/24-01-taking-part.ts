import { adjustable } from '../../../../grammar/adjustable.ts'
import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import type { Fact } from '../../../../grammar/fact.ts'
import { mayTakePart } from '../../../../grammar/matters/partner-programme.ts'
import { partnerApplication } from '../../../../grammar/quantities/recruit.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const scope = textOnly({
  ref: '§ 24 (Geltung)',
  title: { de: 'Geltung', en: 'Scope' },
  de: 'Diese Bedingungen gelten für Kunden, die am Programm „Kunde wirbt Kunde“ teilnehmen und Produkte des Anbieters vermitteln.',
  en: 'These conditions apply to customers who take part in the programme "customer recruits customer" and broker products of the provider.',
  where: {},
  textOnly: 'It says whom the conditions are for.',
  claims: ['kontent.pp.24.0'],
})
export const onlyTheseTerms = textOnly({
  ref: '§ 24.1 S. 1',
  title: { de: 'Nur diese Bedingungen', en: 'These conditions alone' },
  de: 'Für das Programm gelten ausschließlich diese Bedingungen.',
  en: 'The programme is governed by these conditions alone.',
  where: {},
  textOnly: 'The partner’s agreement holds no other document; the customer account keeps its own terms.',
  claims: ['kontent.pp.24.1a'],
})

const ofAge = adjustable([18], (years) =>
  say(`mindestens ${years} Jahre alt`, `at least ${years} years old`, {
    is: ({ as, age = 0 }: Pick<Fact<'partnerApplied'>, 'as' | 'age'>): boolean =>
      as === 'natural person' ? age >= years : as !== 'other',
  }),
)
export const whoMayBePartner = asLongAs({
  ref: '§ 24.1 S. 2',
  title: { de: 'Wer Partner sein kann', en: 'Who may be partner' },
  decides: mayTakePart,
  of: ['partner'],
  de: 'Partner können natürliche Personen sein, die {age} sind, und juristische Personen, wenn sie ein Kundenkonto haben.',
  en: 'Partners may be natural persons who are {age}, and legal persons, if they have a customer account.',
  where: { age: ofAge },
  given: { application: partnerApplication },
  provided: ({ application }) =>
    application !== undefined || no('Niemand will teilnehmen.', 'Nobody wants to take part.'),
  then: ({ application }, { age }) =>
    application?.hasAccount === true && age.is(application) ? 'permitted' : 'barred',
  examples: {
    'on the eighteenth birthday': [{ application: { as: 'natural person', age: 18, hasAccount: true } }, 'permitted'],
    'the day before': [{ application: { as: 'natural person', age: 17, hasAccount: true } }, 'barred'],
    'a company': [{ application: { as: 'legal person', hasAccount: true } }, 'permitted'],
    'a registered partnership': [{ application: { as: 'registered partnership', hasAccount: true } }, 'permitted'],
    'without a customer account': [{ application: { as: 'legal person', hasAccount: false } }, 'barred'],
    'nobody applied': [{ application: undefined }],
  },
  claims: ['kontent.pp.24.1b'],
  reading:
    '"Over 18" means of age, from the birthday on. Registered partnerships are not named but can acquire rights. The customer account follows from the introduction, § 24.5 and § 24.11.',
})

export const purpose = textOnly({
  ref: '§ 24.2 S. 1',
  title: { de: 'Ziel', en: 'Purpose' },
  de: 'Partner werben neue Kunden für den Anbieter.',
  en: 'Partners recruit new customers for the provider.',
  where: {},
  textOnly: 'It states the aim of the programme.',
  claims: ['kontent.pp.24.2a'],
})
export const contractWithTheCustomer = textOnly({
  ref: '§ 24.6',
  title: { de: 'Vertrag nur mit dem Endkunden', en: 'Contract with the end customer alone' },
  de: 'Vermittelte Verträge bestehen allein zwischen dem Anbieter und dem Endkunden.',
  en: 'Contracts that were brokered exist between the provider and the end customer alone.',
  where: {},
  textOnly: 'The agreement of the recruit is one of its own.',
  claims: ['kontent.pp.24.6'],
})
export const noClaimToADiscount = textOnly({
  ref: '§ 24.8 S. 2',
  title: { de: 'Kein Anspruch auf Rabatt', en: 'No claim to a discount' },
  de: 'Ein Anspruch auf einen Rabatt besteht nicht.',
  en: 'There is no claim to a discount.',
  where: {},
  textOnly: 'Where nothing is granted nothing follows.',
  claims: ['kontent.pp.24.8b'],
})
export const notInTheNameOfTheProvider = textOnly({
  ref: '§ 24.9 S. 1',
  title: { de: 'Nicht im Namen des Anbieters', en: 'Not in the name of the provider' },
  de: 'Der Partner tritt nicht im Namen des Anbieters auf.',
  en: 'The partner does not appear in the name of the provider.',
  where: {},
  textOnly: 'How somebody appears in public no rule can see.',
  claims: ['kontent.pp.24.9a'],
})
