import type { Pinned } from '../journal/agreement.ts'
import { compile, type Program } from '../terms/engine/program.ts'
import type { Terms } from '../terms/grammar/document.ts'
import { refuse } from './refusal.ts'
import type { Running } from './running.ts'

/** Compiles each of some terms when it is first asked for: `programsOf(providers)`. */
export function programsOf(terms: Readonly<Record<string, Terms>>): (name: string) => Program | undefined {
  const compiled = new Map<string, Program>()
  return (name) => {
    const known = compiled.get(name) ?? (Object.hasOwn(terms, name) ? terms[name] : undefined)
    if (known === undefined || 'placed' in known) return known
    const program = compile(known)
    compiled.set(name, program)
    return program
  }
}

const withVersions = new WeakMap<Program, Map<string, Program>>()

/**
 * The program that an agreement lives under: its terms, at the versions it is bound to.
 *
 * @throws Refusal TERMS_UNKNOWN
 */
export function programFor(running: Pick<Running, 'programs'>, { terms, versions }: Pinned): Program {
  const program = running.programs(terms)
  if (program === undefined) throw unknownTerms(terms)
  const known = withVersions.get(program) ?? new Map<string, Program>()
  withVersions.set(program, known)
  const key = JSON.stringify(Object.entries(versions).sort())
  const pinned = known.get(key) ?? { ...program, pinned: new Map(Object.entries(versions)) }
  known.set(key, pinned)
  return pinned
}

const unknownTerms = (terms: string) =>
  refuse({
    code: 'TERMS_UNKNOWN',
    seen: { de: `Bedingungen „${terms}“ gibt es hier nicht`, en: `There are no terms '${terms}' here` },
    expected: {
      de: 'ein Vertrag lebt unter Bedingungen, die das Programm kennt',
      en: 'an agreement lives under terms that the program knows',
    },
    remedy: {
      de: 'Nehmen Sie bekannte Bedingungen, oder spielen Sie die Fassung ein, die sie enthält',
      en: 'Take terms that are known, or install the release that holds them',
    },
  })
