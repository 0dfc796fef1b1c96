import { Client } from 'pg'
import type { Server, Servers } from './servers-in.ts'

/** How long a server may take to say what it is, and for how long that counts, in milliseconds. */
const [patience, counts] = [3_000, 500]

/** How often it is looked whether the primary is still the one to which connections go, in milliseconds. */
const round = 5_000

/**
 * Finds the primary among some servers whenever somebody wants to connect, since it may have changed, and gives up connections to one
 * that it is no more.
 */
export class Primary {
  readonly #servers: Servers
  /** Clients that were led to a server, until they end. */
  readonly #led = new Set<Client>()
  #found: { readonly at: number; readonly server: Promise<Server> } | undefined

  constructor(servers: Servers) {
    this.#servers = servers
  }

  /** @throws AggregateError with what each of them said, where none is the primary */
  async find(): Promise<Server> {
    const now = performance.now()
    if (this.#found === undefined || now - this.#found.at > counts)
      this.#found = { at: now, server: Promise.any(this.#servers.all.map((server) => this.#unlessStandby(server))) }
    const server = await this.#found.server
    this.#leave(server)
    return server
  }

  /** Has a client connect to the server that is the primary now. */
  async lead(client: Client): Promise<void> {
    to(client, await this.find())
    this.#led.add(client)
    client.once('end', () => this.#led.delete(client))
  }

  /** Looks again and again: the connections to a machine that has gone dark break by themselves only after many minutes. */
  watch(): { stop(): void } {
    const timer = setInterval(() => void this.find().catch(() => undefined), round).unref()
    return { stop: () => clearInterval(timer) }
  }

  async #unlessStandby(server: Server): Promise<Server> {
    const client = new Client({
      connectionString: this.#servers.first,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    })
    client.on('error', () => undefined)
    await to(client, server).connect()
    try {
      const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
      if (rows[0]?.standby === false) return server
      throw new Error(`${server.host}:${server.port} is a standby`)
    } finally {
      client.end().catch(() => undefined)
    }
  }

  #leave(primary: Server): void {
    const others = [...this.#led].filter(({ host, port }) => host !== primary.host || port !== primary.port)
    for (const { connection } of others) connection.stream.destroy(new Error('Another server is the primary now.'))
  }
}

function to(client: Client, { host, port }: Server): Client {
  return Object.assign(client, { host, port })
}

type Connected = (error: Error) => void

/** What a pool makes its connections of, so that each goes to the server that is the primary then. */
export function clientsOf(primary: Primary): typeof Client {
  return class ToPrimary extends Client {
    override connect(): Promise<Client>
    override connect(connected: Connected): void
    override connect(connected?: Connected): Promise<Client> | undefined {
      const led = primary.lead(this)
      if (connected === undefined) return led.then(() => super.connect())
      led.then(() => super.connect(connected), connected)
      return undefined
    }
  }
}
