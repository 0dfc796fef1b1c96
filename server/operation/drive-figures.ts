import { setTimeout as pause } from 'node:timers/promises'
import { usedOf } from '../../services/files/tree/ledger.ts'
import { sharesIn } from '../drive/shares-in.ts'
import type { Metric } from './exposition.ts'

/** A sum over all shares counts for so long, in milliseconds: there may be thousands of them. */
const KEPT = 600_000

/** How much lies in the network drives of all customers together. */
export interface DriveFigures {
  /** As it was summed up last. Whoever asks is not kept waiting: the first time there is nothing yet, and soon after there is. */
  metrics(): readonly Metric[]
  stop(): void
}

/** @param folder the folder in which all shares lie */
export function watchDrives(folder: string): DriveFigures {
  let sum: { readonly bytes: number; readonly shares: number } | undefined
  let begunAt = Number.NEGATIVE_INFINITY
  let isStopped = false
  const sumUp = async () => {
    let [bytes, shares] = [0, 0]
    for (const share of sharesIn(folder)) {
      if (isStopped) return
      bytes += usedOf(share.tree.usage.read())
      shares += 1
      await pause(0)
    }
    sum = { bytes, shares }
  }
  return {
    metrics: () => {
      if (performance.now() - begunAt > KEPT) {
        begunAt = performance.now()
        // A share that goes at this very moment is summed up the next time.
        sumUp().catch(() => undefined)
      }
      if (sum === undefined) return []
      return [
        gauge('klausel_drive_used_bytes', 'What lies in the network drives of all customers.', sum.bytes),
        gauge('klausel_drive_shares', 'Network drives that are set up.', sum.shares),
      ]
    },
    stop: () => {
      isStopped = true
    },
  }
}

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  type: 'gauge',
  help,
  samples: [{ value }],
})
