import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '../../access/roles.ts'
import type { AgreementKey } from '../../journal/fact.ts'
import { letIn } from '../../services/files/people/person.ts'
import { beginShareBook, openShareBook, type ShareBook, type ShareRecord } from '../../services/files/share-book.ts'
import { shareName } from '../../services/files/share-name.ts'
import { type SharePlace, sharePlace } from '../../services/files/share-place.ts'
import { ask } from '../asking.test-support.ts'
import type { TestHouse } from '../house.test-support.ts'
import type { Me } from '../views/me.ts'

/** A folder for shares, which goes with the test. */
export interface DriveFolder {
  readonly folder: string
  readonly address: string
  remove(): void
}

export function driveFolder(): DriveFolder {
  const folder = mkdtempSync(join(tmpdir(), 'drive-'))
  return { folder, address: 'https://drive.example', remove: () => rmSync(folder, { recursive: true, force: true }) }
}

export interface BegunShare {
  readonly place: SharePlace
  readonly book: ShareBook
  /** As the driver does it. */
  setState(state: ShareRecord['state']): void
  setQuota(bytes: number): void
}

/** Begins the share of an agreement, as its driver does when it is activated. */
export function beginShare(folder: string, key: AgreementKey, record: Partial<ShareRecord> = {}): BegunShare {
  const place = sharePlace(folder, shareName(key.agreement))
  mkdirSync(place.folder, { recursive: true })
  beginShareBook(place.book, {
    provider: key.provider,
    customer: String(key.customer),
    agreement: key.agreement,
    state: 'open',
    plan: 'multi',
    quota: 1_000_000_000,
    networks: [],
    trashDays: 30,
    versionsKept: 10,
    ...record,
  })
  const book = openShareBook(place.book)
  return {
    place,
    book,
    setState: (state) => book.write((database) => database.prepare('update share set state = ?').run(state)),
    setQuota: (bytes) => book.write((database) => database.prepare('update share set quota = ?').run(bytes)),
  }
}

/** Lets in the person who has this role in a house; the administrator of the customer speaks for it. */
export async function letInAs(house: TestHouse, book: ShareBook, role: Role): Promise<string> {
  const { body } = await ask<Me>(house, '/me', { as: role })
  const { id, name, email } = body.person
  const isAdministrator = role === 'customerAdministrator'
  letIn(book, { person: id, name, address: email, isAdministrator, guest: null, directory: null })
  return id
}
