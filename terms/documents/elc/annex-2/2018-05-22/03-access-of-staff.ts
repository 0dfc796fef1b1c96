import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { logged, mayReachData } from '../../../../grammar/matters/supervision.ts'
import { holds } from '../../../../grammar/outcome.ts'
import { accessAsked, isCaseOpen } from '../../../../grammar/quantities/supervision.ts'
import { measure } from '../../../../grammar/statement.ts'

export const customerCare = measure({
  ref: 'Nr. 3 Buchst. a S. 1',
  title: { de: 'Rechte der Kundenbetreuung', en: 'Rights of customer care' },
  de: 'Die Kundenbetreuung liest und ändert Verwaltungsdaten und damit möglicherweise auch personalisierte E-Mail-Konten, wenn der Kunde solche nutzt.',
  en: 'Customer care reads and changes administrative data and so possibly personalised mail accounts, if the customer uses such.',
  where: {},
  claims: ['elc.tom.3a1'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Rollen und ihre Rechte; kein Recht auf Inhalte',
      en: 'roles and their permissions; none on contents',
    },
  },
})

export const oneApplication = measure({
  ref: 'Nr. 3 Buchst. a S. 2',
  title: { de: 'Eine Anwendung, ein persönliches Konto', en: 'One application, a personal account' },
  de: 'Sie greift nur über eine Anwendung (Lavreso) und mit einem persönlichen Konto zu.',
  en: 'It has access only through one application (Lavreso) and with a personal account.',
  where: {},
  claims: ['elc.tom.3a2'],
  measure: {
    kept: 'by the software',
    evidence: {
      de: 'Konten sind Personen zugeordnet; diese Rolle hat keinen Weg zur Datenbank',
      en: 'accounts belong to persons; this role has no path to the database',
    },
  },
})

const nameOfEntry = ({ field, account }: { readonly field: string; readonly account: string }) =>
  `${field} by ${account}`

export const fieldsAreLogged = clause({
  ref: 'Nr. 3 Buchst. a S. 3',
  title: { de: 'Protokoll je Feld', en: 'Log of each field' },
  when: 'administrativeFieldSaved',
  de: 'Jede Änderung eines Feldes der Verwaltungsdaten wird mit altem Wert, neuem Wert und Konto protokolliert, Geheimes verdeckt.',
  en: 'Every change of a field of administrative data is logged with old value, new value and account; secrets are masked.',
  where: {},
  provided: ({ is }) => is === 'other than before' || no('Der Wert ist geblieben.', 'The value has stayed.'),
  then: (saved) => holds(logged, nameOfEntry(saved), saved.secret ? 'masked' : 'in plain'),
  examples: {
    'another street': [
      { field: 'street', account: 'm.meier', is: 'other than before' },
      holds(logged, 'street by m.meier', 'in plain'),
    ],
    'another password': [
      { field: 'password', account: 'm.meier', is: 'other than before', secret: true },
      holds(logged, 'password by m.meier', 'masked'),
    ],
    'saved as it was': [{ field: 'street', account: 'm.meier', is: 'as before' }, []],
  },
  claims: ['elc.tom.3a3'],
  reading:
    'A time is not named, but a log without it proves nothing: each entry has one. How long it is kept is not stated.',
})

export const entriesAreLogged = clause({
  ref: 'Nr. 5',
  title: { de: 'Eingabekontrolle', en: 'Entries are logged' },
  when: 'administrativeFieldSaved',
  de: 'Auch neue Einträge in Verwaltungsdaten werden je Nutzer protokolliert.',
  en: 'New entries in administrative data are logged for each user too.',
  where: {},
  provided: ({ is }) => is === 'new' || no('Das ist kein neuer Eintrag.', 'That is no new entry.'),
  then: (saved) => holds(logged, nameOfEntry(saved), saved.secret ? 'masked' : 'in plain'),
  examples: {
    'a new contact': [
      { field: 'contact', account: 'm.meier', is: 'new' },
      holds(logged, 'contact by m.meier', 'in plain'),
    ],
    'a new password': [
      { field: 'password', account: 'm.meier', is: 'new', secret: true },
      holds(logged, 'password by m.meier', 'masked'),
    ],
    'a change is logged by field': [{ field: 'contact', account: 'm.meier', is: 'other than before' }, []],
  },
  claims: ['elc.tom.5'],
  reading: 'Deletions are not named; they are logged as changes to an empty value.',
})

