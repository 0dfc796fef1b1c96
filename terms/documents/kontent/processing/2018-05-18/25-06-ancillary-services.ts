import { no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { vendorClass } from '../../../../grammar/matters/subprocessing.ts'
import { vendor } from '../../../../grammar/quantities/subprocessing.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

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

export const lawfulnessIsTheCustomers = textOnly({
  ref: '§ 25.7(1)',
  title: { de: 'Zulässigkeit', en: 'Lawfulness' },
  de: 'Ob verarbeitet werden darf und wie Betroffene ihre Rechte wahren, beurteilt allein der Kunde.',
  en: 'Whether data may be processed, and how data subjects keep their rights, is judged by the customer alone.',
  where: {},
  textOnly: 'It says whose judgement it is.',
  claims: ['kontent.avv.25.7.1'],
})

export const errorsFound = undertaking({
  ref: '§ 25.7(2)',
  title: { de: 'Fehler melden', en: 'Reporting errors' },
  de: 'Findet der Kunde bei der Prüfung von Ergebnissen Fehler oder Unregelmäßigkeiten, unterrichtet er den Anbieter unverzüglich.',
  en: 'If the customer finds errors or irregularities when checking results, it tells the provider without undue delay.',
  where: {},
  undertaking: { who: 'customer', duty: 'reportError' },
  claims: ['kontent.avv.25.7.2'],
})
