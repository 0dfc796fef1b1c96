import type { Document, Terms } from '../../grammar/document.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as prices from './prices/2018-03-16/prices.ts'
import * as application from './terms/2018-03-16/03-application-and-access.ts'
import * as default_ from './terms/2018-03-16/05-prices-and-default.ts'
import * as termination from './terms/2018-03-16/09-termination.ts'

const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  rank: 'terms',
  version: '2018-03-16',
  clauses: [...Object.values(application), ...Object.values(default_), ...Object.values(termination)],
}
const priceList: Document = {
  id: 'prices',
  short: 'Preise',
  title: { de: 'Preisliste', en: 'Price list' },
  rank: 'terms',
  version: '2018-03-16',
  clauses: Object.values(prices),
}

/** Modelled on the published terms of the Emscher-Lippe-Cloud, without affiliation. */
export const elc: Terms = {
  name: 'elc',
  title: { de: 'Emscher-Lippe-Cloud', en: 'Emscher-Lippe-Cloud' },
  documents: [generalTerms, priceList],
  law: [...civilCode(workingDayNW), ...ustg, procedure],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  settings: { suspension: 'automatic' },
}
