import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { incorporated } from '../../../../grammar/matters/agreement.ts'
import { mayUse } from '../../../../grammar/matters/software-service.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { publishedVersion } from '../../../../grammar/quantities/contract-document.ts'
import { orderOf } from '../../../../grammar/quantities/order.ts'
import { itemEnded, linkFor, useByPerson } from '../../../../grammar/quantities/software-service.ts'
import { say } from '../../../../grammar/said.ts'
import { measure, performance, textOnly } from '../../../../grammar/statement.ts'

export const softwareAsAService = performance({
  ref: '§ 23.1 S. 1',
  title: { de: 'ONLYOFFICE als Dienst', en: 'ONLYOFFICE as a service' },
  de: 'Der Anbieter stellt ONLYOFFICE mit den Teilen nach Anlage 1 zur Nutzung über das Internet bereit (Software as a Service).',
  en: 'The provider makes ONLYOFFICE, with the parts listed in annex 1, available for use over the internet (software as a service).',
  where: {},
  performance: { item: 'onlyoffice' },
  claims: ['kontent.oo.23.1a'],
})

export const ownServers = measure({
  ref: '§ 23.1 S. 2',
  title: { de: 'Eigene Server in Duisburg', en: 'Own servers in Duisburg' },
  de: 'Die Software läuft auf Servern des Anbieters in seinem Rechenzentrum in Duisburg; eingerichtet und bereitgestellt wird sie dort von der Ascensio System SIA.',
  en: 'The software runs on the provider’s own servers in its data centre in Duisburg, where Ascensio System SIA installs and provides it.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Server mit Standort', en: 'Inventory of servers with their location' },
  },
  mend: {
    de: 'Der Name des Herstellers erscheint in zwei Schreibweisen (System, Systems): eine davon wählen.',
    en: 'The name of the vendor is spelled in two ways (System, Systems): choose one.',
  },
  claims: ['kontent.oo.23.1b'],
})

export const dataInDuisburg = measure({
  ref: '§ 23.1 S. 3',
  title: { de: 'Daten nur im eigenen Rechenzentrum', en: 'Data in the own data centre alone' },
  de: 'Was mit der Software erfasst wird, speichert der Anbieter allein in seinem eigenen Rechenzentrum.',
  en: 'What is gathered with the software is stored by the provider in its own data centre alone.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Verzeichnis der Speicher und Sicherungen', en: 'Inventory of stores and backups' },
  },
  claims: ['kontent.oo.23.1c'],
})

export const accessOfTheVendor = measure({
  ref: '§ 23.1 S. 4',
  title: { de: 'Wartung durch den Hersteller', en: 'Maintenance by the vendor' },
  de: 'Zur nötigen Wartung darf der Hersteller auf Daten zugreifen, soweit es technisch unerlässlich ist.',
  en: 'For necessary maintenance the vendor may reach data as far as it is technically indispensable.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Protokoll jedes Zugriffs mit Anlass', en: 'Log of each access with its occasion' },
  },
  reading: 'Who can reach the data is a subcontractor and stands on the list of § 25.6(3), maintenance or not.',
  claims: ['kontent.oo.23.1d'],
})

export const internetAccess = textOnly({
  ref: '§ 23.1 S. 5',
  title: { de: 'Internetzugang', en: 'Internet access' },
  de: 'Der Nutzer braucht einen eigenen Zugang zum Internet.',
  en: 'The user needs an internet access of its own.',
  where: {},
  textOnly: 'Who cannot reach the internet cannot reach the service: there is nothing to enforce.',
  claims: ['kontent.oo.23.1e'],
})

export const offlineParts = performance({
  ref: '§ 23.1 S. 6',
  title: { de: 'Zeitweise ohne Internet', en: 'At times without internet' },
  de: 'Einzelne Teile lassen sich zeitweise oder teilweise ohne Verbindung nutzen.',
  en: 'Some parts can be used at times, or in part, without a connection.',
  where: {},
  performance: { item: 'onlyoffice' },
  claims: ['kontent.oo.23.1f'],
})

export const specialFunctions = textOnly({
  ref: '§ 23.1 S. 7',
  title: { de: 'Besondere Funktionen', en: 'Special functions' },
  de: 'Für besondere Funktionen können weitere Dienste des Anbieters nötig sein.',
  en: 'For special functions further services of the provider may be needed.',
  where: {},
  textOnly: 'It announces that other services exist; each of them is ordered by itself.',
  claims: ['kontent.oo.23.1g'],
})

export const noRightsInTheSoftware = textOnly({
  ref: '§ 23.2 S. 1',
  title: { de: 'Keine Rechte an der Software', en: 'No rights in the software' },
  de: 'Die Software selbst wird nicht überlassen; Rechte an ihr gehen nicht über.',
  en: 'The software itself is not handed over; no rights in it pass.',
  where: {},
  textOnly: 'It says what the customer does not acquire; nothing follows from it over time.',
  claims: ['kontent.oo.23.2a'],
})

const simple = say('einfaches, nicht übertragbares Recht', 'non-exclusive, non-transferable right', {
  until: (ended: unknown) => (ended === undefined ? ('permitted' as const) : ('barred' as const)),
})

