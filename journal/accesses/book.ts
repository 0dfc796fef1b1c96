import { hash } from 'node:crypto'
import type { Pool } from 'pg'
import { dayAt, type Instant } from '../../terms/grammar/day.ts'
import { customerColumn } from '../transaction.ts'
import { type AccessBook, type Accessor, add, type Counted, type Noted, type Touched } from './noted.ts'

export interface Bookkeeping {
  /** Connections of the role `app`. */
  readonly app: Pool
  /** The world's time: somebody looks when he looks, whatever a scenario's clock says. */
  readonly now: () => Instant
  /** One line for the operator. */
  readonly report: (line: string) => void
}

/** A row on its way to the database. */
interface Row {
  readonly customer: string
  readonly at: string
  readonly person: string | null
  readonly kind: string
  readonly entry: string
  readonly sealed: Uint8Array | null
  readonly keyId: string | null
}

/** Rows in one statement: enough to share its cost, few enough for a statement. */
const AT_A_TIME = 500

/** Work that nobody has named. */
const unnamed: Accessor = { side: 'program', person: null, role: null, why: 'behind the scenes' }

/**
 * Writes rows in groups: while one group is being written, the next one gathers, and all of it is on the disk after one commit. A
 * request waits for its group, so a busy house writes few large groups and a quiet one answers at once.
 */
export function openAccessBook({ app, now, report }: Bookkeeping): AccessBook {
  let gathering = new Map<string, Row[]>()
  let writing: Promise<void> = Promise.resolve()
  let next: Promise<void> | undefined
  const unwritten = new Map<string, Counted>()
  let isFlushing = false

  const writeGroup = async (): Promise<void> => {
    const group = gathering
    gathering = new Map()
    next = undefined
    for (const [provider, rows] of group)
      for (let from = 0; from < rows.length; from += AT_A_TIME)
        await insert(app, provider, rows.slice(from, from + AT_A_TIME), dayAt(now()))
  }
  const gather = (touched: Iterable<Counted>, by: Accessor, status: number | undefined): Promise<void> => {
    const at = new Date(now()).toISOString()
    for (const one of touched) {
      const rows = gathering.get(one.provider) ?? []
      rows.push(rowOf(one, by, at, status))
      gathering.set(one.provider, rows)
    }
    if (next === undefined) {
      // A failed group is the matter of those who wait for it; the next one is written all the same.
      next = writing.then(soon, soon).then(writeGroup)
      writing = next
    }
    return next
  }
  const flush = async (): Promise<void> => {
    const touched = [...unwritten.values()]
    unwritten.clear()
    isFlushing = false
    try {
      if (touched.length > 0) await gather(touched, unnamed, undefined)
    } catch (error) {
      // They stay until there is something else to write.
      for (const one of touched) add(unwritten, one)
      report(`Rows of the access log wait: ${error instanceof Error ? error.name : 'unknown'}`)
    }
  }
  return {
    write: async (noted: Noted, by, status) => {
      if (noted.touched.size === 0) return
      const { touched } = noted
      noted.touched = new Map()
      await gather(touched.values(), by, status)
    },
    noteUnnamed: (touched: Touched) => {
      add(unwritten, touched)
      if (isFlushing) return
      isFlushing = true
      setImmediate(() => void flush())
    },
    settled: async () => {
      if (unwritten.size > 0) await flush()
      await writing.catch(() => undefined)
    },
  }
}

/** After everything that is ready to run now: what requests at the same moment have noted goes together. */
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The row as it is hashed: its fields in the order of the alphabet, nothing that is not there. */
function rowOf(touched: Counted, by: Accessor, at: string, status: number | undefined): Row {
  const { customer, person, kind, object, did, count, grant, field, change, sealed } = touched
  const entry = JSON.stringify({
    at,
    by: { person: by.person, role: by.role, side: by.side, token: by.token },
    change,
    count: count === 1 ? undefined : count,
    did,
    field,
    grant,
    kind,
    object,
    of: person ?? undefined,
    right: by.right,
    sealed: sealed && hash('sha256', sealed.sealed, 'base64'),
    status,
    why: by.why,
  })
  return {
    ...{ customer: customerColumn(customer), at, person: by.person, kind, entry },
    ...{ sealed: sealed?.sealed ?? null, keyId: sealed?.keyId ?? null },
  }
}

async function insert(app: Pool, provider: string, rows: readonly Row[], day: string): Promise<void> {
  // Customers are locked in one order, or two processes could wait for each other.
  const ordered = rows.toSorted((a, b) => (a.customer < b.customer ? -1 : a.customer > b.customer ? 1 : 0))
  const column = <Name extends keyof Row>(name: Name): Row[Name][] => ordered.map((row) => row[name])
  await app.query({
    name: 'write accesses',
    text: `select write_accesses($1, $2, $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::bytea[], $9::uuid[])`,
    values: [
      ...[provider, day],
      ...[column('customer'), column('at'), column('person'), column('kind'), column('entry')],
      ...[column('sealed'), column('keyId')],
    ],
  })
}
