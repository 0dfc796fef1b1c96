import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { moves, onTheDay } from '../../../../grammar/deadline.ts'
import { vendorClass } from '../../../../grammar/matters/subprocessing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { classOfVendor, vendor } from '../../../../grammar/quantities/subprocessing.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'

export const ancillaryServices = asLongAs({
  ref: '§ 6.4 S. 1',
  title: { de: 'Nebenleistungen', en: 'Ancillary services' },
  decides: vendorClass,
  de: 'Reine Nebenleistungen, die den Betrieb des Anbieters außerhalb der Verarbeitung unterstützen, sind keine Unterauftragsverarbeitung.',
  en: 'Purely ancillary services that support the business of the provider outside the processing are no subprocessing.',
  where: {},
  given: { vendor },
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

export const subprocessorsAreAnnounced = clause({
  ref: '§ 6.2 S. 1',
  title: { de: 'Mitteilung vor dem Einsatz', en: 'Notice before engagement' },
  when: 'vendorConsidered',
  about: ({ vendor }) => vendor,
  de: 'Von jedem neuen Unterauftragsverarbeiter und jeder Änderung unterrichtet der Anbieter den Kunden rechtzeitig vorab in Textform.',
  en: 'The provider tells the customer of each new subprocessor and each change in good time beforehand in text form.',
  where: {},
  given: { standing: classOfVendor },
  provided: (_, __, { standing }) => engaged(true, standing),
  then: ({ vendor }) => must('provider', 'announceSubprocessor', vendor),
  examples: {
    'a subprocessor': [
      { vendor: 'vendor 1' },
      must('provider', 'announceSubprocessor', 'vendor 1'),
      { standing: 'subprocessor' },
    ],
    'not an ancillary service': [{ vendor: 'vendor 1' }, [], { standing: 'ancillary' }],
  },
  asks: [{ of: 'announceSubprocessor', what: 'form' }],
  claims: ['elc.avv.6.2a'],
  reading: '"In good time" has no figure: so early that the period for an objection ends before the start (§ 6.1).',
})

export const rulesArePassedDown = clause({
  ref: '§ 6.3',
  title: { de: 'Gleiche Regeln für Unterauftragsverarbeiter', en: 'The same rules for subprocessors' },
  when: 'vendorConsidered',
  about: ({ vendor }) => vendor,
  de: 'Mit dem Unterauftragsverarbeiter vereinbart er die Regeln des AVV mit gleichem Inhalt; bevor Daten fließen, stellt er sicher, dass dessen Maßnahmen ein gleichwertiges Schutzniveau bieten.',
  en: 'It agrees the rules of this agreement with the subprocessor, the same in content; before any data flow it ensures that its measures give an equivalent level of protection.',
  where: {},
  given: { standing: classOfVendor },
  provided: (_, __, { standing }) => engaged(true, standing),
  then: ({ vendor }) => [must('provider', 'passRulesDown', vendor), must('provider', 'checkMeasures', vendor)],
  examples: {
    'a subprocessor': [
      { vendor: 'vendor 1' },
      [must('provider', 'passRulesDown', 'vendor 1'), must('provider', 'checkMeasures', 'vendor 1')],
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
  given: { standing: classOfVendor },
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

export const graceToReplace = clause({
  ref: '§ 6.2 S. 4',
  title: { de: 'Nachfrist für den Austausch', en: 'Grace period for the replacement' },
  when: 'graceSet',
  de: 'Nach einem begründeten Widerspruch setzt der Kunde eine angemessene Nachfrist; der Anbieter tauscht den Dritten bis zu ihrem letzten Tag aus ({last}).',
  en: 'After a founded objection the customer sets a reasonable grace period; the provider replaces the third party by its last day ({last}).',
  where: { last: onTheDay(moves(workingDayNW)) },
  then: ({ change, until }, { last }) =>
    must('provider', 'replaceSubprocessor', change, { by: midnight(last.firstDayAfter(until)) }),
  examples: {
    'to the end of its last day': [
      { change: 'S', until: '2026-07-31' },
      must('provider', 'replaceSubprocessor', 'S', { by: midnight('2026-08-01') }),
    ],
    'a last day on a Saturday moves to Monday': [
      { change: 'S', until: '2026-08-01' },
      must('provider', 'replaceSubprocessor', 'S', { by: midnight('2026-08-04') }),
    ],
  },
  claims: ['elc.avv.6.2d'],
  reading: 'No figure: the customer sets the day. Too short a period is read as setting off a reasonable one.',
})
