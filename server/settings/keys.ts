import { setting } from './setting.ts'

/** How often the master key changes, and how long a former one is kept. */
export const keySettings = {
  keyRotation: setting({
    option: 'key-rotation-days',
    variable: 'KLAUSEL_KEY_ROTATION_DAYS',
    takes: { de: '<Tage>', en: '<days>' },
    usual: { de: '7', en: '7' },
    meaning: {
      de: 'nach wie vielen Tagen ein neuer Hauptschlüssel gilt; 0: nur auf klausel rotate-key hin',
      en: 'after how many days a new master key is in force; 0: only upon klausel rotate-key',
    },
    expected: { de: 'verlangt ist eine Zahl von 0 bis 30', en: 'a number from 0 to 30 is asked for' },
    read: (given) => (given === '0' ? 0 : days(given, 30)),
  }),
  keyHorizon: setting({
    option: 'key-horizon-days',
    variable: 'KLAUSEL_KEY_HORIZON_DAYS',
    takes: { de: '<Tage>', en: '<days>' },
    usual: { de: '28', en: '28' },
    meaning: {
      de: 'wie viele Tage ein früherer Hauptschlüssel bleibt; so lange lassen sich Sicherungen aus seiner Zeit lesen',
      en: 'for how many days a former master key is kept; so long backups of its time can be read',
    },
    expected: { de: 'verlangt ist eine Zahl von 1 bis 35', en: 'a number from 1 to 35 is asked for' },
    read: (given) => days(given, 35),
  }),
} as const

function days(given: string, most: number): number | undefined {
  const count = /^[1-9]\d?$/.test(given) ? Number(given) : Number.NaN
  return count <= most ? count : undefined
}
