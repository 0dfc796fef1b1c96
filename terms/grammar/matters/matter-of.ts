import type { Ending } from '../ending.ts'
import { Gross, Net } from '../money.ts'
import type { Language, Said } from '../said.ts'
import type { Matter, Standing, Succession } from '../standing.ts'

interface More {
  readonly succession?: Succession
  readonly watched?: (standing: Standing) => readonly string[]
  readonly broughtAboutBy?: string
}
const plain = (value: unknown): string => String(value)
const inWords = (value: unknown, language: Language): string => {
  if (value instanceof Net || value instanceof Gross) return value[language]
  if (typeof value === 'object' && value !== null) {
    if ('lastDay' in value) return String((value as Ending).lastDay)
    if (language in value) return String((value as Said)[language])
  }
  return plain(value)
}
export const matter = <V, Subject = string>(
  name: string,
  de: string,
  en: string,
  more: More = {},
  show: (value: V, language: Language) => string = inWords,
): Matter<V, Subject> => ({ name, de, en, succession: 'later act', show, ...more })
/** Words for values that are fixed names in the program. */
export const named =
  <V extends string>(words: Readonly<Record<V, Said>>) =>
  (value: V, language: Language): string =>
    words[value][language]
export type Right = 'permitted' | 'barred' | 'ask a person'
const rights = named<Right>({
  permitted: { de: 'erlaubt', en: 'permitted' },
  barred: { de: 'gesperrt', en: 'barred' },
  'ask a person': { de: 'ein Mensch entscheidet', en: 'a person decides' },
})
export const right = (
  name: string,
  de: string,
  en: string,
  watched?: (standing: Standing) => readonly string[],
): Matter<Right> =>
  matter<Right>(name, de, en, { succession: 'bar before permission', ...(watched ? { watched } : {}) }, rights)
export const only =
  (...subjects: readonly string[]) =>
  (): readonly string[] =>
    subjects
export const changes = (standing: Standing, of: 'terms' | 'price' | 'service' | 'subprocessor'): readonly string[] => [
  ...new Set(standing.all('changeReceived', { of }).map((change) => change.change)),
]
