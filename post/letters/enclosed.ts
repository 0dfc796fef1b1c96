import type { PaperKind } from '../../papers/kept/paper.ts'
import type { Order } from '../../services/driver.ts'
import type { Language } from '../../terms/grammar/said.ts'
import type { Wording } from './named.ts'

/** A paper that travels with a letter. */
export interface Enclosed {
  readonly kind: PaperKind
  readonly file: Uint8Array
}

/**
 * Makes what must lie beside a letter: with the notice of a change, what changes word by word. Undefined where it can not be made;
 * then the letter does not leave either.
 */
export type Enclose = (order: Order, language: Language) => Promise<Enclosed | undefined>

/** What lies beside a letter; 'missing' if it has to and nobody can make it. */
export async function enclosureOf(
  enclose: Enclose | undefined,
  { encloses }: Wording,
  order: Order,
  language: Language,
): Promise<readonly Enclosed[] | 'missing'> {
  if (!encloses) return []
  const enclosed = await enclose?.(order, language)
  return enclosed === undefined ? 'missing' : [enclosed]
}

const names: Partial<Readonly<Record<PaperKind, Readonly<Record<Language, string>>>>> = {
  'change notice': { de: 'Aenderungen.pdf', en: 'Changes.pdf' },
}

/** What such a paper is called when it travels. */
export const nameOfEnclosed = (kind: PaperKind, language: Language): string => names[kind]?.[language] ?? `${kind}.pdf`
