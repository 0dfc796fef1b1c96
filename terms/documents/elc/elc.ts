import { type ChangedBy, type Document, sections, type Terms } from '../../grammar/document.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as annex1 from './annex-1/2018-05-22/processing.ts'
import * as places from './annex-2/2018-05-22/01-places.ts'
import * as passwordsOfMachines from './annex-2/2018-05-22/02-passwords.ts'
import * as accessOfStaff from './annex-2/2018-05-22/03-access-of-staff.ts'
import * as operations from './annex-2/2018-05-22/03-operations.ts'
import * as transferAndSeparation from './annex-2/2018-05-22/04-transfer-and-separation.ts'
import * as answers from './faq/2018-03-16/answers.ts'
import * as features from './features/2018-03-16/features.ts'
import * as website from './features/2018-03-16/website.ts'
import * as offer from './prices/2018-03-16/offer.ts'
import * as prices from './prices/2018-03-16/prices.ts'
import * as storage from './prices/2018-03-16/storage.ts'
import * as work from './prices/2018-03-16/work.ts'
import * as annexes from './processing/2018-05-22/01-subject-and-annexes.ts'
import * as parts from './processing/2018-05-22/01-subject-and-parts.ts'
import * as commitment from './processing/2018-05-22/02-commitment.ts'
import * as contactsAndStaff from './processing/2018-05-22/02-contacts-and-staff.ts'
import * as instructions from './processing/2018-05-22/02-instructions.ts'
import * as oralInstructions from './processing/2018-05-22/02-oral-instructions.ts'
import * as thirdParties from './processing/2018-05-22/02-third-parties.ts'
import * as measures from './processing/2018-05-22/03-measures.ts'
import * as breaches from './processing/2018-05-22/04-breaches.ts'
import * as thirdCountries from './processing/2018-05-22/05-third-countries.ts'
import * as chain from './processing/2018-05-22/06-chain.ts'
import * as subprocessors from './processing/2018-05-22/06-subprocessors.ts'
import * as dataSubjects from './processing/2018-05-22/07-data-subjects.ts'
import * as evidence from './processing/2018-05-22/08-evidence.ts'
import * as inspections from './processing/2018-05-22/08-inspections.ts'
import * as liabilityAndCosts from './processing/2018-05-22/09-liability-and-costs.ts'
import * as statutoryRetention from './processing/2018-05-22/11-statutory-retention.ts'
import * as termAndReturn from './processing/2018-05-22/11-term-and-return.ts'
import * as formerAgreements from './processing/2018-05-22/12-former-agreements.ts'
import * as files from './service/2018-03-16/02-files.ts'
import * as servers from './service/2018-03-16/03-servers.ts'
import * as accessToTheCloud from './service/2018-03-16/04-access.ts'
import * as scope from './terms/2018-03-16/01-scope-and-rank.ts'
import * as versionAtApplication from './terms/2018-03-16/01-version-at-application.ts'
import * as accessAndRouters from './terms/2018-03-16/02-access-and-routers.ts'
import * as availability from './terms/2018-03-16/02-availability.ts'
import * as servicesAndProperties from './terms/2018-03-16/02-services-and-properties.ts'
import * as application from './terms/2018-03-16/03-application-and-access.ts'
import * as documentsAndData from './terms/2018-03-16/03-documents-and-data.ts'
import * as passwords from './terms/2018-03-16/03-passwords.ts'
import * as use from './terms/2018-03-16/04-use.ts'
import * as pricesAndDefault from './terms/2018-03-16/05-prices-and-default.ts'
import * as retention from './terms/2018-03-16/05-retention-and-currency.ts'
import * as contents from './terms/2018-03-16/06-contents.ts'
import * as rightsOfUse from './terms/2018-03-16/07-rights-of-use.ts'
import * as liability from './terms/2018-03-16/08-liability.ts'
import * as limitation from './terms/2018-03-16/08-limitation.ts'
import * as afterTheEnd from './terms/2018-03-16/09-after-the-end.ts'
import * as termination from './terms/2018-03-16/09-termination.ts'
import * as confidentiality from './terms/2018-03-16/10-confidentiality.ts'
import * as dataProtection from './terms/2018-03-16/10-data-protection.ts'
import * as changes from './terms/2018-03-16/11-changes.ts'
import * as changesOfServices from './terms/2018-03-16/11-changes-of-services.ts'
import * as transfer from './terms/2018-03-16/12-transfer.ts'
import * as assignment from './terms/2018-03-16/13-assignment.ts'
import * as finalProvisions from './terms/2018-03-16/13-final-provisions.ts'

