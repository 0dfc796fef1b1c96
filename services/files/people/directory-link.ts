import type { ShareBook } from '../share-book.ts'
import { planWithoutPermissions } from './refused.ts'

/** The customer's directory whose people work with a share. */
export interface DirectoryLink {
  /** Its id in the portal. */
  readonly directory: string
  /** Whether people sign in at the drive with the password that they have there; otherwise with app passwords alone. */
  readonly takesPasswords: boolean
}

export function readDirectoryLink({ database }: ShareBook): DirectoryLink | undefined {
  const row = database.prepare('select directory, takes_passwords from directory').get()
  return row && { directory: String(row.directory), takesPasswords: row.takes_passwords === 1 }
}

/**
 * From now on the people of a directory work with the share, and leave it with the directory.
 *
 * @param link undefined for people let in by hand alone: whom the directory brought is out then, which keeping in step sees to
 * @throws DriveRefusal PLAN_WITHOUT_PERMISSIONS
 */
export function followDirectory(book: ShareBook, link: DirectoryLink | undefined): void {
  book.write((database) => {
    if (link && book.read().plan === 'single') throw planWithoutPermissions()
    database.prepare('delete from directory').run()
    if (!link) return
    database
      .prepare('insert into directory (one, directory, takes_passwords) values (1, ?, ?)')
      .run(link.directory, link.takesPasswords ? 1 : 0)
  })
}
