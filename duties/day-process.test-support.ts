/** The process that `day.slow.test.ts` starts several times at once, and kills. */
import { createSecretKey } from 'node:crypto'
import { Pool } from 'pg'
import { realTime } from '../journal/intake/clock.ts'
import { beginDay } from '../journal/intake/day.ts'
import { byHand } from '../services/by-hand.ts'
import { providers } from '../terms/documents/providers.ts'
import type { Day } from '../terms/grammar/day.ts'
import { interruptNamedIn } from './fault-point.ts'
import { makeRunning } from './make-running.ts'
import { programsOf } from './programs.ts'

/** What is handed over on the command line. */
export interface Handed {
  readonly app: string
  readonly queue: string
  readonly provider: string
  readonly day: Day
}

const { app, queue, provider, day }: Handed = JSON.parse(process.argv[2] ?? '')
const running = makeRunning({
  app: new Pool({ connectionString: app }),
  queue: new Pool({ connectionString: queue }),
  master: { key: createSecretKey(Buffer.alloc(32)), fingerprint: Buffer.alloc(8), file: 'a test' },
  programs: programsOf(providers),
  hands: () => byHand,
  realTime,
  interrupt: interruptNamedIn(process.env),
})
const { lookedAt } = await beginDay(running, provider, day)
process.stdout.write(`${lookedAt}\n`)
await Promise.all([running.app.end(), running.queue.end()])
