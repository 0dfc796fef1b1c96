import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { must } from '../../../../grammar/outcome.ts'
import { contactChange, contactTold } from '../../../../grammar/quantities/assistance.ts'
import { after } from '../../../../grammar/quantity.ts'
import { helpAsked } from './on-request.ts'

export const noticeOfMeasures = clause({
  ref: '§ 8.6',
  title: { de: 'Mitteilung wesentlicher Änderungen', en: 'Notice of material changes' },
  when: 'measuresPublished',
  de: 'Wesentliche Änderungen der Maßnahmen nach § 7 teilt der Anbieter dem Kunden unverzüglich mit; eine Frist zum Widerspruch löst das nicht aus.',
  en: 'Material changes of the measures of § 7 are told to the customer without undue delay; no period to object follows from it.',
  where: {},
  provided: ({ material }) => material || no('Die Änderung ist nicht wesentlich.', 'The change is not material.'),
  then: ({ version }) => must('provider', 'tellOfMeasures', version),
  examples: {
    'a material change': [{ version: '2027-09-01', material: true }, must('provider', 'tellOfMeasures', '2027-09-01')],
    'any other': [{ version: '2027-09-01', material: false }, []],
  },
  claims: ['rapidstream.avv.8.6'],
  reading: 'Material is the removal, replacement or new operator of a measure of annex 3; whoever publishes says so.',
})

const tellOf = 'tellContact:'

export const newContact = asLongAs({
  ref: '§ 8.7 S. 1',
  title: { de: 'Wechsel der Ansprechperson', en: 'Change of contact' },
  decides: duty,
  ofEvery: [tellOf],
  de: 'Einen Wechsel des Datenschutzbeauftragten oder der Ansprechperson macht der Anbieter dem Kunden unverzüglich in geeigneter Weise bekannt.',
  en: 'A change of the data protection officer or contact is made known to the customer without undue delay in a suitable way.',
  where: {},
  given: { changed: after(tellOf, contactChange), told: after(tellOf, contactTold) },
  provided: ({ changed, told }) =>
    all(
      changed !== undefined || no('Niemand hat gewechselt.', 'Nobody has changed.'),
      told?.includes('each customer') !== true || no('Jeder Kunde weiß davon.', 'Each customer was told.'),
    ),
  then: () => 'owed',
  examples: {
    'as soon as it changes': [{ changed: {}, told: [] }, 'owed'],
    'until each customer was told': [{ changed: {}, told: ['each customer'] }],
    'nobody changed': [{ changed: undefined, told: [] }],
  },
  claims: ['rapidstream.avv.8.7a'],
})

export const websiteSuffices = asLongAs({
  ref: '§ 8.7 S. 2',
  title: { de: 'Website genügt', en: 'The website suffices' },
  decides: duty,
  ofEvery: [tellOf],
  exceptionTo: ['§ 8.7 S. 1'],
  de: 'In der Regel genügt es, die Website des Unternehmens zu aktualisieren.',
  en: 'As a rule it is enough to update the website of the company.',
  where: {},
  given: { told: after(tellOf, contactTold) },
  provided: ({ told }) =>
    told?.includes('website') === true || no('Die Website nennt ihn noch nicht.', 'The website does not name it yet.'),
  then: () => 'silenced',
  examples: {
    'the website was updated': [{ told: ['website'] }, 'silenced'],
    'it was not': [{ told: [] }],
  },
  claims: ['rapidstream.avv.8.7b'],
  reading: 'As a rule leaves room for exceptions; the text names none.',
})

export const helpWithRights = helpAsked({
  ref: '§ 8.8 S. 1',
  title: { de: 'Mitwirkung bei Betroffenenrechten', en: 'Help with data-subject rights' },
  de: 'Bei der Erfüllung der Rechte nach Art. 12 bis 22 DSGVO wirkt der Anbieter im nötigen Umfang mit und unterstützt den Kunden, soweit möglich.',
  en: 'In fulfilling the rights of Art. 12 to 22 GDPR the provider cooperates to the necessary extent and supports the customer as far as possible.',
  help: ['data subject'],
  act: 'assistDataSubject',
  claims: ['rapidstream.avv.8.8a'],
  reading: 'Overlaps with § 10.1; costs only under § 15.1.',
})

export const helpWithRecords = helpAsked({
  ref: '§ 8.8 S. 2',
  title: { de: 'Mitwirkung beim Verzeichnis', en: 'Help with records of processing' },
  de: 'Er wirkt am Verzeichnis der Verarbeitungstätigkeiten des Kunden mit.',
  en: 'It cooperates in the records of processing activities of the customer.',
  help: ['records'],
  act: 'assistRecords',
  claims: ['rapidstream.avv.8.8b'],
})

export const helpWithAssessments = helpAsked({
  ref: '§ 8.8 S. 3',
  title: { de: 'Mitwirkung bei Folgenabschätzungen', en: 'Help with impact assessments' },
  de: 'An einer erforderlichen Datenschutz-Folgenabschätzung des Kunden wirkt er mit.',
  en: 'It cooperates in a data protection impact assessment that the customer has to make.',
  help: ['impact assessment'],
  act: 'assistImpactAssessment',
  claims: ['rapidstream.avv.8.8c'],
})
