import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { daysBetween, firstOfMonth } from '../../../../grammar/day.ts'
import { moves } from '../../../../grammar/deadline.ts'
import { endOfDay } from '../../../../grammar/ending.ts'
import { price, quantity, standingInvoice } from '../../../../grammar/matters/prices.ts'
import { mayPayBy } from '../../../../grammar/matters/provision.ts'
import { eur, eurNet, type Net } from '../../../../grammar/money.ts'
import { asks, holds, owes, runs } from '../../../../grammar/outcome.ts'
import { onTheFirst, periods } from '../../../../grammar/payment-day.ts'
import { activation, monthlyNet, priceOfItem, vatPercent } from '../../../../grammar/quantities/booking.ts'
import { mandateInForce } from '../../../../grammar/quantities/direct-debit.ts'
import { endOfAgreement } from '../../../../grammar/quantities/ending.ts'
import { itself } from '../../../../grammar/quantity.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { rowOf } from '../../../../grammar/row.ts'
import { say } from '../../../../grammar/said.ts'
import { amount, oneOf } from '../../../../grammar/threshold.ts'

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
export const onRequest = clause({
  ref: 'Nr. 4',
  title: { de: 'Preis auf Anfrage', en: 'Price on request' },
  when: 'booked',
  about: (booked) => booked.item,
  de: 'Was die Liste ohne Preis nennt (Signatur, Server, weiterer Speicher), wird zum Preis eines angenommenen Angebots gebucht.',
  en: 'What the list names without a price (signature, servers, further storage) is booked at the price of an accepted offer.',
  where: {},
  given: { price: priceOfItem },
  provided: (booked, _, given) =>
    all(
      booked.count > 0 || no('Abbestellt, nicht gebucht.', 'Cancelled, not booked.'),
      given.price === undefined || no('Der Preis steht fest.', 'The price is known.'),
    ),
  then: (booked) =>
    asks(booked.id, {
      de: `Für ${booked.item} ist kein Preis vereinbart: gilt die Buchung?`,
      en: `No price was agreed for ${booked.item}: does the booking stand?`,
    }),
  examples: {
    'a server without an offer waits for a person': [
      { id: 3, item: 'server.hosting', count: 1 },
      asks(3, {
        de: 'Für server.hosting ist kein Preis vereinbart: gilt die Buchung?',
        en: 'No price was agreed for server.hosting: does the booking stand?',
      }),
      { price: undefined },
    ],
    'a price that was agreed is enough': [{ id: 3, item: 'server.hosting', count: 1 }, [], { price: eurNet('89.00') }],
    'to cancel needs no price': [{ id: 4, item: 'server.hosting', count: 0 }, [], { price: undefined }],
  },
  claims: ['elc.preise.4a', 'elc.preise.6a', 'elc.preise.7'],
  reading: 'Nothing is billed on a guess: without a price the booking waits.',
})
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
  examples: {
    'activated in the middle of a month': [
      { on: '2026-03-12' },
      runs('month', rowOf.countedFromFirstDay('2026-03-01', 1)),
    ],
  },
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
  given: { activation, ended: endOfAgreement, net: monthlyNet, percent: vatPercent },
  provided: ({ activation: activated, ended, net }) =>
    all(
      activated !== undefined ||
        no('Die Dienste sind noch nicht freigeschaltet.', 'The services are not yet activated.'),
      ended === undefined || no('Der Vertrag ist beendet.', 'The agreement has ended.'),
      net.isPositive || no('Es ist nichts gebucht.', 'Nothing is booked.'),
    ),
  then: ({ net, percent }, { vat }) => ({ monthly: vat.addedTo(net, percent), vatPercent: percent }),
  examples: {
    'single plan with archive mode': [
      { activation: {}, ended: undefined, net: eurNet('55.50'), percent: 19 },
      { monthly: eur('66.05'), vatPercent: 19 },
    ],
    'at the rate of the second half of 2020': [
      { activation: {}, ended: undefined, net: eurNet('50.00'), percent: 16 },
      { monthly: eur('58.00'), vatPercent: 16 },
    ],
    'not before activation': [{ activation: undefined, ended: undefined, net: eurNet('50.00'), percent: 19 }],
    'not after the end': [{ activation: {}, ended: endOfDay('2026-02-28'), net: eurNet('50.00'), percent: 19 }],
  },
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
    const key = `fee ${period.from.slice(0, 7)}`
    const kind = 'fee'
    const invoice = 'standing' as const
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
  examples: {
    'the first of February 2026 is a Sunday: default from Tuesday': [
      { row: 'month', period: { n: 1, from: '2026-02-01', to: '2026-02-28' } },
      owes('customer', {
        key: 'fee 2026-02',
        kind: 'fee',
        invoice: 'standing',
        amount: eur('59.50'),
        due: '2026-02-01',
        defaultFrom: '2026-02-03',
      }),
      { activation: { on: '2026-01-01' }, net: eurNet('50.00'), percent: 19 },
    ],
    'of the month of activation only the days from it on': [
      { row: 'month', period: { n: 0, from: '2026-03-01', to: '2026-03-31' } },
      owes('customer', {
        key: 'fee 2026-03',
        kind: 'fee',
        invoice: 'standing',
        amount: eur('38.39'),
        due: '2026-03-12',
      }),
      { activation: { on: '2026-03-12' }, net: eurNet('50.00'), percent: 19 },
    ],
    'nothing booked, nothing due': [
      { row: 'month', period: { n: 1, from: '2026-02-01', to: '2026-02-28' } },
      [],
      { activation: { on: '2026-01-01' }, net: eurNet('0.00'), percent: 19 },
    ],
  },
  claims: ['elc.preise.9', 'elc.preise.11', 'elc.agb.5.1a'],
  reading:
    '§ 193 BGB moves the day of payment, not the first on the invoice; default begins on the next day without a reminder (§ 286 (2) no. 1). The part month of activation has no calendar day that could have passed: no default without a reminder.',
})

export const methodOfPayment = asLongAs({
  ref: 'Nr. 12',
  title: { de: 'Überweisung oder Lastschrift', en: 'Transfer or direct debit' },
  decides: mayPayBy,
  de: 'Gezahlt wird durch {methods}; eine Lastschrift setzt ein Mandat voraus.',
  en: 'Payment is by {methods}; a direct debit needs a mandate.',
  where: {
    methods: oneOf('Überweisung oder Lastschrift', 'transfer or direct debit', 'bank transfer', 'direct debit'),
  },
  given: { method: itself<string>(), mandate: mandateInForce },
  then: ({ method, mandate }, { methods }) => {
    if (!methods.has(method)) return 'barred'
    return method === 'direct debit' && mandate === undefined ? 'ask a person' : 'permitted'
  },
  examples: {
    'by transfer': [{ method: 'bank transfer', mandate: undefined }, 'permitted'],
    'by direct debit with a mandate': [{ method: 'direct debit', mandate: {} }, 'permitted'],
    'without one somebody asks for it': [{ method: 'direct debit', mandate: undefined }, 'ask a person'],
    'not by credit card': [{ method: 'credit card', mandate: undefined }, 'barred'],
  },
  claims: ['elc.preise.12', 'elc.agb.5.1b'],
  reading:
    'The general terms leave the methods to the price list. A payment that was credited counts, however it came.',
})
