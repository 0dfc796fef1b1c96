import { CommandProblem } from './command-problem.ts'
import type { OpenHouse } from './open-house.ts'

interface Listed {
  readonly agreement: string
  readonly terms: string
  readonly sentence: { readonly de: string; readonly en: string }
}
/** The agreement a command names by its id or its beginning; the only one there is if none is named. */
export async function agreementNamed(house: OpenHouse, name: string | undefined): Promise<string> {
  const { agreements } = (await house.ask('/agreements')) as { readonly agreements: readonly Listed[] }
  const found = agreements.filter(({ agreement }) => agreement.startsWith(name ?? ''))
  const [only] = found
  if (only && found.length === 1) return only.agreement
  const known = agreements
    .map(({ agreement, terms, sentence }) => `  ${agreement}  ${terms}  ${sentence.en}`)
    .join('\n')
  throw new CommandProblem({
    de: `${name === undefined ? 'Nennen Sie einen Vertrag' : `Zu „${name}“ gehört nicht genau ein Vertrag`}. Es gibt:\n${known || '  keinen'}`,
    en: `${name === undefined ? 'Name an agreement' : `"${name}" is not exactly one agreement`}. There are:\n${known || '  none'}`,
  })
}
