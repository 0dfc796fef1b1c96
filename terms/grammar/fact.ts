import type { Day, Instant } from './day.ts'
import type { Ending } from './ending.ts'
import {
  choice,
  count,
  day,
  dutyContent,
  type Field,
  factNumber,
  flag,
  gross,
  moment,
  named,
  net,
  optional,
  patch,
  words,
} from './field.ts'
import { media } from './form.ts'
import { powerScopes } from './power.ts'
import type { Period } from './row.ts'
import type { Said } from './said.ts'

/**
 * All that may happen. A fact tells what happened and when; it never carries a computed amount or a state.
 * One vocabulary serves the types that rules see, the door where facts are told, the journal and the documentation.
 */
export interface Word<F> extends Said {
  readonly fields: F
  /** Declarations work only after form and power were examined. */
  readonly declaration: boolean
  /** A fact about another fact, folded in before the walk; or one that holds for every agreement of a provider. */
  readonly about: 'the agreement' | 'another fact' | 'the installation'
}
const word = <const F>(de: string, en: string, fields: F): Word<F> => ({
  de,
  en,
  fields,
  declaration: false,
  about: 'the agreement',
})
const remark = { note: words('as told on the telephone') }
const declared = {
  by: choice('customer', 'provider'),
  medium: optional(choice(...media)),
  /** The random id under which a person is known here; the name is sealed elsewhere. */
  person: optional(named('person 7f3a')),
  /**
   * Told by whoever received it: the person had no power to declare this, or holds it by the role that the one represented gave,
   * which is a power declared to the other side (§ 167 (1) BGB) as long as none was told by itself.
   */
  power: optional(choice('none', 'by role')),
  wording: words('I hereby give notice.'),
}
const declaration = <const F>(de: string, en: string, fields: F): Word<F & typeof declared> => ({
  ...word(de, en, { ...fields, ...declared }),
  declaration: true,
})
const aboutFact = <const F>(de: string, en: string, fields: F): Word<F> => ({
  ...word(de, en, fields),
  about: 'another fact',
})
const everywhere = <const F>(de: string, en: string, fields: F): Word<F> => ({
  ...word(de, en, fields),
  about: 'the installation',
})

export const grounds = [
  'ordinary',
  'for cause',
  'default',
  'change',
  'price',
  'unresolved objection',
  'objection without good cause',
  'failed replacement',
] as const
export type Ground = (typeof grounds)[number]

const change = named('change 2026-1')
const item = named('files.single')
const claim = named('fee 2026-02')
const letter = named('confirmTermination:agreement#1')

