import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../files.ts'
import { familyOf, kill, stillAlive } from '../processes.ts'

/** Two servers of Debian's PostgreSQL as docs/patroni.yml has them, led by Debian's Patroni, which asks Debian's etcd who is the primary. */
export interface Cluster {
  /** An address that names both. */
  readonly url: string
  /** Waits until a primary is there, with a synchronous standby unless it is the only one left; the name of the primary. */
  untilReady(servers: 1 | 2): Promise<string>
  /** Kills Patroni and every process of PostgreSQL of the server, at once, with SIGKILL. */
  kill(name: string): Promise<void>
  /** Stops them all, as if the machine had gone dark: nobody answers, no connection breaks. */
  freeze(name: string): void
  /** Starts Patroni of a server that was killed. */
  start(name: string): void
  close(): Promise<void>
}

/** What docs/patroni.yml says, unless the test has less time. */
export interface Times {
  readonly ttl: number
  readonly loop_wait: number
  readonly retry_timeout: number
}

interface Server {
  readonly name: string
  readonly home: string
  readonly settings: string
  readonly port: number
  /** Where its Patroni answers. */
  readonly asked: number
  patroni: ChildProcess | undefined
}

/** Root runs the servers as the user that Debian made for them, since PostgreSQL refuses to run as root. */
const user = process.getuid?.() === 0 ? userNamed('postgres') : undefined

function userNamed(name: string): { readonly uid: number; readonly gid: number } {
  const [uid = 0, gid = 0] = ['-u', '-g'].map((which) =>
    Number(execFileSync('id', [which, name], { encoding: 'utf8' })),
  )
  return { uid, gid }
}

/** @param times shorter ones than those of docs/patroni.yml */
export async function openCluster(times?: Times): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-cluster-'))
  chmodSync(folder, 0o755)
  const certificate = certify(folder)
  const [client, peer] = [await freePort(), await freePort()]
  const servers: Server[] = []
  for (const name of ['one', 'two']) servers.push(await prepare(name))
  const etcd = run('etcd', 'etcd', etcdArguments(own('etcd'), client, peer))
  for (const { name } of servers) start(name)
  return {
    url: `postgresql://postgres:first-long-password@${servers.map(({ port }) => `localhost:${port}`).join(',')}/postgres?target_session_attrs=read-write&sslmode=verify-full&sslrootcert=${certificate.file}`,
    untilReady,
    start,
    kill: async (name) => {
      const server = named(name)
      const processes = processesOf(server)
      for (const process of processes) kill(process, 'SIGKILL')
      await untilGone(processes)
      server.patroni = undefined
    },
    freeze: (name) => {
      for (const process of processesOf(named(name))) kill(process, 'SIGSTOP')
    },
    close: async () => {
      const processes = [...servers.flatMap(processesOf), ...familyOf(etcd.pid ?? 0)]
      for (const process of processes) kill(process, 'SIGKILL')
      await untilGone(processes)
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }

  /** A folder for whoever runs the servers. */
  function own(name: string): string {
    const path = join(folder, name)
    mkdirSync(path, { mode: 0o700 })
    if (user) chownSync(path, user.uid, user.gid)
    return path
  }

  function run(program: string, log: string, args: readonly string[]): ChildProcess {
    const written = openSync(join(folder, `${log}.log`), 'a')
    const environment = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }
    return spawn(program, [...args], { stdio: ['ignore', written, written], env: environment, cwd: folder, ...user })
  }

  async function prepare(name: string): Promise<Server> {
    const [home, port, asked] = [own(name), await freePort(), await freePort()]
    const settings = join(home, 'patroni.yml')
    const places = { name, home, port, asked, store: client, certificate: certificate.file, key: certificate.key }
    writeFileSync(settings, settingsFor(places, times))
    return { name, home, settings, port, asked, patroni: undefined }
  }

  function start(name: string): void {
    const server = named(name)
    server.patroni = run('patroni', name, [server.settings])
  }

  function named(name: string): Server {
    const found = servers.find((each) => each.name === name)
    if (found === undefined) throw new Error(`There is no server ${name}.`)
    return found
  }

  async function untilReady(count: 1 | 2): Promise<string> {
    for (const end = performance.now() + 120_000; performance.now() < end; await pause(100)) {
      const members = await membersOf(servers)
      const leader = members.find(({ role, state }) => role === 'leader' && state === 'running')
      const isSafe = count === 1 || members.some(({ role, state }) => role === 'sync_standby' && isFollowing(state))
      if (leader && isSafe) return leader.name
    }
    const logs = globSync(join(folder, '*.log')).map((file) => readFileSync(file, 'utf8').slice(-2_000))
    throw new Error(`The servers did not come up:\n${logs.join('\n')}`)
  }
}

