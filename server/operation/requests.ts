import type { FastifyInstance } from 'fastify'
import type { Metric, Sample } from './exposition.ts'

/** A request that was answered. */
export interface Answered {
  readonly method: string
  /** As the route was written, `/api/agreements/:agreement`, and never the address; `none` where there is no such route. */
  readonly route: string
  readonly status: number
  readonly seconds: number
}

/** Upper ends of the classes of a histogram, in seconds. */
const classes = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const

/** What a client calls its method is its own affair; what is counted apart is not. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** As many routes with their statuses are counted apart; beyond that they are counted together. The program has some three hundred. */
const mostApart = 3_000

interface Timed {
  readonly labels: Readonly<Record<string, string>>
  /** How many took that long at most, by class. */
  readonly within: number[]
  seconds: number
  count: number
}

/** Requests by route and status, and how long they took. */
export class Requests {
  readonly #counted = new Map<string, { readonly labels: Readonly<Record<string, string>>; value: number }>()
  readonly #timed = new Map<string, Timed>()

  note({ method: sent, route: of, status, seconds }: Answered): void {
    const method = methods.has(sent) ? sent : 'other'
    const route = this.#counted.size < mostApart || this.#timed.has(`${method} ${of}`) ? of : 'other'
    const labels = { method, route }
    const key = `${method} ${route}`
    const counted = this.#counted.get(`${key} ${status}`) ?? { labels: { ...labels, status: String(status) }, value: 0 }
    counted.value += 1
    this.#counted.set(`${key} ${status}`, counted)
    const timed = this.#timed.get(key) ?? { labels, within: classes.map(() => 0), seconds: 0, count: 0 }
    for (const [n, most] of classes.entries()) if (seconds <= most) timed.within[n] = (timed.within[n] ?? 0) + 1
    timed.seconds += seconds
    timed.count += 1
    this.#timed.set(key, timed)
  }

  metrics(): readonly Metric[] {
    return [
      {
        name: 'klausel_http_requests_total',
        type: 'counter',
        help: 'Requests answered at the door, by route and status.',
        samples: [...this.#counted.values()],
      },
      {
        name: 'klausel_http_request_seconds',
        type: 'histogram',
        help: 'How long requests took until their answer was sent.',
        samples: [...this.#timed.values()].flatMap(partsOf),
      },
    ]
  }
}

function partsOf({ labels, within, seconds, count }: Timed): readonly Sample[] {
  const buckets = classes.map((most, n) => ({ most: String(most), value: within[n] ?? 0 }))
  return [
    ...[...buckets, { most: '+Inf', value: count }].map(
      ({ most, value }) => ({ part: 'bucket', labels: { ...labels, le: most }, value }) as const,
    ),
    { part: 'sum', labels, value: seconds },
    { part: 'count', labels, value: count },
  ]
}

/** Counts every request of `http`, also those of other rooms. To be called before they add their routes. */
export function countRequests(http: FastifyInstance, requests: Requests): void {
  http.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'none'
    requests.note({ method, route, status: reply.statusCode, seconds: reply.elapsedTime / 1_000 })
  })
}
