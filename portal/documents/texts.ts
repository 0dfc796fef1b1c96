export const texts = {
  text: { de: 'Der Text, der gilt', en: 'The text that binds' },
  processing: { de: 'Auftragsverarbeitung', en: 'Processing of data' },
  none: { de: 'Dazu gehört hier kein Dokument.', en: 'No document of this kind belongs to it.' },
  print: { de: 'Drucken', en: 'Print' },
  version: { de: 'Fassung vom', en: 'Version of' },
  signedAs: { de: 'geschlossen mit der Fassung vom', en: 'concluded with the version of' },
  concluded: { de: 'Vertrag geschlossen am', en: 'Agreement concluded on' },
  values: {
    de: 'Unterstrichen sind die Werte, mit denen gerechnet wird.',
    en: 'Underlined are the values that are reckoned with.',
  },
  contents: { de: 'Dokumente', en: 'Documents' },
  toText: { de: 'Im Vertragstext lesen', en: 'Read it in the text' },
} as const
