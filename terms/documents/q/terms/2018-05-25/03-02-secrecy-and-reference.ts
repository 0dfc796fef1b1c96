import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayNameAsReference } from '../../../../grammar/matters/rights.ts'
import { concluded } from '../../../../grammar/quantities/application.ts'
import { concludedOn } from '../../../../grammar/quantities/consumer.ts'
import { given } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const tradeSecrets = textOnly({
  ref: '§ 3.2 S. 1',
  title: { de: 'Geschäftsgeheimnisse', en: 'Trade secrets' },
  de: 'Geschäfts- und Betriebsgeheimnisse, die er bei Anbahnung und Durchführung des Vertrags erfährt, hält der Anbieter geheim und verwertet sie nicht.',
  en: 'Business and trade secrets that it learns while the agreement is prepared and performed the provider keeps secret and does not exploit.',
  where: {},
  claims: ['q.agb.3.2a'],
  textOnly: 'It binds people; no rule sees whether somebody talks.',
})

export const reference = asLongAs({
  ref: '§ 3.2 S. 2',
  title: { de: 'Nennung als Referenz', en: 'Naming as a reference' },
  decides: mayNameAsReference,
  of: ['agreement'],
  de: 'Der Anbieter darf den Kunden mit Firma, Logo und allgemeinen Angaben zum Vertrag angemessen als Referenz nennen.',
  en: 'The provider may appropriately name the customer as a reference, with company name, logo and general facts about the agreement.',
  where: {},
  given: { concluded, agreed: concludedOn },
  provided: ({ concluded: on, agreed }) => (on ?? agreed) !== undefined || no('Es ist kein Kunde.', 'Not a customer.'),
  then: () => 'permitted',
  examples: {
    'a customer since 4 May': [{ concluded: '2026-05-04', agreed: undefined }, 'permitted'],
    'one whose billing was agreed': [{ concluded: undefined, agreed: '2026-05-04' }, 'permitted'],
    'not yet a customer': [{ concluded: undefined, agreed: undefined }],
  },
  claims: ['q.agb.3.2b'],
})

const objectionToReference = given('Widerspruch gegen die Nennung', 'objection to being named', 'fact', (standing) =>
  standing.first('referenceObjected', { by: 'customer' }),
)

export const noReferenceAfterObjection = asLongAs({
  ref: '§ 3.2 S. 3',
  title: { de: 'Widerspruch gegen die Nennung', en: 'Objection to being named' },
  decides: mayNameAsReference,
  of: ['agreement'],
  exceptionTo: ['§ 3.2 S. 2'],
  de: 'Widerspricht der Kunde schriftlich, endet dieses Recht mit dem Zugang des Widerspruchs.',
  en: 'If the customer objects in writing, this right ends on receipt of the objection.',
  where: {},
  given: { objection: objectionToReference },
  provided: ({ objection }) =>
    objection !== undefined || no('Der Kunde hat nicht widersprochen.', 'The customer has not objected.'),
  then: () => 'barred',
  examples: {
    'from receipt on': [{ objection: { on: '2026-06-10' } }, 'barred'],
    'without an objection it goes on': [{ objection: undefined }],
  },
  claims: ['q.agb.3.2c'],
  reading: 'In writing: an e-mail is enough (§ 6).',
})
