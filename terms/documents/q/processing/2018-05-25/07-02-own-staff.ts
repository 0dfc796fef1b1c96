import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { countsAs, mayAccessData } from '../../../../grammar/matters/processing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { classification, engaged, isCommitted, isTrained } from '../../../../grammar/quantities/processing.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const staff = oneOf('Beschäftigte und Leiharbeitnehmende', 'employees and leased workers', 'employee', 'leased worker')
const wasEngaged = (party: unknown) => party !== undefined || no('Niemand ist eingesetzt.', 'Nobody is engaged.')

export const definition = asLongAs({
  ref: '§ 7.1 S. 5',
  title: { de: 'Wer Unterauftragsverarbeiter ist', en: 'Who is a subprocessor' },
  decides: countsAs,
  de: 'Unterauftragsverarbeiter ist, wer für Leistungen des Hauptvertrags eingesetzt wird und dabei Zugang zu Daten des Kunden erhält.',
  en: 'A subprocessor is whoever is engaged for services of the main contract and thereby gains access to data of the customer.',
  where: {},
  given: { party: engaged },
  provided: ({ party }) =>
    all(
      wasEngaged(party),
      party?.forTheService === true || no('Nicht für Leistungen des Hauptvertrags.', 'Not for services owed.'),
      party?.seesData === true || no('Ohne Zugang zu Daten des Kunden.', 'Without access to data of the customer.'),
    ),
  then: () => 'subprocessor',
  examples: {
    'a mail vendor that sends messages': [
      { party: { as: 'company', forTheService: true, seesData: true } },
      'subprocessor',
    ],
    'the provider’s own payroll': [{ party: { as: 'company', forTheService: false, seesData: true } }],
    'a vendor that sees nothing': [{ party: { as: 'company', forTheService: true, seesData: false } }],
    nobody: [{ party: undefined }],
  },
  claims: ['q.av.7.1e'],
})

export const ownStaff = asLongAs({
  ref: '§ 7.2 S. 1',
  title: { de: 'Eigenes Personal', en: 'Own staff' },
  decides: countsAs,
  exceptionTo: ['§ 7.1 S. 5'],
  de: '{staff} sind keine Unterauftragsverarbeiter, wenn sie nach § 5.3 geschult und schriftlich auf den Datenschutz verpflichtet sind.',
  en: 'Subprocessors do not include {staff} who have been trained under § 5.3 and committed to data protection in writing.',
  where: { staff },
  given: { party: engaged, trained: isTrained, committed: isCommitted },
  provided: ({ party, trained, committed }, { staff: own }) =>
    all(
      own.has(party?.as) || no('Weder beschäftigt noch Leiharbeit.', 'Neither employed nor leased.'),
      trained || no('Nicht geschult.', 'Not trained.'),
      committed || no('Nicht schriftlich verpflichtet.', 'Not committed in writing.'),
    ),
  then: () => 'own staff',
  examples: {
    'an employee': [{ party: { as: 'employee' }, trained: true, committed: true }, 'own staff'],
    'a leased worker': [{ party: { as: 'leased worker' }, trained: true, committed: true }, 'own staff'],
    'a freelancer is neither': [{ party: { as: 'freelancer' }, trained: true, committed: true }],
    'not yet trained': [{ party: { as: 'employee' }, trained: false, committed: true }],
    'not yet committed': [{ party: { as: 'employee' }, trained: true, committed: false }],
  },
  claims: ['q.av.7.2'],
})

export const accessOfStaff = asLongAs({
  ref: '§ 7.2 S. 2',
  title: { de: 'Zugriff erst nach Schulung und Verpflichtung', en: 'Access only after training and commitment' },
  decides: mayAccessData,
  de: 'Bis dahin erhalten {staff} keinen Zugriff auf die Daten.',
  en: 'Until then {staff} get no access to the data.',
  where: { staff },
  given: { party: engaged, is: classification },
  provided: ({ party }, { staff: own }) => own.has(party?.as) || no('Kein eigenes Personal.', 'No staff of its own.'),
  then: ({ is }) => (is === 'own staff' ? 'permitted' : 'barred'),
  examples: {
    before: [{ party: { as: 'employee' }, is: 'subprocessor' }, 'barred'],
    after: [{ party: { as: 'employee' }, is: 'own staff' }, 'permitted'],
    'a freelancer needs the way of § 7.1': [{ party: { as: 'freelancer' }, is: 'subprocessor' }],
  },
  claims: ['q.av.7.2'],
})

export const proofOfContracts = clause({
  ref: '§ 7.1 S. 9',
  title: { de: 'Nachweis der Verträge', en: 'Proof of the contracts' },
  when: 'papersRequested',
  de: 'Auf Verlangen weist der Anbieter in Textform nach, dass die Verträge mit Unterauftragsverarbeitern geschlossen sind.',
  en: 'On demand the provider proves in text form that the contracts with subprocessors have been concluded.',
  where: {},
  provided: ({ of }) => of === 'subprocessor contract' || no('Es geht um anderes.', 'It is about something else.'),
  then: ({ request }) => must('provider', 'proveSubprocessorContract', request),
  examples: {
    'a contract': [
      { request: 'request 1', of: 'subprocessor contract' },
      must('provider', 'proveSubprocessorContract', 'request 1'),
    ],
    'measures have a rule of their own': [{ request: 'request 1', of: 'proof of measures' }, []],
  },
  asks: [{ of: 'proveSubprocessorContract', what: 'form' }],
  claims: ['q.av.7.1f'],
})
