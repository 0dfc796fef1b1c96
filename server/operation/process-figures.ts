import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Pool } from 'pg'
import type { Metric } from './exposition.ts'

/** How this process does: memory, processor, how long the event loop keeps others waiting. */
export interface ProcessFigures {
  metrics(): readonly Metric[]
  stop(): void
}

const NANOSECONDS = 1_000_000_000
const begunAt = Date.now() / 1_000 - process.uptime()

/** @param version of the program, as package.json says it */
export function watchProcess(version: string): ProcessFigures {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    metrics: () => {
      const { rss, heapUsed, external } = process.memoryUsage()
      const { user, system } = process.cpuUsage()
      const loop = [
        { labels: { share: '0.5' }, value: delay.percentile(50) / NANOSECONDS },
        { labels: { share: '0.99' }, value: delay.percentile(99) / NANOSECONDS },
        { labels: { share: '1' }, value: delay.max / NANOSECONDS },
      ]
      // From one look to the next, so that a slow minute of yesterday is not shown for ever.
      delay.reset()
      return [
        one('klausel_info', 'The program that answers.', 1, { version, node: process.version }),
        one('process_start_time_seconds', 'When the process began, since 1970.', begunAt),
        {
          ...one('process_cpu_seconds_total', 'Time of the processor used.', (user + system) / 1_000_000),
          type: 'counter',
        },
        one('process_resident_memory_bytes', 'Memory of the process.', rss),
        one('klausel_heap_used_bytes', 'Of it, what the program holds.', heapUsed),
        one('klausel_external_memory_bytes', 'Of it, buffers outside of the heap.', external),
        {
          name: 'klausel_event_loop_delay_seconds',
          type: 'gauge',
          help: 'How long the event loop kept others waiting since the last look.',
          samples: loop,
        },
      ]
    },
    stop: () => {
      delay.disable()
    },
  }
}

/** Connections to the database, by the role as which they act. */
export function poolMetrics(pools: Readonly<Record<string, Pool>>): readonly Metric[] {
  const samples = Object.entries(pools).flatMap(([role, { totalCount, idleCount, waitingCount }]) => [
    { labels: { role, state: 'busy' }, value: totalCount - idleCount },
    { labels: { role, state: 'idle' }, value: idleCount },
    { labels: { role, state: 'awaited' }, value: waitingCount },
  ])
  return [
    {
      name: 'klausel_database_connections',
      type: 'gauge',
      help: 'Connections of this process; awaited are those for which somebody waits since all are busy.',
      samples,
    },
  ]
}

const one = (name: string, help: string, value: number, labels?: Readonly<Record<string, string>>): Metric => ({
  ...{ name, type: 'gauge', help },
  samples: [labels ? { labels, value } : { value }],
})
