import { all, no } from '../../../../grammar/answer.ts'
import { isIn } from '../../../../grammar/area.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { governs } from '../../../../grammar/matters/parties.ts'
import { mayProcessAt } from '../../../../grammar/matters/places.ts'
import { mayRunJob } from '../../../../grammar/matters/supervision.ts'
import { comparison } from '../../../../grammar/quantities/parties.ts'
import { proposedPlace } from '../../../../grammar/quantities/places.ts'
import { consentToPlace, hasTransferBasis } from '../../../../grammar/quantities/subprocessing.ts'
import { jobStarted } from '../../../../grammar/quantities/supervision.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'
import { unionOrEconomicArea } from '../../union-or-economic-area.ts'

export const cloudService = performance({
  ref: '§ 4.1 S. 1',
  title: { de: 'Der Clouddienst', en: 'The cloud service' },
  de: 'Der Anbieter stellt aufgrund des Hauptvertrags einen Clouddienst bereit, der Werbung in Videoströme einfügt.',
  en: 'On the basis of the main contract the provider makes a cloud service available that inserts advertising into video streams.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.avv.4.1a'],
})

export const maintenance = performance({
  ref: '§ 4.1 S. 2',
  title: { de: 'Wartung, Pflege und Unterstützung', en: 'Maintenance, upkeep and support' },
  de: 'Wartung, Pflege und Support des Dienstes gehören dazu.',
  en: 'Maintenance, upkeep and support of the service are part of it.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.avv.4.1b'],
})

export const onBehalfOnly = asLongAs({
  ref: '§ 4.1 S. 3',
  title: { de: 'Verarbeitung allein im Auftrag', en: 'Processing on behalf only' },
  decides: mayRunJob,
  de: 'Personenbezogene Daten, zu denen er dabei Zugang erhält, verarbeitet der Anbieter allein im Auftrag und nach Weisung des Kunden.',
  en: 'Personal data to which it gains access in doing so the provider processes on behalf and on the instructions of the customer alone.',
  where: {},
  given: { job: jobStarted },
  provided: ({ job }) => job !== undefined || no('Es ist nichts angestoßen.', 'Nothing was started.'),
  then: () => 'barred',
  examples: {
    'whatever § 5 does not allow': [{ job: { job: 'job 1' } }, 'barred'],
    'nothing was started': [{ job: undefined }],
  },
  claims: ['rapidstream.avv.4.1c'],
})

export const extentAndPurpose = textOnly({
  ref: '§ 4.1 S. 4',
  title: { de: 'Umfang und Zweck', en: 'Extent and purpose' },
  de: 'Umfang und Zweck der Verarbeitung ergeben sich aus dem Hauptvertrag und seiner Leistungsbeschreibung.',
  en: 'Extent and purpose of the processing follow from the main contract and its description of services.',
  where: {},
  textOnly: 'It refers to the main contract, which is not among these documents.',
  claims: ['rapidstream.avv.4.1d'],
})

export const lawfulnessIsTheCustomers = textOnly({
  ref: '§ 4.1 S. 5',
  title: { de: 'Zulässigkeit beurteilt der Kunde', en: 'The customer judges lawfulness' },
  de: 'Ob die Verarbeitung nach Art. 6 Abs. 1 DSGVO zulässig ist und wie die Rechte nach Art. 12 bis 22 DSGVO gewahrt werden, verantwortet allein der Kunde.',
  en: 'Whether the processing is lawful under Art. 6 (1) GDPR, and how the rights of Art. 12 to 22 GDPR are kept, is the responsibility of the customer alone.',
  where: {},
  textOnly: 'It divides responsibility; the duties to help and to warn (§§ 5.6, 8.8, 10.1) stand beside it.',
  claims: ['rapidstream.avv.4.1e'],
})

