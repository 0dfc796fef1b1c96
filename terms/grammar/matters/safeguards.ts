import { matter, named, right } from './matter-of.ts'

/** Whether a release of the software may go out. The subject is the release. */
export const mayRelease = right('mayRelease', 'Freigabe einer Version', 'release of a version', (standing) =>
  standing.all('releaseChecked').map(({ release }) => release),
)
/** Whether a custom field may be filled. The subject is the field. */
export const mayUseField = right('mayUseField', 'Nutzung eines eigenen Feldes', 'use of a custom field', (standing) =>
  standing.all('fieldDefined').map(({ field }) => field),
)
/** Whether drafted measures may be published. The subject is their version. */
export const mayPublish = right('mayPublish', 'Veröffentlichung der Maßnahmen', 'publishing measures', (standing) =>
  standing.all('measuresDrafted').map(({ version }) => version),
)
/** Which measures are in force. The subject is `measures`. */
export const measuresInForce = matter<string>('measuresInForce', 'geltende Maßnahmen', 'measures in force')
/** Whether a person may see personal data. The subject is the person. */
export const mayAccess = right('mayAccess', 'Zugriff einer Person', 'access of a person', (standing) =>
  standing.all('personEntrusted').map(({ person }) => person),
)
/** Whether a person is bound to confidentiality. The subject is the person. */
export const commitment = matter<'binding'>(
  'commitment',
  'Verpflichtung zur Vertraulichkeit',
  'commitment to confidentiality',
  { watched: (standing) => standing.all('confidentialityPromised').map(({ person }) => person) },
  named({ binding: { de: 'bindend', en: 'binding' } }),
)
/** Whether a key may be used. The subject is the key. */
export const mayUseKey = right('mayUseKey', 'Nutzung eines Schlüssels', 'use of a key', (standing) =>
  standing.all('keyOffered').map(({ key }) => key),
)
/** Whether a control that was tried is kept. The subject is the trial. */
export const control = matter<'kept' | 'failed'>(
  'control',
  'Kontrolle',
  'control',
  { watched: (standing) => standing.all('storesSearched').map(({ search }) => search) },
  named({ kept: { de: 'eingehalten', en: 'kept' }, failed: { de: 'verletzt', en: 'failed' } }),
)
