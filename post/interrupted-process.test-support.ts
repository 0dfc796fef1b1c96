/**
 * The process that `interrupted.slow.test.ts` starts and kills: it works off the letters of a house, fetches its mail, or
 * hands a print file to the post.
 */
import { createSecretKey, randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import { prepareQueue, workOff } from '../duties/work.ts'
import { byHand } from '../services/by-hand.ts'
import { providers } from '../terms/documents/providers.ts'
import { fetchMail } from './incoming/fetch-mail.ts'
import { letterDesk } from './letters/desk.ts'
import { handToPost } from './printing/print-file.ts'
import type { PostRunning } from './running.ts'

/** What the process is to do, and where it is to be killed. */
export interface Process {
  readonly app: string
  readonly queue: string
  readonly masterKey: string
  readonly provider: string
  readonly does: 'work off' | 'fetch mail' | 'hand to the post'
  readonly printFile?: string
  readonly stopAt?: string
}

const handed: Process = JSON.parse(process.argv[2] ?? '')

const running: PostRunning = {
  ...makeRunning({
    app: new Pool({ connectionString: handed.app }),
    queue: new Pool({ connectionString: handed.queue }),
    master: { key: createSecretKey(handed.masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' },
    programs: programsOf(providers),
    hands: () => ({ driver: byHand.driver, desk: letterDesk(() => running, byHand.desk) }),
    realTime: () => Date.now(),
  }),
  stop: (at) => {
    if (at === handed.stopAt) process.kill(process.pid, 'SIGKILL')
  },
}
await prepareQueue(running)
const { provider, printFile } = handed
if (handed.does === 'work off') await workOff(running)
else if (printFile) await handToPost(running, { provider, printFile, by: randomUUID() })
else await fetchMail(running, provider)
await Promise.all([running.app.end(), running.queue.end()])
