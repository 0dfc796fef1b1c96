import type { Day } from '../terms/grammar/day.ts'
import type { Facts } from '../terms/grammar/fact.ts'
import { Gross, type Net } from '../terms/grammar/money.ts'
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

  /** Net or gross, as the provider says its prices. */
  agreesOnPrice(item: string, price: Net | Gross): Said {
    return this.#does.tells(
      price instanceof Gross
        ? fact('finalPriceAgreed', { ...byProvider, item, finalPrice: price })
        : fact('priceAgreed', { ...byProvider, item, price }),
    )
  }

  /** An item by the year: its price, its term and its billing in advance. */
  sellsByTheYear(item: string, finalPrice: Gross, first: Day): Said {
    const year = (row: string) => fact('termAgreed', { row, first, months: 12 })
    const agreed = fact('finalPriceAgreed', { ...byProvider, item, finalPrice })
    return this.#does.tells(agreed, year(`term of ${item}`), year(`billing of fees ${item}`))
  }

  /** A term or a billing period of some months that begins anew for as long. */
  agreesOnTerm(row: string, first: Day, months: number): Said {
    return this.#does.tells(fact('termAgreed', { row, first, months }))
  }

  /** Agrees with the customer on a time in which it does not leave. */
  agreesOnMinimumTerm(until: Day): Said {
    return this.#does.tells(fact('minimumTermAgreed', { ...byProvider, until }))
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

  tellsOfSubprocessor(change: string, more: Partial<Facts['changeReceived']> = {}): Said {
    return this.#change({ change, of: 'subprocessor', complete: true, ...more })
  }

  /** A place at which data are to be stored; left out who stores them, the provider itself does. */
  proposesPlace(place: string, country: string, recipient?: string): Said {
    const by = recipient === undefined ? {} : { recipient }
    return this.#does.tells(fact('placeProposed', { place, use: 'storage', country, ...by }))
  }

  /** The European Commission finds the protection there adequate. */
  recordsAdequacyOf(place: string): Said {
    return this.#does.tells(fact('transferBasisRecorded', { recipient: place, basis: 'adequacy decision' }))
  }

  /** That decision has been annulled. */
  losesAdequacyOf(place: string): Said {
    return this.#does.tells(fact('transferBasisLost', { recipient: place, basis: 'adequacy decision' }))
  }

  /** The contract with a subprocessor, and what binds its staff. */
  bindsSubprocessor(change: string): Said {
    const contract = fact('subprocessorContractConcluded', { change, form: 'electronic' })
    return this.#does.tells(contract, fact('staffDutiesConfirmed', { change }))
  }

  /** A change that takes value from the service. */
  tellsOfLesserService(change: string, from: Day): Said {
    return this.#change({ change, of: 'service', devalues: true, from })
  }

  /** What a consumer has to be told, and how to withdraw. */
  informsConsumer(): Said {
    return this.#does.tells(fact('informationCompleted', {}), fact('withdrawalInstructionReceived', {}))
  }

  sendsAccessData(item: string): Said {
    return this.#does.tells(fact('accessDataSent', { item }))
  }

  /** To a partner who recruits customers. */
  givesPartnerCode(code: string): Said {
    return this.#does.tells(fact('partnerCodeGiven', { code }))
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

  sendsEquipment(equipment: string): Said {
    return this.#does.tells(fact('equipmentSent', { equipment }))
  }

  /** Looks at the customer's own devices. */
  findsEquipment(is: 'suitable' | 'unsuitable'): Said {
    return this.#does.tells(fact('ownEquipmentChecked', { suitable: is === 'suitable' }))
  }

  /** How much is in use, in gigabytes. */
  measuresStorage(normal: number, archive: number): Said {
    return this.#does.tells(fact('storageMeasured', { normal, archive }))
  }

  /** Looks whether the annexes of the processing agreement say all that they must. */
  findsMissingInAnnexes(missing: Facts['specificationsChecked']['missing']): Said {
    return this.#does.tells(fact('specificationsChecked', { missing }))
  }

  /** An annex agrees on something of its own. */
  agreesInAnnexOn(topic: Facts['specificationAgreed']['topic']): Said {
    return this.#does.tells(fact('specificationAgreed', { ...byProvider, topic }))
  }

  /** Somebody in a third country is to receive data, on a basis in law or without one. */
  isAskedToExport(recipient: string, basis: boolean): Said {
    return this.#does.tells(fact('exportOfDataAsked', { recipient, basis }))
  }

  countsUsers(persons: number): Said {
    return this.#does.tells(fact('usersCounted', { persons }))
  }

  /** A third party demands that content of the customer's be blocked. */
  isAskedToBlock(content: string, exception?: Facts['contentDemanded']['exception']): Said {
    return this.#does.tells(fact('contentDemanded', { content, ...(exception ? { exception } : {}) }))
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

  /** A clause asks a person whether what was declared stands. */
  decidesThatItStands(of: Said): Said {
    return this.#does.tells(fact('decided', { act: of, keep: true }))
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
