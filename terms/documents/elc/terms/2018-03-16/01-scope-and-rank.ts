import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { textForm } from '../../../../grammar/form.ts'
import { admission, area } from '../../../../grammar/matters/offer.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { eurNet } from '../../../../grammar/money.ts'
import type { Applicant } from '../../../../grammar/offering.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { itself, reached } from '../../../../grammar/quantity.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { firstDayWithoutTheUnitedKingdom, unionOrEconomicArea, withTheUnitedKingdom } from './union-or-economic-area.ts'

export const whomItIsFor = asLongAs({
  ref: '§ 1.1',
  title: { de: 'Für wen das Angebot ist', en: 'Whom the offer is for' },
  decides: admission,
  de: 'Das Angebot richtet sich an {admitted}, nicht an Verbraucher.',
  en: 'The offer is for {admitted}, not for consumers.',
  where: {
    admitted: oneOf(
      'Unternehmen, Vereine und öffentliche Stellen',
      'companies, associations and public bodies',
      'company',
      'association',
      'public body',
    ),
  },
  given: { applicant: itself<Applicant>() },
  then: ({ applicant }, { admitted }) => (admitted.has(applicant) ? 'admitted' : 'not admitted'),
  examples: {
    'a company': [{ applicant: 'company' }, 'admitted'],
    'a town': [{ applicant: 'public body' }, 'admitted'],
    'a consumer': [{ applicant: 'consumer' }, 'not admitted'],
  },
  claims: ['elc.agb.1.1', 'elc.lb.1'],
  reading: 'An association may be an enterprise or not: § 3.5 lets the provider ask for evidence in doubt.',
})

export const seatInTheArea = asLongAs({
  ref: '§ 1.1 (Sitz)',
  title: { de: 'Sitz des Kunden', en: 'Seat of the customer' },
  decides: area,
  of: ['seat'],
  de: 'Kunden haben ihren Sitz in {area}.',
  en: 'Customers have their seat in {area}.',
  where: { area: unionOrEconomicArea },
  given: { reached },
  then: ({ reached: hasCome }, { area: { is } }) =>
    hasCome(firstDayWithoutTheUnitedKingdom) ? is : withTheUnitedKingdom.is,
  examples: {
    today: [{ reached: asOf('2026-11-22') }, unionOrEconomicArea.is],
    'since the United Kingdom has left': [{ reached: asOf('2020-02-01') }, unionOrEconomicArea.is],
    'to the day before': [{ reached: asOf('2020-01-31T23:59') }, withTheUnitedKingdom.is],
  },
  claims: ['elc.agb.1.1', 'elc.lb.1'],
  reading:
    'The service description says Union, the terms say Economic Area: a seat in Iceland, Liechtenstein or Norway is left to a person, since acceptance is free (§ 3.2). The region in the name restricts nobody.',
  mend: {
    de: 'Leistungsbeschreibung Nr. 1 nennt nur die Europäische Union, § 1.1 auch den Europäischen Wirtschaftsraum: einen Kreis wählen.',
    en: 'Service description no. 1 names the Union alone, § 1.1 the Economic Area too: choose one circle.',
  },
})

export const individualAgreements = clause({
  ref: '§ 1.2 S. 3',
  title: { de: 'Individuelle Vereinbarungen gehen vor', en: 'Individual agreements take precedence' },
  when: 'priceAgreed',
  de: 'Eine individuelle Vereinbarung in {form} geht diesen Bedingungen und der Preisliste vor.',
  en: 'An individual agreement in {form} goes before these terms and the price list.',
  where: { form: textForm },
  provided: (agreed, { form }) => form.isMetBy(agreed.medium),
  then: (agreed) => holds(price, agreed.item, agreed.price, { individual: true }),
  examples: {
    'archive mode at another price': [
      { item: 'files.archive', price: eurNet('4.00'), medium: 'e-mail' },
      holds(price, 'files.archive', eurNet('4.00'), { individual: true }),
    ],
    'agreed on the telephone': [{ item: 'files.archive', price: eurNet('4.00'), medium: 'telephone' }, []],
  },
  claims: ['elc.agb.1.2c'],
  reading: 'It lasts until another one takes its place: a change of the price list does not touch it.',
})
