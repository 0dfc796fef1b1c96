import type { ShownOnPaper } from '../../api/papers/print-files.ts'
import type { Said } from '../../terms/grammar/said.ts'

export const paperTexts = {
  loading: { de: 'Die Briefe auf Papier werden geholt …', en: 'Fetching the letters on paper …' },
  back: { de: 'Zur Post', en: 'To the post' },
  toPrint: { de: 'Zu drucken', en: 'To be printed' },
  how: {
    de: 'Eine Datei für alle: je Umschlag ein Deckblatt mit der Anschrift im Fenster, dann die Briefe.',
    en: 'One file for all: for each envelope a cover sheet with the address in the window, then the letters.',
  },
  nothing: {
    de: 'Nichts. Auf Papier geht ein Brief, wenn der Kunde es so will oder die Bedingungen es verlangen.',
    en: 'Nothing. A letter leaves on paper if the customer wants it so, or if the terms ask for it.',
  },
  print: { de: 'Druckdatei machen', en: 'Make a print file' },
  agreement: { de: 'Vertrag', en: 'Agreement' },
  printedOn: { de: 'Gedruckt am', en: 'Printed on' },
  postHow: {
    de: 'Erst wenn Sie es sagen, gelten die Briefe als abgesandt.',
    en: 'Only once you say so the letters count as dispatched.',
  },
  keepBack: { de: 'zurückbehalten', en: 'keep back' },
  post: { de: 'Zur Post gegeben', en: 'Handed to the post' },
  fetch: { de: 'Druckdatei laden', en: 'Fetch the print file' },
  posted: { de: 'Zur Post gegeben', en: 'Handed to the post' },
  postedOn: { de: 'am', en: 'on' },
} as const satisfies Readonly<Record<string, Said>>

/** Why a letter is not printed. */
export const obstacles: Readonly<Record<NonNullable<ShownOnPaper['obstacle']>, Said>> = {
  'no paper': { de: 'wird nicht gedruckt: es liegt kein Papier dazu', en: 'is not printed: no paper was made of it' },
  erased: { de: 'wird nicht gedruckt: es ist gelöscht', en: 'is not printed: it is erased' },
  'not owed': { de: 'wird nicht gedruckt: es ist nicht mehr geschuldet', en: 'is not printed: it is owed no more' },
}

/** The sentence on top: what is to be printed, and what lies printed. */
export function paperHeadline(ready: number, open: number): Said {
  if (ready === 0 && open === 0) return { de: 'Kein Brief auf Papier wartet', en: 'No letter on paper waits' }
  if (ready === 0) return { de: 'Gedrucktes wartet auf die Post', en: 'What is printed waits for the post' }
  return ready === 1
    ? { de: 'Ein Brief ist zu drucken', en: 'One letter is to be printed' }
    : { de: `${ready} Briefe sind zu drucken`, en: `${ready} letters are to be printed` }
}
