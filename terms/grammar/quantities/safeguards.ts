import { given } from '../quantity.ts'

export const release = given('geprüfte Version', 'checked release', 'fact', (standing, name) =>
  standing.last('releaseChecked', { release: name }),
)
export const customField = given('eigenes Feld', 'custom field', 'fact', (standing, field) =>
  standing.last('fieldDefined', { field }),
)
export const fieldConfirmation = given(
  'Bestätigung der Zulässigkeit',
  'confirmation of lawfulness',
  'fact',
  (standing, field) => standing.first('fieldConfirmed', { field }),
)
export const draftOfMeasures = given('Entwurf der Maßnahmen', 'draft of measures', 'fact', (standing, version) =>
  standing.last('measuresDrafted', { version }),
)
export const promiseOfConfidentiality = given('Verpflichtung', 'commitment', 'fact', (standing, person) =>
  standing.first('confidentialityPromised', { person }),
)
export const departure = given('Ausscheiden', 'end of employment', 'fact', (standing, person) =>
  standing.first('employmentEnded', { person }),
)
export const offeredKey = given('Schlüssel', 'key', 'fact', (standing, key) => standing.last('keyOffered', { key }))
export const searchOfStores = given('Durchsuchung der Speicher', 'search of the stores', 'fact', (standing, search) =>
  standing.last('storesSearched', { search }),
)
/** The last review of all measures. */
export const lastFullReview = given('letzte vollständige Überprüfung', 'last full review', 'fact', (standing) =>
  standing.last('measuresReviewed', { all: true }),
)
/** The change of a measure as it was planned last; the subject is the change. */
export const measureChange = given(
  'vorgesehene Änderung einer Maßnahme',
  'change of a measure planned',
  'fact',
  (standing, change) => standing.last('measureChangePlanned', { change }),
)
