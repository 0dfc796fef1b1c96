import { no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { noDeclaration, stays, within } from '../../../../grammar/deadline.ts'
import { declaredWithOrder, readBy } from '../../../../grammar/matters/conduct.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const mailbox = clause({
  ref: '§ 4.2',
  title: { de: 'Postfach für Mitteilungen', en: 'Mailbox for messages' },
  when: 'letterReceived',
  de: 'An die E-Mail-Adresse des Kunden gehen wichtige Mitteilungen zum Vertrag. Er sieht so oft nach, dass er jede {period} nach ihrem Eingang öffnet; danach kann er sich nicht darauf berufen, nicht nachgesehen zu haben.',
  en: 'Important messages about the agreement go to the e-mail address of the customer, who looks often enough to open each {period} of its arrival and cannot say afterwards not to have looked.',
  where: { period: within(2, 'weeks', stays(noDeclaration)) },
  provided: ({ medium }) =>
    medium === 'e-mail' || no('Die Mitteilung kam nicht per E-Mail.', 'It did not come by e-mail.'),
  then: ({ letter, on }, { period }) => holds(readBy, letter, period.lastDay(on)),
  examples: {
    'two weeks after delivery': [
      { letter: 'notifyChange:T#1', medium: 'e-mail', on: '2026-11-23' },
      holds(readBy, 'notifyChange:T#1', '2026-12-07'),
    ],
    'a letter on paper is another matter': [{ letter: 'notifyChange:T#1', medium: 'letter', on: '2026-11-23' }, []],
  },
  claims: ['kontent.agb.4.2a'],
  reading: 'No fiction of receipt: periods begin with delivery (§ 130 BGB). The duty only bars an excuse.',
})

export const rightsOfOthers = clause({
  ref: '§ 4.3 S. 1',
  title: { de: 'Erklärung zu Rechten Dritter', en: 'Declaration on rights of others' },
  when: 'domainOrdered',
  de: 'Mit dem Auftrag, eine Domain zu konnektieren, erklärt der Kunde ausdrücklich, dass sie keine Rechte Dritter verletzt, etwa Namen, Kennzeichen, Marken, Wettbewerbs-, Persönlichkeits- oder Strafrecht.',
  en: 'By ordering the connection of a domain the customer expressly declares that it infringes no rights of others, as in names, signs, trade marks, competition, personality or criminal law.',
  where: {},
  then: ({ item }) => holds(declaredWithOrder, item, 'no rights of others infringed'),
  examples: {
    'for each domain': [
      { item: 'example.de' },
      holds(declaredWithOrder, 'example.de', 'no rights of others infringed'),
    ],
  },
  claims: ['kontent.agb.4.3a'],
  reading: 'The declaration is recorded for each domain.',
})
export const ownInformation = textOnly({
  ref: '§ 4.3 S. 2',
  title: { de: 'Eigene Erkundigung', en: 'Own enquiries' },
  de: 'Sich über die Rechtslage zu unterrichten, nötigenfalls mit Rechtsrat, ist allein Sache des Kunden.',
  en: 'Finding out about the law, if need be by legal advice, is up to the customer alone.',
  where: {},
  textOnly: 'It assigns responsibility and sets nothing in motion.',
  claims: ['kontent.agb.4.3b'],
})
export const noLiabilityForDomains = textOnly({
  ref: '§ 4.3 S. 3',
  title: { de: 'Keine Haftung für die Wahl der Domain', en: 'No liability for the choice of a domain' },
  de: 'Dafür, dass eine Domain keine Rechte verletzt, haftet der Anbieter nicht; § 10 bleibt unberührt.',
  en: 'The provider is not liable for a domain infringing no rights; § 10 is unaffected.',
  where: {},
  textOnly: 'Liability is decided by courts.',
  claims: ['kontent.agb.4.3c'],
})

export const noMalware = measure({
  ref: '§ 4.6 S. 1',
  title: { de: 'Keine Schadprogramme', en: 'No malware' },
  de: 'Der Kunde beeinträchtigt die Dienste nicht durch Viren, Würmer, Trojaner oder Ähnliches und verhindert deren Verbreitung, so gut es geht.',
  en: 'The customer does not impair the services by viruses, worms, trojans or the like and prevents their spread as best as possible.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Meldungen von Schadprogrammen und was aus ihnen wurde',
      en: 'reports of malware and what became of them',
    },
  },
  claims: ['kontent.agb.4.6a'],
})
export const noMalwareKept = measure({
  ref: '§ 4.6 S. 2',
  title: { de: 'Keine Schadprogramme zum Abruf', en: 'No malware for retrieval' },
  de: 'Schädliche Daten hält der Kunde nicht zum Abruf bereit.',
  en: 'The customer keeps no harmful data for retrieval.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Prüfung gemeldeter Inhalte', en: 'examination of reported content' },
  },
  claims: ['kontent.agb.4.6b'],
})
export const secretCredentials = measure({
  ref: '§ 4.7 S. 1',
  title: { de: 'Geheime Zugangsdaten', en: 'Secret credentials' },
  de: 'Zugangsdaten und Passwörter hält der Kunde geheim.',
  en: 'The customer keeps access data and passwords secret.',
  where: {},
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Passwörter werden nur als Prüfwert gespeichert und nie angezeigt; jede Anmeldung steht im Protokoll',
      en: 'passwords are stored as a hash alone and never shown; each sign-in stands in the log',
    },
  },
  claims: ['kontent.agb.4.7a'],
})
export const useByOthers = textOnly({
  ref: '§ 4.7 S. 2',
  title: { de: 'Haftung für die Nutzung durch Dritte', en: 'Liability for use by others' },
  de: 'Wer Zugangsdaten weitergibt oder die Nutzung durch Dritte sonst zu vertreten hat, trägt die Kosten und Schäden, die dem Anbieter dadurch entstehen.',
  en: 'Who passes on access data or is otherwise responsible for use by others bears the costs and damage that the provider incurs.',
  where: {},
  textOnly: 'What damage arose, and by whose fault, a court decides.',
  claims: ['kontent.agb.4.7b'],
})
export const lossOfCredentials = undertaking({
  ref: '§ 4.7 S. 3',
  title: { de: 'Verlust von Zugangsdaten', en: 'Loss of credentials' },
  de: 'Gehen Zugangsdaten verloren oder erfahren Unbefugte von ihnen, meldet der Kunde das unverzüglich.',
  en: 'If credentials are lost or become known to others, the customer reports this without undue delay.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportLossOfCredentials' },
  claims: ['kontent.agb.4.7c'],
})
export const defects = undertaking({
  ref: '§ 4.8',
  title: { de: 'Mängel melden', en: 'Reporting defects' },
  de: 'Mängel und Schäden, die er bemerkt, meldet der Kunde unverzüglich.',
  en: 'The customer reports defects and damage it notices without undue delay.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportDefect' },
  claims: ['kontent.agb.4.8'],
})
export const furtherDuties = textOnly({
  ref: '§ 4.9',
  title: { de: 'Weitere Pflichten', en: 'Further duties' },
  de: 'Weitere Pflichten des Kunden stehen in den besonderen Bedingungen der bestellten Dienste.',
  en: 'Further duties of the customer stand in the special conditions of the services ordered.',
  where: {},
  textOnly: 'It refers to part B.',
  claims: ['kontent.agb.4.9'],
})
