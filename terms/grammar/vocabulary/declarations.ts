import { choice, day, flag, gross, named, net, optional } from '../field.ts'
import { change, declaration, grounds, item, word } from './word.ts'

/** What the parties declare to each other. */
export const declarations = {
  terminationReceived: declaration('Kündigung zugegangen', 'notice of termination received', {
    ground: choice(...grounds),
    scope: optional(named('agreement')),
    item: optional(choice('domain', 'add-on')),
    to: optional(day),
    change: optional(change),
    defect: optional(named('defect 1')),
  }),
  changeReceived: declaration('Änderung mitgeteilt', 'notice of a change received', {
    change,
    of: choice('terms', 'price', 'service', 'subprocessor', 'processing'),
    complete: optional(flag),
    mentionsObjection: optional(flag),
    devalues: optional(flag),
    item: optional(item),
    price: optional(net),
    finalPrice: optional(gross),
    version: optional(named('2026-03-01')),
    reason: optional(named('case law')),
    disadvantage: optional(flag),
    from: optional(day),
    thirdCountry: optional(flag),
    basis: optional(flag),
    costIncrease: optional(gross),
    /** Whether everything that is owed stays owed. */
    keepsScope: optional(flag),
  }),
  noted: word('zur Kenntnis genommen', 'change taken note of', { change }),
  objectionReceived: declaration('Widerspruch zugegangen', 'objection received', { change, goodCause: optional(flag) }),
  /** The provider accepts that a change is unreasonable for the customer who said so. */
  reasonsAccepted: word('Gründe anerkannt', 'reasons accepted', { change }),
  /** Against being named as a customer in advertising. */
  referenceObjected: declaration('Widerspruch gegen die Nennung als Referenz', 'objection to being named', {}),
  addressNotified: declaration('Anschrift mitgeteilt', 'address notified', { address: named('address 1') }),
  consentReceived: declaration('Zustimmung zugegangen', 'consent received', { change }),
  agreementReached: word('Einigung erzielt', 'agreement reached', { change }),
  graceSet: word('Nachfrist gesetzt', 'grace period set', { change, until: day }),
  replacementDeclaredImpossible: declaration('Ersatz für unmöglich erklärt', 'replacement declared impossible', {
    change,
  }),
  subprocessorReplaced: word('Unterauftragsverarbeiter ersetzt', 'subprocessor replaced', { change }),
  withdrawalInstructionReceived: word('Widerrufsbelehrung zugegangen', 'instruction on withdrawal received', {}),
  informationCompleted: word('Informationspflichten erfüllt', 'duties of information met', {}),
  withdrawalReceived: declaration('Widerruf zugegangen', 'withdrawal received', {
    /** The day it was sent on, where it was not received at once. */
    sent: optional(day),
    /** What is withdrawn from, where it is not the whole agreement: an item. */
    scope: optional(named('onlyoffice')),
  }),
  earlyStartAgreed: word('vorzeitigem Beginn zugestimmt', 'early start agreed', {
    item,
    /** Whether it was confirmed that the right of withdrawal is lost thereby. */
    lossConfirmed: flag,
  }),
  fullyPerformed: word('Leistung vollständig erbracht', 'performance completed', {
    by: choice('customer', 'provider'),
  }),
  transferCompleted: word('Providerwechsel vollzogen', 'transfer completed', { item, otherAddOns: flag }),
} as const
