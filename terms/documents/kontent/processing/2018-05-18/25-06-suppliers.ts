import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { vendorClass } from '../../../../grammar/matters/subprocessing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { vendor } from '../../../../grammar/quantities/subprocessing.ts'
import { measure } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const isSubcontractor = (does: string) =>
  does === 'processing on behalf' || no('Kein Unterauftragnehmer.', 'Not a subcontractor.')

export const careInSelection = clause({
  ref: '§ 25.6(2)',
  title: { de: 'Sorgfältige Auswahl', en: 'Careful selection' },
  when: 'vendorConsidered',
  de: 'Unterauftragnehmer wählt der Anbieter sorgfältig aus und prüft zuvor, ob ihre Maßnahmen geeignet sind.',
  en: 'The provider chooses subcontractors with care and examines beforehand whether their measures are suitable.',
  where: {},
  provided: ({ does }) => isSubcontractor(does),
  then: ({ vendor: name }) => must('provider', 'checkMeasures', name),
  examples: {
    'who will process': [
      { vendor: 'vendor 1', does: 'processing on behalf' },
      must('provider', 'checkMeasures', 'vendor 1'),
    ],
    'not who cleans': [{ vendor: 'vendor 1', does: 'cleaning' }, []],
  },
  claims: ['kontent.avv.25.6.2'],
})
export const dutiesPassedOn = clause({
  ref: '§ 25.6(4)',
  title: { de: 'Weitergabe der Pflichten', en: 'Duties passed on' },
  when: 'vendorConsidered',
  de: 'Der Anbieter erlegt Unterauftragnehmern die Pflichten zum Datenschutz auf, die ihn treffen.',
  en: 'The provider imposes on subcontractors the data protection duties that bind it.',
  where: {},
  provided: ({ does }) => isSubcontractor(does),
  then: ({ vendor: name }) => must('provider', 'bindSubprocessor', name),
  examples: {
    'who will process': [
      { vendor: 'vendor 1', does: 'processing on behalf' },
      must('provider', 'bindSubprocessor', 'vendor 1'),
    ],
    'not who transports': [{ vendor: 'vendor 1', does: 'transport' }, []],
  },
  claims: ['kontent.avv.25.6.4'],
})

export const directlyConnected = asLongAs({
  ref: '§ 25.6(6) S. 1',
  title: { de: 'Unmittelbarer Bezug zur Hauptleistung', en: 'Direct connection with the main service' },
  decides: vendorClass,
  de: 'Unterauftragnehmer ist nur, wessen Dienst mit der Hauptleistung unmittelbar zusammenhängt.',
  en: 'A subcontractor is only who renders a service directly connected with the main service.',
  where: {},
  given: { vendor },
  provided: ({ vendor: chosen }) =>
    chosen?.does === 'processing on behalf' ||
    no('Kein unmittelbarer Bezug zur Hauptleistung.', 'No direct connection with the main service.'),
  then: () => 'subprocessor',
  examples: {
    'who installs and provides ONLYOFFICE': [
      { vendor: { does: 'processing on behalf', seesData: true } },
      'subprocessor',
    ],
    'not who cleans': [{ vendor: { does: 'cleaning', seesData: false } }],
    'nobody chosen': [{ vendor: undefined }],
  },
  claims: ['kontent.avv.25.6.6a'],
})

export const ancillaryServices = asLongAs({
  ref: '§ 25.6(6) S. 2',
  title: { de: 'Nebenleistungen', en: 'Ancillary services' },
  decides: vendorClass,
  de: 'Nicht darunter fallen Nebenleistungen: {services}.',
  en: 'Ancillary services are not among them: {services}.',
  where: {
    services: oneOf(
      'Transport, Post, Wartung, Reinigung, Telekommunikation und Benutzerservice',
      'transport, post, maintenance, cleaning, telecommunications and user service',
      'transport',
      'post',
      'maintenance',
      'cleaning',
      'telecommunications',
      'user service',
    ),
  },
  given: { vendor },
  provided: ({ vendor: chosen }, { services }) =>
    services.has(chosen?.does) || no('Keine Nebenleistung.', 'Not an ancillary service.'),
  then: () => 'ancillary',
  examples: {
    'a carrier': [{ vendor: { does: 'telecommunications', seesData: false } }, 'ancillary'],
    'a cleaning firm': [{ vendor: { does: 'cleaning', seesData: false } }, 'ancillary'],
    'not who processes': [{ vendor: { does: 'processing on behalf', seesData: true } }],
  },
  claims: ['kontent.avv.25.6.6b'],
  reading: 'Who can see personal data in maintenance should be on the list all the same.',
})

export const protectionThereToo = measure({
  ref: '§ 25.6(6) S. 3',
  title: { de: 'Schutz auch bei Nebenleistungen', en: 'Protection in ancillary services too' },
  de: 'Auch dabei stellt der Anbieter Datenschutz und Sicherheit sicher.',
  en: 'There too the provider ensures data protection and security.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Verträge mit Dienstleistern und ihre Verpflichtungen',
      en: 'Contracts with service providers and their commitments',
    },
  },
  claims: ['kontent.avv.25.6.6c'],
})
