import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Eingang', en: 'Inbox' },
  loading: { de: 'Die Pflichten werden gelesen …', en: 'Reading the duties …' },
  more: { de: 'Weitere werden gelesen …', en: 'Reading more …' },
  nothing: { de: 'Hier wartet nichts.', en: 'Nothing waits here.' },
  nothingHow: {
    de: 'Was fällig wird oder eine Freigabe braucht, erscheint von selbst.',
    en: 'What falls due or needs approval appears by itself.',
  },
  nothingFound: { de: 'Dazu ist nichts gefunden.', en: 'Nothing was found for that.' },
  clear: { de: 'Suche und Filter leeren', en: 'Clear search and filters' },
  list: { de: 'Pflichten', en: 'Duties' },
  selected: { de: 'ausgewählt', en: 'selected' },
  unselect: { de: 'Auswahl aufheben', en: 'Clear the selection' },
  harmful: { de: 'greift ein', en: 'intervenes' },
  for: { de: 'für', en: 'for' },
  nobody: { de: 'niemand', en: 'nobody' },
  approvedBy: { de: 'freigegeben von', en: 'approved by' },
  snoozedUntil: { de: 'ruht bis', en: 'sleeps until' },
  failed: { de: 'gescheitert', en: 'failed' },
  carriedOutIn: { de: 'wird ausgeführt in', en: 'is carried out in' },
  seconds: { de: 's', en: 's' },
  search: { de: 'Suchen: Name, Klausel, Art', en: 'Search: name, clause, kind' },
  state: { de: 'Stand', en: 'State' },
  everyState: { de: 'jeder Stand', en: 'every state' },
  kind: { de: 'Art', en: 'Kind' },
  everyKind: { de: 'jede Art', en: 'every kind' },
  due: { de: 'Frist', en: 'Deadline' },
  everyDue: { de: 'jede Frist', en: 'every deadline' },
  order: { de: 'Ordnung', en: 'Order' },
  views: { de: 'Ansichten', en: 'Views' },
  saveView: { de: 'Ansicht sichern', en: 'Save the view' },
  viewName: { de: 'Name der Ansicht', en: 'Name of the view' },
  shareView: { de: 'für alle im Haus', en: 'for everybody in the house' },
  save: { de: 'Sichern', en: 'Save' },
  forget: { de: 'Ansicht vergessen', en: 'Forget the view' },
  shared: { de: 'geteilt', en: 'shared' },
  approve: { de: 'Freigeben', en: 'Approve' },
  reject: { de: 'Ablehnen', en: 'Reject' },
  confirm: { de: 'Erledigt', en: 'Done' },
  tryAgain: { de: 'Noch einmal versuchen', en: 'Try again' },
  assign: { de: 'Zuweisen', en: 'Assign' },
  snooze: { de: 'Ruhen lassen', en: 'Snooze' },
  undo: { de: 'Rückgängig', en: 'Undo' },
  undone: { de: 'Rückgängig gemacht', en: 'Undone' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  close: { de: 'Schließen', en: 'Close' },
  why: { de: 'Warum nicht?', en: 'Why not?' },
  reason: { de: 'Grund der Ablehnung', en: 'Reason for rejecting' },
  reasonHow: {
    de: 'Er wird versiegelt und steht beim Vorgang. Strg+Eingabe lehnt ab.',
    en: 'It is sealed and stands with the case. Ctrl+Enter rejects.',
  },
  note: { de: 'Notiz (wenn etwas zu sagen ist)', en: 'Note (if there is something to say)' },
  noteHow: {
    de: 'Sie kommt versiegelt mit der Quittung ins Journal. Strg+Eingabe bestätigt.',
    en: 'It goes sealed into the journal with the receipt. Ctrl+Enter confirms.',
  },
  toWhom: { de: 'Wem?', en: 'To whom?' },
  untilWhen: { de: 'Bis wann?', en: 'Until when?' },
  anotherDay: { de: 'Ein anderer Tag', en: 'Another day' },
  beyond: { de: 'auch über die Frist hinaus', en: 'even beyond the deadline' },
  tomorrow: { de: 'morgen', en: 'tomorrow' },
  threeDays: { de: 'in drei Tagen', en: 'in three days' },
  nextWeek: { de: 'in einer Woche', en: 'in a week' },
  notYours: { de: 'Ihre Rolle erlaubt das nicht.', en: 'Your role does not allow that.' },
  nothingChosen: { de: 'Es ist keine Pflicht gewählt.', en: 'No duty is chosen.' },
  nothingToUndo: { de: 'Es gibt nichts rückgängig zu machen.', en: 'There is nothing to undo.' },
  notDone: { de: 'Nicht getan', en: 'Not done' },
  keys: { de: 'Tasten', en: 'Keys' },
  keysOn: { de: 'Tasten gelten auf dieser Seite', en: 'Keys work on this page' },
  today: { de: 'Heute', en: 'Today' },
  overdue: { de: 'überfällig', en: 'overdue' },
  dueToday: { de: 'heute fällig', en: 'due today' },
  doneToday: { de: 'heute erledigt', en: 'done today' },
  inApproval: { de: 'zur Freigabe', en: 'to approve' },
  byDay: { de: 'Fällig in den nächsten 14 Tagen', en: 'Due in the next 14 days' },
  byKind: { de: 'Nach Art', en: 'By kind' },
  waiting: { de: 'wartet', en: 'waiting' },
  done: { de: 'erledigt', en: 'done' },
} as const satisfies Readonly<Record<string, Said>>

