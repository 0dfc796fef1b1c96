import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { type Day, latest } from '../../../../grammar/day.ts'
import { minimumNotice, moves, notice, stays, within } from '../../../../grammar/deadline.ts'
import { textForm } from '../../../../grammar/form.ts'
import { objectionPeriod } from '../../../../grammar/matters/changes.ts'
import { form } from '../../../../grammar/matters/declarations.ts'
import { price } from '../../../../grammar/matters/prices.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { asks, holds, type Outcome } from '../../../../grammar/outcome.ts'
import { priceOfItem } from '../../../../grammar/quantities/booking.ts'
import {
  changeNotified,
  isAnnouncedByProvider,
  objectionInTime,
  subjectOfChange,
} from '../../../../grammar/quantities/change.ts'
import { declared } from '../../../../grammar/quantities/declaration.ts'
import { readings } from '../../../../grammar/reading.ts'
import { workingDayNW } from '../../../../grammar/rest-days/nw.ts'
import { say } from '../../../../grammar/said.ts'

const sixWeeks = notice(6, 'weeks', stays(minimumNotice))
/** The day that the notice names, but never before six full weeks have run. */
const firstDayOf = (change: { readonly on: Day; readonly from?: Day }, lead: typeof sixWeeks): Day =>
  latest(lead.earliest(change.on), change.from ?? lead.earliest(change.on))

const increaseWithoutReason = readings(
  'dc.agb.13.3c',
  {
    'silence is enough': say(
      'Eine Erhöhung gilt, wenn der Kunde schweigt.',
      'An increase applies if the customer is silent.',
      { asksAPerson: (_reason: string | undefined): boolean => false },
    ),
    'a person decides': say(
      'Eine Erhöhung, für die kein Grund genannt ist, wartet auf die Entscheidung eines Menschen.',
      'An increase for which no reason is named waits for a person to decide.',
      { asksAPerson: (reason: string | undefined): boolean => reason === undefined },
    ),
  },
  'silence is enough',
)

export const textFormOfChanges = asLongAs({
  ref: 'Ziff. 13.3 S. 1 (Form)',
  title: { de: 'Textform der Mitteilung und des Widerspruchs', en: 'Text form of notice and objection' },
  decides: form,
  de: 'Die Mitteilung einer Preisänderung und der Widerspruch bedürfen der {form}.',
  en: 'The notice of a price change and the objection need {form}.',
  where: { form: textForm },
  given: { declared, about: subjectOfChange },
  provided: ({ declared: { kind, of }, about }) =>
    (kind === 'changeReceived' && of === 'price') ||
    (kind === 'objectionReceived' && about === 'price') ||
    no('Weder Preisänderung noch Widerspruch.', 'Neither a price change nor an objection.'),
  then: (_, { form: needed }) => needed,
  examples: {
    'an objection': [{ declared: { kind: 'objectionReceived', by: 'customer' }, about: 'price' }, textForm],
    'an objection to a subprocessor': [
      { declared: { kind: 'objectionReceived', by: 'customer' }, about: 'subprocessor' },
    ],
    'a change of prices': [
      { declared: { kind: 'changeReceived', of: 'price', by: 'provider' }, about: undefined },
      textForm,
    ],
    'a change of the service': [
      { declared: { kind: 'changeReceived', of: 'service', by: 'provider' }, about: undefined },
    ],
  },
  claims: ['dc.agb.13.3b', 'dc.agb.13.3c'],
})

