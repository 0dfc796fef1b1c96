import { providers } from '../../terms/documents/providers.ts'
import { type ClauseChange, compareTerms, type Needs } from '../../terms/edition/compare.ts'
import { documentsToSign } from '../../terms/edition/text.ts'
import { isDay } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { type Language, languageOf, type Sentence } from '../language.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/**
 * `klausel compare elc stadtwolke`, or two days of the same terms, `klausel compare elc@2018-03-16 elc@2027-01-01`: what is said differently, and what that
 * needs. `--favourable 'AGB § 9.1'` names sentences that are better for the customer now, separated by semicolons.
 */
export async function compare(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, words } = optionsIn(args, ['favourable'], ['json'])
  const [before, after] = words
  if (before === undefined || after === undefined)
    throw new CommandProblem({
      de: 'Nennen Sie beide Fassungen: klausel compare elc@2018-03-16 elc@2027-01-01.',
      en: 'Name both versions: klausel compare elc@2018-03-16 elc@2027-01-01.',
    })
  const favourable = values.favourable?.split(';').map((ref) => ref.trim()) ?? []
  const changes = compareTerms(termsNamed(before), termsNamed(after), favourable)
  if (values.json) process.stdout.write(`${JSON.stringify(changes)}\n`)
  else process.stdout.write(inWords(changes, languageOf(environment)))
}

/** Terms by their name, with the documents as they bind whoever signs on a day: `elc@2027-01-01`; without a day, the first versions. */
export function termsNamed(written: string): Terms {
  const [name = '', day] = written.split('@')
  const terms = Object.hasOwn(providers, name) ? providers[name] : undefined
  const known = Object.keys(providers).join(', ')
  if (!terms || (day !== undefined && !isDay(day)))
    throw new CommandProblem({
      de: `„${written}“ nennt keine Bedingungen. Schreiben Sie einen Namen (${known}), dahinter vielleicht einen Tag: elc@2027-01-01.`,
      en: `"${written}" names no terms. Write a name (${known}), perhaps with a day behind it: elc@2027-01-01.`,
    })
  const { later: _, ...first } = terms
  return day === undefined ? first : { ...first, documents: documentsToSign(terms, day) }
}

function inWords(changes: readonly ClauseChange[], language: Language): string {
  if (changes.length === 0) return language === 'de' ? 'Beide sagen dasselbe.\n' : 'Both say the same.\n'
  return changes
    .map(({ ref, title, needs, by, before, after }) => {
      const lines = [
        `${ref} ${title[language]}: ${need[needs][language]}${by ? ` (${by})` : ''}`,
        ...(before ? [`  - ${before[language]}`] : []),
        ...(after ? [`  + ${after[language]}`] : []),
      ]
      return `${lines.join('\n')}\n`
    })
    .join('')
}
const need: Readonly<Record<Needs, Sentence>> = {
  editorial: { de: 'nur andere Worte', en: 'other words only' },
  favourable: { de: 'günstiger für Kunden', en: 'better for customers' },
  notice: { de: 'ist mitzuteilen', en: 'needs notice' },
  consent: { de: 'braucht Zustimmung', en: 'needs consent' },
}
