import { type Document, sections, type Terms } from '../../grammar/document.ts'
import { eurNet } from '../../grammar/money.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import * as orderForm from './order/2026-01-01/order-form.ts'
import * as instructingPersons from './processing/2026-01-01/03-instructing-persons.ts'
import * as breaches from './processing/2026-01-01/06-breaches.ts'
import * as subprocessors from './processing/2026-01-01/09-subprocessors.ts'
import * as offer from './terms/2026-01-01/00-offer-and-conclusion.ts'
import * as accounts from './terms/2026-01-01/03-accounts.ts'
import * as blocking from './terms/2026-01-01/03-blocking-of-content.ts'
import * as passwords from './terms/2026-01-01/03-passwords.ts'
import * as changesOfService from './terms/2026-01-01/04-changes-of-service.ts'
import * as availability from './terms/2026-01-01/12-availability.ts'
import * as fees from './terms/2026-01-01/13-1-fees-and-default.ts'
import * as term from './terms/2026-01-01/13-2-term-and-users.ts'
import * as priceChanges from './terms/2026-01-01/13-3-price-changes.ts'
import * as termination from './terms/2026-01-01/14-termination.ts'

const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Nutzungsbedingungen', en: 'Terms of use' },
  rank: 'terms',
  version: '2026-01-01',
  ...sections(
    offer,
    accounts,
    passwords,
    blocking,
    changesOfService,
    availability,
    fees,
    term,
    priceChanges,
    termination,
  ),
}
const processingAgreement: Document = {
  id: 'processing',
  short: 'AVV',
  title: { de: 'Auftragsverarbeitungsvertrag', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2026-01-01',
  ...sections(instructingPersons, breaches, subprocessors),
}
const order: Document = {
  id: 'order',
  short: 'Bestellung',
  title: { de: 'Bestellformular', en: 'Order form' },
  rank: 'terms',
  version: '2026-01-01',
  clauses: Object.values(orderForm),
}

/**
 * Modelled on the published terms of Digital Control, without affiliation. They bear no date and name no price: the tiers
 * are invented, as an order form could list them.
 */
export const dc: Terms = {
  name: 'dc',
  title: { de: 'Digital Control', en: 'Digital Control' },
  documents: [generalTerms, processingAgreement, order],
  law: [...civilCode(workingDayNW), procedure, stateOfTheArt],
  invokes: ['BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  settings: {
    suspension: 'never',
    'days sign-ins are kept': 30,
    suspendable: ['services', 'further means'],
    tiers: [
      { upTo: 10, price: eurNet('6000.00') },
      { upTo: 20, price: eurNet('10800.00') },
    ],
  },
}
