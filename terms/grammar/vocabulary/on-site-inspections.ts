import { choice, count, flag, moment, named } from '../field.ts'
import { declaration, word } from './word.ts'

const visit = named('visit 1')

/** A visit of the customer, or of whoever it sends, on the premises of a processor: when, under which conditions, at what cost. */
export const onSiteInspections = {
  visitAnnounced: declaration('Besuch angekündigt', 'visit announced', {
    visit,
    from: moment,
    visitor: choice('customer', 'auditor', 'authority'),
    /** Whether a breach of professional secrecy by the visitor is a crime. */
    boundBySecrecy: flag,
  }),
  secrecyOfVisitorDemanded: word('Verschwiegenheitserklärung verlangt', 'declaration of secrecy demanded', { visit }),
  secrecyOfVisitorDeclared: declaration('Verschwiegenheit erklärt', 'secrecy declared', { visit }),
  visitMade: word('Besuch durchgeführt', 'visit made', {
    visit,
    /** Of work of the provider. */
    hours: count,
  }),
} as const
