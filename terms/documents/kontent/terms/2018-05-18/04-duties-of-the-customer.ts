import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, midnight, plusDays } from '../../../../grammar/day.ts'
import { moves, noDeclaration, notice, stays, within } from '../../../../grammar/deadline.ts'
import { announcedInTime, readBy } from '../../../../grammar/matters/conduct.ts'
import { mayOrder } from '../../../../grammar/matters/contract-documents.ts'
import { holds, must } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

const registrationData = given('Anmeldedaten', 'registration data', 'statement of the customer', (standing) =>
  standing.last('registrationDataGiven'),
)
export const accurateData = asLongAs({
  ref: '§ 4.1 S. 1',
  title: { de: 'Richtige und vollständige Angaben', en: 'Correct and complete data' },
  decides: mayOrder,
  de: 'Die Angaben bei der Anmeldung müssen richtig und vollständig sein; eine unvollständige Bestellung wird nicht angenommen.',
  en: 'The data given on registration must be correct and complete; an incomplete order is not accepted.',
  where: {},
  given: { data: registrationData },
  provided: ({ data }) => data?.complete === false || no('Es fehlt keine Angabe.', 'No data are missing.'),
  then: () => 'barred',
  examples: {
    'no postal code': [{ data: { complete: false } }, 'barred'],
    'all is there': [{ data: { complete: true } }],
  },
  claims: ['kontent.agb.4.1a'],
})
export const reportingChanges = undertaking({
  ref: '§ 4.1 S. 2',
  title: { de: 'Änderungen mitteilen', en: 'Reporting changes' },
  de: 'Änderungen seiner Daten teilt der Kunde während des Vertrags unverzüglich mit.',
  en: 'During the agreement the customer reports changes of its data without undue delay.',
  where: {},
  undertaking: { who: 'customer', duty: 'updateRegistrationData' },
  claims: ['kontent.agb.4.1b'],
})
export const dataOnRequest = clause({
  ref: '§ 4.1 S. 3',
  title: { de: 'Auskunft auf Anfrage', en: 'Information on request' },
  when: 'registrationDataRequested',
  de: 'Auf Anfrage des Anbieters gibt der Kunde seine aktuellen Daten in jedem Fall {period} an.',
  en: 'When the provider asks, the customer gives its current data {period} in any case.',
  where: { period: within(2, 'weeks', moves(workingDayNW)) },
  then: ({ on }, { period }) =>
    must('customer', 'updateRegistrationData', 'registration', { by: midnight(period.firstDayAfter(on)) }),
  examples: {
    'a last day on Christmas Day moves to Monday 28 December': [
      { on: '2026-12-11' },
      must('customer', 'updateRegistrationData', 'registration', { by: instantOf('2026-12-29') }),
    ],
    'overdue as 8 December begins': [
      { on: '2026-11-23' },
      must('customer', 'updateRegistrationData', 'registration', { by: instantOf('2026-12-08') }),
    ],
  },
  claims: ['kontent.agb.4.1c'],
  reading:
    'Counted from receipt of the request. What follows from missing the date is not said; only § 5.2 in a serious case.',
})
export const proofOfIdentity = undertaking({
  ref: '§ 4.1 S. 4',
  title: { de: 'Nachweis der Identität', en: 'Proof of identity' },
  de: 'Zur Überprüfung kann der Anbieter verlangen, dass der Kunde ein geeignetes Legitimationspapier vorlegt.',
  en: 'For verification the provider may demand that the customer presents a suitable identity document.',
  where: {},
  undertaking: { who: 'provider', duty: 'demandProofOfIdentity' },
  claims: ['kontent.agb.4.1d'],
})

const mediumOfProof = given(
  'Übermittlung des Nachweises',
  'how the proof came',
  'fact',
  (standing, document) => standing.last('identityDocumentReceived', { document })?.medium,
)
export const proofDestroyed = clause({
  ref: '§ 4.1 S. 5',
  title: { de: 'Vernichtung des Nachweises', en: 'Destroying the proof' },
  when: 'addressVerified',
  about: ({ document }) => document,
  de: 'Ist die Anschrift überprüft, vernichtet der Anbieter den Nachweis sofort; fest bleibt nur, wann und durch wen geprüft wurde.',
  en: 'Once the address is verified, the provider destroys the proof at once; only when and by whom it was verified is kept.',
  where: {},
  given: { medium: mediumOfProof },
  provided: (_, __, { medium }) =>
    medium !== 'e-mail' || no('Der Nachweis kam per E-Mail.', 'The proof came by e-mail.'),
  then: ({ document, at }) => must('provider', 'destroyIdentityCopy', document, { by: at }),
  examples: {
    'a copy on paper': [
      { document: 'document 1', at: 0 },
      must('provider', 'destroyIdentityCopy', 'document 1', { by: 0 }),
      { medium: 'letter' },
    ],
    'a copy by e-mail': [{ document: 'document 1', at: 0 }, [], { medium: 'e-mail' }],
  },
  claims: ['kontent.agb.4.1e'],
})
export const proofLocked = clause({
  ref: '§ 4.1 S. 6',
  title: { de: 'Sperre eines Nachweises per E-Mail', en: 'Locking a proof that came by e-mail' },
  when: 'addressVerified',
  about: ({ document }) => document,
  de: 'Kam der Nachweis per E-Mail und kann er deshalb nicht vernichtet werden, schützt ihn der Anbieter vor dem Zugriff Dritter und sperrt ihn intern für jede weitere Nutzung.',
  en: 'If the proof came by e-mail and cannot be destroyed for that reason, the provider shields it from third parties and locks it internally for any further use.',
  where: {},
  given: { medium: mediumOfProof },
  provided: (_, __, { medium }) =>
    medium === 'e-mail' || no('Der Nachweis kam nicht per E-Mail.', 'The proof did not come by e-mail.'),
  then: ({ document, at }) => must('provider', 'lockIdentityCopy', document, { by: at }),
  examples: {
    'a copy by e-mail': [
      { document: 'document 1', at: 0 },
      must('provider', 'lockIdentityCopy', 'document 1', { by: 0 }),
      { medium: 'e-mail' },
    ],
    'a copy on paper': [{ document: 'document 1', at: 0 }, [], { medium: 'letter' }],
  },
  claims: ['kontent.agb.4.1f'],
  reading: 'Mail is archived by law (§ 147 AO), so a proof that came by e-mail counts as one that cannot be destroyed.',
})

