import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayRetain } from '../../../../grammar/matters/processing-duties.ts'
import { mayErase, mayExecute } from '../../../../grammar/matters/rights.ts'
import { content } from '../../../../grammar/matters/services.ts'
import { must } from '../../../../grammar/outcome.ts'
import { erasureChoice, handedOver, mayEraseContents } from '../../../../grammar/quantities/ending.ts'
import { instructionReceived } from '../../../../grammar/quantities/instruction.ts'
import { dataHeld, processingEnded } from '../../../../grammar/quantities/processing-duties.ts'
import { textOnly } from '../../../../grammar/statement.ts'

export const onlyAsInstructed = asLongAs({
  ref: '§ 25.5(1)',
  title: { de: 'Berichtigung, Löschung, Sperrung auf Weisung', en: 'Correction, erasure, blocking on instruction' },
  decides: mayExecute,
  de: 'Daten berichtigt, löscht oder sperrt der Anbieter nur, wie vereinbart oder vom Kunden angewiesen.',
  en: 'The provider corrects, erases or blocks data only as agreed or instructed by the customer.',
  where: {},
  given: { instruction: instructionReceived },
  provided: ({ instruction }) =>
    instruction !== undefined || no('Eine wirksame Weisung liegt nicht vor.', 'There is no effective instruction.'),
  then: ({ instruction }) => (instruction?.by === 'customer' ? 'permitted' : 'barred'),
  examples: {
    'of the customer': [{ instruction: { by: 'customer', orders: 'erasure' } }, 'permitted'],
    'nobody else instructs': [{ instruction: { by: 'provider', orders: 'erasure' } }, 'barred'],
    'without an instruction nothing is carried out': [{ instruction: undefined }],
  },
  claims: ['kontent.avv.25.5.1'],
})

export const carriedOut = clause({
  ref: '§ 25.5(1) (Ausführung)',
  title: { de: 'Ausführung der Weisung', en: 'Carrying out the instruction' },
  when: 'instructionReceived',
  de: 'Eine solche Weisung führt der Anbieter unverzüglich aus und weist es nach.',
  en: 'The provider carries such an instruction out without undue delay and proves it.',
  where: {},
  given: { ended: processingEnded },
  provided: ({ by, orders }, _, { ended }) =>
    all(
      (by === 'customer' && orders !== undefined) ||
        no('Keine Weisung des Kunden, Daten zu ändern.', 'Not an instruction of the customer to alter data.'),
      ended === undefined || no('Der Vertrag ist beendet.', 'The contract has ended.'),
    ),
  then: ({ instruction, orders, at }) =>
    must('provider', 'carryOutInstruction', instruction, { by: at, ...(orders ? { content: orders } : {}) }),
  examples: {
    'an erasure': [
      { instruction: 'instruction 1', by: 'customer', orders: 'erasure', at: instantOf('2026-11-23T10:00') },
      must('provider', 'carryOutInstruction', 'instruction 1', {
        by: instantOf('2026-11-23T10:00'),
        content: 'erasure',
      }),
      { ended: undefined },
    ],
    'one about something else': [{ instruction: 'instruction 1', by: 'customer' }, [], { ended: undefined }],
    'after the end another sentence decides': [
      { instruction: 'instruction 1', by: 'customer', orders: 'erasure' },
      [],
      { ended: endOfDay('2026-12-31') },
    ],
  },
  claims: ['kontent.avv.25.5.1'],
})