export const aim = textOnly({
  ref: '§ 4.2 S. 1',
  title: { de: 'Gegenstand dieses Vertrags', en: 'Subject of this agreement' },
  de: 'Dieser Vertrag legt die Rechte und Pflichten der Parteien beim Datenschutz im Einzelnen fest.',
  en: 'This agreement lays down in detail the rights and duties of the parties in data protection.',
  where: {},
  textOnly: 'It announces what the other sentences do.',
  claims: ['rapidstream.avv.4.2a'],
})

export const goesFirst = asLongAs({
  ref: '§ 4.2 S. 2',
  title: { de: 'Vorrang vor dem Hauptvertrag', en: 'Precedence over the main contract' },
  decides: governs,
  de: 'Regeln dieser Vertrag und der Hauptvertrag dieselbe Frage, gilt im Zweifel dieser Vertrag.',
  en: 'If this agreement and the main contract rule on the same question, this agreement applies in doubt.',
  where: {},
  given: { comparison },
  provided: ({ comparison: compared }) =>
    compared?.bothSpeak === true ||
    no('Nur einer der Verträge regelt die Frage.', 'Only one of the contracts rules on the question.'),
  then: () => 'processing agreement',
  examples: {
    'both speak of breach notices': [{ comparison: { bothSpeak: true } }, 'processing agreement'],
    'the main contract alone speaks of fees': [{ comparison: { bothSpeak: false } }],
    'nobody compared them': [{ comparison: undefined }],
  },
  claims: ['rapidstream.avv.4.2b'],
  reading: 'Precedence needs two rules on one question. For liability § 11.4 sends back to the main contract.',
})

export const withTheMainContract = textOnly({
  ref: '§ 4.3 S. 1',
  title: { de: 'Laufzeit des Hauptvertrags', en: 'Term of the main contract' },
  de: 'Dieser Vertrag beginnt und endet mit dem Hauptvertrag; eine eigene Laufzeit oder Kündigungsfrist hat er nicht.',
  en: 'This agreement begins and ends with the main contract; it has no term or period of notice of its own.',
  where: {},
  textOnly: 'There is one agreement, and it has the ends of the main contract; what outlives them § 16.2 decides.',
  claims: ['rapidstream.avv.4.3a'],
})

export const longerDuties = textOnly({
  ref: '§ 4.3 S. 2',
  title: { de: 'Weiter reichende Pflichten bleiben', en: 'Duties that reach further stay' },
  de: 'Pflichten und Kündigungsrechte aus den folgenden Bestimmungen, die darüber hinausreichen, bleiben unberührt.',
  en: 'Duties and rights of termination under the following provisions that reach further are not affected.',
  where: {},
  textOnly: 'Each of those provisions (§§ 7.4, 12.4, 13, 14, 16.2) is carried out where it stands.',
  claims: ['rapidstream.avv.4.3b'],
})

const byProvider = (place: { readonly recipient?: string | undefined } | undefined) =>
  all(
    place !== undefined || no('Es ist kein Ort vorgesehen.', 'No place is proposed.'),
    place?.recipient === undefined || no('Dort arbeitet ein Dritter (§ 12.5).', 'A third party works there (§ 12.5).'),
  )

export const withinTheUnion = asLongAs({
  ref: '§ 4.4 S. 1',
  title: { de: 'Leistung allein in Union und EWR', en: 'Service within Union and EEA only' },
  decides: mayProcessAt,
  de: 'Der Anbieter erbringt die Leistung ausschließlich {area}; das gilt für Speicherung und Zugriff.',
  en: 'The provider renders the service exclusively {area}; that holds for storage and access.',
  where: { area: unionOrEconomicArea },
  given: { place: proposedPlace },
  provided: ({ place }) => byProvider(place),
  then: ({ place }, { area }) => (place && isIn(area.is, place.country) === 'yes' ? 'permitted' : 'barred'),
  examples: {
    'in Finland': [{ place: { country: 'FI' } }, 'permitted'],
    'in Norway': [{ place: { country: 'NO' } }, 'permitted'],
    'Switzerland is a third country, whatever was found adequate': [{ place: { country: 'CH' } }, 'barred'],
    'where a subprocessor works another sentence decides': [{ place: { country: 'CH', recipient: 'azure' } }],
    'no place is proposed': [{ place: undefined }],
  },
  claims: ['rapidstream.avv.4.4a'],
  reading:
    'The place of the processing counts, not the seat of a vendor: annex 2 lists seven vendors seated in the US.',
  mend: {
    de: 'Anlage 2 nennt sieben Dienstleister mit Sitz in den USA: Ort der Verarbeitung je Dienstleister angeben.',
    en: 'Annex 2 lists seven vendors seated in the US: state the place of processing for each.',
  },
})

