import type { JsonObject } from '../journal/fact.ts'
import type { ToldKind } from '../terms/grammar/fact.ts'
import { fieldsOf } from '../terms/grammar/read-fact.ts'

/** Who speaks in the stories: nobody is called so, and nothing else in the house holds these words. */
export const marks = ['Rosalinde', 'Quittenbaum', 'r.quittenbaum@beispiel.example', '+49 2361 900017'] as const

const [given, family, mail, telephone] = marks

/** What a person says in every field that is sealed: all marks, so that each is looked for in the words of each field. */
export function markedWords(kind: ToldKind): JsonObject {
  const sealed = Object.entries(fieldsOf(kind)).filter(([, { place }]) => place === 'sealed')
  return Object.fromEntries(sealed.map(([name]) => [name, markedSentence(`${kind}, ${name}`)]))
}

/** @param about what is said, so that no two sentences are the same */
export const markedSentence = (about: string): string => `${given} ${family} (${mail}, ${telephone}) on ${about}`