export const afterTheEndToo = clause({
  ref: '§ 25.5(2)',
  title: { de: 'Weisungen auch nach dem Ende', en: 'Instructions after the end too' },
  when: 'instructionReceived',
  de: 'Solchen Weisungen folgt der Anbieter jederzeit, auch nach dem Ende des Vertrags, solange er die Daten noch hat.',
  en: 'The provider follows such instructions at any time, after the end of the contract too, as long as it still holds the data.',
  where: {},
  given: { ended: processingEnded, held: dataHeld },
  provided: ({ by, orders }, _, { ended, held }) =>
    all(
      (by === 'customer' && orders !== undefined) ||
        no('Keine Weisung des Kunden, Daten zu ändern.', 'Not an instruction of the customer to alter data.'),
      ended !== undefined || no('Der Vertrag läuft noch.', 'The contract is still running.'),
      held || no('Die Daten sind schon gelöscht.', 'The data are erased already.'),
    ),
  then: ({ instruction, orders, at }) =>
    must('provider', 'carryOutInstruction', instruction, { by: at, ...(orders ? { content: orders } : {}) }),
  examples: {
    'two months later': [
      { instruction: 'instruction 1', by: 'customer', orders: 'erasure', at: instantOf('2027-03-01T10:00') },
      must('provider', 'carryOutInstruction', 'instruction 1', {
        by: instantOf('2027-03-01T10:00'),
        content: 'erasure',
      }),
      { ended: endOfDay('2026-12-31'), held: true },
    ],
    'what is gone cannot be altered': [
      { instruction: 'instruction 1', by: 'customer', orders: 'erasure' },
      [],
      { ended: endOfDay('2026-12-31'), held: false },
    ],
    'while the contract runs another sentence decides': [
      { instruction: 'instruction 1', by: 'customer', orders: 'erasure' },
      [],
      { ended: undefined, held: true },
    ],
  },
  claims: ['kontent.avv.25.5.2'],
  reading: 'No limit of time is stated; § 25.8(1) does not end this duty.',
})

export const requestsOfDataSubjects = clause({
  ref: '§ 25.5(3) S. 1',
  title: { de: 'Anliegen von Betroffenen', en: 'Requests of data subjects' },
  when: 'informationRequested',
  de: 'Wendet sich ein Betroffener wegen Berichtigung, Löschung oder Sperrung an den Anbieter, leitet dieser das Anliegen an den Kunden weiter, wenn er es ihm zuordnen kann.',
  en: 'If a data subject turns to the provider for correction, erasure or blocking, the provider passes the request on to the customer if it can tell which one.',
  where: {},
  provided: ({ about, attributable }) =>
    all(
      about !== 'information' || no('Verlangt ist nur Auskunft.', 'Only information is asked for.'),
      attributable || no('Kein Kunde ist zuzuordnen.', 'No customer can be told.'),
    ),
  then: ({ request, at, about }) => must('provider', 'passOnRequest', request, { by: at, content: about }),
  examples: {
    'an erasure': [
      { request: 'request 1', about: 'erasure', attributable: true, at: instantOf('2026-11-23T10:00') },
      must('provider', 'passOnRequest', 'request 1', { by: instantOf('2026-11-23T10:00'), content: 'erasure' }),
    ],
    'nobody knows whose customer it is': [{ request: 'request 1', about: 'erasure', attributable: false }, []],
    'information goes another way': [{ request: 'request 1', about: 'information', attributable: true }, []],
  },
  claims: ['kontent.avv.25.5.3a'],
  reading: 'Whom nobody can match is asked for details; that is courtesy, no duty of the text.',
})
export const answersOfTheCustomer = textOnly({
  ref: '§ 25.5(3) S. 2',
  title: { de: 'Antworten des Kunden', en: 'Answers of the customer' },
  de: 'Dafür, dass der Kunde nicht, falsch oder zu spät antwortet, haftet der Anbieter nicht.',
  en: 'The provider is not liable if the customer does not answer, or answers wrongly or late.',
  where: {},
  textOnly: 'Liability is judged when a damage is claimed.',
  claims: ['kontent.avv.25.5.3b'],
})

const hasEnded = (ended: object | undefined) =>
  ended !== undefined || no('Der Vertrag läuft noch.', 'The contract is still running.')

export const handOver = asLongAs({
  ref: '§ 25.5(4) S. 1 (Herausgabe)',
  title: { de: 'Herausgabe auf Verlangen', en: 'Hand-over on demand' },
  decides: duty,
  of: ['handOverContents:contents'],
  de: 'Verlangt der Kunde nach dem Ende die Herausgabe, übergibt ihm der Anbieter Daten, Datenträger und andere Unterlagen.',
  en: 'If the customer asks for return after the end, the provider hands over data, media and other materials.',
  where: {},
  given: { ended: processingEnded, choice: erasureChoice, handedOver },
  provided: ({ ended, choice, handedOver: confirmed }) =>
    all(
      hasEnded(ended),
      choice === 'return' || no('Die Herausgabe ist nicht verlangt.', 'Return was not asked for.'),
      confirmed === undefined || no('Die Übergabe ist bestätigt.', 'The hand-over is confirmed.'),
    ),
  then: () => 'owed',
  examples: {
    'after the end': [{ ended: endOfDay('2026-12-31'), choice: 'return', handedOver: undefined }, 'owed'],
    'not before': [{ ended: undefined, choice: 'return', handedOver: undefined }],
    'until it is done': [{ ended: endOfDay('2026-12-31'), choice: 'return', handedOver: {} }],
  },
  claims: ['kontent.avv.25.5.4'],
})

