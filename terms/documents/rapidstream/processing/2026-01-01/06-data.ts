import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { mayRelease, mayUseField } from '../../../../grammar/matters/safeguards.ts'
import { customField, fieldConfirmation, release } from '../../../../grammar/quantities/safeguards.ts'
import { performance, textOnly } from '../../../../grammar/statement.ts'
import { atMost } from '../../at-most.ts'

export const kindsOfData = textOnly({
  ref: '§ 6.1 S. 1',
  title: { de: 'Datenarten in Anlage 1', en: 'Kinds of data in annex 1' },
  de: 'Zu welchen personenbezogenen Daten der Anbieter Zugang erhält, steht in Anlage 1.',
  en: 'To which personal data the provider gains access is said in annex 1.',
  where: {},
  textOnly: 'It refers to annex 1, whose sentences are carried out there.',
  claims: ['rapidstream.avv.6.1a'],
})

export const standardScope = asLongAs({
  ref: '§ 6.1 S. 2',
  title: { de: 'Standardumfang ohne besondere Kategorien', en: 'Standard scope without special categories' },
  decides: mayRelease,
  de: 'Im voreingestellten Standardumfang hält die Software {fields} Felder für besondere Kategorien nach Art. 9 Abs. 1 DSGVO bereit; sonst wird die Version nicht freigegeben.',
  en: 'In its preset standard scope the software has {fields} fields for special categories under Art. 9 (1) GDPR; otherwise the version is not released.',
  where: { fields: atMost(0) },
  given: { release },
  provided: ({ release: checked }, { fields }) =>
    all(
      checked !== undefined || no('Die Version ist nicht geprüft.', 'The version was not checked.'),
      (checked !== undefined && fields.isExceededBy(checked.specialFields)) ||
        no('Kein Feld für besondere Kategorien.', 'No field for special categories.'),
    ),
  then: () => 'barred',
  examples: {
    'one such field': [{ release: { specialFields: 1 } }, 'barred'],
    none: [{ release: { specialFields: 0 } }],
    'not checked': [{ release: undefined }],
  },
  claims: ['rapidstream.avv.6.1b'],
})

export const noSpecialCategories = asLongAs({
  ref: '§ 6.1 S. 3',
  title: { de: 'Besondere Kategorien sind ausgeschlossen', en: 'Special categories are excluded' },
  decides: mayUseField,
  de: 'Besondere Kategorien personenbezogener Daten (Art. 9 Abs. 1 DSGVO) sind nicht Gegenstand dieses Vertrags; ein Feld dafür ist unzulässig.',
  en: 'Special categories of personal data (Art. 9 (1) GDPR) are not part of this agreement; a field for them is not allowed.',
  where: {},
  given: { field: customField },
  provided: ({ field }) =>
    field?.holds === 'special category' || no('Das Feld hält keine solchen Daten.', 'The field holds no such data.'),
  then: () => 'barred',
  examples: {
    'a field for health data': [{ field: { holds: 'special category' } }, 'barred'],
    'a field for names': [{ field: { holds: 'personal data' } }],
    'no such field': [{ field: undefined }],
  },
  claims: ['rapidstream.avv.6.1c'],
  reading: 'What was entered all the same is flagged, told to the customer and erased on instruction.',
})

export const individualFields = performance({
  ref: '§ 6.1 S. 4',
  title: { de: 'Eigene Felder', en: 'Custom fields' },
  de: 'In eigenen Feldern der Software kann der Kunde weitere Daten erfassen.',
  en: 'In custom fields of the software the customer can record further data.',
  where: {},
  performance: { item: 'ad-insertion' },
  claims: ['rapidstream.avv.6.1d'],
  reading: 'Annex 1 does not list such data: personal data in a custom field widen it by the act of the customer.',
  mend: {
    de: 'In Anlage 1 Daten aus eigenen Feldern nennen.',
    en: 'Name the data of custom fields in annex 1.',
  },
})

export const customerChecksFields = asLongAs({
  ref: '§ 6.1 S. 5',
  title: { de: 'Zulässigkeit prüft der Kunde', en: 'The customer checks lawfulness' },
  decides: mayUseField,
  de: 'Ob Daten in eigenen Feldern verarbeitet werden dürfen, prüft allein der Kunde; ein Feld ist erst nutzbar, wenn ein Administrator dies bestätigt hat.',
  en: 'Whether data may be processed in custom fields is for the customer alone to check; a field can be used only once an administrator has confirmed this.',
  where: {},
  given: { field: customField, confirmed: fieldConfirmation },
  provided: ({ field }) => field !== undefined || no('Es gibt kein solches Feld.', 'There is no such field.'),
  then: ({ confirmed }) => (confirmed ? 'permitted' : 'barred'),
  examples: {
    'before the confirmation': [{ field: { holds: 'personal data' }, confirmed: undefined }, 'barred'],
    'after it': [{ field: { holds: 'personal data' }, confirmed: {} }, 'permitted'],
    'no such field': [{ field: undefined, confirmed: undefined }],
  },
  claims: ['rapidstream.avv.6.1e'],
})

export const dataSubjects = textOnly({
  ref: '§ 6.2',
  title: { de: 'Betroffene Personen', en: 'Data subjects' },
  de: 'Der Kreis der betroffenen Personen ergibt sich aus Anlage 1.',
  en: 'The circle of data subjects follows from annex 1.',
  where: {},
  textOnly: 'It refers to annex 1.',
  claims: ['rapidstream.avv.6.2'],
  reading:
    'The source cites annex 2, a leftover of an older numbering; the data subjects stand in annex 1 nos. 2 and 3.',
  mend: { de: 'Verweis auf Anlage 2 durch Anlage 1 ersetzen.', en: 'Replace the reference to annex 2 by annex 1.' },
})
