import { adjustable } from './adjustable.ts'
import { type Answer, any, no } from './answer.ts'
import { type Said, say } from './said.ts'

/** Upper case, lower case, digits, and whatever is neither letter nor digit. Umlauts are letters. */
const kindsOfCharacters = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u] as const

/** What is known of a password when it is judged. The password itself never comes here. */
export interface Measured {
  /** Counted as Unicode code points. */
  readonly characters: number
  /** How many of the four kinds of characters occur. */
  readonly kinds: number
  /** Generic words and names found in it. */
  readonly words: readonly string[]
  /** How many guesses it is likely to stand, as a power of ten. */
  readonly guesses: number
  /** 0 if it is the one in use, 1 if it is the one before, …; left out if it is none that is remembered. */
  readonly usedAgo?: number
  /** Whether the person proves to be who they are by a second factor as well. */
  readonly hasSecondFactor: boolean
}

/** What a clause may ask of passwords: data, so that two clauses which ask the same never clash. */
export type PasswordRule = Said &
  (
    | { readonly is: 'length'; readonly least: number; readonly besideSecondFactor: number }
    | { readonly is: 'kinds'; readonly least: number }
    | { readonly is: 'length or kinds'; readonly ways: readonly Way[] }
    | { readonly is: 'words' }
    | { readonly is: 'history'; readonly last: number }
    | { readonly is: 'strength'; readonly guesses: number; readonly least: number }
    | { readonly is: 'change'; readonly days: number }
    | { readonly is: 'initial' }
    | { readonly is: 'lock'; readonly minutes: number }
    | { readonly is: 'personal' }
  )
/** A password of so many characters needs so many kinds of them. */
interface Way {
  readonly characters: number
  readonly kinds: number
}

/** What passwords are asked about; one clause decides each, and all of them count together. */
export const aspects = [
  'length',
  'kinds of characters',
  'words and names',
  'strength',
  'history',
  'change',
  'initial password',
  'lock',
  'whose',
] as const
export type Aspect = (typeof aspects)[number]

export const atLeastCharacters = (characters: number, withSecondFactor = characters) =>
  adjustable([characters, withSecondFactor], (least, besideSecondFactor) =>
    say(
      besideSecondFactor === least
        ? `mindestens ${least} Zeichen`
        : `mindestens ${least} Zeichen, neben einem zweiten Faktor ${besideSecondFactor}`,
      besideSecondFactor === least
        ? `at least ${least} characters`
        : `at least ${least} characters, beside a second factor ${besideSecondFactor}`,
      { is: 'length', least, besideSecondFactor } as const,
    ),
  )
export const atLeastKinds = (kinds: number) =>
  adjustable([kinds], (least) =>
    say(
      `mindestens ${least} der vier Zeichenarten (große und kleine Buchstaben, Ziffern, Sonderzeichen)`,
      `at least ${least} of the four kinds of characters (capital and small letters, digits, special characters)`,
      { is: 'kinds', least } as const,
    ),
  )
/** The longer, the less varied: `longOrVaried([25, 2], [8, 4])`. */
export const longOrVaried = (...asked: readonly (readonly [characters: number, kinds: number])[]) =>
  adjustable(asked.flat(), (...numbers) => {
    const ways = asked.map((_, n): Way => ({ characters: numbers[2 * n] ?? 0, kinds: numbers[2 * n + 1] ?? 0 }))
    return say(
      ways.map(({ characters, kinds }) => `ab ${characters} Zeichen ${kinds} Zeichenarten`).join(', '),
      ways.map(({ characters, kinds }) => `from ${characters} characters ${kinds} kinds of them`).join(', '),
      { is: 'length or kinds', ways } as const,
    )
  })
export const noWordsOrNames = say('keine Gattungsbegriffe und keine Namen', 'no generic terms and no names', {
  is: 'words',
} as const)
/** `standsGuesses(8)`: a hundred million guesses, and never shorter than `least`. */
export const standsGuesses = (power: number, characters = 8) =>
  adjustable([power, characters], (guesses, least) =>
    say(
      `mindestens ${least} Zeichen, die 10^${guesses} Versuchen standhalten`,
      `at least ${least} characters that stand 10^${guesses} guesses`,
      { is: 'strength', guesses, least } as const,
    ),
  )
