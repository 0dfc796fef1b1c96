export const texts = {
  unreachable: { de: 'Klausel antwortet nicht', en: 'Klausel does not answer' },
  isItRunning: {
    de: 'Läuft das Programm noch? Starten Sie es mit npm start und versuchen Sie es noch einmal.',
    en: 'Is the program still running? Start it with npm start and try again.',
  },
  again: { de: 'Noch einmal versuchen', en: 'Try again' },
} as const
