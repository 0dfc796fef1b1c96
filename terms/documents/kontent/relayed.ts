import type { AnyFact, Fact, Retold } from '../../grammar/fact.ts'
import { eur } from '../../grammar/money.ts'

/** Of a recruit's agreement, as the partner's agreement knows it. */
export interface Recruit {
  readonly recruit: string
  /** The journal of the recruit's agreement: which invoice a returned payment had paid is looked up in it. */
  readonly journal: readonly AnyFact[]
  /** The rate of value added tax in the recruit's invoices, in whole percent. */
  readonly vatPercent: number
}

/**
 * What the partner's agreement is told of a recruit's: that it was verified, by which link or code it came, and which invoices
 * came, were paid and were reclaimed, net. A payment that names no invoice is not told, since nobody can say for which order it came in.
 */
export const toPartner =
  ({ recruit, journal, vatPercent }: Recruit) =>
  (fact: Fact): Retold | undefined => {
    switch (fact.kind) {
      case 'concluded':
        return { kind: 'recruitVerified', tells: { recruit } }
      case 'invoiceReceived':
        return {
          kind: 'recruitOrdered',
          tells: { recruit, order: fact.claim, price: fact.amount.withoutVat(vatPercent) },
        }
      case 'paymentCredited':
        return fact.claim === undefined
          ? undefined
          : { kind: 'recruitPaid', tells: { recruit, order: fact.claim, amount: fact.amount.withoutVat(vatPercent) } }
      case 'paymentReclaimed': {
        const order = journal.find((other) => other.id === fact.payment)?.claim
        return typeof order === 'string' ? { kind: 'recruitReclaimed', tells: { recruit, order } } : undefined
      }
      case 'partnerLinkFollowed':
        return { kind: 'partnerLinkFollowed', tells: { recruit, code: fact.code, cookies: fact.cookies } }
      case 'partnerCodeTyped':
        return { kind: 'partnerCodeTyped', tells: { recruit, order: fact.order, code: fact.code } }
      default:
        return undefined
    }
  }

/**
 * What another contract of the same customer is told (§ 3.10): that the credit of this one is set off against it, once,
 * with its first receipt. A credit that is corrected later is no second one: a person looks after that.
 */
export const toOtherContract =
  (journal: readonly AnyFact[]) =>
  (fact: Fact): Retold | undefined => {
    if (fact.kind !== 'dutyDone' || !fact.duty.startsWith('giveCredit:unused ') || !fact.content) return undefined
    const isFirst = journal.find((other) => other.kind === 'dutyDone' && other.duty === fact.duty)?.id === fact.id
    return isFirst
      ? { kind: 'setOffDeclared', tells: { by: 'provider', amount: eur(fact.content), title: 'undisputed' } }
      : undefined
  }
