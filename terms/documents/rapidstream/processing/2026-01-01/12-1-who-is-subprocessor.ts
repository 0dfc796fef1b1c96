import { all, no } from '../../../../grammar/answer.ts'
import { isIn } from '../../../../grammar/area.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayProcessAt } from '../../../../grammar/matters/places.ts'
import { mayPassData, vendorClass } from '../../../../grammar/matters/subprocessing.ts'
import { must } from '../../../../grammar/outcome.ts'
import { changeNotified } from '../../../../grammar/quantities/change.ts'
import { proposedPlace } from '../../../../grammar/quantities/places.ts'
import { approvalOf, classOfVendor, vendor } from '../../../../grammar/quantities/subprocessing.ts'
import { after } from '../../../../grammar/quantity.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { unionOrEconomicArea } from '../../union-or-economic-area.ts'
import { onRequest } from './on-request.ts'

export const whoIsSubprocessor = textOnly({
  ref: '§ 12.1',
  title: { de: 'Begriff des Unterauftragsverarbeiters', en: 'Who is a subprocessor' },
  de: 'Unterauftragsverarbeiter ist, wer an der beauftragten Verarbeitung unmittelbar mitwirkt oder sie ausführt.',
  en: 'A subprocessor is whoever directly takes part in the commissioned processing or carries it out.',
  where: {},
  textOnly: 'A definition; § 12.2 says which services are none and is carried out.',
  claims: ['rapidstream.avv.12.1'],
})

export const ancillaryServices = asLongAs({
  ref: '§ 12.2',
  title: { de: 'Reine Nebenleistungen', en: 'Purely ancillary services' },
  decides: vendorClass,
  de: 'Keine Unterauftragsverarbeitung sind reine Nebenleistungen wie {ancillary}, wenn dabei kein Zugriff auf personenbezogene Daten des Kunden möglich ist.',
  en: 'Purely ancillary services such as {ancillary} are no subprocessing if they give no access to personal data of the customer.',
  where: {
    ancillary: oneOf(
      'Post, Transport und Versand, Reinigung, Telekommunikation ohne Bezug zur Leistung, Bewachung sowie Wartung und Prüfung zur Sicherung der Systeme',
      'post, transport and shipping, cleaning, telecommunications unrelated to the service, guarding, and maintenance and testing that secure the systems',
      'post',
      'transport',
      'cleaning',
      'telecommunications',
      'guarding',
      'maintenance',
    ),
  },
  given: { vendor },
  provided: ({ vendor: chosen }) => chosen !== undefined || no('Es ist niemand ausgewählt.', 'Nobody was chosen.'),
  then: ({ vendor: chosen }, { ancillary }) =>
    chosen && ancillary.has(chosen.does) && !chosen.seesData ? 'ancillary' : 'subprocessor',
  examples: {
    'a cleaning firm': [{ vendor: { does: 'cleaning', seesData: false } }, 'ancillary'],
    'remote maintenance that can see data': [{ vendor: { does: 'maintenance', seesData: true } }, 'subprocessor'],
    'analysis of logs': [{ vendor: { does: 'processing on behalf', seesData: true } }, 'subprocessor'],
    nobody: [{ vendor: undefined }],
  },
  claims: ['rapidstream.avv.12.2'],
  reading:
    'By the letter remote maintenance is ancillary; authorities treat it as commissioned processing, so it is ancillary only if access to personal data is shut out.',
})

export const generalAuthority = asLongAs({
  ref: '§ 12.3 S. 1',
  title: { de: 'Allgemeine Genehmigung', en: 'General authorisation' },
  decides: mayPassData,
  de: 'Im Rahmen von Art. 28 DSGVO entscheidet der Anbieter über den Einsatz von Unterauftragsverarbeitern; was nach § 12.4 oder § 12.5 genehmigt ist, bedarf keiner weiteren Zustimmung.',
  en: 'Within Art. 28 GDPR the provider decides on the use of subprocessors; what is approved under § 12.4 or § 12.5 needs no further consent.',
  where: {},
  given: { approval: approvalOf },
  provided: ({ approval }) =>
    approval === 'approved' || no('Die Änderung ist nicht genehmigt.', 'The change is not approved.'),
  then: () => 'permitted',
  examples: {
    'approved by silence': [{ approval: 'approved' }, 'permitted'],
    'the customer objected': [{ approval: 'objected' }],
    'a consent is missing': [{ approval: 'consent missing' }],
    'the period is running': [{ approval: undefined }],
  },
  claims: ['rapidstream.avv.12.3a'],
})

const tellOf = 'announceSubprocessor:'

