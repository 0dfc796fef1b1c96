import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { hoursAfter, instantOf } from '../../../../grammar/day.ts'
import { mayActOn } from '../../../../grammar/matters/provision.ts'
import { must } from '../../../../grammar/outcome.ts'
import { contentsErased } from '../../../../grammar/quantities/ending.ts'
import { archiveModeIncluded, documentsArchived, signaturesIncluded } from '../../../../grammar/quantities/provision.ts'
import { setting } from '../../../../grammar/quantity.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'

export const whomItIsFor = textOnly({
  ref: 'Nr. 1',
  title: { de: 'Für wen das Angebot ist', en: 'Whom the offer is for' },
  de: 'Das Angebot richtet sich nur an Unternehmen, Körperschaften und Anstalten des öffentlichen Rechts und öffentlich-rechtliche Sondervermögen mit Sitz in der Europäischen Union.',
  en: 'The offer is directed solely at companies, corporations and institutions under public law and public special funds with a seat in the European Union.',
  where: {},
  claims: [],
  textOnly: 'AGB § 1.1 decides it, for the Economic Area too: there a person looks at the application.',
})

export const normalMode = performance({
  ref: 'Nr. 2 Abs. 1',
  title: { de: 'Normalbetrieb', en: 'Normal mode' },
  de: 'Im Normalbetrieb speichern und löschen die Nutzer Dokumente auf dem bereitgestellten Laufwerk im Rechenzentrum.',
  en: 'In normal mode users store and delete documents on the share provided in the data centre.',
  where: {},
  claims: ['elc.lb.2a'],
  performance: { item: 'files.single' },
})

export const archiveMode = performance({
  ref: 'Nr. 2 Abs. 2 S. 1',
  title: { de: 'Archivmodus', en: 'Archive mode' },
  de: 'Neben dem Normalbetrieb kann ein Archivmodus vereinbart werden.',
  en: 'In addition to normal mode an archive mode may be agreed.',
  where: {},
  claims: ['elc.lb.2b'],
  performance: { item: 'files.archive' },
})

export const writtenOnce = asLongAs({
  ref: 'Nr. 2 Abs. 2 S. 2',
  title: { de: 'Archivierte Dokumente bleiben, wie sie sind', en: 'Archived documents stay as they are' },
  decides: mayActOn,
  of: ['write archive', 'change archive', 'overwrite archive', 'rename archive', 'delete archive'],
  de: 'Der Anbieter garantiert, dass ein Dokument im Archiv weder geändert noch überschrieben, umbenannt oder gelöscht werden kann, von niemandem, solange es in der Cloud liegt und der Archivmodus vereinbart ist.',
  en: 'The provider guarantees that a document in the archive can be neither changed nor overwritten, renamed or deleted, by anyone, as long as it lies in the cloud and archive mode is agreed.',
  where: {},
  given: { archived: archiveModeIncluded, erased: contentsErased },
  provided: ({ archived, erased }) =>
    all(
      archived || no('Es ist kein Archivmodus vereinbart.', 'No archive mode is agreed.'),
      !erased || no('Die Inhalte sind gelöscht.', 'The contents are erased.'),
    ),
  then: () => 'barred',
  examples: {
    'in archive mode': [{ archived: true, erased: false }, 'barred'],
    'where none is agreed': [{ archived: false, erased: false }],
    'once the contents are gone': [{ archived: true, erased: true }],
  },
  claims: ['elc.lb.2c'],
  reading:
    'After the end contents are erased all the same: the guarantee covers documents only while they stay in the cloud under an active mode. Who may end the mode is not stated: the customer alone, in text form, never the provider.',
  mend: {
    de: 'Preisliste Nr. 3 gibt im Archiv nur Leserecht; wie ein Dokument hineinkommt und wer den Modus beendet, fehlt.',
    en: 'Price list no. 3 gives read access only in the archive; how a document gets in and who ends the mode is missing.',
  },
})

export const certificateOfImmutability = clause({
  ref: 'Nr. 2 Abs. 2 S. 3',
  title: { de: 'Bescheinigung der Unveränderbarkeit', en: 'Certificate of immutability' },
  when: 'certificateRequested',
  de: 'Auf Verlangen bescheinigt der Anbieter dem Kunden, dass archivierte Dokumente nicht geändert oder gelöscht werden konnten.',
  en: 'At the request of the customer the provider certifies that archived documents could not be changed or deleted.',
  where: {},
  then: ({ certificate }) => must('provider', 'issueCertificate', certificate),
  examples: {
    'each request': [{ certificate: 'certificate 1' }, must('provider', 'issueCertificate', 'certificate 1')],
  },
  claims: ['elc.lb.2d'],
  reading:
    'Neither day nor fee is stated: without unreasonable delay, and free, since it is promised without a reservation of price.',
})

