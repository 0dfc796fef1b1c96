import { adjustable } from '../../../../grammar/adjustable.ts'
import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { connection } from '../../../../grammar/matters/provision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { connectionChosen } from '../../../../grammar/quantities/provision.ts'
import { say } from '../../../../grammar/said.ts'
import { performance, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const whatTheNameMeans = textOnly({
  ref: 'Nr. 1',
  title: { de: 'Der Name', en: 'The name' },
  de: 'Der Name steht für Unternehmen der Region Emscher-Lippe: die Städte des Kreises Recklinghausen, Gelsenkirchen und Bottrop.',
  en: 'The name stands for companies of the Emscher-Lippe region: the towns of Kreis Recklinghausen, Gelsenkirchen and Bottrop.',
  where: {},
  claims: ['elc.faq.1'],
  textOnly: 'It restricts nobody: who may become a customer § 1.1 of the general terms says.',
})

export const prerequisites = undertaking({
  ref: 'Nr. 2',
  title: { de: 'Voraussetzungen', en: 'Prerequisites' },
  de: 'Gebraucht werden mindestens ein Computer und ein Internetanschluss, möglichst ein schneller; dafür sorgt der Kunde.',
  en: 'Needed are at least a computer and an internet line, preferably a fast one; the customer provides them.',
  where: {},
  claims: ['elc.faq.2'],
  undertaking: { who: 'customer', duty: 'provideComputerAndLine' },
})

export const routerOrOwnEquipment = asLongAs({
  ref: 'Nr. 3 S. 1',
  title: { de: 'Router oder eigene Geräte', en: 'Router or own equipment' },
  decides: connection,
  of: ['services'],
  de: 'Verbunden wird der Kunde mit dem gestellten Router oder mit eigenen Geräten, wie er es mit dem Antrag wählt.',
  en: 'The customer is connected with the supplied router or with its own equipment, as it chooses with the application.',
  where: {},
  given: { chosen: connectionChosen },
  provided: ({ chosen }) =>
    all(
      chosen !== undefined || no('Es ist nichts gewählt.', 'Nothing was chosen.'),
      chosen?.way !== 'operating system' || no('Gewählt ist das Betriebssystem.', 'The operating system was chosen.'),
    ),
  then: ({ chosen }) => (chosen?.way === 'own equipment' ? 'own equipment' : 'supplied router'),
  examples: {
    'the router': [{ chosen: { way: 'supplied router' } }, 'supplied router'],
    'own equipment': [{ chosen: { way: 'own equipment' } }, 'own equipment'],
    'the operating system has a sentence of its own': [{ chosen: { way: 'operating system' } }],
    'nothing was chosen': [{ chosen: undefined }],
  },
  claims: ['elc.faq.3a'],
  reading:
    'The general terms know no choice (§ 2.3: the router "is sent"); read together: router unless the customer chooses otherwise. No discount is stated for own equipment.',
})

const clientsAtMost = (clients: number) =>
  adjustable([clients], (n) =>
    say(n === 1 ? 'nur ein Rechner' : `höchstens ${n} Rechner`, n === 1 ? 'only one client' : `at most ${n} clients`, {
      allows: (count: number): boolean => count <= n,
    }),
  )

export const singleClient = asLongAs({
  ref: 'Nr. 3 S. 2',
  title: { de: 'VPN des Betriebssystems', en: 'VPN of the operating system' },
  decides: connection,
  of: ['services'],
  de: 'Wird {limit} angebunden, genügt das VPN seines Betriebssystems.',
  en: 'If {limit} is connected, the VPN of its operating system is enough.',
  where: { limit: clientsAtMost(1) },
  given: { chosen: connectionChosen },
  provided: ({ chosen }) =>
    chosen?.way === 'operating system' ||
    no('Das Betriebssystem ist nicht gewählt.', 'The operating system was not chosen.'),
  then: ({ chosen }, { limit }) => (limit.allows(chosen?.clients ?? 0) ? 'operating system' : 'refused'),
  examples: {
    'one client': [{ chosen: { way: 'operating system', clients: 1 } }, 'operating system'],
    'two clients need a router or equipment': [{ chosen: { way: 'operating system', clients: 2 } }, 'refused'],
    'the router was chosen': [{ chosen: { way: 'supplied router', clients: 1 } }],
  },
  claims: ['elc.faq.3b'],
  reading: 'Smartphones and tablets do not count as clients: question 4 treats them by themselves.',
})

export const profileForTheClient = clause({
  ref: 'Nr. 3 S. 3',
  title: { de: 'Profil für den Rechner', en: 'Profile for the client' },
  when: 'connectionChosen',
  de: 'Der Anbieter stellt dafür ein VPN-Profil aus, wenn {limit} angebunden wird.',
  en: 'The provider issues a VPN profile for it, if {limit} is connected.',
  where: { limit: clientsAtMost(1) },
  provided: ({ way, clients }, { limit }) =>
    (way === 'operating system' && limit.allows(clients)) ||
    no('Das Betriebssystem reicht nicht oder ist nicht gewählt.', 'The operating system is not enough or not chosen.'),
  then: () => must('provider', 'issueVpnProfile', 'connection'),
  examples: {
    'one client': [{ way: 'operating system', clients: 1 }, must('provider', 'issueVpnProfile', 'connection')],
    'two clients': [{ way: 'operating system', clients: 2 }, []],
    'the router': [{ way: 'supplied router', clients: 1 }, []],
  },
  claims: ['elc.faq.3b'],
})

export const mobileDevices = performance({
  ref: 'Nr. 4',
  title: { de: 'Smartphone und Tablet', en: 'Smartphone and tablet' },
  de: 'Smartphones und Tablets erreichen die Cloud mit dem VPN ihres Betriebssystems.',
  en: 'Smartphones and tablets reach the cloud with the VPN of their operating system.',
  where: {},
  claims: ['elc.faq.4'],
  performance: { item: 'files.single' },
})

export const anyProcessing = performance({
  ref: 'Nr. 5',
  title: { de: 'Mehr als Speicher', en: 'More than storage' },
  de: 'Auf gemieteten virtuellen Servern läuft jede Art von Verarbeitung, etwa Datenbanken oder Anwendungen.',
  en: 'Rented virtual servers run any processing, for example databases or applications.',
  where: {},
  claims: ['elc.faq.5a'],
  performance: { item: 'server.hosting' },
})

export const advice = performance({
  ref: 'Nr. 5 S. 2',
  title: { de: 'Beratung', en: 'Advice' },
  de: 'Im Einzelfall berät der Anbieter, was passt.',
  en: 'The provider advises in the individual case what fits.',
  where: {},
  claims: ['elc.faq.5b'],
  performance: { item: 'server.hosting' },
})
