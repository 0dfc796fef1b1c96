import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { mayProcessFor } from '../../../../grammar/matters/processing.ts'
import { announcement, legalDuty } from '../../../../grammar/quantities/handling.ts'
import { plannedProcessing } from '../../../../grammar/quantities/processing.ts'
import { secrecyInForce } from '../../../../grammar/quantities/seizure.ts'
import { after } from '../../../../grammar/quantity.ts'
import { measure, textOnly } from '../../../../grammar/statement.ts'
import { oneOf } from '../../../../grammar/threshold.ts'
import { purposes } from '../../annex-1/2018-05-25/purposes.ts'

export const onBehalf = measure({
  ref: '§ 2.1 S. 1',
  title: { de: 'Verarbeitung im Auftrag', en: 'Processing on behalf' },
  de: 'Der Anbieter verarbeitet die Daten im Auftrag und nur auf Weisung des Kunden (Art. 28 DSGVO).',
  en: 'The provider processes the data on behalf of the customer and only on its instructions (Art. 28 GDPR).',
  where: {},
  measure: {
    kept: 'by people',
    evidence: { de: 'Register der Weisungen, Protokoll der Zugriffe', en: 'register of instructions, log of accesses' },
  },
  claims: ['q.av.2.1a'],
})

export const masterOfData = textOnly({
  ref: '§ 2.1 S. 2',
  title: { de: 'Herr der Daten', en: 'Master of the data' },
  de: 'Der Kunde bleibt Herr der Daten und verantwortet, dass ihre Verarbeitung rechtmäßig ist.',
  en: 'The customer remains master of the data and answers for the lawfulness of their processing.',
  where: {},
  textOnly: 'It assigns responsibility between the parties; nothing is to be done about it.',
  claims: ['q.av.2.1b'],
})

const required = 'required '
const byUnionLaw = oneOf('der Union oder eines Mitgliedstaats', 'the Union or a member state', 'Union', 'member state')

export const requiredByLaw = asLongAs({
  ref: '§ 2.1 S. 3',
  title: { de: 'Gesetzlich verlangte Verarbeitung', en: 'Processing required by law' },
  decides: mayProcessFor,
  ofEvery: [required],
  de: 'Ohne Weisung darf der Anbieter nur verarbeiten, was das Recht {lawgiver} verlangt, und nur, nachdem er den Kunden darauf hingewiesen hat, soweit dieses Recht es nicht untersagt (Art. 28 Abs. 3 Buchst. a DSGVO).',
  en: 'Without an instruction the provider may process only what the law of {lawgiver} requires, and only after telling the customer, unless that law forbids it (Art. 28 (3) (a) GDPR).',
  where: { lawgiver: byUnionLaw },
  given: {
    known: after(required, legalDuty),
    told: after(required, announcement),
    secrecy: after(required, secrecyInForce),
  },
  provided: ({ known }) =>
    known !== undefined || no('Nichts dergleichen ist verlangt.', 'Nothing of that kind is asked.'),
  then: ({ known, told, secrecy }, { lawgiver }) =>
    lawgiver.has(known?.law) && (told !== undefined || secrecy !== undefined) ? 'permitted' : 'barred',
  examples: {
    'a statute, and the customer was told': [
      { known: { law: 'member state' }, told: {}, secrecy: undefined },
      'permitted',
    ],
    'not before the customer was told': [{ known: { law: 'Union' }, told: undefined, secrecy: undefined }, 'barred'],
    'unless secrecy was ordered': [{ known: { law: 'Union' }, told: undefined, secrecy: {} }, 'permitted'],
    'the law of another state is no basis': [{ known: { law: 'third state' }, told: {}, secrecy: undefined }, 'barred'],
    'nothing was asked': [{ known: undefined, told: undefined, secrecy: undefined }],
  },
  claims: ['q.av.2.1c'],
  reading:
    'The source refers to the article alone; its content is the regulation’s. A mere wish of a third party is no duty of law.',
})

const announcing = 'announceProcessing:'
export const announcementOfRequirement = asLongAs({
  ref: '§ 2.1 S. 4',
  title: { de: 'Hinweis vor gesetzlich verlangter Verarbeitung', en: 'Notice before processing required by law' },
  decides: duty,
  ofEvery: [announcing],
  de: 'Der Hinweis geht dem Kunden vor der Verarbeitung zu, solange keine angeordnete Verschwiegenheit ihn verbietet.',
  en: 'The customer is told before the processing as long as no order of secrecy forbids it.',
  where: {},
  given: {
    known: after(announcing, legalDuty),
    told: after(announcing, announcement),
    secrecy: after(announcing, secrecyInForce),
  },
  provided: ({ known, told, secrecy }) =>
    all(
      known !== undefined || no('Nichts dergleichen ist verlangt.', 'Nothing of that kind is asked.'),
      told === undefined || no('Der Kunde ist unterrichtet.', 'The customer was told.'),
      secrecy === undefined || no('Der Hinweis ist untersagt.', 'The notice is forbidden.'),
    ),
  then: () => 'owed',
  examples: {
    'until it was given': [{ known: { law: 'Union' }, told: undefined, secrecy: undefined }, 'owed'],
    given: [{ known: { law: 'Union' }, told: {}, secrecy: undefined }],
    forbidden: [{ known: { law: 'Union' }, told: undefined, secrecy: {} }],
    'nothing was asked': [{ known: undefined, told: undefined, secrecy: undefined }],
  },
  claims: ['q.av.2.1c'],
})

export const purposeOfAnnex1 = asLongAs({
  ref: '§ 2.4',
  title: { de: 'Bindung an Anhang 1', en: 'Bound to Annex 1' },
  decides: mayProcessFor,
  de: 'Verarbeitet wird nur, was nach Inhalt, Umfang und Zweck in Anhang 1 festgelegt ist, also für {purposes}.',
  en: 'Processing stays within the content, extent and purpose laid down in Annex 1, that is for {purposes}.',
  where: { purposes },
  given: { planned: plannedProcessing },
  provided: ({ planned }) =>
    planned !== undefined || no('Nichts dergleichen ist vorgesehen.', 'Nothing of that kind is planned.'),
  then: ({ planned }, { purposes: listed }) => (listed.has(planned?.purpose) ? 'permitted' : 'barred'),
  examples: {
    support: [{ planned: { purpose: 'support' } }, 'permitted'],
    'credit scoring of the customer’s clients': [{ planned: { purpose: 'credit scoring' } }, 'barred'],
    'nothing is planned': [{ planned: undefined }],
  },
  claims: ['q.av.2.4'],
  reading:
    'Data, persons, places and recipients are held to Annex 1 by its own numbers. Analysis of use is named there among the subprocessors only and is no purpose of its own.',
})
