import { writeFile } from 'node:fs/promises'
import type { Compared } from '../../papers/difference/difference.ts'
import { providers } from '../../terms/documents/providers.ts'
import { type ClauseChange, compareTerms, type Needs } from '../../terms/edition/compare.ts'
import { type ChoiceChange, compareChoices } from '../../terms/edition/compare-choices.ts'
import { documentsToSign } from '../../terms/edition/text.ts'
import { isDay, latest, midnight } from '../../terms/grammar/day.ts'
import type { Terms } from '../../terms/grammar/document.ts'
import { settingInWords } from '../../terms/words/settings.ts'
import { type Language, languageOf, type Sentence } from '../language.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/**
 * `klausel compare elc stadtwolke`, or two days of the same terms, `klausel compare elc@2018-03-16 elc@2027-01-01`: what is said differently, and what that
 * needs. `--favourable 'AGB § 9.1'` names sentences that are better for the customer now, separated by semicolons. With `--pdf` or `--docx` the
 * difference is written to a file, marked word by word.
 */
export async function compare(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, words } = optionsIn(args, ['favourable', 'pdf', 'docx'], ['json'])
  const [before, after] = words
  if (before === undefined || after === undefined)
    throw new CommandProblem({
      de: 'Nennen Sie beide Fassungen: klausel compare elc@2018-03-16 elc@2027-01-01.',
      en: 'Name both versions: klausel compare elc@2018-03-16 elc@2027-01-01.',
    })
  const favourable = values.favourable?.split(';').map((ref) => ref.trim()) ?? []
  const [old, now] = [termsNamed(before), termsNamed(after)]
  const language = languageOf(environment)
  const written = await writeFiles(values, comparedFor({ before: old, after: now, language, favourable }))
  if (written) return
  const changes = compareTerms(old, now, favourable)
  const choices = compareChoices(old, now, favourable)
  if (values.json) process.stdout.write(`${JSON.stringify(changes)}\n`)
  else process.stdout.write(inWords(changes, choices, language))
}

/** The colour of a paper that no provider of this house publishes. */
const plainColour = '#1f6150'

/** Dated by the newest version, so that the same comparison is the same file. */
function comparedFor(given: Pick<Compared, 'before' | 'after' | 'language' | 'favourable'>): Compared {
  const newest = latest(...given.after.documents.map(({ version }) => version))
  const author = given.after.title[given.language]
  return { ...given, author, look: { colour: plainColour }, madeAt: midnight(newest) / 1000 }
}

/** Each part is loaded when somebody wants its file. */
async function writeFiles(
  { pdf, docx }: { readonly pdf?: string; readonly docx?: string },
  compared: Compared,
): Promise<boolean> {
  if (docx !== undefined) {
    const { trackedChanges } = await import('../../papers/difference/tracked-changes.ts')
    await writeFile(docx, await trackedChanges(compared))
  }
  if (pdf !== undefined) {
    const { markedDifference } = await import('../../papers/difference/marked-difference.ts')
    const press = (await import('../../papers/press/press.ts')).makePress()
    try {
      await writeFile(pdf, await press.print(markedDifference(compared)))
    } finally {
      await press.close()
    }
  }
  return pdf !== undefined || docx !== undefined
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

function inWords(changes: readonly ClauseChange[], choices: readonly ChoiceChange[], language: Language): string {
  const lines = [
    ...changes.map((change) => lineOf({ ...change, name: `${change.ref} ${change.title[language]}` }, language)),
    ...choices.map((change) => lineOf({ ...change, name: nameOf(change, language) }, language)),
  ]
  if (lines.length === 0) return language === 'de' ? 'Beide sagen dasselbe.\n' : 'Both say the same.\n'
  return lines.join('')
}

const nameOf = ({ choice: { ref, name } }: ChoiceChange, language: Language): string =>
  ref ?? settingInWords(name)[language]

type Shown = Pick<ClauseChange, 'needs' | 'by' | 'before' | 'after'> & { readonly name: string }
function lineOf({ name, needs, by, before, after }: Shown, language: Language): string {
  const lines = [
    `${name}: ${need[needs][language]}${by ? ` (${by})` : ''}`,
    ...(before ? [`  - ${before[language]}`] : []),
    ...(after ? [`  + ${after[language]}`] : []),
  ]
  return `${lines.join('\n')}\n`
}
const need: Readonly<Record<Needs, Sentence>> = {
  editorial: { de: 'nur andere Worte', en: 'other words only' },
  favourable: { de: 'günstiger für Kunden', en: 'better for customers' },
  notice: { de: 'ist mitzuteilen', en: 'needs notice' },
  consent: { de: 'braucht Zustimmung', en: 'needs consent' },
}
