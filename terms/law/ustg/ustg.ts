import { asLongAs } from '../../grammar/clause.ts'
import type { Day } from '../../grammar/day.ts'
import type { Document } from '../../grammar/document.ts'
import { vatRate } from '../../grammar/matters/prices.ts'
import { percent } from '../../grammar/threshold.ts'

/** § 12 (1) UStG as in force on a day: the rate is that of the day on which the service is rendered. */
const standardRate = (rate: number) =>
  asLongAs({
    ref: '§ 12 (1)',
    title: { de: 'Regelsteuersatz', en: 'Standard rate' },
    decides: vatRate,
    of: ['standard'],
    de: 'Die Steuer beträgt {rate} der Bemessungsgrundlage.',
    en: 'The tax is {rate} of the taxable amount.',
    where: { rate: percent(rate) },
    then: (_, { rate }) => rate.n,
    examples: { 'the rate in force': [{}, rate] },
    claims: [],
  })
const edition = (from: Day, rate: number, until?: Day): Document => ({
  id: 'ustg',
  short: 'UStG',
  title: { de: 'Umsatzsteuergesetz', en: 'Value Added Tax Act' },
  rank: 'mandatory law',
  version: from,
  inForce: { from, ...(until ? { until } : {}) },
  clauses: [standardRate(rate)],
})
/** 19 % since 2007; 16 % from 1 July to 31 December 2020 (Second Corona Tax Relief Act). */
export const ustg: readonly Document[] = [
  edition('2007-01-01', 19, '2020-06-30'),
  edition('2020-07-01', 16, '2020-12-31'),
  edition('2021-01-01', 19),
]
