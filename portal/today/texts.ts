export const texts = {
  next: { de: 'Als Nächstes', en: 'Next' },
  nothingNext: { de: 'Von allein ändert sich nichts mehr.', en: 'Nothing changes by itself any more.' },
  itIs: { de: 'Es ist', en: 'It is' },
  clock: { de: 'Uhr', en: 'Clock' },
  day: { de: 'Ein Tag weiter', en: 'One day on' },
  nextMoment: { de: 'Zum nächsten Zeitpunkt', en: 'To the next moment' },
  story: { de: 'Das Beispiel erzählt weiter', en: 'The example goes on telling' },
  realTime: { de: 'wirkliche Zeit', en: 'real time' },
  why: { de: 'Warum?', en: 'Why?' },
  due: { de: 'fällig', en: 'due' },
  inDefault: { de: 'in Verzug', en: 'in default' },
} as const
