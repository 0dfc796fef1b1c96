import { Refusal, type Refused } from '../journal/intake/refusal.ts'
import { addresseeMissing, letterheadMissing } from '../papers/refusal.ts'
import type { Obstacle } from './obstacle.ts'
import { inWords } from './obstacle-in-words.ts'

/** Every refusal of this room. */
export const refusals = [
  'INVOICE_NOT_READY',
  'NUMBER_WITHOUT_PAPER_UNKNOWN',
  'NUMBER_IN_USE',
  'NOTHING_TO_TAKE_BACK',
] as const

const refuse = (refused: Refused<(typeof refusals)[number]>): Refusal => new Refusal(refused)

/** What keeps a bill from leaving, for whoever wants to look at it. */
export function refusalOf(obstacle: Obstacle): Refusal {
  if (obstacle.code === 'LETTERHEAD_MISSING') return letterheadMissing()
  if (obstacle.code === 'ADDRESSEE_MISSING') return addresseeMissing()
  return notReady(obstacle)
}

const notReady = (obstacle: Obstacle) =>
  refuse({
    code: 'INVOICE_NOT_READY',
    seen: inWords(obstacle),
    expected: {
      de: 'was das Haus verlässt, hält das Umsatzsteuergesetz und jede Regel der E-Rechnung ein',
      en: 'what leaves the house keeps the VAT Act and every rule of e-invoices',
    },
    remedy: {
      de: 'Beheben Sie, was genannt ist, und lassen Sie die Pflicht noch einmal versuchen; oder stellen Sie die Rechnung von Hand und bestätigen Sie es',
      en: 'Mend what is named and have the duty tried again; or issue the invoice by hand and confirm it',
    },
  })

/** Nothing is recorded about a number that has its paper, or that nobody has given. */
export const numberUnknown = (paper: string): Refusal =>
  refuse({
    code: 'NUMBER_WITHOUT_PAPER_UNKNOWN',
    seen: {
      de: `Zu ${paper} gibt es keine Nummer, die ohne Papier ist`,
      en: `For ${paper} there is no number without a paper`,
    },
    expected: {
      de: 'vermerkt wird nur, warum eine vergebene Nummer ohne Papier bleibt',
      en: 'recorded is only why a number that was given stays without a paper',
    },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })

/** As long as the paper may come by itself nobody can say that it will not. */
export const numberInUse = (number: string): Refusal =>
  refuse({
    code: 'NUMBER_IN_USE',
    seen: {
      de: `Unter der Nummer ${number} kann das Papier noch von selbst entstehen`,
      en: `Under the number ${number} the paper may still come by itself`,
    },
    expected: {
      de: 'vermerkt wird erst, wenn niemand mehr daran arbeitet',
      en: 'it is recorded once nobody works on it any more',
    },
    remedy: {
      de: 'Warten Sie den Versuch ab, oder lehnen Sie die Pflicht ab',
      en: 'Wait for the attempt, or reject the duty',
    },
  })

/** A paper is taken back once, and only where nothing asks for it any more. */
export const nothingToTakeBack = (paper: string): Refusal =>
  refuse({
    code: 'NOTHING_TO_TAKE_BACK',
    seen: { de: `Bei ${paper} ist nichts zurückzunehmen`, en: `There is nothing to take back at ${paper}` },
    expected: {
      de: 'zurückgenommen wird einmal, und nur, was auf Papier steht und nicht mehr geschuldet ist',
      en: 'it is taken back once, and only what stands on paper and is no longer owed',
    },
    remedy: { de: 'Laden Sie die Seite neu', en: 'Load the page again' },
  })
