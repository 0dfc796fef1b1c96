import { readLife } from '../../terms/engine/life.ts'
import { compile, type Program } from '../../terms/engine/program.ts'
import { type Trial, trialOf } from '../../terms/engine/trial.ts'
import { dayAt, type Instant, instantOf, midnight, plusDays, showInstant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import { lineInWords } from '../../terms/words/lines.ts'
import { type Language, languageOf } from '../language.ts'
import { CommandProblem } from './command-problem.ts'
import { termsNamed } from './compare.ts'
import { instantIn, lifeIn } from './life-file.ts'
import { openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

interface Agreement {
  readonly name: string
  readonly facts: readonly AnyFact[]
  readonly now: Instant
}

/**
 * `klausel trial elc stadtwolke`: what the new terms would make of every agreement that runs under the old ones, in the two years to come and before anybody
 * is told; with a life in a file, of that one. Nothing is kept and nothing is told.
 */
export async function trial(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, words } = optionsIn(args, ['at', 'data'], ['json'])
  const [before, after, file] = words
  if (before === undefined || after === undefined)
    throw new CommandProblem({
      de: 'Nennen Sie die alten und die neuen Bedingungen: klausel trial elc stadtwolke.',
      en: 'Name the old terms and the new ones: klausel trial elc stadtwolke.',
    })
  const [old, fresh] = [compile(termsNamed(before)), compile(termsNamed(after))]
  const agreements =
    file === undefined ? agreementsUnder(old.terms.name, values.data, environment) : [await inFile(file, values.at)]
  const language = languageOf(environment)
  for await (const { name, facts, now } of agreements) {
    const tried = trialOf(old, fresh, facts, now, midnight(plusDays(dayAt(now), 731)))
    process.stdout.write(
      values.json ? `${JSON.stringify(shown(name, old, fresh, tried))}\n` : inWords(name, old, fresh, tried, language),
    )
  }
}

async function inFile(file: string, at: string | undefined): Promise<Agreement> {
  const facts = await lifeIn(file)
  const now = at === undefined ? Math.max(...facts.map(({ learnedAt }) => learnedAt)) : instantIn('--at', at)
  return { name: file, facts, now }
}

interface Page {
  readonly agreements: readonly { readonly agreement: string; readonly terms: string; readonly now: string }[]
  readonly after: string | null
}

/** Every agreement of the running Klausel under these terms, page by page. */
async function* agreementsUnder(
  terms: string,
  data: string | undefined,
  environment: NodeJS.ProcessEnv,
): AsyncGenerator<Agreement> {
  const house = await openHouse(data, environment)
  for (let after: string | null = ''; after !== null; ) {
    const page = (await house.ask(`/agreements${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`)) as Page
    for (const { agreement, now } of page.agreements.filter((each) => each.terms === terms)) {
      const { facts } = (await house.ask(`/agreements/${agreement}/journal`)) as { readonly facts: readonly object[] }
      const written = facts.map((fact) => JSON.stringify(fact)).join('\n')
      yield { name: agreement, facts: readLife(written).facts, now: instantOf(now) }
    }
    after = page.after
  }
}

const shown = (name: string, old: Program, fresh: Program, { added, gone, owed, ends, mayLeave }: Trial) => ({
  agreement: name,
  added: added.map((line) => ({ at: showInstant(line.at), ...lineInWords(fresh, line) })),
  gone: gone.map((line) => ({ at: showInstant(line.at), ...lineInWords(old, line) })),
  owed: { before: owed.before.toString(), after: owed.after.toString() },
  ends: { before: ends.before?.lastDay ?? null, after: ends.after?.lastDay ?? null },
  mayLeave: mayLeave.map(({ about, until }) => ({ about, lastOn: until === undefined ? null : dayAt(until - 1) })),
})

function inWords(name: string, old: Program, fresh: Program, tried: Trial, language: Language): string {
  const { added, gone, owed, ends } = tried
  const isSame = added.length + gone.length === 0 && ends.before?.at === ends.after?.at
  if (isSame) return `${name}: ${language === 'de' ? 'alles bleibt' : 'everything stays'}\n`
  const lines = [
    `${name}: ${owed.before[language]} → ${owed.after[language]}`,
    ...gone.map((line) => `  - ${dayAt(line.at)} ${lineInWords(old, line)[language]}`),
    ...added.map((line) => `  + ${dayAt(line.at)} ${lineInWords(fresh, line)[language]}`),
  ]
  return `${lines.join('\n')}\n`
}
