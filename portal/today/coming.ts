import type { ShownComing } from '../../api/views/timeline.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import type { Question } from '../door/queries.ts'
import { euro } from '../language/times.ts'
import { texts } from './texts.ts'

/** What comes, in the words of the sentence; amounts with their currency. */
export function comingInWords({ is, amount, says }: ShownComing): Said {
  if (amount === null) return says
  const de = euro(amount, 'de'),
    en = euro(amount, 'en')
  if (is === 'due') return { de: `${de} ${texts.due.de}`, en: `${en} ${texts.due.en}` }
  return { de: `mit ${de} ${texts.inDefault.de}`, en: `${en} ${texts.inDefault.en}` }
}

/**
 * The sentence leaves the currency out; on a page of its own it stands there: `gesperrt, mit 119,00 € in Verzug`.
 *
 * @example withCurrency('suspended, 119.00 in default', 'en') === 'suspended, €119.00 in default'
 */
export const withCurrency = (sentence: string, language: Language): string =>
  sentence.replace(/\d+[.,]\d\d\b/g, (amount) => euro(amount.replace(',', '.'), language))

/** What explains it, asked at the time at which it comes; undefined where it is only a sum of what is explained elsewhere. */
export function questionAbout({ is, about, at }: ShownComing): Question | undefined {
  switch (is) {
    case 'due':
      return { matter: 'claim', about, at }
    case 'end':
      return { matter: 'end', about, at }
    case 'access':
      return { matter: 'access', about, at }
    case 'right': {
      const [matter = '', ...subject] = about.split(':')
      return { matter, about: subject.join(':'), at }
    }
    case 'duty':
      return { matter: 'must', about }
    default:
      return undefined
  }
}
