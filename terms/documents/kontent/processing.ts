import { type Document, sections } from '../../grammar/document.ts'
import * as form from './processing/2018-05-18/25-01-form-of-declarations.ts'
import * as scope from './processing/2018-05-18/25-01-scope.ts'
import * as duration from './processing/2018-05-18/25-02-duration.ts'
import * as duties from './processing/2018-05-18/25-03-duties.ts'
import * as purposeAndStaff from './processing/2018-05-18/25-03-purpose-and-staff.ts'
import * as visits from './processing/2018-05-18/25-03-visits.ts'
import * as measures from './processing/2018-05-18/25-04-measures.ts'
import * as data from './processing/2018-05-18/25-05-data.ts'
import * as subcontractors from './processing/2018-05-18/25-06-subcontractors.ts'
import * as suppliers from './processing/2018-05-18/25-06-suppliers.ts'
import * as errorsAndHelp from './processing/2018-05-18/25-07-errors-and-help.ts'
import * as finalProvisions from './processing/2018-05-18/25-10-final-provisions.ts'

/** Part C of the terms: what Art. 28 (3) GDPR wants agreed. */
export const processingTerms: Document = {
  id: 'processing',
  short: 'AVV',
  title: {
    de: 'Zusatzbedingungen zur Auftragsverarbeitung, Teil C',
    en: 'Additional terms on commissioned processing, part C',
  },
  rank: 'processing agreement',
  version: '2018-05-18',
  ...sections(
    scope,
    form,
    duration,
    purposeAndStaff,
    duties,
    visits,
    measures,
    data,
    subcontractors,
    suppliers,
    errorsAndHelp,
    finalProvisions,
  ),
}
