import type { ShownPower } from '../../../api/views/powers.ts'
import type { Said } from '../../../terms/grammar/said.ts'

/** The page in a sentence: how many may declare for the customer now. */
export function sentenceOf(powers: readonly ShownPower[]): Said {
  const held = powers.filter(({ state, represents }) => state === 'held' && represents === 'customer')
  const persons = new Set(held.map(({ person }) => person)).size
  if (powers.length === 0)
    return {
      de: 'Für den Kunden erklärt, wer bei ihm die Rolle dafür hat.',
      en: 'Whoever has the role for it declares for the customer.',
    }
  if (persons === 0) return { de: 'Niemand darf für den Kunden erklären.', en: 'Nobody may declare for the customer.' }
  if (persons === 1)
    return { de: 'Eine Person darf für den Kunden erklären.', en: 'One person may declare for the customer.' }
  return {
    de: `${persons} Personen dürfen für den Kunden erklären.`,
    en: `${persons} persons may declare for the customer.`,
  }
}
