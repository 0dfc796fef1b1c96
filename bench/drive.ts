import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { largeFigures } from './drive/large.ts'
import { startModDav } from './drive/mod-dav.ts'
import { startOwnDrive } from './drive/own-drive.ts'
import type { Setup } from './drive/setup.ts'
import { type Load, type Measured, wrk } from './drive/wrk.ts'
import { type Figure, inFull } from './measure.ts'
import { secondsOf } from './processors.ts'

const MiB = 1024 * 1024
const BIG = 256 * MiB
/** How many files lie in the folder that is listed. */
const LISTED = 1_000

/** One kind of work, and how it is put on both drives alike. */
interface Work {
  readonly name: string
  /** How its figure reads: how many a second, or how much. */
  readonly unit: 'a second' | 'MiB/s'
  readonly load: Omit<Load, 'url'>
  /** Below the share. */
  readonly path: string
}

const works: readonly Work[] = [
  { name: 'GET of 4 KiB', unit: 'a second', path: 'small', load: { method: 'GET', connections: 32, seconds: 8 } },
  {
    name: 'PUT of 4 KiB',
    unit: 'a second',
    path: 'put-',
    load: { method: 'PUT', body: 4096, names: 1_000, connections: 32, seconds: 8 },
  },
  {
    name: `PROPFIND of ${inFull(LISTED)}`,
    unit: 'a second',
    path: 'listed/',
    load: { method: 'PROPFIND', headers: { Depth: '1' }, connections: 8, seconds: 8 },
  },
  { name: 'GET of 256 MiB', unit: 'MiB/s', path: 'big', load: { method: 'GET', connections: 2, seconds: 10 } },
  {
    name: 'PUT of 256 MiB',
    unit: 'MiB/s',
    path: 'big-put-',
    load: { method: 'PUT', body: BIG, names: 2, connections: 2, seconds: 20 },
  },
]

/**
 * The network drive beside Apache's mod_dav, in the same run on the same disk under the same load: as sold (TLS, sign-in, a row of a log
 * for each request) and plain. Ours puts each content on the disk before it answers, mod_dav does not.
 */
