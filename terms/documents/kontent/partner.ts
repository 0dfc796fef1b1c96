import { type Document, sections, type Terms } from '../../grammar/document.ts'
import { workingDayNW } from '../../grammar/rest-days/nw.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as takingPart from './partner-programme/2018-05-18/24-01-taking-part.ts'
import * as whichOrders from './partner-programme/2018-05-18/24-02-which-orders.ts'
import * as credit from './partner-programme/2018-05-18/24-05-credit.ts'
import * as declarations from './partner-programme/2018-05-18/24-09-declarations-and-data.ts'
import * as commission from './partner-programme/2018-05-18/24-commission.ts'

export const programme: Document = {
  id: 'partner-programme',
  short: 'PP',
  title: { de: 'Partnerprogramm „Kunde wirbt Kunde“', en: 'Partner programme' },
  rank: 'terms',
  version: '2018-05-18',
  ...sections(takingPart, whichOrders, commission, credit, declarations),
}

/**
 * The partner programme of KONTENT, modelled on its published terms, without affiliation: an agreement of its own with
 * who recruits. What the recruits do is told in it by `relay`.
 */
export const partner: Terms = {
  name: 'partner',
  title: { de: 'KONTENT Partnerprogramm', en: 'KONTENT partner programme' },
  documents: [programme],
  law: [...civilCode(workingDayNW), ...ustg, procedure, stateOfTheArt],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  changedBy: { notice: 'PP § 24.17 S. 1', consent: 'PP § 24.17 S. 1' },
  settings: { 'reading of kontent.pp.24.4b': 'net receipts' },
}
