import { type Day, lastOfYear } from '../day.ts'
import type { Ending } from '../ending.ts'
import type { Fact } from '../fact.ts'
import { end } from '../matters/agreement.ts'
import { given, type Standing } from '../quantity.ts'
import { itemsAgreed } from './item.ts'

/** The end of the processing terms, once its instant has come. */
export const processingEnded = given<Ending | undefined, unknown>(
  'Ende der Auftragsverarbeitung',
  'end of processing on behalf',
  'clause on duration',
  (standing) => endOfProcessing(standing),
)
const endOfProcessing = (standing: Standing): Ending | undefined => {
  const ending = standing.value(end, 'avv')
  return ending && standing.reached(ending.at) ? ending : undefined
}
/** Until when evidence is kept: whole years from the end of the year in which the processing terms ended. */
export const endYearOfProcessing = given<((years: number) => Day) | undefined, unknown>(
  'Jahr des Endes',
  'year of the end',
  '§ 199 (1) BGB',
  (standing) => {
    const ended = endOfProcessing(standing)
    return ended && ((years: number): Day => lastOfYear(ended.lastDay, years))
  },
)

/** The rate by the hour that was agreed last for the effort of visits. */
export const rateForEffort = given<Fact<'hourlyRateAgreed'> | undefined, unknown>(
  'vereinbarter Stundensatz',
  'rate agreed',
  'individual agreement',
  (standing) => standing.last('hourlyRateAgreed', { work: 'visits' }),
)

/** What somebody else than the customer wants to know or have changed. */
export const informationRequest = given('Verlangen eines anderen', 'request of another', 'fact', (standing, request) =>
  standing.last('informationRequested', { request }),
)
export const consentToInform = given('Zustimmung des Kunden', 'consent of the customer', 'fact', (standing, request) =>
  standing.first('consentReceived', { change: request, by: 'customer' }),
)
export const secrecyDoubt = given(
  'Zweifel an der Geheimhaltung',
  'doubt about secrecy',
  'fact',
  (standing, information) => standing.first('secrecyDoubted', { information }),
)
export const released = given('Freigabe', 'release', 'fact', (standing, information) =>
  standing.first('informationReleased', { information }),
)
/** Whether the customer's data are still held. */
export const dataHeld = given<boolean, unknown>(
  'noch vorhandene Daten',
  'data still held',
  'fact',
  (standing) => standing.first('personalDataErased') === undefined,
)
/** Whether a contract on an item was ever agreed or ordered. */
export const itemAgreed = given(
  'vereinbarter Dienst',
  'item agreed',
  'agreement and orders',
  (standing, item): boolean => itemsAgreed.of(standing, item).includes(item),
)
/** Whether a planned processing serves an item that is agreed, or an effective instruction of the customer. */
export const isAgreedOrInstructed = given(
  'vereinbart oder angewiesen',
  'agreed or instructed',
  'Art. 28 (3) (a) GDPR',
  (standing, processing): boolean => {
    const purpose = standing.last('processingPlanned', { processing })?.purpose
    return (
      purpose !== undefined &&
      (itemsAgreed.of(standing, purpose).includes(purpose) ||
        standing.first('instructionReceived', { instruction: purpose, by: 'customer' }) !== undefined)
    )
  },
)
