import { given } from '../quantity.ts'

/** The place of processing as it was proposed last; the subject is the place. */
export const proposedPlace = given('vorgesehener Ort', 'place proposed', 'fact', (standing, place) =>
  standing.last('placeProposed', { place }),
)
/** What the transfer to a recipient rests on, as shown last. */
export const basisOfTransfer = given(
  'Grundlage der Übermittlung',
  'basis of the transfer',
  'fact',
  (standing, recipient) => standing.last('transferBasisGiven', { recipient }),
)
/** The same for the recipient who is to be at a place. */
export const basisAtPlace = given('Grundlage der Übermittlung', 'basis of the transfer', 'fact', (standing, place) => {
  const recipient = proposedPlace.of(standing, place)?.recipient
  return recipient === undefined ? undefined : basisOfTransfer.of(standing, recipient)
})
export const disclosureAsked = given('verlangte Weitergabe', 'disclosure asked for', 'fact', (standing, disclosure) =>
  standing.last('disclosureAsked', { disclosure }),
)
export const consentToDisclosure = given('Einwilligung', 'consent', 'fact', (standing, disclosure) =>
  standing.first('disclosureConsented', { disclosure }),
)
