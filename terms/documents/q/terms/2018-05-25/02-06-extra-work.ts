import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { charging, mayStartWork } from '../../../../grammar/matters/work.ts'
import { eurNet } from '../../../../grammar/money.ts'
import { owes } from '../../../../grammar/outcome.ts'
import { vatPercent } from '../../../../grammar/quantities/booking.ts'
import {
  chargingOf,
  extraWork,
  extraWorkAgreement,
  feeForExtraWork,
  isExtraWorkCharged,
  minutesOfExtraWork,
  priceOfMinutes,
} from '../../../../grammar/quantities/extra-work.ts'
import type { Said } from '../../../../grammar/said.ts'
import { oneOf } from '../../../../grammar/threshold.ts'

type Service = 'support' | 'new version' | 'database changes' | 'data recovery' | 'data import' | 'hand-over of data'
const notThis = (services: Said) => no('Es geht nicht um {services}.', 'It is not about {services}.', { services })

export const supportAndNewVersions = asLongAs({
  ref: '§ 2.6.1 S. 6',
  title: { de: 'Support und neue Fassungen ohne Aufpreis', en: 'Support and new versions at no extra charge' },
  decides: charging,
  de: '{covered} sind im Entgelt enthalten.',
  en: '{covered} are included in the fee.',
  where: {
    covered: oneOf('Support und neue Programmfassungen', 'Support and new program versions', 'support', 'new version'),
  },
  given: { asked: extraWork },
  provided: ({ asked }, { covered }) => covered.has(asked?.service) || notThis(covered),
  then: () => 'included',
  examples: {
    'a question to support': [{ asked: { service: 'support' } }, 'included'],
    'a new version': [{ asked: { service: 'new version' } }, 'included'],
    'an import of data is neither': [{ asked: { service: 'data import' } }],
  },
  claims: ['q.agb.2.6.1f'],
  reading: 'Upgrade means here a new version of the program, not the change to a dearer plan (§ 2.8).',
})

/** What regular support does not cover. */
const chargeable = (ref: string, claim: string, title: Said, service: Service, { de, en }: Said) => {
  const where = { service: oneOf(de, en, service) }
  return asLongAs({
    ref,
    title,
    decides: charging,
    de: 'Nicht vom Support umfasst und gesondert zu vergüten: {service}.',
    en: 'Not covered by support and to be paid for separately: {service}.',
    where,
    given: { asked: extraWork },
    provided: ({ asked }, { service: meant }) => meant.has(asked?.service) || notThis(meant),
    then: () => 'by agreement',
    examples: {
      'it is agreed upon first': [{ asked: { service } }, 'by agreement'],
      'support is something else': [{ asked: { service: 'support' } }],
    },
    claims: [claim],
    reading: 'No price or rate is stated: without an agreed one nothing is charged.',
  })
}
export const databaseChanges = chargeable(
  '§ 2.6.1 S. 7 Nr. 1',
  'q.agb.2.6.1g',
  { de: 'Änderungen an der Datenbank', en: 'Database changes' },
  'database changes',
  { de: 'Änderungen an der Datenbank', en: 'changes of the database' },
)
export const dataRecovery = chargeable(
  '§ 2.6.1 S. 7 Nr. 2',
  'q.agb.2.6.1h',
  { de: 'Wiederherstellung auf Wunsch', en: 'Recovery on request' },
  'data recovery',
  { de: 'Wiederherstellung von Daten auf Wunsch des Kunden', en: 'recovery of data at the customer’s request' },
)
export const dataImport = chargeable(
  '§ 2.6.1 S. 7 Nr. 3',
  'q.agb.2.6.1i',
  { de: 'Import von Daten', en: 'Import of data' },
  'data import',
  { de: 'Import von Daten', en: 'import of data' },
)

export const agreementBeforeWork = asLongAs({
  ref: '§ 2.6.1 S. 8',
  title: { de: 'Erst die Vereinbarung, dann die Arbeit', en: 'Agreement before work' },
  decides: mayStartWork,
  de: 'Mit einer gesondert zu vergütenden Arbeit wird begonnen, wenn ihre Vergütung vereinbart ist; das gilt nicht für {always}.',
  en: 'Work that is paid for separately begins once its pay has been agreed; this does not hold for {always}.',
  where: { always: oneOf('die Herausgabe der Daten', 'the release of the data', 'hand-over of data') },
  given: { asked: extraWork, charging: chargingOf, agreed: extraWorkAgreement },
  provided: ({ asked, charging: how, agreed }, { always }) =>
    all(
      how === 'by agreement' || no('Sie ist nicht gesondert zu vergüten.', 'It is not paid for separately.'),
      !always.has(asked?.service) ||
        no('Die Daten werden in jedem Fall herausgegeben.', 'The data are released anyway.'),
      agreed === undefined || no('Die Vergütung ist vereinbart.', 'The pay has been agreed.'),
    ),
  then: () => 'barred',
  examples: {
    'an order without a price': [
      { asked: { service: 'data import' }, charging: 'by agreement', agreed: undefined },
      'barred',
    ],
    'once it is agreed': [{ asked: { service: 'data import' }, charging: 'by agreement', agreed: {} }],
    'support begins at once': [{ asked: { service: 'support' }, charging: 'included', agreed: undefined }],
    'data are released whether paid for or not': [
      { asked: { service: 'hand-over of data' }, charging: 'by agreement', agreed: undefined },
    ],
  },
  claims: ['q.agb.2.6.1g', 'q.agb.2.6.1h', 'q.agb.2.6.1i', 'q.agb.2.9.1f'],
  reading: 'A quote that is accepted is an agreement. § 3.4 gives no right to hold data back.',
})

