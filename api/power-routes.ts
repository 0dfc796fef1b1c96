import { approveDeclaration } from './acts/approve-declaration.ts'
import { askForContentAct, endGrantAct, grantContentAct } from './acts/grant-content.ts'
import { endPower, grantPower } from './acts/grant-power.ts'
import type { Route } from './door.ts'
import { contentGrants } from './views/content-grants.ts'
import { powers } from './views/powers.ts'

/** Who may declare what for whom, and who may see what. */
export const powerRoutes: readonly Route[] = [
  ...[powers, grantPower, endPower, approveDeclaration],
  ...[contentGrants, askForContentAct, grantContentAct, endGrantAct],
]
