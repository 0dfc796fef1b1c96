/**
 * Money: whole cents of a euro, never a float. A net amount cannot be compared with or added to a gross one:
 * they are two classes, and the compiler refuses the mixture.
 */

/** `x · numerator / denominator`, rounded half up to a whole number; exact beyond 2^53 too. */
export function roundedShare(x: number, numerator: number, denominator: number): number {
  if (x < 0) return -roundedShare(-x, numerator, denominator)
  const doubled = 2 * x * numerator + denominator
  if (doubled < Number.MAX_SAFE_INTEGER) return Math.floor(doubled / (2 * denominator))
  const [a, n, d] = [BigInt(x), BigInt(numerator), BigInt(denominator)]
  return Number((2n * a * n + d) / (2n * d))
}

const pattern = /^-?\d{1,12}\.\d\d$/

function centsOf(text: string): number {
  if (!pattern.test(text))
    throw new RangeError(`"${text}" is not an amount in euro. Write it with two decimals, as 59.50.`)
  return Number(text.replace('.', ''))
}

abstract class Money<Self> {
  /** Whole cents; negative only as the result of a subtraction. */
  readonly cents: number

  constructor(cents: number) {
    if (!Number.isSafeInteger(cents)) throw new RangeError(`${cents} is not a whole number of cents.`)
    this.cents = cents
  }

  protected abstract of(cents: number): Self
  protected abstract centsOf(other: Self): number

  plus(other: Self): Self {
    return this.of(this.cents + this.centsOf(other))
  }
  minus(other: Self): Self {
    return this.of(this.cents - this.centsOf(other))
  }
  times(count: number): Self {
    return this.of(this.cents * count)
  }
  /** `numerator / denominator` of it, half up to the cent: `eur('59.50').share(20, 31)` is 38.39. */
  share(numerator: number, denominator: number): Self {
    return this.of(roundedShare(this.cents, numerator, denominator))
  }
  /** Strictly more: exactly as much does not exceed. */
  exceeds(other: Self): boolean {
    return this.cents > this.centsOf(other)
  }
  /** As much or more. */
  reaches(other: Self): boolean {
    return this.cents >= this.centsOf(other)
  }
  equals(other: Self): boolean {
    return this.cents === this.centsOf(other)
  }
  get isPositive(): boolean {
    return this.cents > 0
  }
  /** `59.50`, as in facts, on the command line and in the journal. */
  toString(): string {
    const digits = String(Math.abs(this.cents)).padStart(3, '0')
    return `${this.cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  }
  toJSON(): string {
    return this.toString()
  }
  get de(): string {
    return `${this.toString().replace('.', ',')} EUR`
  }
  get en(): string {
    return `EUR ${this.toString()}`
  }
}

/** An amount without value added tax. */
export class Net extends Money<Net> {
  declare private readonly kind: 'net'
  protected override of(cents: number): Net {
    return new Net(cents)
  }
  protected override centsOf(other: Net): number {
    return other.cents
  }
  /** With value added tax at whole percent, half up to the cent (§ 12 UStG names the rate, not this function). */
  withVat(percent: number): Gross {
    return new Gross(this.cents + roundedShare(this.cents, percent, 100))
  }
  /** The same figure as gross, where the source does not charge value added tax on it (a fee quoted as the customer pays it). */
  asPaid(): Gross {
    return new Gross(this.cents)
  }
  static readonly zero = new Net(0)
}

/** An amount as the customer pays it. */
export class Gross extends Money<Gross> {
  declare private readonly kind: 'gross'
  protected override of(cents: number): Gross {
    return new Gross(cents)
  }
  protected override centsOf(other: Gross): number {
    return other.cents
  }
  /** The net amount in it at whole percent, half up to the cent: 119.00 at 19 % holds 100.00. */
  withoutVat(percent: number): Net {
    return new Net(roundedShare(this.cents, 100, 100 + percent))
  }
  static readonly zero = new Gross(0)
  static sum(amounts: Iterable<Gross>): Gross {
    let cents = 0
    for (const amount of amounts) cents += amount.cents
    return new Gross(cents)
  }
  static highest(amounts: Iterable<Gross>): Gross {
    let highest = Gross.zero
    for (const amount of amounts) if (amount.exceeds(highest)) highest = amount
    return highest
  }
}

/** `eur('59.50')`: a gross amount. Throws a RangeError for `59.5`, `59,50` or a number. */
export const eur = (text: string): Gross => new Gross(centsOf(text))
/** `eurNet('50.00')`: a net amount. */
export const eurNet = (text: string): Net => new Net(centsOf(text))
