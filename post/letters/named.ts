import type { Because } from '../../terms/engine/because.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { AnyFact } from '../../terms/grammar/fact.ts'
import type { Json } from '../../terms/grammar/field.ts'
import type { Medium } from '../../terms/grammar/form.ts'
import type { Said } from '../../terms/grammar/said.ts'
import type { Detail } from '../../terms/words/facts.ts'
import type { Settling } from './settled.ts'

/** What the sentences of a letter may name. What is not known is undefined, and its sentence is another one then. */
export interface Named {
  /** What the duty is about, by the name a system gave: `breach 1`, `2026-02`. */
  readonly about: string
  /** The same as people call it: `Verletzung 1`. */
  readonly called: Said
  /** What the duty carries: `45.00`. */
  readonly content: string
  /** The fact behind it, and what that fact tells openly. */
  readonly fact: AnyFact | undefined
  readonly details: readonly Detail[]
  /** When it happened: `3. März 2026, 10:00 Uhr`. */
  readonly happened: Said | undefined
  /** The last day of the agreement. */
  readonly ends: Said | undefined
  /** How the provider is reached, as its letterhead says: `Kim Beispiel, 02361 9999, post@elc.example`. */
  readonly contact: string | undefined
  /** The agreement as it stands when the letter is written. */
  readonly walk: Walk
}

/** What a letter shows below its first sentence. */
export interface Shown {
  readonly heading?: Said
  readonly paragraphs?: readonly Said[]
  readonly table?: { readonly heads: readonly Said[]; readonly rows: readonly (readonly Said[])[] }
  readonly points?: readonly Said[]
}

/** A letter that carries out a kind of duty: what it says, and what whoever reads it can do. */
export interface Wording {
  readonly subject: Said
  /** Its first paragraph. Undefined where the facts do not tell what the letter must say: then a person writes it. */
  says(named: Named): Said | undefined
  shows?(named: Named): Shown | undefined
  readonly youCan: Said
  /** Which form it needs, on which way it leaves, when it counts as received, and what follows if it does not. */
  readonly settling: Settling
  /** The law asks for text form, whatever the terms say: then it is sent and kept in the post box. */
  readonly asksTextForm?: true
  /** It goes to somebody else than the customer, whose address nobody has told: a person sends what is written here. */
  readonly toSomebodyElse?: true
  /**
   * The duty means a paper of its own, an invoice, which whoever makes it keeps under the same identity before: the letter brings it and
   * has no other paper. Without it nothing leaves.
   */
  readonly bringsPaper?: true
  /** Papers that must lie beside it. */
  readonly encloses?: 'marked difference'
  /** Why it is written, where no duty of the agreement says so. */
  because?(named: Named): Because | undefined
  /** What follows for the agreement once it has left, or once it is received. */
  readonly tells?: {
    readonly once: 'dispatched' | 'received'
    facts(sent: Sent): readonly { readonly [field: string]: Json }[]
  }
}

/** A letter of which something follows. */
export interface Sent {
  readonly about: string
  readonly medium: Medium
  /** The agreement as it stood when the letter was written. */
  readonly walk: Walk
}

export const say = (de: string, en: string): Said => ({ de, en })

/** `am 3. März 2026, 10:00 Uhr `, or nothing where nobody knows. */
export const when = (happened: Said | undefined): Said =>
  say(happened ? `am ${happened.de} ` : '', happened ? ` on ${happened.en}` : '')

/** Who declared it and on which way, the reader knows. */
const knownToReader: readonly string[] = ['by', 'medium', 'person', 'power']

const tellsNew = ({ field }: Detail): boolean => !knownToReader.includes(field)

/** What the fact behind a letter tells, a point each: `Beginn: 1. März 2027`. */
export const detailsAsPoints = ({ details }: Named): readonly Said[] =>
  details
    .filter(tellsNew)
    .map(({ label, value }) => say(`${capital(label.de)}: ${value.de}`, `${capital(label.en)}: ${value.en}`))

/** As it begins a line: `True-up from 20 March 2026`. */
export const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

/** Shows what the fact behind it tells, if it tells anything. */
export const withDetails =
  (de: string, en: string) =>
  (named: Named): Shown | undefined =>
    named.details.length === 0 ? undefined : { heading: say(de, en), points: detailsAsPoints(named) }
