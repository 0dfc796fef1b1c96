/** § 247 BGB, in the wording published anew on 2 January 2002 (BGBl. I p. 42). */
import { no } from '../../../grammar/answer.ts'
import { asLongAs } from '../../../grammar/clause.ts'
import type { Day } from '../../../grammar/day.ts'
import { baseRate } from '../../../grammar/matters/prices.ts'
import { given } from '../../../grammar/quantity.ts'
import { baseRateOn, isBaseRateKnown } from '../base-rates.ts'

/** Published for the half-year that begins on the day asked about. */
const published = given('bekannt gemachter Satz', 'rate published', 'Bundesbank, § 247 (2) BGB', (_, halfYear) =>
  isBaseRateKnown(halfYear as Day) ? baseRateOn(halfYear as Day) : undefined,
)

/** § 247 (1) BGB. The subject is the first day of the half-year that is asked about. */
export const baseRateOfHalfYear = asLongAs({
  ref: '§ 247',
  title: { de: 'Basiszinssatz', en: 'Base rate' },
  decides: baseRate,
  de: 'Der Basiszinssatz ändert sich zum 1. Januar und zum 1. Juli; es gilt der von der Bundesbank bekannt gemachte Satz.',
  en: 'The base rate changes on 1 January and 1 July; the rate published by the Bundesbank applies.',
  where: {},
  given: { published },
  provided: ({ published: rate }) =>
    rate !== undefined ||
    no(
      'Für dieses Halbjahr ist noch kein Satz hinterlegt; der bekannt gemachte Satz ist einzutragen.',
      'No rate is entered for this half-year yet; the one published has to be entered.',
    ),
  then: ({ published: rate }) => rate ?? 0,
  examples: {
    'the rate published': [{ published: 127 }, 127],
    'a rate below zero': [{ published: -88 }, -88],
    'none is guessed': [{ published: undefined }],
  },
  claims: [],
})
