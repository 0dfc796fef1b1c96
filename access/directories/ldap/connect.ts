import { once } from 'node:events'
import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { type ConnectionOptions, checkServerIdentity, connect as connectTls } from 'node:tls'
import { Client } from 'ldapts'
import { isLoopback } from '../../networks.ts'
import type { Reach } from '../reach.ts'
import { codeOf, DirectoryTrouble } from '../trouble.ts'
import type { LdapSettings } from './settings.ts'
import { noStartTls, notEncrypted, tlsFailed, unreachable } from './troubles.ts'
import { messageGuard } from './well-formed.ts'

type Where = Pick<LdapSettings, 'host' | 'port' | 'encryption' | 'authority'>

/** How long we wait for a connection, and for an answer, in milliseconds. */
const patience = { connection: 5_000, answer: 10_000 }

/**
 * A connection into the directory, encrypted unless it ends on this machine. Nothing has been sent through it but, where the
 * directory asks for it, STARTTLS.
 *
 * When it breaks it stays broken: a client that made it again by itself would make it without STARTTLS, and send the next
 * password in the clear.
 *
 * @throws DirectoryTrouble at `reach` or `encrypt`
 */
export async function connect(where: Where, reach: Reach): Promise<Client> {
  const addresses = await reach(where.host)
  if (where.encryption === 'none' && !addresses.every(isLoopback)) throw notEncrypted(where.host)
  const socket = await connectToOne(where, addresses)
  try {
    if (where.encryption === 'tls') return clientOn(await encrypt(where, socket))
    const client = clientOn(socket)
    if (where.encryption === 'startTls') await startTls(where, client)
    return client
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** The first of the addresses that answers. */
async function connectToOne({ host, port }: Where, addresses: readonly string[]): Promise<Socket> {
  let failure: unknown
  for (const address of addresses) {
    const socket = connectTcp({ host: address, port })
    try {
      await once(socket, 'connect', { signal: AbortSignal.timeout(patience.connection) })
      return quiet(socket)
    } catch (error) {
      socket.destroy()
      failure = error
    }
  }
  throw unreachable(host, port, codeOf(failure))
}

/** Whoever waits for an answer learns of a broken connection; while nobody waits, it is no event that ends the program. */
const quiet = <S extends Socket>(socket: S): S => socket.on('error', () => undefined)

function clientOn(socket: Socket): Client {
  let isTaken = false
  const client = new Client({
    url: 'ldap://made-before',
    timeout: patience.answer,
    createConnection: () => {
      if (isTaken) throw new Error('The connection to the directory broke')
      isTaken = true
      return socket
    },
  })
  guardWhatIsRead(client, socket)
  return client
}

/** What ldapts hears all bytes with, before and after STARTTLS. */
interface Reading {
  socketDataHandler: (bytes: Uint8Array) => void
}

/** ldapts believes the lengths in a message; so only those get there that are what they say, and a connection with others ends. */
function guardWhatIsRead(client: Client, socket: Socket): void {
  const reading = client as unknown as Reading
  const read = reading.socketDataHandler
  const isWellFormed = messageGuard()
  reading.socketDataHandler = (bytes) => {
    if (isWellFormed(bytes)) read(bytes)
    else socket.destroy()
  }
}

async function encrypt(where: Where, socket: Socket): Promise<Socket> {
  const encrypted = quiet(connectTls({ ...tlsFor(where), socket }))
  try {
    await once(encrypted, 'secureConnect', { signal: AbortSignal.timeout(patience.connection) })
    return encrypted
  } catch (error) {
    encrypted.destroy()
    throw tlsFailed(where.host, codeOf(error))
  }
}

async function startTls(where: Where, client: Client): Promise<void> {
  try {
    await client.startTLS(tlsFor(where))
  } catch (error) {
    if (error instanceof DirectoryTrouble) throw error
    const code = codeOf(error)
    throw code === undefined ? noStartTls(where.host) : tlsFailed(where.host, code)
  }
}

/** The certificate must be for the name that was given, though the connection goes to an address. */
function tlsFor({ host, authority }: Where): ConnectionOptions {
  return {
    minVersion: 'TLSv1.2',
    ...(isIP(host) ? {} : { servername: host }),
    ...(authority === null ? {} : { ca: authority }),
    checkServerIdentity: (_name, certificate) => checkServerIdentity(host, certificate),
  }
}
