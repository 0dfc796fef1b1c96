import type { Asked } from '../../duties/operation.ts'
import type { ServiceState } from '../../duties/preview.ts'
import type { Program } from '../../terms/engine/program.ts'
import { dutyKindOf } from '../../terms/grammar/duty-kind.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { actInWords } from '../../terms/words/acts.ts'
import { actOf } from '../../terms/words/facts.ts'
import { type Act, amountsInWords } from '../../terms/words/subjects.ts'

const say = (de: string, en: string): Said => ({ de, en })

/** What a service is to its users in each state. */
const toUsers: Readonly<Record<ServiceState, Said>> = {
  open: say('Alle Nutzer arbeiten mit dem Dienst.', 'All users work with the service.'),
  'read-only': say('Alle Nutzer lesen, niemand schreibt.', 'All users read, nobody writes.'),
  closed: say(
    'Kein Nutzer kommt mehr hinein; die Inhalte bleiben, wie sie sind.',
    'No user gets in any more; the contents stay as they are.',
  ),
  'export-only': say(
    'Nur der Kunde selbst liest noch, um seine Inhalte mitzunehmen.',
    'The customer alone still reads, to take its contents along.',
  ),
}

/** What an act does to the customer, where it is not a state of a service. */
const toCustomer: Readonly<Record<string, Said>> = {
  eraseContents: say('Die Inhalte des Kunden werden gelöscht.', 'The contents of the customer are erased.'),
  adjustServices: say(
    'Die Dienste werden so eingerichtet, wie sie gebucht sind; gelöscht wird dabei nichts.',
    'The services are set up as they are booked; nothing is erased by it.',
  ),
  eraseBackups: say('Die Sicherungen des Kunden werden gelöscht.', 'The backups of the customer are erased.'),
  destroyIdentityCopy: say('Die Ausweiskopie wird vernichtet.', 'The copy of the identity document is destroyed.'),
  proveErasure: say('Der Kunde bekommt den Nachweis der Löschung.', 'The customer gets the proof of erasure.'),
  handOverContents: say('Der Kunde bekommt seine Inhalte heraus.', 'The customer gets its contents.'),
  confirmTermination: say(
    'Der Kunde bekommt bestätigt, dass und wann der Vertrag endet.',
    'The customer has confirmed to it that and when the agreement ends.',
  ),
  notifyBreach: say(
    'Der Kunde erfährt von der Verletzung, und seine eigene Meldefrist beginnt zu laufen.',
    'The customer learns of the breach, and its own period to notify begins to run.',
  ),
  notifySeizure: say('Der Kunde erfährt von der Beschlagnahme.', 'The customer learns of the seizure.'),
  issueInvoice: say('Der Kunde bekommt eine Rechnung.', 'The customer gets an invoice.'),
  issueStandingInvoice: say('Der Kunde bekommt eine Dauerrechnung.', 'The customer gets a standing invoice.'),
  correctInvoice: say('Der Kunde bekommt eine berichtigte Rechnung.', 'The customer gets a corrected invoice.'),
  cancelInvoice: say('Eine Rechnung des Kunden wird storniert.', 'An invoice of the customer is cancelled.'),
  endStandingInvoice: say('Die Dauerrechnung endet.', 'The standing invoice ends.'),
  giveCredit: say('Der Kunde bekommt eine Gutschrift.', 'The customer gets a credit.'),
  correctCredit: say('Die Gutschrift wird berichtigt.', 'The credit is corrected.'),
  cancelCredit: say('Die Gutschrift wird zurückgenommen.', 'The credit is taken back.'),
  offerReduction: say('Dem Kunden wird eine Minderung angeboten.', 'The customer is offered a reduction.'),
  repayAfterWithdrawal: say('Der Kunde bekommt sein Geld zurück.', 'The customer gets its money back.'),
  makeGood: say(
    'Was dem Kunden zu Unrecht geschah, wird wiedergutgemacht.',
    'What was wrongly done to the customer is made good.',
  ),
}

/** What happens when a duty is carried out: to the customer, in money, and whether it can be taken back. */
export function effectsInWords(
  program: Program,
  duty: Act & { readonly harmful: boolean },
  asked: Asked | undefined,
): { readonly effects: readonly Said[]; readonly canBeTakenBack: boolean } {
  const { act, key, content } = duty
  const amount = amountsInWords(content)
  const taken = dutyKindOf(actOf(key)).takeBack
  const isState = asked?.state !== undefined
  return {
    canBeTakenBack: taken !== undefined,
    effects: [
      asked?.state ? toUsers[asked.state] : (toCustomer[act] ?? byHand(program, act)),
      ...(amount ? [say(`Es geht um ${amount.de}.`, `It is about ${amount.en}.`)] : []),
      ...(isState ? [] : [takenBack(taken)]),
      ...(duty.harmful ? [harms] : []),
    ],
  }
}

const byHand = ({ terms }: Program, act: string): Said =>
  say(
    `Jemand im Haus tut es („${actInWords(act).de}“), wie ${terms.title.de} es verlangt, und bestätigt es.`,
    `Somebody in the house does it ("${actInWords(act).en}") as ${terms.title.en} asks, and confirms it.`,
  )

const takenBack = (taken: string | undefined): Said =>
  taken === undefined
    ? say(
        'Das lässt sich nicht zurücknehmen; war es falsch, ist es wiedergutzumachen.',
        'It cannot be taken back; what was wrong has to be made good.',
      )
    : say(
        `War es falsch, nimmt das Programm es zurück: ${actInWords(taken).de}.`,
        `If it was wrong, the program takes it back: ${actInWords(taken).en}.`,
      )

const harms = say(
  'Wäre es ein Irrtum, schadete es jemandem: Sehen Sie genau hin.',
  'If it were a mistake it would harm somebody: look closely.',
)
