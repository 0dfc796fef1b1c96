import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { instantOf, latest } from '../../../../grammar/day.ts'
import { immediately } from '../../../../grammar/end-date.ts'
import { inCourseOf } from '../../../../grammar/ending.ts'
import { mayTerminate } from '../../../../grammar/matters/rights.ts'
import { ends } from '../../../../grammar/outcome.ts'
import { cause } from '../../../../grammar/quantities/handling.ts'
import { after } from '../../../../grammar/quantity.ts'
import { textOnly } from '../../../../grammar/statement.ts'

const word = 'cause '
const given = { cause: after(word, cause) }

export const dutiesNotFulfilled = asLongAs({
  ref: '§ 13 S. 2 Nr. 1',
  title: { de: 'Pflichten nicht erfüllt', en: 'Duties not fulfilled' },
  decides: mayTerminate,
  ofEvery: [word],
  de: 'Ein wichtiger Grund liegt vor, wenn der Anbieter seinen Pflichten aus diesem Vertrag nicht nachkommt.',
  en: 'There is cause if the provider fails in its duties under this agreement.',
  where: {},
  given,
  provided: ({ cause: arose }) =>
    arose?.is === 'duties not fulfilled' || no('Keine Pflicht ist verletzt.', 'No duty was failed in.'),
  then: () => 'permitted',
  examples: {
    'a duty was failed in': [{ cause: { is: 'duties not fulfilled', bindingInstruction: false } }, 'permitted'],
    'nothing happened': [{ cause: undefined }],
  },
  claims: ['rapidstream.avv.13a'],
  reading:
    'The text asks for no weight; whoever tells of the cause leaves trifles aside (§ 314 BGB), except for duties derived from Art. 28 GDPR (sentence 4).',
})

export const graveViolation = asLongAs({
  ref: '§ 13 S. 2 Nr. 2',
  title: { de: 'Grobe Datenschutzverstöße', en: 'Grave data protection violations' },
  decides: mayTerminate,
  ofEvery: [word],
  de: 'Ebenso, wenn der Anbieter vorsätzlich oder grob fahrlässig gegen die DSGVO oder anderes Datenschutzrecht verstößt.',
  en: 'Likewise if the provider violates the GDPR or other data protection law with intent or gross negligence.',
  where: {},
  given,
  provided: ({ cause: arose }) => arose?.is === 'grave violation' || no('Kein grober Verstoß.', 'No grave violation.'),
  then: () => 'permitted',
  examples: {
    'with gross negligence': [{ cause: { is: 'grave violation', bindingInstruction: false } }, 'permitted'],
    'a cause of another kind': [{ cause: { is: 'audit obstructed', bindingInstruction: false } }],
  },
  claims: ['rapidstream.avv.13b'],
  reading: 'Intent and gross negligence belong to this ground only.',
})

export const instructionNotCarriedOut = asLongAs({
  ref: '§ 13 S. 2 Nr. 3',
  title: { de: 'Weisung nicht ausgeführt', en: 'Instruction not carried out' },
  decides: mayTerminate,
  ofEvery: [word],
  de: 'Ebenso, wenn der Anbieter eine bindende Weisung des Kunden nicht ausführen kann oder will.',
  en: 'Likewise if the provider cannot or does not want to carry out a binding instruction of the customer.',
  where: {},
  given,
  provided: ({ cause: arose }) =>
    (arose?.is === 'instruction not carried out' && arose.bindingInstruction) ||
    no('Keine bindende Weisung blieb liegen.', 'No binding instruction was left undone.'),
  then: () => 'permitted',
  examples: {
    'a binding one': [{ cause: { is: 'instruction not carried out', bindingInstruction: true } }, 'permitted'],
    'one that was held, refused or out of scope': [
      { cause: { is: 'instruction not carried out', bindingInstruction: false } },
    ],
  },
  claims: ['rapidstream.avv.13c'],
  reading:
    'Only binding instructions count: lawful, authorised, within scope. What §§ 1, 5.4, 5.6 and 15.3 allow the provider to hold, refuse or treat as a change request opens no ground.',
  mend: {
    de: 'In § 13 klarstellen, dass ein nach §§ 1, 5.4, 5.6 oder 15.3 erlaubtes Zurückhalten kein Kündigungsgrund ist.',
    en: 'Make clear in § 13 that holding back as §§ 1, 5.4, 5.6 or 15.3 allow is no ground for termination.',
  },
})

export const auditObstructed = asLongAs({
  ref: '§ 13 S. 2 Nr. 4',
  title: { de: 'Kontrolle verweigert', en: 'Audit obstructed' },
  decides: mayTerminate,
  ofEvery: [word],
  de: 'Ebenso, wenn der Anbieter sich den Kontrollrechten des Kunden vertragswidrig widersetzt.',
  en: 'Likewise if the provider resists the audit rights of the customer in breach of contract.',
  where: {},
  given,
  provided: ({ cause: arose }) =>
    arose?.is === 'audit obstructed' || no('Keine Kontrolle wurde verweigert.', 'No audit was obstructed.'),
  then: () => 'permitted',
  examples: {
    'access was refused': [{ cause: { is: 'audit obstructed', bindingInstruction: false } }, 'permitted'],
    'nothing happened': [{ cause: undefined }],
  },
  claims: ['rapidstream.avv.13d'],
  reading: 'Asking for pay under § 9.5 is no obstruction; making access depend on it is.',
})

const afternoon = instantOf('2027-05-14T10:00')

export const terminationOfAPart = clause({
  ref: '§ 13 S. 3',
  title: { de: 'Kündigung eines Teils', en: 'Termination of a part' },
  when: 'terminationReceived',
  de: 'Die Kündigung kann sich auf einen Teil des Hauptvertrags beschränken; dann endet {end} oder an dem genannten Tag nur dieser Teil.',
  en: 'The notice may be limited to a part of the main contract; then only that part ends {end} or on the day named.',
  where: { end: immediately },
  provided: ({ by, ground, scope }) =>
    (by === 'customer' && ground === 'for cause' && scope !== undefined) ||
    no('Keine Kündigung eines Teils aus wichtigem Grund.', 'Not a notice of a part for cause.'),
  then: ({ at, on, to, scope }, { end }) => ends(to === undefined ? end.at(at) : latest(to, on), scope),
  examples: {
    'support alone': [
      { by: 'customer', ground: 'for cause', scope: 'support', at: afternoon, on: '2027-05-14' },
      ends(inCourseOf(afternoon), 'support'),
    ],
    'to a later day': [
      { by: 'customer', ground: 'for cause', scope: 'support', on: '2027-05-14', to: '2027-05-31' },
      ends('2027-05-31', 'support'),
    ],
    'without a limit': [{ by: 'customer', ground: 'for cause', at: afternoon, on: '2027-05-14' }, []],
  },
  claims: ['rapidstream.avv.13f'],
  reading: 'Whether the main contract can be divided it says itself; a part is named as it is there.',
})

export const severeViolation = textOnly({
  ref: '§ 13 S. 4',
  title: { de: 'Pflichten aus Art. 28 DSGVO', en: 'Duties of Art. 28 GDPR' },
  de: 'Werden die vereinbarten und aus Art. 28 DSGVO abgeleiteten Pflichten nicht eingehalten, ist das ein schwerer Verstoß.',
  en: 'Not meeting the agreed duties that are derived from Art. 28 GDPR is a severe violation.',
  where: {},
  textOnly: 'It helps a person to weigh a cause; the ground itself is carried out under sentence 2 no. 1.',
  claims: ['rapidstream.avv.13g'],
})
