import type { Pinned } from '../journal/agreement.ts'
import type { Published } from '../journal/published.ts'
import { withPublished } from '../terms/edition/published.ts'
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
const withDrafts = new WeakMap<Program, Map<string, Program>>()

/**
 * The program that an agreement lives under: its terms, with what its provider published since, at the versions it is bound to.
 * Documents that it names no version of count in their first.
 *
 * @throws Refusal TERMS_UNKNOWN
 */
export function programFor(running: Pick<Running, 'programs'>, { terms, versions, published }: Pinned): Program {
  const shipped = running.programs(terms)
  if (shipped === undefined) throw unknownTerms(terms)
  const program = published && published.length > 0 ? programWith(shipped, published) : shipped
  const known = withVersions.get(program) ?? new Map<string, Program>()
  withVersions.set(program, known)
  const key = JSON.stringify(Object.entries(versions).sort())
  const pinned = known.get(key) ?? { ...program, pinned: new Map([...program.pinned, ...Object.entries(versions)]) }
  known.set(key, pinned)
  return pinned
}

/** What is published never changes, so its ids name the program. */
function programWith(shipped: Program, published: readonly Published[]): Program {
  const known = withDrafts.get(shipped) ?? new Map<string, Program>()
  withDrafts.set(shipped, known)
  const key = published.map(({ draft }) => draft).join(' ')
  const program = known.get(key) ?? compile(withPublished(shipped.terms, published), { strict: shipped.strict })
  known.set(key, program)
  return program
}

/**
 * An agreement is bound to what somebody published: under a version that no document has, none of its clauses would count.
 *
 * @throws Refusal TERMS_VERSION_UNKNOWN
 */
export function refuseUnknownVersions({ terms }: Program, versions: Pinned['versions']): void {
  const published = [...terms.documents, ...(terms.later ?? [])]
  for (const [document, version] of Object.entries(versions)) {
    const known = published.filter(({ id }) => id === document).map((each) => each.version)
    if (!known.some((each) => each === version)) throw unknownVersion(document, version, known)
  }
}

const unknownVersion = (document: string, version: string, known: readonly string[]) =>
  refuse({
    code: 'TERMS_VERSION_UNKNOWN',
    seen: {
      de: `Eine Fassung ${version} von „${document}“ hat niemand veröffentlicht`,
      en: `Nobody has published a version ${version} of '${document}'`,
    },
    expected:
      known.length > 0
        ? { de: `veröffentlicht ist: ${known.join(', ')}`, en: `published are: ${known.join(', ')}` }
        : { de: 'ein Dokument, das diese Bedingungen haben', en: 'a document that these terms have' },
    remedy: {
      de: 'Nehmen Sie eine davon, oder veröffentlichen Sie die Fassung zuerst',
      en: 'Take one of them, or publish the version first',
    },
  })

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
