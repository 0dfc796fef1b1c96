import { choice, day, flag, gross, named, optional } from '../field.ts'
import { claim, declaration, word } from './word.ts'

const reported = named('case 1')

/** What a customer is said to have done with the services, and what came of it. */
export const misuse = {
  misuseReported: word('Pflichtverletzung gemeldet', 'breach of duty reported', {
    case: reported,
    /** The clause that names the duty. */
    duty: named('AGB § 4.4'),
    /** Which one, and what it is. */
    content: named('website W'),
    in: choice('website', 'redirect', 'domain', 'mailbox', 'account'),
    evidence: choice('mere allegation', 'possible violation', 'urgent suspicion', 'confirmed'),
    informant: optional(choice('affected person', 'right holder', 'authority', 'anonymous', 'somebody else')),
  }),
  misuseOpinionReceived: word('Votum zu einer Meldung zugegangen', 'opinion on a report received', {
    case: reported,
    of: choice('self-regulation body', 'lawyer', 'somebody else'),
  }),
  faultEstablished: word('Verschulden festgestellt', 'fault established', { case: reported, culpable: flag }),
  misuseRefuted: word('Meldung widerlegt', 'report refuted', { case: reported }),
  counterEvidenceReceived: word('Gegenbeweis zugegangen', 'counter-evidence received', { case: reported }),
  penaltyDemanded: word('Vertragsstrafe verlangt', 'contractual penalty demanded', { case: reported }),
  damagesDemanded: word('Schadensersatz verlangt', 'damages demanded', { case: reported, damage: gross }),
  lowerDamageProven: word('geringerer Schaden nachgewiesen', 'lower damage proven', {
    claim,
    damage: gross,
    substantially: optional(flag),
  }),
  goodCauseFound: word('wichtiger Grund festgestellt', 'good cause found', { of: choice('customer', 'provider') }),
  thirdPartyClaimReceived: word('Anspruch eines Dritten zugegangen', 'claim of a third party received', {
    dispute: named('dispute 1'),
    content: named('website W'),
  }),
  thirdPartyClaimSettled: word('Anspruch eines Dritten erledigt', 'claim of a third party settled', {
    dispute: named('dispute 1'),
  }),
  trafficPeakAnnounced: declaration('erhöhter Datenverkehr angekündigt', 'increased traffic announced', { from: day }),
  remedyDemanded: declaration('Abhilfe verlangt', 'remedy demanded', { case: reported, until: day }),
} as const
