import { given } from '../quantity.ts'

/** An attachment or seizure that endangers the customer's data; the subject is the matter. */
export const seizure = given('Pfändung oder Beschlagnahme', 'attachment or seizure', 'fact', (standing, matter) =>
  standing.first('seized', { matter }),
)
/** The order of secrecy in force: the last one, unless it was lifted since. */
export const secrecyInForce = given('angeordnete Verschwiegenheit', 'secrecy in force', 'fact', (standing, matter) => {
  const ordered = standing.last('secrecyOrdered', { matter })
  const lifted = standing.last('secrecyLifted', { matter })
  return ordered && lifted && lifted.at >= ordered.at ? undefined : ordered
})
