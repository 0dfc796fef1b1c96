import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Figure, inFull } from '../measure.ts'
import { type OwnDrive, startOwnDrive } from './own-drive.ts'

const MiB = 1024 * 1024
const UPLOAD = 4096 * MiB
const [FOLDERS, IN_EACH] = [1_000, 1_000]
const IN_ONE = 10_000

/** What grows large: a tree, a folder, a content. One process, no TLS: what is looked at is the drive. */
export async function largeFigures(say: (line: string) => void): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'klausel-bench-large-'))
  const tls = { certificate: '', key: '' }
  const drive = await startOwnDrive(join(folder, 'drive'), { isAsSold: false, tls, person: '', password: '' }, 1)
  try {
    say(`a tree of ${inFull(FOLDERS * IN_EACH)} files is being made`)
    grow(drive.files)
    return [await listing(drive), await tree(drive), await upload(drive, folder)]
  } finally {
    await drive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function grow(files: string): void {
  for (let each = 0; each < FOLDERS; each++) {
    const folder = join(files, `Kunde ${each}`)
    mkdirSync(folder)
    for (let file = 0; file < IN_EACH; file++) writeFileSync(join(folder, `Beleg ${file}.txt`), '')
  }
  mkdirSync(join(files, 'alle'))
  for (let file = 0; file < IN_ONE; file++) writeFileSync(join(files, 'alle', `Beleg ${file}.txt`), 'x')
}

const ask = (
  drive: OwnDrive,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> =>
  fetch(`http://127.0.0.1:${drive.port}${drive.path}${path}`, {
    method,
    headers: { ...headers, authorization: drive.authorization },
  })

/** In milliseconds: the quickest of five. */
async function quickest(work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    await work()
    taken.push(performance.now() - began)
  }
  return Math.min(...taken)
}

async function listing(drive: OwnDrive): Promise<Figure> {
  let bytes = 0
  const milliseconds = await quickest(async () => {
    bytes = (await (await ask(drive, 'PROPFIND', 'alle/', { depth: '1' })).arrayBuffer()).byteLength
  })
  return {
    work: `network drive: a listing of ${inFull(IN_ONE)}`,
    goal: 'reported',
    measured: `${milliseconds.toFixed(0)} ms`,
    reached: true,
    note: `PROPFIND of depth 1 with all properties, ${(bytes / MiB).toFixed(1)} MiB of XML; the quickest of five`,
  }
}

async function tree(drive: OwnDrive): Promise<Figure> {
  const root = await quickest(async () => (await ask(drive, 'PROPFIND', '', { depth: '1' })).arrayBuffer())
  const one = await quickest(async () => (await ask(drive, 'GET', 'Kunde 500/Beleg 500.txt')).arrayBuffer())
  const move = await quickest(async () => {
    const to = (name: string) => `http://127.0.0.1:${drive.port}${drive.path}${name}`
    await ask(drive, 'MOVE', 'Kunde 7', { destination: to('Anderer%20Kunde') })
    await ask(drive, 'MOVE', 'Anderer Kunde', { destination: to('Kunde%207') })
  })
  return {
    work: `network drive: a tree of ${inFull(FOLDERS * IN_EACH)} files`,
    goal: 'reported',
    measured: `${root.toFixed(0)} ms for its ${inFull(FOLDERS)} folders, ${one.toFixed(1)} ms for a file in it, ${(move / 2).toFixed(1)} ms to move a folder of ${inFull(IN_EACH)}`,
    reached: true,
    note: 'the quickest of five, by fetch; a folder is moved there and back, sign-in and log included',
  }
}

async function upload(drive: OwnDrive, folder: string): Promise<Figure> {
  const content = join(folder, 'content')
  const file = openSync(content, 'w')
  ftruncateSync(file, UPLOAD)
  closeSync(file)
  const [pid = 0] = drive.pids
  const before = residentOf(pid)
  const url = `http://127.0.0.1:${drive.port}${drive.path}large`
  const curl = spawn(
    'curl',
    ['--silent', '--fail', '--header', `Authorization: ${drive.authorization}`, '--upload-file', content, url],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  const ended = once(curl, 'exit')
  const began = performance.now()
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, residentOf(pid))
  }, 50)
  const [code] = await ended
  clearInterval(watching)
  if (code !== 0) throw new Error(`curl ended with ${code}.`)
  const seconds = (performance.now() - began) / 1000
  return {
    work: 'network drive: memory during an upload of 4 GiB',
    goal: 'constant',
    measured: `${Math.round(most / MiB)} MB at most, ${Math.round(before / MiB)} MB before`,
    reached: most - before < 64 * MiB,
    note: `resident memory of the process that takes it in, at ${inFull(UPLOAD / MiB / seconds)} MiB/s, hashed and on the disk at its end`,
  }
}

function residentOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return Number(kilobytes) * 1024
}
