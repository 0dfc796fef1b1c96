import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { charactersIn, kindsIn, type Measured } from '../terms/grammar/password-rule.ts'

/** Shorter words are found in every password. */
const LEAST_LETTERS = 4

/** What is measured of a password by itself; whether it was used before, its history knows. */
export type MeasuredAlone = Omit<Measured, 'usedAgo' | 'hasSecondFactor'>

/**
 * Measures a password: characters, kinds of them, the generic words and names in it, and how many guesses it stands.
 *
 * @param names of the person, the company, the product: each may be several words
 * @example (await measure('Password2026!', [])).words // ['Password']
 */
export async function measure(password: string, names: readonly string[]): Promise<MeasuredAlone> {
  const text = password.normalize('NFKC')
  const own = wordsOf(names)
  const { guessesLog10, sequence } = (await estimator()).check(text, [...own])
  const generic = sequence
    .filter(({ pattern, token }) => pattern === 'dictionary' && lettersIn(token) >= LEAST_LETTERS)
    .map(({ token }) => token)
  return {
    characters: charactersIn(text),
    kinds: kindsIn(text),
    words: [...new Set([...own.filter((name) => plain(text).includes(plain(name))), ...generic])],
    guesses: guessesLog10,
  }
}

/** Dictionaries of German and English take some megabytes: they are read when the first password is judged. */
let reading: Promise<ZxcvbnFactory> | undefined
const estimator = (): Promise<ZxcvbnFactory> => {
  reading ??= readDictionaries()
  return reading
}
async function readDictionaries(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, german, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-de'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new Factory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, ...german.dictionary, ...english.dictionary },
  })
}

/** `Anna Müller-Lüdenscheidt, anna@kunde.example` becomes Anna, Müller, Lüdenscheidt, anna, kunde, example. */
const wordsOf = (names: readonly string[]): readonly string[] => [
  ...new Set(
    names.flatMap((name) => name.split(/[^\p{L}\p{Nd}]+/u)).filter((word) => lettersIn(word) >= LEAST_LETTERS),
  ),
]
const lettersIn = (text: string): number => [...text.matchAll(/[\p{L}\p{Nd}]/gu)].length

/** Signs that are commonly put in the place of letters. */
const instead: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', $: 's', '@': 'a' }
const plain = (text: string): string => [...text.toLowerCase()].map((sign) => instead[sign] ?? sign).join('')
