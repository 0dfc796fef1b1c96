import assert from 'node:assert/strict'
import { isAmong } from '../../access/networks.ts'
import { type Parser, unlessRefused } from '../../tools/fuzz/parser.ts'
import { CommandProblem } from '../commands/command-problem.ts'
import { instantIn, untilIn } from '../commands/life-file.ts'
import { optionsIn } from '../commands/options-in.ts'
import { readOptions } from '../options.ts'
import { ProblemError } from '../problems.ts'
import { readAddress, readAddresses, readNetworks, readOneAddress, readPort } from './network.ts'
import { settings } from './table.ts'

const words = (text: string): readonly string[] => text.split(' ')
const options = Object.values(settings).flatMap((row) => ('option' in row ? [`--${row.option}`] : []))
const values = words(
  '0 65535 65536 -1 1e3 127.0.0.1 localhost ::1 ::1%lo 0.0.0.0 10.0.0.0/8 10.0.0.0/0 fe80::1%eth0/64 ::ffff:10.0.0.1 https://a.example http://a https://u:p@a https://[::1] / . .. -- -- = a+0a1b2c3d+AQ== @https://w vpn.example:51820 10.64.0.0/10',
)

/** The words of a command, one a line, and after an empty line the variables. */
const starts: Parser = {
  name: 'settings',
  // Whoever types a command owns the machine; `parseArgs` of Node takes the square of a group of letters behind one dash.
  within: 2_000,
  longest: 32_768,
  pieces: [
    ...options,
    ...values,
    '\n',
    '\n',
    '\n',
    '=',
    ',',
    ' ',
    '\u0000',
    'KLAUSEL_PORT=',
    'KLAUSEL_LISTEN=',
    '\n\n',
  ],
  real: [
    '--port\n0\n--data\n/srv/klausel',
    '--listen\n0.0.0.0\n--behind-proxy\n10.0.0.0/8\n--address\nhttps://klausel.example',
    '--drive-listen\n127.0.0.1\n--drive-port\n0\n\nKLAUSEL_PORT=4711\nKLAUSEL_DRIVE_PROCESSES=2',
  ],
  grown: (below) => {
    const one = (all: readonly string[]) => all[below(all.length)] ?? ''
    return Array.from({ length: 1 + below(4) }, () => `${one(options)}\n${one(values)}`).join('\n')
  },
  holds: (input) => {
    const [command = '', variables = ''] = input.split('\n\n')
    const pairs = variables.split('\n').map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)])
    const read = unlessRefused(() => readOptions(command.split('\n'), Object.fromEntries(pairs)), ProblemError)
    if (read) assert.ok(read.place.port >= 0 && read.place.port <= 65_535 && read.dataFolder !== '')
    // Whatever is taken for a network can be looked up.
    if (read) for (const networks of [read.place.proxies, read.directoryNetworks]) isAmong(networks)('192.0.2.1')
  },
}

const addresses: Parser = {
  name: 'networks and addresses',
  pieces: [...values, ',', ', ', ':', '/', '%', '/33', '/129', '/ 8', '/08', '\u0661', 'ü.example', '?', '#'],
  real: ['https://Klausel.example/, https://elc.example:8443', '10.20.0.0/16,127.0.0.1, fd00::/8', '4180'],
  holds: (input) => {
    for (const origin of readAddresses(input) ?? []) assert.equal(new URL(origin).origin, origin)
    assert.ok(readOneAddress(input) === undefined || readAddresses(input)?.length === 1)
    const networks = readNetworks(input)
    if (networks) assert.equal(typeof isAmong(networks)('2001:db8::1'), 'boolean')
    const address = readAddress(input)
    if (address) assert.equal(typeof isAmong([])(address), 'boolean')
    const port = readPort(input)
    assert.ok(port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535))
  },
}

const commands: Parser = {
  name: 'command line',
  pieces: [
    ...words('--terms --until --strict -x - -- --terms= --no-strict 2026-02-30 2026-01-01T10:00 a'),
    '\n',
    '\u0000',
    ' ',
  ],
  real: ['simulate\n--terms\nelc\n--until\n2026-07-01\nlife.jsonl', '--strict\n-', '--until=2026-03-29T02:30'],
  holds: (input) => {
    const read = unlessRefused(() => optionsIn(input.split('\n'), ['terms', 'until'], ['strict']), CommandProblem)
    if (read === undefined) return
    assert.ok(Array.isArray(read.words))
    unlessRefused(() => untilIn(read.values.until), CommandProblem, RangeError)
    unlessRefused(() => instantIn('--at', read.values.terms ?? ''), CommandProblem)
  },
}

/** What is set at a start, and what stands behind a command. */
export const parsers: readonly Parser[] = [starts, addresses, commands]
