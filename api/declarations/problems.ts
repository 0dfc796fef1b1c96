import type { Said } from '../../terms/grammar/said.ts'
import { Refused } from '../problem.ts'

export const notPossible = (declaration: string): Refused =>
  new Refused('DECLARATION_NOT_POSSIBLE', {
    seen: {
      de: `„${declaration}“ hätte jetzt keine Wirkung, oder es gibt diese Erklärung nicht`,
      en: `'${declaration}' would have no effect now, or there is no such declaration`,
    },
    expected: {
      de: 'erklären lässt sich, was nach den Bedingungen heute etwas bewirkt',
      en: 'what has an effect under the terms today can be declared',
    },
    remedy: { de: 'Laden Sie die Seite neu und wählen Sie dort', en: 'Load the page again and choose there' },
  })

export const powerMissing = ({ de, en }: Said): Refused =>
  new Refused('DECLARATION_POWER_MISSING', {
    seen: { de: withoutStop(de), en: withoutStop(en) },
    expected: { de: 'es erklärt, wer dazu bevollmächtigt ist', en: 'it is declared by whoever has the power to' },
    remedy: { de: 'Bitten Sie jemanden, der es darf', en: 'Ask somebody who may' },
  })

export const formNotMet = ({ de, en }: Said): Refused =>
  new Refused('DECLARATION_FORM_NOT_MET', {
    seen: { de: 'Das Portal erfüllt die Form nicht', en: 'The portal does not meet the form' },
    expected: { de: withoutStop(de), en: withoutStop(en) },
    remedy: { de: 'Drucken Sie das Schreiben und senden Sie es so', en: 'Print the letter and send it that way' },
  })

export const receiptUnknown = (number: number): Refused =>
  new Refused('RECEIPT_UNKNOWN', {
    seen: {
      de: `Eine Erklärung Nr. ${number} gibt es hier nicht`,
      en: `There is no declaration number ${number} here`,
    },
    expected: { de: 'der Verlauf nennt die Nummern', en: 'the history names the numbers' },
    remedy: { de: 'Prüfen Sie die Nummer', en: 'Check the number' },
  })

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '')
