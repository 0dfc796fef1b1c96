import { all, no } from '../../../../grammar/answer.ts'
import { asLongAs, clause } from '../../../../grammar/clause.ts'
import { plusDays } from '../../../../grammar/day.ts'
import { invoiceChannel, payableUntil, wayOfPayment } from '../../../../grammar/matters/payment.ts'
import { eur } from '../../../../grammar/money.ts'
import { owes, settles } from '../../../../grammar/outcome.ts'
import { finalPriceOfItem } from '../../../../grammar/quantities/booking.ts'
import { claimItself } from '../../../../grammar/quantities/default.ts'
import { owedBeforeProof, owedBeforeSubstantialProof } from '../../../../grammar/quantities/lower-damage.ts'
import { type Claim, given } from '../../../../grammar/quantity.ts'
import { say } from '../../../../grammar/said.ts'
import { undertaking } from '../../../../grammar/statement.ts'
import { amount } from '../../../../grammar/threshold.ts'
import { payWithin } from '../../pay-within.ts'

export const usage = clause({
  ref: '§ 7.2 S. 2',
  title: { de: 'Verbrauch im Nachhinein', en: 'Usage in arrears' },
  when: 'usageMetered',
  about: ({ item }) => item,
  de: 'Entgelte, die vom Verbrauch abhängen, sind nicht im Voraus zu zahlen, sondern nach dem Ende des gezählten Zeitraums.',
  en: 'Charges that depend on usage are not payable in advance but after the end of the time metered.',
  where: {},
  given: { each: finalPriceOfItem },
  provided: ({ on, until }, _, { each }) =>
    all(
      on > until || no('Der Zeitraum ist nicht vorüber.', 'The time is not over.'),
      each !== undefined || no('Für den Verbrauch ist kein Preis vereinbart.', 'No price is agreed for the usage.'),
    ),
  then: ({ item, count, until }, _, { each }) =>
    each
      ? owes('customer', {
          key: `usage ${item} ${until}`,
          kind: 'fee',
          amount: each.times(count),
          due: plusDays(until, 1),
        })
      : [],
  examples: {
    'November, on the first of December': [
      { item: 'traffic', count: 32, until: '2026-11-30', on: '2026-12-01' },
      owes('customer', { key: 'usage traffic 2026-11-30', kind: 'fee', amount: eur('3.20'), due: '2026-12-01' }),
      { each: eur('0.10') },
    ],
    'not while November lasts': [
      { item: 'traffic', count: 32, until: '2026-11-30', on: '2026-11-30' },
      [],
      { each: eur('0.10') },
    ],
    'nor without a price': [
      { item: 'traffic', count: 32, until: '2026-11-30', on: '2026-12-01' },
      [],
      { each: undefined },
    ],
  },
  claims: ['kontent.agb.7.2b'],
  reading: 'Metering period and billing day are not given; monthly in arrears is usual.',
})

const channelChosen = given(
  'gewählter Versandweg',
  'channel chosen',
  'fact',
  (standing) => standing.last('invoiceChannelChosen', { by: 'customer' })?.channel,
)
export const byEmail = asLongAs({
  ref: '§ 7.3 S. 1',
  title: { de: 'Rechnungen per E-Mail', en: 'Invoices by e-mail' },
  decides: invoiceChannel,
  of: ['invoices'],
  de: 'Rechnungen kommen in der Regel per E-Mail; verlangt der Kunde sie per Post, kommen sie per Post.',
  en: 'Invoices come by e-mail as a rule; if the customer asks for them by post, they come by post.',
  where: {},
  given: { chosen: channelChosen },
  then: ({ chosen }) => chosen ?? 'e-mail',
  examples: {
    'nobody asked for another way': [{ chosen: undefined }, 'e-mail'],
    'asked for by post': [{ chosen: 'letter' }, 'letter'],
  },
  claims: ['kontent.agb.7.3a'],
  reading: 'An e-mail is received when it was delivered to the address of the customer: that time starts the periods.',
})

