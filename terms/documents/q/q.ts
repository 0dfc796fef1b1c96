import { type ChangedBy, type Document, sections, type Terms } from '../../grammar/document.ts'
import { eur } from '../../grammar/money.ts'
import { workingDayHH } from '../../grammar/rest-days/hh.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { dataAct } from '../../law/eu/2023-2854/data-act.ts'
import { transferBases, transferInstruments } from '../../law/eu/transfers/transfer-instruments.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import { ustg } from '../../law/ustg/ustg.ts'
import * as particulars from './annex-1/2018-05-25/00-parties.ts'
import * as groups from './annex-1/2018-05-25/01-groups.ts'
import * as purposes from './annex-1/2018-05-25/01-purposes.ts'
import * as orderedServices from './annex-1/2018-05-25/02-services.ts'
import * as register from './annex-1/2018-05-25/03-subprocessors.ts'
import * as places from './annex-1/2018-05-25/04-05-places.ts'
import * as transfers from './annex-1/2018-05-25/06-transfers.ts'
import * as dataSubjects from './annex-1/2018-05-25/07-data-subjects.ts'
import * as categories from './annex-1/2018-05-25/08-categories-of-data.ts'
import * as specialCategories from './annex-1/2018-05-25/09-special-categories.ts'
import * as officers from './annex-1/2018-05-25/10-11-scope-and-officers.ts'
import * as backups from './annex-1/2018-05-25/10-backups.ts'
import * as premises from './annex-2/2018-05-25/01-01-premises.ts'
import * as access from './annex-2/2018-05-25/01-02-access.ts'
import * as passwords from './annex-2/2018-05-25/01-02-passwords.ts'
import * as rightsAndLogs from './annex-2/2018-05-25/01-03-rights-and-logs.ts'
import * as handling from './annex-2/2018-05-25/02-handling.ts'
import * as servers from './annex-2/2018-05-25/03-servers.ts'
import * as staff from './annex-2/2018-05-25/04-staff.ts'
import * as media from './annex-2/2018-05-25/05-erasure.ts'
import * as review from './annex-2/2018-05-25/06-review.ts'
import * as minimumTerm from './individual/2018-05-25/01-minimum-term.ts'
import * as parties from './processing/2018-05-25/00-parties.ts'
import * as thirdCountries from './processing/2018-05-25/02-03-third-countries.ts'
import * as assistance from './processing/2018-05-25/02-05-assistance.ts'
import * as onBehalf from './processing/2018-05-25/02-processing.ts'
import * as unlawfulInstructions from './processing/2018-05-25/03-03-unlawful-instructions.ts'
import * as instructingPersons from './processing/2018-05-25/03-instructing-persons.ts'
import * as instructions from './processing/2018-05-25/03-instructions.ts'
import * as completeErasure from './processing/2018-05-25/04-01-complete-erasure.ts'
import * as erasure from './processing/2018-05-25/04-erasure.ts'
import * as measures from './processing/2018-05-25/05-measures.ts'
import * as incidents from './processing/2018-05-25/06-incidents.ts'
import * as ownStaff from './processing/2018-05-25/07-02-own-staff.ts'
import * as subprocessors from './processing/2018-05-25/07-subprocessors.ts'
import * as inquiries from './processing/2018-05-25/08-inquiries.ts'
import * as audits from './processing/2018-05-25/09-01-audits.ts'
import * as selfAssessment from './processing/2018-05-25/09-02-self-assessment.ts'
import * as causeAndLiability from './processing/2018-05-25/10-liability-and-cause.ts'
import * as conclusionAndRank from './processing/2018-05-25/11-final-provisions.ts'
import * as registration from './sign-up/2018-05-25/registration.ts'
import * as customers from './terms/2018-05-25/01-01-scope-and-customers.ts'
import * as specialTermination from './terms/2018-05-25/01-02-special-termination.ts'
import * as changes from './terms/2018-05-25/01-changes-of-terms.ts'
import * as subject from './terms/2018-05-25/02-01-services.ts'
import * as latePerformance from './terms/2018-05-25/02-02-late-performance.ts'
import * as offer from './terms/2018-05-25/02-02-offer-and-conclusion.ts'
import * as commercialUse from './terms/2018-05-25/02-03-commercial-use.ts'
import * as accounts from './terms/2018-05-25/02-04-accounts.ts'
import * as dutiesOfTheCustomer from './terms/2018-05-25/02-05-duties-of-the-customer.ts'
import * as functions from './terms/2018-05-25/02-06-03-changes-of-functions.ts'
import * as extraWork from './terms/2018-05-25/02-06-extra-work.ts'
import * as software from './terms/2018-05-25/02-06-software.ts'
import * as fee from './terms/2018-05-25/02-07-fee-and-its-increase.ts'
import * as fees from './terms/2018-05-25/02-07-fees-and-default.ts'
import * as priceChanges from './terms/2018-05-25/02-07-price-changes.ts'
import * as plans from './terms/2018-05-25/02-08-change-of-plan.ts'
import * as termAndCause from './terms/2018-05-25/02-09-term-and-cause.ts'
import * as termination from './terms/2018-05-25/02-09-termination.ts'
import * as disclosure from './terms/2018-05-25/03-01-disclosure.ts'
import * as reference from './terms/2018-05-25/03-02-secrecy-and-reference.ts'
import * as encryption from './terms/2018-05-25/03-03-encryption.ts'
import * as recovery from './terms/2018-05-25/03-04-backups-and-recovery.ts'
import * as release from './terms/2018-05-25/03-04-release-of-data.ts'
import * as webServices from './terms/2018-05-25/03-05-web-services.ts'
import * as defects from './terms/2018-05-25/04-01-defects.ts'
import * as availability from './terms/2018-05-25/04-02-availability.ts'
import * as warranty from './terms/2018-05-25/04-03-warranty.ts'
import * as liability from './terms/2018-05-25/05-01-liability.ts'
import * as blocks from './terms/2018-05-25/05-04-blocks.ts'
import * as addresses from './terms/2018-05-25/06-addresses.ts'
import * as notices from './terms/2018-05-25/06-notices.ts'
import * as finalProvisions from './terms/2018-05-25/07-final-provisions.ts'

