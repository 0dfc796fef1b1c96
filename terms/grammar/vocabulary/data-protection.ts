import { choice, count, flag, named, optional } from '../field.ts'
import { media } from '../form.ts'
import { declaration, word } from './word.ts'

/** Instructions, breaches, seizures, return and erasure. */
export const dataProtection = {
  instructionReceived: declaration('Weisung zugegangen', 'instruction received', {
    instruction: named('instruction 1'),
    /** For which company beside the customer it is given, where several are controllers. */
    company: optional(named('company 1')),
    /** Given by word of mouth for a reason that allows it: danger ahead. */
    orallyJustified: optional(flag),
    /** Whether what it asks for can be undone: a block can, erasure cannot. */
    reversible: optional(flag),
    /** Whom it reached, where the provider has named persons who receive instructions. */
    recipient: optional(named('person 91c0')),
    /** What it is about, where that has a name: a breach, a demand. */
    concerns: optional(named('breach 1')),
    /** What is to be done with data, where it is one of these. */
    orders: optional(choice('correction', 'erasure', 'blocking')),
  }),
  legitimacyDoubted: word('Berechtigung bezweifelt', 'legitimacy doubted', { instruction: named('instruction 1') }),
  signedConfirmationReceived: word('unterschriebene Bestätigung zugegangen', 'signed confirmation received', {
    instruction: named('instruction 1'),
    medium: optional(choice(...media)),
  }),
  identityProofReceived: word('Ausweiskopie zugegangen', 'copy of an identity document received', {
    instruction: named('instruction 1'),
    document: optional(choice('identity card', 'passport', 'other')),
    /** Whether it is the document of whoever signed. */
    ofSigner: optional(flag),
  }),
  roleGranted: word('Rolle erteilt', 'role granted', { person: named('person 7f3a') }),
  roleRevoked: word('Rolle entzogen', 'role revoked', { person: named('person 7f3a') }),
  breachKnown: word('Verletzung bekannt geworden', 'breach became known', { breach: named('breach 1') }),
  /** Signs are enough, certainty is not needed; told once for each who learned of them. */
  incidentSignsFound: word('Anzeichen eines Vorfalls', 'signs of an incident', {
    incident: named('incident 1'),
    type: choice(
      'lost media',
      'security event',
      'public exposure',
      'theft',
      'unauthorised disclosure',
      'leaked credentials',
      'other',
    ),
    knownTo: choice('provider', 'engaged person', 'subprocessor'),
  }),
  seized: word('Pfändung oder Beschlagnahme', 'attachment or seizure', { matter: named('matter 1') }),
  secrecyOrdered: word('Verschwiegenheit angeordnet', 'secrecy ordered', { matter: named('matter 1') }),
  secrecyLifted: word('Verschwiegenheit aufgehoben', 'secrecy lifted', { matter: named('matter 1') }),
  contentDemanded: word('Sperrverlangen zugegangen', 'demand to block content received', {
    content: named('content 1'),
    exception: optional(
      choice(
        'court decision',
        'urgency',
        'considerable breach',
        'order of an authority',
        'obviously unlawful order',
        'legal obligation',
      ),
    ),
  }),
  contentBlocked: word('Inhalt gesperrt', 'content blocked', {
    content: named('content 1'),
    by: choice('customer', 'provider'),
  }),
  erasureChosen: word('Rückgabe oder Löschung gewählt', 'return or erasure chosen', {
    choice: choice('return', 'erase'),
  }),
  releaseRequested: word('Herausgabe verlangt', 'release requested', {}),
  handedOver: word('Übergabe bestätigt', 'hand-over confirmed', {}),
  personalDataErased: word('personenbezogene Daten gelöscht', 'personal data erased', {}),
  voucherDated: word('Beleg', 'voucher dated', { voucher: named('voucher 1'), years: count }),
} as const
