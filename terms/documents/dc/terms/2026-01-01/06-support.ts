import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { offered } from '../../../../grammar/matters/offer.ts'
import { offering } from '../../../../grammar/offering.ts'
import { must } from '../../../../grammar/outcome.ts'
import { performance } from '../../../../grammar/statement.ts'

const contacted = { ticket: 'ticket 1', contact: 'contact 1' }

const ticketsOnRequest = offering(
  'auf Wunsch und gegen Entgelt, das einzeln angeboten wird',
  'on request and for a fee that is offered individually',
  { is: 'added', to: ['subscription'], per: 'month', priced: 'on request', prices: 'net', ordered: 'not at all' },
)
export const ticketSystem = asLongAs({
  ref: 'Ziff. 6 Abs. 1 S. 1',
  title: { de: 'Ticketsystem', en: 'Ticket system' },
  decides: offered,
  of: ['ticket system'],
  de: 'Ein Ticketsystem für den technischen Support erhält der Kunde nur {how}.',
  en: 'The customer receives a ticket system for the technical service desk only {how}.',
  where: { how: ticketsOnRequest },
  then: (_, { how: { is } }) => is,
  examples: { 'on request': [{}, ticketsOnRequest.is] },
  claims: ['dc.agb.6.1a'],
  reading: 'No price is named. Reports of defects and of data protection stay possible without it.',
})
export const ticketsByMail = performance({
  ref: 'Ziff. 6 Abs. 1 S. 2',
  title: { de: 'Tickets per E-Mail', en: 'Tickets by e-mail' },
  de: 'Das Ticketsystem ist per E-Mail zu erreichen.',
  en: 'The ticket system can be reached by e-mail.',
  where: {},
  performance: { item: 'ticket system' },
  claims: ['dc.agb.6.1b'],
})

export const documentation = clause({
  ref: 'Ziff. 6 Abs. 1 S. 3',
  title: { de: 'Dokumentation im Ticketsystem', en: 'Documentation in the ticket system' },
  when: 'supportContacted',
  de: 'Gemeldete Probleme nimmt der Anbieter im Ticketsystem auf; dort steuert und dokumentiert er die Lösung.',
  en: 'The provider records the problems reported in the ticket system, and steers and documents the solution there.',
  where: {},
  then: ({ ticket }) => must('provider', 'documentSolution', ticket),
  examples: { 'a problem is reported': [contacted, must('provider', 'documentSolution', 'ticket 1')] },
  claims: ['dc.agb.6.1c'],
})
export const acknowledgement = clause({
  ref: 'Ziff. 6 Abs. 2 S. 1',
  title: { de: 'Empfangsbestätigung', en: 'Acknowledgement of receipt' },
  when: 'supportContacted',
  de: 'Jede Nachricht an den Support wird mit einer Empfangsbestätigung beantwortet.',
  en: 'Every message to support is answered with an acknowledgement of receipt.',
  where: {},
  then: ({ contact }) => must('provider', 'acknowledgeReceipt', contact),
  examples: { 'once for each message': [contacted, must('provider', 'acknowledgeReceipt', 'contact 1')] },
  claims: ['dc.agb.6.2a'],
  reading:
    'At any hour, since none are named; an automatic acknowledgement is enough. Times of response are not promised.',
})
export const expectedDuration = clause({
  ref: 'Ziff. 6 Abs. 2 S. 2',
  title: { de: 'Voraussichtliche Dauer', en: 'Expected duration' },
  when: 'supportContacted',
  de: 'Die nächste Antwort nennt, soweit schon möglich, die voraussichtliche Dauer der Behebung oder warum sie noch nicht bekannt ist.',
  en: 'The next reply names, as far as possible, how long the fix is expected to take, or why that is not yet known.',
  where: {},
  then: ({ ticket }) => must('provider', 'nameDuration', ticket),
  examples: { 'to each problem': [contacted, must('provider', 'nameDuration', 'ticket 1')] },
  claims: ['dc.agb.6.2b'],
})