export const vocabulary = {
  // from application to activation
  applicationReceived: declaration('Antrag zugegangen', 'application received', {
    applicant: choice('company', 'public body', 'association', 'consumer'),
    inTheArea: flag,
    name: words('Muster GmbH'),
  }),
  evidenceRequested: word('Nachweis verlangt', 'evidence asked for', { ...remark }),
  evidenceReceived: word('Nachweis zugegangen', 'evidence received', { ...remark }),
  applicationAccepted: declaration('Antrag angenommen', 'application accepted', {}),
  applicationRefused: declaration('Antrag abgelehnt', 'application refused', { reason: words('outside the area') }),
  concluded: word('Vertrag geschlossen', 'agreement concluded', { first: day }),
  processingAgreementSigned: word('AVV unterschrieben zugegangen', 'signed processing agreement received', {
    originals: count,
  }),
  processingAgreementReturned: word(
    'AVV gegengezeichnet zurückgesandt',
    'processing agreement countersigned and returned',
    {},
  ),
  activated: word('freigeschaltet', 'activated', {}),
  termAgreed: word('Laufzeit vereinbart', 'term agreed', {
    row: named('term'),
    first: day,
    months: count,
    then: optional(count),
    renews: optional(flag),
  }),
  booked: word('gebucht', 'booked', { item, count }),
  orderPlaced: declaration('bestellt', 'order placed', {
    item,
    variant: choice('a month, renewed', 'a year, renewed', 'a month, fixed', 'a year, fixed'),
    first: day,
  }),
  addOnOrdered: word('Zusatzdienst bestellt', 'add-on ordered', {
    item,
    domain: named('domain'),
    yearly: gross,
    first: day,
  }),
  planOrdered: word('Tarif bestellt', 'plan ordered', { seats: count, price: net }),
  scopeChanged: word('Umfang geändert', 'scope changed', { item, yearly: gross }),
  priceAgreed: declaration('Preis vereinbart', 'price agreed', { item, price: net }),
  minimumTermAgreed: declaration('Mindestlaufzeit vereinbart', 'minimum term agreed', { until: day }),
  periodAgreed: declaration('andere Frist vereinbart', 'another period agreed', { days: count }),

  // money
  invoiceReceived: word('Rechnung zugegangen', 'invoice received', {
    claim,
    amount: gross,
    due: optional(day),
    hintsAtDefault: optional(flag),
  }),
  paymentCredited: word('Zahlung gutgeschrieben', 'payment credited', {
    amount: gross,
    claim: optional(claim),
    remittance: words('February fee'),
  }),
  paymentReclaimed: word('Zahlung zurückgebucht', 'payment returned', { payment: factNumber }),
  setOffDeclared: declaration('Aufrechnung erklärt', 'set-off declared', {
    amount: gross,
    title: choice('adjudicated', 'acknowledged', 'undisputed', 'disputed'),
    ground: optional(choice('defect')),
  }),
  reminderReceived: word('Mahnung zugegangen', 'reminder received', {
    claim,
    step: count,
    deadline: optional(day),
    threatensTermination: optional(flag),
    receiptProven: flag,
    medium: choice(...media),
  }),
  prepaid: word('vorausbezahlt', 'prepaid', { item, amount: gross, until: day, perYear: gross }),

  // declarations
  terminationReceived: declaration('Kündigung zugegangen', 'notice of termination received', {
    ground: choice(...grounds),
    scope: optional(named('agreement')),
    item: optional(choice('domain', 'add-on')),
    to: optional(day),
    change: optional(change),
  }),
  changeReceived: declaration('Änderung mitgeteilt', 'notice of a change received', {
    change,
    of: choice('terms', 'price', 'service', 'subprocessor'),
    complete: optional(flag),
    mentionsObjection: optional(flag),
    devalues: optional(flag),
    item: optional(item),
    price: optional(net),
    version: optional(named('2026-03-01')),
    reason: optional(named('case law')),
    disadvantage: optional(flag),
    from: optional(day),
    thirdCountry: optional(flag),
    basis: optional(flag),
    costIncrease: optional(net),
  }),
  noted: word('zur Kenntnis genommen', 'change taken note of', { change }),
  objectionReceived: declaration('Widerspruch zugegangen', 'objection received', { change, goodCause: optional(flag) }),
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
  }),
  transferCompleted: word('Providerwechsel vollzogen', 'transfer completed', { item, otherAddOns: flag }),

  // data protection
  instructionReceived: declaration('Weisung zugegangen', 'instruction received', {
    instruction: named('instruction 1'),
    /** Whom it reached, where the provider has named persons who receive instructions. */
    recipient: optional(named('person 91c0')),
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

  // powers: who may declare what for whom (§§ 164-180 BGB)
  powerGranted: word('Vollmacht erteilt', 'power granted', {
    person: named('person 7f3a'),
    represents: choice('customer', 'provider'),
    scope: choice(...powerScopes),
    /** Its last day. */
    until: optional(day),
    /** An organ represents by law, an officer by the office; an attorney because somebody said so. */
    as: optional(choice('attorney', 'organ', 'officer')),
    /** To whom it was declared: left out, to the other side (§ 167 (1) BGB). */
    told: optional(choice('to the other side', 'to the person alone', 'publicly', 'by document')),
    proof: optional(choice('register', 'document', 'word of the one represented', 'agreement')),
    ...remark,
  }),
  powerEnded: word('Vollmacht erloschen', 'power ended', {
    person: named('person 7f3a'),
    represents: choice('customer', 'provider'),
    /** Left out: all of it. */
    scope: optional(choice(...powerScopes)),
    told: optional(choice('to the other side', 'to the person alone')),
    ...remark,
  }),

  // accounts of end users
  accountAssigned: word('Konto zugeteilt', 'account assigned', {
    account: named('account 1'),
    person: named('person 7f3a'),
    worksFor: choice('customer', 'service provider', 'client', 'nobody of these'),
  }),
  accountReassigned: word('Konto übertragen', 'account reassigned', {
    account: named('account 1'),
    person: named('person 91c0'),
    worksFor: choice('customer', 'service provider', 'client', 'nobody of these'),
    /** Whether the customer declared that the one before has stopped using the services for good. */
    stopped: flag,
  }),
  accountClosed: word('Konto geschlossen', 'account closed', { account: named('account 1') }),
  sharedUseAgreed: word('gemeinsame Nutzung vereinbart', 'shared use agreed', { account: named('account 1') }),
  sharedUseSuspected: word('gemeinsame Nutzung vermutet', 'shared use suspected', {
    account: named('account 1'),
    places: count,
  }),
  breachKnown: word('Verletzung bekannt geworden', 'breach became known', { breach: named('breach 1') }),
  seized: word('Pfändung oder Beschlagnahme', 'attachment or seizure', { matter: named('matter 1') }),
  secrecyOrdered: word('Verschwiegenheit angeordnet', 'secrecy ordered', { matter: named('matter 1') }),
  secrecyLifted: word('Verschwiegenheit aufgehoben', 'secrecy lifted', { matter: named('matter 1') }),
  contentDemanded: word('Sperrverlangen zugegangen', 'demand to block content received', {
    content: named('content 1'),
    exception: optional(choice('court decision', 'urgency')),
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

  // measured
  usersCounted: word('Nutzer gezählt', 'users counted', { persons: count }),
  outage: everywhere('Ausfall', 'outage', { from: moment, to: moment }),
  maintenance: everywhere('Wartung', 'maintenance', { from: moment, to: moment }),
  dayBegan: everywhere('Tag begonnen', 'day has begun', { day }),

  // partner programme: told again from the recruit's agreement
  recruitVerified: word('Geworbener bestätigt', 'recruit verified', { recruit: named('recruit 1') }),
  recruitOrdered: word('Geworbener hat bestellt', 'recruit ordered', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    price: net,
  }),
  recruitPaid: word('Geworbener hat bezahlt', 'recruit paid', {
    recruit: named('recruit 1'),
    order: named('order 1'),
    amount: net,
  }),
  recruitReclaimed: word('Geworbener hat zurückgebucht', 'recruit reclaimed', {
    recruit: named('recruit 1'),
    order: named('order 1'),
  }),

  // receipts and decisions
  dutyDone: word('Pflicht erledigt', 'duty carried out', {
    duty: named('access'),
    content: optional(dutyContent),
    ...remark,
  }),
  decided: word('über Zurückgestelltes entschieden', 'decided on what was set aside', { act: factNumber, keep: flag }),

  // letters of the provider, each by the duty that it carries out
  letterDispatched: word('Brief abgesandt', 'letter dispatched', { letter, medium: choice(...media) }),
  /** Told only when it is certain that it came into the customer's sphere: § 130 (1) sentence 1 BGB. */
  letterReceived: word('Brief zugegangen', 'letter received', { letter, medium: choice(...media) }),
  letterReturned: word('Brief zurückgekommen', 'letter returned', {
    letter,
    medium: choice(...media),
    status: optional(named('5.1.1')),
  }),

  // facts about facts
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

type Value<F> = F extends Field<infer T> ? T : never
/** What rules may see of a fact: its clear fields. */
type Clear<F> = {
  readonly [N in keyof F as F[N] extends { presence: 'required'; place: 'clear' } ? N : never]: Value<F[N]>
} & {
  readonly [N in keyof F as F[N] extends { presence: 'optional'; place: 'clear' } ? N : never]?: Value<F[N]>
}
type Told = { readonly [K in keyof typeof vocabulary]: Clear<(typeof vocabulary)[K]['fields']> }

/** Facts that nobody tells: a moment that an outcome named has passed, or a watched matter has turned. */
interface Derived {
  readonly agreementEnded: { readonly scope: string; readonly ending: Ending }
  readonly periodBegan: { readonly row: string; readonly period: Period }
  readonly objectionPeriodOver: { readonly about: string }
  readonly waitingPeriodOver: { readonly about: string }
  readonly scopeDayOver: { readonly about: string }
  readonly turned: { readonly matter: string; readonly about: string; readonly value: unknown; readonly was: unknown }
}
export type Facts = Told & Derived
export type Kind = keyof Facts
export type ToldKind = keyof Told

/**
 * Why something holds: the clause, and what it rested on. The trace is the graph of these; nothing is logged.
 * A reason is a clause, a named quantity with its value, or a fact.
 */
export interface Because {
  /** `AGB § 5.2 S. 1`; empty for a named quantity. */
  readonly ref: string
  readonly says: Said
  readonly at: Instant
  readonly on: readonly (Because | AnyFact)[]
  /** The value of a quantity, in words. */
  readonly value?: Said
  /** What it prevailed over: exceptions and rank beat a clause without making it vanish. */
  readonly over?: readonly Because[]
}
/** What every fact has, whatever it tells. */
export interface Happened<K extends Kind = Kind> {
  readonly kind: K
  /** Its number in the journal; negative for facts of the installation, 0 for derived ones. */
  readonly id: number
  readonly at: Instant
  /** The day in Berlin on which `at` lies. */
  readonly on: Day
  readonly learnedAt: Instant
  /** Folded in from facts about this one. */
  readonly doubted?: true
  readonly approvedAt?: Instant
  readonly rejectedAt?: Instant
  readonly demandedAt?: Instant
  readonly revokedAt?: Instant
  /** What a derived fact rests on. */
  readonly because?: Because
}
export type Fact<K extends Kind = Kind> = { readonly [P in K]: Happened<P> & Facts[P] }[K]
/** A fact of any kind, where only what all have in common matters. */
export type AnyFact = Happened & { readonly [name: string]: unknown }
/** The declarations, as form and power are examined on them. */
export type Declaration = Happened & {
  readonly by: 'customer' | 'provider'
  readonly medium?: (typeof media)[number]
  readonly person?: string
  readonly power?: 'none' | 'by role'
  readonly item?: string
  readonly ground?: string
  readonly of?: string
  readonly change?: string
  readonly recipient?: string
}

export const isDeclaration = (kind: Kind): boolean => kind in vocabulary && vocabulary[kind as ToldKind].declaration
export const aboutOf = (kind: Kind): Word<unknown>['about'] | 'derived' =>
  kind in vocabulary ? vocabulary[kind as ToldKind].about : 'derived'

/** What another agreement is told: a kind of fact and what it tells there, and nothing else of the first. */
export type Retold = { readonly [K in ToldKind]: { readonly kind: K; readonly tells: Facts[K] } }[ToldKind]
