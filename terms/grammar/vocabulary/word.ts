import { choice, named, optional, words } from '../field.ts'
import { media } from '../form.ts'
import type { Said } from '../said.ts'

/** A kind of fact in words, and what it tells. */
export interface Word<F> extends Said {
  readonly fields: F
  /** Declarations work only after form and power were examined. */
  readonly declaration: boolean
  /** A fact about another fact, folded in before the walk; or one that holds for every agreement of a provider. */
  readonly about: 'the agreement' | 'another fact' | 'the installation'
}
export const word = <const F>(de: string, en: string, fields: F): Word<F> => ({
  de,
  en,
  fields,
  declaration: false,
  about: 'the agreement',
})
export const remark = { note: words('as told on the telephone') }
export const declared = {
  by: choice('customer', 'provider'),
  medium: optional(choice(...media)),
  /** The random id under which a person is known here; the name is sealed elsewhere. */
  person: optional(named('person 7f3a')),
  /**
   * Told by whoever received it: the person had no power to declare this, or holds it by the role that the one represented gave,
   * which is a power declared to the other side (§ 167 (1) BGB) as long as none was told by itself.
   */
  power: optional(choice('none', 'by role')),
  wording: words('I hereby give notice.'),
}
export const declaration = <const F>(de: string, en: string, fields: F): Word<F & typeof declared> => ({
  ...word(de, en, { ...fields, ...declared }),
  declaration: true,
})
export const aboutFact = <const F>(de: string, en: string, fields: F): Word<F> => ({
  ...word(de, en, fields),
  about: 'another fact',
})
export const everywhere = <const F>(de: string, en: string, fields: F): Word<F> => ({
  ...word(de, en, fields),
  about: 'the installation',
})

export const grounds = [
  'ordinary',
  'for cause',
  'default',
  'change',
  'price',
  'defect',
  'unresolved objection',
  'objection',
  'objection without good cause',
  'failed replacement',
  'partial termination',
] as const
export type Ground = (typeof grounds)[number]

export const change = named('change 2026-1')
export const item = named('files.single')
export const claim = named('fee 2026-02')
export const letter = named('confirmTermination:agreement#1')
