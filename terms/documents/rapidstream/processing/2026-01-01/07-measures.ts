import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { commitment, mayAccess, mayPublish, measuresInForce } from '../../../../grammar/matters/safeguards.ts'
import { mayForwardAddress } from '../../../../grammar/matters/subprocessing.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { departure, draftOfMeasures, promiseOfConfidentiality } from '../../../../grammar/quantities/safeguards.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'
import { onRequest } from './on-request.ts'

export const lawIsObserved = textOnly({
  ref: '§ 7.1 S. 1',
  title: { de: 'Beachtung des Datenschutzrechts', en: 'Data protection law is observed' },
  de: 'Der Anbieter beachtet die gesetzlichen Vorschriften über den Datenschutz.',
  en: 'The provider observes the statutory rules on data protection.',
  where: {},
  textOnly: 'The law binds without this sentence.',
  claims: ['rapidstream.avv.7.1a'],
})

export const nothingToThirdParties = asLongAs({
  ref: '§ 7.1 S. 2',
  title: { de: 'Keine Weitergabe an Dritte', en: 'Nothing to third parties' },
  decides: mayForwardAddress,
  de: 'Informationen aus dem Bereich des Kunden gibt der Anbieter nicht an Dritte weiter und setzt sie deren Zugriff nicht aus; Unterauftragsverarbeiter (§ 12) und Werbeserver, die der Kunde einstellt (Anlage 1), sind keine Dritten.',
  en: 'The provider neither passes information from the sphere of the customer to third parties nor exposes it to them; subprocessors (§ 12) and ad servers that the customer sets (annex 1) are no third parties.',
  where: {},
  given: { server: itself<string>() },
  then: () => 'barred',
  examples: { 'an ad server that nobody set': [{ server: 'ad server X' }, 'barred'] },
  claims: ['rapidstream.avv.7.1b'],
  reading: 'An ad server in the configuration of the customer is a recipient that the customer chose (annex 1 no. 3).',
  mend: {
    de: 'Die Weitergabe an eingestellte Werbeserver in § 7.1 ausdrücklich ausnehmen.',
    en: 'Take the forwarding to configured ad servers expressly out of § 7.1.',
  },
})

export const papersAreSecured = measure({
  ref: '§ 7.1 S. 3',
  title: { de: 'Sicherung von Unterlagen und Daten', en: 'Securing papers and data' },
  de: 'Unterlagen und Daten sind nach dem Stand der Technik gegen Kenntnisnahme durch Unbefugte gesichert.',
  en: 'Papers and data are secured against being seen by unauthorised persons according to the state of the art.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Bericht der Überprüfung nach Anlage 3 Nr. 8 mit Abgleich zum Stand der Technik.',
      en: 'Report of the review of annex 3 no. 8, compared with the state of the art.',
    },
  },
  claims: ['rapidstream.avv.7.1c'],
})

export const levelOfProtection = measure({
  ref: '§ 7.2 S. 1',
  title: { de: 'Angemessenes Schutzniveau', en: 'Adequate level of protection' },
  de: 'Der Anbieter gewährleistet für die konkrete Verarbeitung ein Schutzniveau, das dem Risiko für die Rechte und Freiheiten natürlicher Personen nach Art, Umfang, Umständen und Zweck angemessen ist.',
  en: 'For the processing in question the provider guarantees a level of protection adequate to the risk for the rights and freedoms of natural persons by its nature, scope, circumstances and purpose.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Risikobewertung nach Art. 32 Abs. 1 DSGVO.', en: 'Assessment of risk under Art. 32 (1) GDPR.' },
  },
  claims: ['rapidstream.avv.7.2a'],
})

export const aimsOfProtection = measure({
  ref: '§ 7.2 S. 2',
  title: { de: 'Schutzziele', en: 'Aims of protection' },
  de: 'Geeignete Maßnahmen wahren Vertraulichkeit, Integrität, Verfügbarkeit und Belastbarkeit und dämmen das Risiko auf Dauer ein.',
  en: 'Suitable measures keep confidentiality, integrity, availability and resilience and contain the risk for good.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Zuordnung der Maßnahmen aus Anlage 3 zu den vier Schutzzielen.',
      en: 'The measures of annex 3 assigned to the four aims of protection.',
    },
  },
  claims: ['rapidstream.avv.7.2b'],
  reading:
    'Annex 3 holds no measure of its own for integrity and resilience; the assignment must show how they are kept.',
})

export const providerChangesMeasures = clause({
  ref: '§ 7.3 S. 1',
  title: { de: 'Änderung der Maßnahmen', en: 'Change of measures' },
  when: 'measuresPublished',
  de: 'Der Anbieter kann die Maßnahmen ändern; eine neue Fassung gilt mit ihrer Veröffentlichung, ohne Zustimmung des Kunden und ohne Schriftform.',
  en: 'The provider may change the measures; a new version holds from its publication, without consent of the customer and without writing.',
  where: {},
  then: ({ version }) => holds(measuresInForce, 'measures', version),
  examples: { 'a new version': [{ version: '2027-09-01' }, holds(measuresInForce, 'measures', '2027-09-01')] },
  claims: ['rapidstream.avv.7.3a'],
  reading: 'An exception from the written form of § 17.1.',
})

