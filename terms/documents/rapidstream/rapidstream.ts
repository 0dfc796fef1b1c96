import type { Document, Terms } from '../../grammar/document.ts'
import { workingDayHH } from '../../grammar/rest-days/hh.ts'
import { civilCode } from '../../law/bgb/bgb.ts'
import { gdpr } from '../../law/eu/2016-679/gdpr.ts'
import { procedure } from '../../law/procedure.ts'
import { stateOfTheArt } from '../../law/state-of-the-art.ts'
import * as passwords from './annex-3/2026-01-01/02-passwords.ts'
import * as parties from './processing/2026-01-01/00-parties.ts'
import * as instructions from './processing/2026-01-01/05-instructions.ts'
import * as notices from './processing/2026-01-01/08-notices.ts'
import * as subprocessors from './processing/2026-01-01/12-subprocessors.ts'
import * as cause from './processing/2026-01-01/13-termination-for-cause.ts'
import * as afterTheEnd from './processing/2026-01-01/16-after-the-end.ts'
import * as finalProvisions from './processing/2026-01-01/17-final-provisions.ts'

const processingAgreement: Document = {
  id: 'processing',
  short: 'AVV',
  title: { de: 'Auftragsverarbeitungsvertrag', en: 'Processing agreement' },
  rank: 'processing agreement',
  version: '2026-01-01',
  clauses: [parties, instructions, notices, subprocessors, cause, afterTheEnd, finalProvisions].flatMap((section) =>
    Object.values(section),
  ),
}

const annex3: Document = {
  id: 'annex3',
  short: 'Anlage 3',
  title: { de: 'Anlage 3: Maßnahmen', en: 'Annex 3: measures' },
  rank: 'annex',
  version: '2026-01-01',
  clauses: Object.values(passwords),
}

/** Modelled on the published processing agreement of RapidStream, which bears no date, without affiliation. */
export const rapidstream: Terms = {
  name: 'rapidstream',
  title: { de: 'RapidStream', en: 'RapidStream' },
  documents: [processingAgreement, annex3],
  law: [...civilCode(workingDayHH), gdpr, procedure, stateOfTheArt],
  invokes: ['BGB § 362', 'BGB § 675x', 'Verfahren Nr. 1'],
  settings: { 'password days': 180 },
}
