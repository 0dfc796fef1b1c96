import { parseArgs } from 'node:util'
import { CommandProblem } from './command-problem.ts'

/** The options of a command by name, those with a value and those without, and the one word that stands alone. */
export function optionsIn<const V extends string, const F extends string>(
  args: readonly string[],
  withValue: readonly V[],
  flags: readonly F[],
): {
  readonly values: { readonly [N in V]?: string } & { readonly [N in F]?: boolean }
  readonly file: string | undefined
  readonly words: readonly string[]
} {
  const options = Object.fromEntries([
    ...withValue.map((name) => [name, { type: 'string' }] as const),
    ...flags.map((name) => [name, { type: 'boolean' }] as const),
  ])
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values: values as never, file: positionals[0], words: positionals }
  } catch (error) {
    const known = [...withValue.map((name) => `--${name} <…>`), ...flags.map((name) => `--${name}`)].join(', ')
    throw new CommandProblem(
      {
        de: `${(error as Error).message} Bekannt sind: ${known}.`,
        en: `${(error as Error).message} Known are: ${known}.`,
      },
      { cause: error },
    )
  }
}
