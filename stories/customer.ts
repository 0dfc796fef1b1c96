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

  consentsTo(change: string, how: How = {}): Said {
    return this.#tell(fact('consentReceived', { ...byCustomer, change, ...how }))
  }

  choosesErasure(): Said {
    return this.#tell(fact('erasureChosen', { choice: 'erase' }))
  }

  namesAdministrator(person: string): Said {
    return this.#tell(fact('roleGranted', { person }))
  }

  takesRoleFrom(person: string): Said {
    return this.#tell(fact('roleRevoked', { person }))
  }

  instructs(instruction: string, person: string): Said {
    return this.#tell(fact('instructionReceived', { ...byCustomer, medium: 'portal', person, instruction }))
  }

  ordersPlan(seats: number, price: Net): Said {
    return this.#tell(fact('planOrdered', { seats, price }))
  }

  /** Blocks content of its own, upon a demand of a third party. */
  blocks(content: string): Said {
    return this.#tell(fact('contentBlocked', { content, by: 'customer' }))
  }
}
