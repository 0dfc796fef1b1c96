import { type Document, sections } from '../../grammar/document.ts'
import * as basis from './measures/2018-05-18/01-basis.ts'
import * as entry from './measures/2018-05-18/02-01-entry.ts'
import * as access from './measures/2018-05-18/02-02-access.ts'
import * as integrityAndAvailability from './measures/2018-05-18/02-05-integrity-and-availability.ts'
import * as inputMediaAndTransfer from './measures/2018-05-18/02-06-input-media-and-transfer.ts'
import * as ordersAndOrganisation from './measures/2018-05-18/02-15-orders-and-organisation.ts'
import * as passwords from './measures/2018-05-18/02-passwords.ts'

/** The annex of the processing agreement (Art. 32 GDPR). */
export const measures: Document = {
  id: 'measures',
  short: 'TOM',
  title: { de: 'Technische und organisatorische Maßnahmen', en: 'Technical and organisational measures' },
  rank: 'annex',
  version: '2018-05-18',
  ...sections(basis, entry, access, integrityAndAvailability, inputMediaAndTransfer, passwords, ordersAndOrganisation),
}
