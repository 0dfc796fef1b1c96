export const texts = {
  title: { de: 'Verlauf in Worten', en: 'The life in words' },
  coming: { de: 'Was kommt', en: 'What comes' },
  past: { de: 'Was war', en: 'What was' },
  note: { de: 'wenn nichts weiter geschieht', en: 'if nothing else happens' },
  seenLater: { de: 'gesehen am', en: 'seen on' },
  nothingComes: { de: 'Von allein ändert sich nichts.', en: 'Nothing changes by itself.' },
  nothingWas: { de: 'Noch hat sich nichts geändert.', en: 'Nothing has changed yet.' },
} as const
