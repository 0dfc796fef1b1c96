import type { Life } from '../duties/scenario.ts'
import type { JsonObject } from '../journal/fact.ts'
import { type Day, dayOfMonth, daysInMonth, firstOfMonth, plusDays } from '../terms/grammar/day.ts'
import { eurNet, type Net } from '../terms/grammar/money.ts'
import { workingDayNW } from '../terms/grammar/rest-days/nw.ts'

/** A Tuesday: the first of March was a Sunday, so who has not paid by Monday is in default from here on. */
export const measuredDay: Day = '2026-03-03'

/** A customer of the file service of `elc`, as many are. */
export interface ModelLife {
  readonly life: Life
  /** February and March are not paid: on the measured day both are in default, and the services have to be suspended. */
  readonly owes: boolean
}

const NET: Readonly<Record<string, Net>> = { 'files.single': eurNet('50.00'), 'files.archive': eurNet('5.50') }

/** Lives of different ages up to a year, with one item and with two; whoever is too young to owe two fees pays. */
export function modelLives(): readonly ModelLife[] {
  const months = Array.from({ length: 12 }, (_, n) => firstOfMonth(measuredDay, n - 12))
  const activations = months.flatMap((first) => [plusDays(first, 4), plusDays(first, 18)])
  return activations.flatMap((activatedOn, n) => {
    const items = n % 2 === 0 ? ['files.single'] : ['files.single', 'files.archive']
    const pays = { life: lifeOf(activatedOn, items, measuredDay), owes: false }
    return activatedOn < '2026-02-01' ? [pays, { life: lifeOf(activatedOn, items, '2026-02-01'), owes: true }] : [pays]
  })
}

/** Applies, shows that it is a company, concludes the processing agreement, books, and pays until a day. */
function lifeOf(activatedOn: Day, items: readonly string[], paysUntil: Day): Life {
  const applied = plusDays(activatedOn, -3)
  return [
    {
      ...{ fact: 'applicationReceived', at: `${applied}T09:30`, by: 'customer', medium: 'portal' },
      ...{ person: 'person 4c1e', applicant: 'company', inTheArea: true },
    },
    { fact: 'evidenceReceived', at: `${applied}T14:20` },
    { fact: 'applicationAccepted', at: `${plusDays(activatedOn, -2)}T11:05`, by: 'provider', medium: 'e-mail' },
    { fact: 'processingAgreementSigned', at: `${plusDays(activatedOn, -1)}T09:45`, originals: 2 },
    { fact: 'processingAgreementReturned', at: `${plusDays(activatedOn, -1)}T12:30` },
    ...items.map((item) => ({ fact: 'booked', at: `${activatedOn}T10:00`, item, count: 1 })),
    { fact: 'activated', at: `${activatedOn}T10:00` },
    ...payments(activatedOn, items, paysUntil),
  ]
}

/** The part of the first month with the first whole fee, then each fee on the first working day. */
function payments(activatedOn: Day, items: readonly string[], until: Day): readonly JsonObject[] {
  const net = items.reduce((sum, item) => sum.plus(NET[item] ?? sum), eurNet('0.00'))
  const days = daysInMonth(activatedOn)
  const part = net.share(days - dayOfMonth(activatedOn) + 1, days).withVat(19)
  const fee = net.withVat(19)
  const paid: JsonObject[] = []
  for (let first = firstOfMonth(activatedOn, 1); first < until; first = firstOfMonth(first, 1)) {
    const amount = paid.length === 0 ? part.plus(fee) : fee
    const claim = paid.length === 0 ? {} : { claim: `fee ${first.slice(0, 7)}` }
    paid.push({ fact: 'paymentCredited', at: `${firstWorkingDay(first)}T08:15`, amount: amount.toString(), ...claim })
  }
  return paid
}

function firstWorkingDay(day: Day): Day {
  return workingDayNW.isWorkingDay(day) ? day : firstWorkingDay(plusDays(day, 1))
}
