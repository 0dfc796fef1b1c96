import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { concludedBy, offered } from '../../../../grammar/matters/offer.ts'
import { party } from '../../../../grammar/matters/parties.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { offering } from '../../../../grammar/offering.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { openedAccount } from '../../../../grammar/quantities/parties.ts'

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

export const agreementWithHolder = asLongAs({
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

export const identifiedByAccount = asLongAs({
  ref: 'Parteien (Konto)',
  title: { de: 'Partei mit dem Konto', en: 'Party by the account' },
  decides: party,
  of: ['customer'],
  de: 'Verantwortlicher und Partei dieses Vertrags ist, wer das Konto eröffnet hat.',
  en: 'The controller and party to this agreement is whoever opened the account.',
  where: {},
  given: { account: openedAccount },
  provided: ({ account: opened }) => opened !== undefined || no('Es gibt kein Konto.', 'There is no account.'),
  then: () => 'identified',
  examples: { 'once it is opened': [{ account: {} }, 'identified'], 'not before': [{ account: undefined }] },
  claims: ['rapidstream.avv.parties.a'],
})

export const inForceWithMainContract = asLongAs({
  ref: 'Parteien (Wirksamkeit)',
  title: { de: 'Wirksam mit dem Hauptvertrag', en: 'In force with the main contract' },
  decides: party,
  of: ['customer'],
  exceptionTo: ['AVV Parteien (Konto)'],
  de: 'Wirksam wird dieser Vertrag, wenn der Hauptvertrag geschlossen ist.',
  en: 'This agreement takes effect once the main contract is concluded.',
  where: {},
  given: { concluded },
  provided: ({ concluded: on }) =>
    on !== undefined || no('Der Hauptvertrag ist nicht geschlossen.', 'The main contract is not concluded.'),
  then: () => 'bound',
  examples: {
    'from the conclusion on': [{ concluded: '2027-03-01' }, 'bound'],
    'not before': [{ concluded: undefined }],
  },
  claims: ['rapidstream.avv.parties.a'],
  reading:
    'The source has no acceptance, date or signature: the account identifies the party, the main contract that § 4.1 presupposes puts this agreement in force (§ 4.3).',
  mend: {
    de: 'Sagen, wann der Vertrag geschlossen ist, und die Annahme elektronisch festhalten (Art. 28 Abs. 9 DSGVO).',
    en: 'Say when the agreement is concluded, and record the acceptance electronically (Art. 28 (9) GDPR).',
  },
})

export const noProcessingBefore = asLongAs({
  ref: 'Parteien (Beginn)',
  title: { de: 'Keine Verarbeitung vorher', en: 'No processing before' },
  decides: mayProcess,
  of: ['requests of viewers'],
  de: 'Vorher werden keine Anfragen von Zuschauern verarbeitet.',
  en: 'Before that no requests of viewers are processed.',
  where: {},
  given: { concluded },
  then: ({ concluded: on }) => (on === undefined ? 'barred' : 'permitted'),
  examples: {
    'before the conclusion': [{ concluded: undefined }, 'barred'],
    'from then on': [{ concluded: '2027-03-01' }, 'permitted'],
  },
  claims: ['rapidstream.avv.parties.a'],
})
