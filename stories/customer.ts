import type { Day } from '../terms/grammar/day.ts'
import type { Facts } from '../terms/grammar/fact.ts'
import type { Medium } from '../terms/grammar/form.ts'
import type { Gross, Net } from '../terms/grammar/money.ts'
import { type everythingDue, fact, type Said, type Written } from './written.ts'

type Tell = (...facts: readonly Written[]) => Said

/** Left out, whatever can be said in writing is said by e-mail. */
interface How {
  readonly medium?: Medium
  /** The random id of the person who declares it. */
  readonly person?: string
}
const byCustomer = { by: 'customer', medium: 'e-mail' } as const

/** What a customer does, in the customer's words. Whatever a person says with it is marked, to be looked for later. */
export class Customer {
  readonly #tell: Tell

  constructor(tell: Tell) {
    this.#tell = tell
  }

  applies(as: Facts['applicationReceived']['applicant'] = 'company'): Said {
    return this.#tell(fact('applicationReceived', { ...byCustomer, medium: 'portal', applicant: as, inTheArea: true }))
  }

  sendsEvidence(): Said {
    return this.#tell(fact('evidenceReceived', {}))
  }

  signsProcessingAgreement(originals = 2): Said {
    return this.#tell(fact('processingAgreementSigned', { originals }))
  }

  pays(amount: Gross | typeof everythingDue, claim?: string): Said {
    return this.#tell(fact('paymentCredited', { amount, ...(claim === undefined ? {} : { claim }) }))
  }

  setsOff(amount: Gross, title: Facts['setOffDeclared']['title'], more: Partial<Facts['setOffDeclared']> = {}): Said {
    return this.#tell(fact('setOffDeclared', { ...byCustomer, medium: 'letter', amount, title, ...more }))
  }

  /** An ordinary notice, as far as nothing else is said. */
  givesNotice(how: How & Partial<Facts['terminationReceived']> = {}): Said {
    return this.#tell(fact('terminationReceived', { ground: 'ordinary', ...byCustomer, ...how }))
  }

  /** Somebody of the customer's gives notice who has no power to. */
  givesNoticeWithoutPower(person: string): Said {
    return this.givesNotice({ person, power: 'none' })
  }

  /** Approves what somebody declared without power (§ 184 BGB). */
  approves(of: Said): Said {
    return this.#tell(fact('approvalReceived', { ...byCustomer, of }))
  }

  /** Does not agree to a change, and leaves. */
  leavesOnChange(change: string): Said {
    return this.givesNotice({ ground: 'change', change })
  }

  /** Leaves since an objection was not settled. */
  leavesOnUnresolvedObjection(change: string): Said {
    return this.givesNotice({ ground: 'unresolved objection', change })
  }

  objectsTo(change: string, how: How & { readonly goodCause?: boolean } = {}): Said {
    return this.#tell(fact('objectionReceived', { ...byCustomer, change, ...how }))
  }

  /** Has read what was announced. */
  takesNoteOf(change: string): Said {
    return this.#tell(fact('noted', { change }))
  }

  /** Gives the provider a time in which to do without what it objected to. */
  setsGrace(change: string, until: Day): Said {
    return this.#tell(fact('graceSet', { change, until }))
  }

  consentsTo(change: string, how: How = {}): Said {
    return this.#tell(fact('consentReceived', { ...byCustomer, change, ...how }))
  }

  /** Wants its data, as they are. */
  demandsItsData(): Said {
    return this.#tell(fact('releaseRequested', {}))
  }

  confirmsHandOver(): Said {
    return this.#tell(fact('handedOver', {}))
  }

  choosesErasure(): Said {
    return this.#tell(fact('erasureChosen', { choice: 'erase' }))
  }

  choosesReturn(): Said {
    return this.#tell(fact('erasureChosen', { choice: 'return' }))
  }

  namesAdministrator(person: string): Said {
    return this.#tell(fact('roleGranted', { person }))
  }

