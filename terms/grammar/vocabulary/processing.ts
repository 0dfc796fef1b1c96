import { choice, day, flag, named, optional } from '../field.ts'
import { change, word } from './word.ts'

/** What a processor plans, whom it engages, what it keeps up: for processing agreements under Art. 28 GDPR. */
export const processing = {
  processingPlanned: word('Verarbeitung vorgesehen', 'processing planned', {
    processing: named('processing 1'),
    purpose: named('support'),
  }),
  transferPlanned: word('Übermittlung vorgesehen', 'transfer planned', {
    /** As the register of subprocessors names it. */
    recipient: named('SendGrid'),
    /** ISO 3166-1: `US`. */
    country: named('US'),
  }),
  standardClausesAgreed: word('Standardvertragsklauseln schriftlich vereinbart', 'standard clauses agreed in writing', {
    recipient: named('SendGrid'),
  }),
  standardClausesShown: word(
    'Standardvertragsklauseln dem Kunden vorgelegt',
    'standard clauses shown to the customer',
    {
      recipient: named('SendGrid'),
    },
  ),
  standardClausesJoined: word('Standardvertragsklauseln beigetreten', 'provider joined the standard clauses', {
    recipient: named('SendGrid'),
  }),
  subprocessorPlanned: word('Unterauftragsverarbeiter vorgesehen', 'subprocessor planned', { change, from: day }),
  partyEngaged: word('Dritter oder Mitarbeitender eingesetzt', 'third party or staff engaged', {
    party: named('party 1'),
    as: choice('company', 'employee', 'leased worker', 'freelancer'),
    /** For services, or parts of them, that the customer is owed. */
    forTheService: flag,
    seesData: flag,
  }),
  trained: word('im Datenschutz geschult', 'trained in data protection', { party: named('party 1') }),
  measureChangePlanned: word('Änderung einer Maßnahme vorgesehen', 'change of a measure planned', {
    change: named('measure 1'),
    from: day,
    /** How the level of protection after it was assessed against the one before; left out: not yet. */
    protection: optional(choice('higher', 'equal', 'lower')),
  }),
  measuresReviewedJointly: word('Maßnahmen gemeinsam überprüft', 'measures reviewed jointly', {
    /** Whether everybody took part whom the terms ask for. */
    complete: flag,
    adjustmentNeeded: optional(flag),
  }),
  patchReleased: word('Sicherheitsaktualisierung erschienen', 'security update released', {
    patch: named('patch 1'),
    critical: flag,
  }),
  patchInstalled: word('Sicherheitsaktualisierung installiert', 'security update installed', {
    patch: named('patch 1'),
  }),
  companyEntitled: word('Unternehmen als Verantwortlicher benannt', 'company named as controller', {
    company: named('company 1'),
  }),
  companyNoLongerEntitled: word('Unternehmen nicht mehr Verantwortlicher', 'company no longer a controller', {
    company: named('company 1'),
  }),
  earlierAgreementFound: word('früherer AVV gefunden', 'earlier processing agreement found', {
    agreement: named('avv 2025'),
    sameServices: flag,
  }),
} as const
