export const texts = {
  title: { de: 'Was wäre, wenn …', en: 'What if …' },
  explains: {
    de: 'Nichts davon ist erzählt. Unten liegt das gedachte Leben neben dem wirklichen.',
    en: 'None of this has been told. Below, the imagined life lies beside the real one.',
  },
  remove: { de: 'Weglassen', en: 'Leave out' },
  discard: { de: 'Verwerfen', en: 'Discard' },
  tell: { de: 'So ist es geschehen', en: 'That is what happened' },
  notYet: {
    de: 'Was in der Zukunft liegt, lässt sich noch nicht erzählen.',
    en: 'What lies in the future cannot be told yet.',
  },
  asIs: { de: 'Wie es ist', en: 'As it is' },
  imagined: { de: 'Gedacht', en: 'Imagined' },
  on: { de: 'am', en: 'on' },
  added: { de: 'Das käme dazu', en: 'This would come' },
  gone: { de: 'Das fiele weg', en: 'This would not come' },
  same: { de: 'Es bliebe alles, wie es ist.', en: 'Everything would stay as it is.' },
} as const
