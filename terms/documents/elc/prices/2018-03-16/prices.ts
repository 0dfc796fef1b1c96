import { no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { daysBetween, firstOfMonth } from '../../../../grammar/day.ts'
import { moves } from '../../../../grammar/deadline.ts'
import { price, quantity, standingInvoice } from '../../../../grammar/matter.ts'
import { eurNet, type Net } from '../../../../grammar/money.ts'
import { holds, owes, runs } from '../../../../grammar/outcome.ts'
import { onTheFirst, periods } from '../../../../grammar/payment-day.ts'
import { activation, monthlyNet, vatPercent } from '../../../../grammar/quantities/booking.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'
import { amount } from '../../../../grammar/threshold.ts'

/** The rate is law, not agreement: when it changes, no clause has to. */
const vatAtTimeOfService = say(
  'gesetzlicher Umsatzsteuer zum Leistungszeitpunkt',
  'statutory value added tax at the time of service',
  {
    addedTo: (net: Net, percent: number) => net.withVat(percent),
  },
)

const monthlyPrice = (ref: string, item: string, de: string, en: string, net: string, claims: readonly string[]) =>
  asLongAs({
    ref,
    title: { de, en },
    decides: price,
    of: [item],
    de: `${de}: monatlich {price} zuzüglich Umsatzsteuer.`,
    en: `${en}: {price} a month plus value added tax.`,
    where: { price: amount(eurNet(net)) },
    then: (_, { price: monthly }) => monthly.is,
    examples: { [`a month of ${item}`]: [{}, eurNet(net)] },
    claims,
  })
export const single = monthlyPrice(
  'Nr. 1',
  'files.single',
  'Dateidienst für einen Nutzer',
  'File service for one user',
  '50.00',
  ['elc.preise.1a'],
)
export const multi = monthlyPrice(
  'Nr. 2',
  'files.multi',
  'Dateidienst für mehrere Nutzer',
  'File service for several users',
  '150.00',
  ['elc.preise.2a'],
)
export const archive = monthlyPrice('Nr. 3', 'files.archive', 'Archivmodus', 'Archive mode', '5.50', ['elc.preise.3a'])
export const furtherRouter = monthlyPrice(
  'Nr. 5',
  'access.router.extra',
  'Weiterer VPN-Router',
  'Further VPN router',
  '5.50',
  ['elc.preise.5a'],
)

export const booking = clause({
  ref: 'Nr. 6',
  title: { de: 'Was gebucht ist', en: 'What is booked' },
  when: 'booked',
  de: 'Berechnet wird, was gebucht ist, in der zuletzt gebuchten Anzahl.',
  en: 'What is booked is charged, in the number booked last.',
  where: {},
  then: (booked) => holds(quantity, booked.item, booked.count),
  examples: { 'two routers': [{ item: 'access.router.extra', count: 2 }, holds(quantity, 'access.router.extra', 2)] },
  claims: [],
})

export const startOfFees = clause({
  ref: 'Nr. 7',
  title: { de: 'Das Entgelt beginnt mit der Freischaltung', en: 'The fee begins with activation' },
  when: 'activated',
  de: 'Abgerechnet wird nach Kalendermonaten, {periods}, beginnend mit dem Monat der Freischaltung.',
  en: 'Fees are charged by calendar month, {periods}, beginning with the month of activation.',
  where: { periods: periods('countedFromFirstDay') },
  then: (activated, { periods: reading }) => runs('month', reading.from(firstOfMonth(activated.on), 1)),
  claims: [],
})

export const standingInvoiceForServices = asLongAs({
  ref: 'Nr. 10',
  title: { de: 'Dauerrechnung', en: 'Standing invoice' },
  decides: standingInvoice,
  of: ['services'],
  de: 'Für die gebuchten Dienste gilt eine Dauerrechnung über das Monatsentgelt zuzüglich {vat}; sie wird ersetzt, wenn sich Dienste, Preise oder Steuersatz ändern.',
  en: 'For the services booked one standing invoice over the monthly fee plus {vat} holds; it is replaced when services, prices or the rate of tax change.',
  where: { vat: vatAtTimeOfService },
  given: { activation, net: monthlyNet, percent: vatPercent },
  provided: ({ activation: activated, net }) =>
    activated === undefined
      ? no('Die Dienste sind noch nicht freigeschaltet.', 'The services are not yet activated.')
      : net.isPositive || no('Es ist nichts gebucht.', 'Nothing is booked.'),
  then: ({ net, percent }, { vat }) => ({ monthly: vat.addedTo(net, percent), vatPercent: percent }),
  claims: ['elc.preise.10'],
})

export const monthlyFee = clause({
  ref: 'Nr. 11',
  title: { de: 'Fällig am Ersten, im Voraus', en: 'Due on the first, in advance' },
  when: 'periodBegan',
  de: 'Die Monatsentgelte zuzüglich {vat} sind {due} im Voraus fällig.',
  en: 'The monthly fees plus {vat} are due {due} in advance.',
  where: { due: onTheFirst(moves(workingDayNW)), vat: vatAtTimeOfService },
  given: { activation, net: monthlyNet, percent: vatPercent },
  provided: (_, __, { net }) => net.isPositive || no('Es ist nichts gebucht.', 'Nothing is booked.'),
  then: ({ period }, { due, vat }, { activation: activated, net, percent }) => {
    const key = `fee ${period.from.slice(0, 7)}`,
      kind = 'fee',
      invoice = 'standing' as const
    if (activated && activated.on > period.from) {
      const share = net.share(daysBetween(activated.on, period.to) + 1, daysBetween(period.from, period.to) + 1)
      return owes('customer', { key, kind, invoice, amount: vat.addedTo(share, percent), due: activated.on })
    }
    return owes('customer', {
      key,
      kind,
      invoice,
      amount: vat.addedTo(net, percent),
      due: due.due(period),
      defaultFrom: due.defaultFrom(due.due(period)),
    })
  },
  claims: ['elc.preise.9', 'elc.preise.11', 'elc.agb.5.1a'],
  reading:
    '§ 193 BGB moves the day of payment, not the first on the invoice; default begins on the next day without a reminder (§ 286 (2) no. 1). The part month of activation has no calendar day that could have passed: no default without a reminder.',
})