export const useForTheTerm = asLongAs({
  ref: '§ 23.2 S. 2',
  title: { de: 'Nutzung für die Dauer des Vertrags', en: 'Use for the term of the contract' },
  decides: mayUse,
  of: ['onlyoffice'],
  de: 'Der Kunde erhält ein {right}, die Software zu nutzen, bis der Vertrag endet; dann enden auch alle Sitzungen.',
  en: 'The customer gets a {right} to use the software until the contract ends; then all sessions end too.',
  where: { right: simple },
  given: { order: orderOf, ended: itemEnded },
  provided: ({ order }) => order !== undefined || no('ONLYOFFICE ist nicht bestellt.', 'ONLYOFFICE is not ordered.'),
  then: ({ ended }, { right }) => right.until(ended),
  examples: {
    'as long as the contract runs': [{ order: { item: 'onlyoffice' }, ended: undefined }, 'permitted'],
    'not after its end': [{ order: { item: 'onlyoffice' }, ended: endOfDay('2026-12-22') }, 'barred'],
    'not without an order': [{ order: undefined, ended: undefined }],
  },
  claims: ['kontent.oo.23.2b'],
})

export const scopeOfUse = textOnly({
  ref: '§ 23.2 S. 3',
  title: { de: 'Umfang der Nutzung', en: 'Scope of use' },
  de: 'Dazu gehören die Anzeige im Arbeitsspeicher, technisch nötige Kopien und alle vereinbarten Funktionen.',
  en: 'This covers the display in working memory, copies that are technically needed, and all functions agreed.',
  where: {},
  textOnly: 'It describes what any use of the software does anyway.',
  claims: ['kontent.oo.23.2c'],
})

export const noUseByOthers = asLongAs({
  ref: '§ 23.2 S. 4',
  title: { de: 'Keine Nutzung durch Dritte', en: 'No use by third parties' },
  decides: mayUse,
  ofEvery: ['onlyoffice by '],
  de: 'Mit der Software arbeitet nur, wem ein eigenes Konto zugeteilt ist; Dritten ermöglicht der Kunde die Nutzung nicht.',
  en: 'Only who has been assigned an account of its own works with the software; the customer does not let third parties use it.',
  where: {},
  given: { use: useByPerson },
  then: ({ use }) => (use.ofItem && use.hasAccount ? 'permitted' : 'barred'),
  examples: {
    'who has an account': [{ use: { person: 'person 1', ofItem: true, hasAccount: true } }, 'permitted'],
    'a second person at the same account': [{ use: { person: 'person 2', ofItem: true, hasAccount: false } }, 'barred'],
    'nobody after the end': [{ use: { person: 'person 1', ofItem: false, hasAccount: true } }, 'barred'],
  },
  claims: ['kontent.oo.23.2d'],
  reading:
    'To edit is to work with the software and needs an account; to look at a document that was shared is a function of it.',
})

export const sharedDocuments = asLongAs({
  ref: '§ 23.2 S. 4 (Freigabe)',
  title: { de: 'Ansehen geteilter Dokumente', en: 'Viewing shared documents' },
  decides: mayUse,
  ofEvery: ['viewing by ', 'editing by '],
  de: 'Wer einen Freigabelink erhalten hat, darf das Dokument ansehen, aber nicht bearbeiten.',
  en: 'Who was given a link may view the document but not edit it.',
  where: {},
  given: { link: linkFor },
  then: ({ link }) => (link?.for === 'viewing' ? 'permitted' : 'barred'),
  examples: {
    'a guest may look': [{ link: { for: 'viewing' } }, 'permitted'],
    'but not write, whatever the link says': [{ link: { for: 'editing' } }, 'barred'],
    'nor without a link': [{ link: undefined }, 'barred'],
  },
  claims: ['kontent.oo.23.2d'],
})

export const licenceOfTheVendor = clause({
  ref: '§ 23.2 S. 5',
  title: { de: 'Lizenz des Herstellers', en: 'Licence of the vendor' },
  when: 'orderPlaced',
  de: 'Ergänzend und nachrangig gelten die Lizenzbedingungen der Ascensio System SIA für Endnutzer in der Fassung, die bei der Bestellung gezeigt wurde.',
  en: 'In addition and subsidiarily the end-user licence of Ascensio System SIA applies in the version shown with the order.',
  where: {},
  given: { published: publishedVersion },
  provided: ({ item }, _, { published }) =>
    (item === 'onlyoffice' && published('vendor licence') !== undefined) ||
    no('Zu diesem Dienst ist keine Lizenz veröffentlicht.', 'No licence is published for this item.'),
  then: (_, __, { published }) => holds(incorporated, 'vendor licence', published('vendor licence') ?? ''),
  examples: {
    'as shown': [
      { item: 'onlyoffice' },
      holds(incorporated, 'vendor licence', '2026-01'),
      { published: () => '2026-01' },
    ],
    'not for another item': [{ item: 'domain' }, [], { published: () => '2026-01' }],
    'not where none is published': [{ item: 'onlyoffice' }, [], { published: () => undefined }],
  },
  claims: ['kontent.oo.23.2e'],
})
