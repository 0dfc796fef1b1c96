import { inWords } from '../../terms/engine/because.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import { showInstant } from '../../terms/grammar/day.ts'
import { agency } from '../../terms/grammar/matters/declarations.ts'
import { powerAsked, scopeOf } from '../../terms/grammar/power.ts'
import type { Said } from '../../terms/grammar/said.ts'
import { factInWords } from '../../terms/words/facts.ts'
import { count, flag, list, object, orNull, ref, type Schema, text, time } from '../schema.ts'

/** What somebody declared for the customer without power: it has no effect until it is approved. */
export interface WaitingDeclaration {
  readonly number: number
  readonly says: Said
  readonly person: string | null
  readonly at: string
  readonly clause: string | null
  readonly why: readonly Said[]
  /** Whether the reader could have declared it, and so can approve it. */
  readonly mayApprove: boolean
}
export const waitingDeclaration: Schema = object({
  number: count,
  says: ref('Said'),
  person: orNull(text),
  at: time,
  clause: orNull(text),
  why: list(ref('Said')),
  mayApprove: flag,
})

export const waitingIn = (
  walk: Walk,
  names: ReadonlyMap<string, string>,
  reader: string,
): readonly WaitingDeclaration[] =>
  walk.refusals
    .filter(({ code, fact }) => code === 'POWER_MISSING' && fact.by === 'customer')
    .map(({ fact, because }) => {
      const german = inWords(because, 'de')
      const english = inWords(because, 'en')
      const own = powerAsked({ represents: 'customer', scope: scopeOf(fact.kind), person: reader })
      return {
        number: fact.id,
        says: factInWords(walk.program, fact),
        person: names.get(String(fact.person)) ?? null,
        at: showInstant(fact.at),
        clause: because?.ref ?? null,
        why: german.map(({ text: de }, n) => ({ de, en: english[n]?.text ?? de })),
        mayApprove: walk.decision(agency, own)?.value === 'held',
      }
    })
