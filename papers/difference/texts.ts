import type { Change, Needs } from '../../terms/edition/compare.ts'
import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Was sich ändert', en: 'What changes' },
  holdsFrom: { de: 'Gilt ab', en: 'Holds from' },
  changes: { de: 'Änderungen', en: 'Changes' },
  howToRead: { de: 'So ist markiert', en: 'How it is marked' },
  inserted: { de: 'eingefügt', en: 'inserted' },
  struckOut: { de: 'gestrichen', en: 'struck out' },
  same: { de: 'Beide Fassungen sagen dasselbe.', en: 'Both versions say the same.' },
  versionOf: { de: 'Fassung vom', en: 'Version of' },
  insteadOf: { de: 'statt der vom', en: 'instead of that of' },
  newDocument: { de: 'Neues Dokument, Fassung vom', en: 'New document, version of' },
  goneDocument: { de: 'Entfällt, Fassung vom', en: 'No longer there, version of' },
  choices: { de: 'Was der Anbieter anders wählt', en: 'What the provider chooses otherwise' },
  reading: { de: 'Lesart', en: 'Reading' },
  kind: { de: 'Art', en: 'Kind' },
  needs: { de: 'Braucht', en: 'Needs' },
  place: { de: 'Platz', en: 'Place' },
  nowFirst: { de: 'steht jetzt am Anfang', en: 'stands first now' },
  nowAfter: { de: 'steht jetzt hinter', en: 'stands now after' },
  silent: { de: 'die Bedingungen sagen dazu nichts', en: 'the terms say nothing about it' },
  leaving: { de: 'Wer gehen darf', en: 'Who may leave' },
  tried: {
    de: 'Jeder Vertrag wurde mit der neuen Fassung zwei Jahre weiter gelebt, als würde sie jetzt mitgeteilt.',
    en: 'Each agreement was lived on for two years under the new version, as if it were told now.',
  },
  nobody: { de: 'Niemand darf wegen der Änderung gehen.', en: 'Nobody may leave on the change.' },
  agreement: { de: 'Vertrag', en: 'Agreement' },
  mayLeaveUntil: { de: 'darf gehen bis', en: 'may leave until' },
  beyond: { de: 'länger als zwei Jahre', en: 'longer than two years' },
} as const satisfies Readonly<Record<string, Said>>

export const kinds: Readonly<Record<Change, Said>> = {
  added: { de: 'neuer Satz', en: 'new sentence' },
  removed: { de: 'Satz entfällt', en: 'sentence goes' },
  rule: { de: 'andere Regel', en: 'another rule' },
  value: { de: 'anderer Wert', en: 'another value' },
  wording: { de: 'nur andere Worte', en: 'other words only' },
  moved: { de: 'nur ein anderer Platz', en: 'another place only' },
}
export const need: Readonly<Record<Needs, Said>> = {
  editorial: { de: 'nichts', en: 'nothing' },
  favourable: { de: 'nichts, ist günstiger für Kunden', en: 'nothing, is better for customers' },
  notice: { de: 'eine Mitteilung', en: 'notice' },
  consent: { de: 'Zustimmung', en: 'consent' },
}