export const noneOfTheLast = (passwords: number) =>
  adjustable([passwords], (last) =>
    say(`keines der letzten ${last}`, `none of the last ${last}`, { is: 'history', last } as const),
  )
/**
 * @throws RangeError if no interval is set: a clause that demands regular change cannot be carried out without one
 */
export const changedAfter = (days: number | undefined) => {
  if (days === undefined || !Number.isSafeInteger(days) || days < 1)
    throw new RangeError('The setting "password days" has no value, but a clause asks for regular change. Set it.')
  return adjustable([days], (after) =>
    say(`nach ${after} Tagen`, `after ${after} days`, { is: 'change', days: after } as const),
  )
}
export const replacedAtOnce = say('bei der ersten Anmeldung', 'at the first sign-in', { is: 'initial' } as const)
export const lockedAfter = (idle: number) =>
  adjustable([idle], (minutes) =>
    say(`nach ${minutes} Minuten ohne Eingabe`, `after ${minutes} minutes without input`, {
      is: 'lock',
      minutes,
    } as const),
  )
export const personal = say('eine Person allein', 'one person alone', { is: 'personal' } as const)

export const kindsIn = (password: string): number => kindsOfCharacters.filter((kind) => kind.test(password)).length
/** Each Unicode code point is one character, as NIST SP 800-63B-4 § 3.1.1.2 counts. */
export const charactersIn = (password: string): number => [...password].length

/** Whether a password meets a rule. Rules that say nothing about the password itself are met by every one. */
export function meets(rule: PasswordRule, measured: Measured): Answer {
  const { characters, kinds, words, guesses, usedAgo, hasSecondFactor } = measured
  switch (rule.is) {
    case 'length':
      return isLongEnough(characters, hasSecondFactor ? rule.besideSecondFactor : rule.least)
    case 'kinds':
      return hasKinds(kinds, rule.least)
    case 'length or kinds':
      return meetsOneWay(rule.ways, measured)
    case 'words':
      return (
        words.length === 0 ||
        no('Darin stehen Wörter oder Namen: {words}.', 'It contains words or names: {words}.', {
          words: words.map(masked).join(', '),
        })
      )
    case 'strength': {
      if (characters < rule.least) return isLongEnough(characters, rule.least)
      return guesses >= rule.guesses || no('Es ist leicht zu erraten.', 'It is easily guessed.')
    }
    case 'history':
      return usedAgo === undefined || usedAgo > rule.last || wasUsed(usedAgo)
    default:
      return true
  }
}
/** Enough to recognise the word by, too little to give the password away to whoever looks over the shoulder. */
const masked = (word: string): string => `${[...word].slice(0, 2).join('')}…`
const isLongEnough = (characters: number, least: number): Answer =>
  characters >= least ||
  no('Es hat {characters} Zeichen, verlangt sind {least}.', 'It has {characters} characters, {least} are asked for.', {
    characters,
    least,
  })
const hasKinds = (kinds: number, least: number): Answer =>
  kinds >= least ||
  no(
    'Es hat {kinds} der vier Zeichenarten, verlangt sind {least}.',
    'It has {kinds} of the four kinds of characters, {least} are asked for.',
    { kinds, least },
  )
const wasUsed = (ago: number): Answer =>
  ago === 0
    ? no('Es ist das bisherige.', 'It is the one in use.')
    : no('Es war vor {ago} Wechseln in Gebrauch.', 'It was in use {ago} changes ago.', { ago })
const meetsOneWay = (ways: readonly Way[], { characters, kinds }: Measured): Answer => {
  const [first, ...others] = ways.map((way) =>
    characters < way.characters ? isLongEnough(characters, way.characters) : hasKinds(kinds, way.kinds),
  )
  return first === undefined ? true : any(first, ...others)
}
