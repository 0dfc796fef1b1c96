import { notCovered } from './covered.ts'

export const origin = notCovered({
  ref: 'Nr. 9.1',
  title: { de: 'Rasse und Herkunft', en: 'Racial and ethnic origin' },
  is: {
    de: 'rassische und ethnische Herkunft',
    en: 'racial and ethnic origin',
  },
  subject: 'special category: racial and ethnic origin',
  claims: ['q.anh1.9a'],
  reading:
    'Fields and imports can be checked, free text cannot: there a hint is shown. So with every letter of this number.',
})

export const politics = notCovered({
  ref: 'Nr. 9.2',
  title: { de: 'Politische Meinung', en: 'Political opinions' },
  is: {
    de: 'politische Meinungen',
    en: 'political opinions',
  },
  subject: 'special category: political opinions',
  claims: ['q.anh1.9b'],
})

export const beliefs = notCovered({
  ref: 'Nr. 9.3',
  title: { de: 'Glaube und Weltanschauung', en: 'Beliefs' },
  is: {
    de: 'religiöse oder weltanschauliche Überzeugungen',
    en: 'religious or philosophical beliefs',
  },
  subject: 'special category: religious or philosophical beliefs',
  claims: ['q.anh1.9c'],
  reading: 'Church tax in a payroll would fall under this too.',
})

export const unions = notCovered({
  ref: 'Nr. 9.4',
  title: { de: 'Gewerkschaft', en: 'Trade unions' },
  is: {
    de: 'Zugehörigkeit zu einer Gewerkschaft',
    en: 'trade union membership',
  },
  subject: 'special category: trade union membership',
  claims: ['q.anh1.9d'],
})

export const genetics = notCovered({
  ref: 'Nr. 9.5',
  title: { de: 'Genetische Daten', en: 'Genetic data' },
  is: {
    de: 'genetische Daten',
    en: 'genetic data',
  },
  subject: 'special category: genetic data',
  claims: ['q.anh1.9e'],
})

export const biometrics = notCovered({
  ref: 'Nr. 9.6',
  title: { de: 'Biometrische Daten', en: 'Biometric data' },
  is: {
    de: 'biometrische Daten zur Identifizierung',
    en: 'biometric data for identification',
  },
  subject: 'special category: biometric data for identification',
  claims: ['q.anh1.9f'],
})

export const health = notCovered({
  ref: 'Nr. 9.7',
  title: { de: 'Gesundheit', en: 'Health' },
  is: {
    de: 'Gesundheitsdaten, etwa Krankmeldungen',
    en: 'health data, such as sick notes',
  },
  subject: 'special category: health data',
  claims: ['q.anh1.9g'],
  reading:
    'Administration of staff is covered (no. 1.2), sick notes are not: kinds of absence must not reveal illness.',
  mend: {
    de: 'Nr. 1 umfasst die Personalverwaltung, Nr. 9 schließt Krankmeldungen aus; klarstellen, wie Fehlzeiten geführt werden.',
    en: 'No. 1 covers administration of staff, no. 9 excludes sick notes; clarify how absence is kept.',
  },
})

export const sexLife = notCovered({
  ref: 'Nr. 9.8',
  title: { de: 'Sexualleben', en: 'Sex life' },
  is: {
    de: 'Sexualleben oder sexuelle Orientierung',
    en: 'sex life or sexual orientation',
  },
  subject: 'special category: sex life or sexual orientation',
  claims: ['q.anh1.9h'],
})
