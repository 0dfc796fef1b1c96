import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  loading: { de: 'Es wird nachgesehen, was wartet …', en: 'Looking what waits …' },
  nothing: { de: 'Nichts wartet auf eine Freigabe.', en: 'Nothing waits for a release.' },
  nothingWhy: {
    de: 'Nach einer Umstellung steht hier, welche Verträge das neue Programm anders liest als das vorige.',
    en: 'After an upgrade this shows which agreements the new program reads otherwise than the one before.',
  },
  why: {
    de: 'Das neue Programm liest diese Verträge anders als das vorige. Solange sie warten, führt niemand ihre Pflichten aus: nichts wird gesperrt, berechnet oder gelöscht. Prüfen Sie jeden, und geben Sie ihn frei.',
    en: 'The new program reads these agreements otherwise than the one before. While they wait, nobody carries out their duties: nothing is suspended, billed or erased. Look at each, and release it.',
  },
  agreement: { de: 'Vertrag', en: 'Agreement' },
  since: { de: 'wartet seit', en: 'waiting since' },
  release: { de: 'Freigeben', en: 'Release' },
  notYours: {
    de: 'Freigeben dürfen Freigebende und Administratoren.',
    en: 'Approvers and administrators may release.',
  },
  more: { de: 'Weitere folgen, sobald diese freigegeben sind.', en: 'More follow once these are released.' },
  look: { de: 'Ansehen', en: 'Have a look' },
} as const satisfies Readonly<Record<string, Said>>

export const countSaid = (count: number): Said => ({
  de: count === 1 ? 'Ein Vertrag wartet auf Freigabe.' : `${count} Verträge warten auf Freigabe.`,
  en: count === 1 ? 'One agreement waits for its release.' : `${count} agreements wait for their release.`,
})