export const stateTexts: Readonly<Record<string, Said>> = {
  open: { de: 'wird ausgeführt', en: 'is carried out' },
  approval: { de: 'wartet auf Freigabe', en: 'waits for approval' },
  held: { de: 'wartet auf Klärung', en: 'waits for a doubt' },
  person: { de: 'von Hand zu tun', en: 'to be done by hand' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  bounded: { de: 'an der Grenze des Tages', en: "at the day's bound" },
  done: { de: 'erledigt', en: 'done' },
  dropped: { de: 'nicht mehr geschuldet', en: 'no longer owed' },
}
export const dueTexts: Readonly<Record<string, Said>> = {
  overdue: { de: 'überfällig', en: 'overdue' },
  today: { de: 'heute', en: 'today' },
  none: { de: 'ohne Frist', en: 'no deadline' },
}
export const orderTexts: Readonly<Record<string, Said>> = {
  deadline: { de: 'nach Frist', en: 'by deadline' },
  kind: { de: 'nach Art', en: 'by kind' },
  agreement: { de: 'nach Vertrag', en: 'by agreement' },
}

/** What was done, for so many. */
export const doneTexts: Readonly<Record<string, (count: number) => Said>> = {
  approve: (n) => say(`${n === 1 ? 'Freigegeben' : `${n} freigegeben`}`, `${n === 1 ? 'Approved' : `${n} approved`}`),
  reject: (n) => say(`${n === 1 ? 'Abgelehnt' : `${n} abgelehnt`}`, `${n === 1 ? 'Rejected' : `${n} rejected`}`),
  confirm: (n) => say(`${n === 1 ? 'Erledigt' : `${n} erledigt`}`, `${n === 1 ? 'Done' : `${n} done`}`),
  'try again': (n) =>
    say(`${n === 1 ? 'Wird' : `${n} werden`} noch einmal versucht`, `${n === 1 ? 'Is' : `${n} are`} tried again`),
  assign: (n) => say(`${n === 1 ? 'Zugewiesen' : `${n} zugewiesen`}`, `${n === 1 ? 'Assigned' : `${n} assigned`}`),
  snooze: (n) => say(`${n === 1 ? 'Ruht' : `${n} ruhen`}`, `${n === 1 ? 'Sleeps' : `${n} sleep`}`),
  undo: (n) =>
    say(`${n === 1 ? 'Rückgängig gemacht' : `${n} rückgängig gemacht`}`, `${n === 1 ? 'Undone' : `${n} undone`}`),
}
const say = (de: string, en: string): Said => ({ de, en })

/** The sentence on top. */
export function sentence({ overdue, dueToday }: { readonly overdue: number; readonly dueToday: number }): Said {
  const late = say(
    overdue === 0 ? 'Nichts ist überfällig' : `${overdue} überfällig`,
    overdue === 0 ? 'Nothing is overdue' : `${overdue} overdue`,
  )
  const due = say(
    dueToday === 0 ? 'heute ist nichts fällig' : `${dueToday} heute fällig`,
    dueToday === 0 ? 'nothing is due today' : `${dueToday} due today`,
  )
  return say(`${late.de}, ${due.de}.`, `${late.en}, ${due.en}.`)
}

/** What each key does. */
export const keyTexts: readonly (readonly [keys: string, says: Said])[] = [
  ['j / ↓', say('nächste Pflicht', 'next duty')],
  ['k / ↑', say('vorige Pflicht', 'previous duty')],
  ['Enter', say('ansehen oder schließen', 'look at it, or close')],
  ['o', say('als Seite öffnen', 'open as a page')],
  ['x', say('auswählen', 'select')],
  ['Shift+X', say('alle geladenen auswählen', 'select all that are loaded')],
  ['Esc', say('schließen, Auswahl aufheben', 'close, clear the selection')],
  ['a', say('freigeben', 'approve')],
  ['r', say('ablehnen, mit Grund', 'reject, with a reason')],
  ['c', say('erledigt, mit Notiz', 'done, with a note')],
  ['t', say('noch einmal versuchen', 'try again')],
  ['s', say('ruhen lassen', 'snooze')],
  ['m', say('mir zuweisen', 'assign to me')],
  ['w', say('jemandem zuweisen', 'assign to somebody')],
  ['u', say('rückgängig', 'undo')],
  ['/', say('suchen', 'search')],
  ['1 … 9', say('Ansicht wählen', 'choose a view')],
  ['v', say('Ansicht sichern', 'save the view')],
  ['g i', say('zum Eingang', 'go to the inbox')],
  ['g a', say('zu den Verträgen', 'go to the agreements')],
  ['g p', say('zur Post', 'go to the post')],
  ['?', say('diese Hilfe', 'this help')],
]
