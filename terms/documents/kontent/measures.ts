import { type Document, sections } from '../../grammar/document.ts'
import * as passwords from './measures/2018-05-18/02-passwords.ts'

/** The annex of the processing agreement (Art. 32 GDPR). */
export const measures: Document = {
  id: 'measures',
  short: 'TOM',
  title: { de: 'Technische und organisatorische Maßnahmen', en: 'Technical and organisational measures' },
  rank: 'annex',
  version: '2018-05-18',
  ...sections(passwords),
}
