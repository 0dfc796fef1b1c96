import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { dayAt, instantOf } from '../../../../grammar/day.ts'
import { appointment } from '../../../../grammar/matters/assistance.ts'
import { eur } from '../../../../grammar/money.ts'
import { holds, must, owes, untilTold } from '../../../../grammar/outcome.ts'
import { isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { help, mayBeCharged } from '../../../../grammar/quantities/assistance.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { onRequest } from './on-request.ts'

export const auditsBeforeAndLater = undertaking({
  ref: '§ 9.1 S. 1',
  title: { de: 'Kontrolle vor Beginn und danach', en: 'Audits before the start and later' },
  de: 'Der Kunde kann sich vor Beginn der Verarbeitung und danach regelmäßig von den Maßnahmen des Anbieters überzeugen.',
  en: 'Before the processing starts and regularly afterwards the customer can satisfy itself of the measures of the provider.',
  where: {},
  undertaking: { who: 'customer', duty: 'audit' },
  claims: ['rapidstream.avv.9.1a'],
  reading: 'Regularly has no figure. A right and no gate: processing does not wait for an audit.',
})

export const auditByPapers = onRequest({
  ref: '§ 9.1 S. 2',
  title: { de: 'Auskünfte, Testate, Berichte', en: 'Information, attestations, reports' },
  de: 'Dazu kann er Auskünfte einholen oder sich aktuelle Testate, Berichte oder Auszüge vorlegen lassen.',
  en: 'For that it can ask for information or be shown current attestations, reports or extracts.',
  papers: 'attestations',
  claims: ['rapidstream.avv.9.1b'],
  reading: 'Not an exclusive list: sentence 5 adds spot checks.',
})

export const rightsOfOthers = textOnly({
  ref: '§ 9.1 S. 3',
  title: { de: 'Rechte anderer', en: 'Rights of others' },
  de: 'Nachweise gibt es nur, soweit Rechte anderer nicht verletzt werden.',
  en: 'Evidence is given only as far as no rights of others are violated.',
  where: {},
  textOnly: 'Which parts have to be blackened no rule can tell; whoever shows the papers decides.',
  claims: ['rapidstream.avv.9.1c'],
})

export const auditsAreModerate = undertaking({
  ref: '§ 9.1 S. 4',
  title: { de: 'Erforderlich und ohne Störung', en: 'Necessary and without disturbance' },
  de: 'Kontrollen finden im erforderlichen Umfang statt und stören den Betrieb nicht unverhältnismäßig.',
  en: 'Audits take place to the extent necessary and do not disturb operations disproportionately.',
  where: {},
  undertaking: { who: 'customer', duty: 'auditModerately' },
  claims: ['rapidstream.avv.9.1d'],
})

export const spotChecks = clause({
  ref: '§ 9.1 S. 5',
  title: { de: 'Stichproben im Betrieb', en: 'Spot checks on the premises' },
  when: 'auditAnnounced',
  de: 'In der Regel nach rechtzeitiger Ankündigung kann der Kunde die Einhaltung im Betrieb des Anbieters stichprobenweise prüfen; der angekündigte Tag gilt als Termin.',
  en: 'As a rule after announcing it in good time the customer can make spot checks on the premises of the provider; the day announced is the appointment.',
  where: {},
  then: ({ audit, from }) => holds(appointment, audit, dayAt(from)),
  examples: {
    'two weeks ahead': [{ audit: 'A', from: instantOf('2027-02-15T10:00') }, holds(appointment, 'A', '2027-02-15')],
  },
  claims: ['rapidstream.avv.9.1e'],
  reading: 'No number of days: a person judges whether it was in time, and special cause allows a visit unannounced.',
})

export const proofOnRequest = onRequest({
  ref: '§ 9.2',
  title: { de: 'Auskünfte und Nachweise', en: 'Information and proof' },
  de: 'Auf Anforderung erteilt der Anbieter in angemessener Frist alle Auskünfte und Nachweise, die für eine Kontrolle der Maßnahmen nötig sind.',
  en: 'On request the provider gives within a reasonable period all information and proof needed to audit the measures.',
  papers: 'proof of measures',
  claims: ['rapidstream.avv.9.2'],
  reading: 'A reasonable period has no figure; the request may name a day.',
})

export const resultIsShared = clause({
  ref: '§ 9.3 S. 1',
  title: { de: 'Ergebnis der Kontrolle', en: 'Result of the audit' },
  de: 'Der Kunde dokumentiert das Ergebnis der Kontrolle und teilt es dem Anbieter mit.',
  en: 'The customer records the result of the audit and tells the provider.',
  when: 'auditHeld',
  where: {},
  provided: ({ auditor }) =>
    auditor !== 'authority' || no('Eine Behörde hat kontrolliert.', 'An authority has audited.'),
  then: ({ audit }) => must('customer', 'shareAuditResult', audit),
  examples: {
    'the customer has audited': [{ audit: 'A', auditor: 'customer' }, must('customer', 'shareAuditResult', 'A')],
    'an authority has': [{ audit: 'A', auditor: 'authority' }, []],
  },
  claims: ['rapidstream.avv.9.3a'],
})

const errorReported = (error: string) =>
  must('customer', 'reportError', error, { until: untilTold('processingErrorReported', { error }) })

export const errorsAreReported = clause({
  ref: '§ 9.3 S. 2',
  title: { de: 'Fehler unverzüglich melden', en: 'Errors are reported' },
  de: 'Stellt er Fehler oder Unregelmäßigkeiten fest, vor allem bei den Ergebnissen der Verarbeitung, unterrichtet er den Anbieter unverzüglich.',
  en: 'If it finds errors or irregularities, above all in the results of the processing, it tells the provider without undue delay.',
  when: 'processingErrorFound',
  where: {},
  then: ({ error }) => errorReported(error),
  examples: { 'an error was found': [{ error: 'E' }, errorReported('E')] },
  claims: ['rapidstream.avv.9.3b'],
})

export const changesOfProcedure = clause({
  ref: '§ 9.3 S. 3',
  title: { de: 'Nötige Änderungen des Verfahrens', en: 'Changes of procedure that are needed' },
  de: 'Zeigt die Kontrolle, dass das beauftragte Verfahren geändert werden muss, teilt er die nötigen Änderungen unverzüglich mit.',
  en: 'If the audit shows that the ordered procedure must change, it tells the necessary changes without undue delay.',
  when: 'findingMade',
  where: {},
  then: ({ finding }) => must('customer', 'tellChangesOfProcedure', finding),
  examples: { 'the audit found something': [{ finding: 'F' }, must('customer', 'tellChangesOfProcedure', 'F')] },
  claims: ['rapidstream.avv.9.3c'],
  reading: 'Such a change is an instruction; beyond the agreed service § 15.3 applies.',
})

export const conceptOnRequest = onRequest({
  ref: '§ 9.4 S. 1',
  title: { de: 'Datenschutz- und Sicherheitskonzept', en: 'Data protection and security concept' },
  de: 'Auf Wunsch erhält der Kunde ein umfassendes und aktuelles Datenschutz- und Sicherheitskonzept für die Verarbeitung.',
  en: 'On request the customer receives a comprehensive and current data protection and security concept for the processing.',
  papers: 'security concept',
  claims: ['rapidstream.avv.9.4a'],
})

export const personsWithAccess = onRequest({
  ref: '§ 9.4 S. 2',
  title: { de: 'Zugriffsberechtigte', en: 'Persons with access' },
  de: 'Ebenso erhält er Angaben zu den Zugriffsberechtigten, soweit Rechte anderer Personen nicht beschränkt oder gefährdet werden.',
  en: 'It also receives information on the persons with access, as far as the rights of other persons are not restricted or endangered.',
  papers: 'persons with access',
  claims: ['rapidstream.avv.9.4b'],
  reading: 'Functions and roles by default, names only where they are needed.',
})

export const payForAudits = clause({
  ref: '§ 9.5',
  title: { de: 'Vergütung für Kontrollen', en: 'Pay for audits' },
  when: 'payDemanded',
  about: ({ work }) => work,
  de: 'Dafür, dass er Kontrollen ermöglicht, kann der Anbieter die Vergütung nach § 15.2 verlangen; die Kontrolle selbst hängt davon nicht ab.',
  en: 'For making audits possible the provider can ask for the pay of § 15.2; the audit itself does not depend on it.',
  where: {},
  given: { help, due: mayBeCharged, isClaimed: isClaimKnown },
  provided: ({ by, amount }, _, { help: given, due, isClaimed }) =>
    all(
      by === 'provider' || no('Der Anbieter verlangt nichts.', 'The provider asks for nothing.'),
      given?.with === 'audit' || no('Es geht um keine Kontrolle.', 'It is not about an audit.'),
      !isClaimed || no('Das ist bereits gefordert.', 'That is claimed already.'),
      amount.isPositive || no('Es ist nichts verlangt.', 'Nothing is asked for.'),
      !amount.exceeds(due) || no('{amount} ist mehr als {due}.', '{amount} is more than {due}.', { amount, due }),
    ),
  then: ({ work, amount, on }) => owes('customer', { key: work, amount, kind: 'help', due: on }),
  examples: {
    'as much as § 15.2 gives': [
      { work: 'A', by: 'provider', amount: eur('336.00'), on: '2027-02-16' },
      owes('customer', { key: 'A', amount: eur('336.00'), kind: 'help', due: '2027-02-16' }),
      { help: { with: 'audit' }, due: eur('336.00'), isClaimed: false },
    ],
    'a cent more': [
      { work: 'A', by: 'provider', amount: eur('336.01'), on: '2027-02-16' },
      [],
      { help: { with: 'audit' }, due: eur('336.00'), isClaimed: false },
    ],
    'the customer demands': [
      { work: 'A', by: 'customer', amount: eur('336.00'), on: '2027-02-16' },
      [],
      { help: { with: 'audit' }, due: eur('336.00'), isClaimed: false },
    ],
    'help of another kind': [
      { work: 'A', by: 'provider', amount: eur('10.00'), on: '2027-02-16' },
      [],
      { help: { with: 'breach' }, due: eur('10.00'), isClaimed: false },
    ],
    'claimed before': [
      { work: 'A', by: 'provider', amount: eur('10.00'), on: '2027-03-10' },
      [],
      { help: { with: 'audit' }, due: eur('10.00'), isClaimed: true },
    ],
    'nothing at all': [
      { work: 'A', by: 'provider', amount: eur('0.00'), on: '2027-02-16' },
      [],
      { help: { with: 'audit' }, due: eur('0.00'), isClaimed: false },
    ],
  },
  claims: ['rapidstream.avv.9.5'],
  reading:
    'The claim in principle; that an amount was agreed beforehand (§ 15.2) is a condition of its billing. No value added tax is mentioned, so sums are as they are paid.',
})
