import { elc } from '../terms/documents/elc/elc.ts'
import { duties } from '../terms/engine/duties.ts'
import { Ongoing } from '../terms/engine/ongoing.ts'
import { compile } from '../terms/engine/program.ts'
import { replay } from '../terms/engine/replay.ts'
import { dayAt, type Instant, instantOf, plusDays } from '../terms/grammar/day.ts'
import type { AnyFact } from '../terms/grammar/fact.ts'
import { eur } from '../terms/grammar/money.ts'
import { teller } from '../terms/grammar/told.ts'
import { type Figure, inFull, median, millisecondsOf } from './measure.ts'

/** A file customer: the fee is paid on the 4th, every seventh month only a third (a suspension), made good on the 20th. */
export function monthlyLife(years: number): readonly AnyFact[] {
  const told = teller()
  const facts = [told('activated', '2020-01-01', {}), told('booked', '2020-01-01', { item: 'files.single', count: 1 })]
  for (let month = 0; month < years * 12; month++) {
    const day = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    if (month % 7 !== 6) facts.push(told('paymentCredited', `${day}-04`, { amount: eur('59.50') }))
    else
      facts.push(
        told('paymentCredited', `${day}-04`, { amount: eur('20.00'), claim: `fee ${day}` }),
        told('paymentCredited', `${day}-20`, { amount: eur('39.50') }),
      )
  }
  return facts
}
/**
 * The same customer, told of so many new subprocessors in the first year that fifty matters are watched from then on. Each
 * is taken note of, and counts as approved once the period for objecting has passed in silence.
 */
function watchfulLife(years: number): readonly AnyFact[] {
  const told = teller(100_000)
  const monthly = monthlyLife(years)
  const changes: AnyFact[] = []
  const notice = { of: 'subprocessor', complete: true, by: 'provider', medium: 'e-mail' } as const
  for (let n = 0; replay(program, [...changes, ...monthly], endOf(1)).watched.length < 50; n++) {
    const on = plusDays('2020-02-03', n * 3)
    const change = `change ${n}`
    changes.push(told('changeReceived', on, { ...notice, change }), told('noted', plusDays(on, 10), { change }))
  }
  return [...monthly, ...changes]
}

const program = compile(elc)
const endOf = (years: number): Instant => instantOf(`${2020 + years}-01-01`)

/** As the profile of a replay shows it: no single place takes more than a twentieth. */
const traced =
  'the evaluation of conditions with their traces: about four clauses are weighed a step, each leaving its reasons as objects'

export function engineFigures(): readonly Figure[] {
  const one = monthlyLife(1),
    ten = monthlyLife(10),
    many = watchfulLife(10)
  const year = millisecondsOf(() => void replay(program, one, endOf(1)))
  const tenYears = millisecondsOf(() => void replay(program, ten, endOf(10)))
  const watched = millisecondsOf(() => void replay(program, many, endOf(10))) / 10
  const appended =
    millisecondsOf(() => {
      const ongoing = new Ongoing(program)
      for (const fact of ten) ongoing.append(fact)
    }) / ten.length
  const lastMonth = lateFact(ten, 2),
    lastYear = lateFact(ten, 14),
    firstMonth = lateFact(ten, ten.length - 3)
  const difference = millisecondsOf(() => void duties(program, ten, endOf(10)), 1)
  const { steps, weighed } = replay(program, ten, endOf(10))
  return [
    {
      work: 'agreement-years a second and core, `elc` monthly, fully traced',
      goal: '10,000',
      measured: `${inFull(1000 / year)} (over ten years ${inFull(10_000 / tenYears)})`,
      reached: 1000 / year >= 10_000,
      heldBackBy: traced,
      note: `in memory, from nothing, under the law; ${steps} steps and ${weighed} clauses weighed in ten years`,
    },
    {
      work: 'agreement-years a second and core with 50 watched matters',
      goal: '4,000',
      measured: inFull(1000 / watched),
      reached: 1000 / watched >= 4000,
      heldBackBy: traced,
      note: `ten years with ${(many.length - ten.length) / 2} changes of a subprocessor told, noted and approved by silence in the first, ${replay(program, many, endOf(10)).watched.length} matters watched from then on`,
    },
    {
      work: 'replay of ten years',
      goal: '1 ms',
      measured: `${tenYears.toFixed(2)} ms`,
      reached: tenYears <= 1,
      heldBackBy: traced,
      note: `${ten.length} facts; with the duties that are due ${difference.toFixed(2)} ms`,
    },
    {
      work: 'one further fact',
      goal: '10 µs',
      measured: `${(appended * 1000).toFixed(1)} µs`,
      reached: appended <= 0.01,
      heldBackBy: traced,
      note: 'kept at its last step, a copy every 64 steps',
    },
    {
      work: 'a fact a month late',
      goal: '0.1 ms',
      measured: `${lastMonth.toFixed(3)} ms`,
      reached: lastMonth <= 0.1,
      heldBackBy: `${traced}; the nearest copy may lie up to 64 steps back`,
      note: `of last year ${lastYear.toFixed(2)} ms, of the first of ten years ${firstMonth.toFixed(2)} ms`,
    },
  ]
}

/** Milliseconds to take in a payment that happened just after the fact that lies `back` facts before the last. */
function lateFact(life: readonly AnyFact[], back: number): number {
  const told = teller(1000)
  const once = (): number => {
    const ongoing = new Ongoing(program)
    for (const fact of life) ongoing.append(fact)
    ongoing.advance(endOf(10))
    const at = (life[life.length - back]?.at ?? 0) + 1000
    const late = { ...told('paymentCredited', dayAt(at), { amount: eur('0.01') }), at } as AnyFact
    const start = performance.now()
    ongoing.append(late)
    return performance.now() - start
  }
  return median(Array.from({ length: 101 }, once))
}
