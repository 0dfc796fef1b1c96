import { choice, count, day, flag, gross, moment, named, optional } from '../field.ts'
import { declaration, word } from './word.ts'

/** Audits, proofs, help and inquiries under a processing agreement, and what they cost. */
export const visitsAndHelp = {
  /** Of the customer, or of whoever it sends, on the premises of a processor. */
  auditAnnounced: declaration('Prüfung vor Ort angekündigt', 'audit on site announced', {
    audit: named('audit 1'),
    from: moment,
    auditor: optional(choice('customer', 'third party', 'authority')),
    /** Whether a breach of professional secrecy by who comes is a crime. */
    boundBySecrecy: optional(flag),
  }),
  earlierVisitAgreed: word('früherem Besuch zugestimmt', 'earlier visit agreed to', { audit: named('audit 1') }),
  secrecyDemanded: word('Verschwiegenheitserklärung verlangt', 'undertaking of confidentiality demanded', {
    audit: named('audit 1'),
  }),
  secrecyUndertaken: declaration('Verschwiegenheit zugesagt', 'confidentiality undertaken', {
    audit: named('audit 1'),
  }),
  auditHeld: word('Prüfung vor Ort durchgeführt', 'audit held on site', {
    audit: named('audit 1'),
    auditor: choice('customer', 'third party', 'authority'),
    /** Of work of the provider. */
    hours: optional(count),
  }),
  selfAssessmentRequested: declaration('Selbstauskunft verlangt', 'self-assessment requested', {
    assessment: named('assessment 1'),
  }),
  inquiryReceived: word('Anfrage Dritter zugegangen', 'inquiry of a third party received', {
    inquiry: named('inquiry 1'),
    from: choice('third party', 'authority'),
    /** An inspection of the authority, announced or begun. */
    inspection: optional(flag),
  }),
  assistanceRequested: declaration('Unterstützung verlangt', 'assistance requested', {
    help: named('help 1'),
    with: choice('data subject', 'breach', 'impact assessment', 'consultation', 'records'),
    /** The day on which what the customer must answer reached it. */
    reached: optional(day),
    causesCosts: optional(flag),
  }),
  costsAnnounced: word('Kosten angekündigt', 'costs announced', { about: named('help 1') }),
  workBegan: word('Arbeit begonnen', 'work began', { about: named('help 1') }),
  assistanceGiven: word('Unterstützung geleistet', 'assistance given', {
    help: named('help 1'),
    with: optional(
      choice(
        'audit',
        'data subject request',
        'breach',
        'records of processing',
        'impact assessment',
        'subprocessor papers',
        'return and erasure',
      ),
    ),
    minutes: optional(count),
    /** Whole days spent; less than a day is none. */
    days: optional(count),
    /** What it cost and is evidenced. */
    cost: optional(gross),
    /** It became necessary by a breach of the provider itself. */
    ownBreach: optional(flag),
  }),
} as const
