import { choice, day, flag, gross, named, net, optional } from '../field.ts'
import { declaration, word } from './word.ts'

const work = named('work 1')
const breach = named('breach 1')
const contact = named('contact 1')
const stated = choice('stated', 'not yet known', 'missing')

/** How a processor helps its customer to meet the law, and what may be asked for it. */
export const assistance = {
  /** What an hour costs, talked over and accepted by the other side: of a work by its name, or of all `visits` on site. */
  hourlyRateAgreed: declaration('Stundensatz vereinbart', 'hourly rate agreed', { work, hourly: net }),
  payDemanded: declaration('Vergütung verlangt', 'pay demanded', { work, amount: gross }),
  dataSubjectRequestReceived: word('Anfrage einer betroffenen Person', 'request of a data subject', {
    request: named('request 1'),
    /** Of data in the order of the customer, or of those for which the provider answers itself. */
    about: choice('data of the customer', 'data of the provider'),
    customerKnown: flag,
  }),
  irregularityNoted: word('Unregelmäßigkeit bemerkt', 'irregularity noted', {
    breach,
    is: choice('disruption', 'suspected breach', 'breach of contract', 'suspected security incident', 'other'),
    personalData: flag,
  }),
  measureTaken: word('Sofortmaßnahme getroffen', 'immediate measure taken', { breach }),
  breachNoticeDrafted: word('Meldung entworfen', 'notice of a breach drafted', {
    breach,
    nature: flag,
    kindsOfPersons: stated,
    persons: stated,
    kindsOfRecords: stated,
    records: stated,
    consequences: flag,
    measures: flag,
    mitigation: choice('stated', 'not applicable', 'missing'),
  }),
  notificationDrafted: word('Meldung für den Kunden entworfen', 'notification for the customer drafted', {
    breach,
    to: choice('authority', 'data subjects'),
  }),
  papersRequested: declaration('Unterlagen verlangt', 'papers asked for', {
    request: named('request 1'),
    of: choice(
      'documentation of measures',
      'information on an incident',
      'attestations',
      'proof of measures',
      'security concept',
      'persons with access',
      'choice of a subprocessor',
      'checks of subprocessors',
      'subprocessor contract',
    ),
    /** A third party behind the customer that asks by itself. */
    thirdParty: optional(named('third party 1')),
  }),
  contactChanged: word('Ansprechpartner gewechselt', 'contact changed', { contact }),
  contactTold: word('Wechsel bekannt gemacht', 'change of contact made known', {
    contact,
    how: choice('website', 'each customer'),
  }),
  causeArose: word('wichtiger Grund', 'cause arose', {
    cause: named('cause 1'),
    is: choice('duties not fulfilled', 'grave violation', 'instruction not carried out', 'audit obstructed'),
    instruction: optional(named('instruction 1')),
  }),
  dataDemanded: declaration('Rückgabe oder Löschung verlangt', 'return or erasure demanded', {
    demand: named('demand 1'),
    choice: choice('return', 'erase'),
  }),
  storageDutyKnown: word('gesetzliche Aufbewahrung', 'statutory storage', {
    data: named('vouchers'),
    law: choice('Union', 'Germany', 'another state'),
    until: day,
  }),
} as const
