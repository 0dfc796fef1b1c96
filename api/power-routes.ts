import { approveDeclaration } from './acts/approve-declaration.ts'
import { assignAccount, closeAccount, reassignAccount } from './acts/assign-account.ts'
import { compareSignIns } from './acts/compare-sign-ins.ts'
import { askForContentAct, endGrantAct, grantContentAct } from './acts/grant-content.ts'
import { endPower, grantPower } from './acts/grant-power.ts'
import type { Route } from './door.ts'
import { accounts } from './views/accounts.ts'
import { contentGrants } from './views/content-grants.ts'
import { powers } from './views/powers.ts'

/** Who may declare what for whom, who uses the services, and who may see what is kept there. */
export const powerRoutes: readonly Route[] = [
  ...[powers, grantPower, endPower, approveDeclaration],
  ...[accounts, assignAccount, reassignAccount, closeAccount, compareSignIns],
  ...[contentGrants, askForContentAct, grantContentAct, endGrantAct],
]
