import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { endAppPassword, makeAppPassword, readAppPasswords } from './people/app-password.ts'
import { letIn } from './people/person.ts'
import { beginShareBook, openShareBook } from './share-book.ts'
import { shareName } from './share-name.ts'
import { sharePlace } from './share-place.ts'

const nobody = '00000000-0000-0000-0000-000000000000'

/** Whose share it is: the installation's own, and no customer's. */
export const probeShare = shareName(nobody)

/** How somebody signs in who only looks whether the drive answers. */
export interface ProbeAccess {
  /** Below the address of the drive. */
  readonly path: string
  readonly authorization: string
}

/**
 * A small share of the installation's own, by which it is asked whether the drive answers: signed in, from the disk, as everybody else
 * is answered, and without touching what belongs to anybody.
 *
 * @param drive the folder in which all shares lie
 * @param networks from which alone it is reached
 */
export function openProbeShare(drive: string, networks: readonly string[]): ProbeAccess {
  const place = sharePlace(drive, probeShare)
  for (const folder of [place.files, place.uploads, place.log]) mkdirSync(folder, { recursive: true, mode: 0o700 })
  beginShareBook(place.book, {
    ...{ provider: nobody, customer: nobody, agreement: nobody, state: 'open', plan: 'single', quota: 0 },
    ...{ networks, trashDays: 0, versionsKept: 0 },
  })
  writeFileSync(join(place.files, 'answer.txt'), 'The drive answers.\n')
  const book = openShareBook(place.book)
  try {
    book.write((database) => database.prepare('update share set networks = ?').run(JSON.stringify(networks)))
    letIn(book, {
      ...{ person: nobody, name: 'probe', address: 'probe@localhost', isAdministrator: false },
      ...{ guest: null, directory: null },
    })
    for (const { password, endedAt } of readAppPasswords(book, nobody))
      if (endedAt === null) endAppPassword(book, password, Date.now())
    const { shown } = makeAppPassword(book, nobody, 'probe', Date.now())
    const authorization = `Basic ${Buffer.from(`probe@localhost:${shown}`).toString('base64')}`
    return { path: `/${probeShare}/answer.txt`, authorization }
  } finally {
    book.close()
  }
}
