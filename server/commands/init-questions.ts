import { providers } from '../../terms/documents/providers.ts'
import type { Sentence } from '../language.ts'

/** What is asked for, one after the other: the option that answers it, the question, and what an answer looks like. */
export const questions = {
  name: {
    de: 'Kurzname des Anbieters für Adressen (etwa: emscher-cloud):',
    en: 'Short name of the provider for addresses (for example: emscher-cloud):',
    expected: {
      de: 'Kleinbuchstaben, Ziffern und Bindestriche, höchstens 31, am Anfang ein Buchstabe',
      en: 'small letters, digits and hyphens, at most 31, a letter first',
    },
    is: (given: string) => /^[a-z][a-z0-9-]{0,30}$/.test(given),
  },
  title: {
    de: 'Name des Anbieters, wie er in Briefen steht:',
    en: 'Name of the provider as it stands in letters:',
    expected: { de: 'ein Name bis 200 Zeichen', en: 'a name of at most 200 characters' },
    is: (given: string) => given.length > 0 && given.length <= 200,
  },
  terms: {
    de: `Bedingungen, unter denen er verkauft (${Object.keys(providers).join(', ')}):`,
    en: `Terms under which it sells (${Object.keys(providers).join(', ')}):`,
    expected: {
      de: `eines von ${Object.keys(providers).join(', ')}`,
      en: `one of ${Object.keys(providers).join(', ')}`,
    },
    is: (given: string) => Object.hasOwn(providers, given),
  },
  administrator: {
    de: 'E-Mail-Adresse der ersten Verwalterin oder des ersten Verwalters:',
    en: 'E-mail address of the first administrator:',
    expected: { de: 'eine E-Mail-Adresse', en: 'an e-mail address' },
    is: (given: string) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(given) && given.length <= 254,
  },
  'administrator-name': {
    de: 'Name dieser Person:',
    en: 'Name of that person:',
    expected: { de: 'ein Name bis 200 Zeichen', en: 'a name of at most 200 characters' },
    is: (given: string) => given.length > 0 && given.length <= 200,
  },
} as const satisfies Readonly<
  Record<string, Sentence & { readonly expected: Sentence; readonly is: (given: string) => boolean }>
>
export type Question = keyof typeof questions

/** The options by which they are answered, in the order in which they are asked. */
export const questionNames = Object.keys(questions) as readonly Question[]
