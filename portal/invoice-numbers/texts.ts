import type { NumberWithoutPaper } from '../../api/papers/numbers-without-paper.ts'
import type { Said } from '../../terms/grammar/said.ts'

type Why = NonNullable<NumberWithoutPaper['recorded']>['why']

export const texts = {
  loading: { de: 'Die Nummern werden durchgesehen …', en: 'Looking through the numbers …' },
  nothing: { de: 'Zu jeder Rechnungsnummer gibt es ein Papier.', en: 'There is a paper for every invoice number.' },
  nothingWhy: {
    de: 'Scheitert eine Rechnung, nachdem sie ihre Nummer hat, steht sie hier mit dem Grund.',
    en: 'An invoice that fails after it has got its number stands here with the reason.',
  },
  why: {
    de: 'Jede Nummer gehört für immer zu ihrem Anlass. Ein neuer Versuch macht das Papier unter derselben Nummer; bleibt sie ohne Papier, halten Sie für das Finanzamt fest, warum.',
    en: 'Each number belongs to its cause for good. Another try makes the paper under the same number; if it stays without a paper, record why, for the tax office.',
  },
  backToPapers: { de: 'Alle Papiere', en: 'All papers' },
  toTakeBack: { de: 'Zurückzunehmen', en: 'To be taken back' },
  toTakeBackWhy: {
    de: 'Diese Rechnungen stehen auf Papier, aber ihre Pflicht ist weggefallen, bevor sie hinausgingen. Von selbst wird nichts storniert: Sie bestätigen es.',
    en: 'These invoices stand on paper, but their duty fell away before they left. Nothing is cancelled by itself: you confirm it.',
  },
  takeBack: { de: 'Stornieren', en: 'Cancel it' },
  takenBack: (number: string): Said => ({
    de: `Zurückgenommen durch ${number}.`,
    en: `Taken back by ${number}.`,
  }),
  notYours: {
    de: 'Bestätigen dürfen Freigebende und Administratoren.',
    en: 'Approvers and administrators may confirm it.',
  },
  because: { de: 'Warum', en: 'Why' },
  noReason: {
    de: 'Mit der Zeit oder durch mehreres zugleich; der Verlauf des Vertrags zeigt es.',
    en: 'By time, or by several things together; the history of the agreement shows it.',
  },
  without: { de: 'Nummern ohne Papier', en: 'Numbers without paper' },
  recorded: { de: 'Festgehalten', en: 'Recorded' },
  setAside: { de: 'Ohne Nummer zurückgestellt', en: 'Set aside without a number' },
  setAsideWhy: {
    de: 'Was nicht hinaus kann, bekommt keine Nummer, bis es behoben ist.',
    en: 'What can not leave gets no number until it is mended.',
  },
  agreement: { de: 'Vertrag', en: 'Agreement' },
  since: { de: 'seit', en: 'since' },
  from: { de: 'vom', en: 'of' },
  theCase: { de: 'Vorgang', en: 'Case' },
  again: { de: 'Noch einmal versuchen', en: 'Try again' },
  record: { de: 'Festhalten, warum sie ohne Papier bleibt', en: 'Record why it stays without a paper' },
  whyUnused: { de: 'Warum bleibt sie ohne Papier?', en: 'Why does it stay without a paper?' },
  note: { de: 'Anmerkung', en: 'Note' },
  save: { de: 'Festhalten', en: 'Record' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  usedAfterAll: { de: 'Vermerk zurücknehmen', en: 'Take the record back' },
  look: { de: 'Ansehen', en: 'Have a look' },
} as const satisfies Readonly<Record<string, Said | ((number: string) => Said)>>

export const whys: Readonly<Record<Why, Said>> = {
  'nothing owed': {
    de: 'Es war nichts mehr geschuldet; es gab keine Rechnung.',
    en: 'Nothing was owed any more; there was no invoice.',
  },
  'issued by hand': {
    de: 'Die Rechnung wurde außerhalb dieses Programms unter dieser Nummer gestellt.',
    en: 'The invoice was issued outside of this program under this number.',
  },
  'issued under another number': {
    de: 'Die Rechnung wurde unter einer anderen Nummer gestellt.',
    en: 'The invoice was issued under another number.',
  },
}

export const withoutSaid = (count: number): Said => {
  if (count === 1) return { de: 'Eine Rechnungsnummer hat kein Papier.', en: 'One invoice number has no paper.' }
  return { de: `${count} Rechnungsnummern haben kein Papier.`, en: `${count} invoice numbers have no paper.` }
}

export const proposedSaid = (count: number): Said => {
  if (count === 1) return { de: 'Eine Stornierung ist vorgeschlagen.', en: 'One cancellation is proposed.' }
  return { de: `${count} Stornierungen sind vorgeschlagen.`, en: `${count} cancellations are proposed.` }
}
