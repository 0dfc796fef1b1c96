import { all, no } from '../../../../grammar/answer.ts'
import { clause } from '../../../../grammar/clause.ts'
import { type Day, firstOfMonth, instantOf, midnight } from '../../../../grammar/day.ts'
import { eur, eurNet, type Net } from '../../../../grammar/money.ts'
import { must, owes } from '../../../../grammar/outcome.ts'
import { isClaimKnown } from '../../../../grammar/quantities/arrears.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import { maintenanceWithin, outagesWithin } from '../../../../grammar/quantities/downtime.ts'
import { subscriptionPriceOn } from '../../../../grammar/quantities/service-change.ts'
import { monthsOfTerm } from '../../../../grammar/quantities/term.ts'
import { readings } from '../../../../grammar/reading.ts'
import { say } from '../../../../grammar/said.ts'
import { common, lengthOf, type Span } from '../../../../grammar/spans.ts'
import { textOnly, undertaking } from '../../../../grammar/statement.ts'
import { oneOf, percent } from '../../../../grammar/threshold.ts'

export const noWarranty = textOnly({
  ref: 'Ziff. 9 Abs. 1',
  title: { de: 'Stand der Technik', en: 'State of the art' },
  de: 'Nach dem Stand der Technik gewährleistet der Anbieter nicht, dass Hard- und Software den Wünschen des Kunden entsprechen, sich für bestimmte Zwecke eignen und frei von Abstürzen, Fehlern und Schadsoftware sind.',
  en: 'By the state of the art the provider does not warrant that hardware and software meet the customer’s wishes, suit certain purposes and are free of crashes, errors and malware.',
  where: {},
  textOnly: 'It takes nothing from the rights that the next paragraphs give, and asks for no act.',
  claims: ['dc.agb.9.1'],
})

export const reportOfDefects = clause({
  ref: 'Ziff. 9 Abs. 2',
  title: { de: 'Anzeige von Mängeln', en: 'Report of defects' },
  when: 'defectReported',
  de: 'Mängel und Fehler zeigt der Kunde gleich nach dem Entdecken {channels} und nachvollziehbar an; der Anbieter geht ihnen nach.',
  en: 'The customer reports defects and errors directly after finding them, {channels} and so that they can be followed; the provider looks into them.',
  where: {
    channels: oneOf('schriftlich oder in Textform', 'in writing or text form', 'ticket', 'chat', 'e-mail', 'imprint'),
  },
  provided: ({ channel }, { channels }) =>
    channels.has(channel) || no('Die Anzeige kam nicht in Textform.', 'The report did not come in text form.'),
  then: ({ defect }) => must('provider', 'examineDefect', defect),
  examples: {
    'by e-mail': [{ defect: 'defect 1', channel: 'e-mail' }, must('provider', 'examineDefect', 'defect 1')],
    'a call is no report': [{ defect: 'defect 1', channel: 'telephone' }, []],
  },
  claims: ['dc.agb.9.2'],
  reading:
    'No consequence is named; § 536c (2) BGB has one. A free channel must do, as the ticket system of Ziff. 6 is sold.',
})

type Waiver = { of(down: number, allowed: number): number }
const wholeOrBeyond = readings(
  'dc.agb.9.3a',
  {
    'beyond the allowance': say(
      'Frei ist allein die Zeit, die über das Zulässige hinausgeht.',
      'Only the time beyond what is allowed is free.',
      { of: (down: number, allowed: number): number => Math.max(0, down - allowed) } satisfies Waiver,
    ),
    'every minute': say('Frei ist jede Minute des Ausfalls.', 'Every minute of the outage is free.', {
      of: (down: number, _allowed: number): number => down,
    } satisfies Waiver),
  },
  'beyond the allowance',
)
const monthFrom = (first: Day): Span => ({ from: midnight(first), to: midnight(firstOfMonth(first, 1)) })
const feeOfMonth = (price: Net, months: number): Net => price.share(1, months)
const april = '2027-04-01'
const outage = (minutes: number): readonly Span[] => [
  { from: instantOf('2027-04-10'), to: instantOf('2027-04-10') + minutes * 60_000 },
]
const monthly = { priceOn: () => eurNet('900.00'), months: 1, maintenance: () => [], known: false, vat: 19 } as const
const ruledOut = { defect: 'defect 1', month: april, use: 'ruled out', on: '2027-05-03' } as const
/** The key under which what is free in a month is credited, once. */
const waiverOf = (month: Day): string => `waiver ${month}`
const credit = (amount: string) =>
  owes('provider', { key: 'waiver 2027-04-01', kind: 'reduction', amount: eur(amount), due: '2027-05-03' })

