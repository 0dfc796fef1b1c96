import { choice, flag, named } from '../field.ts'
import { declaration, word } from './word.ts'

/** What a processor is asked for, changes and keeps secret. */
export const processingDuties = {
  informationRequested: word('Auskunft oder Änderung verlangt', 'information or change requested', {
    request: named('request 1'),
    by: choice('data subject', 'third party', 'authority'),
    about: choice('information', 'correction', 'erasure', 'blocking'),
    /** Whether it can be told which customer is concerned. */
    attributable: flag,
  }),
  secrecyDoubted: word('Geheimhaltung zweifelhaft', 'secrecy in doubt', { information: named('information 1') }),
  informationReleased: declaration('Information freigegeben', 'information released', {
    information: named('information 1'),
  }),
  sideAgreementMade: declaration('Nebenabrede getroffen', 'side agreement made', {
    agreement: named('side agreement 1'),
    to: choice('terms', 'processing agreement', 'partner programme'),
  }),
  propertyEndangered: word('Eigentum gefährdet', 'property endangered', {
    matter: named('matter 1'),
    by: choice('attachment', 'confiscation', 'insolvency', 'other event'),
  }),
} as const
