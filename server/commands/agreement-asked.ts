import type { AgreementNow } from '../../api/agreement-now.ts'
import { instantIn, lifeIn, programOf } from './life-file.ts'

interface Asked {
  readonly terms?: string
  readonly at?: string
  readonly 'strict-terms'?: boolean
}
/** With `--terms` a command is about the life in a file, else about an agreement of the running Klausel. */
export async function lifeAsked(values: Asked, file: string | undefined): Promise<AgreementNow | undefined> {
  if (values.terms === undefined) return undefined
  const program = programOf(values.terms, { strict: values['strict-terms'] === true })
  const facts = await lifeIn(file)
  const now =
    values.at === undefined ? Math.max(0, ...facts.map(({ learnedAt }) => learnedAt)) : instantIn('--at', values.at)
  return { program, facts, now }
}

/** The query of a view: what is left out is not asked for. */
export function queryOf(fields: Readonly<Record<string, string | undefined>>): string {
  const asked = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return asked.length === 0 ? '' : `?${new URLSearchParams(asked)}`
}
