import { asLongAs } from '../../../../grammar/clause.ts'
import { concludedBy, offered } from '../../../../grammar/matters/offer.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { offering, type Tier } from '../../../../grammar/offering.ts'
import { setting } from '../../../../grammar/quantity.ts'

const platform = offering(
  'Media Desk, Intelligence Qube, Campaign Planner und Finance Desk für eine vereinbarte Zahl von Nutzern',
  'Media Desk, Intelligence Qube, Campaign Planner and Finance Desk for an agreed number of users',
  { is: 'main', per: 'year', priced: 'by a clause', prices: 'net', ordered: 'a subscription' },
)
const upToTen: readonly Tier[] = [{ upTo: 10, price: eurNet('6000.00') }]

export const subscription = asLongAs({
  ref: 'Ziff. 13.1 (Angebot)',
  title: { de: 'Plattform für Kampagnen', en: 'Campaign platform' },
  decides: offered,
  of: ['subscription'],
  de: 'Plattform für Kampagnen: {what}. Das Entgelt steht im Bestellformular und richtet sich nach der Zahl der Nutzer.',
  en: 'Campaign platform: {what}. The fee stands in the order form and depends on the number of users.',
  where: { what: platform },
  given: { tiers: setting<readonly Tier[]>('tiers', []) },
  then: ({ tiers }, { what: { is } }) => ({ ...is, tiers, most: Math.max(1, ...tiers.map(({ upTo }) => upTo)) }),
  examples: {
    'up to the largest tier': [{ tiers: upToTen }, { ...platform.is, tiers: upToTen, most: 10 }],
  },
  claims: ['dc.agb.13.1a'],
  reading: 'The tiers are those of the order form, which the provider keeps as a setting.',
})

export const wayOfConclusion = asLongAs({
  ref: 'Einleitung Abs. 1',
  title: { de: 'Keine Annahme nötig', en: 'No acceptance needed' },
  decides: concludedBy,
  of: ['agreement'],
  de: 'Einer Annahme durch den Anbieter bedarf es nicht: Zustimmen, Bestellen oder Nutzen genügt.',
  en: 'No acceptance by the provider is needed: to agree, to order or to use the services is enough.',
  where: {},
  then: () => 'registration',
  examples: { always: [{}, 'registration'] },
  claims: ['dc.agb.0.1a'],
})
