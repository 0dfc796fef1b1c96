import type { Route } from '../door.ts'
import { followDirectoryAct } from './people-directory.ts'
import { inviteGuestAct, withdrawGuestAct } from './people-guests.ts'
import { changeAdministratorAct, endPasswordOfAct, endPersonAct, letInAct } from './people-in-and-out.ts'
import { listDrivePeople } from './people-list.ts'
import { driveLog, driveLogFile, logDaysAct } from './people-log.ts'
import { endPasswordAct, makePasswordAct, ownPasswords } from './people-passwords.ts'
import { drivePermissions, permitAct } from './people-permissions.ts'
import { changeMemberAct, endTeamAct, makeTeamAct, renameTeamAct } from './people-teams.ts'

/** Who works with a network drive and may do what in it, with which devices, and what they did. */
export const drivePeopleRoutes: readonly Route[] = [
  ...[listDrivePeople, letInAct, endPersonAct, changeAdministratorAct, endPasswordOfAct],
  ...[inviteGuestAct, withdrawGuestAct, followDirectoryAct],
  ...[makeTeamAct, renameTeamAct, endTeamAct, changeMemberAct],
  ...[drivePermissions, permitAct],
  ...[ownPasswords, makePasswordAct, endPasswordAct],
  ...[driveLog, driveLogFile, logDaysAct],
]
