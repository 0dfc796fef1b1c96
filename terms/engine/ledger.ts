import { dayAt, type Instant } from '../grammar/day.ts'
import { Gross } from '../grammar/money.ts'
import type { Claim, Paid } from '../grammar/quantity.ts'
import type { Because } from './because.ts'

/** A claim and why it stands as it does. */
export interface Item extends Claim {
  readonly because: Because
  /** The fact it follows from; 0 for a derived one. */
  readonly from: number
  /** The first instant of default. */
  readonly defaultAt?: Instant
  readonly paid?: readonly Part[]
}
/** How the claims that a payment can settle follow one another. */
export interface Order {
  readonly claim?: string | undefined
  readonly first?: 'costs and interest' | undefined
}
interface Part extends Paid {
  readonly payment: number
}
interface Used {
  readonly key: string
  readonly amount: Gross
}

/** What no claim has used up yet, and the payment it came from; 0 for a credit that the provider gave. */
interface Credit {
  readonly payment: number
  readonly amount: Gross
}

/** The open items of one agreement: arrears decide rights, so they live inside the walk. */
export class Ledger {
  #open: readonly Item[] = []
  #known: Map<string, Item> = new Map()
  #latest: Map<string, Item> = new Map()
  /** The claims of acts set aside, by act. */
  #withheld: Map<number, readonly Item[]> = new Map()
  #settled: Map<number, readonly Used[]> = new Map()
  #credits: readonly Credit[] = []

