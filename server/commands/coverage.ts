import type { CoverageOfProvider, Nature } from '../../terms/inventory/coverage.ts'
import { coverageOf } from '../../tools/coverage.ts'
import { providersOfInventory } from '../../tools/inventory.ts'
import { collectTests } from '../../tools/proof-of-clauses.ts'
import { type Language, languageOf, type Sentence } from '../language.ts'
import { CommandProblem } from './command-problem.ts'
import { optionsIn } from './options-in.ts'

/**
 * `klausel coverage [--provider elc] [--json]`: how far each entry of the inventories has come. It is computed anew each time, from the tests of
 * the terms: leaving a clause out, or putting one of its numbers wrong, has to be noticed.
 */
export async function coverage(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['provider'], ['json'])
  const asked = values.provider === undefined ? providersOfInventory : [known(values.provider)]
  collectTests()
  const providers = await Array.fromAsync(asked, coverageOf)
  if (values.json) process.stdout.write(`${JSON.stringify({ providers: providers.map(inShort) })}\n`)
  else for (const each of providers) process.stdout.write(inWords(each, languageOf(environment)))
}

const inShort = ({ id, total, byKind, missing }: CoverageOfProvider) => ({ id, total, byKind, missing })

function known(provider: string): string {
  if (providersOfInventory.some((name) => name === provider)) return provider
  const all = providersOfInventory.join(', ')
  throw new CommandProblem({
    de: `Von „${provider}“ gibt es kein Verzeichnis. Wählen Sie eines: ${all}.`,
    en: `There is no inventory of "${provider}". Choose one: ${all}.`,
  })
}

function inWords({ id, total, byKind, missing, entries }: CoverageOfProvider, language: Language): string {
  const kinds = Object.entries(byKind).map(([nature, { total: all, ...states }]) => {
    const counts = Object.entries(states).map(([state, count]) => `${count} ${inLanguage(state, language)}`)
    return `  ${natures[nature as Nature][language]}: ${all} (${counts.join(', ')})\n`
  })
  const short = entries.flatMap(({ id: entry, state, nature, lacking }) =>
    nature === 'rule' && state === 'claimed' ? [`  ${entry}: ${lacking.join('; ')}\n`] : [],
  )
  const unclaimed = missing.length > 0 ? [`  ${inLanguage('missing', language)}: ${missing.join(', ')}\n`] : []
  return [`${id}: ${total}\n`, ...kinds, ...short, ...unclaimed].join('')
}

const natures: Readonly<Record<Nature, Sentence>> = {
  rule: { de: 'Regeln', en: 'rules' },
  process: { de: 'Vorgänge', en: 'processes' },
  control: { de: 'Maßnahmen', en: 'controls' },
  service: { de: 'Leistungen', en: 'services' },
  text: { de: 'Text', en: 'text' },
}
const german: Readonly<Record<string, string>> = {
  executed: 'ausgeführt',
  tracked: 'verfolgt',
  enforced: 'durchgesetzt',
  evidenced: 'belegt',
  sold: 'verkauft',
  'text only': 'nur Text',
  claimed: 'vereinbart',
  missing: 'fehlt',
}
const inLanguage = (state: string, language: Language): string => (language === 'de' ? (german[state] ?? state) : state)
