import type { Said } from '../../terms/grammar/said.ts'

export const texts = {
  title: { de: 'Zeitstrahl', en: 'Timeline' },
  keys: {
    de: 'Pfeiltasten gehen von Punkt zu Punkt, Eingabe zeigt den Grund, Pos1 führt zu heute.',
    en: 'Arrow keys go from point to point, Enter shows the reason, Home leads to today.',
  },
  today: { de: 'Heute', en: 'Today' },
  ahead: { de: 'so kommt es, wenn nichts weiter geschieht', en: 'what comes if nothing else happens' },
  zoom: { de: 'Ausschnitt', en: 'Section' },
  zooms: {
    quarter: { de: 'Quartal', en: 'Quarter' },
    year: { de: 'Jahr', en: 'Year' },
    all: { de: 'Alles', en: 'All' },
  },
  lanes: {
    ends: { de: 'Ende', en: 'End' },
    access: { de: 'Zugang', en: 'Access' },
    rights: { de: 'Rechte', en: 'Rights' },
    money: { de: 'Offene Beträge', en: 'Money owed' },
    duties: { de: 'Pflichten', en: 'Duties' },
    facts: { de: 'Was geschehen ist', en: 'What happened' },
  },
  asItIs: { de: 'Wie es ist', en: 'As it is' },
  imagined: { de: 'Was wäre, wenn …', en: 'What if …' },
  nothingOwed: { de: 'nichts offen', en: 'nothing owed' },
  ends: { de: 'endet', en: 'ends' },
  inDefault: { de: 'in Verzug', en: 'in default' },
  payableUntil: { de: 'zu zahlen bis', en: 'payable until' },
  done: { de: 'erledigt', en: 'done' },
  open: { de: 'offen', en: 'open' },
  dropped: { de: 'nicht mehr geschuldet', en: 'no longer owed' },
  withdrawn: { de: 'zurückgenommen', en: 'taken back' },
  doubted: { de: 'bezweifelt', en: 'in doubt' },
  refused: { de: 'ohne Wirkung', en: 'without effect' },
  learnedOn: { de: 'erfahren am', en: 'learned on' },
  expected: { de: 'erwartet', en: 'expected' },
  only: { de: 'nur hier', en: 'only here' },
  until: { de: 'bis', en: 'until' },
  from: { de: 'ab', en: 'from' },
  empty: { de: 'Noch ist nichts geschehen.', en: 'Nothing has happened yet.' },
} as const satisfies Texts

interface Texts {
  readonly [name: string]: Said | Texts
}
