import { compile, type Program } from '../../terms/engine/program.ts'
import type { Terms } from '../../terms/grammar/document.ts'

type Load = () => Promise<Terms>

/** The terms that can be lived under here; each is loaded when somebody chooses it. */
const shipped: Readonly<Record<string, Load>> = {
  elc: async () => (await import('../../terms/documents/elc/elc.ts')).elc,
  rapidstream: async () => (await import('../../terms/documents/rapidstream/rapidstream.ts')).rapidstream,
  q: async () => (await import('../../terms/documents/q/q.ts')).q,
  kontent: async () => (await import('../../terms/documents/kontent/kontent.ts')).kontent,
  partner: async () => (await import('../../terms/documents/kontent/partner.ts')).partner,
  dc: async () => (await import('../../terms/documents/dc/dc.ts')).dc,
}
export const names: readonly string[] = Object.keys(shipped)
export const isKnown = (name: string): boolean => Object.hasOwn(shipped, name)

/**
 * Compiled once for each name and choice of law.
 *
 * @throws RangeError for a name that is not among `names`
 */
export async function programOf(name: string, strict: boolean): Promise<Program> {
  const key = `${name} ${strict}`
  const before = compiled.get(key)
  if (before) return before
  const program = compile(await termsNamed(name), { strict })
  compiled.set(key, program)
  return program
}
/**
 * Terms as they are shipped.
 *
 * @throws RangeError for a name that is not among `names`
 */
export async function termsNamed(name: string): Promise<Terms> {
  const load = shipped[name]
  if (!load) throw new RangeError(`There are no terms "${name}". Choose one of: ${names.join(', ')}.`)
  return load()
}

const compiled = new Map<string, Program>()