export const feeWaived = clause({
  ref: 'Ziff. 9 Abs. 3 S. 1',
  title: { de: 'Kein Entgelt ohne Nutzung', en: 'No fee without use' },
  when: 'defectFound',
  about: ({ month }) => waiverOf(month),
  de: 'Hebt ein Mangel die Nutzung auf, schuldet der Kunde für diese Zeit kein Entgelt des betroffenen Dienstes; ein Mangel ist ein Ausfall, soweit er {allowed} der Zeit eines Monats übersteigt.',
  en: 'While a defect rules out the use, the customer owes no fee of the service concerned for that time; an outage is a defect as far as it exceeds {allowed} of the time of a month.',
  where: { allowed: percent(2) },
  given: {
    priceOn: subscriptionPriceOn,
    months: monthsOfTerm,
    outages: outagesWithin,
    maintenance: maintenanceWithin,
    reading: wholeOrBeyond.inForce,
    known: isClaimKnown,
    vat: vatPercent,
  },
  provided: ({ month, use }, _, { priceOn, months, known }) =>
    all(
      !known || no('Der Monat ist schon gutgeschrieben.', 'The month is credited already.'),
      use === 'ruled out' || no('Der Mangel hebt die Nutzung nicht auf.', 'The defect does not rule out the use.'),
      (priceOn(month) !== undefined && months !== undefined) || no('Kein Entgelt ist vereinbart.', 'No fee is agreed.'),
    ),
  then: ({ month, on }, { allowed }, { priceOn, months, outages, maintenance, reading, vat }) => {
    const price = priceOn(month)
    if (price === undefined || months === undefined) return []
    const whole = monthFrom(month)
    const planned = common(maintenance(whole), [whole])
    const down = common(outages(whole), [whole])
    const time = lengthOf([whole]) - lengthOf(planned)
    const free = reading.of(lengthOf(down) - lengthOf(common(down, planned)), (time * allowed.n) / 100)
    const amount = feeOfMonth(price, months).share(Math.round(free), lengthOf([whole]))
    if (!amount.isPositive) return []
    return owes('provider', { key: waiverOf(month), kind: 'reduction', amount: amount.withVat(vat), due: on })
  },
  examples: {
    'two days are a day more than is allowed': [
      ruledOut,
      credit('35.70'),
      { ...monthly, outages: () => outage(2304), reading: wholeOrBeyond.all['beyond the allowance'] },
    ],
    'one minute more': [
      ruledOut,
      credit('0.02'),
      { ...monthly, outages: () => outage(865), reading: wholeOrBeyond.all['beyond the allowance'] },
    ],
    'exactly what is allowed': [
      ruledOut,
      [],
      { ...monthly, outages: () => outage(864), reading: wholeOrBeyond.all['beyond the allowance'] },
    ],
    'where every minute counts': [
      ruledOut,
      credit('21.42'),
      { ...monthly, outages: () => outage(864), reading: wholeOrBeyond.all['every minute'] },
    ],
    'a second finding for the same month credits nothing more': [
      ruledOut,
      [],
      { ...monthly, outages: () => outage(2304), reading: wholeOrBeyond.all['every minute'], known: true },
    ],
    'an impairment is another sentence': [
      { ...ruledOut, use: 'impaired' },
      [],
      { ...monthly, outages: () => outage(2304), reading: wholeOrBeyond.all['beyond the allowance'] },
    ],
  },
  claims: ['dc.agb.9.3a'],
  readings: wholeOrBeyond,
  reading:
    'The availability of Ziff. 12 says what is owed, so that only a shortfall is a defect; § 305c (2) BGB speaks for every minute. That it was a defect, fault or not, a person finds; a third reading (the whole outage once 98 % are missed) is left aside.',
})

