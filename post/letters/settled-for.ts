import type { Wording } from './named.ts'
import { type Settled, settled } from './settled.ts'

/** What is settled for one letter: where the law asks for text form, that is its form, and it is kept in the post box too. */
export function settledFor({ settling, asksTextForm }: Wording): Settled {
  const { form, way } = asksTextForm ? settled.declaration : settled[settling]
  return { ...settled[settling], form, way }
}
