import type { ShareBook } from '../share-book.ts'
import type { May, Path } from '../visit.ts'
import { readPerson } from './person.ts'
import { holderUnknown, planWithoutPermissions } from './refused.ts'

/**
 * To whom something is permitted: `everybody` who is of the customer's own people, `person <id>`, `team <id>`. A guest is
 * none of everybody: he has what he or his team was given.
 */
export type Holder = 'everybody' | `person ${string}` | `team ${string}`

/** What somebody may do from a folder on downwards, until a folder below says something else to him. */
export interface Permission {
  readonly path: Path
  readonly holder: Holder
  readonly may: May
}

export const isHolder = (holder: string): holder is Holder =>
  holder === 'everybody' || /^(person|team) [0-9a-f-]{36}$/.test(holder)

/** All permissions of a share, by folder from the top. */
export function readPermissions({ database }: ShareBook): readonly Permission[] {
  return database
    .prepare('select path, holder, may from permission order by path, holder')
    .all()
    .map((row) => ({ path: row.path as Path, holder: row.holder as Holder, may: row.may as May }))
}

/**
 * Says what somebody may do from a folder on downwards.
 *
 * @param may null to say nothing there: then the folder above counts
 * @throws DriveRefusal PLAN_WITHOUT_PERMISSIONS, HOLDER_UNKNOWN
 */
export function permit(book: ShareBook, path: Path, holder: Holder, may: May | null): void {
  book.write((database) => {
    if (book.read().plan === 'single') throw planWithoutPermissions()
    if (may === null) {
      database.prepare('delete from permission where path = ? and holder = ?').run(path, holder)
      return
    }
    if (!isSomebody(book, holder)) throw holderUnknown(holder)
    database
      .prepare(
        'insert into permission (path, holder, may) values (?, ?, ?) on conflict (path, holder) do update set may = excluded.may',
      )
      .run(path, holder, may)
  })
}

function isSomebody(book: ShareBook, holder: Holder): boolean {
  if (holder === 'everybody') return true
  const [kind, id = ''] = holder.split(' ')
  if (kind === 'person') return readPerson(book, id)?.endedAt === null
  return book.database.prepare('select 1 from team where team = ?').get(id) !== undefined
}
