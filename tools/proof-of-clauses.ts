import { readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { examplesOf, isMet } from '../terms/engine/example.ts'
import { compile, type Placed } from '../terms/engine/program.ts'
import { numbersOf } from '../terms/grammar/adjustable.ts'
import type { Clause } from '../terms/grammar/clause.ts'
import type { Document } from '../terms/grammar/document.ts'
import { type Kind, vocabulary } from '../terms/grammar/fact.ts'
import { assertHolds } from './clause-examples.ts'
import { type Collected, takeCollected } from './collected-tests.ts'
import { root } from './files.ts'
import { type Making, noting, whileMade, withEachClause } from './terms-under-test.ts'

// Coverage is computed: a clause is executed when an example decides it, a life goes otherwise without it, and each of its numbers is noticed
// when it is put wrong by one step.

/** What is known of one clause after everything was tried. */
export interface Proof {
  readonly clause: Clause
  /** The life that goes otherwise without the clause. */
  readonly noticedBy: string | undefined
  /** How many numbers its sentence names, and those that nobody notices when they are wrong. */
  readonly numbers: number
  readonly unnoticed: readonly string[]
  /** What is missing until it counts as executed; empty: nothing. */
  readonly lacking: readonly string[]
}

/** A test as a life: what it runs, and which clauses decided in it. */
export interface Life {
  readonly file: string
  readonly name: string
  readonly run: () => unknown
  /** In milliseconds, as the terms are written. */
  readonly took: number
  readonly decided: ReadonlySet<Clause>
}

/** Longer tests try many lives at once; they are too slow to be run for each number. */
const LONGEST = 1_500
const documents = 'terms/documents'

/** Proves the clauses of a provider: `elc`, by all tests beside its terms and those for all providers. */
export async function proveClauses(provider: string, all: readonly Document[]): Promise<readonly Proof[]> {
  const lives = await livesOf(provider)
  return all.flatMap(({ short, clauses }) => clauses.map((clause) => prove(short, clause, lives)))
}

/** Tries one clause of the document with this short name on the lives in which it decided. */
export function prove(short: string, clause: Clause, lives: readonly Life[]): Proof {
  const own = lives.filter(({ decided }) => decided.has(clause)).toSorted((a, b) => a.took - b.took)
  const noticedBy = own.find((life) => goesOtherwise(life, leftOut(short, clause)))
  const wrong = wrongForms(clause)
  const unnoticed = wrong
    .filter(({ form }) => !examplesNotice(form) && !own.some((life) => goesOtherwise(life, putWrong(clause, form))))
    .map(({ says }) => says)
  const lacking = [
    ...(examplesOf(clause).some(([, example]) => isMet(clause, example)) ? [] : ['no example decides it']),
    ...(noticedBy ? [] : [own.length > 0 ? 'each life goes the same without it' : 'it decides in no life']),
    ...unnoticed.map((says) => `${says} goes unnoticed`),
    ...withoutNumbers(clause).map((name) => `{${name}} says a number that cannot be put wrong`),
  ]
  return {
    clause,
    noticedBy: noticedBy && `${noticedBy.file}: ${noticedBy.name}`,
    numbers: wrong.length,
    unnoticed,
    lacking,
  }
}

// --- what can be wrong ----------------------------------------------------------------------------------------------

function leftOut(short: string, left: Clause): Making {
  const isMeant = (ref: string): boolean => ref === left.ref || ref === `${short} ${left.ref}`
  return (terms, options) =>
    compile(
      withEachClause(terms, (_, clause) => {
        if (clause === left) return undefined
        return clause.exceptionTo?.some(isMeant)
          ? { ...clause, exceptionTo: clause.exceptionTo.filter((ref) => !isMeant(ref)) }
          : clause
      }),
      options,
    )
}

const putWrong =
  (right: Clause, wrong: Clause): Making =>
  (terms, options) =>
    compile(
      withEachClause(terms, (_, clause) => (clause === right ? wrong : clause)),
      options,
    )

/** The clause with each of its numbers put wrong by one step, one at a time. */
function wrongForms(clause: Clause): readonly { readonly says: string; readonly form: Clause }[] {
  return Object.entries(clause.where).flatMap(([name, value]) => {
    const numbers = numbersOf(value)
    if (!numbers || isIdle(clause, name)) return []
    return numbers.are.map((number, place) => {
      const other = Number((number + numbers.step).toFixed(4))
      const form = { ...clause, where: { ...clause.where, [name]: numbers.with(numbers.are.with(place, other)) } }
      return { says: `{${name}} ${value.en}: ${other} instead of ${number}`, form }
    })
  })
}

/** Values whose words hold a figure, though they know of no number. */
const withoutNumbers = (clause: Clause): readonly string[] =>
  Object.entries(clause.where).flatMap(([name, value]) =>
    /(?<![§.\w] ?)\b\d/.test(value.en) && !numbersOf(value) && !isIdle(clause, name) ? [name] : [],
  )

/** Numbers that change nothing when they are wrong by one, and why. */
const idle: readonly { readonly claims: string; readonly value: string; readonly because: string }[] = [
  {
    claims: 'elc.agb.11.1b',
    value: 'lead',
    because: 'the beginning of the month after next is never nearer than 29 days',
  },
]
const isIdle = (clause: Clause, value: string): boolean =>
  idle.some((known) => clause.claims.includes(known.claims) && known.value === value)

// --- whether it is noticed -------------------------------------------------------------------------------------------

function examplesNotice(clause: Clause): boolean {
  return examplesOf(clause).some(([, example]) => fails(() => assertHolds(clause, example)))
}
const goesOtherwise = (life: Life, making: Making): boolean => fails(() => whileMade(making, life.run))

function fails(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
  }
}

