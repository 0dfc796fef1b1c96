/** A year of one customer of each of the five providers, with every paper that comes of it. */

import type { Letterhead } from '../../papers/letterhead/letterhead.ts'
import { dc } from '../../terms/documents/dc/dc.ts'
import { elc } from '../../terms/documents/elc/elc.ts'
import { kontent } from '../../terms/documents/kontent/kontent.ts'
import { providers } from '../../terms/documents/providers.ts'
import { q } from '../../terms/documents/q/q.ts'
import { rapidstream } from '../../terms/documents/rapidstream/rapidstream.ts'
import { withPublished } from '../../terms/edition/published.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { type Beginning, begin, type Lived, type PapersHouse } from './papers-house.test-support.ts'

/** The day from which the next version of all terms was published. */
const changesFrom = '2026-10-01'
const changed = (terms: Terms, ref: string, value: string, numbers: readonly number[]): Terms =>
  withPublished(terms, [{ from: changesFrom, edits: [{ is: 'number', ref, value, numbers }] }])

/** The five terms, each with a version that was published for a later day. */
export const termsOfLives: Readonly<Record<string, Terms>> = {
  ...providers,
  elc: changed(elc, 'AGB § 11.1 S. 2', 'lead', [6]),
  q: changed(q, 'AGB § 2.7 S. 3', 'limit', [35]),
  kontent: changed(kontent, 'AGB § 7.4 S. 3', 'period', [35]),
  rapidstream,
  dc,
}

