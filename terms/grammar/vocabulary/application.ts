import { choice, count, day, flag, gross, named, net, optional, words } from '../field.ts'
import { declaration, item, remark, word } from './word.ts'

/** From application to activation. */
export const application = {
  applicationReceived: declaration('Antrag zugegangen', 'application received', {
    applicant: choice('company', 'public body', 'association', 'consumer'),
    inTheArea: flag,
    /** Whether the box was ticked that accepts the terms, and the one that says the use is commercial; left out: none was shown. */
    acceptsTerms: optional(flag),
    commercialUse: optional(flag),
    /** Whether who sent it declared to be entitled to; left out: nobody was asked. */
    authorised: optional(flag),
    name: words('Muster GmbH'),
  }),
  evidenceRequested: word('Nachweis verlangt', 'evidence asked for', { ...remark }),
  evidenceReceived: word('Nachweis zugegangen', 'evidence received', { ...remark }),
  /** The customer itself agreed to the terms, or signed in where they stand. */
  termsAccepted: word('Bedingungen zugestimmt', 'terms agreed to', {
    how: choice('button', 'login'),
    actsFor: choice('company', 'nobody'),
    /** Whether who acts for a company has declared to be entitled to. */
    authorised: optional(flag),
    /** Whether the processing agreement was shown with them. */
    withProcessing: optional(flag),
  }),
  applicationAccepted: declaration('Antrag angenommen', 'application accepted', {}),
  applicationRefused: declaration('Antrag abgelehnt', 'application refused', { reason: words('outside the area') }),
  concluded: word('Vertrag geschlossen', 'agreement concluded', { first: day }),
  processingAgreementSigned: word('AVV unterschrieben zugegangen', 'signed processing agreement received', {
    originals: count,
  }),
  processingAgreementReturned: word(
    'AVV gegengezeichnet zurückgesandt',
    'processing agreement countersigned and returned',
    {},
  ),
  activated: word('freigeschaltet', 'activated', {}),
  termAgreed: word('Laufzeit vereinbart', 'term agreed', {
    row: named('term'),
    first: day,
    months: count,
    then: optional(count),
    renews: optional(flag),
  }),
  booked: word('gebucht', 'booked', { item, count }),
  orderPlaced: declaration('bestellt', 'order placed', {
    item,
    variant: choice('a month, renewed', 'a year, renewed', 'a month, fixed', 'a year, fixed'),
    first: day,
    users: optional(count),
    storage: optional(named('S')),
    /** The item whose contract this one carries on. */
    follows: optional(item),
  }),
  orderAccepted: declaration('Bestellung angenommen', 'order accepted', { item }),
  accessDataSent: word('Zugangsdaten abgesandt', 'access data sent', { item }),
  useBegan: word('Nutzung begonnen', 'use began', { item }),
  conditionsAccepted: declaration('Bedingungen angenommen', 'conditions accepted', {
    document: named('terms'),
    version: named('2018-05-18'),
  }),
  /** What a customer says of itself with an order. */
  purposeStated: word('Zweck angegeben', 'purpose stated', {
    orderer: choice('natural person', 'legal person'),
    purpose: choice('private', 'commercial', 'self-employed', 'not stated'),
  }),
  addOnOrdered: word('Zusatzdienst bestellt', 'add-on ordered', {
    item,
    domain: named('domain'),
    yearly: gross,
    first: day,
  }),
  planOrdered: word('Tarif bestellt', 'plan ordered', {
    seats: count,
    price: net,
    /** Whether the box was ticked that says the use is commercial; left out: none was shown. */
    commercialUse: optional(flag),
  }),
  scopeChanged: word('Umfang geändert', 'scope changed', { item, yearly: gross }),
  priceAgreed: declaration('Preis vereinbart', 'price agreed', { item, price: net }),
  /** As the customer pays it, whatever the rate of tax is. */
  finalPriceAgreed: declaration('Endpreis vereinbart', 'final price agreed', { item, finalPrice: gross }),
  minimumTermAgreed: declaration('Mindestlaufzeit vereinbart', 'minimum term agreed', { until: day }),
  /** Something else than the terms say, proposed by either side, and the express consent of the provider to it. */
  deviationProposed: declaration('Abweichung vorgeschlagen', 'deviation proposed', { deviation: named('deviation 1') }),
  deviationConsented: declaration('Abweichung zugestimmt', 'deviation consented to', {
    deviation: named('deviation 1'),
  }),
  periodAgreed: declaration('andere Frist vereinbart', 'another period agreed', { days: count }),
} as const
