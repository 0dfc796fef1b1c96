import type { ShownUpload } from '../../../api/drive/uploads/routes.ts'
import type { Problem } from '../../../api/problem.ts'
import { ask, Unanswered } from '../../door/ask.ts'
import { beginUpload, giveUp, type IfThere, offsetOf, sendPart, UploadGone } from './tus.ts'

/**
 * How an upload stands: it waits for its turn, goes, rests because somebody said so, waits for the connection, asks what becomes of what lies
 * there, is done, was refused.
 */
export type UploadState = 'waits' | 'goes' | 'paused' | 'offline' | 'asks' | 'done' | 'failed'

export interface Upload {
  readonly id: number
  readonly file: File
  /** Where it comes to lie. */
  readonly path: string
  readonly state: UploadState
  /** In bytes. */
  readonly sent: number
  readonly problem?: Problem | undefined
}
interface Entry extends Upload {
  url?: string | undefined
  ifThere: IfThere
  stop?: AbortController
  /** Ends its waiting for the connection. */
  wake?: () => void
}
/** A file, and where in the drive it is to lie. */
export interface Wanted {
  readonly file: File
  readonly path: string
}

const AT_ONCE = 3
const MIB = 1_048_576
/** Parts take about so long, in milliseconds: long enough to be quick, short enough that little is sent twice. */
const PART_TAKES = 4_000
const [LEAST, MOST] = [MIB, 32 * MIB]
/** How long is waited after a failure, each time longer; in milliseconds. */
const pauses = [500, 1_000, 2_000, 5_000, 10_000]

/** The uploads into one drive. They go on while one looks at other pages. */
export class UploadQueue {
  readonly #agreement: string
  #entries: readonly Entry[] = []
  #next = 1
  #told = false
  readonly #folders = new Map<string, Promise<unknown>>()
  readonly #listeners = new Set<() => void>()
  /** Called with each that has come to its place. */
  onDone: () => void = () => undefined

