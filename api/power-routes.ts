import { approveDeclaration } from './acts/approve-declaration.ts'
import { assignAccount, closeAccount, reassignAccount } from './acts/assign-account.ts'
import { compareSignIns } from './acts/compare-sign-ins.ts'
import { askForContentAct, endGrantAct, grantContentAct } from './acts/grant-content.ts'
import { endPower, grantPower } from './acts/grant-power.ts'
import { destroyCopies, handInCopy, openCopy } from './acts/identity-copy.ts'
import type { Route } from './door.ts'
import { accounts } from './views/accounts.ts'
import { contentGrants } from './views/content-grants.ts'
import { identityCopies } from './views/identity-copies.ts'
import { powers } from './views/powers.ts'

/** Who may declare what for whom, who uses the services, and who may see what is kept there. */
export const powerRoutes: readonly Route[] = [
  ...[powers, grantPower, endPower, approveDeclaration],
  ...[accounts, assignAccount, reassignAccount, closeAccount, compareSignIns],
  ...[identityCopies, openCopy, handInCopy, destroyCopies],
  ...[contentGrants, askForContentAct, grantContentAct, endGrantAct],
]
