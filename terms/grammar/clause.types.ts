/**
 * What the compiler refuses, and with which sentence. Each `@ts-expect-error` fails the type check if the mistake below
 * it were allowed; `clause.test.ts` reads the sentences themselves.
 */
import { asLongAs, clause } from './clause.ts'
import { sameDayOfMonth } from './day.ts'
import { notice, within } from './deadline.ts'
import { endOfMonth } from './end-date.ts'
import { textForm } from './form.ts'
import { price, quantity } from './matters/prices.ts'
import { maySuspend } from './matters/rights.ts'
import { eur, eurNet } from './money.ts'
import { ends, holds } from './outcome.ts'
import { inDefault } from './quantities/arrears.ts'
import { moreThanFees } from './threshold.ts'

const common = { ref: '§ 0', title: { de: 'Probe', en: 'Trial' }, claims: [] } as const

clause({
  ...common,
  when: 'terminationReceived',
  where: { end: endOfMonth('following') },
  then: () => [],
  de: 'zum {end}',
  // @ts-expect-error This text says '{grace}', but its 'where' gives it no value.
  en: 'to the {end} after {grace}',
})
clause({
  ...common,
  when: 'terminationReceived',
  where: { end: endOfMonth('following'), form: textForm },
  then: () => [],
  de: 'in {form} zum {end}',
  // @ts-expect-error The rule may use 'form', but this text never says it.
  en: 'to the {end}',
})
clause({
  ...common,
  when: 'terminationReceived',
  where: { end: endOfMonth('following') },
  de: 'zum {end}',
  en: 'to the {end}',
  // @ts-expect-error A rule can only read what "where" holds.
  then: (_, { notThere }) => ends(notThere),
})
clause({
  ...common,
  when: 'terminationReceived',
  where: {},
  de: 'Kündigung',
  en: 'notice',
  // @ts-expect-error A plain no does not say why: write no('…', '…').
  provided: () => false,
  then: () => [],
})
asLongAs({
  ...common,
  decides: price,
  where: {},
  de: 'Preis',
  en: 'price',
  // @ts-expect-error A price is net; a gross amount does not decide it.
  then: () => eur('50.00'),
})
asLongAs({
  ...common,
  decides: maySuspend,
  where: { limit: moreThanFees(1) },
  given: { inDefault },
  de: '{limit}',
  en: '{limit}',
  // @ts-expect-error A rule is given only the quantities it names.
  provided: ({ fee }, { limit }) => limit.isMetBy(fee, fee),
  then: () => 'permitted',
})
// @ts-expect-error Net is never compared with gross.
moreThanFees(1).isMetBy(eurNet('50.00'), eur('59.50'))
// @ts-expect-error Net is never added to gross.
eur('59.50').plus(eurNet('50.00'))
// @ts-expect-error Amounts are no numbers: they are compared by name, so that the kinds cannot be mixed.
export const mixed = eur('59.50') > eurNet('50.00')
// @ts-expect-error A matter takes only its own kind of value.
holds(quantity, 'plan', 'ten')
// @ts-expect-error Every period says whether § 193 BGB moves its end: moves(calendar) or stays(reason).
within(14, 'days')
// @ts-expect-error A notice period is never moved: it says stays(reason).
notice(3, 'months', { moves: undefined })
// @ts-expect-error 31 January and a month needs a name for the day that is missing: 'lastOfMonth', 'firstOfNext' or 'refuse'.
sameDayOfMonth('2026-01-31', 1)
