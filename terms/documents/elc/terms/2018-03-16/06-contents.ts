import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { backupsBy } from '../../../../grammar/matters/provision.ts'
import { mayRunJob } from '../../../../grammar/matters/supervision.ts'
import { backupsIncluded } from '../../../../grammar/quantities/provision.ts'
import { isPurposeAgreed, jobStarted } from '../../../../grammar/quantities/supervision.ts'
import { measure, textOnly, undertaking } from '../../../../grammar/statement.ts'

export const lawAndRightsOfOthers = textOnly({
  ref: '§ 6.1 S. 1',
  title: { de: 'Recht und Rechte Dritter', en: 'Law and rights of others' },
  de: 'Bei der Nutzung achtet der Kunde das Recht und die Rechte Dritter.',
  en: 'When using the services the customer obeys the law and respects the rights of others.',
  where: {},
  claims: ['elc.agb.6.1a'],
  textOnly: 'Whether a use is lawful no rule can tell, and the provider does not look into contents (§ 6.3).',
})

export const responsibilityForContents = textOnly({
  ref: '§ 6.1 S. 2',
  title: { de: 'Verantwortung für Inhalte und Dienste', en: 'Responsibility for contents and services' },
  de: 'Für die Rechtmäßigkeit der Inhalte, die er oder seine Nutzer speichern, und der Dienste, die sie betreiben, ist der Kunde selbst verantwortlich.',
  en: 'The customer itself is responsible for the lawfulness of the contents that it or its users store, and of the services they run.',
  where: {},
  claims: ['elc.agb.6.1b'],
  textOnly: 'Responsibility is decided by courts; the documents contain no procedure for notices about contents.',
})

export const precautionsAgainstLoss = undertaking({
  ref: '§ 6.2 S. 1',
  title: { de: 'Vorsorge gegen Datenverlust', en: 'Precautions against loss of data' },
  de: 'Der Kunde sorgt angemessen gegen den Verlust seiner Inhalte vor.',
  en: 'The customer takes reasonable precautions against the loss of its contents.',
  where: {},
  claims: ['elc.agb.6.2a'],
  undertaking: { who: 'customer', duty: 'guardAgainstLoss' },
})

export const whoMakesBackups = asLongAs({
  ref: '§ 6.2 S. 2',
  title: { de: 'Wer sichert', en: 'Who makes backups' },
  decides: backupsBy,
  of: ['contents'],
  de: 'Ist die Datensicherung durch den Anbieter nicht vereinbart, sichert der Kunde seine Inhalte selbst, regelmäßig und ihrer Bedeutung entsprechend.',
  en: 'If backups by the provider are not agreed the customer makes its own, regularly and fitting the importance of its contents.',
  where: {},
  given: { agreed: backupsIncluded },
  then: ({ agreed }) => (agreed ? 'provider' : 'customer'),
  examples: {
    'unless something else is agreed': [{ agreed: false }, 'customer'],
    'once backups are agreed': [{ agreed: true }, 'provider'],
  },
  claims: ['elc.agb.6.2b'],
  reading: 'Two sites and redundant storage are no backup: neither service description nor price list sells one.',
})

export const platformOnly = textOnly({
  ref: '§ 6.3 S. 1',
  title: { de: 'Fremde Inhalte', en: 'Contents of others' },
  de: 'Der Anbieter stellt nur die technischen und organisatorischen Mittel; gespeicherte Inhalte sind für ihn fremd.',
  en: 'The provider only supplies the technical and organisational means; stored contents are those of others.',
  where: {},
  claims: ['elc.agb.6.3a'],
  textOnly: 'It describes whose contents they are; nothing is done upon it.',
})

export const storageAndAutomaticProcessing = asLongAs({
  ref: '§ 6.3 S. 3',
  title: { de: 'Speichern und automatisches Verarbeiten', en: 'Storing and automatic processing' },
  decides: mayRunJob,
  exceptionTo: ['AVV § 2.2 S. 1'],
  de: 'Fremde Inhalte werden nur gespeichert und, soweit ein vereinbarter Dienst es erfordert, automatisch verarbeitet.',
  en: 'Contents of others are only stored and, where an agreed service requires it, processed automatically.',
  where: {},
  given: { job: jobStarted, agreed: isPurposeAgreed },
  provided: ({ job, agreed }) =>
    all(
      job?.purpose !== undefined || no('Der Vorgang nennt keinen Zweck.', 'The job names no purpose.'),
      job?.instruction === undefined || no('Der Kunde hat ihn angewiesen.', 'The customer has instructed it.'),
      !agreed || no('Der Dienst ist vereinbart.', 'The service is agreed.'),
    ),
  then: () => 'barred',
  examples: {
    'a signature that nobody booked': [{ job: { purpose: 'files.signature' }, agreed: false }, 'barred'],
    'a hash for the archive that is booked': [{ job: { purpose: 'files.archive' }, agreed: true }],
    'on an instruction of the customer': [
      { job: { purpose: 'files.signature', instruction: 'instruction 1' }, agreed: false },
    ],
    'without a purpose another clause decides': [{ job: {}, agreed: false }],
  },
  claims: ['elc.agb.6.3b'],
})

export const noKnowledgeOfContents = measure({
  ref: '§ 6.3 S. 4',
  title: { de: 'Keine Kenntnis, keine Auswahl, keine Prüfung', en: 'No knowledge, no selection, no check' },
  de: 'Der Anbieter kennt fremde Inhalte nicht, wählt sie nicht aus und prüft sie nicht.',
  en: 'The provider does not know contents of others and neither selects nor checks them.',
  where: {},
  claims: ['elc.agb.6.3c'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Rollen ohne Leserecht auf Inhalte; Verzeichnis der Zugriffe in einzelnen Supportfällen (Anlage 2 Nr. 3)',
      en: 'roles without permission to read contents; register of accesses in single support cases (Annex 2 no. 3)',
    },
  },
  reading:
    'Developers may see all data in a single support case (Annex 2 no. 3 b): "no knowledge" means outside of those.',
})

export const noSupervision = textOnly({
  ref: '§ 6.3 S. 6',
  title: { de: 'Keine Aufsicht über Kunden und Nutzer', en: 'No supervision of customers and users' },
  de: 'Kunden und Nutzer beaufsichtigt der Anbieter nicht und weist sie nicht an.',
  en: 'The provider neither supervises customers and users nor gives them instructions.',
  where: {},
  claims: ['elc.agb.6.3d'],
  textOnly: 'It says what the provider does not do.',
})

export const notItsOwn = textOnly({
  ref: '§ 6.3 S. 7',
  title: { de: 'Kein Zueigenmachen', en: 'Contents not adopted' },
  de: 'Mit der Bereitstellung der Dienste macht sich der Anbieter Inhalte nicht zu eigen.',
  en: 'By providing the services the provider does not make contents its own.',
  where: {},
  claims: ['elc.agb.6.3e'],
  textOnly: 'Whether contents count as one’s own is decided by courts.',
})