/** The letter that carries an invoice: `issueInvoice:R1#1`. */
const ofInvoices = say('Rechnungen', 'invoices', {
  has: (letter: string): boolean => letter.startsWith('issueInvoice:'),
})
export const postage = clause({
  ref: '§ 7.3 S. 2',
  title: { de: 'Rechnung per Post', en: 'Invoice by post' },
  when: 'letterDispatched',
  de: 'Für jede der {invoices}, die er auf Verlangen des Kunden per Post schickt, kann der Anbieter {fee} berechnen.',
  en: 'For each of the {invoices} that the provider sends by post because the customer asked, it may charge {fee}.',
  where: { invoices: ofInvoices, fee: amount(eur('1.50')) },
  given: { chosen: channelChosen },
  provided: ({ letter, medium }, { invoices }, { chosen }) =>
    all(
      invoices.has(letter) || no('Der Brief ist keine Rechnung.', 'The letter is no invoice.'),
      medium === 'letter' || no('Die Rechnung ging nicht per Post.', 'The invoice did not go by post.'),
      chosen === 'letter' || no('Der Kunde hat keine Post verlangt.', 'The customer did not ask for post.'),
    ),
  then: ({ letter, on }, { fee }) =>
    owes('customer', { key: `postage ${letter}`, kind: 'postage', amount: fee.is, due: on, invoice: 'issued' }),
  examples: {
    'asked for by post': [
      { letter: 'issueInvoice:R1#1', medium: 'letter', on: '2026-11-02' },
      owes('customer', {
        key: 'postage issueInvoice:R1#1',
        kind: 'postage',
        amount: eur('1.50'),
        due: '2026-11-02',
        invoice: 'issued',
      }),
      { chosen: 'letter' },
    ],
    'by post, but nobody asked': [
      { letter: 'issueInvoice:R1#1', medium: 'letter', on: '2026-11-02' },
      [],
      { chosen: undefined },
    ],
    'by e-mail': [{ letter: 'issueInvoice:R1#1', medium: 'e-mail', on: '2026-11-02' }, [], { chosen: 'letter' }],
    'another letter': [{ letter: 'remind:R1#1', medium: 'letter', on: '2026-11-02' }, [], { chosen: 'letter' }],
  },
  claims: ['kontent.agb.7.3b'],
  reading:
    'Gross: unclear terms go against their author (§ 305c (2) BGB), and prices for consumers are final ones. It is a line of the same invoice.',
})

const invoiceOf = given('Rechnung', 'invoice', 'fact', (standing, claim) => standing.last('invoiceReceived', { claim }))
const wayToPay = given('Zahlungsweg', 'way of payment', 'clause on direct debit', (standing, claim) =>
  standing.value(wayOfPayment, claim),
)
export const tenDays = asLongAs({
  ref: '§ 7.4 S. 1',
  title: { de: 'Zahlung binnen zehn Tagen', en: 'Payment within ten days' },
  decides: payableUntil,
  de: 'Eine Rechnung ist sofort, spätestens {period} nach ihrem Datum auf ein Konto des Anbieters zu zahlen.',
  en: 'An invoice is to be paid to an account of the provider at once, at the latest {period} of its date.',
  where: { period: payWithin },
  given: { invoice: invoiceOf, way: wayToPay },
  provided: ({ invoice, way }) =>
    all(
      invoice !== undefined || no('Keine Rechnung ist gestellt.', 'No invoice was issued.'),
      way !== 'direct debit' || no('Eingezogen wird per Lastschrift.', 'It is collected by direct debit.'),
    ),
  then: ({ invoice }, { period }) => period.lastDay(invoice?.on ?? '1990-01-01'),
  examples: {
    'ten days from 2 November': [{ invoice: { on: '2026-11-02' }, way: undefined }, '2026-11-12'],
    'day 10 is a Saturday': [{ invoice: { on: '2026-11-04' }, way: undefined }, '2026-11-16'],
    'with a direct debit nobody has to pay': [{ invoice: { on: '2026-11-02' }, way: 'direct debit' }],
    'without an invoice there is no day': [{ invoice: undefined, way: undefined }],
  },
  claims: ['kontent.agb.7.4a'],
  reading:
    'An invoice is received by e-mail on its date. Credit on the account decides. That the ten days have passed is no default: that is sentence 3.',
})

const claimOf = (key: string, kind: string, amountOf: string): Claim => ({
  key,
  who: 'customer',
  kind,
  amount: eur(amountOf),
  open: eur(amountOf),
  due: '2025-03-31',
})
const isLower = (kind: string, is: string | undefined) =>
  is === kind || no('Die Forderung ist eine andere.', 'The claim is another.')
