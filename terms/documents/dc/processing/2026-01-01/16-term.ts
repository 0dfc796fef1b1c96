import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf } from '../../../../grammar/day.ts'
import { minimumNotice, notice, stays } from '../../../../grammar/deadline.ts'
import { endOfQuarter, immediately } from '../../../../grammar/end-date.ts'
import { type Ending, endOfDay, inCourseOf } from '../../../../grammar/ending.ts'
import { end } from '../../../../grammar/matters/agreement.ts'
import { inForce } from '../../../../grammar/matters/entry.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends, must } from '../../../../grammar/outcome.ts'
import {
  mayLeaveProcessing,
  refusedInstruction,
  violationsOfProvider,
} from '../../../../grammar/quantities/causes-found.ts'
import { agreedEnd } from '../../../../grammar/quantities/ending.ts'
import { hasMainAgreement, lastSignature } from '../../../../grammar/quantities/entry-into-force.ts'
import { deniedInBreach } from '../../../../grammar/quantities/inspections.ts'

export const asLongAsTheMainAgreement = asLongAs({
  ref: 'Nr. 16.1 S. 1',
  title: { de: 'Laufzeit wie der Hauptvertrag', en: 'As long as the main agreement' },
  decides: end,
  of: ['avv'],
  de: 'Gibt es einen Hauptvertrag, beginnt und endet dieser Vertrag mit ihm.',
  en: 'If there is a main agreement, this agreement begins and ends with it.',
  where: {},
  given: { main: agreedEnd },
  provided: ({ main }) => main !== undefined || no('Der Hauptvertrag endet nicht.', 'The main agreement does not end.'),
  then: ({ main }) => main as Ending,
  examples: {
    'with its last day': [{ main: endOfDay('2028-02-29') }, endOfDay('2028-02-29')],
    'while it renews, this one goes on': [{ main: undefined }],
  },
  claims: ['dc.avv.16.1a'],
  reading:
    'Data that are still held after the end stay under its duties until they are erased, though the source does not say so.',
})
export const withSignature = asLongAs({
  ref: 'Nr. 16.1 S. 2',
  title: { de: 'Beginn mit der Unterschrift', en: 'Start with signature' },
  decides: inForce,
  of: ['avv'],
  de: 'Sonst beginnt er mit der letzten Unterschrift und läuft auf unbestimmte Zeit.',
  en: 'Otherwise it begins with the last signature and runs for an indefinite time.',
  where: {},
  given: { signed: lastSignature, hasMain: hasMainAgreement },
  provided: ({ signed, hasMain }) =>
    all(
      !hasMain || no('Es gibt einen Hauptvertrag.', 'There is a main agreement.'),
      signed !== undefined || no('Noch nicht beide haben unterschrieben.', 'Not both have signed yet.'),
    ),
  then: ({ signed }) => ({ at: signed?.at ?? 0, by: 'signature' }),
  examples: {
    'with the second one': [
      { signed: { at: instantOf('2027-02-12') }, hasMain: false },
      { at: instantOf('2027-02-12'), by: 'signature' },
    ],
    'one signature is missing': [{ signed: undefined, hasMain: false }],
    'beside a main agreement it is another sentence': [{ signed: { at: instantOf('2027-02-12') }, hasMain: true }],
  },
  claims: ['dc.avv.16.1b'],
})
export const quarterlyNotice = clause({
  ref: 'Nr. 16.1 S. 3',
  title: { de: 'Kündigung zum Quartalsende', en: 'Notice to the end of a quarter' },
  when: 'terminationReceived',
  de: 'Dann können beide Parteien ihn mit einer Frist von {notice} zum {end} kündigen.',
  en: 'Both parties may then terminate it with a notice of {notice} to the {end}.',
  where: { notice: notice(3, 'months', stays(minimumNotice)), end: endOfQuarter },
  given: { hasMain: hasMainAgreement },
  provided: ({ scope, ground }, _, { hasMain }) =>
    all(
      (scope === 'avv' && ground === 'ordinary') ||
        no('Keine ordentliche Kündigung dieses Vertrags.', 'Not an ordinary notice of this agreement.'),
      !hasMain || no('Es gibt einen Hauptvertrag.', 'There is a main agreement.'),
    ),
  then: ({ on }, { notice: least, end: quarter }) => ends(quarter.firstFrom(least.runsOut(on)), 'avv'),
  examples: {
    'three months before the last day of the year': [
      { scope: 'avv', ground: 'ordinary', on: '2026-09-30' },
      ends('2026-12-31', 'avv'),
      { hasMain: false },
    ],
    'one day later is late': [
      { scope: 'avv', ground: 'ordinary', on: '2026-10-01' },
      ends('2027-03-31', 'avv'),
      { hasMain: false },
    ],
    'beside a main agreement it cannot be ended so': [
      { scope: 'avv', ground: 'ordinary', on: '2026-09-30' },
      [],
      { hasMain: true },
    ],
    'nor does a notice of another agreement': [{ ground: 'ordinary', on: '2026-09-30' }, [], { hasMain: false }],
  },
  claims: ['dc.avv.16.1c'],
  reading: 'Calendar quarters, full months from receipt; § 193 BGB moves nothing. No form is printed.',
})

