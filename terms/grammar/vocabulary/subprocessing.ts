import { choice, day, flag, named, optional } from '../field.ts'
import { change, word } from './word.ts'

const vendor = named('azure')
/** Who receives them, as the register of subprocessors names it, or the place at which they are processed. */
const recipient = named('SendGrid')
/** What a transfer to a third country can rest on (Art. 45, 46 GDPR). */
const basis = choice(
  'adequacy decision',
  'EU-US Privacy Shield',
  'EU-US Data Privacy Framework',
  'standard contractual clauses',
  'standard clauses of 2010',
  'standard clauses of 2021',
  'code of conduct',
  'other',
)

/** Who works for the processor, where, and what flows to whom. */
export const subprocessing = {
  vendorConsidered: word('Dienstleister ausgewählt', 'vendor chosen', {
    vendor,
    does: choice(
      'post',
      'transport',
      'cleaning',
      'telecommunications',
      'guarding',
      'maintenance',
      'user service',
      'processing on behalf',
    ),
    /** Whether it can come to see personal data of the customer. */
    seesData: flag,
  }),
  subprocessorContractConcluded: word('Vertrag mit Unterauftragsverarbeiter', 'contract with a subprocessor', {
    change,
    form: choice('in writing', 'electronic', 'oral'),
  }),
  staffDutiesConfirmed: word('Pflichten der Beschäftigten bestätigt', 'duties of staff confirmed', { change }),
  transferBasisRecorded: word('Grundlage der Übermittlung', 'basis of a transfer', {
    recipient,
    basis,
    /** The last day of a certificate or decision, where it has one. */
    until: optional(day),
  }),
  transferBasisLost: word('Grundlage der Übermittlung entfallen', 'basis of a transfer lost', { recipient, basis }),
  dataFlowPlanned: word('Datenfluss geplant', 'data flow planned', {
    flow: named('flow 1'),
    vendor,
    task: named('hosting'),
  }),
  /** A record is about to leave for a vendor. */
  recordReleased: word('Datensatz verlässt das System', 'record leaves the system', {
    record: named('record 1'),
    vendor,
    contains: choice('nothing personal', 'address of a viewer', 'user name', 'e-mail address', 'free text'),
  }),
  adServerSet: word('Werbeserver eingestellt', 'ad server set', {
    server: named('ad server 1'),
    forwardsAddress: flag,
  }),
} as const
