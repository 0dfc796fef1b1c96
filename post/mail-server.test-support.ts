/**
 * A mail server as providers and customers have them, for tests alone: Debian's Postfix to send and deliver, Debian's Dovecot to
 * sign in and fetch, both in a folder of their own, on ports of their own, with a certificate of their own.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { createTransport } from 'nodemailer'
import PostalMime, { type Email } from 'postal-mime'
import {
  type Box,
  boxFolder,
  configureDovecot,
  configurePostfix,
  host,
  makeBoxes,
  makeCertificate,
  UID,
} from './mail-server-set-up.test-support.ts'

const run = promisify(execFile)

/** An ordinary mail as a customer writes it. */
export interface Sent {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly inReplyTo?: string
}

export interface MailServer {
  readonly smtp: { readonly host: string; readonly port: number }
  readonly imap: { readonly host: string; readonly port: number; readonly tlsPort: number }
  /** The certificate to trust, as PEM. */
  readonly authority: string
  /** The mails that lie in a box, in the order in which they came. */
  mailsIn(box: Box): Promise<Email[]>
  /** The first such mail in a box, once it is there; for at most half a minute. */
  find(box: Box, isThat: (mail: Email) => boolean): Promise<Email>
  /** A customer writes to a provider: an ordinary mail over SMTP. */
  send(mail: Sent): Promise<void>
  /** Lays a mail into a box as it is. */
  lay(box: Box, raw: string): Promise<void>
  close(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const folder = await mkdtemp(join(tmpdir(), 'klausel-mail-'))
  // The servers' own users have to get in.
  await chmod(folder, 0o755)
  const [smtp, imap, tlsPort] = [await freePort(), await freePort(), await freePort()]
  const authority = await makeCertificate(folder)
  await makeBoxes(folder)
  await mkdir(join(folder, 'queue'))
  await configurePostfix(folder, smtp)
  await configureDovecot(folder, imap, tlsPort)
  const postfix = spawn('postfix', ['-c', join(folder, 'postfix'), 'start-fg'], { stdio: 'ignore' })
  await exists(join(folder, 'queue/private'))
  const dovecot = spawn('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' })
  await Promise.all([smtp, imap, tlsPort].map(answers))
  await exists(join(folder, 'queue/private/auth'))
  let laid = 0
  const server: MailServer = {
    smtp: { host, port: smtp },
    imap: { host, port: imap, tlsPort },
    authority,
    mailsIn: (box) => mailsIn(folder, box),
    find: async (box, isThat) => {
      for (let tries = 0; tries < 300; tries += 1) {
        const found = (await mailsIn(folder, box)).find(isThat)
        if (found) return found
        await pause(100)
      }
      throw new Error(`The mail does not come to ${box}.\n${await logOf(folder)}`)
    },
    send: async (mail) => {
      const transport = createTransport({ host, port: smtp, tls: { ca: authority } })
      await transport.sendMail(mail)
      transport.close()
    },
    lay: async (box, raw) => {
      laid += 1
      const file = join(boxFolder(folder, box), 'new', `${Date.now()}.laid${laid}.test`)
      await writeFile(file, raw)
      await run('chown', [`${UID}:${UID}`, file])
    },
    close: async () => {
      // Its master runs under another process than the one that was started here.
      await run('postfix', ['-c', join(folder, 'postfix'), 'stop']).catch(() => undefined)
      await Promise.all([ended(postfix), ended(dovecot)])
      await rm(folder, { recursive: true, force: true })
    },
  }
  return server
}

async function mailsIn(folder: string, box: string): Promise<Email[]> {
  const files: string[] = []
  for (const part of ['new', 'cur']) {
    const inside = join(boxFolder(folder, box), part)
    files.push(...(await readdir(inside)).map((name) => join(inside, name)))
  }
  const inOrder = files.toSorted((a, b) => (a.slice(a.lastIndexOf('/')) < b.slice(b.lastIndexOf('/')) ? -1 : 1))
  return Promise.all(inOrder.map(async (file) => PostalMime.parse(await readFile(file))))
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, host)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('There is no free port.')
  return address.port
}

const PATIENCE = 200

async function answers(port: number): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const socket = createConnection(port, host)
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (isThere) return
    await pause(50)
  }
  throw new Error(`Nothing answers at port ${port}.`)
}

async function exists(file: string): Promise<void> {
  for (let tries = 0; tries < PATIENCE; tries += 1) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    )
    if (isThere) return
    await pause(50)
  }
  throw new Error(`${file} does not come into being.`)
}

async function logOf(folder: string): Promise<string> {
  const logs = ['mail.log', 'dovecot.log'].map((name) => readFile(join(folder, name), 'utf8').catch(() => ''))
  return (await Promise.all(logs)).join('\n').split('\n').slice(-30).join('\n')
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const end = once(child, 'exit')
  child.kill('SIGTERM')
  await end
}
