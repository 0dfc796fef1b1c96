/** What is owed, reduced or made dearer. */
import type { Item } from '../../../terms/engine/ledger.ts'
import type { Walk } from '../../../terms/engine/walk.ts'
import { dayAt, plusDays } from '../../../terms/grammar/day.ts'
import { dayInWords } from '../../../terms/grammar/day-in-words.ts'
import type { Fact } from '../../../terms/grammar/fact.ts'
import { defaultFrom, interest, lumpSum } from '../../../terms/grammar/matters/prices.ts'
import { Gross } from '../../../terms/grammar/money.ts'
import type { Said } from '../../../terms/grammar/said.ts'
import { amountsInWords, subjectInWords } from '../../../terms/words/subjects.ts'
import { capital, type Named, type Shown, say, type Wording, when, withDetails } from '../named.ts'

/** Within how many days whoever is reminded should pay, where nothing else is agreed. */
const DAYS_TO_PAY = 14

/** What the customer owes and was to pay by now, the oldest first. */
export const claimsToRemindOf = (walk: Walk): readonly Item[] =>
  walk.openItems
    .filter(({ who, due, open }) => who === 'customer' && open.isPositive && due < walk.dayNow)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))

/** How often each was reminded of by now, and once more. */
export const stepOf = (walk: Walk, claim: string): number => walk.all('reminderReceived', { claim }).length + 1

/** What the terms charge for the letter itself, once it is received: as if it were. */
function feeFor(walk: Walk): Gross {
  const ahead = walk.copy()
  const at = walk.now + 60_000
  const told = {
    id: 0,
    kind: 'reminderReceived',
    at,
    on: dayAt(at),
    learnedAt: at,
    receiptProven: true,
    medium: 'e-mail',
  }
  ahead.add(
    claimsToRemindOf(walk).map(({ key }) => ({ ...told, claim: key, step: stepOf(walk, key) }) as unknown as Fact),
  )
  const added = [...ahead.knownItems].filter(([key, { kind }]) => kind === 'reminder fee' && !walk.knownItems.has(key))
  return Gross.sum(added.map(([, { amount }]) => amount))
}

const openSum = (walk: Walk): Gross => Gross.sum(claimsToRemindOf(walk).map(({ open }) => open))

const defaultSince = (walk: Walk, item: Item): Said => {
  if (!walk.isInDefault(item)) return say('noch nicht', 'not yet')
  const from = item.defaultFrom ?? walk.claim(item.key)?.defaultFrom
  return from === undefined ? say('ja', 'yes') : dayInWords(from)
}

const atTheBeginning = ({ de, en }: Said): Said => say(capital(de), capital(en))

function reminded({ walk }: Named): Shown {
  const claims = claimsToRemindOf(walk)
  const besides = [interest, lumpSum].flatMap((matter) => {
    const sum = Gross.sum(claims.map(({ key }) => walk.decision(matter, key)?.value ?? Gross.zero))
    return sum.isPositive ? [say(`${sum.de} ${matter.de}`, `${sum.en} of ${matter.en}`)] : []
  })
  return {
    heading: say('Was offen ist', 'What is open'),
    table: {
      heads: [
        say('Forderung', 'Claim'),
        say('Fällig', 'Due'),
        say('In Verzug seit', 'In default since'),
        say('Offen', 'Open'),
      ],
      rows: [
        ...claims.map((item) => [
          atTheBeginning(subjectInWords(walk.program, item.key)),
          dayInWords(item.due),
          defaultSince(walk, item),
          item.open,
        ]),
        [say('Summe', 'Total'), say('', ''), say('', ''), openSum(walk)],
      ],
    },
    points: [...besidesOwed(besides), ...feeInWords(feeFor(walk))],
  }
}

/** What the law lets the creditor ask for: nothing of it is billed by itself. */
function besidesOwed(sums: readonly Said[]): readonly Said[] {
  if (sums.length === 0) return []
  const [de, en] = [sums.map((sum) => sum.de).join(' und '), sums.map((sum) => sum.en).join(' and ')]
  return [
    say(
      `Von Gesetzes wegen könnten wir bis heute ${de} verlangen; berechnet ist davon nichts.`,
      `By law we could ask for ${en} until today; none of it is charged.`,
    ),
  ]
}

const feeInWords = (fee: Gross): readonly Said[] =>
  fee.isPositive
    ? [
        say(
          `Für dieses Schreiben sind außerdem ${fee.de} vereinbart; sie werden mit seinem Zugang geschuldet.`,
          `For this letter a further ${fee.en} were agreed; they are owed once it is received.`,
        ),
      ]
    : []

