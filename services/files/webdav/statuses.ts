import type { DriveRefusalCode } from '../refusals.ts'

/** What a refusal is in HTTP, and the condition of RFC 4918 (16) or RFC 4331 (6) that it names. */
interface Status {
  readonly status: number
  readonly condition?: string
}

/** Refusals that never come by this way are answered as a plain conflict. */
const conflict: Status = { status: 409 }

const statuses: Partial<Readonly<Record<DriveRefusalCode, Status>>> = {
  SHARE_UNKNOWN: { status: 404 },
  DRIVE_SIGN_IN_NEEDED: { status: 401 },
  DRIVE_NOT_FROM_HERE: { status: 403 },
  SHARE_CLOSED: { status: 403 },
  SHARE_EXPORT_ONLY: { status: 403 },
  SHARE_READ_ONLY: { status: 403 },
  PATH_NOT_UNDERSTOOD: { status: 400 },
  NAME_REFUSED: { status: 403 },
  NAME_TOO_LONG: { status: 403 },
  PATH_TOO_LONG: { status: 414 },
  FILE_UNKNOWN: { status: 404 },
  NOT_A_FILE: { status: 405 },
  FOLDER_NOT_PERMITTED: { status: 403 },
  LOCKED_BY_SOMEBODY: { status: 423, condition: 'lock-token-submitted' },
  LOCK_UNKNOWN: { status: 409, condition: 'lock-token-matches-request-uri' },
  TOO_MANY_LOCKS: { status: 507 },
  ALREADY_THERE: { status: 412 },
  INTO_ITSELF: { status: 403 },
  CHANGED_MEANWHILE: { status: 412 },
  QUOTA_EXCEEDED: { status: 507, condition: 'quota-not-exceeded' },
  DISK_FULL: { status: 507, condition: 'sufficient-disk-space' },
  CONTENT_BROKE_OFF: { status: 400 },
  CONTENT_NOT_AS_NAMED: { status: 400 },
  TOO_MANY_PROPERTIES: { status: 507 },
}

/** Answers that mean something else to one method than to the others. */
const byMethod: Readonly<Record<string, Partial<Readonly<Record<DriveRefusalCode, Status>>>>> = {
  MKCOL: { ALREADY_THERE: { status: 405 } },
  LOCK: { LOCKED_BY_SOMEBODY: { status: 423, condition: 'no-conflicting-lock' }, LOCK_UNKNOWN: { status: 412 } },
  // What can have no such name is not there.
  GET: { NAME_REFUSED: { status: 404 }, NAME_TOO_LONG: { status: 404 } },
  HEAD: { NAME_REFUSED: { status: 404 }, NAME_TOO_LONG: { status: 404 } },
  PROPFIND: { NAME_REFUSED: { status: 404 }, NAME_TOO_LONG: { status: 404 } },
}

export const statusOf = (method: string, code: DriveRefusalCode): Status =>
  byMethod[method]?.[code] ?? statuses[code] ?? conflict
