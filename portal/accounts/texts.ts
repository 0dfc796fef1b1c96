import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Konten', en: 'Accounts' },
  inUse: { de: 'von', en: 'of' },
  accountsInUse: { de: 'Konten sind in Gebrauch', en: 'accounts are in use' },
  lead: {
    de: 'Ein Konto gehört einer Person. Es geht auf eine andere über, wenn die bisherige dauerhaft aufgehört hat.',
    en: 'An account belongs to one person. It passes to another once that person has stopped for good.',
  },
  none: { de: 'Noch kein Konto ist zugeteilt.', en: 'No account is assigned yet.' },
  account: { de: 'Konto', en: 'Account' },
  free: { de: 'geschlossen', en: 'closed' },
  since: { de: 'seit', en: 'since' },
  until: { de: 'bis', en: 'until' },
  earlier: { de: 'Früher', en: 'Before' },
  questioned: {
    de: 'von mehreren Orten zugleich benutzt: ein Mensch fragt nach',
    en: 'used from several places at once: a person asks',
  },
  assign: { de: 'Konto zuteilen', en: 'Assign an account' },
  passOn: { de: 'Übertragen', en: 'Pass on' },
  close: { de: 'Schließen', en: 'Close' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  name: { de: 'Name', en: 'Name' },
  address: { de: 'Eigene E-Mail-Adresse', en: 'Own e-mail address' },
  worksFor: { de: 'Gehört zu', en: 'Works for' },
  isPersonal: { de: 'Dieses Postfach hat eine Person allein.', en: 'One person alone has this mailbox.' },
  stopped: {
    de: 'Die bisherige Person hat die Nutzung dauerhaft beendet.',
    en: 'The person so far has stopped using the services for good.',
  },
  mailed: { de: 'Der erste Zugang ging an diese Adresse.', en: 'The first access went to this address.' },
  handOver: {
    de: 'Kein Mailserver nahm die Nachricht an. Geben Sie diesen Link weiter; er gilt einmal:',
    en: 'No mail server took the message. Hand this link over; it works once:',
  },
  isHere: {
    de: 'Die Person ist schon hier und meldet sich an wie bisher.',
    en: 'The person is here already and signs in as before.',
  },
  compare: { de: 'Anmeldungen vergleichen', en: 'Compare sign-ins' },
  comparedBy: { de: 'erlaubt nach', en: 'allowed by' },
  nothingFound: { de: 'Nichts Auffälliges.', en: 'Nothing conspicuous.' },
  found: { de: 'Ein Mensch wird gefragt zu Konto', en: 'A person is asked about account' },
} as const satisfies Readonly<Record<string, Said>>

export const affiliations = {
  customer: { de: 'Kunde', en: 'customer' },
  'service provider': { de: 'Dienstleister des Kunden', en: 'service provider of the customer' },
  client: { de: 'Auftraggeber des Kunden', en: 'client of the customer' },
  'nobody of these': { de: 'niemandem davon', en: 'nobody of these' },
} as const satisfies Readonly<Record<string, Said>>
