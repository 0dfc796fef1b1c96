import { all, no } from '../../../../grammar/answer.ts'
import { asOf } from '../../../../grammar/as-of.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayErase } from '../../../../grammar/matters/rights.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { must } from '../../../../grammar/outcome.ts'
import { choiceAtTheEnd, demandOfData, storageDuty } from '../../../../grammar/quantities/assistance.ts'
import { endOfAgreement, handedOver, mayEraseContents } from '../../../../grammar/quantities/ending.ts'
import { after, reached } from '../../../../grammar/quantity.ts'

const hasEnded = (ended: object | undefined) =>
  ended !== undefined || no('Der Hauptvertrag läuft noch.', 'The main contract is still running.')

export const dutyToReturn = asLongAs({
  ref: '§ 16.1 S. 1',
  title: { de: 'Rückgabe nach dem Ende', en: 'Return after the end' },
  decides: duty,
  of: ['handOverContents:contents'],
  de: 'Nach dem Ende des Hauptvertrags gibt der Anbieter alle überlassenen Unterlagen, Daten und Datenträger zurück, wenn der Kunde nicht die Löschung wünscht.',
  en: 'After the end of the main contract the provider returns all papers, data and data carriers handed over, unless the customer wishes erasure.',
  where: {},
  given: { ended: endOfAgreement, choice: choiceAtTheEnd, handedOver },
  provided: ({ ended, choice, handedOver: done }) =>
    all(
      hasEnded(ended),
      choice !== 'erase' || no('Der Kunde wünscht die Löschung.', 'The customer wishes erasure.'),
      done === undefined || no('Die Übergabe ist bestätigt.', 'The hand-over is confirmed.'),
    ),
  then: () => 'owed',
  examples: {
    'from the end on, without a choice': [
      { ended: endOfDay('2027-02-28'), choice: undefined, handedOver: undefined },
      'owed',
    ],
    'not before the end': [{ ended: undefined, choice: undefined, handedOver: undefined }],
    'not where erasure is wished': [{ ended: endOfDay('2027-02-28'), choice: 'erase', handedOver: undefined }],
    'until it is confirmed': [{ ended: endOfDay('2027-02-28'), choice: undefined, handedOver: {} }],
  },
  claims: ['rapidstream.avv.16.1a', 'rapidstream.avv.16.1b'],
  reading: 'No period is stated, so it is due at once (§ 271 BGB). Addresses of viewers were never stored.',
})

const erasureOf = 'eraseData:'
const returnOf = 'returnData:'

export const erasureOnWish = asLongAs({
  ref: '§ 16.1 S. 2',
  title: { de: 'Löschung auf Wunsch', en: 'Erasure on wish' },
  decides: duty,
  ofEvery: [erasureOf],
  de: 'Wünscht der Kunde stattdessen die Löschung, löscht der Anbieter die Daten datenschutzgerecht.',
  en: 'If the customer wishes erasure instead, the provider erases the data as data protection demands.',
  where: {},
  given: { demanded: after(erasureOf, demandOfData), right: after(erasureOf, mayEraseContents) },
  provided: ({ demanded, right }) =>
    all(
      demanded?.choice === 'erase' || no('Niemand verlangt die Löschung.', 'Nobody demands erasure.'),
      right !== 'barred' || no('Ein Gesetz verlangt die Aufbewahrung.', 'A law demands storage.'),
    ),
  then: () => 'owed',
  examples: {
    'an administrator demands it': [{ demanded: { choice: 'erase' }, right: undefined }, 'owed'],
    'a law demands storage': [{ demanded: { choice: 'erase' }, right: 'barred' }],
    'nobody demands it': [{ demanded: undefined, right: undefined }],
    'the customer has changed its mind': [{ demanded: { choice: 'return' }, right: undefined }],
  },
  claims: ['rapidstream.avv.16.1b', 'rapidstream.avv.16.1c'],
})

export const returnOnDemand = asLongAs({
  ref: '§ 16.1 S. 3',
  title: { de: 'Jederzeit auf Verlangen', en: 'At any time on demand' },
  decides: duty,
  ofEvery: [returnOf],
  de: 'Beides, Rückgabe und Löschung, kann der Kunde jederzeit verlangen.',
  en: 'The customer may demand either, return or erasure, at any time.',
  where: {},
  given: { demanded: after(returnOf, demandOfData) },
  provided: ({ demanded }) =>
    demanded?.choice === 'return' || no('Niemand verlangt die Rückgabe.', 'Nobody demands return.'),
  then: () => 'owed',
  examples: {
    'while the contract is running': [{ demanded: { choice: 'return' } }, 'owed'],
    'nobody demands it': [{ demanded: undefined }],
    'the customer has changed its mind': [{ demanded: { choice: 'erase' } }],
  },
  claims: ['rapidstream.avv.16.1c'],
})

