import { charging } from '../matters/work.ts'
import { eurNet, type Net } from '../money.ts'
import { given } from '../quantity.ts'

/** What was asked for; the subject is the work. */
export const extraWork = given('angefragte Arbeit', 'work asked for', 'fact', (standing, work) =>
  standing.last('workRequested', { work }),
)
/** What an hour of it costs, as agreed last. */
export const extraWorkAgreement = given('vereinbarte Vergütung', 'pay agreed', 'agreement', (standing, work) =>
  standing.last('hourlyRateAgreed', { work }),
)
/** The minutes it took, once it is done. */
export const minutesOfExtraWork = given(
  'aufgewendete Minuten',
  'minutes spent',
  'fact',
  (standing, work): number | undefined => standing.last('workDone', { work })?.minutes,
)
/** How it is paid for, as the price clauses decide. */
export const chargingOf = given('Vergütung', 'pay', 'clause on what the fee covers', (standing, work) =>
  standing.value(charging, work),
)
/** What so many minutes cost at the price of an hour, half up to the cent: 150 minutes at 100.00 are 250.00. */
export const priceOfMinutes = (minutes: number, hourly: Net = eurNet('0.00')): Net => hourly.share(minutes, 60)
/** The key under which it is owed. */
export const feeForExtraWork = (work: string): string => `fee for ${work}`
/** Whether the pay for a work is a claim already. */
export const isExtraWorkCharged = given(
  'Vergütung schon gefordert',
  'pay claimed already',
  'open items',
  (standing, work): boolean => standing.claim(feeForExtraWork(work)) !== undefined,
)
