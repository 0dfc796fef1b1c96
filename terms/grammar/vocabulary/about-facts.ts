import { factNumber, named, patch, words } from '../field.ts'
import { aboutFact, declared } from './word.ts'

/** Facts about facts. */
export const aboutFacts = {
  approvalReceived: aboutFact('genehmigt', 'approved afterwards', { of: factNumber, ...declared }),
  /** A letter cannot be called back, but overtaken: § 130 (1) sentence 2 BGB. */
  revocationReceived: aboutFact('Widerruf einer Erklärung zugegangen', 'revocation of a declaration received', {
    of: factNumber,
    ...declared,
  }),
  /** Asked whether the one represented approves: § 177 (2) BGB. */
  approvalDemanded: aboutFact('zur Genehmigung aufgefordert', 'asked to approve', { of: factNumber }),
  powerRejected: aboutFact('mangels Vollmacht zurückgewiesen', 'rejected for want of power', { of: factNumber }),
  corrected: aboutFact('berichtigt', 'corrected', { of: factNumber, to: patch }),
  withdrawn: aboutFact('als Irrtum zurückgenommen', 'taken back as an error', { of: factNumber }),
  doubted: aboutFact('bezweifelt', 'doubted', { of: factNumber, why: words('the customer disputes it') }),
  doubtSettled: aboutFact('Zweifel ausgeräumt', 'doubt settled', { of: factNumber }),
  /** Whom to follow where two clauses clash over an act (its number) or a matter (`maySuspend:services`). */
  clashDecided: aboutFact('Widerspruch zweier Klauseln entschieden', 'clash of two clauses decided', {
    about: named('maySuspend:services'),
    follow: named('AGB § 5.2 S. 1'),
  }),
} as const
