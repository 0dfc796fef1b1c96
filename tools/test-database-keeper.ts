import { rm } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { saySilently } from '../server/console.ts'
import { dataFolderAt } from '../server/database/data-folder.ts'
import { startEmbedded } from '../server/database/embedded.ts'
import { readPostmaster, standingOf } from '../server/database/postmaster.ts'
import { listenAlone } from '../server/listen-alone.ts'
import { sharedFolder } from './test-database.ts'

/**
 * Keeps the database server that all tests share: starts it, tells each test process at the door where it is, and ends it
 * when for some seconds no test process has held the door open. Started by `test-database.ts`.
 */

/** How long the server waits for the next test process, in milliseconds. */
const lingers = 20_000

const { data, door } = sharedFolder()
const guests = new Set<Socket>()
let lastLeft = Date.now()
let address: string | undefined
let closing = false

const server = createServer((guest) => {
  if (closing) return guest.destroy()
  guests.add(guest)
  guest.on('error', () => undefined)
  guest.on('close', () => {
    guests.delete(guest)
    lastLeft = Date.now()
  })
  if (address) guest.write(address)
})

if (await listenAlone(server, door)) await keep()

async function keep(): Promise<void> {
  await removeRemains()
  const database = await startEmbedded({ dataFolder: data, say: saySilently, durable: false })
  address = `${database.url('ROLE', 'DATABASE')}\n`
  lastLeft = Date.now()
  for (const guest of guests) guest.write(address)
  while (guests.size > 0 || Date.now() - lastLeft < lingers) await pause(500)
  // The door stays shut, but in place, until all is gone: whoever comes now tries again and starts a new keeper.
  closing = true
  await database.stop()
  await rm(data, { recursive: true, force: true })
  server.close()
}

/** Data that never waited for the disk is not to be trusted after a crash; a server that still runs is. */
async function removeRemains(): Promise<void> {
  const running = await readPostmaster(dataFolderAt(data).database)
  if (!running || (await standingOf(running.process)) !== 'database') await rm(data, { recursive: true, force: true })
}
