import { adjustable } from '../../../../grammar/adjustable.ts'
import { asLongAs } from '../../../../grammar/clause.ts'
import { typicalDamage } from '../../../../grammar/matters/provision.ts'
import { eurNet, type Net } from '../../../../grammar/money.ts'
import { monthlyNet } from '../../../../grammar/quantities/booking.ts'
import { say } from '../../../../grammar/said.ts'
import { textOnly } from '../../../../grammar/statement.ts'
import { amount } from '../../../../grammar/threshold.ts'

const MONTHS_OF_A_YEAR = 12
const timesTheYearlyFee = (times: number) =>
  adjustable([times], (n) =>
    say(`das ${n}-Fache des Jahresentgelts`, `${n} times the yearly fee`, {
      of: (monthly: Net): Net => monthly.times(MONTHS_OF_A_YEAR).times(n),
    }),
  )

export const statutoryLiability = textOnly({
  ref: '§ 8.1',
  title: { de: 'Haftung nach dem Gesetz', en: 'Liability by statute' },
  de: 'Die Parteien haften, auch für ihre Vertreter und Erfüllungsgehilfen, nach dem Gesetz, soweit hier nichts anderes steht.',
  en: 'The parties are liable, for their representatives and agents too, by statute, unless something else is said here.',
  where: {},
  claims: ['elc.agb.8.1'],
  textOnly: 'Liability is decided by courts.',
})

export const simpleNegligence = textOnly({
  ref: '§ 8.2 S. 1',
  title: { de: 'Einfache Fahrlässigkeit', en: 'Simple negligence' },
  de: 'Bei einfacher Fahrlässigkeit haftet der Anbieter nur, wenn er eine wesentliche Pflicht verletzt: eine, die die Nutzung der Dienste überhaupt erst ermöglicht und auf die der andere regelmäßig vertraut.',
  en: 'For simple negligence the provider is liable only if it breaches an essential duty: one that makes the use of the services possible at all and on which the other side regularly relies.',
  where: {},
  claims: ['elc.agb.8.2a'],
  textOnly:
    'Liability is decided by courts; the same words decide what may be changed (§§ 11.1, 11.2), there by a person.',
})

export const foreseeableDamage = textOnly({
  ref: '§ 8.2 S. 2',
  title: { de: 'Vorhersehbarer Schaden', en: 'Foreseeable damage' },
  de: 'Die Haftung ist dann auf den vorhersehbaren, typischen Schaden begrenzt; mittelbarer Schaden, vor allem entgangener Gewinn, wird nicht ersetzt.',
  en: 'Liability is then limited to the foreseeable, typical damage; indirect damage, above all lost profit, is not made good.',
  where: {},
  claims: ['elc.agb.8.2b'],
  textOnly: 'Which damage was foreseeable is decided by courts.',
})

export const typicalDamageOfAYear = asLongAs({
  ref: '§ 8.2 S. 3',
  title: { de: 'Typischer Schaden eines Jahres', en: 'Typical damage of a year' },
  decides: typicalDamage,
  of: ['a year'],
  de: 'Als vorhersehbarer, typischer Schaden gilt {fees}, mindestens aber {least} je Kalenderjahr.',
  en: 'The foreseeable, typical damage is taken to be {fees}, but at least {least} per calendar year.',
  where: { fees: timesTheYearlyFee(2), least: amount(eurNet('25000.00')) },
  given: { monthly: monthlyNet },
  then: ({ monthly }, { fees, least }) => (fees.of(monthly).exceeds(least.is) ? fees.of(monthly) : least.is),
  examples: {
    'the minimum': [{ monthly: eurNet('150.00') }, eurNet('25000.00')],
    'twice the yearly fee': [{ monthly: eurNet('1100.00') }, eurNet('26400.00')],
  },
  claims: ['elc.agb.8.2c'],
  reading: 'Net fees of what is booked now. A figure to be shown: whether and for what is paid no rule decides.',
})

export const exceptionsFromLimits = textOnly({
  ref: '§ 8.2 S. 4',
  title: { de: 'Ausnahmen von den Grenzen', en: 'Exceptions from the limits' },
  de: 'Die Grenzen gelten nicht bei Verletzung von Leben, Körper oder Gesundheit, bei arglistig verschwiegenen Mängeln, bei Garantien und nach dem Produkthaftungsgesetz.',
  en: 'The limits do not apply to injury to life, body or health, to defects fraudulently concealed, to guarantees and under the product liability act.',
  where: {},
  claims: ['elc.agb.8.2d'],
  textOnly: 'Liability is decided by courts.',
})
