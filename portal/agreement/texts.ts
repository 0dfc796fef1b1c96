export const texts = {
  agreement: { de: 'Vertrag', en: 'Agreement' },
  choose: { de: 'Vertrag wählen', en: 'Choose an agreement' },
  all: { de: 'Alle Verträge', en: 'All agreements' },
  more: { de: 'Weitere', en: 'More' },
  loading: { de: 'Der Vertrag wird gelesen …', en: 'Reading the agreement …' },
  unknown: { de: 'Diesen Vertrag gibt es hier nicht', en: 'There is no such agreement here' },
  none: { de: 'Hier ist noch kein Vertrag', en: 'There is no agreement here yet' },
  noneHow: {
    de: 'Er erscheint, sobald jemand einen beantragt.',
    en: 'One appears as soon as somebody applies.',
  },
  toldAll: { de: 'Erzählt.', en: 'Told.' },
} as const
