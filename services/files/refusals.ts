import type { Said } from '../../terms/grammar/said.ts'

/** Whatever the drive refuses, in the order in which it is checked. */
export const refusals = [
  'SHARE_UNKNOWN',
  'DRIVE_SIGN_IN_NEEDED',
  'DRIVE_NOT_FROM_HERE',
  'SHARE_CLOSED',
  'SHARE_EXPORT_ONLY',
  'SHARE_READ_ONLY',
  'PATH_NOT_UNDERSTOOD',
  'NAME_REFUSED',
  'NAME_TOO_LONG',
  'PATH_TOO_LONG',
  'FILE_UNKNOWN',
  'FOLDER_MISSING',
  'NOT_A_FILE',
  'NOT_A_FOLDER',
  'FOLDER_NOT_PERMITTED',
  'LOCKED_BY_SOMEBODY',
  'LOCK_UNKNOWN',
  'TOO_MANY_LOCKS',
  'ALREADY_THERE',
  'INTO_ITSELF',
  'CHANGED_MEANWHILE',
  'QUOTA_EXCEEDED',
  'DISK_FULL',
  'CONTENT_BROKE_OFF',
  'CONTENT_NOT_AS_NAMED',
  'REMOVED_UNKNOWN',
  'VERSION_UNKNOWN',
  'TOO_MANY_PROPERTIES',
  'ONE_PERSON_ONLY',
  'DRIVE_PERSON_UNKNOWN',
  'LAST_DRIVE_ADMINISTRATOR',
  'GUEST_IS_NO_ADMINISTRATOR',
  'DRIVE_ADDRESS_TAKEN',
  'APP_PASSWORD_UNKNOWN',
  'TOO_MANY_APP_PASSWORDS',
  'TEAM_UNKNOWN',
  'TEAM_EXISTS',
  'TEAM_FOLLOWS_DIRECTORY',
  'HOLDER_UNKNOWN',
  'PLAN_WITHOUT_PERMISSIONS',
] as const
export type DriveRefusalCode = (typeof refusals)[number]

/** What was seen, what is expected instead, and what to do; in both languages, without full stops. */
export interface DriveRefused {
  readonly code: DriveRefusalCode
  readonly seen: Said
  readonly expected: Said
  readonly remedy: Said
  /** The place because of which it is refused, if it is not the one that was asked for: of a lock, or of a locked thing further down. */
  readonly at?: string
}

/** Thrown where whoever asked can set it right; what was there stays as it was. */
export class DriveRefusal extends Error {
  readonly code: DriveRefusalCode
  readonly refused: DriveRefused

  constructor(refused: DriveRefused) {
    super(`${refused.code}  ${refused.seen.en}; ${refused.expected.en}. ${refused.remedy.en}.`)
    this.name = 'DriveRefusal'
    this.code = refused.code
    this.refused = refused
  }
}