const remindOfDebt: Wording = {
  subject: say('Zahlungserinnerung', 'Reminder of payment'),
  says: ({ walk, contact }) => {
    const [first] = claimsToRemindOf(walk)
    // Without a letterhead nobody could say where to pay to.
    if (first === undefined || contact === undefined) return undefined
    const by = dayInWords(plusDays(walk.dayNow, DAYS_TO_PAY))
    const sum = openSum(walk)
    return say(
      `Zu diesem Vertrag sind ${sum.de} offen, die älteste Forderung seit dem ${dayInWords(first.due).de}. Bitte zahlen Sie bis zum ${by.de}.`,
      `${sum.en} are open under this agreement, the oldest claim since ${dayInWords(first.due).en}. Please pay by ${by.en}.`,
    )
  },
  shows: reminded,
  youCan: say(
    'Überweisen Sie den Betrag auf das Konto, das am Fuß dieses Briefes steht, und nennen Sie den Vertrag. Haben Sie schon gezahlt, ist dieser Brief erledigt. Meinen Sie, dass Sie nichts schulden, antworten Sie mit dem Grund auf diesen Brief.',
    'Transfer the amount to the account at the foot of this letter and name the agreement. If you have paid already, this letter is settled. If you think that you owe nothing, reply to this letter with the reason.',
  ),
  settling: 'declaration',
  asksTextForm: true,
  because: ({ walk }) => {
    const claims = claimsToRemindOf(walk)
    const inDefault = claims.map(({ key }) => walk.decision(defaultFrom, key)).find((each) => each !== undefined)
    const on = [...(inDefault ? [inDefault.because] : []), ...claims.slice(0, 1).map(({ because }) => because)]
    return { ref: '', says: say('Rückstand', 'arrears'), at: walk.now, on }
  },
  // Each claim has a ladder of its own; whether it climbs, the clauses say once the letter is received.
  tells: {
    once: 'received',
    facts: ({ walk, medium }) =>
      claimsToRemindOf(walk).map(({ key }) => ({
        ...{ fact: 'reminderReceived', claim: key, step: stepOf(walk, key), medium, receiptProven: true },
        deadline: plusDays(walk.dayNow, DAYS_TO_PAY),
      })),
  },
}

const offerReduction: Wording = {
  subject: say('Minderung Ihres Entgelts', 'Reduction of your fee'),
  says: ({ content }) => {
    const amount = amountsInWords(content)
    if (amount === undefined) return undefined
    return say(
      `Die vereinbarte Verfügbarkeit wurde nicht erreicht. Dafür bieten wir Ihnen eine Minderung von ${amount.de} an.`,
      `The agreed availability was not reached. For this we offer you a reduction of ${amount.en}.`,
    )
  },
  youCan: say(
    'Antworten Sie auf diesen Brief, ob Sie die Minderung annehmen. Weitergehende Rechte bleiben Ihnen.',
    'Reply to this letter whether you accept the reduction. Any further rights remain yours.',
  ),
  settling: 'declaration',
}

const announceTaxRise: Wording = {
  subject: say('Die Umsatzsteuer ändert Ihren Preis', 'Value added tax changes your price'),
  says: ({ happened }) =>
    say(
      `Der Satz der Umsatzsteuer hat sich geändert. Deshalb passen wir Ihren Preis an; unser Nettopreis bleibt, wie er ist.${happened ? ` Die Anpassung trägt das Datum ${happened.de}.` : ''}`,
      `The rate of value added tax has changed. Therefore we adjust your price; our net price stays as it is.${happened ? ` The adjustment is dated ${happened.en}.` : ''}`,
    ),
  shows: withDetails('Die Anpassung', 'The adjustment'),
  youCan: say(
    'Sie brauchen nichts zu tun. Haben Sie eine Frage dazu, antworten Sie auf diesen Brief.',
    'There is nothing you need to do. If you have a question, reply to this letter.',
  ),
  settling: 'information',
}

const rejectPayout: Wording = {
  subject: say('Ihr Wunsch nach Auszahlung', 'Your wish to be paid out'),
  says: ({ content, happened }) => {
    const amount = amountsInWords(content)
    if (amount === undefined) return undefined
    return say(
      `Sie haben ${when(happened).de}die Auszahlung von ${amount.de} verlangt. Eine Auszahlung sieht das Partnerprogramm nicht vor; Ihr Guthaben bleibt Ihnen für künftige Entgelte.`,
      `You asked${when(happened).en} to be paid out ${amount.en}. The partner programme provides for no payment; your credit stays yours for future fees.`,
    )
  },
  youCan: say(
    'Das Guthaben wird mit Ihren nächsten Entgelten verrechnet. Sind Sie anderer Ansicht, antworten Sie auf diesen Brief.',
    'The credit is set against your next fees. If you disagree, reply to this letter.',
  ),
  settling: 'declaration',
}

export const aboutMoney = { remindOfDebt, offerReduction, announceTaxRise, rejectPayout } as const
