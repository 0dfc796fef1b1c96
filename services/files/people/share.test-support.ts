import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginShareBook, openShareBook, type ShareBook, type ShareRecord } from '../share-book.ts'
import { letIn, type Newcomer } from './person.ts'

/** The book of a share in a folder of its own. */
export interface TestBook extends Disposable {
  readonly book: ShareBook
  /** The same book, as another process has it open. */
  again(): ShareBook
  /** Lets somebody in who is called so, at `<name>@lippe.example`. */
  enter(name: string, more?: Partial<Newcomer>): string
}

export function testBook(plan: ShareRecord['plan'] = 'multi'): TestBook {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-share-'))
  const file = join(folder, 'share.sqlite')
  const [provider, customer, agreement] = [randomUUID(), randomUUID(), randomUUID()]
  const sold = { quota: 1e9, networks: [], trashDays: 30, versionsKept: 10 }
  beginShareBook(file, { provider, customer, agreement, state: 'open', plan, ...sold })
  const opened = [openShareBook(file)]
  const [book] = opened as [ShareBook]
  return {
    book,
    again: () => {
      const other = openShareBook(file)
      opened.push(other)
      return other
    },
    enter: (name, more = {}) => {
      const person = randomUUID()
      const address = `${name.toLowerCase()}@lippe.example`
      letIn(book, { person, name, address, isAdministrator: false, guest: null, directory: null, ...more })
      return person
    },
    [Symbol.dispose]: () => {
      for (const each of opened) each.close()
      rmSync(folder, { recursive: true })
    },
  }
}
