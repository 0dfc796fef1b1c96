export const texts = {
  title: { de: 'Was gilt', en: 'What holds' },
  since: { de: 'seit', en: 'since' },
  until: { de: 'bis', en: 'until' },
  on: { de: 'am', en: 'on' },
  payableUntil: { de: 'zahlbar bis', en: 'payable until' },
  emptyPlain: { de: 'Noch gilt nichts.', en: 'Nothing holds yet.' },
  empty: { de: 'Noch gilt nichts: Erzählen Sie, was geschehen ist.', en: 'Nothing holds yet: tell what has happened.' },
} as const
