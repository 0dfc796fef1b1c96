import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayProcess } from '../../../../grammar/matters/places.ts'
import { mayUseContents } from '../../../../grammar/matters/provision.ts'
import { firstUse, processingRecorded } from '../../../../grammar/quantities/entry-into-force.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'

export const bothObserveTheLaw = textOnly({
  ref: 'Ziff. 7 Abs. 1 S. 1',
  title: { de: 'Datenschutzrecht', en: 'Data protection law' },
  de: 'Beide Parteien beachten das geltende Datenschutzrecht und behördliche Vorgaben.',
  en: 'Both parties observe the applicable data protection law and official requirements.',
  where: {},
  textOnly: 'What the law asks for stands in the law and in the processing agreement.',
  claims: ['dc.agb.7.1a'],
})

export const processingNeedsAgreement = asLongAs({
  ref: 'Ziff. 7 Abs. 1 S. 2',
  title: { de: 'Keine Verarbeitung ohne AVV', en: 'No processing without the agreement' },
  decides: mayProcess,
  of: ['personal data'],
  de: 'Soweit der Anbieter Auftragsverarbeiter ist, schließen die Parteien einen Auftragsverarbeitungsvertrag; vorher werden keine personenbezogenen Daten des Kunden angenommen.',
  en: 'As far as the provider is a processor, the parties conclude a processing agreement; before that no personal data of the customer are taken.',
  where: {},
  given: { recorded: processingRecorded },
  then: ({ recorded }) => (recorded ? 'permitted' : 'barred'),
  examples: {
    'agreed to on the page': [{ recorded: true }, 'permitted'],
    'no record of it': [{ recorded: false }, 'barred'],
  },
  claims: ['dc.agb.7.1b'],
  reading:
    'That data wait for the record is Art. 28 (3) GDPR, not the text; an order form names both documents and is such a record.',
})
export const recordIsMissing = asLongAs({
  ref: 'Ziff. 7 Abs. 1 S. 2 (Nachweis)',
  title: { de: 'Zustimmung zum AVV nachholen', en: 'Obtaining the record' },
  decides: duty,
  of: ['recordProcessingAgreement:avv'],
  de: 'Nutzt jemand die Dienste, ohne dass die Zustimmung dazu dokumentiert ist, holt der Anbieter sie nach.',
  en: 'If somebody uses the services and no agreement to it is recorded, the provider obtains it.',
  where: {},
  given: { use: firstUse, recorded: processingRecorded },
  provided: ({ use, recorded }) =>
    all(
      use !== undefined || no('Die Dienste sind nicht genutzt.', 'The services are not used.'),
      !recorded || no('Die Zustimmung ist dokumentiert.', 'The agreement to it is recorded.'),
    ),
  then: () => 'owed',
  examples: {
    'in force by use alone': [{ use: {}, recorded: false }, 'owed'],
    'recorded since': [{ use: {}, recorded: true }],
    'nobody works with it yet': [{ use: undefined, recorded: false }],
  },
  claims: ['dc.agb.7.1b'],
})

export const lawfulTransfer = textOnly({
  ref: 'Ziff. 7 Abs. 2 S. 1',
  title: { de: 'Zulässigkeit der Übermittlung', en: 'Lawfulness of the transfer' },
  de: 'Ob Kundendaten, auch solche der Endnutzer, dem Anbieter übermittelt werden dürfen, verantwortet der Kunde.',
  en: 'Whether customer data, those of end users included, may be transferred to the provider is the customer’s responsibility.',
  where: {},
  textOnly: 'Who answers for lawfulness decides a dispute, no step of the agreement.',
  claims: ['dc.agb.7.2a'],
})
export const entitledToTransfer = undertaking({
  ref: 'Ziff. 7 Abs. 2 S. 2',
  title: { de: 'Berechtigung zur Übermittlung', en: 'Entitled to transfer' },
  de: 'Er stellt sicher, dass er sie so übermitteln darf, dass der Anbieter und dessen Dienstleister sie in seinem Auftrag rechtmäßig nutzen, verarbeiten und weitergeben können.',
  en: 'It makes sure that it may transfer them so that the provider and its service providers can lawfully use, process and pass them on on its behalf.',
  where: {},
  undertaking: { who: 'customer', duty: 'ensureEntitlement' },
  claims: ['dc.agb.7.2b'],
})

export const dataNeeded = undertaking({
  ref: 'Ziff. 8 S. 1',
  title: { de: 'Daten für die Leistung', en: 'Data for the service' },
  de: 'Der Kunde stellt alle Daten bereit, die der Anbieter zur Erfüllung braucht.',
  en: 'The customer provides all data that the provider needs to perform.',
  where: {},
  undertaking: { who: 'customer', duty: 'provideData' },
  claims: ['dc.agb.8.1a'],
})

/** A purpose for which the provider may host, copy, access, process, transmit and display the data. */
const purpose = (
  ref: string,
  title: { de: string; en: string },
  what: { de: string; en: string; of: string },
  id: string,
  reading: string,
) =>
  asLongAs({
    ref,
    title,
    decides: mayUseContents,
    of: [what.of],
    de: `Der Anbieter darf Kundendaten speichern, kopieren, einsehen, verarbeiten, übermitteln und anzeigen, ${what.de}; jeder Zugriff wird mit diesem Zweck festgehalten.`,
    en: `The provider may host, copy, access, process, transmit and display customer data ${what.en}; each access is recorded with this purpose.`,
    where: {},
    then: () => 'permitted',
    examples: { 'for this purpose': [{}, 'permitted'] },
    claims: [id],
    reading,
  })
export const forOperation = purpose(
  'Ziff. 8 S. 2 Nr. 1',
  { de: 'Zugriff für Betrieb und Verbesserung', en: 'Access for operation and improvement' },
  {
    de: 'um die Dienste zu betreiben, bereitzustellen und zu verbessern und den Vertrag zu erfüllen',
    en: 'to keep up, provide and improve the services and to perform the agreement',
    of: 'operation and improvement',
  },
  'dc.agb.8.1b',
  'For personal data the processing agreement goes before: improving with them needs an instruction or data without a link to persons.',
)
export const forSecurity = purpose(
  'Ziff. 8 S. 2 Nr. 2',
  { de: 'Zugriff für Sicherheit und Support', en: 'Access for security and support' },
  {
    de: 'um technische Störungen und Sicherheitsprobleme zu verhindern oder zu beheben und Anfragen an den Support zu erledigen',
    en: 'to prevent or handle technical and security problems and to settle requests to support',
    of: 'security and support',
  },
  'dc.agb.8.1c',
  'Each purpose has its own word in the record of access.',
)
export const forInvestigation = purpose(
  'Ziff. 8 S. 2 Nr. 3',
  { de: 'Zugriff zur Klärung von Verstößen', en: 'Access to investigate violations' },
  {
    de: 'um zu klären, ob der Kunde oder ein Endnutzer gegen Vertrag oder Gesetz verstoßen hat',
    en: 'to find out whether the customer or an end user has broken the agreement or the law',
    of: 'investigation of violations',
  },
  'dc.agb.8.1d',
  'A purpose of the provider’s own, outside the instructions of the customer: kept apart, and in a record of its own.',
)
