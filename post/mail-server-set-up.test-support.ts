/** How the mail server of tests is set up: its boxes, its certificate, and what its two programs read. For tests alone. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The mailboxes there are; everybody's password is `secret`. */
export const mailboxes = ['post@elc.example', 'erika@customer.example', 'max@customer.example'] as const
export type Box = (typeof mailboxes)[number]
/** The server refuses this one at once, and learns of the other only when it delivers. */
export const refusedAtOnce = 'gone@customer.example'
export const returnedLater = 'nobody@customer.example'

export const host = '127.0.0.1'
/** Debian's user `mail`, to whom the boxes belong. */
export const UID = 8

export const boxFolder = (folder: string, box: string): string => join(folder, 'mail', ...box.split('@').reverse())

export async function makeBoxes(folder: string): Promise<void> {
  for (const box of mailboxes) {
    for (const part of ['new', 'cur', 'tmp']) await mkdir(join(boxFolder(folder, box), part), { recursive: true })
  }
  await run('chown', ['-R', `${UID}:${UID}`, join(folder, 'mail')])
}

export async function makeCertificate(folder: string): Promise<string> {
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  await run('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-keyout', key, '-out', certificate, '-subj', '/CN=mail.elc.example'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1,DNS:mail.elc.example'],
  ])
  return readFile(certificate, 'utf8')
}

export async function configurePostfix(folder: string, port: number): Promise<void> {
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

export async function configureDovecot(folder: string, port: number, tlsPort: number): Promise<void> {
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