const isPaidFor = (how: 'included' | 'by agreement' | undefined) =>
  how === 'by agreement' || no('Sie ist nicht gesondert zu vergüten.', 'It is not paid for separately.')

export const feeByEffort = clause({
  ref: '§ 2.6.1 S. 9',
  title: { de: 'Vergütung nach Aufwand', en: 'Pay by effort' },
  when: 'workDone',
  about: ({ work }) => work,
  de: 'Ist die Arbeit getan, schuldet der Kunde den Aufwand zum vereinbarten Stundensatz.',
  en: 'Once the work is done the customer owes the effort at the hourly rate that was agreed.',
  where: {},
  given: { charging: chargingOf, agreed: extraWorkAgreement, vat: vatPercent },
  provided: ({ minutes }, __, { charging: how, agreed }) =>
    all(
      minutes !== undefined || no('Die Zeit ist nicht gemeldet.', 'The time was not told.'),
      isPaidFor(how),
      agreed !== undefined || no('Es ist keine Vergütung vereinbart.', 'No pay has been agreed.'),
    ),
  then: ({ work, minutes = 0, on }, _, { agreed, vat }) =>
    owes('customer', {
      key: feeForExtraWork(work),
      kind: 'work',
      amount: priceOfMinutes(minutes, agreed?.hourly).withVat(vat),
      due: on,
    }),
  examples: {
    'four hours at 120.00': [
      { work: 'W', minutes: 240, on: '2027-01-11' },
      owes('customer', { key: 'fee for W', kind: 'work', amount: eurNet('480.00').withVat(19), due: '2027-01-11' }),
      { charging: 'by agreement', agreed: { hourly: eurNet('120.00') }, vat: 19 },
    ],
    'no agreement, no charge': [
      { work: 'W', minutes: 240, on: '2027-01-31' },
      [],
      { charging: 'by agreement', agreed: undefined, vat: 19 },
    ],
    'how long it took was not told': [
      { work: 'W', on: '2027-01-31' },
      [],
      { charging: 'by agreement', agreed: { hourly: eurNet('120.00') }, vat: 19 },
    ],
    'support is free however long it takes': [
      { work: 'W', minutes: 240, on: '2027-01-31' },
      [],
      { charging: 'included', agreed: { hourly: eurNet('120.00') }, vat: 19 },
    ],
  },
  claims: ['q.agb.2.6.1g', 'q.agb.2.6.1h', 'q.agb.2.6.1i', 'q.agb.2.9.1f', 'q.agb.3.4h'],
})

export const feeAgreedAfterwards = clause({
  ref: '§ 2.6.1 S. 10',
  title: { de: 'Vergütung, die danach vereinbart wird', en: 'Pay agreed afterwards' },
  when: 'hourlyRateAgreed',
  about: ({ work }) => work,
  de: 'Wird die Vergütung erst nach getaner Arbeit abgestimmt, ist sie von da an geschuldet.',
  en: 'Where the pay is talked over only after the work is done, it is owed from then on.',
  where: {},
  given: { charging: chargingOf, minutes: minutesOfExtraWork, vat: vatPercent, isCharged: isExtraWorkCharged },
  provided: (_, __, { charging: how, minutes, isCharged }) =>
    all(
      isPaidFor(how),
      minutes !== undefined || no('Die Arbeit ist nicht getan.', 'The work is not done.'),
      !isCharged || no('Die Vergütung ist schon gefordert.', 'The pay is claimed already.'),
    ),
  then: ({ work, hourly, on }, _, { minutes = 0, vat }) =>
    owes('customer', {
      key: feeForExtraWork(work),
      kind: 'work',
      amount: priceOfMinutes(minutes, hourly).withVat(vat),
      due: on,
    }),
  examples: {
    'two and a half hours at 100.00': [
      { work: 'W', hourly: eurNet('100.00'), on: '2026-06-02' },
      owes('customer', { key: 'fee for W', kind: 'work', amount: eurNet('250.00').withVat(19), due: '2026-06-02' }),
      { charging: 'by agreement', minutes: 150, vat: 19, isCharged: false },
    ],
    'what was charged when the work was done is charged no second time': [
      { work: 'W', hourly: eurNet('100.00'), on: '2026-06-02' },
      [],
      { charging: 'by agreement', minutes: 150, vat: 19, isCharged: true },
    ],
    'before the work nothing is owed': [
      { work: 'W', hourly: eurNet('100.00'), on: '2026-06-02' },
      [],
      { charging: 'by agreement', minutes: undefined, vat: 19, isCharged: false },
    ],
  },
  claims: ['q.agb.3.4h'],
  reading: 'The source asks for consultation before the charge: what was not talked over is not billed.',
})
