import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Language, Said } from '../../terms/grammar/said.ts'
import { detailsOf, kindInWords } from '../../terms/words/facts.ts'
import { choiceInWords } from '../../terms/words/fields.ts'
import { type AgreementOnPaper, customerName } from './agreement-on-paper.ts'
import { sideOf } from './conclusion.ts'
import { instantInWords } from './value-in-words.ts'

/** Rows under heads, as the sheets take them. */
export interface Table {
  readonly caption?: string
  readonly columns: readonly string[]
  /** A width of 0 is as wide as what stands there; others share the rest. */
  readonly widths: readonly number[]
  readonly rows: readonly (readonly Cell[])[]
}
export type Cell = string | { readonly text: string; readonly style?: 'code' | 'strong' | 'quiet' }

/** Who has bound himself, when and how: one row for each fact. */
export function stepsTable(of: AgreementOnPaper, steps: readonly AnyFact[]): Table {
  const words = texts[of.language]
  return {
    columns: [words.when, words.what, words.who, words.how],
    widths: [3, 4, 4, 4],
    rows: steps.map((fact) => [
      instantInWords(fact.at)[of.language],
      kindInWords(fact.kind)[of.language],
      whoIn(of, fact),
      howIn(of, fact),
    ]),
  }
}

/** One side with what it did: how the acceptance page says who has signed. */
export interface Signature {
  readonly side: string
  readonly who: string
  readonly steps: readonly { readonly when: string; readonly what: string; readonly how: string | null }[]
}

/** Both sides, each with the steps by which it has bound itself; what both did stands with both. */
export function signaturesOf(of: AgreementOnPaper, steps: readonly AnyFact[]): readonly Signature[] {
  const words = texts[of.language]
  return (['customer', 'provider'] as const).flatMap((side) => {
    const own = steps.filter((fact) => [side, 'both'].includes(sideOf(fact)))
    if (own.length === 0) return []
    const who = side === 'customer' ? customerName(of) : of.beside.provider
    return [
      {
        side: words.sides[side],
        who,
        steps: own.map((fact) => ({
          when: instantInWords(fact.at)[of.language],
          what: [kindInWords(fact.kind)[of.language], personIn(of, fact, side)].filter(Boolean).join(', '),
          how: howIn(of, fact) || null,
        })),
      },
    ]
  })
}

function whoIn(of: AgreementOnPaper, fact: AnyFact): string {
  const side = sideOf(fact)
  const words = texts[of.language]
  const party = { customer: customerName(of), provider: of.beside.provider, both: words.both }[side]
  const person = personIn(of, fact, side)
  return person && person !== party ? `${party}, ${person}` : party
}

/**
 * By name where it is still known: whoever declared it, else whoever told it, if he acts for the side that has bound itself. Nobody binds
 * the other side by entering what it did.
 */
function personIn({ beside }: AgreementOnPaper, { person, toldBy }: AnyFact, side: Side): string {
  const { names, staff = [] } = beside
  const declared = names[String(person)]
  if (declared !== undefined) return declared
  const isOfSide = side !== 'both' && staff.includes(String(toldBy)) === (side === 'provider')
  return isOfSide ? (names[String(toldBy)] ?? '') : ''
}
type Side = ReturnType<typeof sideOf>

/** The way on which it came, and all that it tells beside: `Portal; Originale: 2`. */
function howIn({ program, language }: AgreementOnPaper, fact: AnyFact): string {
  const medium = typeof fact.medium === 'string' ? [choiceInWords('letterDispatched', fact.medium)] : []
  const details = detailsOf(program, fact)
    .filter(({ field }) => !['by', 'medium', 'person', 'power', 'toldBy'].includes(field))
    .map(({ label, value }): Said => ({ de: `${label.de}: ${value.de}`, en: `${label.en}: ${value.en}` }))
  return [...medium, ...details].map((each) => each[language]).join('; ')
}

const texts = {
  de: {
    when: 'Wann',
    what: 'Was',
    who: 'Wer',
    how: 'Wie',
    both: 'beide Seiten',
    sides: { customer: 'Für den Kunden', provider: 'Für den Anbieter' },
  },
  en: {
    when: 'When',
    what: 'What',
    who: 'Who',
    how: 'How',
    both: 'both sides',
    sides: { customer: 'For the customer', provider: 'For the provider' },
  },
} as const satisfies Record<Language, unknown>
