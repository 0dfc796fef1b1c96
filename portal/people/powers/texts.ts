import type { Said } from '../../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Wer darf was', en: 'Who may do what' },
  loading: { de: 'Wird gelesen …', en: 'Being read …' },
  powers: { de: 'Vollmachten', en: 'Powers' },
  powersLead: {
    de: 'Was jemand ohne Vollmacht erklärt, wirkt nicht, bis es genehmigt ist. Maßgeblich ist der Augenblick der Erklärung.',
    en: 'What somebody declares without a power has no effect until it is approved. The moment of the declaration counts.',
  },
  noPowers: {
    de: 'Noch keine Vollmacht ist eingetragen: Es gilt, was die Rolle sagt.',
    en: 'No power is entered yet: what the role says counts.',
  },
  since: { de: 'seit', en: 'since' },
  until: { de: 'bis', en: 'until' },
  ended: { de: 'erloschen', en: 'ended' },
  unknownPerson: { de: 'Person', en: 'Person' },
  forProvider: { de: 'für den Anbieter', en: 'for the provider' },
  why: { de: 'Warum?', en: 'Why?' },
  end: { de: 'Beenden', en: 'End' },
  grant: { de: 'Vollmacht eintragen', en: 'Enter a power' },
  person: { de: 'Wer', en: 'Who' },
  choose: { de: 'Bitte wählen', en: 'Please choose' },
  scope: { de: 'Wofür', en: 'What for' },
  lastDay: { de: 'Letzter Tag (frei: ohne Ende)', en: 'Last day (empty: without end)' },
  proof: { de: 'Nachweis', en: 'Proof' },
  waiting: { de: 'Wartet auf Genehmigung', en: 'Waits for approval' },
  waitingLead: {
    de: 'Das wurde ohne Vollmacht erklärt und wirkt nicht. Genehmigt wirkt es von seinem eigenen Zugang an.',
    en: 'This was declared without a power and has no effect. Approved, it works from its own receipt.',
  },
  approve: { de: 'Genehmigen', en: 'Approve' },
  declaredBy: { de: 'erklärt von', en: 'declared by' },
  content: { de: 'Einblick in Inhalte', en: 'Looks at content' },
  contentLead: {
    de: 'Mitarbeiter des Anbieters sehen gespeicherte Inhalte mit einer Freigabe, die Grund, Umfang und Ende hat. Hier stehen alle.',
    en: 'Staff of the provider sees stored content by a grant with reason, scope and end. All of them stand here.',
  },
  noGrants: { de: 'Niemand hat um Einblick gebeten.', en: 'Nobody has asked for a look.' },
  allow: { de: 'Erlauben', en: 'Allow' },
  takeBack: { de: 'Zurückziehen', en: 'Take back' },
  decline: { de: 'Ablehnen', en: 'Decline' },
  asks: { de: 'bittet um Einblick für', en: 'asks for a look for' },
  hours: { de: 'Stunden', en: 'hours' },
  allowedBy: { de: 'erlaubt von', en: 'allowed by' },
  askForContent: { de: 'Um Einblick bitten', en: 'Ask for a look' },
  what: { de: 'Was', en: 'What' },
  whatExample: { de: 'zum Beispiel files/angebote', en: 'for example files/offers' },
  reason: { de: 'Warum', en: 'Why' },
  howLong: { de: 'Wie viele Stunden', en: 'How many hours' },
  identity: { de: 'Prüfung der Berechtigung', en: 'Check of identity' },
  identityLead: {
    de: 'Kopien werden nach der Prüfung vernichtet; übrig bleibt, dass es sie gab.',
    en: 'Copies are destroyed after the check; what remains is that they were there.',
  },
  doubted: { de: 'Bezweifelt ist', en: 'In doubt is' },
  handIn: { de: 'Ausweiskopie abgeben', en: 'Hand in a copy' },
  file: { de: 'Bild oder PDF', en: 'Picture or PDF' },
  document: { de: 'Ausweis', en: 'Document' },
  received: { de: 'eingegangen', en: 'received' },
  destroyed: { de: 'vernichtet', en: 'destroyed' },
  destroy: { de: 'Vernichten', en: 'Destroy' },
  handedIn: { de: 'Die Kopie ist abgegeben.', en: 'The copy was handed in.' },
} as const satisfies Readonly<Record<string, Said>>

export const proofs = {
  register: { de: 'Register', en: 'register' },
  document: { de: 'Vollmachtsurkunde', en: 'document of power' },
  'word of the one represented': { de: 'Auskunft des Vertretenen', en: 'word of the one represented' },
  agreement: { de: 'Vereinbarung', en: 'agreement' },
} as const satisfies Readonly<Record<string, Said>>

export const states = {
  asked: { de: 'wartet auf Antwort', en: 'waits for an answer' },
  open: { de: 'offen', en: 'open' },
  over: { de: 'beendet', en: 'over' },
  declined: { de: 'abgelehnt', en: 'declined' },
} as const satisfies Readonly<Record<string, Said>>

export const documents = {
  'identity card': { de: 'Personalausweis', en: 'identity card' },
  passport: { de: 'Reisepass', en: 'passport' },
  other: { de: 'anderer Ausweis', en: 'other document' },
} as const satisfies Readonly<Record<string, Said>>