// --- the lives -------------------------------------------------------------------------------------------------------

async function livesOf(provider: string): Promise<readonly Life[]> {
  const lives: Life[] = []
  const kinds = met.get(provider) ?? new Set()
  met.set(provider, kinds)
  for (const file of testFiles(provider)) {
    for (const { name, run } of await testsIn(file)) {
      const life = lived(file, name, () => run(context), kinds)
      if (life) lives.push(life)
    }
  }
  return lives
}

/** A file is loaded once, and serves every provider. */
const loaded = new Map<string, readonly Collected[]>()
async function testsIn(file: string): Promise<readonly Collected[]> {
  const before = loaded.get(file)
  if (before) return before
  await import(join(root, file))
  const tests = takeCollected()
  loaded.set(file, tests)
  return tests
}

/** A test may say something; nobody listens here. */
const context = { diagnostic: () => undefined }

const met = new Map<string, Set<string>>()
/** The kinds of facts that happen in the lives of a provider, whose clauses were proven before. */
export const kindsIn = (provider: string): readonly string[] =>
  [...(met.get(provider) ?? [])].filter((kind) => Object.hasOwn(vocabulary, kind)).toSorted()

/** Makes the program as it is written, and notes each kind of fact that the walk meets. */
const meeting =
  (kinds: Set<string>): Making =>
  (terms, options) => {
    const program = compile(terms, options)
    const upon = new (class extends Map<Kind, readonly Placed[]> {
      override get(kind: Kind): readonly Placed[] | undefined {
        kinds.add(kind)
        return super.get(kind)
      }
    })(program.upon)
    return { ...program, upon }
  }

/** Lives that fail with the terms as they are written: they prove nothing. */
export const failing: string[] = []

/** Runs a test once and keeps which clauses decided in it; undefined for one that is too long, or that says nothing about lives. */
function lived(file: string, name: string, run: () => unknown, kinds: Set<string>): Life | undefined {
  const decided = new Set<Clause>()
  const begun = performance.now()
  try {
    const making = noting((_, clause) => decided.add(clause), meeting(kinds))
    if (whileMade(making, run) instanceof Promise) return undefined
  } catch (error) {
    failing.push(`${file}: ${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    return undefined
  }
  const took = performance.now() - begun
  return took > LONGEST || decided.size === 0 ? undefined : { file, name, run, took, decided }
}

function testFiles(provider: string): readonly string[] {
  const inFolder = (folder: string): readonly string[] =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts') && name !== 'clauses.test.ts')
      .map((name) => join(folder, name))
  return [...inFolder(join(documents, provider)), ...inFolder(documents)]
}

const collecting = new URL('collected-tests.ts', import.meta.url).href
/** Tests that are loaded from here on are collected instead of run. */
export const collectTests = (): unknown =>
  registerHooks({
    resolve: (specifier, within, next) =>
      specifier === 'node:test' ? { url: collecting, shortCircuit: true } : next(specifier, within),
  })
