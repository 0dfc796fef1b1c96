import { given } from '../quantity.ts'

/** The last demand to block some content; the subject is the content. */
export const contentDemand = given('Sperrverlangen', 'demand to block', 'fact', (standing, content) =>
  standing.last('contentDemanded', { content }),
)
export const blockByCustomer = given(
  'Sperrung durch den Kunden',
  'block by the customer',
  'fact',
  (standing, content) => standing.first('contentBlocked', { content, by: 'customer' }),
)
