import { unlink } from 'node:fs/promises'
import { connect, type Server } from 'node:net'

/**
 * Listens on a Unix socket that at most one living process may hold. The file of a process that was killed stays behind,
 * but nobody answers there: it is removed and taken over.
 *
 * @param path at most 103 bytes
 * @returns false when another process answers at the socket
 */
export async function listenAlone(server: Server, path: string): Promise<boolean> {
  for (;;) {
    if (await listen(server, path)) return true
    if (await answers(path)) return false
    await unlink(path).catch(() => undefined)
  }
}

function listen(server: Server, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', failed)
    server.listen(path, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
