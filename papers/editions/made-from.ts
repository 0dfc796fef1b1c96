import type { Instant } from '../../terms/grammar/day.ts'
import type { Attached } from '../press/order.ts'
import type { AgreementOnPaper, Beside } from './agreement-on-paper.ts'

/** Which paper of an agreement it is. */
export type PaperOf =
  | { readonly kind: 'signed edition' | 'processing agreement'; readonly since: Instant }
  | { readonly kind: 'proof of conclusion'; readonly about: 'agreement' | 'avv' }
  | { readonly kind: 'proof of erasure' | 'proof of export'; readonly fact: number }

/**
 * What a paper was made from, as far as no journal holds it: with the journal up to the same fact and the same terms it gives the same
 * paper again, byte by byte. It travels inside the paper as `made-from.json`.
 */
export interface MadeFrom {
  readonly agreement: string
  readonly terms: string
  readonly versions: Readonly<Record<string, string>>
  /** How many facts of the agreement were known. */
  readonly known: number
  readonly language: AgreementOnPaper['language']
  readonly madeAt: Instant
  readonly paper: PaperOf
  readonly beside: Beside
}

export function madeFrom(of: AgreementOnPaper, paper: PaperOf): Attached {
  const { agreement, program, facts, language, madeAt, beside } = of
  const content: MadeFrom = {
    agreement,
    terms: program.terms.name,
    versions: Object.fromEntries(program.pinned),
    known: knownIn(facts),
    ...{ language, madeAt, paper, beside },
  }
  return {
    name: 'made-from.json',
    mime: 'application/json',
    description: texts[language],
    relationship: 'data',
    content: Buffer.from(`${JSON.stringify(content, null, 2)}\n`),
  }
}

/** The number of the agreement's last fact that is known; those of the installation count from -1 down. */
export const knownIn = (facts: AgreementOnPaper['facts']): number => Math.max(0, ...facts.map(({ id }) => id))

const texts = {
  de: 'Woraus dieses Dokument gemacht ist, neben Journal und Bedingungen',
  en: 'What this document was made from, beside journal and terms',
} as const
