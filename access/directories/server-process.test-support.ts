import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A port nobody listens on at this moment. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  const server = createServer().listen(0, host)
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  return address.port
}

/** A server of Debian's that a test has started; it ends with the test. */
export interface ServerProcess {
  end(): Promise<void>
}

/**
 * Starts a server and waits until it answers on its port.
 *
 * @throws Error with what the server said, if it ends before that
 */
export async function startServer(
  program: string,
  args: readonly string[],
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ServerProcess> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()))
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${program} ended before it answered:\n${said}`)
  })
  await Promise.race([ended, untilAnswered(host, port)])
  ended.catch(() => undefined)
  return { end: () => end(child) }
}

async function untilAnswered(host: string, port: number): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const socket = connect({ host, port })
    const answered = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (answered) return
    await pause(25)
  }
  throw new Error(`Nobody answers at ${host}:${port}`)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
  await ended
  clearTimeout(late)
}
