import type { Said } from '../../terms/grammar/said.ts'

/** What is settled for letters of a kind: form, way, receipt, and what follows if they are not received. */
export interface Settled {
  readonly form: Said
  readonly way: Said
  readonly receipt: Said
  readonly otherwise: Said
}

/** The ways in which letters are settled. */
export type Settling = 'declaration' | 'information' | 'urgent' | 'to somebody else'

const say = (de: string, en: string): Said => ({ de, en })

const byMailOrBox = say(
  'per E-Mail, mit dem Brief als PDF; auch in das Postfach, wenn die Bedingungen Textform verlangen oder kein Mailserver eingerichtet ist',
  'by e-mail, with the letter as PDF; into the post box too where the terms ask for text form or no mail server is set up',
)
const asReported = say(
  'wenn der Mailserver des Kunden die Zustellung meldet, zur üblichen Geschäftszeit, oder sobald jemand den Brief im Postfach öffnet',
  "when the customer's mail server reports its delivery, within usual business hours, or as soon as somebody opens it in the post box",
)

/**
 * One table for all letters: it stands on the page of each case and in docs/letters.md.
 *
 *   declaration       something begins or ends with its receipt, so receipt has to be provable (§ 130 BGB)
 *   information       it confirms or tells what is so anyway
 *   urgent            somebody has to act on it, and a period of the law may run
 *   to somebody else  it goes to a person or body whom this agreement does not know
 */
export const settled: Readonly<Record<Settling, Settled>> = {
  declaration: {
    form: say('Textform (§ 126b BGB)', 'text form (§ 126b BGB)'),
    way: say(
      'per E-Mail, mit dem Brief als PDF, und in das Postfach; auf Papier, wenn der Kunde das gewählt hat',
      'by e-mail, with the letter as PDF, and into the post box; on paper where the customer has chosen that',
    ),
    receipt: asReported,
    otherwise: say(
      'Nichts, was am Zugang hängt, tritt ein. Kommt er zurück, liegt er bei einem Menschen: an eine andere Adresse senden, oder per Post mit Nachweis.',
      'Nothing that hangs on receipt comes about. If it comes back it lies with a person: send it to another address, or by post with proof.',
    ),
  },
  information: {
    form: say(
      'wie die Bedingungen sie verlangen; der Brief erfüllt Textform',
      'as the terms ask; the letter meets text form',
    ),
    way: byMailOrBox,
    receipt: asReported,
    otherwise: say(
      'Was gilt, gilt auch ohne ihn. Kommt er zurück, liegt er bei einem Menschen und wird an eine andere Adresse gesandt.',
      'What is so is so without it. If it comes back it lies with a person and is sent to another address.',
    ),
  },
  urgent: {
    form: say(
      'wie die Bedingungen sie verlangen; der Brief erfüllt Textform',
      'as the terms ask; the letter meets text form',
    ),
    way: byMailOrBox,
    receipt: asReported,
    otherwise: say(
      'Kommt er zurück, ist die Pflicht wieder offen und liegt bei einem Menschen: sofort anrufen, und den Brief an eine andere Adresse senden.',
      'If it comes back the duty is owed again and lies with a person: call at once, and send the letter to another address.',
    ),
  },
  'to somebody else': {
    form: say('keine; der Brief erfüllt Textform', 'none; the letter meets text form'),
    way: say(
      'durch einen Menschen, der die Adresse kennt: Der Text liegt im Fall bereit',
      'by a person who knows the address: the text lies ready in the case',
    ),
    receipt: say('wie er es feststellt', 'as that person finds'),
    otherwise: say(
      'Die Pflicht bleibt offen, bis jemand bestätigt, dass er es getan hat.',
      'The duty stays open until somebody confirms that it was done.',
    ),
  },
}
