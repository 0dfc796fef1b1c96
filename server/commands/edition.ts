import { writeFile } from 'node:fs/promises'
import { lawyersEdition } from '../../papers/editions/lawyers-edition.ts'
import { lawyersHtml } from '../../papers/editions/lawyers-html.ts'
import { lawyersPaper } from '../../papers/editions/lawyers-paper.ts'
import { makePress } from '../../papers/press/press.ts'
import { compile } from '../../terms/engine/program.ts'
import { latest } from '../../terms/grammar/day.ts'
import type { Document, Terms } from '../../terms/grammar/document.ts'
import { type Language, languageOf } from '../language.ts'
import { CommandProblem } from './command-problem.ts'
import { termsNamed } from './compare.ts'
import { optionsIn } from './options-in.ts'

/** The colour of an edition that no provider of this house publishes. */
const plainColour = '#1f6150'

/**
 * `klausel edition --terms elc --document terms --language en edition.pdf`: the lawyer's edition of one document, or without
 * `--document` of all in one; as a page for a browser with `--html`, or where the file's name ends so.
 */
export async function edition(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, file } = optionsIn(args, ['terms', 'document', 'language'], ['html', 'pdf'])
  if (values.terms === undefined || file === undefined)
    throw new CommandProblem({
      de: 'Nennen Sie Bedingungen und Datei: klausel edition --terms elc --document terms ausgabe.pdf.',
      en: 'Name terms and file: klausel edition --terms elc --document terms edition.pdf.',
    })
  const language = languageAsked(values.language) ?? languageOf(environment)
  const terms = termsNamed(values.terms)
  const documents = values.document === undefined ? terms.documents : [documentNamed(terms, values.document)]
  const made = lawyersEdition(compile(terms), documents, language)
  const title = terms.title[language]
  if (values.html || (!values.pdf && /\.html?$/.test(file))) return writeFile(file, lawyersHtml(made, title))
  const press = makePress()
  try {
    const version = latest(...documents.map((each) => each.version))
    await writeFile(file, await press.print(lawyersPaper(made, version, { title, look: { colour: plainColour } })))
  } finally {
    await press.close()
  }
}

function languageAsked(language: string | undefined): Language | undefined {
  if (language === undefined || language === 'de' || language === 'en') return language
  throw new CommandProblem({
    de: `„${language}“ ist keine Sprache der Ausgabe. Schreiben Sie de oder en.`,
    en: `"${language}" is no language of an edition. Write de or en.`,
  })
}

function documentNamed({ documents }: Terms, name: string): Document {
  const found = documents.find(({ id }) => id === name)
  if (found) return found
  const known = documents.map(({ id }) => id).join(', ')
  throw new CommandProblem({
    de: `„${name}“ ist kein Dokument dieser Bedingungen. Es gibt: ${known}.`,
    en: `"${name}" is no document of these terms. There are: ${known}.`,
  })
}
