import type { Program } from '../../terms/engine/program.ts'
import { type ToldKind, vocabulary } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import { fieldsOf } from '../../terms/grammar/read-fact.ts'
import { readCoverage } from '../../tools/coverage-kept.ts'
import { languageOf } from '../language.ts'
import { guideOf } from './facts-guide.ts'
import { programOf } from './life-file.ts'
import { optionsIn } from './options-in.ts'

/** A kind of fact as people and programs read about it. */
export interface Described {
  readonly fact: ToldKind
  readonly de: string
  readonly en: string
  readonly about: string
  readonly declaration: boolean
  /** The clauses from which something follows at once. */
  readonly clauses: readonly string[]
  readonly fields: Readonly<
    Record<string, { readonly expected: string; readonly presence: string; readonly place: string }>
  >
  readonly schema: { readonly [keyword: string]: Json }
  readonly example: { readonly [name: string]: Json }
}

/** The kinds that happen under these terms, as the computed coverage found them in lives; for terms that it does not know, all. */
function kindsUnder(program: Program): readonly ToldKind[] {
  const all = Object.keys(vocabulary) as ToldKind[]
  const covered = readCoverage().find(({ id }) => id === program.terms.name)
  if (!covered) return all
  const known = new Set(covered.kinds)
  return all.filter((kind) => known.has(kind) || program.upon.has(kind) || vocabulary[kind].about === 'another fact')
}

/** The vocabulary, each kind with fields, JSON Schema, an example, and the clauses of these terms that wait for it. */
export function describeFacts(program: Program, kinds = kindsUnder(program)): readonly Described[] {
  return kinds.map((kind) => {
    const fields = Object.entries(fieldsOf(kind)),
      { de, en, about, declaration } = vocabulary[kind]
    const required = fields.filter(([, field]) => field.presence === 'required').map(([name]) => name)
    return {
      fact: kind,
      de,
      en,
      about,
      declaration,
      clauses: (program.upon.get(kind) ?? []).map(({ ref }) => ref),
      fields: Object.fromEntries(
        fields.map(([name, { expected, presence, place }]) => [name, { expected, presence, place }]),
      ),
      schema: {
        type: 'object',
        required: ['fact', 'at', ...required],
        additionalProperties: false,
        properties: {
          fact: { const: kind },
          at: { type: 'string' },
          learnedAt: { type: 'string' },
          ...Object.fromEntries(fields.map(([name, field]) => [name, field.schema])),
        },
      },
      example: {
        fact: kind,
        at: '2026-01-31T10:00+01:00',
        ...Object.fromEntries(
          fields.filter(([name]) => required.includes(name)).map(([name, field]) => [name, field.example]),
        ),
      },
    }
  })
}

/** `klausel facts --terms elc`: what may be told under these terms, for people; with `--json` for programs; `--all` shows what other terms know too. */
export async function facts(args: readonly string[], environment: NodeJS.ProcessEnv): Promise<void> {
  const { values } = optionsIn(args, ['terms'], ['json', 'all'])
  const program = programOf(values.terms, { strict: false })
  const described = values.all ? describeFacts(program, Object.keys(vocabulary) as ToldKind[]) : describeFacts(program),
    language = languageOf(environment)
  if (values.json) {
    process.stdout.write(`${JSON.stringify(described)}\n`)
    return
  }
  process.stdout.write(guideOf(program, language))
  for (const each of described) {
    process.stdout.write(
      `${each.fact}  ${each[language]}${each.clauses.length ? `  (${each.clauses.join(', ')})` : ''}\n`,
    )
    for (const [name, { expected, presence, place }] of Object.entries(each.fields))
      process.stdout.write(
        `    ${name}${presence === 'optional' ? '?' : ''}: ${expected}${place === 'sealed' ? (language === 'de' ? ', versiegelt' : ', sealed') : ''}\n`,
      )
    process.stdout.write(`    ${JSON.stringify(each.example)}\n`)
  }
}
