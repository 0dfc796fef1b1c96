import type { StatementSync } from 'node:sqlite'
import type { ShareBook } from '../share-book.ts'
import type { May, Path, Visitor } from '../visit.ts'

/** From the least to the most. */
const widths: readonly May[] = ['nothing', 'read', 'write']
export const wider = (one: May, other: May): May => (widths.indexOf(one) >= widths.indexOf(other) ? one : other)
export const narrower = (one: May, other: May): May => (widths.indexOf(one) <= widths.indexOf(other) ? one : other)

/** Somebody who is in, and for how long. */
export interface Stay {
  readonly visitor: Visitor
  /** Of a guest: the last moment. */
  readonly until: number
}

/** What was read of a book, until anything in it changes. */
interface Remembered {
  readonly person: StatementSync
  readonly others: StatementSync
  readonly permissions: StatementSync
  edition: number
  readonly known: Map<string, Stay | undefined>
}
const remembered = new WeakMap<ShareBook, Remembered>()

/**
 * Somebody as a visitor of a share, as the book stands now. What he may do is reckoned once and then remembered until anything in the
 * book changes, so it can be asked with each request.
 *
 * @param person the id
 * @param at now, in milliseconds since 1970
 * @returns undefined for whoever is not in, or no longer
 */
export function visitorOf(book: ShareBook, person: string, at: number): Visitor | undefined {
  const stay = stayOf(book, person)
  return stay !== undefined && at <= stay.until ? stay.visitor : undefined
}

/** The same with its end, for whoever remembers it himself until the book changes. */
export function stayOf(book: ShareBook, person: string): Stay | undefined {
  const memory = memoryOf(book)
  if (!memory.known.has(person)) memory.known.set(person, read(memory, book, person))
  return memory.known.get(person)
}

function memoryOf(book: ShareBook): Remembered {
  const edition = book.edition()
  let memory = remembered.get(book)
  if (!memory) {
    memory = {
      person: book.database.prepare('select * from person where person = ? and ended_at is null'),
      others: book.database.prepare('select 1 from person where person <> ? and ended_at is null limit 1'),
      permissions: book.database.prepare(
        `select path, holder, may from permission
         where holder = 'person ' || ?1 or holder in (select 'team ' || team from member where person = ?1)
           or (holder = 'everybody' and ?2)`,
      ),
      edition,
      known: new Map(),
    }
    remembered.set(book, memory)
  }
  if (memory.edition !== edition) {
    memory.known.clear()
    memory.edition = edition
  }
  return memory
}

function read(memory: Remembered, book: ShareBook, person: string): Stay | undefined {
  const row = memory.person.get(person)
  if (row === undefined) return undefined
  const isGuest = row.company !== null
  const isSingle = book.read().plan === 'single'
  const isAlone = isSingle && !memory.others.get(person)
  // Sold to one person now, and several are still in: nobody is ended by a guess, and nobody may more than before. Until the customer
  // has said who stays, those work who speak for it, and the others rest.
  if (isSingle && !isAlone && row.is_administrator !== 1) return undefined
  const rows = isAlone ? [] : memory.permissions.all(person, isGuest ? 0 : 1)
  // Whoever has permitted nothing to anybody shares with all own people, and with no guest.
  const mostly: May = isGuest && !isAlone ? 'nothing' : 'write'
  const visitor: Visitor = {
    person,
    name: String(row.name),
    isAdministrator: row.is_administrator === 1,
    ...permissionsFor(
      rows.map(({ path, may }) => ({ path: String(path), may: may as May })),
      mostly,
    ),
  }
  return { visitor, until: row.until_at === null ? Number.POSITIVE_INFINITY : Number(row.until_at) }
}

/**
 * The nearest folder that says anything to the person counts, and of all that applies to him there the widest.
 *
 * @param applying those that apply to one person
 * @param mostly what he may do where nothing is said to him
 */
export function permissionsFor(
  applying: readonly { readonly path: string; readonly may: May }[],
  mostly: May,
): Pick<Visitor, 'may' | 'leastBelow' | 'mostBelow'> {
  const said = new Map<string, May>()
  for (const { path, may } of applying) said.set(path, wider(may, said.get(path) ?? 'nothing'))
  if (said.size === 0) return { may: () => mostly, leastBelow: () => mostly, mostBelow: () => mostly }
  let lastFolder: string | undefined
  let mayThere: May = mostly
  /** Whoever lists a folder asks for one after the other of what lies in it. */
  const mayIn = (folder: string): May => {
    if (folder !== lastFolder) {
      mayThere = climb(folder)
      lastFolder = folder
    }
    return mayThere
  }
  const climb = (path: string): May => {
    for (let place = path; ; place = folderOf(place)) {
      const may = said.get(place)
      if (may !== undefined) return may
      if (place === '') return mostly
    }
  }
  const may = (path: Path): May => said.get(path) ?? (path === '' ? mostly : mayIn(folderOf(path)))
  const below = (path: Path, choose: (one: May, other: May) => May): May => {
    const within = path === '' ? '' : `${path}/`
    let chosen = may(path)
    for (const [place, there] of said) if (place.startsWith(within)) chosen = choose(chosen, there)
    return chosen
  }
  return { may, leastBelow: (path) => below(path, narrower), mostBelow: (path) => below(path, wider) }
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))
