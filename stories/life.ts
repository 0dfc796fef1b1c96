import { instantOf } from '../terms/grammar/day.ts'
import { Customer } from './customer.ts'
import { Computer } from './drive/computer.ts'
import type { Expectation } from './expectation.ts'
import { Installation } from './installation.ts'
import type { Delivery, Script } from './line.ts'
import { Provider } from './provider.ts'
import { Recruit } from './recruit.ts'
import type { Sold } from './sold.ts'
import type { Said, Written } from './written.ts'

/** The life of one customer with a provider, written in dated lines. */
export class Life {
  readonly #script: Script
  readonly #sold: Sold
  readonly #name: string

  constructor(script: Script, sold: Sold, name = 'the customer') {
    this.#script = script
    this.#sold = sold
    this.#name = name
  }

  /** @param when a day, or a time of it: `2026-03-02`, `2026-03-02T14:30` */
  on(when: string): Dated {
    return new Dated(this.#script, this.#sold, this.#name, when)
  }

  /** Another customer of the same provider, who has bought the same. */
  ofAnother(name: string): Life {
    return new Life(this.#script, this.#sold, name)
  }
}

interface Received {
  readonly receivedOn?: string
  readonly comes: Delivery
}

/** What happens on a day, or at a time of it. */
export class Dated {
  readonly #script: Script
  readonly #sold: Sold
  readonly #name: string
  readonly #when: string
  readonly #received: Received

  constructor(script: Script, sold: Sold, name: string, when: string, received: Received = { comes: 'once' }) {
    this.#script = script
    this.#sold = sold
    this.#name = name
    this.#when = when
    this.#received = received
  }

  get customer(): Customer {
    return new Customer((...facts) => this.#tell(facts))
  }

  get provider(): Provider {
    const { comes } = this.#received
    return new Provider(this.#sold.items, {
      tells: (...facts) => this.#tell(facts),
      confirms: (act) => this.#write({ is: 'confirmed', act, comes }),
      approves: (act) => this.#write({ is: 'approved', act, comes }),
    })
  }

  /** The computer of the customer's administrator, with the network drive. */
  get computer(): Computer {
    return new Computer((does) => this.#write({ is: 'done at the computer', does }))
  }

  /** Somebody whom the customer, a partner, recruits. */
  recruit(name: string): Recruit {
    return new Recruit(name, (fact) => this.#tell([fact]))
  }

  /** What all customers of the provider share. */
  get installation(): Installation {
    return new Installation((receivedAt, fact) =>
      this.#write({ is: 'told to the installation', facts: [fact], receivedAt: instantOf(receivedAt) }),
    )
  }

  /** It came in on an earlier day, and is entered only now. */
  receivedOn(receivedOn: string): Dated {
    return this.#with({ ...this.#received, receivedOn })
  }

  /** The same message comes twice, as messages do. */
  get deliveredTwice(): Dated {
    return this.#with({ ...this.#received, comes: 'twice' })
  }

  /** Two clerks have read the same, and do the same at the same instant. */
  get twoClerksAtOnce(): Dated {
    return this.#with({ ...this.#received, comes: 'by two clerks at once' })
  }

  /** How things stand then, after all that was told above. */
  expect(...expectations: readonly Expectation[]): void {
    this.#write({ is: 'looked at', expectations })
  }

  #with(received: Received): Dated {
    return new Dated(this.#script, this.#sold, this.#name, this.#when, received)
  }

  #tell(facts: readonly Written[]): Said {
    const { receivedOn, comes } = this.#received
    const receivedAt = receivedOn === undefined ? {} : { receivedAt: instantOf(receivedOn) }
    return this.#write({ is: 'told', facts, comes, ...receivedAt })
  }

  #write(happening: Parameters<Script['write']>[2]): Said {
    return this.#script.write(this.#when, this.#name, happening)
  }
}