export const erasureOnDemand = asLongAs({
  ref: '§ 25.5(4) S. 1 (Löschung)',
  title: { de: 'Löschung auf Verlangen', en: 'Erasure on demand' },
  decides: mayErase,
  of: ['contents'],
  de: 'Gelöscht wird nach dem Ende, sobald der Kunde es verlangt oder erhalten hat, was er herausverlangt.',
  en: 'Data are erased after the end as soon as the customer asks for it, or has received what it asked to be returned.',
  where: {},
  given: { ended: processingEnded, choice: erasureChoice, handedOver },
  provided: ({ ended, choice }) =>
    all(
      hasEnded(ended),
      choice !== undefined || no('Der Kunde hat nichts verlangt.', 'The customer asked for nothing.'),
    ),
  then: ({ choice, handedOver: confirmed }) => (choice === 'erase' || confirmed ? 'permitted' : 'barred'),
  examples: {
    'erasure was asked for': [{ ended: endOfDay('2026-12-31'), choice: 'erase', handedOver: undefined }, 'permitted'],
    'returned, then erased': [{ ended: endOfDay('2026-12-31'), choice: 'return', handedOver: {} }, 'permitted'],
    'not before it is returned': [{ ended: endOfDay('2026-12-31'), choice: 'return', handedOver: undefined }, 'barred'],
    'nothing asked': [{ ended: endOfDay('2026-12-31'), choice: undefined, handedOver: undefined }],
  },
  claims: ['kontent.avv.25.5.4'],
  reading:
    'The text sets no period and is silent on who asks for nothing; Art. 28 (3) (g) GDPR wants one of both, so the customer is asked when the contract ends.',
})

export const erasedThen = asLongAs({
  ref: '§ 25.5(4) S. 2',
  title: { de: 'Löschung', en: 'Erasure' },
  decides: content,
  of: ['contents'],
  de: 'Was danach gelöscht werden darf, löscht der Anbieter.',
  en: 'What may then be erased the provider erases.',
  where: {},
  given: { right: mayEraseContents, ended: processingEnded },
  provided: ({ right, ended }) =>
    all(hasEnded(ended), right === 'permitted' || no('Es darf nicht gelöscht werden.', 'Erasure is not permitted.')),
  then: () => 'erased',
  examples: {
    'with the right to it': [{ right: 'permitted', ended: endOfDay('2026-12-31') }, 'erased'],
    'not against a bar': [{ right: 'barred', ended: endOfDay('2026-12-31') }],
    'not while the contract runs': [{ right: 'permitted', ended: undefined }],
  },
  claims: ['kontent.avv.25.5.4'],
})
export const proof = clause({
  ref: '§ 25.5(4) S. 3',
  title: { de: 'Nachweis', en: 'Proof' },
  when: 'personalDataErased',
  de: 'Über die Löschung erteilt der Anbieter einen Nachweis.',
  en: 'The provider gives proof of the erasure.',
  where: {},
  then: () => must('provider', 'proveErasure', 'contents'),
  examples: { 'once the data are gone': [{}, must('provider', 'proveErasure', 'contents')] },
  claims: ['kontent.avv.25.5.4'],
})

export const noLien = asLongAs({
  ref: '§ 25.10(4)',
  title: { de: 'Kein Zurückbehaltungsrecht an Daten', en: 'No lien on data' },
  decides: mayRetain,
  of: ['contents', 'media'],
  de: 'An den im Auftrag verarbeiteten Daten und ihren Datenträgern hat der Anbieter kein Zurückbehaltungsrecht (§ 273 BGB), was immer offen ist.',
  en: 'On the data processed on behalf and their media the provider has no right of retention (§ 273 BGB), whatever is open.',
  where: {},
  then: () => 'barred',
  examples: { 'whatever is owed': [{}, 'barred'] },
  claims: ['kontent.avv.25.10.4'],
})
