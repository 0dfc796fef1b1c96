import { type Said, say } from './said.ts'

/** The member states of the European Union since 1 February 2020, as ISO 3166-1 has them. */
export const europeanUnion = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV'],
  ...['MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
] as const
/** What the European Economic Area has beside them. */
export const onlyInTheEconomicArea = ['IS', 'LI', 'NO'] as const

/** Where a customer must have its seat. */
export interface Area extends Said {
  /** Countries that are in it, and those of which a person decides. */
  readonly countries: readonly string[]
  readonly doubtful: readonly string[]
}

/** An area with words for it, as a sentence names it. */
export const area = (de: string, en: string, countries: readonly string[], doubtful: readonly string[] = []) =>
  say(de, en, { is: { de, en, countries, doubtful } satisfies Area })

/** @example isIn(union, 'CH') === 'no' */
export const isIn = ({ countries, doubtful }: Area, country: string): 'yes' | 'no' | 'a person decides' => {
  if (countries.includes(country)) return 'yes'
  return doubtful.includes(country) ? 'a person decides' : 'no'
}