export const lowerInterest = clause({
  ref: '§ 7.6 S. 2',
  title: { de: 'Nachweis geringerer Zinsen', en: 'Proof of lower interest' },
  when: 'lowerDamageProven',
  about: ({ claim }) => claim,
  de: 'Weist der Kunde nach, dass ein geringerer Zinsschaden entstanden ist, schuldet er nur diesen.',
  en: 'If the customer proves that less interest was lost, only that is owed.',
  where: {},
  given: { claim: claimItself, owed: owedBeforeProof },
  provided: ({ damage }, _, { claim, owed }) =>
    all(
      isLower('interest', claim?.kind),
      owed?.exceeds(damage) === true || no('Der Schaden ist nicht geringer.', 'The damage is not lower.'),
    ),
  then: ({ id, claim, damage }, _, { owed }) => (owed ? settles(id, owed.minus(damage), claim) : []),
  examples: {
    '8.00 instead of 11.30': [
      { id: 7, claim: 'interest R1 2025-03-31', damage: eur('8.00') },
      settles(7, eur('3.30'), 'interest R1 2025-03-31'),
      { claim: claimOf('interest R1 2025-03-31', 'interest', '11.30'), owed: eur('11.30') },
    ],
    'still less counts from what is still owed': [
      { id: 8, claim: 'interest R1 2025-03-31', damage: eur('6.50') },
      settles(8, eur('1.50'), 'interest R1 2025-03-31'),
      { claim: claimOf('interest R1 2025-03-31', 'interest', '11.30'), owed: eur('8.00') },
    ],
    'not less': [
      { id: 7, claim: 'interest R1 2025-03-31', damage: eur('11.30') },
      [],
      { claim: claimOf('interest R1 2025-03-31', 'interest', '11.30'), owed: eur('11.30') },
    ],
    'a fee is no interest': [
      { id: 7, claim: 'R1', damage: eur('8.00') },
      [],
      { claim: claimOf('R1', 'fee', '11.30'), owed: eur('11.30') },
    ],
  },
  claims: ['kontent.agb.7.6b'],
})
export const higherDamage = undertaking({
  ref: '§ 7.7 S. 2',
  title: { de: 'Höherer Schaden', en: 'Higher damage' },
  de: 'Ist im Einzelfall ein ungewöhnlich hoher Schaden entstanden, kann der Anbieter ihn gegen Nachweis verlangen.',
  en: 'If in a single case an unusually high loss arose, the provider may claim it against proof.',
  where: {},
  undertaking: { who: 'provider', duty: 'proveHigherDamage' },
  claims: ['kontent.agb.7.7b'],
})
export const lowerReminderDamage = clause({
  ref: '§ 7.7 S. 3',
  title: { de: 'Nachweis eines geringeren Mahnschadens', en: 'Proof of lower reminder damage' },
  when: 'lowerDamageProven',
  about: ({ claim }) => claim,
  de: 'Weist der Kunde nach, dass durch ein Mahnschreiben kein oder ein wesentlich geringerer Schaden entstanden ist, schuldet er nur diesen.',
  en: 'If the customer proves that a letter of reminder caused no damage or a substantially lower one, only that is owed.',
  where: {},
  given: { claim: claimItself, owed: owedBeforeSubstantialProof },
  provided: ({ damage, substantially }, _, { claim, owed }) =>
    all(
      isLower('reminder fee', claim?.kind),
      (substantially === true && owed?.exceeds(damage) === true) ||
        no('Der Schaden ist nicht wesentlich geringer.', 'The damage is not substantially lower.'),
    ),
  then: ({ id, claim, damage }, _, { owed }) => (owed ? settles(id, owed.minus(damage), claim) : []),
  examples: {
    'no damage at all': [
      { id: 7, claim: 'reminder R1 2', damage: eur('0.00'), substantially: true },
      settles(7, eur('3.00'), 'reminder R1 2'),
      { claim: claimOf('reminder R1 2', 'reminder fee', '3.00'), owed: eur('3.00') },
    ],
    'a still lower one counts from what is still owed': [
      { id: 8, claim: 'reminder R1 2', damage: eur('0.00'), substantially: true },
      settles(8, eur('1.00'), 'reminder R1 2'),
      { claim: claimOf('reminder R1 2', 'reminder fee', '3.00'), owed: eur('1.00') },
    ],
    'ten cents less is not substantial': [
      { id: 7, claim: 'reminder R1 2', damage: eur('2.90'), substantially: false },
      [],
      { claim: claimOf('reminder R1 2', 'reminder fee', '3.00'), owed: eur('3.00') },
    ],
    'interest is no reminder': [
      { id: 7, claim: 'interest R1 2025-03-31', damage: eur('0.00'), substantially: true },
      [],
      { claim: claimOf('interest R1 2025-03-31', 'interest', '3.00'), owed: eur('3.00') },
    ],
  },
  claims: ['kontent.agb.7.7c'],
  reading: 'Whether a damage is substantially lower a person decides when the proof comes in.',
})
