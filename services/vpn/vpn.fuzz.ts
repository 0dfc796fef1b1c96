import assert from 'node:assert/strict'
import { type Parser, unlessRefused } from '../../tools/fuzz/parser.ts'
import { addressPlan, networkOf } from './address-plan.ts'
import { readDump } from './dump.ts'
import { isKey, isPublicKey, publicKeyOf } from './key.ts'
import { readEndpoint } from './profile.ts'

const base64 = (fill: number): string => Buffer.alloc(32, fill).toString('base64')
const device = [base64(9), '(none)', '192.0.2.7:51820', '10.64.1.2/32,fd00::2/128', '1766400000', '100', '200', '25']

const keys: Parser = {
  name: 'wireguard keys',
  pieces: [...'= == A B + / - _'.split(' '), ' ', '\n', '\0', base64(0), base64(1).slice(0, 20), 'PublicKey = '],
  real: [base64(0), base64(7), base64(255), base64(9)],
  holds: (input) => {
    if (!isKey(input)) return assert.throws(() => publicKeyOf(input), RangeError)
    assert.equal(Buffer.from(input, 'base64').toString('base64'), input)
    assert.ok(isPublicKey(publicKeyOf(input)))
  },
}

const endpoints: Parser = {
  name: 'wireguard endpoint',
  pieces: [...'vpn . - : :: [ ] example 51820 0 65535 65536 @ % /'.split(' '), ' ', '\n', 'ü', 'a'.repeat(64)],
  real: ['vpn.example:51820', '192.0.2.1:1', '[2001:db8::1]:51820'],
  holds: (input) => {
    const read = readEndpoint(input)
    if (read) assert.equal(`${read.host}:${read.port}`.length <= input.length && read.port > 0, true)
  },
}

const dumps: Parser = {
  name: 'wireguard dump',
  pieces: ['\t', '\n', '(none)', 'off', '0', '25', '-1', base64(3), '192.0.2.7:1', '99999999999999999999'],
  real: [[`${base64(1)}\t${base64(2)}\t51820\toff`, device.join('\t')].join('\n')],
  holds: (input) => {
    for (const { publicKey, received } of unlessRefused(() => readDump(input), RangeError) ?? [])
      assert.ok(isKey(publicKey) && received >= 0)
  },
}

const pools: Parser = {
  name: 'vpn networks',
  pieces: [...'10. 64 .0 0 / 8 10 22 23 32 172.16 192.168 100.64 :: fd00 -1 1e1'.split(' '), ' ', '08'],
  real: ['10.64.0.0/10', '192.168.0.0/16', '172.16.0.0/12', '100.64.0.0/10'],
  holds: (input) => {
    const plan = addressPlan(input, base64(9))
    if (plan) assert.match(networkOf(plan, plan.networks).ipv4, /^\d+\.\d+\.\d+\.0\/24$/)
  },
}

/** What is read of devices, routers and the gateway of the VPN. */
export const parsers: readonly Parser[] = [keys, endpoints, dumps, pools]