export const developers = asLongAs({
  ref: 'Nr. 3 Buchst. b S. 1',
  title: { de: 'Zugriff der Entwicklung im Einzelfall', en: 'Access of developers in a single case' },
  decides: mayReachData,
  de: 'Die Entwicklung erhält für einen einzelnen Supportfall, in der Regel zur Fehleranalyse, Zugriff auf alle Daten, und nur, solange er offen ist.',
  en: 'For a single support case, as a rule for fault analysis, developers get access to all data, and only while it is open.',
  where: {},
  given: { asked: accessAsked, open: isCaseOpen },
  provided: ({ asked }) => asked !== undefined || no('Ein Zugriff ist nicht beantragt.', 'No access was asked for.'),
  then: ({ open }) => (open ? 'permitted' : 'barred'),
  examples: {
    'while the case is open': [{ asked: {}, open: true }, 'permitted'],
    'once it is closed, or before it is opened': [{ asked: {}, open: false }, 'barred'],
    'nobody asked': [{ asked: undefined, open: true }],
  },
  claims: ['elc.tom.3b1'],
  reading:
    'The key features promise that data are not looked at: no standing access, exceptions in a recorded case alone.',
  mend: {
    de: 'Merkmale („Daten werden nicht eingesehen“) und Anlage 2 Nr. 3 b) widersprechen einander; das Versprechen sollte den Supportfall ausnehmen.',
    en: 'Key features ("data are not viewed") and Annex 2 no. 3 b) contradict each other; the promise should except the support case.',
  },
})

export const accessIsRecorded = measure({
  ref: 'Nr. 3 Buchst. b S. 2',
  title: { de: 'Arbeit auf Datenbankebene', en: 'Work at database level' },
  de: 'Dabei wird auf der Ebene der Datenbank gearbeitet; einzelne Zugriffe werden nicht protokolliert, wohl aber Freigabe, Beginn und Ende.',
  en: 'The work is done at database level; single accesses are not logged, but the grant, its beginning and its end are.',
  where: {},
  claims: ['elc.tom.3b2'],
  measure: {
    kept: 'by people',
    evidence: {
      de: 'Freigabe je Supportfall mit Beginn und Ende',
      en: 'grant for each support case with beginning and end',
    },
  },
  reading:
    'The source states a lack, not a duty not to log: more protection is always allowed (processing agreement § 3.2).',
  mend: {
    de: 'Nr. 5 verspricht ein Protokoll je Nutzer; Zugriffe auf der Datenbank sollten deshalb protokolliert werden.',
    en: 'No. 5 promises a log by user; accesses to the database should be logged for that reason.',
  },
})

export const watchedByTheHead = asLongAs({
  ref: 'Nr. 3 Buchst. b S. 4',
  title: { de: 'Aufsicht der Supportleitung', en: 'Watched by the head of support' },
  decides: mayReachData,
  de: 'Über jeden solchen Zugriff wacht die Leitung des Supports; niemand wacht über sich selbst.',
  en: 'The head of support watches over each such access; nobody watches over himself.',
  where: {},
  given: { asked: accessAsked },
  provided: ({ asked }) =>
    (asked !== undefined && asked.person === asked.watchedBy) ||
    no('Ein anderer wacht darüber.', 'Somebody else watches over it.'),
  then: () => 'barred',
  examples: {
    'the same person': [{ asked: { person: 'person 1', watchedBy: 'person 1' } }, 'barred'],
    'four eyes': [{ asked: { person: 'person 1', watchedBy: 'person 2' } }],
    'nobody asked': [{ asked: undefined }],
  },
  claims: ['elc.tom.3b3'],
})
