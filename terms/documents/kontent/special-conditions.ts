import { type Document, sections } from '../../grammar/document.ts'
import * as addOns from './add-ons/2018-05-18/22-scope.ts'
import * as registration from './conditions/2018-05-18/15-01-registration.ts'
import * as infringements from './conditions/2018-05-18/15-05-infringements.ts'
import * as endingOfADomain from './conditions/2018-05-18/15-08-ending-of-a-domain.ts'
import * as ordersToDelete from './conditions/2018-05-18/15-10-orders-to-delete.ts'
import * as disposition from './conditions/2018-05-18/15-12-disposition.ts'
import * as feeUntilDisposition from './conditions/2018-05-18/15-12-fee-until-disposition.ts'

/** Part B: conditions for what was ordered. */
export const specialConditions: Document = {
  id: 'conditions',
  short: 'BB',
  title: { de: 'Besondere Bedingungen, Teil B', en: 'Special conditions, part B' },
  rank: 'terms',
  version: '2018-05-18',
  ...sections(registration, infringements, endingOfADomain, ordersToDelete, feeUntilDisposition, disposition, addOns),
}
