import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { returnedProcessingAgreement } from '../../../../grammar/quantities/application.ts'
import { activation } from '../../../../grammar/quantities/booking.ts'
import { setting } from '../../../../grammar/quantity.ts'

export const annexesBeforeProcessing = asLongAs({
  ref: '§ 1.4',
  title: { de: 'Festlegungen vor der Verarbeitung', en: 'Specifications before processing' },
  decides: duty,
  of: ['activateServices:services'],
  de: 'Bevor personenbezogene Daten verarbeitet werden, müssen die Festlegungen in den Anlagen vereinbart sein; bis dahin wird nicht freigeschaltet.',
  en: 'Before personal data are processed the specifications in the annexes must be agreed; until then nothing is activated.',
  where: {},
  given: { returned: returnedProcessingAgreement, activation, personalData: setting('personalData', true) },
  provided: ({ returned, activation: activated, personalData }) =>
    all(
      personalData || no('Es werden keine personenbezogenen Daten verarbeitet.', 'No personal data are processed.'),
      returned === undefined || no('Der AVV ist geschlossen.', 'The processing agreement is concluded.'),
      activated === undefined || no('Die Dienste sind freigeschaltet.', 'The services are activated.'),
    ),
  then: () => 'silenced',
  examples: {
    'without a processing agreement nobody activates': [
      { returned: undefined, activation: undefined, personalData: true },
      'silenced',
    ],
    'with one the way is free': [{ returned: {}, activation: undefined, personalData: true }],
    'where no personal data are processed none is needed': [
      { returned: undefined, activation: undefined, personalData: false },
    ],
  },
  claims: ['elc.avv.1.4', 'elc.avv.1.2'],
  reading: 'In doubt the customer processes personal data. The annexes are parts of the processing agreement (§ 1.5).',
})