/** Later ones call a standby that has caught up `streaming`. */
const isFollowing = (state: string): boolean => ['running', 'streaming'].includes(state)

const etcdArguments = (data: string, client: number, peer: number): readonly string[] => {
  const [own, others] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`]
  return [
    ...['--data-dir', data, '--initial-cluster', `default=${others}`, '--unsafe-no-fsync'],
    ...['--listen-client-urls', own, '--advertise-client-urls', own],
    ...['--listen-peer-urls', others, '--initial-advertise-peer-urls', others],
  ]
}

interface Places {
  readonly name: string
  readonly home: string
  readonly port: number
  readonly asked: number
  readonly store: number
  readonly certificate: string
  readonly key: string
}

/** docs/patroni.yml with the places of this machine. */
function settingsFor(places: Places, times?: Times): string {
  const { name, home, port, asked, store, certificate, key } = places
  const replaced: readonly (readonly [string | RegExp, string])[] = [
    ['name: one\n', `name: ${name}\n`],
    [/hosts: 10.*/, `hosts: 127.0.0.1:${store}`],
    [/10\.0\.0\.1:8008/g, `127.0.0.1:${asked}`],
    [/10\.0\.0\.1:5432/g, `127.0.0.1:${port}`],
    [/10\.0\.0\.0\/24/g, '127.0.0.1/32'],
    ['/usr/lib/postgresql/15/bin', programs()],
    ['/var/lib/postgresql/15/klausel\n', `${join(home, 'data')}\n`],
    ['/var/lib/postgresql/15/klausel.pgpass', join(home, 'pgpass')],
    ['/etc/ssl/klausel-database.pem', certificate],
    ['/etc/ssl/private/klausel-database.key', key],
    ['/run/postgresql', home],
    // Only there it is known under which name somebody works on this machine.
    ['local all postgres peer', 'local all postgres trust'],
    ...Object.entries(times ?? {}).map(([time, seconds]) => [RegExp(`${time}: \\d+`), `${time}: ${seconds}`] as const),
  ]
  return replaced.reduce(
    (text, [from, to]) => {
      if (text.search(from) < 0) throw new Error(`docs/patroni.yml does not hold ${from}.`)
      return text.replace(from, to)
    },
    readFileSync(join(root, 'docs/patroni.yml'), 'utf8'),
  )
}

/** Debian's newest PostgreSQL on this machine. */
function programs(): string {
  const [newest] = globSync('/usr/lib/postgresql/*/bin').toSorted().toReversed()
  if (newest === undefined) throw new Error("Debian's PostgreSQL is missing.")
  return newest
}

function certify(folder: string): { readonly file: string; readonly key: string } {
  const [file, key] = [join(folder, 'database.pem'), join(folder, 'database.key')]
  const named = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  execFileSync('openssl', ['req', '-x509', ...kind, ...named, '-out', file, '-keyout', key], { stdio: 'pipe' })
  if (user) chownSync(key, user.uid, user.gid)
  chmodSync(key, 0o600)
  return { file, key }
}

interface Member {
  readonly name: string
  readonly role: string
  readonly state: string
}

/** What the first Patroni that answers says of all of them. */
async function membersOf(servers: readonly Server[]): Promise<readonly Member[]> {
  for (const { asked, patroni } of servers) {
    if (patroni === undefined) continue
    const answer = await fetch(`http://127.0.0.1:${asked}/cluster`, { signal: AbortSignal.timeout(1_000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return ((await answer.json()) as { readonly members: readonly Member[] }).members
  }
  return []
}

/** Patroni, the postmaster, which lives apart from it, and all that both have started. */
function processesOf({ home, patroni }: Server): readonly number[] {
  const [file] = globSync(join(home, 'data', 'postmaster.pid'))
  const postmaster = file === undefined ? undefined : Number(readFileSync(file, 'utf8').split('\n')[0])
  const heads = [patroni?.pid, postmaster].filter((id) => id !== undefined && stillAlive([id]).length > 0)
  return [...new Set(heads.flatMap((id) => familyOf(id ?? 0)))]
}

async function untilGone(processes: readonly number[]): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (stillAlive(processes).length === 0) return
    await pause(50)
  }
  throw new Error(`Still running: ${stillAlive(processes).join(', ')}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
