import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { midnight } from '../../../../grammar/day.ts'
import { moves, within } from '../../../../grammar/deadline.ts'
import { duty } from '../../../../grammar/matters/duties.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { mayBill } from '../../../../grammar/matters/processing.ts'
import { eurNet, Net } from '../../../../grammar/money.ts'
import { must } from '../../../../grammar/outcome.ts'
import { help } from '../../../../grammar/quantities/assistance.ts'
import {
  announcedCosts,
  beginOfWork,
  cameFirst,
  dayRate,
  helpRequested,
} from '../../../../grammar/quantities/visits-and-help.ts'
import { after, setting } from '../../../../grammar/quantity.ts'
import { workingDayHH } from '../../../../grammar/rest-days/hh.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

const announcing = 'announceCosts:'

export const helpWithRights = clause({
  ref: '§ 2.5 S. 1',
  title: { de: 'Hilfe bei Rechten Betroffener', en: 'Help with rights of data subjects' },
  when: 'assistanceRequested',
  de: 'Machen Betroffene Rechte nach Kapitel III DSGVO geltend, unterstützt der Anbieter den Kunden nach seinen Möglichkeiten, damit dieser {period} antworten kann (Art. 12 Abs. 3 DSGVO).',
  en: 'If data subjects assert rights under Chapter III GDPR, the provider supports the customer as far as it can, so that the customer can answer {period} (Art. 12 (3) GDPR).',
  where: { period: within(1, 'months', moves(workingDayHH)) },
  provided: ({ with: help }) =>
    help === 'data subject' || no('Es geht nicht um Betroffene.', 'It is not about data subjects.'),
  then: ({ help, on, reached }, { period }) =>
    must('provider', 'assistDataSubject', help, { by: midnight(period.firstDayAfter(reached ?? on)) }),
  examples: {
    'February ends on a Saturday, so the month ends on Monday': [
      { help: 'help 1', with: 'data subject', on: '2026-02-03', reached: '2026-01-31' },
      must('provider', 'assistDataSubject', 'help 1', { by: midnight('2026-03-03') }),
    ],
    'from the request to the provider where nothing else is known': [
      { help: 'help 1', with: 'data subject', on: '2026-05-04' },
      must('provider', 'assistDataSubject', 'help 1', { by: midnight('2026-06-05') }),
    ],
    'records of processing have no such clock': [{ help: 'help 1', with: 'records', on: '2026-05-04' }, []],
  },
  claims: ['q.av.2.5a'],
  reading:
    'The document sets no time of its own; the month is the customer’s, from the day on which the request reached it (Regulation 1182/71).',
})

const supervisoryDuties = oneOf(
  'Meldung von Verletzungen, Folgenabschätzung und Konsultation der Aufsicht (Art. 33 bis 36 DSGVO)',
  'notice of breaches, impact assessment and consultation of the authority (Art. 33 to 36 GDPR)',
  'breach',
  'impact assessment',
  'consultation',
)
export const helpWithDuties = clause({
  ref: '§ 2.5 S. 2',
  title: { de: 'Hilfe nach Art. 33 bis 36 DSGVO', en: 'Help under Art. 33 to 36 GDPR' },
  when: 'assistanceRequested',
  de: 'Ebenso unterstützt er ihn bei {duties}.',
  en: 'Likewise it supports the customer with {duties}.',
  where: { duties: supervisoryDuties },
  provided: ({ with: help }, { duties }) =>
    duties.has(help) || no('Es geht nicht um diese Pflichten.', 'It is not about these duties.'),
  then: ({ help }) => must('provider', 'assistWithDuties', help),
  examples: {
    'an impact assessment': [
      { help: 'help 1', with: 'impact assessment' },
      must('provider', 'assistWithDuties', 'help 1'),
    ],
    'a data subject has a rule of its own': [{ help: 'help 1', with: 'data subject' }, []],
  },
  claims: ['q.av.2.5b'],
})

