import { type Document, sections } from '../../grammar/document.ts'
import * as software from './onlyoffice/2018-05-18/23-01-software.ts'
import * as conclusion from './onlyoffice/2018-05-18/23-03-conclusion.ts'
import * as faults from './onlyoffice/2018-05-18/23-04-limits-and-faults.ts'
import * as personalData from './onlyoffice/2018-05-18/23-06-personal-data.ts'
import * as followUp from './onlyoffice/2018-05-18/23-07-follow-up.ts'
import * as term from './onlyoffice/2018-05-18/23-07-term.ts'
import * as afterWithdrawal from './onlyoffice/2018-05-18/23-08-after-withdrawal.ts'
import * as withdrawal from './onlyoffice/2018-05-18/23-08-withdrawal.ts'
import * as fees from './onlyoffice/2018-05-18/23-09-fees.ts'
import * as liability from './onlyoffice/2018-05-18/23-11-liability-and-content.ts'
import * as parts from './onlyoffice-prices/2018-05-18/01-parts.ts'
import * as offer from './onlyoffice-prices/2018-05-18/02-offer.ts'
import * as prices from './onlyoffice-prices/2018-05-18/02-prices.ts'
import * as billing from './onlyoffice-prices/2018-05-18/03-billing.ts'

const version = '2018-05-18'

/** § 23 of the terms. */
export const onlyOffice: Document = {
  id: 'onlyoffice',
  short: 'OO',
  title: { de: 'Besondere Bedingungen für ONLYOFFICE', en: 'Special conditions for ONLYOFFICE' },
  rank: 'terms',
  version,
  ...sections(software, conclusion, faults, personalData, term, followUp, withdrawal, afterWithdrawal, fees, liability),
}
export const onlyOfficePrices: Document = {
  id: 'onlyoffice-prices',
  short: 'OO Anlage 1',
  title: { de: 'Anlage 1: Preise und Leistungen von ONLYOFFICE', en: 'Annex 1: prices and services of ONLYOFFICE' },
  rank: 'annex',
  version,
  ...sections(parts, prices, offer, billing),
}
