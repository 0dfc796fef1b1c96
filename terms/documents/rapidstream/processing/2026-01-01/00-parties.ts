import { asLongAs } from '../../../../grammar/clause.ts'
import { concludedBy, offered } from '../../../../grammar/matters/offer.ts'
import { offering } from '../../../../grammar/offering.ts'

const insertion = offering(
  'Werbung in Videoströmen; das Entgelt steht im Hauptvertrag',
  'advertising in video streams; the fee stands in the main contract',
  { is: 'main', per: 'month', priced: 'on request', prices: 'net', ordered: 'not at all' },
)
export const account = asLongAs({
  ref: '§ 4.1 (Angebot)',
  title: { de: 'Einfügen von Werbung', en: 'Ad insertion' },
  decides: offered,
  of: ['ad-insertion'],
  de: 'Einfügen von Werbung: {what}.',
  en: 'Ad insertion: {what}.',
  where: { what: insertion },
  then: (_, { what: { is } }) => is,
  examples: { 'the service': [{}, insertion.is] },
  claims: ['rapidstream.avv.parties.a'],
})

export const wayOfConclusion = asLongAs({
  ref: 'Parteien',
  title: { de: 'Vertrag mit dem Inhaber des Kontos', en: 'Agreement with the holder of the account' },
  decides: concludedBy,
  of: ['agreement'],
  de: 'Vertragspartner wird, wer auf der Website ein Kundenkonto eröffnet.',
  en: 'Whoever opens a customer account on the website becomes the other party.',
  where: {},
  then: () => 'registration',
  examples: { always: [{}, 'registration'] },
  claims: ['rapidstream.avv.parties.a'],
})
