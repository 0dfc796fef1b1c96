import { footOf, type Letterhead } from '../../papers/letterhead/letterhead.ts'
import type { Look } from '../../papers/press/order.ts'
import type { Language } from '../../terms/grammar/said.ts'
import { asHtml } from './html.ts'
import type { Written } from './letter.ts'
import type { Composed } from './section.ts'
import { asText, partsOf } from './text.ts'

/** Whose mail it is. */
interface Sender {
  readonly provider: string
  readonly look: Look
  readonly letterhead: Letterhead | undefined
}

/** Under which name a provider's picture travels with a mail. */
export const MARK = 'mark'

/** Pictures that every mail program shows. */
export const isForMail = ({ mark }: Look): boolean => mark?.format === 'png' || mark?.format === 'jpeg'

/** A letter as it goes by mail and is read in the post box: as text, and the same as HTML. */
export function asWritten(composed: Composed, language: Language, { provider, look, letterhead }: Sender): Written {
  const { subject } = composed
  const foot = letterhead && footOf(letterhead, language)
  const head = { provider, colour: look.colour, ...(isForMail(look) ? { mark: MARK } : {}) }
  const text = asText(composed, language)
  return {
    subject,
    text: foot === undefined ? text : `${text}\n\n--\n${foot}`,
    html: asHtml(subject, language, partsOf(composed, language), head, foot),
  }
}