export const levelIsKept = asLongAs({
  ref: '§ 7.3 S. 2',
  title: { de: 'Untergrenze des Schutzniveaus', en: 'Floor of the level of protection' },
  decides: mayPublish,
  de: 'Das vertraglich vereinbarte Schutzniveau wird dabei nicht unterschritten: Eine Maßnahme entfällt nur, wenn eine gleichwertige an ihre Stelle tritt.',
  en: 'The agreed level of protection is not undercut: a measure is dropped only if an equal one takes its place.',
  where: {},
  given: { draft: draftOfMeasures },
  provided: ({ draft }) => draft !== undefined || no('Es gibt keinen Entwurf.', 'There is no draft.'),
  then: ({ draft }) => (draft && draft.dropped > draft.replaced ? 'barred' : 'permitted'),
  examples: {
    'one dropped, none in its place': [{ draft: { dropped: 1, replaced: 0 } }, 'barred'],
    'one dropped, an equal one instead': [{ draft: { dropped: 1, replaced: 1 } }, 'permitted'],
    'no draft': [{ draft: undefined }],
  },
  claims: ['rapidstream.avv.7.3b'],
  reading: 'Compared measure by measure; whether another one is equal, the person named in § 7.5 decides.',
})

export const documentationOnRequest = onRequest({
  ref: '§ 7.3 S. 3',
  title: { de: 'Dokumentation auf Anfrage', en: 'Documentation on request' },
  de: 'Die Dokumentation der Maßnahmen stellt der Anbieter dem Kunden auf Anfrage als eigenes Dokument kostenlos bereit.',
  en: 'On request the provider supplies the documentation of the measures to the customer as a document of its own, free of charge.',
  papers: 'documentation of measures',
  claims: ['rapidstream.avv.7.3c'],
  reading: 'The wording can be read as requested by or from the provider; only the second makes sense. § 1: free.',
})

export const noUnauthorisedProcessing = measure({
  ref: '§ 7.4 S. 1',
  title: { de: 'Keine unbefugte Verarbeitung', en: 'No unauthorised processing' },
  de: 'Den mit der Verarbeitung Beschäftigten ist untersagt, personenbezogene Daten unbefugt zu erheben, zu verarbeiten oder zu nutzen.',
  en: 'Persons employed in the processing are forbidden to collect, process or use personal data without authority.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Unterschriebene Dienstanweisung.', en: 'Signed instruction to staff.' },
  },
  claims: ['rapidstream.avv.7.4a'],
})

export const confidentialityFirst = asLongAs({
  ref: '§ 7.4 S. 2',
  title: { de: 'Verpflichtung vor dem Zugriff', en: 'Commitment before access' },
  decides: mayAccess,
  de: 'Wer mit der Verarbeitung betraut ist, wird auf Vertraulichkeit verpflichtet und erhält erst dann Zugriff; mit dem Ausscheiden endet der Zugriff.',
  en: 'Whoever is entrusted with the processing is bound to confidentiality and gets access only then; access ends with the employment.',
  where: {},
  given: { promised: promiseOfConfidentiality, left: departure },
  then: ({ promised, left }) => (promised && !left ? 'permitted' : 'barred'),
  examples: {
    'before the commitment': [{ promised: undefined, left: undefined }, 'barred'],
    'after it': [{ promised: {}, left: undefined }, 'permitted'],
    'not after leaving': [{ promised: {}, left: {} }, 'barred'],
  },
  claims: ['rapidstream.avv.7.4b'],
})

export const commitmentsAreKept = measure({
  ref: '§ 7.4 S. 3',
  title: { de: 'Einhaltung der Verpflichtungen', en: 'Commitments are kept' },
  de: 'Der Anbieter stellt mit der gebotenen Sorgfalt sicher, dass diese Verpflichtungen eingehalten werden.',
  en: 'With due care the provider sees to it that these commitments are kept.',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Nachweise der Schulungen und Stichproben.', en: 'Records of training and spot checks.' },
  },
  claims: ['rapidstream.avv.7.4c'],
  reading: 'No interval is stated; it is looked at with the review of annex 3 no. 8.',
})

export const commitmentsOutlive = asLongAs({
  ref: '§ 7.4 S. 4',
  title: { de: 'Fortdauer der Verpflichtungen', en: 'Commitments outlive the employment' },
  decides: commitment,
  de: 'Die Verpflichtungen bleiben über das Ende dieses Vertrags und der Beschäftigung hinaus bestehen.',
  en: 'The commitments remain beyond the end of this agreement and of the employment.',
  where: {},
  given: { promised: promiseOfConfidentiality },
  provided: ({ promised }) => all(promised !== undefined || no('Keine Verpflichtung.', 'No commitment.')),
  then: () => 'binding',
  examples: { 'once given': [{ promised: {} }, 'binding'], 'never given': [{ promised: undefined }] },
  claims: ['rapidstream.avv.7.4d'],
})

export const officerOrContact = undertaking({
  ref: '§ 7.5 S. 1',
  title: { de: 'Datenschutzbeauftragter oder Ansprechpartner', en: 'Data protection officer or contact' },
  de: 'Der Anbieter hat einen Datenschutzbeauftragten benannt oder, wenn Art. 37 Abs. 1 DSGVO keinen verlangt, eine Ansprechperson für den Datenschutz.',
  en: 'The provider has named a data protection officer or, if Art. 37 (1) GDPR asks for none, a contact person for data protection.',
  where: {},
  undertaking: { who: 'provider', duty: 'nameContact' },
  claims: ['rapidstream.avv.7.5a'],
})

export const addressOfContact = textOnly({
  ref: '§ 7.5 S. 2',
  title: { de: 'Adresse für den Datenschutz', en: 'Address for data protection' },
  de: 'Zu erreichen ist sie unter datenschutz@konzentrik.de.',
  en: 'They are reached at datenschutz@konzentrik.de.',
  where: {},
  textOnly: 'It names an address.',
  claims: ['rapidstream.avv.7.5b'],
})
