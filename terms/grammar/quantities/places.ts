import { given } from '../quantity.ts'

/** The place of processing as it was proposed last; the subject is the place. */
export const proposedPlace = given('vorgesehener Ort', 'place proposed', 'fact', (standing, place) =>
  standing.last('placeProposed', { place }),
)
export const disclosureAsked = given('verlangte Weitergabe', 'disclosure asked for', 'fact', (standing, disclosure) =>
  standing.last('disclosureAsked', { disclosure }),
)
export const consentToDisclosure = given('Einwilligung', 'consent', 'fact', (standing, disclosure) =>
  standing.first('disclosureConsented', { disclosure }),
)
