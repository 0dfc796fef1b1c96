import type { Said } from '../../terms/grammar/said.ts'

const say = (de: string, en: string): Said => ({ de, en })

export const panelTexts = {
  title: say('Eigenes Panel', 'Panel of your own'),
  lead: say(
    'Betreiben Sie Dienste schon mit einem Programm, führt es die Aufträge aus: freischalten, sperren, messen, löschen. Jeder ist unterschrieben, jede Antwort auch.',
    'If you already run services with a program, it carries out the orders: activate, suspend, measure, erase. Each is signed, and so is each answer.',
  ),
  none: say(
    'Keines. Was das Netzlaufwerk nicht selbst tut, bestätigen Personen im Eingang.',
    'None. What the network drive does not do itself, people confirm in the inbox.',
  ),
  everything: say('alle Posten', 'all items'),
  seesTo: say('zuständig für', 'sees to'),
  since: say('angeschlossen', 'attached'),
  notAsked: say('noch kein Auftrag ist hingegangen', 'no order has gone there yet'),
  last: say('letzte Antwort', 'last answer'),
  url: say('Adresse', 'Address'),
  items: say('Posten', 'Items'),
  itemsHow: say('leer: alle; sonst wie mail.* files.archive', 'empty: all; otherwise as mail.* files.archive'),
  attach: say('Panel anschließen', 'Attach the panel'),
  detach: say('Abhängen', 'Detach'),
  detachAsk: say(
    'Das Panel abhängen? Es bekommt sofort keine Aufträge mehr, und was es getan hat, tun wieder Personen. Sein Schlüssel gilt nicht mehr.',
    'Detach the panel? It is given no more orders from now on, and people do again what it did. Its secret holds no longer.',
  ),
  yesDetach: say('Ja, abhängen', 'Yes, detach'),
  no: say('Doch nicht', 'No, keep'),
} as const

const answers: Readonly<Record<string, Said>> = {
  done: say('erledigt', 'done'),
  'waits for a person': say('wartet auf eine Person', 'waits for a person'),
  PANEL_AT_WORK: say('ist dabei', 'is at work'),
  PANEL_SILENT: say('keine Antwort in der Zeit', 'no answer in time'),
  PANEL_UNREACHABLE: say('nicht zu erreichen', 'cannot be reached'),
  PANEL_NOT_REACHED_FROM_HERE: say(
    'führt in ein Netz, in das nicht gefragt wird',
    'leads into a network that is not asked',
  ),
  ANSWER_NOT_SIGNED: say('nicht richtig unterschrieben', 'not rightly signed'),
  ANSWER_TO_ANOTHER_ORDER: say('Antwort auf einen anderen Auftrag', 'an answer to another order'),
  ANSWER_NOT_UNDERSTOOD: say('nicht zu verstehen', 'not understood'),
}

/** @example answerInWords('PANEL_ANSWERED_500').en === 'answered with status 500' */
export function answerInWords(answer: string): Said {
  const status = /^PANEL_ANSWERED_(\d+)$/.exec(answer)?.[1]
  if (status !== undefined) return say(`Antwort mit Status ${status}`, `answered with status ${status}`)
  return answers[answer] ?? say(answer, answer)
}
