import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { accountAddress, mayAssign, mayCompareSignIns, mayReassign } from '../../../../grammar/matters/accounts.ts'
import { maySignIn } from '../../../../grammar/matters/results.ts'
import { asks } from '../../../../grammar/outcome.ts'
import { onePersonalAddress } from '../../../../grammar/personal-address.ts'
import { accountsInUse, heldBefore, sharedUse } from '../../../../grammar/quantities/account.ts'
import { isNamedForAccount } from '../../../../grammar/quantities/account-holder.ts'
import { planSeats } from '../../../../grammar/quantities/billing.ts'
import { readings } from '../../../../grammar/reading.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const beyondTheAgreedNumber = readings(
  'dc.agb.3.1b',
  {
    'hard limit': say('Mehr Konten als vereinbart werden nicht eröffnet.', 'No more accounts are opened than agreed.', {
      answer: 'barred' as const,
    }),
    'billed afterwards': say(
      'Mehr Konten werden eröffnet und nach Ziff. 13.2 nachberechnet.',
      'More accounts are opened, and billed afterwards under Ziff. 13.2.',
      { answer: 'permitted' as const },
    ),
  },
  'hard limit',
)

export const agreedNumber = asLongAs({
  ref: 'Ziff. 3.1',
  title: { de: 'Vereinbarte Zahl der Konten', en: 'Agreed number of accounts' },
  decides: mayAssign,
  of: ['accounts'],
  de: 'Genutzt werden höchstens so viele Konten, wie die Bestellung nennt.',
  en: 'At most as many accounts are used as the order form names.',
  where: {},
  given: { agreed: planSeats, inUse: accountsInUse, reading: beyondTheAgreedNumber.inForce },
  then: ({ agreed, inUse, reading }) => (inUse < agreed ? 'permitted' : reading.answer),
  examples: {
    'all 25 are in use': [{ agreed: 25, inUse: 25, reading: beyondTheAgreedNumber.all['hard limit'] }, 'barred'],
    'one of 25 was closed': [{ agreed: 25, inUse: 24, reading: beyondTheAgreedNumber.all['hard limit'] }, 'permitted'],
    'the 26th is billed afterwards': [
      { agreed: 25, inUse: 25, reading: beyondTheAgreedNumber.all['billed afterwards'] },
      'permitted',
    ],
  },
  claims: ['dc.agb.3.1b'],
  readings: beyondTheAgreedNumber,
  reading:
    'A hard limit when an account is opened; the true-up of Ziff. 13.2 counts persons found by a count. Both at once would be read as soft: then more accounts are opened and billed.',
})

const admitted = oneOf(
  'Beschäftigte des Kunden, seiner Dienstleister oder seiner Auftraggeber',
  'employees of the customer, of its service providers or of its clients',
  'customer',
  'service provider',
  'client',
)
const notAdmitted = (account: string) => ({
  de: `Konto ${account}: Die Person gehört zu keiner der Gruppen, die Ziff. 2 nennt. Soll sie Endnutzer sein?`,
  en: `Account ${account}: the person belongs to none of the groups that Ziff. 2 names. Shall it be an end user?`,
})

export const admittedPersons = clause({
  ref: 'Ziff. 2 Abs. 4',
  title: { de: 'Wer Endnutzer sein kann', en: 'Who can be an end user' },
  when: 'accountAssigned',
  de: 'Endnutzer sind {admitted}; über andere entscheidet ein Mensch.',
  en: 'End users are {admitted}; on others a person decides.',
  where: { admitted },
  provided: ({ worksFor }, { admitted: groups }) =>
    !groups.has(worksFor) || no('Die Person gehört zu einer der Gruppen.', 'The person belongs to one of the groups.'),
  then: ({ id, account }) => asks(id, notAdmitted(account)),
  examples: {
    'staff of an advertiser that is a client': [{ account: 'account 1', worksFor: 'client' }, []],
    'a journalist without any link': [
      { id: 7, account: 'account 1', worksFor: 'nobody of these' },
      asks(7, notAdmitted('account 1')),
    ],
  },
  claims: ['dc.agb.2.4'],
  reading: 'The list is complete as to organisations; "employee" is read widely.',
})

export const accountBeforeUse = asLongAs({
  ref: 'Ziff. 3.3 S. 1',
  title: { de: 'Nutzung nur mit eigenem Konto', en: 'Use with an account of one’s own only' },
  decides: maySignIn,
  de: 'Die Dienste nutzt nur, für wen ein Konto eingerichtet ist, und allein die Person, die der Kunde dafür benannt hat.',
  en: 'The services are used only by whom an account was set up for, and by the person alone whom the customer has named for it.',
  where: {},
  given: { named: isNamedForAccount },
  then: ({ named }) => (named ? 'permitted' : 'barred'),
  examples: {
    'the person named': [{ named: true }, 'permitted'],
    'anybody else': [{ named: false }, 'barred'],
  },
  claims: ['dc.agb.3.3a'],
})

export const ownAddress = asLongAs({
  ref: 'Ziff. 3.3 S. 2',
  title: { de: 'Eine persönliche Adresse je Konto', en: 'One personal address for each account' },
  decides: accountAddress,
  of: ['accounts'],
  de: 'Für jedes Konto benennt der Kunde einen Endnutzer und {address}, die es nur einmal gibt; sie ist sein Anmeldename.',
  en: 'For each account the customer names an end user and {address} that exists once; it is the sign-in name.',
  where: { address: onePersonalAddress },
  then: (_, { address }) => address,
  examples: { 'for each account': [{}, onePersonalAddress] },
  claims: ['dc.agb.3.3b'],
  reading:
    'Unique on the whole platform, since it is the sign-in name. That a mailbox is nobody’s own is suspected by its name.',
})

