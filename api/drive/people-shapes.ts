import type { May } from '../../services/files/visit.ts'
import { count, flag, list, object, orNull, type Schema, text } from '../schema.ts'

/** A device of somebody, by the password that was made for it. */
export interface ShownPassword {
  readonly password: string
  readonly title: string
  /** In milliseconds since 1970. */
  readonly madeAt: number
  /** The hour of the last use. */
  readonly usedAt: number | null
}
export const shownPassword: Schema = object({ password: text, title: text, madeAt: count, usedAt: orNull(count) })

/** Somebody who works with a drive. */
export interface ShownDrivePerson {
  readonly person: string
  readonly name: string
  readonly address: string
  readonly isAdministrator: boolean
  readonly guest: { readonly company: string; readonly until: number | null } | null
  /** Whether a directory brought him, and takes him away. */
  readonly isFromDirectory: boolean
  readonly isSelf: boolean
  readonly passwords: readonly ShownPassword[]
}
export interface ShownTeam {
  readonly team: string
  readonly title: string
  /** The group of the directory that it follows. */
  readonly directory: string | null
  readonly members: readonly string[]
}
export interface ShownDirectoryLink {
  readonly directory: string
  readonly title: string
  readonly takesPasswords: boolean
}

/** All that is said of who works with a drive. */
export interface DrivePeople {
  readonly plan: 'single' | 'multi'
  readonly people: readonly ShownDrivePerson[]
  readonly askedIn: readonly { readonly address: string; readonly company: string; readonly until: number | null }[]
  /** Who belongs to the customer and does not work with the drive yet. */
  readonly others: readonly { readonly person: string; readonly name: string; readonly address: string }[]
  readonly teams: readonly ShownTeam[]
  readonly directory: ShownDirectoryLink | null
  /** Those of the customer that are switched on; passwords only of those that take a name and a password. */
  readonly directories: readonly {
    readonly directory: string
    readonly title: string
    readonly kind: 'ldap' | 'openid'
  }[]
  /** For how many days the log is kept. */
  readonly logDays: number
}

const guest: Schema = orNull(object({ company: text, until: orNull(count) }))
export const drivePeople: Schema = object({
  plan: { enum: ['single', 'multi'] },
  people: list(
    object({
      person: text,
      name: text,
      address: text,
      isAdministrator: flag,
      guest,
      isFromDirectory: flag,
      isSelf: flag,
      passwords: list(shownPassword),
    }),
  ),
  askedIn: list(object({ address: text, company: text, until: orNull(count) })),
  others: list(object({ person: text, name: text, address: text })),
  teams: list(object({ team: text, title: text, directory: orNull(text), members: list(text) })),
  directory: orNull(object({ directory: text, title: text, takesPasswords: flag })),
  directories: list(object({ directory: text, title: text, kind: { enum: ['ldap', 'openid'] } })),
  logDays: count,
})

/** What is permitted in one folder. */
export interface ShownPermission {
  readonly path: string
  readonly holder: string
  readonly may: May
}
/** A folder, the folders in it, and every permission of the drive. */
export interface ShownPermissions {
  readonly path: string
  readonly folders: readonly string[]
  readonly permissions: readonly ShownPermission[]
}
export const may: Schema = { enum: ['nothing', 'read', 'write'] }
export const shownPermissions: Schema = object({
  path: text,
  folders: list(text),
  permissions: list(object({ path: text, holder: text, may })),
})
