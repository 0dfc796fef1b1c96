import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { returnedProcessingAgreement } from '../../../../grammar/quantities/application.ts'
import { activation } from '../../../../grammar/quantities/booking.ts'
import { specifications } from '../../../../grammar/quantities/supervision.ts'
import { setting } from '../../../../grammar/quantity.ts'

export const annexesBeforeProcessing = asLongAs({
  ref: '§ 1.4',
  title: { de: 'Festlegungen vor der Verarbeitung', en: 'Specifications before processing' },
  decides: duty,
  of: ['activateServices:services'],
  de: 'Bevor personenbezogene Daten verarbeitet werden, müssen die Festlegungen (Gegenstand, Dauer, Art und Zweck, Arten von Daten, betroffene Personen, Maßnahmen) vollständig in den Anlagen vereinbart sein; bis dahin wird nicht freigeschaltet.',
  en: 'Before personal data are processed the specifications (subject, duration, nature and purpose, categories of data, data subjects, measures) must be agreed completely in the annexes; until then nothing is activated.',
  where: {},
  given: {
    returned: returnedProcessingAgreement,
    checked: specifications,
    activation,
    personalData: setting('personalData', true),
  },
  provided: ({ returned, checked, activation: activated, personalData }) =>
    all(
      personalData || no('Es werden keine personenbezogenen Daten verarbeitet.', 'No personal data are processed.'),
      returned === undefined ||
        (checked !== undefined && checked.missing !== 'nothing') ||
        no('Der AVV ist mit allen Festlegungen geschlossen.', 'The agreement is concluded with all specifications.'),
      activated === undefined || no('Die Dienste sind freigeschaltet.', 'The services are activated.'),
    ),
  then: () => 'silenced',
  examples: {
    'without a processing agreement nobody activates': [
      { returned: undefined, checked: undefined, activation: undefined, personalData: true },
      'silenced',
    ],
    'nor with one that names no categories of data': [
      { returned: {}, checked: { missing: 'data categories' }, activation: undefined, personalData: true },
      'silenced',
    ],
    'with a complete one the way is free': [
      { returned: {}, checked: { missing: 'nothing' }, activation: undefined, personalData: true },
    ],
    'as long as nothing was found missing too': [
      { returned: {}, checked: undefined, activation: undefined, personalData: true },
    ],
    'where no personal data are processed none is needed': [
      { returned: undefined, checked: undefined, activation: undefined, personalData: false },
    ],
  },
  claims: ['elc.avv.1.4', 'elc.avv.1.2'],
  reading: 'In doubt the customer processes personal data. The annexes are parts of the processing agreement (§ 1.5).',
})