export const promptNotice = asLongAs({
  ref: '§ 12.3 S. 2',
  title: { de: 'Mitteilung jeder Änderung', en: 'Notice of each change' },
  decides: duty,
  ofEvery: [tellOf],
  de: 'Jede Einbindung eines Unterauftragsverarbeiters und jede Änderung eines bestehenden Verhältnisses teilt der Anbieter dem Kunden unverzüglich mit, bevor sie wirksam wird.',
  en: 'Each engagement of a subprocessor and each change of an existing relationship is told to the customer without undue delay, before it takes effect.',
  where: {},
  given: { class: after(tellOf, classOfVendor), notified: after(tellOf, changeNotified) },
  provided: ({ class: is, notified }) =>
    all(
      is === 'subprocessor' || no('Kein Unterauftragsverarbeiter.', 'Not a subprocessor.'),
      notified === undefined || no('Der Kunde ist unterrichtet.', 'The customer was told.'),
    ),
  then: () => 'owed',
  examples: {
    'from the decision on': [{ class: 'subprocessor', notified: undefined }, 'owed'],
    'until the notice is received': [{ class: 'subprocessor', notified: {} }],
    'not for cleaning': [{ class: 'ancillary', notified: undefined }],
  },
  asks: [{ of: 'announceSubprocessor', what: 'content' }],
  claims: ['rapidstream.avv.12.3b'],
  reading:
    'Upon engaging could mean afterwards; Art. 28 (2) sentence 2 GDPR, which is cited, wants the intended change beforehand, and a right to object would be empty otherwise.',
})

export const carefulChoice = clause({
  ref: '§ 12.3 S. 4',
  title: { de: 'Sorgfältige Auswahl', en: 'Careful choice' },
  de: 'Unterauftragsverarbeiter wählt der Anbieter sorgfältig aus und achtet dabei besonders auf die Eignung ihrer Maßnahmen nach Art. 32 DSGVO.',
  en: 'The provider chooses subprocessors with care, with special regard to the suitability of their measures under Art. 32 GDPR.',
  when: 'vendorConsidered',
  about: ({ vendor: name }) => name,
  where: {},
  given: { class: classOfVendor },
  provided: (_considered, _where, { class: is }) =>
    is === 'subprocessor' || no('Kein Unterauftragsverarbeiter.', 'Not a subprocessor.'),
  then: ({ vendor: name }) => must('provider', 'checkMeasures', name),
  examples: {
    'a subprocessor': [{ vendor: 'V' }, must('provider', 'checkMeasures', 'V'), { class: 'subprocessor' }],
    'a cleaning firm': [{ vendor: 'V' }, [], { class: 'ancillary' }],
  },
  claims: ['rapidstream.avv.12.3d'],
})

export const papersOfChoice = onRequest({
  ref: '§ 12.3 S. 5',
  title: { de: 'Prüfunterlagen auf Anfrage', en: 'Papers of the assessment on request' },
  de: 'Die Unterlagen über diese Prüfung stellt er dem Kunden auf Anfrage kostenlos zur Verfügung.',
  en: 'The papers of that assessment are made available to the customer on request, free of charge.',
  papers: 'choice of a subprocessor',
  claims: ['rapidstream.avv.12.3e'],
})

export const placeOfSubprocessor = asLongAs({
  ref: '§ 12.5 (Ort)',
  title: { de: 'Ort gilt auch für Unterauftragsverarbeiter', en: 'The place binds subprocessors too' },
  decides: mayProcessAt,
  de: 'Auch Unterauftragsverarbeiter arbeiten ausschließlich {area}; für eine Verlagerung an einen anderen Ort gilt § 4.4.',
  en: 'Subprocessors too work exclusively {area}; § 4.4 applies to a relocation to another place.',
  where: { area: unionOrEconomicArea },
  given: { place: proposedPlace },
  provided: ({ place }) =>
    place?.recipient !== undefined || no('Dort arbeitet kein Dritter.', 'No third party works there.'),
  then: ({ place }, { area }) => (place && isIn(area.is, place.country) === 'yes' ? 'permitted' : 'barred'),
  examples: {
    'from Ireland to Virginia': [{ place: { country: 'US', recipient: 'azure' } }, 'barred'],
    'from Ireland to Finland': [{ place: { country: 'FI', recipient: 'azure' } }, 'permitted'],
    'a place of the provider itself': [{ place: { country: 'US' } }],
  },
  claims: ['rapidstream.avv.12.5c'],
})

export const conditionsAreChecked = undertaking({
  ref: '§ 12.5 S. 3',
  title: { de: 'Laufende Prüfung der Voraussetzungen', en: 'The conditions are checked throughout' },
  de: 'Durch geeignete Kontrollen gewährleistet der Anbieter, dass diese Voraussetzungen jederzeit erfüllt sind.',
  en: 'By suitable checks the provider guarantees that these conditions are met at all times.',
  where: {},
  undertaking: { who: 'provider', duty: 'checkTransfers' },
  claims: ['rapidstream.avv.12.5d'],
  reading: 'No interval: with the review of annex 3 no. 8 and whenever a basis falls.',
})

export const basisFell = clause({
  ref: '§ 12.5 S. 4',
  title: { de: 'Prüfung beim Wegfall einer Grundlage', en: 'Check when a basis falls' },
  when: 'transferBasisLost',
  de: 'Entfällt die Grundlage einer Übermittlung, prüft er sie unverzüglich.',
  en: 'If the basis of a transfer falls, it checks the transfer without undue delay.',
  where: {},
  then: ({ recipient }) => must('provider', 'checkTransfer', recipient),
  examples: { 'an adequacy decision was annulled': [{ recipient: 'P' }, must('provider', 'checkTransfer', 'P')] },
  claims: ['rapidstream.avv.12.5d'],
})
