import { choice, count, flag, gross, named, net, optional } from '../field.ts'
import { declaration, word } from './word.ts'

/** The partner programme: told again from the recruit's agreement. */
export const partnerProgramme = {
  recruitVerified: word('Geworbener bestätigt', 'recruit verified', { recruit: named('recruit 1') }),
  recruitOrdered: word('Geworbener hat bestellt', 'recruit ordered', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    price: net,
  }),
  recruitPaid: word('Geworbener hat bezahlt', 'recruit paid', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    amount: net,
  }),
  recruitDeclined: word('Bestellung des Geworbenen abgelehnt', 'order of the recruit declined', {
    recruit: named('recruit 1'),
    order: named('order 1'),
  }),
  /** Found to be no stranger: known before, or the partner itself. */
  recruitRecognised: word('Geworbener wiedererkannt', 'recruit recognised', {
    recruit: named('recruit 1'),
    as: choice('customer known before', 'the partner'),
  }),
  partnerLinkFollowed: word('Partnerlink aufgerufen', 'partner link followed', {
    recruit: named('recruit 1'),
    code: named('P123'),
    cookies: flag,
  }),
  partnerCodeTyped: word('Partnercode eingegeben', 'partner code typed', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    code: named('P123'),
  }),
  partnerApplied: declaration('Teilnahme am Partnerprogramm beantragt', 'partnership applied for', {
    as: choice('natural person', 'legal person', 'registered partnership', 'other'),
    /** Completed years, of a natural person. */
    age: optional(count),
    hasAccount: flag,
  }),
  partnerCodeGiven: word('Partnercode erteilt', 'partner code given', { code: named('P123') }),
  payoutRequested: declaration('Auszahlung verlangt', 'payout requested', {
    request: named('request 1'),
    amount: gross,
  }),
  commissionAssigned: declaration('Provision abgetreten', 'commission assigned', { to: named('partner 2') }),
  recipientNamed: declaration('anderer Empfänger genannt', 'another recipient named', { account: named('partner 2') }),
  /** A declaration for the provider was given to the partner, and passed on. */
  handedToPartner: word('Erklärung dem Partner übergeben', 'declaration handed to the partner', {
    declaration: named('declaration 1'),
  }),
  passedToProvider: word('Erklärung beim Anbieter eingegangen', 'declaration reached the provider', {
    declaration: named('declaration 1'),
  }),
  salesReported: declaration('Verkäufe gemeldet', 'sales reported', { sales: count }),
  recruitReclaimed: word('Geworbener hat zurückgebucht', 'recruit reclaimed', {
    recruit: named('recruit 1'),
    order: named('order 1'),
  }),
} as const
