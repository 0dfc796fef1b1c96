import { choice, day, named, optional } from '../field.ts'
import { media } from '../form.ts'
import { powerScopes } from '../power.ts'
import { remark, word } from './word.ts'

/** Who may declare what for whom (§§ 164-180 BGB). */
export const powers = {
  powerGranted: word('Vollmacht erteilt', 'power granted', {
    person: named('person 7f3a'),
    represents: choice('customer', 'provider'),
    scope: choice(...powerScopes),
    /** Its last day. */
    until: optional(day),
    /** An organ represents by law, an officer by the office; an attorney because somebody said so. */
    as: optional(choice('attorney', 'organ', 'officer')),
    /** To whom it was declared: left out, to the other side (§ 167 (1) BGB). */
    told: optional(choice('to the other side', 'to the person alone', 'publicly', 'by document')),
    /** How it was told to the other side. */
    medium: optional(choice(...media)),
    proof: optional(choice('register', 'document', 'word of the one represented', 'agreement')),
    ...remark,
  }),
  powerEnded: word('Vollmacht erloschen', 'power ended', {
    person: named('person 7f3a'),
    represents: choice('customer', 'provider'),
    /** Left out: all of it. */
    scope: optional(choice(...powerScopes)),
    told: optional(choice('to the other side', 'to the person alone')),
    ...remark,
  }),
} as const