export const priceChange = clause({
  ref: 'Ziff. 13.3 S. 1',
  title: { de: 'Preisänderung', en: 'Price change' },
  when: 'changeReceived',
  about: (change) => change.item ?? '',
  de: 'Preisänderungen gelten frühestens, wenn {lead} seit ihrer Mitteilung vergangen sind; einer Erhöhung kann der Kunde {period} nach Zugang widersprechen.',
  en: 'Price changes apply at the earliest when {lead} have passed since they were told; the customer may object to an increase {period} of receipt.',
  where: { lead: sixWeeks, period: within(4, 'weeks', moves(workingDayNW)) },
  given: { price: priceOfItem, reading: increaseWithoutReason.inForce },
  provided: (change, _, { price: old }) =>
    all(
      isAnnouncedByProvider(change),
      (change.of === 'price' && change.item !== undefined && change.price !== undefined) ||
        no('Kein neuer Preis ist mitgeteilt.', 'No new price is told.'),
      old !== undefined || no('Es gilt noch kein Preis.', 'No price counts yet.'),
    ),
  then: (change, { lead, period }, { price: old, reading }): readonly Outcome[] => {
    if (change.item === undefined || change.price === undefined || old === undefined) return []
    if (!change.price.exceeds(old)) return [holds(price, change.item, change.price, { from: firstDayOf(change, lead) })]
    const until = period.lastDay(change.on)
    const window = holds(objectionPeriod, change.change, until, { until, then: 'objectionPeriodOver' })
    if (!reading.asksAPerson(change.reason)) return [window]
    const { de, en } = change.price
    const question = {
      de: `Für die Erhöhung auf ${de} ist kein Grund genannt. Soll sie gelten?`,
      en: `No reason is named for the increase to ${en}. Shall it apply?`,
    }
    return [window, asks(change.id, question)]
  },
  examples: {
    'an increase opens four weeks': [
      {
        by: 'provider',
        of: 'price',
        change: 'P',
        item: 'subscription',
        price: eurNet('1100.00'),
        on: '2026-12-04',
        from: '2027-02-01',
      },
      holds(objectionPeriod, 'P', '2027-01-04', { until: '2027-01-04', then: 'objectionPeriodOver' }),
      { price: eurNet('1000.00'), reading: increaseWithoutReason.all['silence is enough'] },
    ],
    'a decrease opens none and applies six weeks after it was told': [
      {
        by: 'provider',
        of: 'price',
        change: 'P',
        item: 'subscription',
        price: eurNet('900.00'),
        on: '2026-11-20',
        from: '2027-01-01',
      },
      holds(price, 'subscription', eurNet('900.00'), { from: '2027-01-02' }),
      { price: eurNet('1000.00'), reading: increaseWithoutReason.all['silence is enough'] },
    ],
    'a customer lowers no price': [
      { by: 'customer', of: 'price', change: 'P', item: 'subscription', price: eurNet('1.00'), on: '2026-11-20' },
      [],
      { price: eurNet('1000.00'), reading: increaseWithoutReason.all['silence is enough'] },
    ],
    'an increase without a reason asks a person, if the wording is read so': [
      {
        id: 9,
        by: 'provider',
        of: 'price',
        change: 'P',
        item: 'subscription',
        price: eurNet('1100.00'),
        on: '2026-11-19',
      },
      [
        holds(objectionPeriod, 'P', '2026-12-17', { until: '2026-12-17', then: 'objectionPeriodOver' }),
        asks(9, {
          de: 'Für die Erhöhung auf 1100,00 EUR ist kein Grund genannt. Soll sie gelten?',
          en: 'No reason is named for the increase to EUR 1100.00. Shall it apply?',
        }),
      ],
      { price: eurNet('1000.00'), reading: increaseWithoutReason.all['a person decides'] },
    ],
  },
  claims: ['dc.agb.13.3b', 'dc.agb.13.3c'],
  readings: increaseWithoutReason,
  reading:
    'Six full weeks between receipt and the first day of the new price; they protect the customer, so § 193 BGB does not lengthen them. The period to object is one for a declaration, so it does.',
})

const increaseToldOn = (on: Day) =>
  ({ of: 'price', item: 'subscription', price: eurNet('1100.00'), from: '2027-01-01', on }) as const

export const increaseWithoutObjection = clause({
  ref: 'Ziff. 13.3 S. 2',
  title: { de: 'Erhöhung ohne Widerspruch', en: 'Increase without objection' },
  when: 'objectionPeriodOver',
  about: (over) => over.about,
  de: 'Widerspricht der Kunde nicht rechtzeitig, gilt die Erhöhung ab dem mitgeteilten Tag, frühestens {lead} nach Zugang; sonst bleibt es bei den alten Preisen, bis der Anbieter kündigt.',
  en: 'If the customer does not object in time, the increase applies from the day that was told, at the earliest {lead} after receipt; else the old prices stay until the provider terminates.',
  where: { lead: sixWeeks },
  given: { change: changeNotified, objection: objectionInTime },
  provided: (_, __, { change, objection }) =>
    all(
      change?.of === 'price' || no('Keine Preisänderung.', 'Not a price change.'),
      objection === undefined || no('Der Kunde hat rechtzeitig widersprochen.', 'The customer objected in time.'),
    ),
  then: (_, { lead }, { change }) =>
    change?.item === undefined || change.price === undefined
      ? []
      : holds(price, change.item, change.price, { from: firstDayOf(change, lead) }),
  examples: {
    'from the day that was told': [
      { about: 'P' },
      holds(price, 'subscription', eurNet('1100.00'), { from: '2027-01-01' }),
      { change: increaseToldOn('2026-11-19'), objection: undefined },
    ],
    'told a day too late, a day later': [
      { about: 'P' },
      holds(price, 'subscription', eurNet('1100.00'), { from: '2027-01-02' }),
      { change: increaseToldOn('2026-11-20'), objection: undefined },
    ],
    'not after an objection': [
      { about: 'P' },
      [],
      { change: increaseToldOn('2026-11-19'), objection: { on: '2026-12-17' } },
    ],
  },
  claims: ['dc.agb.13.3b', 'dc.agb.13.3c', 'dc.agb.13.3d'],
  reading:
    'The text does not call silence consent, it gives no further right: the increase applies. After an objection nothing changes until the provider, who may choose, terminates under Ziff. 14.1.',
})
