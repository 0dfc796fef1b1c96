import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { step } from './step.ts'

/** A program the tests need that npm does not bring. */
interface Tool {
  /** Its name, or the whole path of a file where the packages bring no program. */
  readonly program: string
  /** The Debian packages that bring it, and what it cannot run without. */
  readonly packages: readonly string[]
  readonly neededFor: string
}

const tools: readonly Tool[] = [
  {
    program: 'chromium-headless-shell',
    packages: ['chromium-headless-shell'],
    neededFor: 'the tests of the portal, which run in a browser',
  },
  { program: 'zbarimg', packages: ['zbar-tools'], neededFor: 'the tests of the code that an app reads' },
  {
    program: 'python3',
    packages: ['python3'],
    neededFor: 'the tests of bundles of evidence, which verify themselves by it',
  },
  { program: 'age', packages: ['age'], neededFor: 'the tests of backups, which it opens' },
  { program: 'zstd', packages: ['zstd'], neededFor: 'the tests of backups, which it opens' },
  {
    // A library without a program of its own: the tests start its servers.
    program: '/usr/lib/python3/dist-packages/swift/__init__.py',
    packages: ['python3-swift'],
    neededFor: 'the tests of backups to an S3 store',
  },
  { program: 'openssl', packages: ['openssl'], neededFor: 'the certificates of the directories that tests start' },
  { program: 'nginx', packages: ['nginx-light'], neededFor: 'the tests of Klausel behind a proxy' },
  { program: 'dnsmasq', packages: ['dnsmasq-base'], neededFor: 'the tests of proving e-mail domains' },
  { program: 'slapd', packages: ['slapd'], neededFor: 'the tests of sign-in against OpenLDAP' },
  {
    program: 'samba',
    packages: ['samba', 'samba-dsdb-modules', 'samba-vfs-modules', 'samba-ad-provision'],
    neededFor: 'the tests of sign-in against Active Directory',
  },
  {
    program: 'patroni',
    packages: ['patroni', 'python3-etcd', 'postgresql'],
    neededFor: 'the tests of PostgreSQL on several machines',
  },
  { program: 'etcd', packages: ['etcd-server'], neededFor: 'the tests of PostgreSQL on several machines' },
  { program: 'promtool', packages: ['prometheus'], neededFor: 'the tests of metrics and of alerts' },
  { program: 'wg', packages: ['wireguard-tools'], neededFor: 'the gateway of the VPN and its tests' },
  { program: 'wireguard-go', packages: ['wireguard-go'], neededFor: 'the VPN where the kernel has no WireGuard' },
  { program: 'ip', packages: ['iproute2'], neededFor: 'the gateway of the VPN and its tests' },
  { program: 'postfix', packages: ['postfix'], neededFor: 'the tests of letters that leave and come back' },
  { program: 'qpdf', packages: ['qpdf'], neededFor: 'the tests of papers, whose structure it checks' },
  { program: 'pdftotext', packages: ['poppler-utils'], neededFor: 'the tests of papers, which it reads' },
  {
    program: 'soffice',
    packages: ['libreoffice-writer-nogui'],
    neededFor: 'the tests of marked differences, which a word processor has to open',
  },
  { program: 'unzip', packages: ['unzip'], neededFor: 'the tests of marked differences, which it takes apart' },
  { program: 'dovecot', packages: ['dovecot-imapd'], neededFor: 'the tests of mail that comes in' },
  { program: 'litmus', packages: ['litmus'], neededFor: 'the tests of the network drive, which it has to pass' },
  { program: 'curl', packages: ['curl'], neededFor: 'the tests of the network drive with the programs people use' },
  {
    program: 'cadaver',
    packages: ['cadaver'],
    neededFor: 'the tests of the network drive with the programs people use',
  },
  {
    program: 'mount.davfs',
    packages: ['davfs2'],
    neededFor: 'the tests of the network drive as a folder of the system',
  },
  { program: 'rclone', packages: ['rclone'], neededFor: 'the tests of the network drive with the programs people use' },
]

/**
 * Makes sure that the programs are there: installs them as root on Debian; elsewhere names the command that would.
 *
 * @returns false when one is still missing
 */
export async function ensureDebianTools(): Promise<boolean> {
  const missing = tools.filter(({ program }) => !isOnPath(program))
  if (missing.length === 0) return true
  const install = ['install', '--yes', '--no-install-recommends', ...missing.flatMap((tool) => tool.packages)]
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stdout.write(`Installing ${missing.flatMap((tool) => tool.packages).join(', ')} (apt-get) …\n`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    await withoutServices(async () => {
      if (await step('apt-get', ['--quiet=2', 'update'])) await step('apt-get', ['--quiet=2', ...install])
    })
  }
  const absent = missing.filter(({ program }) => !isOnPath(program))
  for (const { program, neededFor } of absent) {
    process.stderr.write(`TOOL_MISSING  ${program} is missing; it is needed for ${neededFor}. `)
    process.stderr.write(`Install it with: sudo apt-get ${install.join(' ')}\n`)
  }
  return absent.length === 0
}

/** What Debian asks before it starts the service of a package that was installed. */
const policy = '/usr/sbin/policy-rc.d'

/** The tests start the servers they need, on ports of their own: what is installed for them starts nothing by itself. */
async function withoutServices(work: () => Promise<void>): Promise<void> {
  if (existsSync(policy)) return work()
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await work()
  } finally {
    rmSync(policy)
  }
}

function isOnPath(program: string): boolean {
  if (isAbsolute(program)) return existsSync(program)
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, program)))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
