import { type Why, whyOf } from '../../api/views/why.ts'
import type { Reason } from '../../terms/words/reasons.ts'
import { type Language, languageOf } from '../language.ts'
import { lifeAsked, queryOf } from './agreement-asked.ts'
import { agreementNamed } from './agreement-named.ts'
import { CommandProblem } from './command-problem.ts'
import { openHouse } from './open-house.ts'
import { optionsIn } from './options-in.ts'

/** `klausel why <agreement> maySuspend services`, or of a life in a file with `--terms`: the reasons, or why not. */
export async function why(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values, words } = optionsIn(args, ['terms', 'at', 'data'], ['strict-terms', 'json'])
  const [file, matter = 'access', about = 'services'] = words
  const life = await lifeAsked(values, file)
  const answer = life ? whyOf(life, { matter, about }) : await askWhy()
  if (!answer)
    throw new CommandProblem({
      de: `Nach „${matter}“ kann nicht gefragt werden. Fragen Sie nach access, end, maySuspend, mayTerminate, claim, must oder fact.`,
      en: `"${matter}" cannot be asked about. Ask about access, end, maySuspend, mayTerminate, claim, must or fact.`,
    })
  process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : inWords(answer, languageOf(environment)))

  async function askWhy(): Promise<Why> {
    const house = await openHouse(values.data, environment),
      agreement = await agreementNamed(house, file)
    return (await house.ask(`/agreements/${agreement}/why${queryOf({ matter, about, at: values.at })}`)) as Why
  }
}

function inWords({ says, holds, reasons, whyNot }: Why, language: Language): string {
  const lines: string[] = [says[language]]
  const visit = (reason: Reason, depth: number): void => {
    lines.push(`${'  '.repeat(depth)}${reasonInWords(reason, language)}`)
    for (const below of 'on' in reason ? reason.on : []) visit(below, depth + 1)
    for (const beaten of 'over' in reason ? reason.over : []) visit(beaten, depth + 1)
  }
  for (const reason of holds ? reasons : whyNot) visit(reason, 1)
  return `${lines.join('\n')}\n`
}
function reasonInWords(reason: Reason, language: Language): string {
  if (reason.is === 'clause')
    return [`${reason.ref} ${reason.title[language]}`, reason.no?.[language]].filter(Boolean).join(': ')
  if (reason.is === 'quantity') return [reason.says[language], reason.value[language]].filter(Boolean).join(': ')
  return reason.says[language]
}
