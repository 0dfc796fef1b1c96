import { adjustable, stepOf } from './adjustable.ts'
import { type Answer, no } from './answer.ts'
import { Gross, Net } from './money.ts'
import { type Said, say } from './said.ts'

interface OfFees {
  /** `fee` is the monthly fee in question; the answer names both sums when it is no. */
  isMetBy(sum: Gross, fee: Gross): Answer
}
/** Strictly more than `n` monthly fees: exactly one fee is not more than one. */
export const moreThanFees = (fees: number): Said & OfFees =>
  adjustable([fees], (n) =>
    say(
      n === 1 ? 'mehr als einem Monatsentgelt' : `mehr als ${n} Monatsentgelten`,
      n === 1 ? 'more than one monthly fee' : `more than ${n} monthly fees`,
      {
        isMetBy: (sum: Gross, fee: Gross): Answer =>
          sum.exceeds(fee.times(n)) ||
          no('{sum} ist nicht mehr als {limit}.', '{sum} is not more than {limit}.', { sum, limit: fee.times(n) }),
      },
    ),
  )
/** `n` monthly fees or more; of nothing it is never met, though nothing is "at least two times nothing". */
export const feesOrMore = (fees: number): Said & OfFees =>
  adjustable([fees], (n) =>
    say(`mindestens ${n} Monatsentgelten`, `at least ${n} monthly fees`, {
      isMetBy: (sum: Gross, fee: Gross): Answer =>
        (sum.isPositive && sum.reaches(fee.times(n))) ||
        no('{sum} erreicht {limit} nicht.', '{sum} does not reach {limit}.', { sum, limit: fee.times(n) }),
    }),
  )
/** Strictly more than `n` percent above: from 100.00 to 105.00 is not more than 5 %. */
export const moreThanPercent = (limit: number) =>
  adjustable([limit], (n) =>
    say(`mehr als ${n} %`, `more than ${n} %`, {
      isMetBy: (now: Net, before: Net): Answer =>
        now.cents * 100 > before.cents * (100 + n) ||
        no('Von {before} auf {now} sind nicht mehr als {n} %.', 'From {before} to {now} is not more than {n} %.', {
          before,
          now,
          n,
        }),
    }),
  )
/** A percentage with at most one decimal, half up to the cent: `percent(30).of(eurNet('9.99'))` is 3.00. */
export const percent = (share: number) =>
  adjustable(
    [share],
    (n) =>
      say(`${String(n).replace('.', ',')} %`, `${n} %`, {
        n,
        of: <M extends { share(numerator: number, denominator: number): M }>(amount: M): M =>
          amount.share(Math.round(n * 10), 1000),
      }),
    stepOf(share),
  )
/** `n` percent of a whole or more: of 40,320 minutes 98 % are reached with 39,513.6. */
export const atLeastPercent = (share: number) =>
  adjustable(
    [share],
    (n) =>
      say(`mindestens ${String(n).replace('.', ',')} %`, `at least ${n} %`, {
        isMetBy: (part: number, whole: number): Answer =>
          part * 100 >= whole * n ||
          no('{reached} % sind weniger als {n} %.', '{reached} % is less than {n} %.', {
            reached: (Math.floor((part / whole) * 100_000) / 1000).toFixed(3),
            n,
          }),
      }),
    stepOf(share),
  )
/** More than `n` times in a calendar year: of one time a year the second is more. */
export const moreThanInAYear = (times: number) =>
  adjustable([times], (n) =>
    say(
      n === 1 ? 'mehr als einmal im Kalenderjahr' : `mehr als ${n}-mal im Kalenderjahr`,
      n === 1 ? 'more than once in a calendar year' : `more than ${n} times in a calendar year`,
      {
        isMetBy: (number: number): Answer =>
          number > n || no('Es war erst Nr. {number} des Jahres.', 'It was only no. {number} of the year.', { number }),
      },
    ),
  )
export const amount = <M extends Net | Gross>(sum: M): Said & { readonly is: M } =>
  adjustable([sum.cents], (cents) => {
    const is = (sum instanceof Net ? new Net(cents) : new Gross(cents)) as M
    return say(is.de, is.en, { is })
  })
export const oneOf = <const T extends string>(de: string, en: string, ...list: readonly T[]) =>
  say(de, en, { has: (x: string | undefined): boolean => list.some((name) => name === x) })