  get open(): readonly Item[] {
    return this.#open
  }
  get known(): ReadonlyMap<string, Item> {
    return this.#known
  }
  get credit(): Gross {
    return Gross.sum(this.#credits.map((credit) => credit.amount))
  }
  /** Open items, and the latest one of each kind even if it is paid. */
  matching(which: (claim: Claim) => boolean): readonly Item[] {
    const found: Item[] = []
    for (const item of this.#open) if (which(item)) found.push(item)
    for (const item of this.#latest.values())
      if (item.who === 'customer' && !item.open.isPositive && which(item)) found.push(item)
    return found
  }

  add(item: Item): void {
    this.#latest.set(item.kind, item)
    this.#enter(item)
  }
  #enter(item: Item): void {
    this.#known.set(item.key, item)
    if (item.who === 'provider') {
      if (item.kind === 'for future fees') this.#credits = [...this.#credits, { payment: 0, amount: item.amount }]
      return
    }
    this.#open = this.#open.toSpliced(this.#placeByDay(item), 0, item)
  }
  /** What an act set aside had founded is no claim, until it is put back. */
  withhold(act: number): void {
    const withheld = this.#open.filter((item) => item.from === act)
    this.#open = this.#open.filter((item) => item.from !== act)
    for (const { key } of withheld) this.#known.delete(key)
    this.#withheld.set(act, [...(this.#withheld.get(act) ?? []), ...withheld])
  }
  /** What an act founds while it is set aside. */
  addWithheld(item: Item): void {
    this.#withheld.set(item.from, [...(this.#withheld.get(item.from) ?? []), item])
  }
  /** Whether a claim is known under this key, even if its act is set aside. */
  has(key: string): boolean {
    return this.#known.has(key) || this.#withheldItem(key) !== undefined
  }
  putBack(act: number): void {
    const items = this.#withheld.get(act) ?? []
    this.#withheld.delete(act)
    for (const item of items) this.#enter(item)
  }
  /** As if the act had founded nothing: what was paid on its claims is credit again. */
  drop(act: number): void {
    const dropped = [...this.#known.values(), ...(this.#withheld.get(act) ?? [])].filter((item) => item.from === act)
    this.#withheld.delete(act)
    for (const { key, kind, paid = [] } of dropped) {
      this.#known.delete(key)
      if (this.#latest.get(kind)?.key === key) this.#forgetLatest(kind)
      for (const { payment, amount } of paid) {
        this.#settled.set(payment, this.#settled.get(payment)?.filter((used) => used.key !== key) ?? [])
        this.#credits = [...this.#credits, { payment, amount }]
      }
    }
  }
  #forgetLatest(kind: string): void {
    const before = [...this.#known.values()].findLast((item) => item.kind === kind)
    if (before) this.#latest.set(kind, before)
    else this.#latest.delete(kind)
  }
  /** Uses the credit for what is open, once a new claim came. It stays known which payment it came from. */
  useCredit(because: Because, at: Instant): void {
    const credits = this.#credits
    if (credits.length === 0) return
    this.#credits = []
    for (const { payment, amount } of credits) this.settle(payment, amount, because, at)
  }
  /**
   * § 366 BGB: the claim that the debtor names, else the oldest due first. With `first`, § 367 BGB: of each claim its
   * costs, then its interest, then the claim itself. What is left waits for the next claim.
   */
  settle(payment: number, amount: Gross, because: Because, at: Instant, { claim, first }: Order = {}): void {
    const used: Used[] = []
    let left = amount
    for (const item of this.#inOrder(claim, first)) {
      if (!left.isPositive) break
      const part = left.exceeds(item.open) ? item.open : left
      used.push({ key: item.key, amount: part })
      left = left.minus(part)
    }
    this.#settled.set(payment, [...(this.#settled.get(payment) ?? []), ...used])
    if (left.isPositive) this.#credits = [...this.#credits, { payment, amount: left }]
    for (const { key, amount: part } of used) this.#pay(key, { payment, on: dayAt(at), amount: part }, because, at)
  }
  #inOrder(claim: string | undefined, first: Order['first']): readonly Item[] {
    const open = first ? besidesFirst(this.#open) : this.#open
    if (claim === undefined) return open
    const isNamed = (item: Item): boolean =>
      item.key === claim || (first !== undefined && item.besides?.claim === claim)
    return [...open.filter(isNamed), ...open.filter((item) => !isNamed(item))]
  }
  #pay(key: string, part: Part, because: Because, at: Instant): void {
    const item = this.#known.get(key)
    if (!item) return
    this.#put({
      ...item,
      open: item.open.minus(part.amount),
      paid: [...(item.paid ?? []), part],
      because: { ref: because.ref, says: because.says, at, on: [item.because, ...because.on] },
    })
  }
  /** A payment was returned: what it had settled is open again, as if it had never come. */
  reopen(payment: number): void {
    for (const { key, amount } of this.#settled.get(payment) ?? []) {
      const item = this.#known.get(key) ?? this.#withheldItem(key)
      if (item)
        this.#put({
          ...item,
          open: item.open.plus(amount),
          paid: item.paid?.filter((part) => part.payment !== payment) ?? [],
        })
    }
    this.#settled.delete(payment)
    this.#credits = this.#credits.filter((credit) => credit.payment !== payment)
  }
  /** Puts a claim as it is now in the place of what it was. */
  #put(item: Item): void {
    const withheld = this.#withheld.get(item.from)
    if (withheld?.some(({ key }) => key === item.key)) {
      this.#withheld.set(
        item.from,
        withheld.map((other) => (other.key === item.key ? item : other)),
      )
      return
    }
    this.#known.set(item.key, item)
    if (this.#latest.get(item.kind)?.key === item.key) this.#latest.set(item.kind, item)
    const place = this.#open.findIndex((other) => other.key === item.key)
    if (!item.open.isPositive) this.#open = place < 0 ? this.#open : this.#open.toSpliced(place, 1)
    else if (place >= 0) this.#open = this.#open.with(place, item)
    else this.#open = this.#open.toSpliced(this.#placeByDay(item), 0, item)
  }
  #withheldItem(key: string): Item | undefined {
    if (this.#withheld.size === 0) return undefined
    return [...this.#withheld.values()].flat().find((item) => item.key === key)
  }
  #placeByDay(item: Item): number {
    return this.#open.findLastIndex((other) => other.due <= item.due) + 1
  }
  copy(): Ledger {
    const copy = new Ledger()
    copy.#open = this.#open
    copy.#known = new Map(this.#known)
    copy.#latest = new Map(this.#latest)
    copy.#withheld = new Map(this.#withheld)
    copy.#settled = new Map(this.#settled)
    copy.#credits = this.#credits
    return copy
  }
}

/** Costs and interest stand before the claim beside which they are owed; without it they stay where they are due. */
function besidesFirst(open: readonly Item[]): readonly Item[] {
  const keys = new Set(open.map((item) => item.key))
  const isBeside = (item: Item, key: string, as: string): boolean =>
    item.besides?.claim === key && item.besides.as === as
  return open
    .filter((item) => !item.besides || !keys.has(item.besides.claim))
    .flatMap((item) => [
      ...open.filter((other) => isBeside(other, item.key, 'costs')),
      ...open.filter((other) => isBeside(other, item.key, 'interest')),
      item,
    ])
}
