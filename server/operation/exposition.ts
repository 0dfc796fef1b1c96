/** A number as Prometheus keeps it: what it counts, and its samples by their labels. */
export interface Metric {
  /** `klausel_jobs`; a counter ends in `_total`, a time in `_seconds`, a size in `_bytes`. */
  readonly name: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  readonly samples: readonly Sample[]
}

export interface Sample {
  /** Names and values from fixed lists: routes, states, roles. Never anything that somebody sent. */
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
  /** Which part of a histogram it is. */
  readonly part?: 'bucket' | 'sum' | 'count'
}

/** What an answer in this form is called. */
export const expositionType = 'text/plain; version=0.0.4; charset=utf-8'

/**
 * Metrics in Prometheus' text format 0.0.4. Those without samples are left out.
 *
 * @example
 * exposition([{ name: 'klausel_jobs', type: 'gauge', help: 'Jobs.', samples: [{ labels: { state: 'later' }, value: 2 }] }]) ===
 *   '# HELP klausel_jobs Jobs.\n# TYPE klausel_jobs gauge\nklausel_jobs{state="later"} 2\n'
 */
export function exposition(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(written)
    .join('')
}

function written({ name, type, help, samples }: Metric): string {
  const lines = samples.map(({ labels = {}, value, part }) => {
    const named = Object.entries(labels).map(([label, of]) => `${label}="${escaped(of)}"`)
    return `${name}${part ? `_${part}` : ''}${named.length > 0 ? `{${named.join(',')}}` : ''} ${numberOf(value)}\n`
  })
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`
}

const escaped = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')

const numberOf = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? '+Inf' : value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value)
