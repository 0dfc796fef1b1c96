import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from './step.ts'

/** A program the tests need that npm does not bring. */
interface Tool {
  readonly program: string
  /** The Debian packages that bring it, and what it cannot run without. */
  readonly packages: readonly string[]
  readonly neededFor: string
}

const tools: readonly Tool[] = [
  { program: 'chromium', packages: ['chromium'], neededFor: 'the tests of the portal, which run in a browser' },
  { program: 'zbarimg', packages: ['zbar-tools'], neededFor: 'the tests of the code that an app reads' },
  { program: 'openssl', packages: ['openssl'], neededFor: 'the certificates of the directories that tests start' },
  { program: 'nginx', packages: ['nginx-light'], neededFor: 'the tests of Klausel behind a proxy' },
  { program: 'dnsmasq', packages: ['dnsmasq-base'], neededFor: 'the tests of proving e-mail domains' },
  { program: 'slapd', packages: ['slapd'], neededFor: 'the tests of sign-in against OpenLDAP' },
  {
    program: 'samba',
    packages: ['samba', 'samba-dsdb-modules', 'samba-vfs-modules', 'samba-ad-provision'],
    neededFor: 'the tests of sign-in against Active Directory',
  },
  { program: 'postfix', packages: ['postfix'], neededFor: 'the tests of letters that leave and come back' },
  { program: 'dovecot', packages: ['dovecot-imapd'], neededFor: 'the tests of mail that comes in' },
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