export const mailbox = clause({
  ref: '§ 4.2',
  title: { de: 'Postfach für Mitteilungen', en: 'Mailbox for messages' },
  when: 'letterReceived',
  de: 'An die E-Mail-Adresse des Kunden gehen wichtige Mitteilungen zum Vertrag; er öffnet das Postfach mindestens {period} einmal und kann sich danach nicht darauf berufen, nicht nachgesehen zu haben.',
  en: 'Important messages about the agreement go to the e-mail address of the customer, who opens the mailbox at least once {period} and cannot say afterwards not to have looked.',
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

export const rightsOfOthers = undertaking({
  ref: '§ 4.3 S. 1',
  title: { de: 'Erklärung zu Rechten Dritter', en: 'Declaration on rights of others' },
  de: 'Mit dem Auftrag, eine Domain zu konnektieren, erklärt der Kunde ausdrücklich, dass sie keine Rechte Dritter verletzt, etwa Namen, Kennzeichen, Marken, Wettbewerbs-, Persönlichkeits- oder Strafrecht.',
  en: 'By ordering the connection of a domain the customer expressly declares that it infringes no rights of others, as in names, signs, trade marks, competition, personality or criminal law.',
  where: {},
  undertaking: { who: 'customer', duty: 'declareNoRightsOfOthers' },
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

export const sparingUse = undertaking({
  ref: '§ 4.5 S. 1',
  title: { de: 'Schonende Nutzung', en: 'Sparing use' },
  de: 'Der Kunde gestaltet sein Angebot so, dass Skripte, Datenbankabfragen und Ähnliches die Server nicht übermäßig mit Rechenzeit oder Speicher belasten.',
  en: 'The customer builds its offer so that scripts, database queries and the like do not burden the servers excessively with computing time or memory.',
  where: {},
  undertaking: { who: 'customer', duty: 'remedyOverload' },
  claims: ['kontent.agb.4.5a'],
  reading: 'The terms name no figures; a person finds the overload.',
})
export const remedyOfOverload = clause({
  ref: '§ 4.5 S. 2',
  title: { de: 'Abhilfe bei Überlast', en: 'Remedy of an overload' },
  when: 'remedyDemanded',
  de: 'Wird ein Server übermäßig belastet, fordert der Anbieter den Kunden auf, dem in angemessener Frist abzuhelfen; der Kunde hilft bis zum Ablauf des genannten Tages ab.',
  en: 'If a server is burdened excessively, the provider asks the customer to remedy this within a reasonable time; the customer does so by the end of the day named.',
  where: {},
  provided: ({ by }) =>
    by === 'provider' || no('Verlangt hat es nicht der Anbieter.', 'It is not the provider who asked.'),
  then: ({ case: overload, until }) =>
    must('customer', 'remedyOverload', overload, { by: midnight(plusDays(until, 1)) }),
  examples: {
    'to the end of the day named': [
      { by: 'provider', case: 'case 1', until: '2026-11-30' },
      must('customer', 'remedyOverload', 'case 1', { by: instantOf('2026-12-01') }),
    ],
    'a customer asks for nothing here': [{ by: 'customer', case: 'case 1', until: '2026-11-30' }, []],
  },
  claims: ['kontent.agb.4.5b'],
  reading: 'The source names no figure; seven days are usual. What is reasonable is named in the request.',
})
export const trafficPeaks = clause({
  ref: '§ 4.5 S. 3',
  title: { de: 'Ankündigung von viel Datenverkehr', en: 'Announcing much traffic' },
  when: 'trafficPeakAnnounced',
  de: 'Stark erhöhten Datenverkehr, etwa nach Werbung, kündigt der Kunde mindestens {period} vorher an.',
  en: 'Strongly increased traffic, for instance after advertising, is announced by the customer at least {period} ahead.',
  where: { period: notice(14, 'days', stays(noDeclaration)) },
  provided: ({ by }) =>
    all(by === 'customer' || no('Angekündigt hat es nicht der Kunde.', 'It is not the customer who announced it.')),
  then: ({ from, on }, { period }) =>
    holds(announcedInTime, `traffic ${from}`, period.earliest(on) <= from ? 'in time' : 'late'),
  examples: {
    'fourteen full days lie between': [
      { by: 'customer', from: '2026-12-24', on: '2026-12-09' },
      holds(announcedInTime, 'traffic 2026-12-24', 'in time'),
    ],
    'a day short': [
      { by: 'customer', from: '2026-12-24', on: '2026-12-10' },
      holds(announcedInTime, 'traffic 2026-12-24', 'late'),
    ],
    'the provider announces none': [{ by: 'provider', from: '2026-12-24', on: '2026-12-01' }, []],
  },
  claims: ['kontent.agb.4.5c'],
  reading:
    'Full days are counted back from the first day of the traffic. What "strongly" is, and what follows from being late, is not said.',
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