export const statutoryStorage = asLongAs({
  ref: '§ 16.1 S. 4',
  title: { de: 'Gesetzliche Aufbewahrung', en: 'Statutory storage' },
  decides: mayErase,
  de: 'Nicht gelöscht wird, solange das Recht der Union oder der Bundesrepublik Deutschland zur Speicherung verpflichtet.',
  en: 'Nothing is erased as long as the law of the Union or of the Federal Republic of Germany demands that it be stored.',
  where: {},
  given: { storage: storageDuty, reached },
  provided: ({ storage, reached: isReached }) =>
    all(
      storage !== undefined || no('Kein solches Gesetz verlangt es.', 'No such law demands it.'),
      storage === undefined ||
        !isReached(endOfDay(storage.until).at) ||
        no('Die Aufbewahrung ist abgelaufen.', 'The time of storage is over.'),
    ),
  then: () => 'barred',
  examples: {
    'on its last day': [{ storage: { until: '2033-12-31' }, reached: asOf('2033-12-31T23:59') }, 'barred'],
    'not a day longer': [{ storage: { until: '2033-12-31' }, reached: asOf('2034-01-01') }],
    'the law of another state is none': [{ storage: undefined, reached: asOf('2027-03-01') }],
  },
  claims: ['rapidstream.avv.16.1d'],
  reading: 'It holds for erasure only, not for return; what is kept prolongs § 16.2.',
})

export const whatRemains = asLongAs({
  ref: '§ 16.1 S. 5',
  title: { de: 'Löschung des Rests', en: 'Erasure of what remains' },
  decides: content,
  of: ['contents'],
  de: 'Nach der Rückgabe löscht der Anbieter, was bei ihm noch vorhanden ist.',
  en: 'After the return the provider erases what is still with it.',
  where: {},
  given: { ended: endOfAgreement, handedOver, right: mayEraseContents },
  provided: ({ ended, handedOver: done, right }) =>
    all(
      hasEnded(ended),
      done !== undefined || no('Die Übergabe ist nicht bestätigt.', 'The hand-over is not confirmed.'),
      right !== 'barred' || no('Ein Gesetz verlangt die Aufbewahrung.', 'A law demands storage.'),
    ),
  then: () => 'erased',
  examples: {
    'ended and handed over': [{ ended: endOfDay('2027-02-28'), handedOver: {}, right: undefined }, 'erased'],
    'nothing was offered yet': [{ ended: endOfDay('2027-02-28'), handedOver: undefined, right: undefined }],
    'not before the end': [{ ended: undefined, handedOver: {}, right: undefined }],
    'not while a law demands storage': [{ ended: endOfDay('2027-02-28'), handedOver: {}, right: 'barred' }],
  },
  claims: ['rapidstream.avv.16.1b'],
  reading:
    'Nothing is said of a customer who chooses nothing: return is the default and erasure follows it, since sentence 6 wants proof of it without condition.',
  mend: {
    de: 'Regeln, was gilt, wenn der Kunde weder Rückgabe noch Löschung wählt, und bis wann.',
    en: 'Say what holds if the customer chooses neither return nor erasure, and until when.',
  },
})

export const proofOfErasure = clause({
  ref: '§ 16.1 S. 6',
  title: { de: 'Nachweis der Löschung', en: 'Proof of erasure' },
  when: 'personalDataErased',
  de: 'Die ordnungsgemäße Löschung noch vorhandener Daten weist der Anbieter durch Dokumente nach.',
  en: 'The provider proves by documents that the data still present were properly erased.',
  where: {},
  then: () => must('provider', 'proveErasure', 'contents'),
  examples: { 'once the data are gone': [{}, must('provider', 'proveErasure', 'contents')] },
  asks: [{ of: 'proveErasure', what: 'proof' }],
  claims: ['rapidstream.avv.16.1e'],
  reading: 'Backups are not mentioned: the proof lists them with the day on which they expire.',
})
