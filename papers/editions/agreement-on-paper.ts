import type { Program } from '../../terms/engine/program.ts'
import type { Day, Instant } from '../../terms/grammar/day.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Look } from '../press/order.ts'

/** An agreement as its editions and proofs see it. The same of all this gives the same bytes. */
export interface AgreementOnPaper {
  readonly agreement: string
  readonly program: Program
  /** What is known, in the order of learning, the installation's among it. */
  readonly facts: readonly AnyFact[]
  readonly language: Language
  /** When it is made, by the provider's clock. */
  readonly madeAt: Instant
  readonly beside: Beside
}

/**
 * What a paper says and no journal holds: names, addresses, the look. It travels inside the paper, so that the paper can be made again
 * after somebody has moved or the provider has another colour.
 */
export interface Beside {
  readonly provider: string
  /** The one line that says where the provider is; null without a letterhead. */
  readonly sender: string | null
  readonly look: { readonly colour: string; readonly mark: Picture | null }
  /** Name and address; empty once the customer's key is destroyed. */
  readonly customer: readonly string[]
  /** The names of persons that facts name by an id. */
  readonly names: Readonly<Record<string, string>>
  /** Which of them act for the provider; left out in papers of earlier releases. */
  readonly staff?: readonly string[]
  /** When the customer's keys are destroyed, and since when no backup opens what lay under them; left out where nobody knows. */
  readonly keys?: KeysGone
  /** What the customer applied for and was shown; null where it came on another way. */
  readonly application: Applied | null
}
interface Picture {
  readonly format: NonNullable<Look['mark']>['format']
  readonly base64: string
}
/** What becomes of the keys of a customer whose contents are erased: computed from what becomes of the master keys. */
export interface KeysGone {
  readonly erasedOn: Day
  readonly unreadableFrom: Day
  /** So it is; false: so it will be at the latest, as the keys are kept now. */
  readonly isSo: boolean
}
export interface Applied {
  readonly reference: string
  readonly ordered: readonly {
    readonly item: string
    readonly count: number
    readonly price: string | null
    readonly is: 'net' | 'gross'
    readonly per: string
    readonly ref: string
  }[]
  readonly documents: readonly {
    readonly document: string
    readonly version: string
    readonly language: Language
    readonly sha256: string
  }[]
}

/** The look as the press takes it. */
export const lookIn = ({ look: { colour, mark } }: Beside): Look => ({
  colour,
  ...(mark ? { mark: { format: mark.format, content: Buffer.from(mark.base64, 'base64') } } : {}),
})

/** The look as it travels inside a paper. */
export const lookBeside = ({ colour, mark }: Look): Beside['look'] => ({
  colour,
  mark: mark ? { format: mark.format, base64: Buffer.from(mark.content).toString('base64') } : null,
})

/** How the customer is called on a paper: by its name, or by the first part of the agreement's id where no name is left. */
export const customerName = ({ beside: { customer }, agreement, language }: AgreementOnPaper): string =>
  customer[0] ?? `${language === 'de' ? 'Kunde des Vertrags' : 'Customer of agreement'} ${agreement.slice(0, 8)}`