export const signatures = performance({
  ref: 'Nr. 2 Abs. 3 S. 1',
  title: { de: 'Signaturen im Archivmodus', en: 'Signatures in archive mode' },
  de: 'Für Dokumente im Archivmodus kann zum Schutz vor unbemerkter Änderung eine Signatur dazugebucht werden.',
  en: 'For documents in archive mode a signature can be added that protects against unnoticed change.',
  where: {},
  claims: ['elc.lb.2e'],
  performance: { item: 'files.signature' },
})

const isSigned = (included: boolean) =>
  included || no('Signaturen sind nicht vereinbart.', 'Signatures are not agreed.')
const hours = setting('signature hours', 24)

export const eachDocumentIsSigned = clause({
  ref: 'Nr. 2 Abs. 3 S. 2',
  title: { de: 'Qualifizierte Signatur nach dem Speichern', en: 'Qualified signature after storage' },
  when: 'documentArchived',
  de: 'Jedes im Archivmodus gespeicherte Dokument erhält zeitnah eine qualifizierte elektronische Signatur.',
  en: 'Each document stored in archive mode gets a qualified electronic signature soon after.',
  where: {},
  given: { included: signaturesIncluded, hours },
  provided: (_, __, { included }) => isSigned(included),
  then: ({ document, at }, _, { hours: within }) =>
    must('provider', 'signDocument', document, { by: hoursAfter(at, within) }),
  examples: {
    'with the option': [
      { document: 'document 1', at: instantOf('2026-03-10T10:00') },
      must('provider', 'signDocument', 'document 1', { by: instantOf('2026-03-11T10:00') }),
      { included: true, hours: 24 },
    ],
    'without it': [{ document: 'document 1' }, [], { included: false, hours: 24 }],
  },
  claims: ['elc.lb.2f'],
  reading:
    '"Soon" has no figure: the setting "signature hours" says when somebody is called. A qualified signature is that of a person; a company would use a seal (eIDAS Art. 3 no. 27).',
  mend: {
    de: 'Eine qualifizierte Signatur ist die einer Person; gemeint ist wohl ein qualifiziertes Siegel (Art. 3 Nr. 27 eIDAS). „Zeitnah“ braucht eine Zahl.',
    en: 'A qualified signature is that of a person; a qualified seal (eIDAS Art. 3 no. 27) seems to be meant. "Soon" needs a figure.',
  },
})

export const earlierDocumentsToo = clause({
  ref: 'Nr. 2 Abs. 3 S. 2 (Bestand)',
  title: { de: 'Früher archivierte Dokumente', en: 'Documents archived earlier' },
  when: 'booked',
  de: 'Wird die Signatur später gebucht, gilt das auch für Dokumente, die schon im Archiv liegen.',
  en: 'If the signature is booked later this holds for documents that already lie in the archive too.',
  where: {},
  given: { archived: documentsArchived, hours },
  provided: ({ item, count }) =>
    all(
      item === 'files.signature' || no('Gebucht ist etwas anderes.', 'Something else is booked.'),
      count > 0 || no('Abbestellt, nicht gebucht.', 'Cancelled, not booked.'),
    ),
  then: ({ at }, _, { archived, hours: within }) =>
    archived.map((document) => must('provider', 'signDocument', document, { by: hoursAfter(at, within) })),
  examples: {
    'what is there already': [
      { item: 'files.signature', count: 1, at: instantOf('2026-04-01T00:00') },
      must('provider', 'signDocument', 'document 1', { by: instantOf('2026-04-02T00:00') }),
      { archived: ['document 1'], hours: 24 },
    ],
    'another service': [{ item: 'files.archive', count: 1 }, [], { archived: ['document 1'], hours: 24 }],
    'to cancel signs nothing': [{ item: 'files.signature', count: 0 }, [], { archived: ['document 1'], hours: 24 }],
  },
  claims: ['elc.lb.2f', 'elc.preise.4c'],
  reading: 'The price list speaks of all documents in archive mode.',
})
