import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

export interface Cutting {
  readonly port: number
  /** How many connections were cut. */
  cut(): number
  close(): Promise<void>
}

/** A network that cuts connections, so many of them, once so much has come back from a server. Names stay as they are sent. */
export async function cutConnections(
  port: number,
  { bytes, times }: { readonly bytes: number; readonly times: number },
): Promise<Cutting> {
  let cut = 0
  const open = new Set<Socket>()
  const server = createServer((from) => {
    const to = connect(port, '127.0.0.1')
    for (const each of [from, to]) {
      open.add(each)
      each.on('error', () => undefined).on('close', () => [from, to].map((one) => one.destroy()))
    }
    from.pipe(to)
    let came = 0
    to.on('data', (data: Buffer) => {
      came += data.length
      if (came < bytes || cut === times) return
      cut += 1
      from.destroy()
    })
    to.pipe(from)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  return {
    port: address.port,
    cut: () => cut,
    close: async () => {
      for (const each of open) each.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
