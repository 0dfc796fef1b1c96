import type { Day } from '../terms/grammar/day.ts'
import type { Facts } from '../terms/grammar/fact.ts'
import type { Gross, Net } from '../terms/grammar/money.ts'
import { fact, type Said, type Written } from './written.ts'

/** What a provider's people do in a story. */
export interface Does {
  tells(...facts: readonly Written[]): Said
  /** A person has done what a duty asks, and says so. */
  confirms(act: string): Said
  /** A person approves what the program is to carry out. */
  approves(act: string): Said
}
const byProvider = { by: 'provider', medium: 'e-mail' } as const

/** What a provider does, in the provider's words. */
export class Provider {
  readonly #items: readonly string[]
  readonly #does: Does

  /** @param items what the customer has bought */
  constructor(items: readonly string[], does: Does) {
    this.#items = items
    this.#does = does
  }

  asksForEvidence(): Said {
    return this.#does.tells(fact('evidenceRequested', {}))
  }

  accepts(): Said {
    return this.#does.tells(fact('applicationAccepted', byProvider))
  }

  returnsProcessingAgreement(): Said {
    return this.#does.tells(fact('processingAgreementReturned', {}))
  }

  /** Books what was bought, and opens it. */
  activates(): Said {
    const booked = this.#items.map((item) => fact('booked', { item, count: 1 }))
    return this.#does.tells(...booked, fact('activated', {}))
  }

  books(item: string, count: number): Said {
    return this.#does.tells(fact('booked', { item, count }))
  }

  agreesOnPrice(item: string, price: Net): Said {
    return this.#does.tells(fact('priceAgreed', { ...byProvider, item, price }))
  }

  /** A term or a billing period of some months that begins anew for as long. */
  agreesOnTerm(row: string, first: Day, months: number): Said {
    return this.#does.tells(fact('termAgreed', { row, first, months }))
  }

  sendsInvoice(claim: string, amount: Gross, due?: Day): Said {
    return this.#does.tells(fact('invoiceReceived', { claim, amount, ...(due === undefined ? {} : { due }) }))
  }

  reminds(claim: string, step: number, more: Partial<Facts['reminderReceived']> = {}): Said {
    return this.#does.tells(fact('reminderReceived', { claim, step, receiptProven: true, medium: 'letter', ...more }))
  }

  tellsOfNewTerms(change: string, version: string): Said {
    return this.#change({ change, of: 'terms', version })
  }

  tellsOfNewPrice(change: string, item: string, price: Net, more: Partial<Facts['changeReceived']> = {}): Said {
    return this.#change({ change, of: 'price', item, price, ...more })
  }

  tellsOfSubprocessor(change: string): Said {
    return this.#change({ change, of: 'subprocessor', complete: true })
  }

  givesNotice(ground: Facts['terminationReceived']['ground']): Said {
    return this.#does.tells(fact('terminationReceived', { ...byProvider, ground }))
  }

  rejectsForWantOfPower(of: Said): Said {
    return this.#does.tells(fact('powerRejected', { of }))
  }

  /** The parties have settled an objection. */
  agreesAbout(change: string): Said {
    return this.#does.tells(fact('agreementReached', { change }))
  }

  doubtsLegitimacyOf(instruction: string): Said {
    return this.#does.tells(fact('legitimacyDoubted', { instruction }))
  }

  /** All contents and backups are gone. */
  hasErasedPersonalData(): Said {
    return this.#does.tells(fact('personalDataErased', {}))
  }

  countsUsers(persons: number): Said {
    return this.#does.tells(fact('usersCounted', { persons }))
  }

  /** A third party demands that content of the customer's be blocked. */
  isAskedToBlock(content: string): Said {
    return this.#does.tells(fact('contentDemanded', { content }))
  }

  learnsOfBreach(breach: string): Said {
    return this.#does.tells(fact('breachKnown', { breach }))
  }

  /** Data of the customer's were attached or seized. */
  learnsOfSeizure(matter: string): Said {
    return this.#does.tells(fact('seized', { matter }))
  }

  isSwornToSecrecyAbout(matter: string): Said {
    return this.#does.tells(fact('secrecyOrdered', { matter }))
  }

  isReleasedFromSecrecyAbout(matter: string): Said {
    return this.#does.tells(fact('secrecyLifted', { matter }))
  }

  /** Whether something happened at all is open: what would harm the customer waits. */
  doubts(of: Said): Said {
    return this.#does.tells(fact('doubted', { of }))
  }

  settlesDoubtAbout(of: Said): Said {
    return this.#does.tells(fact('doubtSettled', { of }))
  }

  /** @param to the fields that were told wrongly, as they are written in JSON */
  corrects(of: Said, to: Facts['corrected']['to']): Said {
    return this.#does.tells(fact('corrected', { of, to }))
  }

  /** It was told by mistake, and never happened. */
  takesBack(of: Said): Said {
    return this.#does.tells(fact('withdrawn', { of }))
  }

  confirms(act: string): Said {
    return this.#does.confirms(act)
  }

  approves(act: string): Said {
    return this.#does.approves(act)
  }

  #change(change: Pick<Facts['changeReceived'], 'change' | 'of'> & Partial<Facts['changeReceived']>): Said {
    return this.#does.tells(fact('changeReceived', { ...byProvider, ...change }))
  }
}