/** The source bears no date: its version is named after the day from which the regulation it refers to has applied. */
const version = '2018-05-25'

const signUp: Document = {
  id: 'signup',
  short: 'Anmeldung',
  title: { de: 'Anmeldeseite', en: 'Sign-up page' },
  rank: 'terms',
  version,
  ...sections(registration),
}
const generalTerms: Document = {
  id: 'terms',
  short: 'AGB',
  title: { de: 'Allgemeine Geschäftsbedingungen', en: 'General terms' },
  rank: 'terms',
  version,
  ...sections(
    customers,
    changes,
    specialTermination,
    subject,
    offer,
    latePerformance,
    commercialUse,
    accounts,
    dutiesOfTheCustomer,
    software,
    extraWork,
    functions,
    fee,
    fees,
    priceChanges,
    plans,
    termAndCause,
    termination,
    disclosure,
    reference,
    encryption,
    recovery,
    release,
    webServices,
    defects,
    availability,
    warranty,
    liability,
    blocks,
    notices,
    addresses,
    finalProvisions,
  ),
}
/** What changes the processing agreement and its annexes. */
const inItsForm: ChangedBy = { notice: 'AV § 11.2 S. 5', consent: 'AV § 11.2 S. 5' }

const processingAgreement: Document = {
  id: 'avv',
  short: 'AV',
  title: { de: 'Vereinbarung zur Auftragsverarbeitung', en: 'Processing agreement' },
  rank: 'processing agreement',
  version,
  changedBy: inItsForm,
  ...sections(
    parties,
    onBehalf,
    thirdCountries,
    assistance,
    instructions,
    instructingPersons,
    unlawfulInstructions,
    erasure,
    completeErasure,
    measures,
    incidents,
    subprocessors,
    ownStaff,
    inquiries,
    audits,
    selfAssessment,
    causeAndLiability,
    conclusionAndRank,
  ),
}
const annex1: Document = {
  id: 'avv.annex1',
  short: 'Anhang 1',
  title: { de: 'Anhang 1: Beschreibung der Verarbeitung', en: 'Annex 1: description of the processing' },
  rank: 'annex',
  version,
  changedBy: inItsForm,
  ...sections(
    particulars,
    purposes,
    groups,
    orderedServices,
    register,
    places,
    transfers,
    dataSubjects,
    categories,
    specialCategories,
    backups,
    officers,
  ),
}
const annex2: Document = {
  id: 'avv.annex2',
  short: 'Anhang 2',
  title: { de: 'Anhang 2: Maßnahmen', en: 'Annex 2: measures' },
  rank: 'annex',
  version,
  changedBy: inItsForm,
  ...sections(premises, access, passwords, rightsAndLogs, handling, servers, staff, media, review),
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
  documents: [signUp, generalTerms, processingAgreement, annex1, annex2, individualAgreement],
  law: [...civilCode(workingDayHH), ...ustg, procedure, stateOfTheArt, ...transferInstruments, dataAct],
  invokes: ['UStG § 12 (1)', 'BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1', ...transferBases],
  changedBy: { notice: 'AGB § 1.2 S. 3' },
  settings: {
    'support channels': { free: [], paid: ['ticket', 'chat'] },
    suspension: 'automatic',
    trifle: eur('1.00'),
    'reading of q.agb.4.2a': 'percentage points',
    /** Left open by the processing agreement; the figures are made up. */
    'days to object to a subprocessor': 14,
    /** After its date an invoice asks to be paid within so many days, since the terms name none; the figure is made up. */
    'days to pay': 14,
    'days of help within a reasonable measure': 1,
    'days until a decision is asked for again': 30,
    'months until training is repeated': 12,
  },
}
