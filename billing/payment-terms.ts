import { dayInWords } from '../terms/grammar/day-in-words.ts'
import type { Language, Said } from '../terms/grammar/said.ts'
import type { Bill } from './bill.ts'

/** By when and how one pays, in one sentence (BT-20). */
export const paymentTermsOf = (bill: Bill, language: Language): string => saidOf(bill)[language]

function saidOf({ is, gross, paid, dueOn, payableUntil, payBy }: Bill): Said {
  if (is === 'credit' || gross - paid < 0) return givenBack
  if (gross - paid === 0) return nothing
  if (dueOn === undefined) return atOnce
  const due = dayInWords(dueOn)
  if (payBy !== undefined) {
    const last = dayInWords(payBy.day)
    return {
      de: `Fällig am ${due.de}, zu zahlen spätestens bis ${last.de} (${payBy.ref}).`,
      en: `Due on ${due.en}, to be paid by ${last.en} at the latest (${payBy.ref}).`,
    }
  }
  if (payableUntil === undefined || payableUntil === dueOn)
    return { de: `Fällig am ${due.de}.`, en: `Due on ${due.en}.` }
  const last = dayInWords(payableUntil)
  return {
    de: `Fällig am ${due.de}; eine Zahlung bis ${last.de} ist rechtzeitig (§ 193 BGB).`,
    en: `Due on ${due.en}; a payment until ${last.en} is in time (§ 193 BGB).`,
  }
}

const givenBack: Said = {
  de: 'Der Betrag wird mit offenen Forderungen verrechnet, ein Rest erstattet.',
  en: 'The amount is set off against open claims; what is left is paid back.',
}
const nothing: Said = { de: 'Es ist nichts zu zahlen.', en: 'Nothing is to be paid.' }
const atOnce: Said = { de: 'Sofort fällig.', en: 'Due at once.' }
