import type { ToldKind } from '../grammar/fact.ts'
import type { Said } from '../grammar/said.ts'
import { choices } from './choices.ts'
import { labels } from './labels.ts'

const say = (de: string, en: string): Said => ({ de, en })

/** What a field of a kind is called; its own name where nobody has named it yet. */
export const labelOf = (kind: ToldKind, field: string): Said =>
  labels[`${kind}.${field}`] ?? labels[field] ?? say(field, field)

/** A choice in words: `ordinary` is `ordentlich`. */
export const choiceInWords = (kind: ToldKind, choice: string): Said =>
  choices[`${kind}.${choice}`] ?? choices[choice] ?? say(choice, choice)

/** Whether field and choice have words of their own: the vocabulary is held to it by a test. */
export const isNamed = (kind: ToldKind, field: string): boolean => `${kind}.${field}` in labels || field in labels
export const isChoiceNamed = (choice: string): boolean => choice in choices
