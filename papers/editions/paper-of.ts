import type { Attached, PrintOrder } from '../press/order.ts'
import { type AgreementOnPaper, lookIn } from './agreement-on-paper.ts'

/** What stands on the sheet `edition`, beside who made it and when. */
export interface EditionContent {
  readonly title: string
  readonly subtitle: string
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  readonly contents: boolean
  readonly parts: readonly object[]
  readonly signatures: readonly object[]
  readonly foot: string
  readonly attached: readonly Attached[]
}

/** An edition as the press takes it. */
export function asOrder(of: AgreementOnPaper, { title, attached, ...content }: EditionContent): PrintOrder {
  const { language, beside, madeAt } = of
  return {
    sheet: 'edition',
    ...{ language, title, author: beside.provider, madeAt: Math.floor(madeAt / 1000), look: lookIn(beside) },
    content: { ...content, depth: 2 },
    attached,
  }
}
