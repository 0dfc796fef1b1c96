import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfQuarter } from '../../../../grammar/end-date.ts'
import { endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { end, survives } from '../../../../grammar/matters/agreement.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { ends, must } from '../../../../grammar/outcome.ts'
import {
  agreedEnd,
  contentsErased,
  endOfAgreement,
  erasureChoice,
  handedOver,
  mayEraseContents,
} from '../../../../grammar/quantities/ending.ts'
import { noticeOfProcessingAgreement } from '../../../../grammar/quantities/termination.ts'

const hasEnded = (ended: object | undefined) =>
  ended !== undefined || no('Der Hauptvertrag ist nicht beendet.', 'The main contract has not ended.')

export const noticeToQuarter = asLongAs({
  ref: '§ 11.2',
  title: { de: 'Kündigung des AVV', en: 'Termination of the processing agreement' },
  decides: end,
  of: ['avv'],
  de: 'Der AVV ist mit einer Frist von {notice} zum {end} kündbar, wenn alle Anlagen spätestens dann enden.',
  en: 'The processing agreement may be terminated with a notice of {notice} to the {end}, if all annexes end by then.',
  where: { notice: notice(3, 'months', stays(minimumNotice)), end: endOfQuarter },
  given: { received: noticeOfProcessingAgreement, main: agreedEnd },
  provided: ({ received, main }) =>
    all(
      received !== undefined || no('Der AVV ist nicht gekündigt.', 'No notice was given of the processing agreement.'),
      main !== undefined || no('Die Anlagen laufen weiter.', 'The annexes go on.'),
    ),
  then: ({ received, main }, { notice: lead, end: quarter }) => {
    const earliest = quarter.firstFrom(lead.runsOut(received?.on ?? '1990-01-01'))
    return endOfDay(quarter.firstFrom(latest(earliest, main?.lastDay ?? earliest)))
  },
  examples: {
    'received on the first day of a quarter': [
      { received: { on: '2026-04-01' }, main: endOfDay('2024-07-31') },
      endOfDay('2026-09-30'),
    ],
    'received on the last day of one': [
      { received: { on: '2025-12-31' }, main: endOfDay('2024-07-31') },
      endOfDay('2026-03-31'),
    ],
    'annexes that end with the quarter are in time': [
      { received: { on: '2026-03-31' }, main: endOfDay('2026-06-30') },
      endOfDay('2026-06-30'),
    ],
    'annexes that last longer shift it to the next quarter': [
      { received: { on: '2026-03-31' }, main: endOfDay('2026-07-31') },
      endOfDay('2026-09-30'),
    ],
    'as long as the main contract goes on there is no end': [{ received: { on: '2026-03-31' }, main: undefined }],
  },
  claims: ['elc.avv.11.1a', 'elc.avv.11.2'],
  reading:
    'The condition is looked at on the day of the end, not on receipt; if it is not met then, the notice counts for the next quarter at whose end it is (§ 140 BGB).',
})

export const annexesEndWithMainContract = clause({
  ref: '§ 11.3 S. 1',
  title: { de: 'Ende der Anlagen', en: 'End of the annexes' },
  when: 'agreementEnded',
  de: 'Eine Anlage endet mit dem Hauptvertrag, ohne eigene Kündigung.',
  en: 'An annex ends with the main contract, without a notice of its own.',
  where: {},
  provided: ({ scope }) => scope === 'agreement' || no('Nicht der Hauptvertrag.', 'Not the main contract.'),
  then: ({ ending }) => ends(ending, 'annexes'),
  examples: {
    'with a day': [{ scope: 'agreement', ending: endOfDay('2026-02-28') }, ends('2026-02-28', 'annexes')],
    'in the course of one': [
      { scope: 'agreement', ending: inCourseOf(instantOf('2026-02-10T11:00')) },
      ends(inCourseOf(instantOf('2026-02-10T11:00')), 'annexes'),
    ],
    'not with the processing agreement alone': [{ scope: 'avv', ending: endOfDay('2026-02-28') }, []],
  },
  claims: ['elc.avv.11.1b', 'elc.avv.11.3a', 'elc.a1.1b'],
})

export const protectionUntilErasure = asLongAs({
  ref: '§ 11.3 S. 1 (Fortgeltung)',
  title: { de: 'Schutz bis zur Löschung', en: 'Protection until erasure' },
  decides: survives,
  of: ['avv'],
  de: 'Die Pflichten zum Schutz der Daten gelten fort, bis sie zurückgegeben oder gelöscht sind.',
  en: 'The duties to protect the data go on until they are returned or erased.',
  where: {},
  given: { ended: endOfAgreement, erased: contentsErased },
  provided: ({ ended, erased }) =>
    all(hasEnded(ended), !erased || no('Die Inhalte sind gelöscht.', 'The contents are erased.')),
  then: () => 'surviving',
  examples: {
    'in the export month': [{ ended: endOfDay('2026-02-28'), erased: false }, 'surviving'],
    'not after erasure': [{ ended: endOfDay('2026-02-28'), erased: true }],
  },
  claims: ['elc.avv.11.3a'],
  reading: 'The text is silent on the export month; data that are still held are still protected (Art. 28 GDPR).',
  mend: {
    de: 'Im Exportmonat liegen noch Daten, obwohl die Anlage beendet ist: die Fortgeltung ausdrücklich regeln.',
    en: 'In the export month data are still held though the annex has ended: rule the survival expressly.',
  },
})

export const returnBeforeErasure = asLongAs({
  ref: '§ 11.3 S. 2 (Rückgabe)',
  title: { de: 'Rückgabe vor Löschung', en: 'Return before erasure' },
  decides: mayErase,
  of: ['contents'],
  de: 'Wählt der Kunde die Rückgabe, wird erst nach bestätigter Übergabe gelöscht.',
  en: 'If the customer chooses return, nothing is erased before the hand-over is confirmed.',
  where: {},
  given: { choice: erasureChoice, handedOver },
  provided: ({ choice, handedOver: confirmed }) =>
    all(
      choice === 'return' || no('Der Kunde hat nicht die Rückgabe gewählt.', 'The customer did not choose return.'),
      confirmed === undefined || no('Die Übergabe ist bestätigt.', 'The hand-over is confirmed.'),
    ),
  then: () => 'barred',
  examples: {
    'before the hand-over': [{ choice: 'return', handedOver: undefined }, 'barred'],
    'not after it': [{ choice: 'return', handedOver: {} }],
    'not without a choice': [{ choice: undefined, handedOver: undefined }],
  },
  claims: ['elc.avv.11.3b'],
})

export const dutyToHandOver = asLongAs({
  ref: '§ 11.3 S. 2 (Übergabe)',
  title: { de: 'Übergabe der Daten', en: 'Hand-over of the data' },
  decides: duty,
  of: ['handOverContents:contents'],
  de: 'Nach dem Ende übergibt der Anbieter dem Kunden, der die Rückgabe gewählt hat, unverzüglich seine Daten.',
  en: 'After the end the provider hands the data over without delay to a customer who chose return.',
  where: {},
  given: { ended: endOfAgreement, choice: erasureChoice, handedOver },
  provided: ({ ended, choice, handedOver: confirmed }) =>
    all(
      hasEnded(ended),
      choice === 'return' || no('Der Kunde hat nicht die Rückgabe gewählt.', 'The customer did not choose return.'),
      confirmed === undefined || no('Die Übergabe ist bestätigt.', 'The hand-over is confirmed.'),
    ),
  then: () => 'owed',
  examples: {
    'from the end on': [{ ended: endOfDay('2026-02-28'), choice: 'return', handedOver: undefined }, 'owed'],
    'not before it': [{ ended: undefined, choice: 'return', handedOver: undefined }],
    'until it is confirmed': [{ ended: endOfDay('2026-02-28'), choice: 'return', handedOver: {} }],
  },
  claims: ['elc.avv.11.3b'],
})

export const erasureOnChoice = asLongAs({
  ref: '§ 11.3 S. 2 (Löschung)',
  title: { de: 'Löschung auf Wunsch', en: 'Erasure on choice' },
  decides: mayErase,
  of: ['contents'],
  de: 'Wählt der Kunde die Löschung, wird nach dem Ende unverzüglich gelöscht, ohne den Monat für den Export.',
  en: 'If the customer chooses erasure, it follows the end without delay, without the month for export.',
  where: {},
  given: { ended: endOfAgreement, choice: erasureChoice },
  provided: ({ ended, choice }) =>
    all(
      hasEnded(ended),
      choice === 'erase' || no('Der Kunde hat nicht die Löschung gewählt.', 'The customer did not choose erasure.'),
    ),
  then: () => 'permitted',
  examples: {
    'from the end on': [{ ended: endOfDay('2026-02-28'), choice: 'erase' }, 'permitted'],
    'not before it': [{ ended: undefined, choice: 'erase' }],
    'not without the choice': [{ ended: endOfDay('2026-02-28'), choice: undefined }],
  },
  claims: ['elc.avv.11.3b', 'elc.avv.1.3'],
  mend: {
    de: 'AGB § 9.2 (ein Monat, bloßes Recht zur Löschung) und AVV § 11.3 (Pflicht, unverzüglich) widersprechen einander: auf den AVV verweisen.',
    en: 'AGB § 9.2 (a month, a mere right to erase) and AVV § 11.3 (a duty, without delay) contradict each other: refer to the AVV.',
  },
})

export const dutyToErase = asLongAs({
  ref: '§ 11.3 S. 2',
  title: { de: 'Pflicht zur Löschung', en: 'Duty to erase' },
  decides: content,
  of: ['contents'],
  de: 'Was gelöscht werden darf, wird gelöscht.',
  en: 'What may be erased is erased.',
  where: {},
  given: { right: mayEraseContents },
  provided: ({ right }) => right === 'permitted' || no('Es darf nicht gelöscht werden.', 'Erasure is not permitted.'),
  then: () => 'erased',
  examples: {
    'what may be erased': [{ right: 'permitted' }, 'erased'],
    'not against a bar': [{ right: 'barred' }],
    'not without a right': [{ right: undefined }],
  },
  claims: ['elc.avv.11.3b'],
  reading: 'What the general terms merely allow (§ 9.2 S. 4), the processing agreement makes a duty.',
})

export const proofOfErasure = clause({
  ref: '§ 11.3 S. 2 (Nachweis)',
  title: { de: 'Bestätigung der Löschung', en: 'Confirmation of erasure' },
  when: 'personalDataErased',
  de: 'Die Löschung bestätigt der Anbieter dem Kunden in Textform.',
  en: 'The provider confirms the erasure to the customer in text form.',
  where: {},
  then: () => must('provider', 'proveErasure', 'contents'),
  examples: { 'once the data are gone': [{}, must('provider', 'proveErasure', 'contents')] },
  asks: [{ of: 'proveErasure', what: 'form' }],
  claims: ['elc.avv.11.3c'],
})
