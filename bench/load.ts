import { randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Json, JsonObject } from '../journal/fact.ts'
import { leafOf } from '../journal/fact.ts'
import type { Lived } from './lived.ts'
import type { ScratchDatabase } from './scratch-database.ts'

/** How many agreements are loaded, and how many of them have something due on the measured day. */
export interface Sizes {
  readonly agreements: number
  readonly due: number
}

/** What was loaded, and how long each table took. */
export interface Loaded {
  readonly provider: string
  readonly facts: number
  /** In seconds, from making the rows to the last COPY: agreements and facts, then what is kept beside them. */
  readonly journal: number
  readonly caches: number
}

/** An agreement to be: a model life under ids of its own. */
interface Copy {
  readonly customer: string
  readonly agreement: string
  readonly lived: Lived
}

/**
 * Loads copies of model lives by COPY, each under random ids of its own and with its own leaves. Facts come in the order
 * of their months, so that those of one agreement lie as far apart as in years of use; then the queue and the lines.
 */
export async function load(database: ScratchDatabase, lived: readonly Lived[], sizes: Sizes): Promise<Loaded> {
  const copies = copiesOf(lived, sizes),
    provider = randomUUID()
  const rows = new Rows(database, provider)
  const began = performance.now()
  await rows.copy(
    'agreement',
    chunksOf(copies, ({ agreement }) => agreement),
  )
  const facts = await rows.copy('fact', chunksByMonth(copies))
  const between = performance.now()
  await rows.copy(
    'duty',
    chunksOf(copies, ({ duties }) => duties),
  )
  await rows.copy(
    'line',
    chunksOf(copies, ({ lines }) => lines),
  )
  const ended = performance.now()
  await database.pool('postgres').query('vacuum (analyze) agreement, fact, duty, line')
  return { provider, facts, journal: (between - began) / 1000, caches: (ended - between) / 1000 }
}

/** Due ones are spread evenly among the others; all are in the order of their keys, which lets each COPY pass once over the indexes. */
function copiesOf(lived: readonly Lived[], { agreements, due }: Sizes): readonly Copy[] {
  const owing = lived.filter(({ owes }) => owes),
    paying = lived.filter(({ owes }) => !owes)
  const customers = Array.from({ length: agreements }, () => randomUUID()).sort()
  return customers.map((customer, n) => {
    const isDue = Math.floor(((n + 1) * due) / agreements) > Math.floor((n * due) / agreements)
    const models = isDue ? owing : paying
    const model = models[n % models.length]
    if (!model) throw new Error('There is no model life to copy.')
    return { customer, agreement: randomUUID(), lived: model }
  })
}

/** Rows of some agreements that go into one file. */
type Chunk = Iterable<{ readonly of: Copy; readonly row: JsonObject }>

const AGREEMENTS_IN_A_CHUNK = 100_000

function* chunksOf(copies: readonly Copy[], rowsOf: (lived: Lived) => readonly JsonObject[]): Generator<Chunk> {
  for (let from = 0; from < copies.length; from += AGREEMENTS_IN_A_CHUNK)
    yield rowsIn(copies.slice(from, from + AGREEMENTS_IN_A_CHUNK), rowsOf)
}

function* chunksByMonth(copies: readonly Copy[]): Generator<Chunk> {
  const all = new Set(copies.map(({ lived }) => lived))
  const months = new Set([...all].flatMap(({ facts }) => facts.map(monthOf)))
  for (const month of [...months].sort()) {
    const ofMonth = new Map([...all].map((lived) => [lived, lived.facts.filter((row) => monthOf(row) === month)]))
    yield rowsIn(copies, (lived) => ofMonth.get(lived) ?? [])
  }
}

const monthOf = ({ learned_at }: JsonObject): string => String(learned_at).slice(0, 7)

function* rowsIn(copies: readonly Copy[], rowsOf: (lived: Lived) => readonly JsonObject[]): Chunk {
  for (const of of copies) for (const row of rowsOf(of.lived)) yield { of, row }
}

/** Writes rows into files and lets the server read them; while it reads one, the next is written. */
class Rows {
  readonly #database: ScratchDatabase
  readonly #provider: string

  constructor(database: ScratchDatabase, provider: string) {
    this.#database = database
    this.#provider = provider
  }

  /** @returns how many rows there were */
  async copy(table: string, chunks: Iterable<Chunk>): Promise<number> {
    let count = 0,
      reading = Promise.resolve()
    for (const [n, chunk] of [...chunks].entries()) {
      const file = join(this.#database.folder, `${table}-${n}`)
      const written = await this.#write(file, chunk)
      await reading
      count += written.rows
      reading = this.#read(table, file, written.columns)
      reading.catch(() => undefined)
    }
    await reading
    return count
  }
  async #read(table: string, file: string, columns: readonly string[]): Promise<void> {
    if (columns.length > 0)
      await this.#database
        .pool('postgres')
        .query(`copy ${table} (provider, customer, agreement, ${columns.join(', ')}) from '${file}'`)
    await rm(file)
  }
  async #write(path: string, chunk: Chunk): Promise<{ rows: number; columns: readonly string[] }> {
    const file = await open(path, 'w', 0o644)
    let rows = 0,
      lines: string[] = [],
      columns: readonly string[] = []
    for (const { of, row } of chunk) {
      if (rows === 0) columns = Object.keys(row)
      lines.push(this.#line(of, row))
      rows += 1
      if (lines.length === 2000) {
        await file.write(lines.join(''))
        lines = []
      }
    }
    await file.write(lines.join(''))
    await file.close()
    return { rows, columns }
  }
  #line({ customer, agreement }: Copy, row: JsonObject): string {
    const { leaf } = row
    if (leaf === undefined) return `${this.#provider}\t${customer}\t${agreement}\t${textOf(row)}\n`
    return `${this.#provider}\t${customer}\t${agreement}\t${textOf(row, { leaf: leafIn(agreement, row) })}\n`
  }
}

const texts = new WeakMap<JsonObject, readonly string[]>()

/** A row as COPY reads it; what is the same in every copy is put into words once. */
function textOf(row: JsonObject, own: { readonly leaf?: string } = {}): string {
  const known = texts.get(row) ?? Object.values(row).map(inCopy)
  texts.set(row, known)
  if (own.leaf === undefined) return known.join('\t')
  const place = Object.keys(row).indexOf('leaf')
  return known.with(place, own.leaf).join('\t')
}

function inCopy(value: Json): string {
  if (value === null) return '\\N'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}

/** The leaf binds the id of the agreement, so each copy has its own. */
function leafIn(agreement: string, row: JsonObject): string {
  const { number, at, learned_at, kind, clear } = row
  const bound = {
    agreement,
    number: Number(number),
    at: Date.parse(String(at)),
    learnedAt: Date.parse(String(learned_at)),
    kind: String(kind),
    keyId: null,
    clear: clear as JsonObject,
  }
  return `\\\\x${leafOf(bound, null).toString('hex')}`
}
