import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { step } from './step.ts'

/** A program the tests need that npm does not bring. */
interface Tool {
  readonly program: string
  readonly package: string
  readonly neededFor: string
}

const tools: readonly Tool[] = [
  { program: 'chromium', package: 'chromium', neededFor: 'the tests of the portal, which run in a browser' },
]

/**
 * Makes sure that the programs are there: installs them as root on Debian; elsewhere names the command that would.
 *
 * @returns false when one is still missing
 */
export async function ensureDebianTools(): Promise<boolean> {
  const missing = tools.filter(({ program }) => !isOnPath(program))
  if (missing.length === 0) return true
  const install = ['install', '--yes', '--no-install-recommends', ...missing.map((tool) => tool.package)]
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stdout.write(`Installing ${missing.map((tool) => tool.package).join(', ')} (apt-get) …\n`)
    process.env.DEBIAN_FRONTEND = 'noninteractive'
    if (await step('apt-get', ['--quiet=2', 'update'])) await step('apt-get', ['--quiet=2', ...install])
  }
  const absent = missing.filter(({ program }) => !isOnPath(program))
  for (const { program, neededFor } of absent) {
    process.stderr.write(`TOOL_MISSING  ${program} is missing; it is needed for ${neededFor}. `)
    process.stderr.write(`Install it with: sudo apt-get ${install.join(' ')}\n`)
  }
  return absent.length === 0
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
