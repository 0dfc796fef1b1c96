import type { Net } from '../terms/grammar/money.ts'
import { fact, type Said, type Written } from './written.ts'

/** Somebody whom a partner recruits, as the partner's agreement is told of it. */
export class Recruit {
  readonly #name: string
  readonly #tell: (fact: Written) => Said

  constructor(name: string, tell: (fact: Written) => Said) {
    this.#name = name
    this.#tell = tell
  }

  /** Follows the link of the partner with a browser that keeps cookies. */
  comesByLink(code: string): Said {
    return this.#tell(fact('partnerLinkFollowed', { recruit: this.#name, code, cookies: true }))
  }

  isVerified(): Said {
    return this.#tell(fact('recruitVerified', { recruit: this.#name }))
  }

  orders(order: string, price: Net): Said {
    return this.#tell(fact('recruitOrdered', { recruit: this.#name, order, price }))
  }

  pays(order: string, amount: Net): Said {
    return this.#tell(fact('recruitPaid', { recruit: this.#name, order, amount }))
  }

  /** Has the payment for an order returned by the bank. */
  reclaims(order: string): Said {
    return this.#tell(fact('recruitReclaimed', { recruit: this.#name, order }))
  }
}
