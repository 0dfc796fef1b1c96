import { type ChangedBy, type Document, sections, type Terms } from '../../grammar/document.ts'
import { eurNet } from '../../grammar/money.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as annex1 from './annex-1/2026-01-01/18-subject.ts'
import * as orderForm from './order/2026-01-01/order-form.ts'
import * as scope from './processing/2026-01-01/00-scope.ts'
import * as instructingPersons from './processing/2026-01-01/03-instructing-persons.ts'
import * as instructions from './processing/2026-01-01/03-instructions.ts'
import * as officers from './processing/2026-01-01/05-officers.ts'
import * as breaches from './processing/2026-01-01/06-breaches.ts'
import * as reports from './processing/2026-01-01/06-reports.ts'
import * as assistance from './processing/2026-01-01/07-assistance.ts'
import * as inspections from './processing/2026-01-01/08-inspections.ts'
import * as subprocessors from './processing/2026-01-01/09-subprocessors.ts'
import * as thirdParties from './processing/2026-01-01/09-third-parties.ts'
import * as confidentiality from './processing/2026-01-01/10-confidentiality.ts'
import * as estimates from './processing/2026-01-01/13-3-estimates.ts'
import * as cost from './processing/2026-01-01/13-cost.ts'
import * as measures from './processing/2026-01-01/14-measures.ts'
import * as termOfProcessing from './processing/2026-01-01/16-term.ts'
import * as finalOfProcessing from './processing/2026-01-01/17-final-provisions.ts'
import * as entryIntoForce from './terms/2026-01-01/00-entry-into-force.ts'
import * as offer from './terms/2026-01-01/00-offer-and-conclusion.ts'
import * as services from './terms/2026-01-01/01-services.ts'
import * as accounts from './terms/2026-01-01/03-accounts.ts'
import * as blocking from './terms/2026-01-01/03-blocking-of-content.ts'
import * as browsers from './terms/2026-01-01/03-browsers.ts'
import * as conduct from './terms/2026-01-01/03-conduct.ts'
import * as passwords from './terms/2026-01-01/03-passwords.ts'
import * as use from './terms/2026-01-01/03-use.ts'
import * as changesOfService from './terms/2026-01-01/04-changes-of-service.ts'
import * as serviceChanges from './terms/2026-01-01/04-service-changes.ts'
import * as furtherServices from './terms/2026-01-01/05-further-services.ts'
import * as support from './terms/2026-01-01/06-support.ts'
import * as dataProtection from './terms/2026-01-01/07-data-protection.ts'
import * as defects from './terms/2026-01-01/09-defects.ts'
import * as liability from './terms/2026-01-01/10-liability.ts'
import * as rightsOfOthers from './terms/2026-01-01/11-rights-of-others.ts'
import * as availability from './terms/2026-01-01/12-availability.ts'
import * as restoring from './terms/2026-01-01/12-restoring.ts'
import * as fees from './terms/2026-01-01/13-1-fees-and-default.ts'
import * as meansOfPayment from './terms/2026-01-01/13-1-means-of-payment.ts'
import * as term from './terms/2026-01-01/13-2-term-and-users.ts'
import * as priceChanges from './terms/2026-01-01/13-3-price-changes.ts'
import * as rightToChange from './terms/2026-01-01/13-3-right-to-change.ts'
import * as causes from './terms/2026-01-01/14-2-causes.ts'
import * as insolvency from './terms/2026-01-01/14-2-insolvency.ts'
import * as termination from './terms/2026-01-01/14-termination.ts'
import * as secrecy from './terms/2026-01-01/15-secrecy.ts'
import * as finalProvisions from './terms/2026-01-01/16-final-provisions.ts'

const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Nutzungsbedingungen', en: 'Terms of use' },
  rank: 'terms',
  version: '2026-01-01',
  changedBy: { notice: 'AGB Ziff. 16 Abs. 1 S. 2', consent: 'AGB Ziff. 16 Abs. 1 S. 2' },
  ...sections(
    entryIntoForce,
    offer,
    services,
    use,
    accounts,
    browsers,
    passwords,
    conduct,
    blocking,
    serviceChanges,
    changesOfService,
    furtherServices,
    support,
    dataProtection,
    defects,
    liability,
    rightsOfOthers,
    availability,
    restoring,
    fees,
    meansOfPayment,
    term,
    priceChanges,
    rightToChange,
    termination,
    causes,
    insolvency,
    secrecy,
    finalProvisions,
  ),
}
/** What changes the processing agreement and its annex. */
const inWriting: ChangedBy = { notice: 'AVV Nr. 17.2 S. 1', consent: 'AVV Nr. 17.2 S. 1' }

const processingAgreement: Document = {
  id: 'processing',
  short: 'AVV',
  title: { de: 'Auftragsverarbeitungsvertrag', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2026-01-01',
  changedBy: inWriting,
  ...sections(
    scope,
    instructions,
    instructingPersons,
    officers,
    breaches,
    reports,
    assistance,
    inspections,
    subprocessors,
    thirdParties,
    confidentiality,
    cost,
    estimates,
    measures,
    termOfProcessing,
    finalOfProcessing,
  ),
}
const annex: Document = {
  id: 'annex-1',
  short: 'Anlage 1',
  title: { de: 'Anlage 1: Gegenstand des Auftrags', en: 'Annex 1: subject of the order' },
  rank: 'annex',
  version: '2026-01-01',
  changedBy: inWriting,
  ...sections(annex1),
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
  documents: [generalTerms, processingAgreement, annex, order],
  law: [...civilCode(workingDayNW), ...ustg, procedure, stateOfTheArt],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  /** Of prices, on the order form or among the choices. */
  changedBy: { notice: 'AGB Ziff. 13.3 S. 1', consent: 'AGB Ziff. 16 Abs. 1 S. 2' },
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
