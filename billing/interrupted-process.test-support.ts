/** The process that `interrupted.slow.test.ts` starts and kills: it works off what is to be billed. */
import { createSecretKey } from 'node:crypto'
import { Pool } from 'pg'
import { makeRunning } from '../duties/make-running.ts'
import { programsOf } from '../duties/programs.ts'
import { prepareQueue, workOff } from '../duties/work.ts'
import { byHand } from '../services/by-hand.ts'
import { diligentClerk } from '../services/diligent-clerk.ts'
import { providers } from '../terms/documents/providers.ts'
import { instantOf } from '../terms/grammar/day.ts'
import { billingDesk } from './desk.ts'
import type { BillingRunning } from './fault-point.ts'

/** Where the process finds its house, and where it is to be killed. */
export interface Process {
  readonly app: string
  readonly queue: string
  readonly masterKey: string
  readonly now: string
  readonly stopAt?: string
}

const handed: Process = JSON.parse(process.argv[2] ?? '')

const running: BillingRunning = {
  ...makeRunning({
    app: new Pool({ connectionString: handed.app }),
    queue: new Pool({ connectionString: handed.queue }),
    master: { key: createSecretKey(handed.masterKey, 'hex'), fingerprint: Buffer.alloc(8), file: 'a test' },
    programs: programsOf(providers),
    hands: () => ({ driver: byHand.driver, desk: billingDesk(() => running, diligentClerk.desk) }),
    realTime: () => instantOf(handed.now),
  }),
  stopBilling: (at) => {
    if (at === handed.stopAt) process.kill(process.pid, 'SIGKILL')
  },
}
await prepareQueue(running)
await workOff(running)
await running.press.close()
await Promise.all([running.app.end(), running.queue.end()])