const isAbroad = (place: { readonly country: string } | undefined, area: typeof unionOrEconomicArea) =>
  (place !== undefined && isIn(area.is, place.country) !== 'yes') || no('Kein Drittland.', 'Not a third country.')

export const consentToMove = asLongAs({
  ref: '§ 4.4 S. 2',
  title: { de: 'Verlagerung mit vorheriger Zustimmung', en: 'Relocation with prior consent' },
  decides: mayProcessAt,
  exceptionTo: ['§ 4.4 S. 1', '§ 12.5 (Ort)'],
  de: 'Eine Verlagerung an einen Ort, der nicht {area} liegt, ist erst erlaubt, wenn der Kunde zugestimmt hat; Schweigen ist keine Zustimmung.',
  en: 'A relocation to a place that is not {area} is allowed only once the customer has consented; silence is no consent.',
  where: { area: unionOrEconomicArea },
  given: { place: proposedPlace, consent: consentToPlace },
  provided: ({ place, consent }, { area }) =>
    all(
      isAbroad(place, area),
      consent !== undefined || no('Der Kunde hat nicht zugestimmt.', 'The customer has not consented.'),
    ),
  then: () => 'permitted',
  examples: {
    'the customer consented': [{ place: { country: 'CA' }, consent: {} }, 'permitted'],
    'the customer is silent': [{ place: { country: 'CA' }, consent: undefined }],
    'no consent is needed within the Union': [{ place: { country: 'IE' }, consent: {} }],
  },
  claims: ['rapidstream.avv.4.4b'],
  reading: 'Whoever consents must be an administrator (§ 5.3), since the consent widens the processing.',
})

export const conditionsOfTransfer = asLongAs({
  ref: '§ 4.4 S. 3',
  title: { de: 'Voraussetzungen der Art. 44 ff. DSGVO', en: 'Conditions of Art. 44 ff. GDPR' },
  decides: mayProcessAt,
  exceptionTo: ['§ 4.4 S. 2'],
  de: 'Auch mit Zustimmung ist an einem Ort, der nicht {area} liegt, nichts erlaubt, solange eine Grundlage nach Art. 44 ff. DSGVO fehlt, etwa ein Angemessenheitsbeschluss, Standardvertragsklauseln oder genehmigte Verhaltensregeln. Die Rechtsprechung dazu ist zu beachten.',
  en: 'Even with consent nothing is allowed at a place that is not {area} as long as there is no basis under Art. 44 ff. GDPR, such as an adequacy decision, standard contractual clauses or approved codes of conduct. Case law on it is to be observed.',
  where: { area: unionOrEconomicArea },
  given: { place: proposedPlace, consent: consentToPlace, hasBasis: hasTransferBasis },
  provided: ({ place, consent, hasBasis }, { area }) =>
    all(
      isAbroad(place, area),
      consent !== undefined || no('Der Kunde hat nicht zugestimmt.', 'The customer has not consented.'),
      !hasBasis || no('Eine Grundlage ist hinterlegt.', 'A basis is on file.'),
    ),
  then: () => 'barred',
  examples: {
    'consent without a basis': [{ place: { country: 'CA' }, consent: {}, hasBasis: false }, 'barred'],
    'both together': [{ place: { country: 'CA' }, consent: {}, hasBasis: true }],
  },
  claims: ['rapidstream.avv.4.4c'],
  reading: 'The list of bases is open. A basis that was annulled is none from the day on which it falls.',
})
