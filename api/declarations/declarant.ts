import { powersOf } from '../../access/role-power.ts'
import type { Role } from '../../access/roles.ts'
import type { Walk } from '../../terms/engine/walk.ts'
import type { ToldKind } from '../../terms/grammar/fact.ts'
import { agency } from '../../terms/grammar/matters/declarations.ts'
import { covers, powerAsked, scopeOf } from '../../terms/grammar/power.ts'
import type { Inside } from '../door.ts'

/** Who declares, for a customer. */
export interface Declarant {
  /** The random id of the person. */
  readonly person: string
  readonly role: Role
}

export const declarantOf = ({ who }: Pick<Inside, 'who'>): Declarant => ({
  person: who.person.id,
  role: who.membership.role,
})

/**
 * What a declaration tells of its declarant. The role is a power that the other side knows; where it does not reach, only a
 * power that the agreement was told of does, and the engine decides about that.
 */
export function declaredBy(
  walk: Walk,
  kind: ToldKind,
  { person, role }: Declarant,
): { readonly person: string; readonly power?: 'none' | 'by role' } {
  const scope = scopeOf(kind)
  const byRole = powersOf(role).some((granted) => covers(granted, scope))
  const told = walk.decision(agency, powerAsked({ represents: 'customer', scope, person }))
  // What the agreement was told about this person counts, be it that the power has ended.
  if (told !== undefined) return { person }
  return { person, power: byRole ? 'by role' : 'none' }
}
