import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Load {
  readonly method: 'GET' | 'PUT' | 'PROPFIND'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** In bytes, of a PUT. */
  readonly body?: number
  /** Writes to so many names in turn, so that it is not one file that everybody replaces; they follow the url. */
  readonly names?: number
  readonly connections: number
  readonly seconds: number
}

export interface Measured {
  readonly perSecond: number
  /** Of what was received, or sent. */
  readonly bytesPerSecond: number
  /** How many were answered. */
  readonly requests: number
  /** Answers that were none of 2xx and 3xx, and connections that broke. */
  readonly errors: number
}

/** Puts load on a drive with `wrk`, one thread, and reads what it prints. */
export async function wrk(folder: string, load: Load): Promise<Measured> {
  const script = join(folder, 'load.lua')
  writeFileSync(script, scriptOf(load))
  const { stdout } = await promisify(execFile)('wrk', [
    ...['-t', '1', '-c', String(load.connections), '-d', `${load.seconds}s`, '--timeout', '60s'],
    ...['-s', script, load.url],
  ])
  const figures = JSON.parse(stdout.slice(stdout.lastIndexOf('{')))
  const seconds = figures.microseconds / 1_000_000
  const perSecond = figures.requests / seconds
  const bytes = load.method === 'PUT' ? figures.requests * (load.body ?? 0) : figures.bytes
  return { perSecond, bytesPerSecond: bytes / seconds, requests: figures.requests, errors: figures.errors }
}

function scriptOf({ method, headers = {}, body = 0, names }: Load): string {
  return [
    `wrk.method = ${JSON.stringify(method)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `wrk.headers[${JSON.stringify(name)}] = ${JSON.stringify(value)}`,
    ),
    ...(body > 0 ? [`wrk.body = string.rep("k", ${body})`] : []),
    ...(names === undefined
      ? []
      : [
          'local n = 0',
          'function request()',
          `  n = (n + 1) % ${names}`,
          '  return wrk.format(nil, wrk.path .. n)',
          'end',
        ]),
    'function done(summary)',
    '  local e = summary.errors',
    `  io.write(string.format('{"requests":%d,"microseconds":%d,"bytes":%d,"errors":%d}', summary.requests, summary.duration, summary.bytes,`,
    '    e.connect + e.read + e.write + e.status + e.timeout))',
    'end',
    '',
  ].join('\n')
}
