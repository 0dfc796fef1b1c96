import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { AddressPlan } from './address-plan.ts'
import { type GatewaySelf, gatewayConfiguration } from './configuration.ts'
import { readDump } from './dump.ts'
import type { Gateway } from './gateway.ts'

/** A gateway on this machine: WireGuard of the kernel, or the program `wireguard-go` where the kernel has none. */
export interface WgGatewayOptions {
  /** The name of the interface: `klausel0`. */
  readonly name: string
  readonly self: GatewaySelf
  readonly plan: AddressPlan
  /** Put before every command: `ip netns exec …` for a gateway in a network of its own. */
  readonly before?: readonly string[]
}

/** What is to come in at the interface goes to this machine, by the first rule there is; all else ends at this one. */
const RULE = '90'
const MTU = '1420'

/** It could not be done; the message names the program and never what it was given. */
export class GatewayFailed extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}  ${message}`)
    this.name = 'GatewayFailed'
    this.code = code
  }
}

export function wgGateway({ name, self, plan, before = [] }: WgGatewayOptions): Gateway {
  if (!/^[a-z][a-z0-9]{0,14}$/.test(name)) throw new RangeError(`${name} is no name of an interface.`)
  const run = (...command: readonly string[]): Promise<string> => runCommand(before, command)
  // By a pipe of the shell's, since what Node gives a child as its input is a socket, which cannot be opened by name.
  const sync = (input: string): Promise<string> =>
    runCommand(before, ['sh', '-c', 'cat | wg syncconf "$1" /dev/stdin', 'sh', name], input)

  return {
    open: async () => {
      if (!(await isThere(run, name))) await makeInterface(run, name)
      await sync(gatewayConfiguration(self, []))
      await run('ip', 'address', 'replace', `${plan.gateway.ipv4}/${plan.ipv4.split('/')[1]}`, 'dev', name)
      await run('ip', 'address', 'replace', `${plan.gateway.ipv6}/48`, 'dev', name, 'nodad')
      await keepInside(run, name)
      await run('ip', 'link', 'set', name, 'mtu', MTU, 'up')
    },
    apply: async (peers) => {
      await sync(gatewayConfiguration(self, peers))
    },
    connections: async () => readDump(await run('wg', 'show', name, 'dump')),
    close: async () => {
      for (const family of ['-4', '-6'])
        await succeeds(run('ip', family, 'rule', 'delete', 'priority', RULE, 'iif', name))
      await succeeds(run('ip', 'link', 'delete', name))
    },
  }
}

type Run = (...command: readonly string[]) => Promise<string>

async function makeInterface(run: Run, name: string): Promise<void> {
  if (await succeeds(run('ip', 'link', 'add', name, 'type', 'wireguard'))) return
  await run('wireguard-go', name)
  // It answers as soon as it listens at its socket.
  for (let tries = 0; tries < 50; tries += 1) {
    if (await isThere(run, name)) return
    await pause(100)
  }
  throw new GatewayFailed('VPN_GATEWAY_SILENT', 'wireguard-go was started and does not answer.')
}

/** The link and who looks after it: the socket of `wireguard-go` alone may belong to a link of another network. */
const isThere = async (run: Run, name: string): Promise<boolean> =>
  (await succeeds(run('ip', 'link', 'show', name))) && (await succeeds(run('wg', 'show', name, 'listen-port')))

/** Devices reach the gateway, and through it nobody: neither each other nor whatever lies behind this machine. */
async function keepInside(run: Run, name: string): Promise<void> {
  for (const family of ['-4', '-6']) {
    await succeeds(run('ip', family, 'rule', 'delete', 'priority', RULE, 'iif', name))
    await run('ip', family, 'rule', 'add', 'priority', RULE, 'iif', name, 'prohibit')
  }
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

/** Longer than any of these commands ever takes, in milliseconds. */
const PATIENCE = 10_000

/** No secret stands in a command, where other users of the machine would see it: keys go in by the standard input. */
function runCommand(before: readonly string[], command: readonly string[], input = ''): Promise<string> {
  const [program = '', ...args] = [...before, ...command]
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, { timeout: PATIENCE, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      if (!error) resolve(stdout)
      else reject(new GatewayFailed(codeOf(error), `"${command.join(' ')}" did not succeed.`))
    })
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

function codeOf(error: { readonly code?: unknown }): string {
  if (error.code === 'ENOENT') return 'VPN_PROGRAM_MISSING'
  return error.code === 'EPERM' || error.code === 'EACCES' ? 'VPN_NOT_PERMITTED' : 'VPN_GATEWAY_FAILED'
}
