import { type Document, sections } from '../../grammar/document.ts'
import * as addOns from './add-ons/2018-05-18/22-scope.ts'
import * as agreedServices from './conditions/2018-05-18/00-agreed-services.ts'
import * as registration from './conditions/2018-05-18/15-01-registration.ts'
import * as infringements from './conditions/2018-05-18/15-05-infringements.ts'
import * as endingOfADomain from './conditions/2018-05-18/15-08-ending-of-a-domain.ts'
import * as ordersToDelete from './conditions/2018-05-18/15-10-orders-to-delete.ts'
import * as disposition from './conditions/2018-05-18/15-12-disposition.ts'
import * as feeUntilDisposition from './conditions/2018-05-18/15-12-fee-until-disposition.ts'
import * as hostedContent from './conditions/2018-05-18/16-01-hosted-content.ts'
import * as copiesAndEnd from './conditions/2018-05-18/16-03-copies-and-end.ts'
import * as mailboxes from './conditions/2018-05-18/17-01-mailboxes.ts'
import * as refusedMail from './conditions/2018-05-18/17-02-refused-mail.ts'
import * as redirectAndDns from './conditions/2018-05-18/18-redirect-dns-and-sync.ts'
import * as usesOfServers from './conditions/2018-05-18/21-01-uses-of-root-servers.ts'
import * as dangersFromServers from './conditions/2018-05-18/21-03-dangers-from-root-servers.ts'
import * as passingOn from './conditions/2018-05-18/21-04-passing-on-and-damages.ts'
import * as addOnServices from './conditions/2018-05-18/22-01-add-ons.ts'

/** Part B: conditions for what was ordered. */
export const specialConditions: Document = {
  id: 'conditions',
  short: 'BB',
  title: { de: 'Besondere Bedingungen, Teil B', en: 'Special conditions, part B' },
  rank: 'terms',
  version: '2018-05-18',
  ...sections(
    agreedServices,
    registration,
    infringements,
    endingOfADomain,
    ordersToDelete,
    feeUntilDisposition,
    disposition,
    redirectAndDns,
    addOns,
    hostedContent,
    copiesAndEnd,
    mailboxes,
    refusedMail,
    usesOfServers,
    dangersFromServers,
    passingOn,
    addOnServices,
  ),
}
