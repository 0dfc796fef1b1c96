import { type ChildProcess, spawn } from 'node:child_process'
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './own-drive.ts'
import type { Setup } from './setup.ts'

/** Where Debian keeps the modules of Apache. */
const modules = '/usr/lib/apache2/modules'
/** What a drive needs of it, and nothing more. */
const needed = [
  'mpm_event',
  'authz_core',
  'authz_user',
  'authn_core',
  'authn_file',
  'auth_basic',
  'dav',
  'dav_fs',
  'setenvif',
]

/**
 * Apache's mod_dav from Debian over a folder, set up like our drive: the same TLS or none, the same sign-in (`{SHA}` passwords, the
 * quickest that it knows) and a row in a log for each request, or none of it.
 */
export async function startModDav(
  folder: string,
  asked: Setup,
): Promise<{ readonly port: number; readonly pids: readonly number[]; close(): Promise<void> }> {
  const port = await freePort()
  const files = join(folder, 'files')
  mkdirSync(files, { recursive: true })
  for (const each of [folder, files]) chmodSync(each, 0o777)
  const configuration = join(folder, 'apache.conf')
  writeFileSync(join(folder, 'passwords'), `${asked.person}:{SHA}${hash('sha1', asked.password, 'base64')}\n`)
  writeFileSync(configuration, configurationOf(folder, port, asked))
  const apache = spawn('/usr/sbin/apache2', ['-f', configuration, '-DFOREGROUND'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilOpen(port, apache)
  return {
    port,
    get pids() {
      return withChildren(apache.pid ?? 0)
    },
    close: async () => {
      apache.kill('SIGTERM')
      if (apache.exitCode === null) await once(apache, 'exit')
    },
  }
}

function configurationOf(folder: string, port: number, { tls, isAsSold, person }: Setup): string {
  const load = [...needed, ...(isAsSold ? ['ssl', 'socache_shmcb', 'log_config'] : ['log_config'])]
  const lines = [
    `ServerRoot "${folder}"`,
    `PidFile "${join(folder, 'apache.pid')}"`,
    `DefaultRuntimeDir "${folder}"`,
    `ServerName 127.0.0.1`,
    `Listen 127.0.0.1:${port}`,
    ...load
      .filter((name) => existsSync(join(modules, `mod_${name}.so`)))
      .map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    'User www-data',
    'Group www-data',
    // As Debian sets it up, with as many requests on a connection as a load tool sends.
    ...['KeepAlive On', 'MaxKeepAliveRequests 0', 'Timeout 300', 'EnableSendfile On', 'EnableMMAP On'],
    `ErrorLog "${join(folder, 'error.log')}"`,
    `DavLockDB "${join(folder, 'locks')}"`,
    `DocumentRoot "${join(folder, 'files')}"`,
    ...(isAsSold
      ? [`LogFormat "%h %u %t \\"%r\\" %>s %b" common`, `CustomLog "${join(folder, 'access.log')}" common`]
      : []),
    ...(isAsSold
      ? [
          'SSLEngine on',
          `SSLCertificateFile "${tls.certificate}"`,
          `SSLCertificateKeyFile "${tls.key}"`,
          'SSLSessionCache "shmcb:ssl(512000)"',
        ]
      : []),
    `<Directory "${join(folder, 'files')}">`,
    'Dav On',
    'Options None',
    'AllowOverride None',
    ...(isAsSold
      ? ['AuthType Basic', 'AuthName drive', `AuthUserFile "${join(folder, 'passwords')}"`, `Require user ${person}`]
      : ['Require all granted']),
    '</Directory>',
  ]
  return `${lines.join('\n')}\n`
}

/** Apache answers in processes that its first one starts. */
function withChildren(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').map(Number))]
}

async function untilOpen(port: number, apache: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (apache.exitCode !== null) throw new Error(`apache2 ended with ${apache.exitCode}.`)
    const answered = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      // Over TLS it refuses plain requests with an answer too; a connection that is refused throws.
      () => false,
    )
    if (answered) return
    await pause(25)
  }
  throw new Error('apache2 did not open its port.')
}