/** What changes the processing agreement and its annexes. */
const byExpressAgreement: ChangedBy = { notice: 'AVV § 13.2 S. 2', consent: 'AVV § 13.2 S. 2' }

const processingAgreement: Document = {
  id: 'avv',
  short: 'AVV',
  title: { de: 'Vertrag über die Auftragsverarbeitung', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2018-05-22',
  changedBy: byExpressAgreement,
  ...sections(
    parts,
    annexes,
    instructions,
    oralInstructions,
    thirdParties,
    contactsAndStaff,
    commitment,
    measures,
    breaches,
    thirdCountries,
    subprocessors,
    chain,
    dataSubjects,
    evidence,
    inspections,
    liabilityAndCosts,
    termAndReturn,
    statutoryRetention,
    formerAgreements,
  ),
}
const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(
    scope,
    versionAtApplication,
    servicesAndProperties,
    accessAndRouters,
    availability,
    application,
    documentsAndData,
    passwords,
    use,
    pricesAndDefault,
    retention,
    contents,
    rightsOfUse,
    liability,
    limitation,
    termination,
    afterTheEnd,
    confidentiality,
    dataProtection,
    changes,
    changesOfServices,
    transfer,
    assignment,
    finalProvisions,
  ),
}
const priceList: Document = {
  id: 'prices',
  short: 'Preise',
  title: { de: 'Preisliste', en: 'Price list' },
  rank: 'terms',
  version: '2018-03-16',
  changedBy: { notice: 'AGB § 11.2 S. 3' },
  ...sections(prices, offer, storage, work),
}

const annex1Document: Document = {
  id: 'avv.annex1',
  short: 'Anlage 1',
  title: { de: 'Anlage 1: Festlegungen zur Verarbeitung', en: 'Annex 1: specifications of the processing' },
  rank: 'annex',
  version: '2018-05-22',
  changedBy: byExpressAgreement,
  ...sections(annex1),
}

const annex2: Document = {
  id: 'avv.annex2',
  short: 'Anlage 2',
  title: {
    de: 'Anlage 2: technische und organisatorische Maßnahmen',
    en: 'Annex 2: technical and organisational measures',
  },
  rank: 'annex',
  version: '2018-05-22',
  changedBy: byExpressAgreement,
  ...sections(places, passwordsOfMachines, accessOfStaff, operations, transferAndSeparation),
}

const serviceDescription: Document = {
  id: 'service',
  short: 'LB',
  title: { de: 'Leistungsbeschreibung', en: 'Service description' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(files, servers, accessToTheCloud),
}

const keyFeatures: Document = {
  id: 'features',
  short: 'Merkmale',
  title: { de: 'Merkmale der Emscher-Lippe-Cloud', en: 'Key features of the Emscher-Lippe-Cloud' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(features, website),
}

const questions: Document = {
  id: 'faq',
  short: 'Fragen',
  title: { de: 'Fragen und Antworten', en: 'Questions and answers' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(answers),
}

/** Modelled on the published terms of the Emscher-Lippe-Cloud, without affiliation. */
export const elc: Terms = {
  name: 'elc',
  title: { de: 'Emscher-Lippe-Cloud', en: 'Emscher-Lippe-Cloud' },
  documents: [
    processingAgreement,
    annex1Document,
    annex2,
    generalTerms,
    serviceDescription,
    priceList,
    keyFeatures,
    questions,
  ],
  law: [...civilCode(workingDayNW), ...ustg, procedure, stateOfTheArt],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  changedBy: { notice: 'AGB § 11.1 S. 2' },
  settings: {
    suspension: 'automatic',
    evidence: 'always',
    'password days': 90,
    // Figures the source leaves open; these are made up.
    'business hours': { from: 9, to: 17 },
    'inspection lead days': 14,
    'signature hours': 24,
  },
}
