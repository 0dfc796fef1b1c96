import { type Document, sections, type Terms } from '../../grammar/document.ts'
import { eur } from '../../grammar/money.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import { measures } from './measures.ts'
import { onlyOffice, onlyOfficePrices } from './onlyoffice.ts'
import { processingTerms } from './processing.ts'
import { specialConditions } from './special-conditions.ts'
import * as basis from './terms/2018-05-18/01-basis-of-the-agreement.ts'
import * as changes from './terms/2018-05-18/01-changes-of-terms.ts'
import * as services from './terms/2018-05-18/02-01-services.ts'
import * as costs from './terms/2018-05-18/02-costs-of-third-parties.ts'
import * as offer from './terms/2018-05-18/03-01-offer-and-conclusion.ts'
import * as orders from './terms/2018-05-18/03-02-orders-and-minors.ts'
import * as term from './terms/2018-05-18/03-03-term-and-notice.ts'
import * as addOnsAndTransfer from './terms/2018-05-18/03-05-add-ons-and-transfer.ts'
import * as domainsAtTheEnd from './terms/2018-05-18/03-07-domains-at-the-end.ts'
import * as credit from './terms/2018-05-18/03-10-credit.ts'
import * as access from './terms/2018-05-18/03-access.ts'
import * as registrationData from './terms/2018-05-18/04-01-data-and-identity.ts'
import * as unlawfulContent from './terms/2018-05-18/04-04-unlawful-content.ts'
import * as loadAndTraffic from './terms/2018-05-18/04-05-load-and-traffic.ts'
import * as duties from './terms/2018-05-18/04-duties-of-the-customer.ts'
import * as misuse from './terms/2018-05-18/05-01-misuse.ts'
import * as penalty from './terms/2018-05-18/05-04-penalty-and-cause.ts'
import * as suspension from './terms/2018-05-18/05-suspension.ts'
import * as indemnity from './terms/2018-05-18/06-indemnity.ts'
import * as invoices from './terms/2018-05-18/07-03-invoices.ts'
import * as directDebit from './terms/2018-05-18/07-05-direct-debit.ts'
import * as payment from './terms/2018-05-18/07-payment-and-default.ts'
import * as setOff from './terms/2018-05-18/08-set-off.ts'
import * as warranty from './terms/2018-05-18/09-warranty-and-liability.ts'
import * as forceMajeure from './terms/2018-05-18/11-force-majeure.ts'
import * as exercise from './terms/2018-05-18/12-03-exercise-of-withdrawal.ts'
import * as restitution from './terms/2018-05-18/12-06-restitution.ts'
import * as withdrawal from './terms/2018-05-18/12-withdrawal.ts'
import * as finalProvisions from './terms/2018-05-18/13-final-provisions.ts'

/** The source dates nothing but its annex on measures; that day names the version of all its documents. */
const version = '2018-05-18'

const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen, Teil A', en: 'General terms, part A' },
  rank: 'terms',
  version,
  ...sections(
    changes,
    costs,
    offer,
    access,
    term,
    addOnsAndTransfer,
    credit,
    suspension,
    payment,
    withdrawal,
    basis,
    services,
    forceMajeure,
    orders,
    domainsAtTheEnd,
    registrationData,
    duties,
    loadAndTraffic,
    unlawfulContent,
    misuse,
    penalty,
    indemnity,
    invoices,
    directDebit,
    setOff,
    warranty,
    finalProvisions,
    exercise,
    restitution,
  ),
}
/** Modelled on the published terms of KONTENT, without affiliation. */
export const kontent: Terms = {
  name: 'kontent',
  title: { de: 'KONTENT', en: 'KONTENT' },
  documents: [generalTerms, specialConditions, onlyOffice, onlyOfficePrices, processingTerms, measures],
  law: [...civilCode(workingDayNW), ...ustg, procedure, stateOfTheArt],
  invokes: [
    'BGB § 247',
    'BGB § 288 Abs. 1',
    'BGB § 288 Abs. 2',
    'BGB § 362',
    'BGB § 675x',
    'UStG § 12 (1)',
    'Verfahren Nr. 1',
  ],
  changedBy: { favourable: 'AGB § 1.4 S. 2', notice: 'AGB § 1.4 S. 2', consent: 'AGB § 1.4 (Zustimmung)' },
  settings: {
    'reading of kontent.avv.25.6.1': 'list is published',
    /** In bytes: 50 MB, fictitious. */
    'largest message': 50 * 1024 ** 2,
    'evidence years': 3,
    'hours of a day': 8,
    suspension: 'automatic',
    trifle: eur('1.00'),
    /** Made up: the source has a placeholder where the table should be. */
    tariffs: [
      {
        from: '2018-05-18',
        user: eur('4.76'),
        storage: { S: eur('0.00'), M: eur('11.90'), L: eur('23.80') },
      },
    ],
  },
}
