import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { vendorIs } from '../../../../grammar/matters/supervision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { standingOfVendor, vendorEngaged } from '../../../../grammar/quantities/supervision.ts'

export const ancillaryServices = asLongAs({
  ref: '§ 6.4 S. 1',
  title: { de: 'Nebenleistungen', en: 'Ancillary services' },
  decides: vendorIs,
  de: 'Reine Nebenleistungen, die den Betrieb des Anbieters außerhalb der Verarbeitung unterstützen, sind keine Unterauftragsverarbeitung.',
  en: 'Purely ancillary services that support the business of the provider outside the processing are no subprocessing.',
  where: {},
  given: { vendor: vendorEngaged },
  provided: ({ vendor }) => vendor !== undefined || no('Er ist nicht beauftragt.', 'It is not engaged.'),
  then: ({ vendor }) =>
    vendor?.does === 'processing on behalf' || vendor?.seesData === true ? 'subprocessor' : 'ancillary',
  examples: {
    'who cleans the administration building': [{ vendor: { does: 'cleaning', seesData: false } }, 'ancillary'],
    'who stores backups of customers': [{ vendor: { does: 'processing on behalf', seesData: true } }, 'subprocessor'],
    'who comes to see data by the way': [{ vendor: { does: 'maintenance', seesData: true } }, 'subprocessor'],
    'nobody is engaged': [{ vendor: undefined }],
  },
  claims: ['elc.avv.6.4a'],
  reading: 'The text gives no examples: whoever can come to see data is a subprocessor.',
})

const engaged = (isSubprocessor: boolean, of: 'subprocessor' | 'ancillary' | undefined) =>
  of === (isSubprocessor ? 'subprocessor' : 'ancillary') ||
  no('Der Dienstleister steht anders.', 'The vendor stands otherwise.')

export const rulesArePassedDown = clause({
  ref: '§ 6.3',
  title: { de: 'Gleiche Regeln für Unterauftragsverarbeiter', en: 'The same rules for subprocessors' },
  when: 'vendorConsidered',
  about: ({ vendor }) => vendor,
  de: 'Von einem Unterauftragsverarbeiter unterrichtet der Anbieter den Kunden; er vereinbart mit ihm die Regeln des AVV mit gleichem Inhalt und stellt sicher, dass dessen Maßnahmen ein gleichwertiges Schutzniveau bieten, bevor Daten fließen.',
  en: 'The provider tells the customer of a subprocessor; it agrees the rules of this agreement with it, the same in content, and ensures that its measures give an equivalent level of protection before any data flow.',
  where: {},
  given: { standing: standingOfVendor },
  provided: (_, __, { standing }) => engaged(true, standing),
  then: ({ vendor }) => [
    must('provider', 'announceSubprocessor', vendor),
    must('provider', 'passRulesDown', vendor),
    must('provider', 'checkMeasures', vendor),
  ],
  examples: {
    'a subprocessor': [
      { vendor: 'vendor 1' },
      [
        must('provider', 'announceSubprocessor', 'vendor 1'),
        must('provider', 'passRulesDown', 'vendor 1'),
        must('provider', 'checkMeasures', 'vendor 1'),
      ],
      { standing: 'subprocessor' },
    ],
    'not an ancillary service': [{ vendor: 'vendor 1' }, [], { standing: 'ancillary' }],
  },
  asks: [{ of: 'passRulesDown', what: 'proof' }],
  claims: ['elc.avv.6.3a', 'elc.avv.6.3b'],
})

export const safeguardsForAncillaryServices = clause({
  ref: '§ 6.4 S. 2',
  title: { de: 'Vorkehrungen bei Nebenleistungen', en: 'Safeguards for ancillary services' },
  when: 'vendorConsidered',
  about: ({ vendor }) => vendor,
  de: 'Auch bei Nebenleistungen trifft der Anbieter angemessene Vorkehrungen zum Schutz der Daten.',
  en: 'For ancillary services too the provider takes fitting precautions to protect the data.',
  where: {},
  given: { standing: standingOfVendor },
  provided: (_, __, { standing }) => engaged(false, standing),
  then: ({ vendor }) => must('provider', 'recordSafeguards', vendor),
  examples: {
    'an ancillary service': [
      { vendor: 'vendor 1' },
      must('provider', 'recordSafeguards', 'vendor 1'),
      { standing: 'ancillary' },
    ],
    'a subprocessor has stricter rules': [{ vendor: 'vendor 1' }, [], { standing: 'subprocessor' }],
  },
  claims: ['elc.avv.6.4b'],
})
