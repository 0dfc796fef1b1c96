import { choice, flag, named } from '../field.ts'
import { change, word } from './word.ts'

const vendor = named('azure')
const place = named('place 1')
const basis = choice('adequacy decision', 'standard contractual clauses', 'code of conduct', 'other')

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
  transferBasisRecorded: word('Grundlage der Übermittlung', 'basis of a transfer', { place, basis }),
  transferBasisLost: word('Grundlage der Übermittlung entfallen', 'basis of a transfer lost', { place, basis }),
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