export const payForExcessiveHelp = asLongAs({
  ref: '§ 2.5 S. 3',
  title: { de: 'Vergütung übermäßiger Unterstützung', en: 'Pay for excessive help' },
  decides: mayBill,
  de: 'Geht die Unterstützung über ein angemessenes Maß hinaus, kann der Anbieter eine Vergütung verlangen, wenn nicht er selbst sie veranlasst hat.',
  en: 'If help goes beyond a reasonable measure, the provider may ask for pay unless it gave rise to the need itself.',
  where: {},
  given: {
    request: helpRequested,
    given: help,
    measure: setting('days of help within a reasonable measure', 1),
  },
  provided: ({ request, given, measure }) =>
    all(
      (request !== undefined && given !== undefined) || no('Es wurde nicht geholfen.', 'No help was given.'),
      request?.with !== 'records' || no('Angaben für das Verzeichnis sind frei.', 'Details for the record are free.'),
      given?.ownBreach !== true || no('Der Anbieter hat sie veranlasst.', 'The provider gave rise to it.'),
      (given?.days ?? 0) > measure || no('Die Unterstützung war angemessen.', 'The help was reasonable.'),
    ),
  then: () => 'permitted',
  examples: {
    'three days, where one is reasonable': [
      { request: { with: 'data subject' }, given: { days: 3 }, measure: 1 },
      'permitted',
    ],
    'one day is free': [{ request: { with: 'data subject' }, given: { days: 1 }, measure: 1 }],
    'a breach of the provider itself is never charged': [
      { request: { with: 'breach' }, given: { days: 3, ownBreach: true }, measure: 1 },
    ],
    'details for the record have no price': [{ request: { with: 'records' }, given: { days: 3 }, measure: 1 }],
    'nothing was done': [{ request: { with: 'data subject' }, given: undefined, measure: 1 }],
  },
  claims: ['q.av.2.5c'],
  reading: 'The source gives no figure: the measure is a setting of the provider. Beyond it all days count.',
})

export const dayRates = asLongAs({
  ref: '§ 2.5 S. 4',
  title: { de: 'Tagessätze des Hauptvertrags', en: 'Day rates of the main contract' },
  decides: price,
  de: 'Bemessen wird sie nach den Tagessätzen, die im Hauptvertrag vereinbart sind.',
  en: 'It is measured by the day rates agreed in the main contract.',
  where: {},
  given: { given: help, rate: dayRate },
  provided: ({ given, rate }) =>
    all(
      given !== undefined || no('Es wurde nicht geholfen.', 'No help was given.'),
      rate !== undefined || no('Kein Tagessatz ist vereinbart.', 'No day rate is agreed.'),
    ),
  then: ({ given, rate }) => (rate ?? Net.zero).times(given?.days ?? 0),
  examples: {
    'three days at 960.00': [{ given: { days: 3 }, rate: eurNet('960.00') }, eurNet('2880.00')],
    'without an agreed rate a person settles what is reasonable': [{ given: { days: 3 }, rate: undefined }],
    'nothing was done': [{ given: undefined, rate: eurNet('960.00') }],
  },
  claims: ['q.av.2.5d', 'q.av.2.5c'],
  reading: 'Without an agreed day rate nothing is computed; what is reasonable (§ 612 BGB) a person says.',
  mend: {
    de: 'Der Hauptvertrag enthält keine Tagessätze, und § 9.1 nimmt übliche; beides sollte eine Preisliste nennen.',
    en: 'The main contract holds no day rates, and § 9.1 takes customary ones; a price list should name both.',
  },
})

export const costsAnnouncedFirst = asLongAs({
  ref: '§ 2.5 S. 5',
  title: { de: 'Kosten werden vorher angekündigt', en: 'Costs are announced first' },
  decides: mayBill,
  de: 'Über Kosten unterrichtet der Anbieter den Kunden, bevor sie entstehen; sonst kann er sie nicht verlangen.',
  en: 'The provider tells the customer about costs before they arise; otherwise it cannot ask for them.',
  where: {},
  given: { given: help, announced: announcedCosts, began: beginOfWork },
  provided: ({ given, announced, began }) =>
    all(
      given !== undefined || no('Es wurde nicht geholfen.', 'No help was given.'),
      !cameFirst(announced, began) || no('Die Kosten waren angekündigt.', 'The costs were announced.'),
    ),
  then: () => 'barred',
  examples: {
    'announced when the work had begun': [{ given: {}, announced: { at: 2 }, began: { at: 2 } }, 'barred'],
    'announced before it': [{ given: {}, announced: { at: 1 }, began: { at: 2 } }],
    'never announced': [{ given: {}, announced: undefined, began: { at: 2 } }, 'barred'],
    'nothing was done': [{ given: undefined, announced: undefined, began: undefined }],
  },
  claims: ['q.av.2.5e'],
  reading: 'Information is enough, consent is not asked for; the customer may still take its request back.',
})

