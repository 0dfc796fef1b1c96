import { acceptInvitation, joinByInvitation } from './acts/accept-invitation.ts'
import { changeRoleAct, endMembershipAct } from './acts/change-member.ts'
import { changeName } from './acts/change-name.ts'
import { demandSecondFactorAct } from './acts/demand-second-factor.ts'
import { endOtherSessionsAct, endSessionAct } from './acts/end-session.ts'
import { inviteAct, withdrawInvitationAct } from './acts/invite.ts'
import { proveAgain } from './acts/prove-again.ts'
import type { Route } from './door.ts'
import { account } from './views/account.ts'
import { demoPeople } from './views/demo-people.ts'
import { invitations, openInvitation } from './views/invitations.ts'
import { members } from './views/members.ts'
import { sessions } from './views/sessions.ts'

/** The own account, and who else belongs here. */
export const peopleRoutes: readonly Route[] = [
  ...[account, sessions, changeName, proveAgain, endSessionAct, endOtherSessionsAct],
  ...[members, changeRoleAct, endMembershipAct, demandSecondFactorAct],
  ...[invitations, inviteAct, withdrawInvitationAct, openInvitation, acceptInvitation, joinByInvitation],
  demoPeople,
]
