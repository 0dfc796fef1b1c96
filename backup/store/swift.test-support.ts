/** An S3 store as people have them, for tests alone: Debian's OpenStack Swift, which checks the signature of each request. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { AwsClient } from 'aws4fetch'
import type { StoreAccess } from '../open-store.ts'

export interface Swift {
  readonly port: number
  /** The one that it knows; it may do everything. */
  readonly access: StoreAccess
  /** The address of a place in its one bucket. */
  at(prefix: string): string
  /** Asks it past our store, as any program would. */
  ask(path: string, method?: string): Promise<{ readonly status: number; readonly text: string }>
  close(): Promise<void>
}

/** Of Debian, whatever other Python stands first in the path. */
const python = '/usr/bin/python3'
const BUCKET = 'backups'

export async function openSwift(): Promise<Swift> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-swift-'))
  const child = spawn(python, [join(import.meta.dirname, 'swift.test-support.py'), folder])
  let said = ''
  child.stderr.on('data', (data: Buffer) => (said += data.toString()))
  const ended = once(child, 'exit')
  const failed = ended.then(() => Promise.reject(new Error(`Swift ended before it answered:\n${said}`)))
  failed.catch(() => undefined)
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), failed])
  const access: StoreAccess = { id: 'klausel:backup', secret: 'right', region: 'us-east-1' }
  const client = new AwsClient({ ...{ accessKeyId: access.id, secretAccessKey: access.secret }, service: 's3' })
  const swift: Swift = {
    ...{ port: Number(line), access },
    at: (prefix) => `http://127.0.0.1:${line}/${BUCKET}/${prefix}`,
    ask: async (path, method = 'GET') => {
      const answer = await client.fetch(`http://127.0.0.1:${line}/${BUCKET}${path}`, { method })
      return { status: answer.status, text: await answer.text() }
    },
    close: async () => {
      child.kill('SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
  const { status, text } = await swift.ask('', 'PUT')
  if (status !== 200) throw new Error(`Swift made no bucket: ${text}`)
  return swift
}
