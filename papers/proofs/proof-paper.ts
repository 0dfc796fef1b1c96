import { type AgreementOnPaper, lookIn } from '../editions/agreement-on-paper.ts'
import type { Cited } from '../editions/conclusion.ts'
import { madeFrom, type PaperOf } from '../editions/made-from.ts'
import { inTwo } from '../editions/signed-documents.ts'
import type { Table } from '../editions/steps-table.ts'
import type { Attached, PrintOrder } from '../press/order.ts'

/** What stands on the sheet `proof`. */
export interface ProofContent {
  readonly title: string
  /** The whole proof in one sentence. */
  readonly sentence: string
  readonly facts: readonly { readonly label: string; readonly value: string | readonly object[] }[]
  readonly sections: readonly {
    readonly heading?: string
    readonly paragraphs?: readonly string[]
    readonly points?: readonly string[]
  }[]
  readonly tables: readonly Table[]
  /** The heading above the clauses, where it is not a duty that they are about. */
  readonly why?: string
  readonly clauses: readonly Cited[]
  readonly attached?: readonly Attached[]
}

/** A proof as the press takes it; it names the agreement at its foot, and carries what it was made from. */
export function asProof(of: AgreementOnPaper, paper: PaperOf, content: ProofContent): PrintOrder {
  const { title, attached = [], ...rest } = content
  const { language, beside, madeAt, agreement } = of
  return {
    sheet: 'proof',
    ...{ language, title, author: beside.provider, madeAt: Math.floor(madeAt / 1000), look: lookIn(beside) },
    content: {
      why: language === 'de' ? 'Wonach es geschuldet war' : 'By which it was owed',
      ...rest,
      foot: `${beside.provider}, ${language === 'de' ? 'Vertrag' : 'agreement'} ${agreement}`,
    },
    attached: [...attached, madeFrom(of, paper)],
  }
}

/** A digest as it is copied: in letters of one width, over two lines. */
export const asCode = (digest: string): readonly object[] => [{ text: inTwo(digest), style: 'code' }]
