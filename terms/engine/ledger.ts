import type { Instant } from '../grammar/day.ts'
import { Gross } from '../grammar/money.ts'
import type { Claim } from '../grammar/quantity.ts'
import type { Because } from './because.ts'

/** A claim and why it stands as it does. */
export interface Item extends Claim {
  readonly because: Because
  /** The first instant of default. */
  readonly defaultAt?: Instant
}
interface Used {
  readonly key: string
  readonly amount: Gross
}

/** The open items of one agreement: arrears decide rights, so they live inside the walk. */
export class Ledger {
  #open: readonly Item[] = []
  #known: Map<string, Item> = new Map()
  #latest: Map<string, Item> = new Map()
  #settled: Map<number, readonly Used[]> = new Map()
  #credit: Gross = Gross.zero

  get open(): readonly Item[] {
    return this.#open
  }
  get known(): ReadonlyMap<string, Item> {
    return this.#known
  }
  get credit(): Gross {
    return this.#credit
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
    this.#known.set(item.key, item)
    this.#latest.set(item.kind, item)
    if (item.who === 'provider') {
      if (item.kind === 'for future fees') this.#credit = this.#credit.plus(item.amount)
      return
    }
    const at = this.#open.findLastIndex((other) => other.due <= item.due) + 1
    this.#open = this.#open.toSpliced(at, 0, item)
  }
  /** Uses the credit for what is open, once a new claim came. */
  useCredit(payment: number, because: Because, at: Instant): void {
    if (!this.#credit.isPositive) return
    const credit = this.#credit
    this.#credit = Gross.zero
    this.settle(payment, credit, because, at)
  }
  /** §§ 366, 367 BGB: the claim that the debtor names, else the oldest due first. What is left waits for the next claim. */
  settle(payment: number, amount: Gross, because: Because, at: Instant, claim?: string): void {
    const named = claim ? this.#open.filter((item) => item.key === claim) : []
    const used: Used[] = []
    let left = amount
    for (const item of named.length ? [...named, ...this.#open.filter((other) => other.key !== claim)] : this.#open) {
      if (!left.isPositive) break
      const part = left.exceeds(item.open) ? item.open : left
      used.push({ key: item.key, amount: part })
      left = left.minus(part)
    }
    this.#settled.set(payment, used)
    this.#credit = this.#credit.plus(left)
    for (const { key, amount: part } of used) this.#pay(key, part, because, at)
  }
  #pay(key: string, part: Gross, because: Because, at: Instant): void {
    const open: Item[] = []
    for (const item of this.#open) {
      const paid =
        item.key === key
          ? {
              ...item,
              open: item.open.minus(part),
              because: { ref: because.ref, says: because.says, at, on: [item.because, ...because.on] },
            }
          : item
      if (paid.open.isPositive) open.push(paid)
      if (paid !== item && this.#latest.get(item.kind)?.key === key) this.#latest.set(item.kind, paid)
    }
    this.#open = open
  }
  /** A payment was returned: what it had settled is open again. */
  reopen(payment: number): void {
    for (const { key, amount } of this.#settled.get(payment) ?? []) {
      const open = this.#open.find((item) => item.key === key)
      const known = this.#known.get(key)
      if (open)
        this.#open = this.#open.map((item) => (item === open ? { ...item, open: item.open.plus(amount) } : item))
      else if (known)
        this.#open = [...this.#open, { ...known, open: amount }].toSorted((a, b) =>
          a.due < b.due ? -1 : a.due > b.due ? 1 : 0,
        )
    }
    this.#settled.delete(payment)
  }
  copy(): Ledger {
    const copy = new Ledger()
    copy.#open = this.#open
    copy.#known = new Map(this.#known)
    copy.#latest = new Map(this.#latest)
    copy.#settled = new Map(this.#settled)
    copy.#credit = this.#credit
    return copy
  }
}