export async function driveFigures(say: (line: string) => void): Promise<readonly Figure[]> {
  refuseWithoutTools()
  const folder = mkdtempSync(join(tmpdir(), 'klausel-bench-drive-'))
  chmodSync(folder, 0o755)
  const tls = certificateIn(folder)
  try {
    const figures: Figure[] = []
    for (const isAsSold of [true, false]) {
      const setup: Setup = { isAsSold, tls, person: 'ada', password: 'secret' }
      figures.push(...(await measureBoth(join(folder, isAsSold ? 'as-sold' : 'plain'), setup, say)))
    }
    return [...figures, ...(await largeFigures(say))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @throws RangeError where the load or the other drive is missing */
function refuseWithoutTools(): void {
  const missing = ['/usr/sbin/apache2', '/usr/bin/wrk'].filter((file) => !existsSync(file))
  if (missing.length === 0) return
  throw new RangeError(
    `${missing.join(' and ')} is missing. Install it with: sudo apt-get install apache2-bin wrk curl`,
  )
}

/** Each work on both in turn, so that whatever else the machine does meets both; of each the best of the rounds. */
async function measureBoth(folder: string, setup: Setup, say: (line: string) => void): Promise<readonly Figure[]> {
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  const [theirs, ours] = [join(folder, 'mod-dav'), join(folder, 'own')]
  for (const each of [theirs, ours]) mkdirSync(each)
  const modDav = await startModDav(theirs, setup)
  const own = await startOwnDrive(join(ours, 'drive'), setup, availableParallelism())
  try {
    for (const files of [join(theirs, 'files'), own.files]) fill(files)
    const scheme = setup.isAsSold ? 'https' : 'http'
    const sides = {
      theirs: {
        base: `${scheme}://127.0.0.1:${modDav.port}/`,
        authorization: basic(setup.person, setup.password),
        pids: () => modDav.pids,
      },
      ours: {
        base: `${scheme}://127.0.0.1:${own.port}${own.path}`,
        authorization: own.authorization,
        pids: () => own.pids,
      },
    }
    const figures: Figure[] = []
    for (const work of works) {
      const rounds: { readonly theirs: Put; readonly ours: Put }[] = []
      for (let round = 0; round < ROUNDS; round++)
        rounds.push({ theirs: await put(work, folder, sides.theirs), ours: await put(work, folder, sides.ours) })
      const figure = figureOf(
        work,
        setup.isAsSold,
        best(rounds.map((each) => each.ours)),
        best(rounds.map((each) => each.theirs)),
      )
      say(`${figure.work}: ${figure.measured}`)
      figures.push(figure)
    }
    return figures
  } finally {
    await own.close()
    await modDav.close()
  }
}

const ROUNDS = 2
const best = (measured: readonly Put[]): Put | undefined => measured.toSorted((a, b) => b.perSecond - a.perSecond)[0]
const basic = (name: string, password: string): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`

/** One of the two drives. */
interface Side {
  readonly base: string
  readonly authorization: string
  /** The processes that answer, of this moment. */
  pids(): readonly number[]
}

/** What came of a load, and what it took of the processors on the side of the drive. */
interface Put extends Measured {
  /** Milliseconds for each request; others who use the same processors hardly change it. */
  readonly millisecondsEach: number
}

async function put({ load, path }: Work, folder: string, { base, authorization, pids }: Side): Promise<Put> {
  const before = secondsOf(pids())
  const headers = { ...load.headers, Authorization: authorization }
  const measured = await wrk(folder, { ...load, headers, url: `${base}${path}` })
  return { ...measured, millisecondsEach: ((secondsOf(pids()) - before) * 1000) / measured.requests }
}

/** What is read: a small file, a big one, and a folder with many. */
function fill(files: string): void {
  writeFileSync(join(files, 'small'), Buffer.alloc(4096, 'k'))
  writeFileSync(join(files, 'big'), Buffer.alloc(BIG, 'k'))
  const listed = join(files, 'listed')
  mkdirSync(listed)
  for (let each = 0; each < LISTED; each++) writeFileSync(join(listed, `Angebot ${each}.txt`), 'x')
  for (const each of [files, listed]) chmodSync(each, 0o777)
}

function figureOf({ name, unit }: Work, isAsSold: boolean, ours: Put | undefined, theirs: Put | undefined): Figure {
  const [own, other] = [amountOf(unit, ours), amountOf(unit, theirs)]
  const ratio = own / other
  const errors = (ours?.errors ?? 0) + (theirs?.errors ?? 0)
  const heldBackBy = causes[`${name}${isAsSold ? '' : ', plain'}`]
  return {
    work: `network drive ${isAsSold ? 'as sold' : 'plain'}: ${name}`,
    goal: isAsSold ? '1.0 × mod_dav' : 'reported',
    measured: `${ratio.toFixed(2)} × mod_dav (${inFull(own)} against ${inFull(other)} ${unit})`,
    reached: !isAsSold || ratio >= 1,
    note: `each took ${processor(ours)} of a processor against ${processor(theirs)}; wrk with one thread on the same cores${errors > 0 ? `; ${errors} requests failed` : ''}`,
    ...(heldBackBy === undefined ? {} : { heldBackBy }),
  }
}

function processor(put: Put | undefined): string {
  const milliseconds = put?.millisecondsEach ?? Number.NaN
  return milliseconds < 1 ? `${inFull(milliseconds * 1000)} µs` : `${milliseconds.toFixed(1)} ms`
}

/** What profiles have shown. */
const causes: Readonly<Record<string, string>> = {
  'PUT of 4 KiB':
    'the disk: each content is synced before its name takes its place, and its folder before the answer; mod_dav syncs nothing. Of the processor most goes into the making and clearing away of files in the kernel, as with mod_dav',
  'PUT of 256 MiB':
    'what mod_dav does not do: SHA-256 of each content, and a sync before the answer. After that come the pieces of 16 KiB in which TLS hands it over, each with memory of its own that has to be cleared away',
}

const amountOf = (unit: Work['unit'], measured: Measured | undefined): number =>
  unit === 'a second' ? (measured?.perSecond ?? 0) : (measured?.bytesPerSecond ?? 0) / MiB

function certificateIn(folder: string): Setup['tls'] {
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')]
  const options = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:prime256v1',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=localhost',
  ]
  execFileSync('openssl', ['req', '-x509', ...options, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  return { certificate, key }
}
