import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Instant, instantOf, midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { mayOrder } from '../../../../grammar/matters/contract-documents.ts'
import { must, untilTold } from '../../../../grammar/outcome.ts'
import { given } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { undertaking } from '../../../../grammar/statement.ts'

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
const givenBy = (by: Instant) =>
  must('customer', 'updateRegistrationData', 'registration', {
    by,
    until: untilTold('registrationDataGiven', { complete: true }),
  })
export const dataOnRequest = clause({
  ref: '§ 4.1 S. 3',
  title: { de: 'Auskunft auf Anfrage', en: 'Information on request' },
  when: 'registrationDataRequested',
  de: 'Auf Anfrage des Anbieters gibt der Kunde seine aktuellen Daten in jedem Fall {period} an.',
  en: 'When the provider asks, the customer gives its current data {period} in any case.',
  where: { period: within(2, 'weeks', moves(workingDayNW)) },
  then: ({ on }, { period }) => givenBy(midnight(period.firstDayAfter(on))),
  examples: {
    'a last day on Christmas Day moves to Monday 28 December': [{ on: '2026-12-11' }, givenBy(instantOf('2026-12-29'))],
    'overdue as 8 December begins': [{ on: '2026-11-23' }, givenBy(instantOf('2026-12-08'))],
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
  de: 'Ist die Anschrift überprüft, vernichtet der Anbieter den Nachweis sofort; festgehalten bleibt nur, wann und durch wen geprüft wurde.',
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
