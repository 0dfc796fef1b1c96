export const texts = {
  agreement: { de: 'Vertrag', en: 'Agreement' },
  choose: { de: 'Vertrag wählen', en: 'Choose an agreement' },
  loading: { de: 'Der Vertrag wird gelesen …', en: 'Reading the agreement …' },
  none: { de: 'Hier ist noch kein Vertrag', en: 'There is no agreement here yet' },
  noneHow: {
    de: 'Beim ersten Start wird ein Beispiel geladen; das dauert ein paar Sekunden.',
    en: 'The first start loads an example; that takes some seconds.',
  },
  language: { de: 'Sprache', en: 'Language' },
  toDark: { de: 'Dunkel', en: 'Dark' },
  toLight: { de: 'Hell', en: 'Light' },
  reference: { de: 'Schnittstelle', en: 'API' },
  modelled: {
    de: 'Beispiel, den veröffentlichten Bedingungen nachgebildet, ohne Verbindung zum Anbieter.',
    en: 'An example modelled on published terms, without affiliation to the provider.',
  },
  toPage: { de: 'Zum Inhalt', en: 'To the content' },
  toldAll: { de: 'Erzählt.', en: 'Told.' },
} as const