const paysBy = { bank: { iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' } }
const house = (
  name: string,
  street: string,
  [postCode, city, court, number]: readonly [string, string, string, string],
  vatId: string,
  mail: string,
): Letterhead => ({
  name,
  address: { lines: [street], postCode, city, country: 'DE' },
  register: { court, number },
  directors: ['Kim Beispiel', 'Robin Muster'],
  vatId,
  contact: { name: 'Kundenbetreuung', phone: '+49 2361 9999', mail },
  ...paysBy,
  invoicePrefix: 'RE',
})

const byProvider = { by: 'provider', medium: 'e-mail' } as const
const byCustomer = { by: 'customer', medium: 'e-mail' } as const

/** Each leads its life and leaves it behind, for whoever looks at its papers. */
export const lives: Readonly<Record<string, (house: PapersHouse) => Promise<Lived>>> = {
  elc: async (open) => {
    const life = await begin(open, ofElc)
    await life.tells('2026-01-09T10:00', { fact: 'processingAgreementSigned', originals: 2 })
    await life.tells('2026-01-12T10:00', { fact: 'processingAgreementReturned' })
    await life.tells('2026-01-12T11:00', { fact: 'activated' })
    await life.opensPost('2026-01-13T10:00')
    await life.tells('2026-01-15T10:00', { fact: 'paymentCredited', amount: '38.39' })
    await life.tells('2026-02-02T10:00', { fact: 'paymentCredited', amount: '59.50' })
    await life.tells('2026-03-02T10:00', { fact: 'paymentCredited', amount: '59.50' })
    await life.tells('2026-03-20T10:00', { fact: 'booked', item: 'access.router.extra', count: 1 })
    await life.writes('2026-05-06T10:00', 'remindOfDebt')
    await life.opensPost('2026-05-08T10:00')
    await life.tells('2026-05-20T10:00', { fact: 'paymentCredited', amount: '400.00' })
    await life.tells('2026-06-10T10:00', {
      fact: 'terminationReceived',
      by: 'customer',
      medium: 'telephone',
      ground: 'ordinary',
    })
    await life.writes('2026-06-11T10:00', 'refuseDeclaration')
    await life.tells('2026-07-01T10:00', { fact: 'paymentCredited', amount: '200.00' })
    // The notice of the new terms leaves by itself.
    await life.until('2026-08-10T10:00')
    await life.opensPost('2026-08-12T10:00')
    await life.tells('2026-09-01T10:00', { fact: 'paymentCredited', amount: '400.00' })
    await life.tells('2026-10-30T10:00', { fact: 'terminationReceived', ...byCustomer, ground: 'ordinary' })
    await life.opensPost('2026-11-02T10:00')
    await life.tells('2026-12-03T10:00', { fact: 'erasureChosen', choice: 'return' })
    await life.tells('2026-12-20T10:00', { fact: 'handedOver' })
    await life.until('2026-12-28T10:00')
    await life.until('2027-01-08T10:00')
    await life.tells('2027-01-08T11:00', { fact: 'personalDataErased' })
    await life.opensPost('2027-01-12T10:00')
    return life
  },
  rapidstream: async (open) => {
    const life = await begin(open, ofRapidstream)
    await life.tells('2026-01-08T10:00', { fact: 'roleGranted', person: life.erika })
    await life.tells('2026-02-02T10:00', {
      fact: 'instructionReceived',
      by: 'customer',
      medium: 'portal',
      person: 'person 7f3a',
      instruction: 'open a stream',
    })
    await life.writes('2026-02-03T10:00', 'refuseDeclaration')
    await life.tells('2026-03-02T10:00', {
      fact: 'instructionReceived',
      by: 'customer',
      medium: 'portal',
      person: life.erika,
      instruction: 'erase the test stream',
    })
    await life.tells('2026-03-03T10:00', {
      fact: 'instructionExamined',
      instruction: 'erase the test stream',
      impairsOthers: true,
      beyondService: false,
    })
    await life.tells('2026-04-14T09:30', {
      fact: 'irregularityNoted',
      breach: 'breach 1',
      is: 'suspected breach',
      personalData: true,
    })
    await life.tells('2026-04-14T11:00', { fact: 'measureTaken', breach: 'breach 1' })
    await life.opensPost('2026-04-15T10:00')
    await life.tells('2026-05-04T10:00', {
      fact: 'hourlyRateAgreed',
      work: 'audit 2026',
      hourly: '96.00',
      ...byCustomer,
    })
    await life.tells('2026-05-18T16:00', { fact: 'assistanceGiven', help: 'audit 2026', with: 'audit', minutes: 210 })
    await life.tells('2026-05-19T10:00', { fact: 'payDemanded', work: 'audit 2026', amount: '336.00', ...byProvider })
    await life.tells('2026-06-01T10:00', {
      fact: 'changeReceived',
      ...byProvider,
      change: 'new encoder',
      of: 'subprocessor',
      complete: true,
      mentionsObjection: true,
    })
    await life.tells('2026-06-10T10:00', {
      fact: 'objectionReceived',
      ...byCustomer,
      medium: 'portal',
      person: life.erika,
      change: 'new encoder',
    })
    await life.tells('2026-06-22T10:00', { fact: 'agreementReached', change: 'new encoder' })
    await life.opensPost('2026-07-01T10:00')
    await life.writes('2026-08-03T10:00', 'remindOfDebt')
    await life.opensPost('2026-08-05T10:00')
    await life.tells('2026-08-10T10:00', { fact: 'paymentCredited', amount: '336.00' })
    await life.tells('2026-09-01T09:00', { fact: 'measuresPublished', version: '2026-09-01', material: true })
    await life.tells('2026-10-15T10:00', {
      fact: 'terminationReceived',
      ...byCustomer,
      person: life.erika,
      ground: 'ordinary',
    })
    await life.until('2026-12-15T10:00')
    await life.tells('2027-01-08T11:00', { fact: 'personalDataErased' })
    await life.opensPost('2027-01-12T10:00')
    return life
  },
  q: async (open) => {
    const life = await begin(open, ofQ)
    await life.tells('2026-01-08T10:00', { fact: 'roleGranted', person: life.erika })
    await life.opensPost('2026-01-09T10:00')
    await life.tells('2026-01-20T10:00', { fact: 'paymentCredited', amount: '53.55' })
    for (const month of ['02', '03']) {
      await life.opensPost(`2026-${month}-06T15:00`)
      await life.tells(`2026-${month}-16T10:00`, { fact: 'paymentCredited', amount: '53.55' })
    }
    await life.tells('2026-03-20T10:00', { fact: 'planOrdered', seats: 8, price: '72.00' })
    await life.opensPost('2026-03-21T10:00')
    await life.opensPost('2026-04-07T10:00')
    await life.writes('2026-05-04T10:00', 'remindOfDebt')
    await life.opensPost('2026-05-06T10:00')
    await life.opensPost('2026-06-08T10:00')
    await life.tells('2026-06-10T10:00', { fact: 'paymentCredited', amount: '1000.00' })
    // The notice of the new terms leaves by itself.
    await life.until('2026-07-10T10:00')
    await life.opensPost('2026-07-12T10:00')
    await life.tells('2026-08-03T10:00', {
      fact: 'terminationReceived',
      by: 'customer',
      medium: 'telephone',
      ground: 'ordinary',
    })
    await life.writes('2026-08-04T10:00', 'refuseDeclaration')
    await life.opensPost('2026-09-08T10:00')
    await life.tells('2026-10-10T10:00', { fact: 'terminationReceived', ...byCustomer, ground: 'ordinary' })
    await life.tells('2026-10-12T10:00', { fact: 'releaseRequested' })
    await life.opensPost('2026-10-15T10:00')
    await life.tells('2026-11-10T10:00', { fact: 'handedOver' })
    await life.until('2026-12-20T10:00')
    await life.opensPost('2027-01-08T10:00')
    return life
  },
  kontent: async (open) => {
    const life = await begin(open, ofKontent)
    await life.tells('2026-01-08T10:00', { fact: 'activated' })
    await life.opensPost('2026-01-09T10:00')
    await life.writes('2026-02-20T10:00', 'remindOfDebt')
    await life.opensPost('2026-02-23T10:00')
    await life.writes('2026-03-20T10:00', 'remindOfDebt')
    await life.opensPost('2026-03-23T10:00')
    await life.tells('2026-04-20T10:00', { fact: 'paymentCredited', amount: '200.00' })
    await life.opensPost('2026-04-22T10:00')
    await life.writes('2026-07-10T10:00', 'noticeOfChange')
    await life.opensPost('2026-07-13T10:00')
    await life.tells('2026-07-13T11:00', {
      fact: 'changeReceived',
      ...byProvider,
      change: 'new terms',
      of: 'terms',
      version: changesFrom,
      from: changesFrom,
    })
    await life.tells('2026-09-01T10:00', {
      fact: 'terminationReceived',
      ...byCustomer,
      ground: 'ordinary',
      scope: 'domain',
      item: 'domain',
    })
    await life.writes('2026-09-02T10:00', 'refuseDeclaration')
    await life.tells('2026-11-20T10:00', {
      fact: 'terminationReceived',
      by: 'customer',
      medium: 'fax',
      ground: 'ordinary',
      scope: 'domain',
      item: 'domain',
    })
    await life.tells('2026-11-20T10:05', {
      fact: 'terminationReceived',
      by: 'customer',
      medium: 'fax',
      ground: 'ordinary',
      scope: 'mail',
      item: 'add-on',
    })
    await life.opensPost('2026-11-23T10:00')
    await life.until('2027-01-20T10:00')
    await life.tells('2027-02-08T11:00', { fact: 'personalDataErased' })
    await life.opensPost('2027-02-12T10:00')
    return life
  },
  dc: async (open) => {
    const life = await begin(open, ofDc)
    await life.tells('2026-01-07T10:00', { fact: 'useBegan', item: 'Media Desk' })
    await life.opensPost('2026-01-09T10:00')
    await life.tells('2026-01-10T10:00', { fact: 'booked', item: 'seats', count: 10 })
    await life.tells('2026-01-15T10:00', { fact: 'paymentCredited', amount: '7140.00' })
    await life.tells('2026-03-20T10:00', { fact: 'usersCounted', persons: 14 })
    await life.opensPost('2026-03-24T10:00')
    await life.tells('2026-04-21T14:20', { fact: 'contentDemanded', content: 'spot 17' })
    await life.tells('2026-05-05T17:45', { fact: 'breachKnown', breach: 'breach 1' })
    await life.writes('2026-05-20T10:00', 'remindOfDebt')
    await life.opensPost('2026-05-22T10:00')
    await life.tells('2026-06-10T10:00', { fact: 'paymentCredited', amount: '5000.00' })
    await life.tells('2026-08-20T10:00', {
      fact: 'terminationReceived',
      by: 'customer',
      medium: 'telephone',
      ground: 'ordinary',
    })
    await life.writes('2026-08-21T10:00', 'refuseDeclaration')
    await life.tells('2026-09-10T10:00', { fact: 'terminationReceived', ...byCustomer, ground: 'ordinary' })
    await life.opensPost('2026-09-14T10:00')
    await life.until('2027-01-20T10:00')
    await life.tells('2027-02-08T11:00', { fact: 'personalDataErased' })
    await life.opensPost('2027-02-12T10:00')
    return life
  },
}

const ofElc: Beginning = {
  ...{ terms: 'elc', language: 'de', colour: '#7a3b12', from: '2026-01-05T09:30', acceptedAt: '2026-01-07T11:00' },
  letterhead: house(
    'Emscher-Lippe-Cloud GmbH',
    'Musterstraße 1',
    ['45657', 'Recklinghausen', 'Amtsgericht Recklinghausen', 'HRB 4711'],
    'DE136695976',
    'post@elc.example',
  ),
  items: [{ item: 'files.single', count: 1 }],
  asksFor: 'Bitte senden Sie uns einen aktuellen Auszug aus dem Handelsregister.',
  organisation: 'Müller & Söhne Werkzeugbau GmbH',
}
const ofRapidstream: Beginning = {
  ...{ terms: 'rapidstream', language: 'en', colour: '#8a1538', from: '2026-01-05T09:30' },
  letterhead: house(
    'RapidStream Beispiel GmbH',
    'Musterkai 12',
    ['20457', 'Hamburg', 'Amtsgericht Hamburg', 'HRB 4712'],
    'DE136695976',
    'post@rapidstream.example',
  ),
  items: [{ item: 'ad-insertion', count: 1 }],
  organisation: 'Nordlicht Streaming GmbH',
}
const ofQ: Beginning = {
  ...{ terms: 'q', language: 'de', colour: '#0b4f6c', from: '2026-01-05T09:30' },
  letterhead: house(
    'Q. Beispiel GmbH',
    'Musterweg 3',
    ['20095', 'Hamburg', 'Amtsgericht Hamburg', 'HRB 4713'],
    'DE136695976',
    'post@q.example',
  ),
  prices: { paid: '9.00' },
  items: [{ item: 'paid', count: 5 }],
  organisation: 'Planungsbüro Öztürk & Partner mbB',
}
const ofKontent: Beginning = {
  ...{ terms: 'kontent', language: 'de', colour: '#1d4e89', from: '2026-01-05T09:30', acceptedAt: '2026-01-07T11:00' },
  letterhead: house(
    'KONTENT Beispiel GmbH',
    'Musterring 9',
    ['47051', 'Duisburg', 'Amtsgericht Duisburg', 'HRB 4714'],
    'DE136695976',
    'post@kontent.example',
  ),
  prices: { domain: '12.00', hosting: '60.00', mail: '24.00' },
  items: [
    { item: 'domain', count: 1 },
    { item: 'mail', count: 1 },
  ],
  organisation: 'Bäckerei Schäfer oHG',
}
const ofDc: Beginning = {
  ...{ terms: 'dc', language: 'en', colour: '#3d2b7a', from: '2026-01-05T09:30' },
  letterhead: house(
    'Digital Control Beispiel GmbH',
    'Musterallee 21',
    ['40213', 'Düsseldorf', 'Amtsgericht Düsseldorf', 'HRB 4715'],
    'DE136695976',
    'post@dc.example',
  ),
  prices: {},
  items: [{ item: 'subscription', count: 1 }],
  organisation: 'Agentur Größenwahn GmbH',
}