export const replacement = asLongAs({
  ref: 'Ziff. 3.5 Nr. 1 S. 2',
  title: { de: 'Übertragung an einen Nachfolger', en: 'Passing on to a successor' },
  decides: mayReassign,
  de: 'Ein Konto geht auf einen neuen Endnutzer über, wenn der bisherige die Nutzung dauerhaft beendet hat; kehrt er zurück, entscheidet ein Mensch.',
  en: 'An account passes to a new end user if the one before has stopped using it for good; on a return a person decides.',
  where: {},
  given: { heldBefore },
  then: ({ heldBefore: times }) => (times > 0 ? 'ask a person' : 'permitted'),
  examples: {
    'to somebody new': [{ heldBefore: 0 }, 'permitted'],
    'back to whoever had stopped for good': [{ heldBefore: 1 }, 'ask a person'],
  },
  claims: ['dc.agb.3.5.1b'],
  reading: 'The customer declares that the one before has stopped; who comes back shows that it was not so.',
})

const onlyAbsent = (account: string) => ({
  de: `Konto ${account} soll übergehen, ohne dass der bisherige Nutzer die Nutzung dauerhaft beendet hat. Gilt die Übertragung?`,
  en: `Account ${account} shall pass on though its user has not stopped using it for good. Does it pass?`,
})

export const noSubstitutes = clause({
  ref: 'Ziff. 3.5 Nr. 1 S. 2 (Vertretung)',
  title: { de: 'Keine Vertretung auf Zeit', en: 'No substitutes for a time' },
  when: 'accountReassigned',
  de: 'Wer nur zeitweise fehlt, behält sein Konto; für eine Vertretung braucht es ein weiteres.',
  en: 'Who is only absent for a time keeps the account; a substitute needs another one.',
  where: {},
  provided: ({ stopped }) => !stopped || no('Die Nutzung ist dauerhaft beendet.', 'Use was stopped for good.'),
  then: ({ id, account }) => asks(id, onlyAbsent(account)),
  examples: {
    'on leave until 23 July': [{ id: 7, account: 'account 1', stopped: false }, asks(7, onlyAbsent('account 1'))],
    'has left the company': [{ account: 'account 1', stopped: true }, []],
  },
  claims: ['dc.agb.3.5.1b'],
})

const isItShared = (account: string, places: number) => ({
  de: `Mit Konto ${account} wurde zur selben Zeit von ${places} Orten aus gearbeitet. Nutzen es mehrere Personen?`,
  en: `Account ${account} was used from ${places} places at the same time. Do several persons use it?`,
})

export const noSharing = clause({
  ref: 'Ziff. 3.5 Nr. 1 S. 3',
  title: { de: 'Keine geteilten Konten', en: 'No shared accounts' },
  when: 'sharedUseSuspected',
  about: ({ account }) => account,
  de: 'Ein Konto teilen sich mehrere nicht, wenn der Vertrag nichts anderes bestimmt; ob es geschieht, entscheidet ein Mensch, und von selbst folgt nichts daraus.',
  en: 'An account is not shared unless the agreement says otherwise; whether it is, a person decides, and nothing follows by itself.',
  where: {},
  given: { sharedUse },
  provided: (_, __, { sharedUse: agreed }) =>
    agreed === undefined || no('Gemeinsame Nutzung ist vereinbart.', 'Shared use is agreed.'),
  then: ({ id, account, places }) => asks(id, isItShared(account, places)),
  examples: {
    'two places at once': [
      { id: 7, account: 'account 7', places: 2 },
      asks(7, isItShared('account 7', 2)),
      { sharedUse: undefined },
    ],
    'a shared kiosk that the order allows': [{ account: 'account 7', places: 2 }, [], { sharedUse: {} }],
  },
  claims: ['dc.agb.3.5.1c'],
  reading:
    'Two addresses are an indication and no proof. No threshold is stated, and no consequence follows without a person.',
})

export const comparingSignIns = asLongAs({
  ref: 'Ziff. 3.5 Nr. 1 S. 4',
  title: { de: 'Vergleich der Anmeldungen', en: 'Comparing sign-ins' },
  decides: mayCompareSignIns,
  of: ['accounts'],
  de: 'Zur Prüfung, ob Konten geteilt werden, hält der Anbieter die IP-Adressen der Anmeldungen fest und vergleicht sie.',
  en: 'To check whether accounts are shared the provider records the IP addresses of sign-ins and compares them.',
  where: {},
  then: () => 'permitted',
  examples: { 'for this purpose': [{}, 'permitted'] },
  claims: ['dc.agb.3.5.1d'],
  reading:
    'For this purpose alone, and no longer than the provider has set: the text states no period. The customer’s agreement is not the end users’ consent.',
})

export const administrativeControl = textOnly({
  ref: 'Ziff. 3.4 S. 1',
  title: { de: 'Der Kunde bestimmt, wer Zugang hat', en: 'The customer decides who has access' },
  de: 'Wer die Dienste und die darin gespeicherten Daten erreicht, bestimmt der Kunde.',
  en: 'The customer decides who reaches the services and the data stored in them.',
  where: {},
  claims: ['dc.agb.3.4a', 'dc.agb.2.5'],
  textOnly: 'Accounts are assigned, passed on and closed by the customer’s administrator; the engine decides nothing.',
})
