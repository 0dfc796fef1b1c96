import { type Document, sections, type Terms } from '../../grammar/document.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as passwordsOfMachines from './annex-2/2018-05-22/02-passwords.ts'
import * as offer from './prices/2018-03-16/offer.ts'
import * as prices from './prices/2018-03-16/prices.ts'
import * as annexes from './processing/2018-05-22/01-subject-and-annexes.ts'
import * as subprocessors from './processing/2018-05-22/06-subprocessors.ts'
import * as termAndReturn from './processing/2018-05-22/11-term-and-return.ts'
import * as scope from './terms/2018-03-16/01-scope-and-rank.ts'
import * as application from './terms/2018-03-16/03-application-and-access.ts'
import * as passwords from './terms/2018-03-16/03-passwords.ts'
import * as pricesAndDefault from './terms/2018-03-16/05-prices-and-default.ts'
import * as limitation from './terms/2018-03-16/08-limitation.ts'
import * as termination from './terms/2018-03-16/09-termination.ts'
import * as dataProtection from './terms/2018-03-16/10-data-protection.ts'
import * as changes from './terms/2018-03-16/11-changes.ts'
import * as finalProvisions from './terms/2018-03-16/13-final-provisions.ts'

const processingAgreement: Document = {
  id: 'avv',
  short: 'AVV',
  title: { de: 'Vertrag über die Auftragsverarbeitung', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2018-05-22',
  ...sections(annexes, subprocessors, termAndReturn),
}
const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(
    scope,
    application,
    passwords,
    pricesAndDefault,
    limitation,
    termination,
    dataProtection,
    changes,
    finalProvisions,
  ),
}
const priceList: Document = {
  id: 'prices',
  short: 'Preise',
  title: { de: 'Preisliste', en: 'Price list' },
  rank: 'terms',
  version: '2018-03-16',
  ...sections(prices, offer),
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
  ...sections(passwordsOfMachines),
}

/** Modelled on the published terms of the Emscher-Lippe-Cloud, without affiliation. */
export const elc: Terms = {
  name: 'elc',
  title: { de: 'Emscher-Lippe-Cloud', en: 'Emscher-Lippe-Cloud' },
  documents: [processingAgreement, annex2, generalTerms, priceList],
  law: [...civilCode(workingDayNW), ...ustg, procedure, stateOfTheArt],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  settings: { suspension: 'automatic', evidence: 'always', 'password days': 90 },
}