export const dutyToAnnounceCosts = asLongAs({
  ref: '§ 2.5 S. 6',
  title: { de: 'Ankündigung von Kosten', en: 'Announcement of costs' },
  decides: duty,
  ofEvery: [announcing],
  de: 'Die Ankündigung ist geschuldet, sobald feststeht, dass Kosten entstehen werden.',
  en: 'The announcement is owed as soon as it is certain that costs will arise.',
  where: {},
  given: { request: after(announcing, helpRequested), announced: after(announcing, announcedCosts) },
  provided: ({ request, announced }) =>
    all(
      (request?.causesCosts === true && request.with !== 'records') ||
        no('Keine Kosten sind zu erwarten.', 'No costs are expected.'),
      announced === undefined || no('Sie sind angekündigt.', 'They are announced.'),
    ),
  then: () => 'owed',
  examples: {
    'costs will arise': [{ request: { with: 'data subject', causesCosts: true }, announced: undefined }, 'owed'],
    'they are announced': [{ request: { with: 'data subject', causesCosts: true }, announced: {} }],
    'none will': [{ request: { with: 'data subject' }, announced: undefined }],
  },
  claims: ['q.av.2.5e'],
})

export const detailsForRecords = clause({
  ref: '§ 2.6 S. 1',
  title: { de: 'Angaben für das Verzeichnis', en: 'Details for the record of processing' },
  when: 'assistanceRequested',
  de: 'Auf Verlangen macht der Anbieter zeitnah die Angaben, die der Kunde für sein Verzeichnis der Verarbeitungstätigkeiten braucht.',
  en: 'On request the provider promptly gives the details that the customer needs for its record of processing.',
  where: {},
  provided: ({ with: help }) =>
    help === 'records' || no('Es geht nicht um das Verzeichnis.', 'It is not about the record.'),
  then: ({ help }) => must('provider', 'provideRecordDetails', help),
  examples: {
    'the customer keeps its record': [
      { help: 'help 2', with: 'records' },
      must('provider', 'provideRecordDetails', 'help 2'),
    ],
    'other help': [{ help: 'help 1', with: 'breach' }, []],
  },
  asks: [{ of: 'provideRecordDetails', what: 'content' }],
  claims: ['q.av.2.6a'],
})

export const costsOfRecords = asLongAs({
  ref: '§ 2.6 S. 2',
  title: { de: 'Ankündigung auch hier', en: 'Announcement here too' },
  decides: duty,
  ofEvery: [announcing],
  de: 'Verursachen diese Angaben Kosten, kündigt er sie ebenso vorher an.',
  en: 'If these details cause costs, it announces them beforehand likewise.',
  where: {},
  given: { request: after(announcing, helpRequested), announced: after(announcing, announcedCosts) },
  provided: ({ request, announced }) =>
    all(
      (request?.causesCosts === true && request.with === 'records') ||
        no('Das Verzeichnis verursacht keine Kosten.', 'The record causes no costs.'),
      announced === undefined || no('Sie sind angekündigt.', 'They are announced.'),
    ),
  then: () => 'owed',
  examples: {
    'a special compilation': [{ request: { with: 'records', causesCosts: true }, announced: undefined }, 'owed'],
    announced: [{ request: { with: 'records', causesCosts: true }, announced: {} }],
    'from the register, at once': [{ request: { with: 'records' }, announced: undefined }],
  },
  claims: ['q.av.2.6b'],
  reading:
    'Only the last sentence of § 2.5 is referred to, not the one that grants pay: the announcement is owed, a claim does not follow.',
})