  takesRoleFrom(person: string): Said {
    return this.#tell(fact('roleRevoked', { person }))
  }

  /** The letter that bears out an instruction, by fax or as the original with a signature. */
  bearsOut(instruction: string, medium: 'fax' | 'signed letter'): Said {
    return this.#tell(fact('signedConfirmationReceived', { instruction, medium }))
  }

  /** A copy of a document that says who signed; left out, the one of who did sign. */
  provesIdentity(instruction: string, more: Partial<Facts['identityProofReceived']> = {}): Said {
    const proof = { document: 'passport', ofSigner: true, ...more } as const
    return this.#tell(fact('identityProofReceived', { instruction, ...proof }))
  }

  instructs(instruction: string, person: string): Said {
    return this.#tell(fact('instructionReceived', { ...byCustomer, medium: 'portal', person, instruction }))
  }

  /** On the website: agrees to the terms and says that the use is commercial. */
  registers(): Said {
    const ticked = { applicant: 'company', inTheArea: true, acceptsTerms: true, commercialUse: true } as const
    return this.#tell(fact('applicationReceived', { ...byCustomer, medium: 'portal', ...ticked }))
  }

  ordersPlan(seats: number, price: Net): Said {
    return this.#tell(fact('planOrdered', { seats, price }))
  }

  /** Uses the services without having agreed to anything before. */
  beginsToUse(item: string): Said {
    return this.#tell(fact('useBegan', { item }))
  }

  /** Agrees to the terms by a button, the processing agreement beside them. */
  agreesToTerms(): Said {
    return this.#tell(fact('termsAccepted', { how: 'button', actsFor: 'nobody', withProcessing: true }))
  }

  ordersAddOn(item: string, yearly: Gross, first: Day): Said {
    return this.#tell(fact('addOnOrdered', { item, domain: 'domain', yearly, first }))
  }

  /** More or less of an add-on, by what a year of it costs from then on. */
  changesAddOn(item: string, yearly: Gross): Said {
    return this.#tell(fact('scopeChanged', { item, yearly }))
  }

  /** Software by the month, for some users and a size of storage. */
  ordersByTheMonth(item: string, first: Day, users: number, storage: string): Said {
    const order = { item, variant: 'a month, renewed', first, users, storage } as const
    return this.#tell(fact('orderPlaced', { ...byCustomer, medium: 'portal', ...order }))
  }

  /** What a natural person orders for. */
  statesPurpose(purpose: Facts['purposeStated']['purpose']): Said {
    return this.#tell(fact('purposeStated', { orderer: 'natural person', purpose }))
  }

  /** Chooses to pay for a longer time ahead. */
  choosesPrepayment(item: string, amount: Gross, perYear: Gross, until: Day): Said {
    return this.#tell(fact('prepaid', { item, amount, perYear, until }))
  }

  /** Wants the money and not the credit. */
  refusesCredit(claim: string): Said {
    return this.#tell(fact('creditRefused', { ...byCustomer, claim }))
  }

  /** As a consumer may; left out, the whole agreement is withdrawn from, with what is received at once. */
  withdraws(how: How & Partial<Facts['withdrawalReceived']> = {}): Said {
    return this.#tell(fact('withdrawalReceived', { ...byCustomer, ...how }))
  }

  /** Blocks content of its own, upon a demand of a third party. */
  blocks(content: string): Said {
    return this.#tell(fact('contentBlocked', { content, by: 'customer' }))
  }

  /** How it comes into the cloud, with so many devices. */
  choosesConnection(way: Facts['connectionChosen']['way'], clients = 3): Said {
    return this.#tell(fact('connectionChosen', { way, clients }))
  }

  returnsEquipment(equipment: string): Said {
    return this.#tell(fact('equipmentReturned', { equipment }))
  }

  /** How much of the storage agreed it wants for its archive. */
  sizesArchive(gigabytes: number): Said {
    return this.#tell(fact('archiveQuotaAsked', { gigabytes }))
  }
}
