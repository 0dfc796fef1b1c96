import { choice, count, flag, named, optional } from '../field.ts'
import { word } from './word.ts'

const person = named('person 7f3a')
const version = named('2027-09-01')

/** Measures of protection: what is planned, checked, reviewed, and who is bound by them. */
export const safeguards = {
  releaseChecked: word('Version der Software geprüft', 'release checked', {
    release: named('release 1'),
    /** Fields of the standard model for special categories of data (Art. 9 GDPR). */
    specialFields: count,
    /** Fields for master data of customers outside their only store. */
    strayFields: count,
  }),
  fieldDefined: word('eigenes Feld angelegt', 'custom field defined', {
    field: named('field 1'),
    holds: choice('no personal data', 'personal data', 'special category'),
  }),
  fieldConfirmed: word('Zulässigkeit eines Feldes bestätigt', 'custom field confirmed', { field: named('field 1') }),
  measuresDrafted: word('Maßnahmen entworfen', 'measures drafted', { version, dropped: count, replaced: count }),
  measuresPublished: word('Maßnahmen veröffentlicht', 'measures published', { version, material: flag }),
  measuresReviewed: word('Maßnahmen überprüft', 'measures reviewed', { all: flag }),
  personEntrusted: word('mit der Verarbeitung betraut', 'entrusted with the processing', { person }),
  /** Somebody on the staff, or of a third party that is engaged. */
  confidentialityPromised: word('auf Vertraulichkeit verpflichtet', 'bound to confidentiality', {
    person,
    inWriting: optional(flag),
  }),
  employmentEnded: word('ausgeschieden', 'employment ended', { person }),
  keyOffered: word('Schlüssel eingerichtet', 'key set up', {
    key: named('key 1'),
    opens: choice('master data', 'payments'),
    writes: flag,
  }),
  storesSearched: word('Speicher durchsucht', 'stores searched', { search: named('search 1'), hits: count }),
} as const
