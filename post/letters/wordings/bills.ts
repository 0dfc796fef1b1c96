/** Bills: each letter brings the paper that says the figures. */
import type { Said } from '../../../terms/grammar/said.ts'
import { amountsInWords } from '../../../terms/words/subjects.ts'
import { type Named, say, type Wording } from '../named.ts'

const about = ({ called }: Named): Said => called
const amount = ({ content }: Named): Said => amountsInWords(content) ?? say('', '')

const ask = say(
  'Stimmt etwas nicht, antworten Sie auf diesen Brief. Wie Sie zahlen und worauf der Betrag beruht, steht auf dem Papier.',
  'If something is not right, reply to this letter. How to pay and what the amount rests on stands on the paper.',
)
const nothingToDo = say(
  'Sie brauchen nichts zu tun. Bitte nehmen Sie das Papier zu Ihren Unterlagen; stimmt etwas nicht, antworten Sie auf diesen Brief.',
  'There is nothing you need to do. Please keep the paper with your records; if something is not right, reply to this letter.',
)

const bill = (subject: Said, says: (named: Named) => Said, youCan: Said): Wording => ({
  subject,
  says,
  youCan,
  settling: 'information',
  asksTextForm: true,
  bringsPaper: true,
})

const issueInvoice = bill(
  say('Ihre Rechnung', 'Your invoice'),
  (named) =>
    say(
      `Mit diesem Brief erhalten Sie die Rechnung über ${amount(named).de} (${about(named).de}).`,
      `With this letter you receive the invoice over ${amount(named).en} (${about(named).en}).`,
    ),
  ask,
)

const correctInvoice = bill(
  say('Wir berichtigen Ihre Rechnung', 'We correct your invoice'),
  (named) =>
    say(
      `Mit diesem Brief erhalten Sie die Berichtigung Ihrer Rechnung (${about(named).de}). Richtig sind ${amount(named).de}.`,
      `With this letter you receive the correction of your invoice (${about(named).en}). ${amount(named).en} are right.`,
    ),
  ask,
)

const cancelInvoice = bill(
  say('Wir nehmen Ihre Rechnung zurück', 'We take back your invoice'),
  (named) =>
    say(
      `Mit diesem Brief nehmen wir Ihre Rechnung zurück (${about(named).de}). Aus ihr ist nichts mehr geschuldet.`,
      `With this letter we take back your invoice (${about(named).en}). Nothing is owed by it any more.`,
    ),
  nothingToDo,
)

const giveCredit = bill(
  say('Sie erhalten etwas zurück', 'Something comes back to you'),
  (named) =>
    say(
      `Mit diesem Brief erhalten Sie den Beleg über ${amount(named).de}, die Ihnen zustehen (${about(named).de}).`,
      `With this letter you receive the voucher over ${amount(named).en} that are yours (${about(named).en}).`,
    ),
  nothingToDo,
)

const correctCredit = bill(
  say('Wir berichtigen, was Sie zurückerhalten', 'We correct what comes back to you'),
  (named) =>
    say(
      `Mit diesem Brief erhalten Sie die Berichtigung (${about(named).de}). Richtig sind ${amount(named).de}.`,
      `With this letter you receive the correction (${about(named).en}). ${amount(named).en} are right.`,
    ),
  ask,
)

const cancelCredit = bill(
  say('Wir nehmen zurück, was Sie erhalten sollten', 'We take back what was to come back to you'),
  (named) =>
    say(
      `Mit diesem Brief nehmen wir den Beleg zurück (${about(named).de}).`,
      `With this letter we take back the voucher (${about(named).en}).`,
    ),
  ask,
)

const issueStandingInvoice = bill(
  say('Ihre Dauerrechnung', 'Your standing invoice'),
  (named) =>
    say(
      `Mit diesem Brief erhalten Sie Ihre Dauerrechnung: monatlich ${amount(named).de}. Sie gilt, bis wir sie ersetzen oder beenden.`,
      `With this letter you receive your standing invoice: ${amount(named).en} a month. It holds until we replace or end it.`,
    ),
  ask,
)

const endStandingInvoice = bill(
  say('Ihre Dauerrechnung endet', 'Your standing invoice ends'),
  () =>
    say(
      'Mit diesem Brief endet Ihre Dauerrechnung. Bis wann sie gilt, steht auf dem Papier.',
      'With this letter your standing invoice ends. Until when it holds stands on the paper.',
    ),
  nothingToDo,
)

export const aboutBills = {
  issueInvoice,
  correctInvoice,
  cancelInvoice,
  giveCredit,
  correctCredit,
  cancelCredit,
  issueStandingInvoice,
  endStandingInvoice,
} as const
