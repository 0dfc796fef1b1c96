import type { Document, Terms } from '../../grammar/document.ts'
import { eur } from '../../grammar/money.ts'
import { workingDayHH } from '../../grammar/rest-days/hh.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as backups from './annex-1/2018-05-25/10-backups.ts'
import * as passwords from './annex-2/2018-05-25/01-02-passwords.ts'
import * as minimumTerm from './individual/2018-05-25/01-minimum-term.ts'
import * as instructingPersons from './processing/2018-05-25/03-instructing-persons.ts'
import * as erasure from './processing/2018-05-25/04-erasure.ts'
import * as changes from './terms/2018-05-25/01-changes-of-terms.ts'
import * as offer from './terms/2018-05-25/02-02-offer-and-conclusion.ts'
import * as fees from './terms/2018-05-25/02-07-fees-and-default.ts'
import * as plans from './terms/2018-05-25/02-08-change-of-plan.ts'
import * as termination from './terms/2018-05-25/02-09-termination.ts'
import * as release from './terms/2018-05-25/03-04-release-of-data.ts'
import * as availability from './terms/2018-05-25/04-02-availability.ts'
import * as notices from './terms/2018-05-25/06-notices.ts'

/** The source bears no date: its version is named after the day from which the regulation it refers to has applied. */
const version = '2018-05-25'

const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  rank: 'terms',
  version,
  clauses: [changes, offer, fees, plans, termination, release, availability, notices].flatMap((section) =>
    Object.values(section),
  ),
}
const processingAgreement: Document = {
  id: 'avv',
  short: 'AV',
  title: { de: 'Vereinbarung zur Auftragsverarbeitung', en: 'Processing agreement' },
  rank: 'processing agreement',
  version,
  clauses: [...Object.values(instructingPersons), ...Object.values(erasure)],
}
const annex1: Document = {
  id: 'avv.annex1',
  short: 'Anhang 1',
  title: { de: 'Anhang 1: Beschreibung der Verarbeitung', en: 'Annex 1: description of the processing' },
  rank: 'annex',
  version,
  clauses: Object.values(backups),
}
const annex2: Document = {
  id: 'avv.annex2',
  short: 'Anhang 2',
  title: { de: 'Anhang 2: Maßnahmen', en: 'Annex 2: measures' },
  rank: 'annex',
  version,
  clauses: Object.values(passwords),
}
/** What a customer and the provider may agree on their own, beside the terms. */
const individualAgreement: Document = {
  id: 'individual',
  short: 'Individualabrede',
  title: { de: 'Individuelle Vereinbarung', en: 'Individual agreement' },
  rank: 'individual agreement',
  version,
  clauses: Object.values(minimumTerm),
}

/** Modelled on the published terms of Q., software for project business, without affiliation. */
export const q: Terms = {
  name: 'q',
  title: { de: 'Q.', en: 'Q.' },
  documents: [generalTerms, processingAgreement, annex1, annex2, individualAgreement],
  law: [...civilCode(workingDayHH), ...ustg, procedure, stateOfTheArt],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  settings: { suspension: 'automatic', trifle: eur('1.00'), 'reading of q.agb.4.2a': 'percentage points' },
}
