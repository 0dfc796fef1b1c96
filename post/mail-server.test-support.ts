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

const run = promisify(execFile)

/** The mailboxes there are; everybody's password is `secret`. */
export const mailboxes = ['post@elc.example', 'erika@customer.example', 'max@customer.example'] as const
export type Box = (typeof mailboxes)[number]
/** The server refuses this one at once, and learns of the other only when it delivers. */
export const refusedAtOnce = 'gone@customer.example'
export const returnedLater = 'nobody@customer.example'

export interface MailServer {
  readonly smtp: { readonly host: string; readonly port: number }
  readonly imap: { readonly host: string; readonly port: number; readonly tlsPort: number }
  /** The certificate to trust, as PEM. */
  readonly authority: string
  /** The mails that lie in a box, in the order in which they came. */
  mailsIn(box: Box): Promise<Email[]>
  /** The same once there are so many; for at most half a minute. */
  waitFor(box: Box, count: number): Promise<Email[]>
  /** A customer writes to a provider: an ordinary mail over SMTP. */
  send(mail: {
    readonly from: string
    readonly to: string
    readonly subject: string
    readonly text: string
  }): Promise<void>
  /** Lays a mail into a box as it is. */
  lay(box: Box, raw: string): Promise<void>
  close(): Promise<void>
}

const host = '127.0.0.1'
/** Debian's user `mail`, to whom the boxes belong. */
const UID = 8

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
    waitFor: async (box, count) => {
      for (let tries = 0; tries < 300; tries += 1) {
        const mails = await mailsIn(folder, box)
        if (mails.length >= count) return mails
        await pause(100)
      }
      throw new Error(
        `${box} has ${(await mailsIn(folder, box)).length} mails and not ${count}.\n${await logOf(folder)}`,
      )
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

const boxFolder = (folder: string, box: string): string => join(folder, 'mail', ...box.split('@').reverse())

async function makeBoxes(folder: string): Promise<void> {
  for (const box of mailboxes) {
    for (const part of ['new', 'cur', 'tmp']) await mkdir(join(boxFolder(folder, box), part), { recursive: true })
  }
  await run('chown', ['-R', `${UID}:${UID}`, join(folder, 'mail')])
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

async function makeCertificate(folder: string): Promise<string> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-keyout', key, '-out', certificate, '-subj', '/CN=mail.elc.example'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1,DNS:mail.elc.example'],
  ])
  return readFile(certificate, 'utf8')
}

async function configurePostfix(folder: string, port: number): Promise<void> {
  const etc = join(folder, 'postfix')
  await mkdir(etc)
  const listed = mailboxes.map((box) => `${box} ${box.split('@').reverse().join('/')}/`)
  await writeFile(join(etc, 'boxes'), `${listed.join('\n')}\n`)
  await writeFile(join(etc, 'refused'), `${refusedAtOnce} 550 5.1.1 User unknown\n`)
  await writeFile(join(etc, 'master.cf'), masterOf(port))
  await writeFile(
    join(etc, 'main.cf'),
    Object.entries({
      compatibility_level: '3.6',
      queue_directory: join(folder, 'queue'),
      data_directory: join(folder, 'postfix-data'),
      command_directory: '/usr/sbin',
      daemon_directory: '/usr/lib/postfix/sbin',
      mail_owner: 'postfix',
      setgid_group: 'postdrop',
      myhostname: 'mail.elc.example',
      mydestination: '',
      inet_interfaces: host,
      inet_protocols: 'ipv4',
      maillog_file: join(folder, 'mail.log'),
      maillog_file_prefixes: folder,
      virtual_mailbox_domains: 'elc.example customer.example',
      virtual_mailbox_maps: `texthash:${join(etc, 'boxes')}`,
      virtual_mailbox_base: join(folder, 'mail'),
      virtual_minimum_uid: '1',
      virtual_uid_maps: `static:${UID}`,
      virtual_gid_maps: `static:${UID}`,
      smtpd_reject_unlisted_recipient: 'no',
      smtpd_relay_restrictions: 'permit_sasl_authenticated, reject_unauth_destination',
      smtpd_recipient_restrictions: `check_recipient_access texthash:${join(etc, 'refused')}`,
      smtpd_sasl_auth_enable: 'yes',
      smtpd_sasl_type: 'dovecot',
      smtpd_sasl_path: 'private/auth',
      smtpd_tls_security_level: 'may',
      smtpd_tls_auth_only: 'yes',
      smtpd_tls_cert_file: join(folder, 'certificate.pem'),
      smtpd_tls_key_file: join(folder, 'key.pem'),
    })
      .map(([name, value]) => `${name} = ${value}\n`)
      .join(''),
  )
  await mkdir(join(folder, 'postfix-data'))
  await run('chown', ['postfix', join(folder, 'postfix-data')])
}

/** What each part of Postfix is called, and how many of it may run; none is locked into the queue's folder. */
function masterOf(port: number): string {
  const parts = [
    'pickup unix n - n 60 1 pickup',
    'cleanup unix n - n - 0 cleanup',
    'qmgr unix n - n 300 1 qmgr',
    'tlsmgr unix - - n 1000 1 tlsmgr',
    'rewrite unix - - n - - trivial-rewrite',
    ...['bounce', 'defer', 'trace'].map((name) => `${name} unix - - n - 0 bounce`),
    'verify unix - - n - 1 verify',
    'flush unix n - n 1000 0 flush',
    'proxymap unix - - n - - proxymap',
    'proxywrite unix - - n - 1 proxymap',
    'smtp unix - - n - - smtp',
    'showq unix n - n - - showq',
    ...['error', 'retry'].map((name) => `${name} unix - - n - - error`),
    'discard unix - - n - - discard',
    'virtual unix - n n - - virtual',
    'anvil unix - - n - 1 anvil',
    'scache unix - - n - 1 scache',
    'postlog unix-dgram n - n - 1 postlogd',
  ]
  return [`${host}:${port} inet n - n - - smtpd`, ...parts, ''].join('\n')
}

async function configureDovecot(folder: string, port: number, tlsPort: number): Promise<void> {
  await writeFile(join(folder, 'passwords'), mailboxes.map((box) => `${box}:{PLAIN}secret\n`).join(''))
  await writeFile(
    join(folder, 'dovecot.conf'),
    `
base_dir = ${join(folder, 'dovecot-run')}
state_dir = ${join(folder, 'dovecot-state')}
instance_name = ${folder.slice(folder.lastIndexOf('/') + 1)}
log_path = ${join(folder, 'dovecot.log')}
protocols = imap
listen = ${host}
ssl = yes
ssl_cert = <${join(folder, 'certificate.pem')}
ssl_key = <${join(folder, 'key.pem')}
mail_location = maildir:${join(folder, 'mail')}/%d/%n
first_valid_uid = ${UID}
first_valid_gid = ${UID}
passdb {
  driver = passwd-file
  args = ${join(folder, 'passwords')}
}
userdb {
  driver = static
  args = uid=${UID} gid=${UID} home=${join(folder, 'mail')}/%d/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
service auth {
  unix_listener ${join(folder, 'queue/private/auth')} {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`,
  )
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
