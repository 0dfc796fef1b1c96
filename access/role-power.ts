import type { PowerScope } from '../terms/grammar/power.ts'
import type { Role } from './roles.ts'

/**
 * What each role at a customer lets its holder declare, as long as the agreement was told nothing else about that person: the
 * customer's own administrator gave the role, and that is a power granted to the other side (§ 167 (1) BGB).
 */
const powers: Partial<Record<Role, readonly PowerScope[]>> = {
  customerAdministrator: ['everything'],
  instructing: ['instructions given'],
  receiving: ['instructions received'],
  officer: ['instructions given'],
}

/** @example powersOf('instructing') // ['instructions given'] */
export const powersOf = (role: Role): readonly PowerScope[] => powers[role] ?? []
