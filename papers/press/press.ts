import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { NotPrinted, type PrintOrder } from './order.ts'
import type { Answer } from './press-process.ts'

export interface PressOptions {
  /** How many papers are set at the same time: one for each core that may be used. */
  readonly processes?: number
  /** After how many milliseconds without an order the processes end and give their memory back. */
  readonly idle?: number
  /** How long one paper may take, in milliseconds. */
  readonly patience?: number
  /** From how many bytes of memory on a process is replaced by a new one. */
  readonly heaviest?: number
}

/** Where papers are set. */
export interface Press {
  /**
   * Sets a paper and answers with the PDF. The same order gives the same bytes.
   *
   * @throws NotPrinted
   */
  print(order: PrintOrder): Promise<Uint8Array>
  /** Ends the processes; what is being set is finished first. */
  close(): Promise<void>
}

const usual = { processes: 1, idle: 60_000, patience: 60_000, heaviest: 600_000_000 } as const

/** A press that has started nothing yet: its processes begin with the first paper. */
export function makePress(options: PressOptions = {}): Press {
  const { processes, idle, patience, heaviest } = { ...usual, ...options }
  const workers = Array.from({ length: processes }, () => makeWorker({ idle, patience, heaviest }))
  return {
    print: (order) => leastBusy(workers).print(order),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}

interface Worker extends Press {
  waiting(): number
}

const leastBusy = (workers: readonly Worker[]): Worker =>
  workers.reduce((least, worker) => (worker.waiting() < least.waiting() ? worker : least))

/** One process and its queue: an order after the other. */
function makeWorker({ idle, patience, heaviest }: Required<Omit<PressOptions, 'processes'>>): Worker {
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  let rest: NodeJS.Timeout | undefined

  const end = () => {
    child?.disconnect()
    child = undefined
  }
  const printNow = async (order: PrintOrder): Promise<Uint8Array> => {
    child ??= startProcess()
    try {
      const answer = await ask(child, order, patience)
      if ('refused' in answer) throw new NotPrinted('SHEET_BROKEN', answer.refused)
      if (answer.resident > heaviest) end()
      return answer.paper
    } catch (error) {
      // Whoever did not answer is not asked again.
      if (error instanceof NotPrinted && error.code !== 'SHEET_BROKEN') {
        child?.kill('SIGKILL')
        child = undefined
      }
      throw error
    }
  }
  return {
    waiting: () => waiting,
    print: (order) => {
      clearTimeout(rest)
      waiting += 1
      const printed = last.then(() => printNow(order))
      last = printed
        .catch(() => undefined)
        .then(() => {
          waiting -= 1
          if (waiting === 0) rest = setTimeout(end, idle).unref()
        })
      return printed
    },
    close: async () => {
      await last
      clearTimeout(rest)
      const ended = child && child.exitCode === null ? once(child, 'exit') : undefined
      end()
      await ended
    },
  }
}

/** It ends by itself when the program that started it is gone. */
const startProcess = (): ChildProcess =>
  fork(join(import.meta.dirname, 'press-process.ts'), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })

async function ask(child: ChildProcess, order: PrintOrder, patience: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (work: () => void) => {
      clearTimeout(timer)
      child.off('message', onMessage)
      child.off('exit', onExit)
      work()
    }
    const onMessage = (answer: unknown) => settle(() => resolve(answer as Answer))
    const onExit = () => settle(() => reject(new NotPrinted('PRESS_DIED', 'The process that sets papers has ended.')))
    const onSilence = () => settle(() => reject(new NotPrinted('PRESS_SILENT', `No paper within ${patience} ms.`)))
    const timer = setTimeout(onSilence, patience)
    child.on('message', onMessage)
    child.on('exit', onExit)
    child.send(order, (error) => {
      if (error) onExit()
    })
  })
}