export const seriousViolation = asLongAs({
  ref: 'Nr. 16.2 S. 1',
  title: { de: 'Schwerer Verstoß des Anbieters', en: 'Serious violation by the provider' },
  decides: mayTerminate,
  of: ['processing agreement'],
  de: 'Bei einem schweren Verstoß des Anbieters gegen Datenschutzrecht oder diesen Vertrag kann der Kunde jederzeit fristlos kündigen.',
  en: 'Upon a serious violation of data protection law or of this agreement by the provider the customer may terminate at any time without notice.',
  where: {},
  given: { violations: violationsOfProvider },
  provided: ({ violations }) =>
    violations.some(({ serious }) => serious) ||
    no('Kein schwerer Verstoß ist festgestellt.', 'No serious violation was found.'),
  then: () => 'permitted',
  examples: {
    'a serious one': [{ violations: [{ serious: true }] }, 'permitted'],
    'others give no such right': [{ violations: [{ serious: false }] }],
  },
  claims: ['dc.avv.16.2a'],
  reading: 'What is serious a person says.',
})
export const instructionNotFollowed = asLongAs({
  ref: 'Nr. 16.2 S. 2',
  title: { de: 'Weisung nicht befolgt', en: 'Instruction not followed' },
  decides: mayTerminate,
  of: ['processing agreement'],
  de: 'Ebenso, wenn der Anbieter eine Weisung nicht ausführen kann oder will.',
  en: 'Likewise if the provider cannot or will not carry out an instruction.',
  where: {},
  given: { refused: refusedInstruction },
  provided: ({ refused }) =>
    refused !== undefined || no('Keine gültige Weisung ist abgelehnt.', 'No valid instruction was refused.'),
  then: () => 'permitted',
  examples: {
    'one is enough': [{ refused: { instruction: 'I' } }, 'permitted'],
    'in progress': [{ refused: undefined }],
  },
  claims: ['dc.avv.16.2b'],
  reading:
    'Valid instructions alone: in text form, by an entitled person. Read literally, refusing an ill-formed one would do.',
})
export const accessDenied = asLongAs({
  ref: 'Nr. 16.2 S. 3',
  title: { de: 'Zutritt vertragswidrig verweigert', en: 'Access denied in breach' },
  decides: mayTerminate,
  of: ['processing agreement'],
  de: 'Ebenso, wenn er dem Kunden oder der zuständigen Behörde den Zutritt vertragswidrig verweigert.',
  en: 'Likewise if it denies access to the customer or the competent authority in breach of this agreement.',
  where: {},
  given: { denied: deniedInBreach },
  provided: ({ denied }) =>
    denied !== undefined || no('Kein Zutritt ist vertragswidrig verweigert.', 'No access was denied in breach.'),
  then: () => 'permitted',
  examples: {
    'the door stayed closed': [{ denied: { audit: 'audit 1', to: 'customer' } }, 'permitted'],
    'for want of a commitment to confidentiality': [{ denied: undefined }],
  },
  claims: ['dc.avv.16.2c'],
  reading: 'Refusing for a missing commitment or a competing auditor (Nr. 8.5) is not in breach.',
})
export const leavingAtOnce = clause({
  ref: 'Nr. 16.2 (Wirkung)',
  title: { de: 'Fristlose Kündigung des AVV', en: 'Termination without notice' },
  when: 'terminationReceived',
  de: 'Eine solche Kündigung beendet diesen Vertrag {end}; der Anbieter fragt den Kunden, was aus dem Hauptvertrag wird.',
  en: 'Such a notice ends this agreement {end}; the provider asks the customer what becomes of the main agreement.',
  where: { end: immediately },
  given: { right: mayLeaveProcessing },
  provided: ({ by, ground, scope }, _, { right }) =>
    all(
      (by === 'customer' && ground === 'for cause' && scope === 'avv') ||
        no('Keine fristlose Kündigung dieses Vertrags.', 'Not such a notice of this agreement.'),
      right === 'permitted' || no('Bei Zugang bestand kein Recht dazu.', 'There was no right to it on receipt.'),
    ),
  then: ({ at }, { end: how }) => [ends(how.at(at), 'avv'), must('provider', 'askAboutMainAgreement', 'agreement')],
  examples: {
    'with the receipt': [
      { by: 'customer', ground: 'for cause', scope: 'avv', at: instantOf('2027-05-07T11:00') },
      [ends(inCourseOf(instantOf('2027-05-07T11:00')), 'avv'), must('provider', 'askAboutMainAgreement', 'agreement')],
      { right: 'permitted' },
    ],
    'without the right it ends nothing': [
      { by: 'customer', ground: 'for cause', scope: 'avv', at: instantOf('2027-05-07T11:00') },
      [],
      { right: undefined },
    ],
    'the provider has no such right': [
      { by: 'provider', ground: 'for cause', scope: 'avv', at: instantOf('2027-05-07T11:00') },
      [],
      { right: 'permitted' },
    ],
  },
  claims: ['dc.avv.16.2a', 'dc.avv.16.2b', 'dc.avv.16.2c'],
  reading: 'The source is silent on the main agreement; without this one no personal data may be processed under it.',
})