const impaired = {
  defect: 'defect 2',
  month: april,
  use: 'impaired',
  percent: 20,
  from: instantOf('2027-04-10'),
  to: instantOf('2027-04-15'),
  on: '2027-05-03',
} as const

export const feeReduced = clause({
  ref: 'Ziff. 9 Abs. 3 S. 2',
  title: { de: 'Weniger Entgelt bei Beeinträchtigung', en: 'Lower fee while impaired' },
  when: 'defectFound',
  de: 'Mindert ein Mangel die Tauglichkeit nur, schuldet der Kunde für diese Zeit ein angemessen herabgesetztes Entgelt.',
  en: 'If a defect only lowers the fitness, the customer owes a suitably lower fee for that time.',
  where: {},
  given: { priceOn: subscriptionPriceOn, months: monthsOfTerm, vat: vatPercent },
  provided: ({ month, use, from, to, percent: part }, _, { priceOn, months }) =>
    all(
      (use === 'impaired' && from !== undefined && to !== undefined && part !== undefined) ||
        no('Zeit und Anteil sind nicht festgestellt.', 'Time and share were not found.'),
      (priceOn(month) !== undefined && months !== undefined) || no('Kein Entgelt ist vereinbart.', 'No fee is agreed.'),
    ),
  then: ({ defect, month, from = 0, to = 0, percent: part = 0, on }, _, { priceOn, months, vat }) => {
    const price = priceOn(month)
    if (price === undefined || months === undefined) return []
    const whole = monthFrom(month)
    const amount = feeOfMonth(price, months).share(
      lengthOf(common([{ from, to }], [whole])) * part,
      lengthOf([whole]) * 100,
    )
    return owes('provider', {
      key: `reduction ${defect} ${month}`,
      kind: 'reduction',
      amount: amount.withVat(vat),
      due: on,
    })
  },
  examples: {
    'a fifth for five days of thirty': [
      impaired,
      owes('provider', {
        key: 'reduction defect 2 2027-04-01',
        kind: 'reduction',
        amount: eur('35.70'),
        due: '2027-05-03',
      }),
      { priceOn: () => eurNet('900.00'), months: 1, vat: 19 },
    ],
    'nobody found a share': [ruledOut, [], { priceOn: () => eurNet('900.00'), months: 1, vat: 19 }],
  },
  claims: ['dc.agb.9.3b'],
  reading: 'People find the share; an insignificant impairment is none (§ 536 (1) sentence 3 BGB).',
})

export const choiceOfCure = undertaking({
  ref: 'Ziff. 9 Abs. 4 S. 1',
  title: { de: 'Art der Nacherfüllung', en: 'Type of cure' },
  de: 'Gilt Werkvertragsrecht, wählt der Anbieter, ob er nachbessert oder neu herstellt.',
  en: 'Where the law on contracts for work applies, the provider chooses between repair and new production.',
  where: {},
  undertaking: { who: 'provider', duty: 'cureDefect' },
  claims: ['dc.agb.9.4a'],
})
export const workaround = undertaking({
  ref: 'Ziff. 9 Abs. 4 S. 2',
  title: { de: 'Umgehung als Nacherfüllung', en: 'Workaround as cure' },
  de: 'Gelingt beides nicht, zeigt er Wege, den Mangel zu umgehen; soweit sie dem Kunden zumutbar sind, gelten sie als Nacherfüllung.',
  en: 'If neither succeeds it shows ways around the defect; as far as these are reasonable for the customer they count as cure.',
  where: {},
  undertaking: { who: 'provider', duty: 'showWorkaround' },
  claims: ['dc.agb.9.4b'],
})
