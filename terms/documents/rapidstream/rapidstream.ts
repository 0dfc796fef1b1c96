import { type Document, sections, type Terms } from '../../grammar/document.ts'
import { workingDayHH } from '../../grammar/rest-days/hh.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { gdpr } from '../../law/eu/2016-679/gdpr.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import * as activities from './annex-1/2026-01-01/01-activities.ts'
import * as relationship from './annex-1/2026-01-01/02-customer-relationship.ts'
import * as viewers from './annex-1/2026-01-01/03-viewers.ts'
import * as register from './annex-2/2026-01-01/01-register.ts'
import * as host from './annex-3/2026-01-01/00-scope-and-host.ts'
import * as entry from './annex-3/2026-01-01/01-entry.ts'
import * as access from './annex-3/2026-01-01/02-access.ts'
import * as passwords from './annex-3/2026-01-01/02-passwords.ts'
import * as otherMeasures from './annex-3/2026-01-01/03-07-other-measures.ts'
import * as review from './annex-3/2026-01-01/08-review.ts'
import * as heading from './processing/2026-01-01/00-heading.ts'
import * as parties from './processing/2026-01-01/00-parties.ts'
import * as preamble from './processing/2026-01-01/01-preamble.ts'
import * as authorities from './processing/2026-01-01/02-03-definitions-and-authorities.ts'
import * as service from './processing/2026-01-01/04-service.ts'
import * as purposes from './processing/2026-01-01/05-1-purpose-and-legal-duties.ts'
import * as warnings from './processing/2026-01-01/05-5-confirmation-and-warning.ts'
import * as instructions from './processing/2026-01-01/05-instructions.ts'
import * as data from './processing/2026-01-01/06-data.ts'
import * as measures from './processing/2026-01-01/07-measures.ts'
import * as incidents from './processing/2026-01-01/08-1-incidents.ts'
import * as changesAndHelp from './processing/2026-01-01/08-6-changes-and-help.ts'
import * as notices from './processing/2026-01-01/08-notices.ts'
import * as audits from './processing/2026-01-01/09-audits.ts'
import * as dataSubjects from './processing/2026-01-01/10-11-data-subjects-and-liability.ts'
import * as whoIsSubprocessor from './processing/2026-01-01/12-1-who-is-subprocessor.ts'
import * as leaving from './processing/2026-01-01/12-4-leaving-after-objection.ts'
import * as contracts from './processing/2026-01-01/12-6-contracts-and-checks.ts'
import * as subprocessors from './processing/2026-01-01/12-subprocessors.ts'
import * as grounds from './processing/2026-01-01/13-grounds.ts'
import * as cause from './processing/2026-01-01/13-termination-for-cause.ts'
import * as confidentiality from './processing/2026-01-01/14-confidentiality.ts'
import * as pay from './processing/2026-01-01/15-pay.ts'
import * as afterTheEnd from './processing/2026-01-01/16-after-the-end.ts'
import * as returnAndErasure from './processing/2026-01-01/16-return-and-erasure.ts'
import * as finalProvisions from './processing/2026-01-01/17-final-provisions.ts'
import * as formAndLaw from './processing/2026-01-01/17-form-and-law.ts'

const processingAgreement: Document = {
  id: 'processing',
  short: 'AVV',
  title: { de: 'Auftragsverarbeitungsvertrag', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2026-01-01',
  ...sections(
    heading,
    parties,
    preamble,
    authorities,
    service,
    purposes,
    instructions,
    warnings,
    data,
    measures,
    incidents,
    notices,
    changesAndHelp,
    audits,
    dataSubjects,
    whoIsSubprocessor,
    subprocessors,
    leaving,
    contracts,
    grounds,
    cause,
    confidentiality,
    pay,
    returnAndErasure,
    afterTheEnd,
    formAndLaw,
    finalProvisions,
  ),
}

const annex = (n: number, de: string, en: string, written: ReturnType<typeof sections>): Document => ({
  id: `annex${n}`,
  short: `Anlage ${n}`,
  title: { de: `Anlage ${n}: ${de}`, en: `Annex ${n}: ${en}` },
  rank: 'annex',
  version: '2026-01-01',
  ...written,
})

/** Modelled on the published processing agreement of RapidStream, which bears no date, without affiliation. */
export const rapidstream: Terms = {
  name: 'rapidstream',
  title: { de: 'RapidStream', en: 'RapidStream' },
  documents: [
    processingAgreement,
    annex(
      1,
      'Datenarten und Betroffene',
      'kinds of data and data subjects',
      sections(activities, relationship, viewers),
    ),
    annex(2, 'Unterauftragsverarbeiter', 'subprocessors', sections(register)),
    annex(3, 'Maßnahmen', 'measures', sections(host, entry, passwords, access, otherMeasures, review)),
  ],
  law: [...civilCode(workingDayHH), gdpr, procedure, stateOfTheArt],
  invokes: ['BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  changedBy: { notice: 'AVV § 17.1 S. 1', consent: 'AVV § 17.1 S. 1' },
  settings: { 'password days': 180 },
}
