/** The process that `rotation.slow.test.ts` starts and kills: it looks after the master keys once. */
import { Pool } from 'pg'
import { openMasterKey } from '../master-key.ts'
import { keepMasterKey } from './keep-master-key.ts'
import { type Rotating, usualPlan } from './rotating.ts'

/** What the process is to do, and where it is to be killed. */
export interface Process {
  readonly app: string
  readonly queue: string
  readonly folder: string
  readonly now: number
  readonly asked: boolean
  readonly stopAt: string
}

const handed: Process = JSON.parse(process.argv[2] ?? '')
const [app, queue] = [new Pool({ connectionString: handed.app }), new Pool({ connectionString: handed.queue })]
const master = await openMasterKey(handed.folder, app)
const rotating: Rotating = {
  ...{ queue, master, plan: usualPlan, now: () => handed.now },
  interrupt: (at) => {
    if (at === handed.stopAt) process.kill(process.pid, 'SIGKILL')
  },
}
await keepMasterKey(rotating, handed.asked)
await Promise.all([app.end(), queue.end()])