  constructor(agreement: string) {
    this.#agreement = agreement
    window.addEventListener('online', () => this.#wake())
    window.addEventListener('beforeunload', (event) => {
      if (this.#entries.some(({ state }) => ['goes', 'waits', 'offline'].includes(state))) event.preventDefault()
    })
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly all = (): readonly Upload[] => this.#entries

  /** @param resumable those of before that can go on, by which a file that comes again is recognised */
  add(wanted: readonly Wanted[], resumable: readonly ShownUpload[] = []): void {
    const known = new Map(resumable.map((each) => [`${each.length} ${each.changedAt} ${each.path}`, each.upload]))
    const added = wanted.map(({ file, path }): Entry => {
      const upload = known.get(`${file.size} ${file.lastModified} ${path}`)
      const url = upload && `/api/agreements/${this.#agreement}/drive/uploads/${upload}`
      this.#next += 1
      return { id: this.#next, file, path, state: 'waits', sent: 0, ifThere: 'refuse', url }
    })
    this.#entries = [...this.#entries, ...added]
    this.#pump()
    this.#tell()
  }

  /** A folder that is there, with those above it: it need not be made. */
  isThere(path: string): void {
    for (let folder = path; folder !== ''; folder = above(folder)) this.#folders.set(folder, Promise.resolve())
  }

  /** Makes folders, also those in which nothing comes to lie. */
  async makeFolders(paths: readonly string[]): Promise<void> {
    for (const path of paths) await this.#folder(path)
  }

  pause(id?: number): void {
    for (const entry of this.#of(id, 'goes', 'waits', 'offline')) {
      entry.stop?.abort()
      this.#set(entry, { state: 'paused' })
    }
    this.#pump()
    this.#tell()
  }

  goOn(id?: number): void {
    this.#wake(id)
    for (const entry of this.#of(id, 'paused', 'failed')) this.#set(entry, { state: 'waits', problem: undefined })
    this.#pump()
    this.#tell()
  }

  /** Gives one up, or all that are not done. */
  stop(id?: number): void {
    for (const entry of this.#of(id, 'goes', 'waits', 'offline', 'paused', 'asks', 'failed')) {
      entry.stop?.abort()
      if (entry.url) void giveUp(entry.url).catch(() => undefined)
      this.#entries = this.#entries.filter((each) => each !== entry)
    }
    this.#pump()
    this.#tell()
  }

  /** What becomes of what lies there: of one upload, or of all that ask. */
  answer(how: Exclude<IfThere, 'refuse'> | 'skip', id?: number): void {
    for (const entry of this.#of(id, 'asks')) {
      if (how === 'skip') {
        this.stop(entry.id)
        continue
      }
      entry.ifThere = how
      this.#set(entry, { state: 'waits', problem: undefined })
    }
    this.#pump()
    this.#tell()
  }

  /** Takes those that are done out of sight. */
  clear(): void {
    this.#entries = this.#entries.filter(({ state }) => state !== 'done')
    this.#tell()
  }

  #of(id: number | undefined, ...states: readonly UploadState[]): readonly Entry[] {
    return this.#entries.filter((each) => (id === undefined || each.id === id) && states.includes(each.state))
  }

  #wake(id?: number): void {
    for (const entry of this.#of(id, 'offline')) entry.wake?.()
  }

  #set(entry: Entry, change: Partial<Upload>): void {
    Object.assign(entry, change)
    this.#changed()
  }

  /** Progress is told ten times a second at most, however many parts leave. */
  #changed(): void {
    if (this.#told) return
    this.#told = true
    setTimeout(() => {
      this.#told = false
      this.#tell()
    }, 100)
  }

  #tell(): void {
    this.#entries = [...this.#entries]
    for (const listener of this.#listeners) listener()
  }

  #pump(): void {
    let free = AT_ONCE - this.#of(undefined, 'goes', 'offline').length
    for (const entry of this.#entries) {
      if (free <= 0) return
      if (entry.state !== 'waits') continue
      free -= 1
      this.#set(entry, { state: 'goes' })
      void this.#run(entry).finally(() => this.#pump())
    }
  }

  async #run(entry: Entry): Promise<void> {
    for (let failures = 0; entry.state === 'goes'; failures += 1) {
      const stop = new AbortController()
      entry.stop = stop
      try {
        await this.#send(entry, stop.signal)
        this.#set(entry, { state: 'done', sent: entry.file.size })
        return this.onDone()
      } catch (error) {
        if (stop.signal.aborted) return
        if (error instanceof UploadGone || codeOf(error) === 'UPLOAD_UNKNOWN') entry.url = undefined
        else if (error instanceof Unanswered && !isPassing(error)) {
          return this.#set(entry, {
            state: error.problem.code === 'ALREADY_THERE' ? 'asks' : 'failed',
            problem: error.problem,
          })
        } else await this.#rest(entry, failures, stop.signal)
      }
    }
  }

  /** Waits for the connection, or for a moment. */
  async #rest(entry: Entry, failures: number, signal: AbortSignal): Promise<void> {
    this.#set(entry, { state: 'offline' })
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauses[Math.min(failures, pauses.length - 1)])
      entry.wake = () => {
        clearTimeout(timer)
        resolve()
      }
      signal.addEventListener('abort', entry.wake)
    })
    if (entry.state === 'offline') this.#set(entry, { state: 'goes' })
  }

  async #send(entry: Entry, signal: AbortSignal): Promise<void> {
    const { file, path, ifThere } = entry
    await this.#folder(above(path))
    const from = entry.url === undefined ? undefined : await offsetOf(entry.url, signal)
    let offset = from ?? 0
    let size = LEAST
    const options = { signal, onSent: (bytes: number) => this.#set(entry, { sent: offset + bytes }) }
    if (entry.url === undefined) {
      const begun = await beginUpload(
        this.#agreement,
        { path, file, ifThere },
        file.size <= LEAST ? file : undefined,
        options,
      )
      entry.url = begun.url
      if (begun.path !== undefined) return
      offset = begun.offset
    }
    for (;;) {
      const began = performance.now()
      const part = offset < file.size ? file.slice(offset, offset + size) : undefined
      const came = await sendPart(
        entry.url,
        { offset, ...(part ? { part } : {}), ...(ifThere === 'refuse' ? {} : { ifThere }) },
        options,
      )
      offset = came.offset
      this.#set(entry, { sent: offset })
      if (came.path !== undefined) return
      size = partFor(size, performance.now() - began)
    }
  }

  /** Each folder is made once; one that is there already is as good. */
  #folder(path: string): Promise<unknown> {
    if (path === '') return Promise.resolve()
    const known = this.#folders.get(path)
    if (known) return known
    const made = this.#folder(above(path))
      .then(() => ask(`/agreements/${this.#agreement}/drive/folders`, { body: { path } }))
      .catch((error: unknown) => {
        if (codeOf(error) === 'ALREADY_THERE') return
        this.#folders.delete(path)
        throw error
      })
    this.#folders.set(path, made)
    return made
  }
}

/** The folder in which something lies; '' at the top. */
const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

const codeOf = (error: unknown): string | undefined => (error instanceof Unanswered ? error.problem.code : undefined)

/** What may go by itself: too many requests, a part that was damaged on its way, another that went on, a defect. */
const isPassing = ({ problem: { code, status } }: Unanswered): boolean =>
  status >= 500
    ? status !== 507
    : [429, 408].includes(status) ||
      ['UPLOAD_CHECKSUM_WRONG', 'UPLOAD_OFFSET_WRONG', 'CONTENT_BROKE_OFF'].includes(code)

/** Twice as large or half as large, towards what takes the time a part should take. */
const partFor = (size: number, took: number): number =>
  Math.round(Math.min(MOST, Math.max(LEAST, size * Math.min(2, Math.max(0.5, PART_TAKES / Math.max(took, 1))))))

const queues = new Map<string, UploadQueue>()

/** The uploads into a drive, whichever page one came from. */
export function uploadsInto(agreement: string): UploadQueue {
  const queue = queues.get(agreement) ?? new UploadQueue(agreement)
  queues.set(agreement, queue)
  return queue
}
