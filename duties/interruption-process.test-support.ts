/** The process that `interruption.test-support.ts` starts, kills and starts again. */
import { createSecretKey } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Pool } from 'pg'
import { giveOwnClock, realTime } from '../journal/intake/clock.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import type { CarryOut, Hands } from '../services/driver.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { openAgreement } from './agenda.ts'
import { interruptNamedIn } from './fault-point.ts'
import type { Process } from './interruption.test-support.ts'
import { makeRunning } from './make-running.ts'
import { programsOf } from './programs.ts'
import { liveThrough } from './scenario.ts'
import { prepareQueue, workOff } from './work.ts'

const handed: Process = JSON.parse(process.argv[2] ?? '')

/** A driver that remembers, past its own death, what it has done: that is all the port asks of it. */
const remembers: CarryOut = async ({ duty }) => {
  const file = join(handed.folder, Buffer.from(duty).toString('base64url'))
  const hasActed = existsSync(file) && readFileSync(file, 'utf8').includes('acted')
  appendFileSync(file, hasActed ? 'asked\n' : 'asked\nacted\n')
  return { is: 'done' }
}
const { driver } = diligentClerk
const hands: Hands = {
  driver: {
    ...driver,
    activate: remembers,
    change: remembers,
    suspend: remembers,
    resume: remembers,
    erase: remembers,
  },
  desk: remembers,
}

const running = makeRunning({
  app: new Pool({ connectionString: handed.app }),
  queue: new Pool({ connectionString: handed.queue }),
  master: { key: createSecretKey(handed.masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' },
  programs: programsOf(providers),
  hands: () => hands,
  realTime,
  interrupt: interruptNamedIn(process.env),
})
await prepareQueue(running)
await giveOwnClock(running, handed.key.provider, instantOf(handed.begins)).catch((error: { code?: string }) => {
  // It was given before the process was killed.
  if (error.code !== 'CLOCK_NOT_MOVABLE') throw error
})
await openAgreement(running, handed.key, { terms: handed.terms })
await liveThrough(running, handed.key, handed.life, instantOf(handed.until))
// Jobs whose receipts are there already are only tidied up.
await workOff(running)
await Promise.all([running.app.end(), running.queue.end()])
