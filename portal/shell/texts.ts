export const texts = {
  pages: { de: 'Seiten', en: 'Pages' },
  more: { de: 'Mehr', en: 'More' },
  toPage: { de: 'Zum Inhalt', en: 'To the content' },
  language: { de: 'Sprache', en: 'Language' },
  toDark: { de: 'Dunkel', en: 'Dark' },
  toLight: { de: 'Hell', en: 'Light' },
  simulator: { de: 'Ausprobieren', en: 'Simulator' },
  reference: { de: 'Schnittstelle', en: 'API' },
  modelled: {
    de: 'Beispiel, den veröffentlichten Bedingungen nachgebildet, ohne Verbindung zum Anbieter.',
    en: 'An example modelled on published terms, without affiliation to the provider.',
  },
  signOut: { de: 'Abmelden', en: 'Sign out' },
  actsAs: { de: 'Sie handeln als', en: 'You act as' },
  opening: { de: 'Wird geöffnet …', en: 'Opening …' },
  notYours: { de: 'Diese Seite gehört nicht zu Ihrer Rolle.', en: 'This page is not part of your role.' },
  notYoursHow: {
    de: 'Wechseln Sie oben, als was Sie handeln, oder gehen Sie zu einer der Seiten, die Sie sehen können.',
    en: 'Change above as what you act, or go to one of the pages you can see.',
  },
  nothing: { de: 'Sie gehören hier noch zu nichts.', en: 'You do not belong to anything here yet.' },
  nothingHow: {
    de: 'Lassen Sie sich von Ihrer Verwaltung einladen; danach erscheint hier, was Sie tun können.',
    en: 'Have your administrator invite you; what you can do appears here then.',
  },
} as const
