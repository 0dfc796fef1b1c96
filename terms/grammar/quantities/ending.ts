import type { Ending } from '../ending.ts'
import { end } from '../matters/agreement.ts'
import { mayErase } from '../matters/rights.ts'
import { content, exportWindow } from '../matters/services.ts'
import { given } from '../quantity.ts'

/** The end of the agreement, once its instant has come. */
export const endOfAgreement = given(
  'Ende des Vertrags',
  'end of the agreement',
  'termination',
  (standing): Ending | undefined => {
    const ending = standing.value(end, 'agreement')
    return ending && standing.reached(ending.at) ? ending : undefined
  },
)
/** The end that is in sight or has come. */
export const agreedEnd = given('vorgesehenes Ende', 'end in sight', 'termination', (standing): Ending | undefined =>
  standing.value(end, 'agreement'),
)
/** The last day for export while the window is open. */
export const openExport = given('Exportfrist', 'export window', 'clause on export', (standing) =>
  standing.value(exportWindow, 'contents'),
)
export const contentsErased = given(
  'gelöschte Inhalte',
  'contents erased',
  'clause on erasure',
  (standing): boolean => standing.value(content, 'contents') === 'erased',
)
export const mayEraseContents = given('Recht zur Löschung', 'right to erase', 'clause on erasure', (standing, about) =>
  standing.value(mayErase, about),
)
export const erasureChoice = given(
  'Wahl zwischen Rückgabe und Löschung',
  'choice of return or erasure',
  'Art. 28 (3) (g) GDPR',
  (standing) => standing.last('erasureChosen')?.choice,
)
export const handedOver = given('bestätigte Übergabe', 'confirmed hand-over', 'fact', (standing) =>
  standing.last('handedOver'),
)
/** The proof that the last personal data of the customer are gone. */
export const personalDataErased = given(
  'Löschung aller personenbezogenen Daten',
  'erasure of all personal data',
  'fact',
  (standing) => standing.first('personalDataErased'),
)
